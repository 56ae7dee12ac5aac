import { compileAnswerReader } from "#shared/imports/answers";
import { foldWords } from "#shared/imports/cells";
import type { Mapping } from "#shared/imports/mapping";
import { readNumber } from "#shared/imports/numbers";
import type { Reading } from "#shared/imports/reading";
import type { Instrument } from "#shared/instruments/definition";
import { rangeOfItem } from "#shared/instruments/grid";
import { optionsOf, textIn } from "#shared/instruments/subscale";
import { columnOf } from "./columnChoice";

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
  /** Added to every number would make all of them fit; undefined where they fit or nothing would. */
  shift: { from: number; to: number; by: number } | undefined;
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
    shift: undefined,
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
  ladder.shift = shiftOf([...cells.keys()], range);
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
function shiftOf(cells: string[], { min, max }: { min: number; max: number }): AnswerLadder["shift"] {
  const numbers = cells.map(readNumber).filter((number) => number !== undefined);
  if (numbers.length === 0) return undefined;
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  if (from >= min && to <= max) return undefined;
  const by = [min - from, max - to].find((shift) => shift !== 0 && from + shift >= min && to + shift <= max);
  return by === undefined || Math.abs(by) > 10 ? undefined : { from, to, by };
}
