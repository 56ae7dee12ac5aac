import { createContext, useContext } from "react";
import type { Survey } from "#shared/surveys/definition";
import type { FindInstrument } from "#shared/surveys/fields";
import type { ChangeOf } from "../ui/history";

/** What every part of the designer works on: the draft, the language being written in, how to change it. */
export interface Designing {
  draft: Survey;
  change: ChangeOf<Survey>;
  language: string;
  find: FindInstrument;
  /** What an instrument is called. */
  nameOf: (instrument: string) => string;
}

const DesigningContext = createContext<Designing | undefined>(undefined);
export const DesigningProvider = DesigningContext.Provider;

/** @throws Error outside the designer. */
export function useDesigning(): Designing {
  const found = useContext(DesigningContext);
  if (!found) throw new Error("A part of the designer stands outside it.");
  return found;
}
