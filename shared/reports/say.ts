import { IntlMessageFormat } from "intl-messageformat";
import { en } from "./messages/en";

/** The languages that results are told in. */
const messages = { en } as const satisfies Record<string, Record<keyof typeof en, string>>;

export type Language = keyof typeof messages;
export type MessageKey = keyof typeof en;

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
    message = new IntlMessageFormat(messages[language][key], language, undefined, { ignoreTag: true });
    compiled.set(name, message);
  }
  return String(message.format(values));
}
