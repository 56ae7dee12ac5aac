import { IntlMessageFormat } from "intl-messageformat";
import { type Language, localeOf } from "../reports/say";
import { cellSayings } from "./cellSayings";
import { ar } from "./messages/ar";
import { es } from "./messages/es";
import type { Said } from "./tell";

/** What is said of cells and columns, for a file that people read: on a page it is said there. */
const messages = { en: cellSayings, es, ar } as const satisfies Record<
  Language,
  Record<keyof typeof cellSayings, string>
>;

export type CellSaying = keyof typeof cellSayings;

const compiled = new Map<string, IntlMessageFormat>();

/** One sentence of messages/ with its values filled in as they come. */
export function sayCell(code: CellSaying, values: Said["values"], language: Language): string {
  const name = `${language} ${code}`;
  let message = compiled.get(name);
  if (!message) {
    message = new IntlMessageFormat(messages[language][code], localeOf[language], undefined, {
      ignoreTag: true,
    });
    compiled.set(name, message);
  }
  return String(message.format(values));
}

/** What is wrong with a cell, in this language; as it was said where its sentence has no code. */
export function sayProblem(
  { message, said }: { message: string; said?: Said | undefined },
  language: Language,
): string {
  return said && Object.hasOwn(cellSayings, said.code)
    ? sayCell(said.code as CellSaying, said.values, language)
    : message;
}
