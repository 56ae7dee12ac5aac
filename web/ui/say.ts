import { IntlMessageFormat } from "intl-messageformat";
import { type Language, language, locale } from "./language";

/**
 * Gives a slice its voice: `export const say = sayIn({ en, es, ar })` stands once in web/<slice>/say.ts.
 *
 * @param messages  The same keys in each language, in ICU message format: whole sentences, whole labels, never a
 *   piece that another one is glued to, since the order of words is the translator's.
 * @returns Says one message. A number among the values is written as the language writes it.
 */
export function sayIn<Key extends string>(messages: Record<Language, Record<Key, string>>) {
  const compiled = new Map<Key, IntlMessageFormat>();
  return (key: Key, values: Record<string, string | number> = {}): string => {
    let message = compiled.get(key);
    if (!message) {
      message = new IntlMessageFormat(messages[language][key], locale, undefined, {
        ignoreTag: true,
      });
      compiled.set(key, message);
    }
    return String(message.format(values));
  };
}
