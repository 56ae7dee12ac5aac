import { missingCode } from "#shared/responses/missing";
import { declined } from "./answers";
import { foldWords, quoteCell, saysNothing, trimCell } from "./cells";
import { givenName, type Header } from "./header";
import type { Mapping } from "./mapping";
import { readNumber } from "./numbers";
import type { Fail, Mistakes, Use } from "./planInput";
import { compileOptions, type OptionColumn } from "./planOptions";
import type { PreparedOwnAnswer } from "./prepared";
import { sourceWith } from "./sources";
import { tell } from "./tell";
import { findWhyBlank } from "./whyBlank";

export interface OwnQuestion {
  title: string;
  kind: "single" | "multi" | "number" | "text";
  /** In order, where each has a column: also those that nobody chose. */
  options?: string[];
}

/**
 * Answers to a program's own questions, as text, number or a set of options, or why there is none: as with the
 * items of a scale, a blank cell was left blank, and what the tool did not show was not asked. Of a question over
 * several columns "asked, and nothing chosen" is an answer, an empty set.
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
    const whyBlank = findWhyBlank(header, parts ? parts.map((part) => part.index) : [index], use);
    return { question, kind, index, title: entry.title ?? title ?? name, parts: found, readParts, whyBlank };
  });
  refuseTwice(asked, mistakes);
  const notAsked = sourceWith(source, header.columns.map(givenName))?.notAsked ?? [];

  return {
    questions: asked.map(({ title, kind, parts }) => ({
      title,
      kind,
      ...(parts.length > 0 ? { options: [...new Set(parts.map(({ option }) => option))] } : {}),
    })),
    read(cells, fail) {
      const answers: PreparedOwnAnswer[] = [];
      for (const { question, kind, index, parts, readParts, whyBlank } of asked) {
        const none = (missing: number) =>
          answers.push({
            question,
            missing: missing === missingCode.notAnswered ? (whyBlank?.(cells) ?? missing) : missing,
          });
        if (readParts) {
          const options = readParts(cells, fail);
          if (typeof options === "number") none(options);
          else answers.push({ question, options });
          continue;
        }
        const cell = trimCell(cells[index] ?? "");
        const missing = readMissing(cell, kind, notAsked);
        // Beside columns of options, the column of the whole question is blank where nobody was asked.
        if (missing !== undefined) none(parts.length > 0 ? missingCode.notAsked : missing);
        else if (kind === "text") answers.push({ question, text: cell });
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

/**
 * Why a cell gives no answer; undefined where it gives one. "Don't know" may be a choice of the question's own, or
 * what somebody wrote: it says that there is no answer only where a number was asked for.
 */
function readMissing(
  cell: string,
  kind: OwnQuestion["kind"],
  notAsked: readonly string[],
): number | undefined {
  const words = foldWords(cell);
  if (words === "[not completed]" || notAsked.includes(words)) return missingCode.notAsked;
  if (saysNothing(cell)) return missingCode.notAnswered;
  const why = whyDeclined.get(words);
  return why === "prefersNotToSay" || kind === "number" ? why && missingCode[why] : undefined;
}

const whyDeclined = new Map(declined.map(([words, why]) => [foldWords(words), why]));

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
      mistakes.add(`questions.${question}.column`, tell("map.columnTaken"));
    else if (titles.has(`${kind} ${title}`))
      mistakes.add(`questions.${question}.title`, tell("map.titleTwice", { title: quoteCell(title) }));
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
