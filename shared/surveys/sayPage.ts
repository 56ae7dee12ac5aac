import { ar } from "./messages/ar";
import { en, type PageMessageKey } from "./messages/en";
import { es } from "./messages/es";

/** The languages that the participants' pages themselves speak; a survey may be asked in others too. */
export const pageMessages: Record<string, Record<PageMessageKey, string>> = { en, es, ar };

/** The language of messages/ that stands in for another: its base language, else English. */
export function pageLanguage(language: string): string {
  const base = language.split("-")[0]!.toLowerCase();
  return Object.hasOwn(pageMessages, base) ? base : "en";
}

/** One sentence of messages/, with its values filled in. */
export function sayPage(
  key: PageMessageKey,
  language: string,
  values: Record<string, string | number> = {},
): string {
  const sentence = pageMessages[pageLanguage(language)]![key];
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
