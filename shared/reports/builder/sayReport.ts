import { IntlMessageFormat } from "intl-messageformat";
import { type Language, localeOf } from "../say";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { es } from "./messages/es";

/** Everything that a report says by itself, beside the sentences about its figures (../messages). */
const messages = { en, es, ar } as const satisfies Record<Language, Record<keyof typeof en, string>>;

export type ReportMessage = keyof typeof en;

const compiled = new Map<string, IntlMessageFormat>();

/** One sentence or label of a report, with its values filled in; a number is written as the language writes it. */
export function sayReport(
  key: ReportMessage,
  values: Record<string, string | number>,
  language: Language,
): string {
  const name = `${language} ${key}`;
  let message = compiled.get(name);
  if (!message) {
    message = new IntlMessageFormat(messages[language][key], localeOf[language], undefined, {
      ignoreTag: true,
    });
    compiled.set(name, message);
  }
  return String(message.format(values));
}
