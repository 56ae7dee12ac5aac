import { cellSayings } from "./cellSayings";
import { noteSayings } from "./noteSayings";
import { refusalSayings } from "./refusalSayings";

/**
 * Everything that an import says to people, in English, by code: the API keeps the sentence beside its code and values,
 * and the page says it in the reader's language.
 */
export const sayings = { ...cellSayings, ...noteSayings, ...refusalSayings } as const;

export type SayingCode = keyof typeof sayings;
