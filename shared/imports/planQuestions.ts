import { quoteCell, saysNothing, trimCell } from "./cells";
import { givenName, type Header } from "./header";
import type { Mapping } from "./mapping";
import { readNumber } from "./numbers";
import type { Fail, Mistakes, Use } from "./planInput";
import type { PreparedOwnAnswer } from "./prepared";

export interface OwnQuestion {
  title: string;
  kind: "single" | "multi" | "number" | "text";
}

/** Answers to a program's own questions, as text, number or a set of options. Blank cells are no answer. */
export function compileOwnAnswers(
  header: Header,
  mapping: Mapping,
  mistakes: Mistakes,
  use: Use,
): { questions: OwnQuestion[]; read(cells: string[], fail: Fail): PreparedOwnAnswer[] } {
  const asked = (mapping.questions ?? []).map(({ column, kind }, question) => {
    const index = use(mistakes.column(`questions.${question}.column`, column), "own question");
    const { name, title } = header.columns[index] ?? { name: column };
    const parts = kind === "multi" && index >= 0 ? optionColumns(header, index) : [];
    for (const part of parts) use(part.index, "own question");
    return { question, kind, index, title: title ?? name, parts };
  });
  asked.forEach(({ index }, question) => {
    if (index >= 0 && asked.findIndex((other) => other.index === index) < question)
      mistakes.add(`questions.${question}.column`, "this column is mapped to a question already");
  });

  return {
    questions: asked.map(({ title, kind }) => ({ title, kind })),
    read(cells, fail) {
      const answers: PreparedOwnAnswer[] = [];
      for (const { question, kind, index, parts } of asked) {
        const cell = trimCell(cells[index] ?? "");
        if (saysNothing(cell)) continue;
        if (kind === "text") answers.push({ question, text: cell });
        else if (kind === "single") answers.push({ question, options: [cell] });
        else if (kind === "multi" && parts.length > 0)
          answers.push({ question, options: tickedIn(cells, parts) });
        else if (kind === "multi") answers.push({ question, options: splitOptions(cell) });
        else {
          const number = readNumber(cell);
          if (number === undefined) fail(index, cell, `${quoteCell(cell)} is not a number`);
          else answers.push({ question, number });
        }
      }
      return answers;
    },
  };
}

interface OptionColumn {
  index: number;
  option: string;
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
