import { z } from "zod";
import { type SayingCode, sayings } from "./sayings";

/** What is said, for a page that says it in another language: the code of the sentence and what it is filled with. */
export const saidSchema = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Said = z.output<typeof saidSchema>;

/** A sentence in English, and what it says. */
export interface Told {
  message: string;
  said: Said;
}

type Values = Said["values"];

/** Fills in a sentence of the table (sayings.ts); a place without a value is left as it stands. */
export function tell(code: SayingCode, values: Values = {}): Told {
  return {
    message: sayings[code].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place)),
    said: { code, values },
  };
}

/** The same as a question about a part of the mapping. */
export function ask(code: SayingCode, values: Values = {}): { question: string; said: Said } {
  const { message, said } = tell(code, values);
  return { question: message, said };
}
