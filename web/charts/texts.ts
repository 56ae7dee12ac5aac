import { type Language, language, languages, locales } from "../ui/language";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { es } from "./messages/es";

/** Every word that a chart says by itself. */
export type ChartTexts = Record<keyof typeof en, string>;

const texts: Record<Language, ChartTexts> = { en, es, ar };

/** How a chart speaks: its words, its number formats, and the side where reading starts. */
export interface Speech {
  texts: ChartTexts;
  locale: string;
  rtl: boolean;
}

/** The speech of one language: a picture may be saved in another one than that of the page. */
export function speechIn(to: Language): Speech {
  return { texts: texts[to], locale: locales[to], rtl: languages[to].direction === "rtl" };
}

/** What a chart speaks that is told nothing else: the language of the page. */
export const speech = speechIn(language);

/** Fills `{name}` places; a place without a value stays, so that a missing word is seen. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
