import { IntlMessageFormat } from "intl-messageformat";
import { cellSayings } from "#shared/imports/cellSayings";
import { ar } from "#shared/imports/messages/ar";
import { es } from "#shared/imports/messages/es";
import type { FailedWords } from "#shared/imports/report";
import type { Said } from "#shared/imports/tell";
import { type Language, localeOf } from "#shared/reports/say";

/** What is said of cells and columns, for a file that people read: on a page it is said there. */
const messages = { en: cellSayings, es, ar } as const satisfies Record<
  Language,
  Record<keyof typeof cellSayings, string>
>;

type CellSaying = keyof typeof cellSayings;

const compiled = new Map<string, IntlMessageFormat>();

/** One sentence of messages/ with its values filled in as they come. */
function sayCell(code: CellSaying, values: Said["values"], language: Language): string {
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
function sayProblem(
  { message, said }: { message: string; said?: Said | undefined },
  language: Language,
): string {
  return said && Object.hasOwn(cellSayings, said.code)
    ? sayCell(said.code as CellSaying, said.values, language)
    : message;
}

/** The words of a file of failed rows in this language. */
export function failedWords(language: Language): FailedWords {
  return {
    row: sayCell("csv.row", {}, language),
    problem: sayCell("csv.problem", {}, language),
    sayProblem: (problem) => sayProblem(problem, language),
    sayBeyond: (cells) => sayCell("csv.beyond", { cells }, language),
    sayMore: (n) => sayCell("csv.more", { n }, language),
  };
}
