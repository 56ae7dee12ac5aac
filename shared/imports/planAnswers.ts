import type { Instrument } from "#shared/instruments/definition";
import { rangeOfItem } from "#shared/instruments/grid";
import { isSaidMissing, missingCode } from "#shared/responses/missing";
import { compileScorer, type Scorer } from "#shared/scores/compileScorer";
import { roundScore } from "#shared/scores/roundScore";
import { quoteCell, saysNothing } from "./cells";
import { readNumber } from "./numbers";
import type { Fail, Mistakes, PlanInput, Use } from "./planInput";
import { gatherTargets, type Target } from "./planTargets";
import type { PreparedAnswerSet } from "./prepared";
import { compileReasons, scoreReasonCode } from "./reasons";
import { sameRange, suggestOffset } from "./suggestOffset";
import { type Told, tell } from "./tell";

/** Something that a column as a whole suggests. */
export interface Advice extends Told {
  column: string;
}

export interface AnswerPlan {
  instruments: Instrument[];
  /** Indexes of the columns that hold answers. */
  columns: number[];
  /** Some items take their wave from the row. */
  needsRowWave: boolean;
  /** The answer sets of a row that hold an answer; `wave` null = the row's. */
  read(cells: string[], fail: Fail): { wave: string | null; set: PreparedAnswerSet }[];
  advice(): Advice[];
}

/** Cells remembered per column: item columns have few distinct ones, and a wrong mapping must not eat memory. */
const remembered = 1_000;

/** Compiles the `items` of a mapping. */
export function compileAnswers(input: PlanInput, mistakes: Mistakes, use: Use): AnswerPlan {
  const { instruments, targets } = gatherTargets(input, mistakes, use);
  const readers = targets.map((target) => compileTarget(target, instruments[target.instrument]!));
  return {
    instruments,
    columns: targets.flatMap(({ items }) => items.flatMap((column) => column?.index ?? [])),
    needsRowWave: targets.some(({ wave }) => wave === null),
    read(cells, fail) {
      const found: { wave: string | null; set: PreparedAnswerSet }[] = [];
      for (let index = 0; index < readers.length; index++) {
        const set = readers[index]!(cells, fail);
        if (set) found.push({ wave: targets[index]!.wave, set });
      }
      return found;
    },
    advice: () => adviceOf(targets, input),
  };
}

type ReadTarget = (cells: string[], fail: Fail) => PreparedAnswerSet | undefined;

function compileTarget(target: Target, instrument: Instrument): ReadTarget {
  return target.supplied.some((supplied) => supplied)
    ? compileSupplied(target, instrument)
    : compileItems(target, instrument);
}

function compileItems(target: Target, instrument: Instrument): ReadTarget {
  const count = target.items.length;
  const score: Scorer = compileScorer(instrument);
  const reasonOf = compileReasons(instrument);
  const scored = new Float64Array(instrument.subscales.length);
  const missing = new Int16Array(count);
  const answers = new Int16Array(count);

  return (cells, fail) => {
    let said = false;
    let complete = true;
    let failed = false;
    for (let position = 0; position < count; position++) {
      answers[position] = -1;
      const column = target.items[position];
      if (!column) {
        missing[position] = missingCode.notAsked;
        complete = false;
        continue;
      }
      const cell = cells[column.index] ?? "";
      let read = column.memory.get(cell);
      if (read === undefined) {
        read = column.read(cell);
        if (cell.length <= 200 && column.memory.size < remembered) column.memory.set(cell, read);
      }
      if ("value" in read) {
        answers[position] = read.value;
        missing[position] = 0;
        said = true;
      } else if ("missing" in read) {
        const told = read.missing === missingCode.notAnswered ? column.whyBlank?.(cells) : undefined;
        missing[position] = told ?? read.missing;
        complete = false;
        // A file that says why a cell is blank says that somebody was there, unless nobody was asked.
        if (isSaidMissing(read.missing) || (told !== undefined && told !== missingCode.notAsked)) said = true;
      } else {
        fail(column.index, cell, read.problem);
        failed = true;
      }
    }
    if (failed || !said) return undefined;
    score(answers, scored);
    return buildSet(target.instrument, answers, complete ? null : missing, scored, reasonOf);
  };
}

function buildSet(
  instrument: number,
  given: Int16Array,
  missing: Int16Array | null,
  scored: Float64Array,
  reasonOf: ((missing: Int16Array) => number)[],
): PreparedAnswerSet {
  const answers: (number | null)[] = new Array(given.length);
  for (let index = 0; index < given.length; index++)
    answers[index] = given[index]! < 0 ? null : given[index]!;
  const scores: (number | null)[] = new Array(scored.length);
  let reasons: number[] | null = null;
  for (let index = 0; index < scored.length; index++) {
    const score = scored[index]!;
    if (!Number.isNaN(score)) scores[index] = score;
    else {
      scores[index] = null;
      reasons ??= new Array<number>(scored.length).fill(0);
      reasons[index] = reasonOf[index]!(missing ?? new Int16Array(given.length));
    }
  }
  return { instrument, answers, missing: missing && Array.from(missing), scores, reasons, supplied: false };
}

function compileSupplied(target: Target, instrument: Instrument): ReadTarget {
  const notAsked = instrument.items.map(() => missingCode.notAsked);
  const notSupplied = scoreReasonCode("not_supplied");
  return (cells, fail) => {
    const scores: (number | null)[] = target.supplied.map(() => null);
    let found = false;
    let failed = false;
    target.supplied.forEach((supplied, position) => {
      if (!supplied) return;
      const cell = cells[supplied.index] ?? "";
      if (saysNothing(cell)) return;
      const value = readNumber(cell);
      const [low, high] = supplied.range;
      if (value === undefined || value < low || value > high) {
        const { id } = instrument.subscales[position]!;
        const why = value === undefined ? "problem.scoreNoNumber" : "problem.scoreOutside";
        const values = { cell: quoteCell(cell), instrument: instrument.id, subscale: id, low, high };
        fail(supplied.index, cell, tell(why, values));
        failed = true;
        return;
      }
      scores[position] = roundScore(value);
      found = true;
    });
    if (failed || !found) return undefined;
    return {
      instrument: target.instrument,
      answers: notAsked.map(() => null),
      missing: notAsked.length > 0 ? [...notAsked] : null,
      scores,
      reasons: scores.includes(null) ? scores.map((score) => (score === null ? notSupplied : 0)) : null,
      supplied: true,
    };
  };
}

/**
 * From the cells remembered: columns that would fit the scale if something were added to each number. The
 * columns of one questionnaire are looked at together, because one that holds only 1 and 2 looks sound on a
 * scale from 1 to 3 while its neighbors show that the file counts from 0.
 */
function adviceOf(targets: Target[], { header }: PlanInput): Advice[] {
  return targets.flatMap(({ items }) => {
    const columns = items.flatMap((column) => column ?? []);
    const numbers = columns.map(({ memory }) => [...memory.keys()].flatMap((cell) => readNumber(cell) ?? []));
    return columns.flatMap(({ index, instrument, item, offset }) => {
      const range = rangeOfItem(instrument, item)!;
      const alike = columns.flatMap((other, position) =>
        other.offset === offset && sameRange(rangeOfItem(other.instrument, other.item)!, range)
          ? numbers[position]!
          : [],
      );
      const told = suggestOffset(alike, range, offset);
      return told ? [{ column: header.columns[index]!.name, ...told }] : [];
    });
  });
}
