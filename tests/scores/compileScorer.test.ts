import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instrument, Item, Subscale } from "#shared/instruments/definition";
import { rangeOfItem } from "#shared/instruments/grid";
import { builtInInstruments, findBuiltIn } from "#shared/instruments/library";
import { compileScorer, missingMark } from "#shared/scores/compileScorer";
import { scoreAnswers } from "#shared/scores/scoreAnswers";

/** Instruments of every make: reversed items, options with gaps, counts, tables, prorating. */
const instruments = fc
  .array(
    fc.record({
      min: fc.integer({ min: 0, max: 3 }),
      width: fc.integer({ min: 1, max: 6 }),
      reverse: fc.boolean(),
      gaps: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .chain((shapes) =>
    fc.record({
      shapes: fc.constant(shapes),
      subscales: fc.array(
        fc.record({
          items: fc.subarray(
            shapes.map((_, index) => String(index + 1)),
            { minLength: 1 },
          ),
          aggregate: fc.constantFrom("sum", "mean", "count", "lookup", "linear", "supplied"),
          maxMissing: fc.integer({ min: 0, max: 3 }),
          prorate: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  )
  .map(({ shapes, subscales }): Instrument => {
    const items: Item[] = shapes.map(({ reverse, gaps }, index) => ({
      id: String(index + 1),
      key: `item_${index + 1}`,
      kind: gaps ? "likert" : "numeric",
      reverse,
      ...(gaps ? { optionSet: `set-${index}` } : { range: rangeFrom(shapes[index]!) }),
    }));
    const optionSets = Object.fromEntries(
      shapes.map((shape, index) => {
        const { min, max } = rangeFrom(shape);
        return [
          `set-${index}`,
          [max + 2, min].map((value) => ({ value, key: `o${value}`, label: { en: "-" } })),
        ];
      }),
    );
    const bare = { ...findBuiltIn("ucla-3")!, optionSets, items };
    return {
      ...bare,
      subscales: subscales.map((draft, index) => subscaleFrom(bare, draft, `part_${index}`)),
    };
  });

function rangeFrom({ min, width }: { min: number; width: number }) {
  return { min, max: min + width };
}

interface SubscaleDraft {
  items: string[];
  aggregate: string;
  maxMissing: number;
  prorate: boolean;
}

function subscaleFrom(instrument: Instrument, draft: SubscaleDraft, id: string): Subscale {
  const base: Subscale = {
    ...instrument.subscales[0]!,
    id,
    items: draft.aggregate === "supplied" ? [] : draft.items,
    missing: {
      maxMissing: Math.min(draft.maxMissing, draft.items.length - 1),
      prorate: draft.prorate,
      source: "project",
    },
  };
  const aggregate = draft.aggregate;
  if (aggregate === "sum" || aggregate === "mean" || aggregate === "supplied") return { ...base, aggregate };
  if (aggregate === "linear")
    return { ...base, aggregate: "sum", transform: { type: "linear", multiply: -0.1, add: 0.3 } };
  if (aggregate === "count") {
    const rules = draft.items.map((item, index) => {
      const { min, max } = rangeOfItem(instrument, instrument.items[Number(item) - 1]!)!;
      return [
        item,
        index % 2 === 0 ? { op: ">=" as const, value: max } : { op: "<=" as const, value: min },
      ] as const;
    });
    return { ...base, aggregate, countsIf: Object.fromEntries(rules) };
  }
  const table = Object.fromEntries(Array.from({ length: 200 }, (_, raw) => [String(raw), raw / 7]));
  return {
    ...base,
    aggregate: "sum",
    missing: { maxMissing: 0, prorate: false, source: "project" },
    transform: { type: "lookup", table },
  };
}

function answersTo(instrument: Instrument) {
  return fc.tuple(
    ...instrument.items.map((item) =>
      fc.option(fc.constantFrom(...rangeOfItem(instrument, item)!.values), { freq: 5 }),
    ),
  );
}

const rows = instruments.chain((instrument) =>
  fc.record({ instrument: fc.constant(instrument), answers: answersTo(instrument) }),
);

describe("compileScorer(instrument)", () => {
  test("agrees with scoreAnswers to the last bit, on lists and on small integers", () => {
    let scored = 0;
    fc.assert(
      fc.property(rows, ({ instrument, answers }) => {
        const score = compileScorer(instrument);
        const slow = scoreAnswers(instrument, answers).map(({ value }) => value ?? Number.NaN);
        expect([...score(answers)]).toEqual(slow);
        expect([...score(Int16Array.from(answers, (answer) => answer ?? missingMark))]).toEqual(slow);
        scored += slow.filter((value) => !Number.isNaN(value)).length;
      }),
      { numRuns: 1_000 },
    );
    expect(scored).toBeGreaterThan(500);
  });

  test("agrees on every built-in instrument", () => {
    for (const instrument of builtInInstruments) {
      const score = compileScorer(instrument);
      fc.assert(
        fc.property(answersTo(instrument), (answers) => {
          const slow = scoreAnswers(instrument, answers).map(({ value }) => value ?? Number.NaN);
          expect([...score(answers)]).toEqual(slow);
        }),
      );
    }
  });

  test("fills the array it is given", () => {
    const into = new Float64Array(1);
    expect(compileScorer(findBuiltIn("ucla-3")!)([1, 2, 3], into)).toBe(into);
    expect(into[0]).toBe(6);
  });

  test("refuses what scoreAnswers refuses", () => {
    const score = compileScorer(findBuiltIn("ucla-3")!);
    for (const answers of [
      [1, 2],
      [1, 2, 4],
      [0, 1, 2],
      [1.5, 1, 2],
      [1, 1, Number.NaN],
      [-2, 1, 1],
    ]) {
      expect(() => scoreAnswers(findBuiltIn("ucla-3")!, answers)).toThrow();
      expect(() => score(answers)).toThrow();
    }
  });
});
