import { IntlMessageFormat } from "intl-messageformat";
import { createElement, Fragment, type ReactNode } from "react";
import { type Language, language, locale } from "./language";

/** What a place of a message takes: a text, a number, or something drawn. */
type Part = ReactNode | ((words: ReactNode) => ReactNode);

/** Says one message. A number is written as the language writes it where the message says `{n, number}` or counts. */
export interface Say<Key extends string> {
  (key: Key, values?: Record<string, string | number>): string;
  /**
   * The same with something drawn inside: `"See <link>the list</link>."` takes
   * `link: (words) => <Link …>{words}</Link>`, and `"{name} is here"` may take `name: <strong>…</strong>`.
   */
  parts(key: Key, values: Record<string, Part>): ReactNode;
}

/**
 * Gives a slice its voice: `export const say = sayIn({ en, es, ar })` stands once in web/<slice>/say.ts.
 *
 * @param messages  The same keys in each language, in ICU message format: whole sentences, whole labels, never a
 *   piece that another one is glued to, since the order of words is the translator's.
 */
export function sayIn<Key extends string>(messages: Record<Language, Record<Key, string>>): Say<Key> {
  const plain = compiledOnce((key: Key) => read(messages[language][key], true));
  const drawn = compiledOnce((key: Key) => read(messages[language][key], false));
  const say = (key: Key, values: Record<string, string | number> = {}) => String(plain(key).format(values));
  const parts = (key: Key, values: Record<string, Part>) => {
    const filled = Object.entries(values).map(([name, value]) => [name, asFormatted(value)] as const);
    return asOne(drawn(key).format<ReactNode>(Object.fromEntries(filled)));
  };
  return Object.assign(say, { parts });
}

function read(message: string, ignoreTag: boolean): IntlMessageFormat {
  return new IntlMessageFormat(message, locale, undefined, { ignoreTag });
}

/** Compiles each message once in each language: a picture may be worded in another one than the page. */
function compiledOnce<Key extends string>(compile: (key: Key) => IntlMessageFormat) {
  const compiled = new Map<string, IntlMessageFormat>();
  return (key: Key) => {
    const at = `${language} ${key}`;
    const known = compiled.get(at) ?? compile(key);
    compiled.set(at, known);
    return known;
  };
}

/** What stands between two tags comes as one thing to draw. */
function asFormatted(value: Part) {
  return typeof value === "function" ? (words: ReactNode[]) => value(asOne(words)) : value;
}

function asOne(words: ReactNode | ReactNode[]): ReactNode {
  return Array.isArray(words) ? createElement(Fragment, null, ...(words as ReactNode[])) : words;
}
