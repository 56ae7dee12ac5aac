import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Audience } from "#shared/outcomes/audience";
import type { ExplainedFigure } from "#shared/outcomes/detail";
import { withExplainedItem } from "#shared/outcomes/explainItem";
import { discloseItem, UndisclosedItem } from "#shared/outcomes/ordinal";
import { discloseReliability, UndisclosedReliability } from "#shared/outcomes/reliability";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { itemMomentsOf } from "#shared/stats/itemMoments";
import { workOut } from "./workOut";

const answer = fc.integer({ min: 1, max: 5 });
const ends = (figures: readonly string[]) => figures.flatMap((name) => [name, `${name}.low`, `${name}.high`]);

function check(explained: readonly ExplainedFigure[], figures: unknown): string[] {
  return explained.map(({ figure, formula, inputs, value }) => {
    const made = workOut(formula, inputs);
    expect(Math.abs(made - value), `${figure} = ${formula} = ${made}, not ${value}`).toBeLessThan(1e-8);
    // biome-ignore lint/suspicious/noExplicitAny: walks whatever the answer holds
    let at: any = figures;
    for (const step of figure.split(".")) at = at?.[step];
    if (figure !== "total") expect(typeof at === "number" ? at : at?.value, figure).toBe(value);
    return figure;
  });
}

describe("withExplainedItem(item)", () => {
  const pairs = fc.array(fc.record({ pre: answer, post: answer }), { minLength: 1, maxLength: 90 });
  const tell = (people: readonly { pre: number; post: number }[], audience: Audience) => {
    const counted = people.map((one) => ({ ...one, n: 1 }));
    const cell = { by: {}, pairs: counted, unpaired: 0, leftOut: [], missing: { pre: [], post: [] } };
    const { overall } = withExplainedItem(discloseItem(new UndisclosedItem([], [cell]), audience));
    return isSuppressed(overall) ? null : overall;
  };

  test("gives numbers from which P(up), P(same), P(down), P(up) + half P(same) and their limits are worked out", () => {
    fc.assert(
      fc.property(pairs, (people) => {
        const figures = tell(people, "team");
        expect(figures === null).toBe(people.length < 5);
        if (!figures) return;
        const named = check(figures.explained ?? [], figures);
        expect(named).toEqual(ends(["up", "same", "down", "upOrHalfSame"]));
      }),
      { numRuns: 40 },
    );
  });

  test("explains nothing that this audience is not told", () => {
    const three = [1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 5, 5, 4, 3].map((pre) => ({ pre, post: pre }));
    const figures = tell([...three, { pre: 1, post: 2 }], "export")!;
    expect(isSuppressed(figures.up)).toBe(true);
    expect(figures.explained).toEqual([]);
  });
});

describe("discloseReliability(reliability, explain)", () => {
  const person = fc.array(fc.option(answer, { freq: 9 }), { minLength: 4, maxLength: 4 });
  const people = fc.array(person, { minLength: 8, maxLength: 60 });
  const tell = (rows: (number | null)[][], explain?: { items: string[] }) => {
    const wave = {
      ...{
        wave: "pre",
        complete: itemMomentsOf(rows, "complete"),
        pairwise: itemMomentsOf(rows, "pairwise"),
      },
    };
    return discloseReliability(new UndisclosedReliability([wave]), explain)[0]!;
  };
  const items = ["1", "2", "3", "4"];

  test("gives numbers from which alpha, Feldt's limits and the item-rest correlations are worked out", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(people, (rows) => {
        const { complete, pairwise } = tell(rows, { items });
        for (const told of [complete, pairwise])
          if (!isSuppressed(told)) for (const figure of check(told.explained ?? [], told)) seen.add(figure);
      }),
      { numRuns: 12 },
    );
    expect([...seen].sort()).toEqual(
      ["total", ...ends(["alpha"]), ...items.map((_, k) => `itemRest.${k}`)].sort(),
    );
  });

  test("explains nothing unasked, nor from a pair of questions that under five people answered both of", () => {
    const full = Array.from({ length: 9 }, (_, k) => [1 + (k % 5), 1 + ((k * 3) % 5), 2, 1 + (k % 3)]);
    expect(tell(full)).not.toHaveProperty("complete.explained");
    const apart = full.map((row, k) => (k < 5 ? [row[0]!, null, 2, 3] : row));
    expect(tell(apart, { items })).toMatchObject({ pairwise: { n: 9, explained: [] } });
  });
});
