import { createContext } from "react";
import type { Language } from "../language";

/** What a page says once about everything on it that can be saved. */
export interface Saving {
  /** Asks for a release first: files rest on one. Left out where figures are frozen already. */
  release?: {
    programId: number;
    by: readonly string[];
    pre: string;
    post: string;
  };
  /** Whether the page shows what people outside see: nothing else is drawn for a file. */
  isOutside: boolean;
  /** Turns the page to what people outside see. */
  turnOutside: () => void;
  /** Under each picture: of which day its figures are, whose they are. Said in the language of the picture. */
  lines: () => string[];
  /** Where the organization's mark is read, or a data URL that holds it. */
  mark: string | null;
  /** Languages that a picture can be worded in, the usual one first. */
  languages: readonly Language[];
}

/** What is being saved on a page, and where in the dialog it is drawn. */
export interface Desk extends Saving {
  /** The chart that is being saved. */
  open: string | null;
  place: HTMLElement | null;
  start: (id: string) => void;
}

/** Null on pages from which nothing is saved. */
export const DeskContext = createContext<Desk | null>(null);

/** Whether the figures around still belong to the view that was left, because those of the new one are on their way. */
export const BusyContext = createContext(false);
