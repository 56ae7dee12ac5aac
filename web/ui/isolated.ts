import { language, languages } from "./language";

const [start, end] = ["\u2068", "\u2069"];

/** A code or the name of a file, kept in its own order within words that run from right to left. */
export function isolated(text: string): string {
  return languages[language].direction === "rtl" ? `${start}${text}${end}` : text;
}
