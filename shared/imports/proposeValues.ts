import type { Instrument, Item } from "#shared/instruments/definition";
import { type AnswerRange, rangeOfItem } from "#shared/instruments/grid";
import { compileAnswerReader, expectedAnswers } from "./answers";
import { foldWords } from "./cells";
import { rungOf } from "./ladders";
import { readNumber } from "./numbers";
import type { ColumnProfile } from "./reading";
import type { ImportQuestion } from "./report";
import { sameRange, suggestOffset } from "./suggestOffset";

export interface ValuesProposal {
  values: Record<string, number>;
  questions: ImportQuestion[];
}

/**
 * What the words in an instrument's columns mean, where the instrument does not know them itself: taken from
 * the ladders of common words, and asked about. Numbers off the scale are asked about too.
 */
export function proposeValues(
  instrument: Instrument,
  columns: readonly { column: ColumnProfile; item: Item }[],
): ValuesProposal {
  const values = new Map<string, number>();
  const unknown = new Map<string, number>();
  const shifted = shiftsOf(instrument, columns);
  const questions = shifted.map((shift) => shiftQuestion(instrument, shift));
  let filled = 0;
  for (const { column, item } of columns) {
    const read = compileAnswerReader(instrument, item, new Map());
    const byRung = rungsOf(instrument, item);
    const outside: { value: string; count: number }[] = [];
    for (const { value, count } of column.distinct) {
      if (!("problem" in read(value))) continue;
      if (readNumber(value) !== undefined) outside.push({ value, count });
      else {
        const meant = byRung.get(rungOf(value) ?? "");
        if (meant !== undefined) values.set(value, meant);
        unknown.set(value, (unknown.get(value) ?? 0) + count);
      }
    }
    // A few slips are for the rows to answer for; a column that mostly does not fit is a question of mapping.
    if (isMuch(outside, column) && !shifted.some((shift) => shift.columns.includes(column)))
      questions.push(outsideQuestion(instrument, item, column, outside));
    filled += column.filled;
  }
  const strange = [...unknown.values()].reduce((sum, count) => sum + count, 0);
  if (values.size > 0 || strange > mostSlips * filled)
    questions.push(wordsQuestion(instrument, columns[0]!.item, unknown, values));
  return { values: Object.fromEntries(values), questions };
}

/** The share of cells that may be slips before the whole column is in doubt. */
const mostSlips = 0.3;

function isMuch(cells: readonly { count: number }[], column: ColumnProfile): boolean {
  return cells.reduce((sum, { count }) => sum + count, 0) > mostSlips * column.filled;
}

function shiftOf(column: ColumnProfile, instrument: Instrument, item: Item): string | undefined {
  const numbers = column.distinct.flatMap(({ value }) => readNumber(value) ?? []);
  return suggestOffset(numbers, rangeOfItem(instrument, item)!);
}

/** Could the column hold answers to the item: read as they are, after a shift, or as words to be explained? */
export function mayAnswer(column: ColumnProfile, instrument: Instrument, item: Item): boolean {
  if (column.looksLike === "empty") return true;
  if (column.more || column.distinct.length > 20 || column.looksLike === "date") return false;
  const read = compileAnswerReader(instrument, item, new Map());
  const outside = column.distinct.filter(
    ({ value }) => readNumber(value) !== undefined && "problem" in read(value),
  );
  return !isMuch(outside, column) || shiftOf(column, instrument, item) !== undefined;
}

/** From a rung to the option's value; rungs on which two options stand tell nothing. */
function rungsOf(instrument: Instrument, item: Item): Map<string, number> {
  const options = item.optionSet === undefined ? [] : (instrument.optionSets[item.optionSet] ?? []);
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const { value, label, aliases } of options) {
    if (value === null) continue;
    const rungs = new Set(
      [...Object.values(label), ...(aliases ?? [])].flatMap((word) => rungOf(word) ?? []),
    );
    for (const rung of rungs) {
      if (found.has(rung)) twice.add(rung);
      found.set(rung, value);
    }
  }
  for (const rung of twice) found.delete(rung);
  return found;
}

interface Shift {
  columns: ColumnProfile[];
  message: string;
}

/** Columns whose numbers fit only once something is added, looked at together: see `adviceOf` in the plan. */
function shiftsOf(
  instrument: Instrument,
  columns: readonly { column: ColumnProfile; item: Item }[],
): Shift[] {
  const blocks: { range: AnswerRange; columns: ColumnProfile[] }[] = [];
  for (const { column, item } of columns) {
    const range = rangeOfItem(instrument, item)!;
    const block = blocks.find((candidate) => sameRange(candidate.range, range));
    if (block) block.columns.push(column);
    else blocks.push({ range, columns: [column] });
  }
  return blocks.flatMap(({ range, columns: alike }) => {
    const numbers = alike.flatMap(({ distinct }) => distinct.flatMap(({ value }) => readNumber(value) ?? []));
    const message = suggestOffset(numbers, range);
    return message ? [{ columns: alike, message }] : [];
  });
}

function shiftQuestion({ id }: Instrument, { columns, message }: Shift): ImportQuestion {
  const names = columns.map(({ name }) => name);
  const listed = `${names.slice(0, 6).join(", ")}${names.length > 6 ? " …" : ""}`;
  return {
    id: `range.${id}`,
    about: "items",
    question: `What stands in ${listed} ${message}. Is that so?`,
  };
}

function outsideQuestion(
  instrument: Instrument,
  item: Item,
  column: ColumnProfile,
  outside: { value: string; count: number }[],
): ImportQuestion {
  const range = rangeOfItem(instrument, item)!;
  const listed = outside.map(({ value, count }) => `${value} (${count})`).join(", ");
  return {
    id: `range.${column.name}`,
    about: column.name,
    question: `Column ${column.name} holds ${listed}, but ${instrument.id} item ${item.id} runs from ${range.min} to ${range.max}. What do these mean?`,
  };
}

function wordsQuestion(
  instrument: Instrument,
  item: Item,
  unknown: Map<string, number>,
  values: Map<string, number>,
): ImportQuestion {
  const listed = [...unknown].map(([word, count]) => {
    const meant = values.get(word);
    const known = meant === undefined ? "?" : `= ${meant} ${labelOf(instrument, item, meant)}`;
    return `${word} (${count}) ${known}`;
  });
  const all = unknown.size === values.size;
  return {
    id: `values.${instrument.id}`,
    about: `values.${instrument.id}`,
    question: `${all ? "Do these words mean this" : "What do these words mean"} for ${instrument.id} (${expectedAnswers(instrument, item)})? ${listed.join("; ")}`,
  };
}

function labelOf(instrument: Instrument, item: Item, value: number): string {
  const options = item.optionSet === undefined ? [] : (instrument.optionSets[item.optionSet] ?? []);
  const option = options.find((candidate) => candidate.value === value);
  return foldWords(option?.label.en ?? "");
}
