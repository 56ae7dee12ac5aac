import type { Instrument, Item } from "#shared/instruments/definition";
import { type AnswerRange, rangeOfItem } from "#shared/instruments/grid";
import { compileAnswerReader, expectedAnswers } from "./answers";
import { foldWords } from "./cells";
import { climbLadder, type KnownAnswer } from "./climbLadder";
import { readNumber } from "./numbers";
import type { ColumnProfile } from "./reading";
import type { ImportQuestion } from "./report";
import { sameRange, suggestOffset } from "./suggestOffset";
import { ask, type Said, type Told } from "./tell";

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
  const unknown = new Map<string, number>();
  const shifted = shiftsOf(instrument, columns);
  const questions = shifted.map((shift) => shiftQuestion(instrument, shift));
  const strangers: { item: Item; words: string[] }[] = [];
  let filled = 0;
  for (const { column, item } of columns) {
    const read = compileAnswerReader(instrument, item, new Map());
    const outside: { value: string; count: number }[] = [];
    const words: string[] = [];
    for (const { value, count } of column.distinct) {
      if (!("problem" in read(value))) continue;
      if (readNumber(value) !== undefined) outside.push({ value, count });
      else {
        words.push(value);
        unknown.set(value, (unknown.get(value) ?? 0) + count);
      }
    }
    strangers.push({ item, words });
    // A few slips are for the rows to answer for; a column that mostly does not fit is a question of mapping.
    if (isMuch(outside, column) && !shifted.some((shift) => shift.columns.includes(column)))
      questions.push(outsideQuestion(instrument, item, column, outside));
    filled += column.filled;
  }
  const values = meaningsOf(instrument, strangers);
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

function shiftOf(column: ColumnProfile, instrument: Instrument, item: Item): Told | undefined {
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

/**
 * What the strange words mean, by the ladders on which they and the scale's own labels stand. The columns of
 * items with the same answers are looked at together, since one of them may lack the word that tells two
 * ladders apart. A word that would mean two things in one questionnaire is left open.
 */
function meaningsOf(
  instrument: Instrument,
  strangers: readonly { item: Item; words: string[] }[],
): Map<string, number> {
  const sets = new Map<string, { item: Item; words: Set<string> }>();
  for (const { item, words } of strangers) {
    const key = item.optionSet ?? JSON.stringify(item.range);
    const set = sets.get(key) ?? { item, words: new Set() };
    sets.set(key, set);
    for (const word of words) set.words.add(word);
  }
  const values = new Map<string, number>();
  const twice = new Set<string>();
  for (const { item, words } of sets.values()) {
    const climbed = climbLadder(answersOf(instrument, item), [...words]);
    const meanings = climbed.size > 0 ? climbed : codesOf(rangeOfItem(instrument, item)!, [...words]);
    for (const [word, value] of meanings) {
      if ((values.get(word) ?? value) !== value) twice.add(word);
      values.set(word, value);
    }
  }
  for (const word of twice) values.delete(word);
  return values;
}

/** LimeSurvey's codes of answers, A1 to A5, and the like: one letter or two and the number of the answer. */
function codesOf({ values }: AnswerRange, words: readonly string[]): Map<string, number> {
  const codes = words.map((word) => /^([A-Za-z]{1,2})0?(\d{1,2})$/.exec(word.trim()));
  const prefixes = new Set(codes.map((code) => code?.[1]));
  const fits = codes.every((code) => code && values.includes(Number(code[2])));
  return new Map(
    fits && prefixes.size === 1 ? words.map((word, index) => [word, Number(codes[index]![2])]) : [],
  );
}

function answersOf(instrument: Instrument, item: Item): KnownAnswer[] {
  const options = item.optionSet === undefined ? [] : (instrument.optionSets[item.optionSet] ?? []);
  return rangeOfItem(instrument, item)!.values.map((value) => ({
    value,
    words: options
      .filter((option) => option.value === value)
      .flatMap(({ label, aliases }) => [...Object.values(label), ...(aliases ?? [])]),
  }));
}

interface Shift {
  columns: ColumnProfile[];
  values: Said["values"];
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
    const told = suggestOffset(numbers, range);
    return told ? [{ columns: alike, values: told.said.values }] : [];
  });
}

function shiftQuestion({ id }: Instrument, { columns, values }: Shift): ImportQuestion {
  const names = columns.map(({ name }) => name);
  const listed = `${names.slice(0, 6).join(", ")}${names.length > 6 ? " …" : ""}`;
  return {
    id: `range.${id}`,
    about: "items",
    ...ask("ask.shift", { columns: listed, ...values }),
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
    about: "items",
    ...ask("ask.outside", {
      ...{ column: column.name, cells: listed, instrument: instrument.id, item: item.id },
      ...{ min: range.min, max: range.max },
    }),
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
    ...ask(all ? "ask.wordsMeant" : "ask.words", {
      ...{ instrument: instrument.id, expected: expectedAnswers(instrument, item), words: listed.join("; ") },
    }),
  };
}

function labelOf(instrument: Instrument, item: Item, value: number): string {
  const options = item.optionSet === undefined ? [] : (instrument.optionSets[item.optionSet] ?? []);
  const option = options.find((candidate) => candidate.value === value);
  return foldWords(option?.label.en ?? "");
}
