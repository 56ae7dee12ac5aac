import { compileAnswerReader } from "#shared/imports/answers";
import { foldWords } from "#shared/imports/cells";
import type { Mapping } from "#shared/imports/mapping";
import { readNumber } from "#shared/imports/numbers";
import type { Reading } from "#shared/imports/reading";
import type { Instrument } from "#shared/instruments/definition";
import { rangeOfItem } from "#shared/instruments/grid";
import { optionsOf, textIn } from "#shared/instruments/subscale";
import { columnOf } from "./columnChoice";
import { say } from "./say";

export interface Rung {
  value: number;
  label: string;
  /** How the file writes this answer. */
  words: { word: string; count: number }[];
}

export interface AnswerLadder {
  /** Highest on top. Empty for a scale with too many steps to stand one above the other. */
  rungs: Rung[];
  min: number;
  max: number;
  /** What counts as no answer. */
  missing: { word: string; count: number }[];
  /** What has no place yet. */
  strangers: { word: string; count: number }[];
  /** Words (not numbers) of the file that have a place, which a person may want to move. */
  words: string[];
  /** The numbers of the file, and what added to each makes all of them fit: 0 where they fit as they are. */
  numbers: { from: number; to: number; fitting: number | undefined } | undefined;
  /** What the mapping adds now. */
  offset: number;
}

const mostRungs = 11;

/** Where the answers of a file stand on the scale of a questionnaire, as the mapping has it now. */
export function climb(instrument: Instrument, mapping: Mapping, reading: Reading): AnswerLadder | undefined {
  const entries = mapping.items.filter(
    (entry) => entry.instrument === instrument.id && entry.item !== undefined,
  );
  const first = instrument.items.find(({ id }) => id === entries[0]?.item);
  const range = first && rangeOfItem(instrument, first);
  if (!first || !range) return undefined;
  const values = new Map(
    Object.entries(mapping.values?.[instrument.id] ?? {}).map(([word, value]) => [foldWords(word), value]),
  );
  const offset = entries[0]?.offset ?? 0;
  const options = optionsOf(instrument, first);
  const isTall = range.values.length > mostRungs;
  const rungs = new Map<number, Rung>(
    isTall
      ? []
      : range.values.map((value) => {
          const label = options.find((option) => option.value === value)?.label;
          return [value, { value, label: label ? textIn(label, "en") : "", words: [] }];
        }),
  );
  const ladder: AnswerLadder = {
    rungs: [...rungs.values()].reverse(),
    min: range.min,
    max: range.max,
    missing: [],
    strangers: [],
    words: [],
    numbers: undefined,
    offset,
  };
  const read = compileAnswerReader(instrument, first, values, offset);
  const cells = countCells(entries, reading);
  for (const [word, count] of cells) {
    const answer = read(word);
    if ("value" in answer) rungs.get(answer.value)?.words.push({ word, count });
    else if ("missing" in answer) ladder.missing.push({ word, count });
    else ladder.strangers.push({ word, count });
    if (readNumber(word) === undefined && "value" in answer) ladder.words.push(word);
  }
  ladder.numbers = numbersOf([...cells.keys()], range);
  return ladder;
}

function countCells(entries: Mapping["items"], reading: Reading): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { column } of entries)
    for (const { value, count } of columnOf(reading, column)?.distinct ?? [])
      counts.set(value, (counts.get(value) ?? 0) + count);
  return counts;
}

/** A file that counts from another number than the scale does. Offered, never done unasked. */
function numbersOf(cells: string[], { min, max }: { min: number; max: number }): AnswerLadder["numbers"] {
  const numbers = cells.map(readNumber).filter((number) => number !== undefined);
  if (numbers.length === 0) return undefined;
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  const fitting = [0, min - from, max - to].find(
    (shift) => Math.abs(shift) <= 10 && from + shift >= min && to + shift <= max,
  );
  return { from, to, fitting };
}

/** What is to be decided about counting from another number: nothing, one shift, or a shift that is wrong. */
export function shiftOf({ numbers, offset }: AnswerLadder): "none" | "offered" | "set" | "wrong" {
  const fitting = numbers?.fitting;
  if (offset === 0) return fitting === undefined || fitting === 0 ? "none" : "offered";
  return fitting === undefined || fitting === offset ? "set" : "wrong";
}

/** The same in words: "Numbers in the file run from 0 to 2, this scale from 1 to 3. Add 1 to every number." */
export function shiftWords(ladder: AnswerLadder): string {
  const { numbers, offset, min, max } = ladder;
  const scale = numbers
    ? say("shift.run", { from: numbers.from, to: numbers.to, min, max })
    : say("shift.noRun", { min, max });
  const by = shiftOf(ladder) === "offered" ? numbers!.fitting! : offset;
  if (shiftOf(ladder) !== "wrong") return `${scale} ${say("shift.done", { doing: doing(by) })}`;
  const made = { doing: doing(by), from: numbers!.from + by, to: numbers!.to + by };
  return `${scale} ${say("shift.wrong", made)}`;
}

/** What to do in place of a shift that is wrong. */
export function betterShift({ numbers }: AnswerLadder): string {
  const fitting = numbers?.fitting ?? 0;
  return fitting === 0 ? say("shift.asIs") : say("shift.instead", { doing: doing(fitting) });
}

function doing(by: number): string {
  return by > 0 ? say("shift.add", { by }) : say("shift.take", { by: -by });
}
