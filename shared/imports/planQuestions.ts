import { quoteCell, saysNothing, trimCell } from "./cells";
import { givenName, type Header } from "./header";
import type { Mapping } from "./mapping";
import { readNumber } from "./numbers";
import type { Fail, Mistakes, Use } from "./planInput";
import { compileOptions, type OptionColumn } from "./planOptions";
import type { PreparedOwnAnswer } from "./prepared";
import { tell } from "./tell";

export interface OwnQuestion {
  title: string;
  kind: "single" | "multi" | "number" | "text";
  /** In order, where each has a column: also those that nobody chose. */
  options?: string[];
}

/**
 * Answers to a program's own questions, as text, number or a set of options. Blank cells are no answer. Of a
 * question over several columns "asked, and nothing chosen" is an answer, an empty set; where no column says so
 * much, there is none.
 */
export function compileOwnAnswers(
  header: Header,
  mapping: Mapping,
  mistakes: Mistakes,
  use: Use,
  source = "",
): { questions: OwnQuestion[]; read(cells: string[], fail: Fail): PreparedOwnAnswer[] } {
  const asked = (mapping.questions ?? []).map((entry, question) => {
    const path = `questions.${question}`;
    const { kind } = entry;
    const index =
      entry.column === undefined ? -1 : use(mistakes.column(`${path}.column`, entry.column), "own question");
    const { name, title } = header.columns[index] ?? { name: entry.column ?? "" };
    const parts = entry.options?.map(({ column, option }, part) => ({
      index: mistakes.column(`${path}.options.${part}.column`, column),
      option,
    }));
    const found = parts ?? (kind === "multi" && index >= 0 ? optionColumns(header, index) : []);
    for (const part of found) use(part.index, "own question");
    const readParts = parts && compileOptions(header, source, { index, parts });
    return { question, kind, index, title: entry.title ?? title ?? name, parts: found, readParts };
  });
  refuseTwice(asked, mistakes);

  return {
    questions: asked.map(({ title, kind, parts }) => ({
      title,
      kind,
      ...(parts.length > 0 ? { options: [...new Set(parts.map(({ option }) => option))] } : {}),
    })),
    read(cells, fail) {
      const answers: PreparedOwnAnswer[] = [];
      for (const { question, kind, index, parts, readParts } of asked) {
        if (readParts) {
          const options = readParts(cells, fail);
          if (options) answers.push({ question, options });
          continue;
        }
        const cell = trimCell(cells[index] ?? "");
        if (saysNothing(cell)) continue;
        if (kind === "text") answers.push({ question, text: cell });
        else if (kind === "single") answers.push({ question, options: [cell] });
        else if (kind === "multi" && parts.length > 0)
          answers.push({ question, options: tickedIn(cells, parts) });
        else if (kind === "multi") answers.push({ question, options: splitOptions(cell) });
        else {
          const number = readNumber(cell);
          if (number === undefined) fail(index, cell, tell("problem.noNumber", { cell: quoteCell(cell) }));
          else answers.push({ question, number });
        }
      }
      return answers;
    },
  };
}

/** No column answers two questions, and no two questions are called the same: their answers would be one. */
function refuseTwice(
  asked: readonly { index: number; title: string; kind: string; parts: readonly OptionColumn[] }[],
  mistakes: Mistakes,
): void {
  const taken = new Set<number>();
  const titles = new Set<string>();
  asked.forEach(({ index, title, kind, parts }, question) => {
    const own = [...new Set([index, ...parts.map((part) => part.index)])].filter((at) => at >= 0);
    if (own.some((at) => taken.has(at)))
      mistakes.add(`questions.${question}.column`, "this column is mapped to a question already");
    else if (titles.has(`${kind} ${title}`))
      mistakes.add(`questions.${question}.title`, `another question here is called ${quoteCell(title)} too`);
    for (const at of own) taken.add(at);
    titles.add(`${kind} ${title}`);
  });
}

/**
 * KoboToolbox and ODK write the options ticked into one column, divided by blanks that options hold too, and
 * beside it a column of 0 and 1 for each ("helped", "helped/friends"): these are the ones to read. Whether the
 * question was asked at all, the first column says: ODK fills the others with 0 also where it was not.
 */
function optionColumns(header: Header, index: number): OptionColumn[] {
  const stem = `${givenName(header.columns[index]!)}/`;
  return header.columns.flatMap((column, place) => {
    const name = givenName(column);
    return name.startsWith(stem) ? [{ index: place, option: name.slice(stem.length) }] : [];
  });
}

function tickedIn(cells: string[], parts: readonly OptionColumn[]): string[] {
  return parts.flatMap(({ index, option }) =>
    /^(1|true)$/i.test(trimCell(cells[index] ?? "")) ? [option] : [],
  );
}

/**
 * The options ticked in one cell. A semicolon separates wherever one stands ("Friends;Youth worker;"), else a
 * line break, else a comma: options that hold commas themselves come apart, so such files are better exported
 * with one column per option.
 */
export function splitOptions(cell: string): string[] {
  const sign = cell.includes(";") ? ";" : cell.includes("\n") ? "\n" : ",";
  const options = cell
    .split(sign)
    .map(trimCell)
    .filter((option) => option !== "");
  return [...new Set(options)];
}
