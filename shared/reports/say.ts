import { IntlMessageFormat } from "intl-messageformat";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { es } from "./messages/es";

/** The languages that results are told in. */
const messages = { en, es, ar } as const satisfies Record<string, Record<keyof typeof en, string>>;

export type Language = keyof typeof messages;
export type MessageKey = keyof typeof en;
const languages = Object.keys(messages) as Language[];

/**
 * How each language writes numbers and days. Arabic takes the digits 0 to 9: every phone reads them, much of the
 * Arabic-speaking world writes them, the participants' forms and codes are in them, and so a person can hold a
 * number of a sentence against one in a chart. Said outright, as browsers differ in what plain `ar` gives.
 */
export const localeOf: Record<Language, string> = { en: "en", es: "es", ar: "ar-u-ca-gregory-nu-latn" };

/** The language that stands in for another: its base language, else English. */
export function reportLanguage(tag: string): Language {
  const base = tag.split("-")[0]!.toLowerCase();
  return languages.find((known) => known === base) ?? "en";
}

const compiled = new Map<string, IntlMessageFormat>();

/**
 * One sentence of messages/ with its values filled in. A number among the values is a count of people and is
 * written as the language writes it; other numbers come as text from numberFormats.ts.
 */
export function say(
  key: MessageKey,
  values: Record<string, string | number> = {},
  language: Language = "en",
): string {
  const name = `${language} ${key}`;
  let message = compiled.get(name);
  if (!message) {
    const locale = localeOf[language];
    message = new IntlMessageFormat(messages[language][key], locale, undefined, { ignoreTag: true });
    compiled.set(name, message);
  }
  return String(message.format(values));
}
