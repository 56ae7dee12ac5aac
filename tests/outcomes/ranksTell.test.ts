import { describe, expect, test } from "vitest";
import { changeTableFromScores } from "#shared/change/changeTable";
import { findBuiltIn } from "#shared/instruments/library";
import type { Audience } from "#shared/outcomes/audience";
import { type DisclosedSummary, disclose, UndisclosedOutcome } from "#shared/outcomes/disclosure";
import { keyOf, type Stratum } from "#shared/outcomes/stratum";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { twoSidedNormalP } from "#shared/stats/normalDistribution";
import { cutAll, type Person } from "./releaseProgram";

const subscale = findBuiltIn("ucla-3")!.subscales[0]!;

/** [before, after, how many] of a group. */
function cell(group: string, ...rows: [number, number, number][]): Stratum {
  const people = rows.flatMap(([pre, post, n]) => Array.from({ length: n }, () => ({ pre, post })));
  return { by: { group, cohort: "1" }, table: changeTableFromScores(people) };
}

/** Six of North stayed the same: too few to be told. */
const few = [
  cell("1", [8, 6, 9], [7, 6, 7], [5, 6, 10], [4, 7, 4], [6, 6, 6]),
  cell("2", [8, 6, 12], [5, 6, 11], [6, 6, 15]),
];

/** Everybody of both groups may be told by kind. */
const many = [cell("1", [8, 6, 12], [5, 6, 11], [6, 6, 15]), cell("2", [8, 6, 14], [5, 6, 13], [6, 6, 12])];

function told(cells: readonly Stratum[], audience: Audience, described: boolean) {
  const names = { instrument: "ucla-3", subscale: "total", pre: "pre", post: "post" };
  const describe = described ? { describe: { subscale, alphaOfData: null, full: true } } : {};
  const question = { ...names, by: ["group"], dimensions: ["group", "cohort"], ...describe };
  const { overall, strata } = disclose(new UndisclosedOutcome(question, cells), audience);
  return [overall, ...strata].flatMap((one) => (isSuppressed(one) ? [] : [one as DisclosedSummary]));
}

/**
 * How many people may have stayed the same, for a reader of V, p and n: for each number m of people who moved
 * p gives the spread of V, and the ties that this spread needs are a whole number of t³ − t, a multiple of 6.
 */
function sameByRanks({ wilcoxon, n }: DisclosedSummary): number[] {
  if (wilcoxon.kind !== "test" || wilcoxon.p === 1) return [];
  const z = zOf(wilcoxon.p);
  const possible: number[] = [];
  for (let m = 1; m <= n.paired; m++) {
    const spread = (Math.abs(wilcoxon.v - (m * (m + 1)) / 4) - 0.5) / z;
    const ties = 2 * m * (m + 1) * (2 * m + 1) - 48 * spread ** 2;
    if (Math.abs(ties - 6 * Math.round(ties / 6)) < 1e-4 && ties > -1 && ties <= m ** 3 - m)
      possible.push(n.paired - m);
  }
  return possible;
}

function zOf(p: number): number {
  let [low, high] = [0, 40];
  for (let k = 0; k < 200; k++) {
    const middle = (low + high) / 2;
    if (twoSidedNormalP(middle) > p) low = middle;
    else high = middle;
  }
  return low;
}

describe("Wilcoxon's test beside a hidden number of people who stayed", () => {
  test("would tell that number: read by the team, V, p and n give it back", () => {
    const [, north, south] = told(few, "team", true);
    expect(sameByRanks(north!)).toEqual([6]);
    expect(sameByRanks(south!)).toEqual([15]);
  });

  test.each([true, false])("so nobody else reads it there (described: %s)", (described) => {
    const shown = told(few, "export", described);
    expect(shown.map((one) => one.wilcoxon.kind)).toEqual(["test", "suppressed", "suppressed"]);
    // Of everybody 21 stayed and 32 or 21 moved, which is told beside it anyway.
    expect(shown[0]!.n.paired).toBe(74);
  });

  test("and it is told where those who rose, stayed and fell are", () => {
    const shown = told(many, "shared", true);
    expect(shown.map((one) => one.wilcoxon.kind)).toEqual(["test", "test", "test"]);
    for (const one of shown) expect(isSuppressed(one.detail!.any.same)).toBe(false);
  });

  test("a release hides it wherever it hides who stayed: in small groups, and in all that is told anew", () => {
    const people = (group: string, counts: [number, number, number][]) =>
      counts.flatMap(([pre, post, n]) => Array.from({ length: n }, () => ({ group, pre, post })));
    const numbered = (all: ReturnType<typeof people>): Person[] =>
      all.map((one, id) => ({ ...one, id, cohort: "C0", area: "town" }));
    const first = [
      ...people("G0", [
        [8, 6, 9],
        [7, 6, 7],
        [5, 6, 10],
        [4, 7, 4],
        [6, 6, 6],
      ]),
      ...people("G1", [
        [8, 6, 12],
        [5, 6, 11],
        [6, 6, 15],
      ]),
    ];
    const more = people("G1", [
      [8, 6, 6],
      [8, 4, 6],
      [5, 6, 5],
      [5, 8, 6],
      [6, 6, 8],
      [7, 7, 7],
    ]);
    const releases = cutAll([numbered(first), numbered([...first, ...more])], true);
    const shown = releases.map(({ measures }) =>
      measures.flatMap(({ measure }) =>
        measure.tables.flatMap(({ strata }) =>
          strata.flatMap((one) => (isSuppressed(one) ? [] : [{ of: keyOf(one.by), ...one }])),
        ),
      ),
    );
    for (const one of shown.flat()) {
      const { wilcoxon, detail, asOf } = one;
      const isRenewed = asOf.release === null && one.n.paired > 36 && shown[1]!.includes(one);
      expect(wilcoxon.kind === "suppressed", one.of).toBe(isSuppressed(detail!.any.same) || isRenewed);
    }
    // Who stayed is told of twelve and fifteen more; ranks of them would be another thing to subtract.
    expect(shown[1]!.filter(({ detail }) => !isSuppressed(detail!.any.same)).map(({ of }) => of)).toContain(
      keyOf({}),
    );
    const everybody = shown.map((strata) => strata.find(({ of }) => of === keyOf({}))!);
    expect(everybody.map(({ n, wilcoxon }) => [n.paired, wilcoxon.kind])).toEqual([
      [74, "test"],
      [112, "suppressed"],
    ]);
    expect(shown[0]!.some(({ wilcoxon }) => wilcoxon.kind === "suppressed")).toBe(true);
  });
});
