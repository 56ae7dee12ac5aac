import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeTableFromScores } from "#shared/change/changeTable";
import { findBuiltIn } from "#shared/instruments/library";
import type { Audience } from "#shared/outcomes/audience";
import { type DisclosedSummary, disclose, UndisclosedOutcome } from "#shared/outcomes/disclosure";
import { explainFigures } from "#shared/outcomes/explain";
import { isSuppressed } from "#shared/outcomes/suppressed";

type Inputs = Record<string, number>;

const subscale = findBuiltIn("ucla-3")!.subscales[0]!;
const scores = fc.array(fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 3, max: 9 })), {
  minLength: 5,
  maxLength: 60,
});

/** Everybody's change with every figure and how it was made; undefined where it is hidden. */
function tell(
  people: readonly (readonly [number, number])[],
  audience: Audience,
): DisclosedSummary | undefined {
  const table = changeTableFromScores(people.map(([pre, post]) => ({ pre, post })));
  const names = { instrument: "ucla-3", subscale: "total", pre: "pre", post: "post", by: [] };
  const describe = { subscale, alphaOfData: null, full: true };
  const question = { ...names, dimensions: ["group"], range: [3, 9] as const, describe };
  const { overall } = disclose(new UndisclosedOutcome(question, [{ by: { group: "A" }, table }]), audience);
  return isSuppressed(overall) ? undefined : overall;
}

describe("explainFigures(summary)", () => {
  test("gives numbers from which every figure that it names is worked out again", () => {
    const named = new Set<string>();
    fc.assert(
      fc.property(scores, fc.constantFrom<Audience>("team", "export"), (people, audience) => {
        const summary = tell(people, audience);
        if (!summary) return;
        for (const { figure, formula, inputs, value } of explainFigures(summary)) {
          named.add(figure);
          expect(workOut(formula, inputs), `${figure} = ${formula}`).toBeCloseTo(value, 9);
          expect(figureAt(summary, figure), figure).toBe(value);
        }
      }),
      { numRuns: 150 },
    );
    const wanted = ["meanChange.low", "pairedT.p", "correlation", "effectSizes.hedgesGav", "reliable.band"];
    const byRanks = ["v", "exact.p", "corrected.z", "uncorrected.p", "pratt.z", "rankBiserial", "signTest.p"];
    const mcnemar = ["corrected.chiSquared", "corrected.p", "exactP", "midP"];
    const others = ["hodgesLehmann.all", "hodgesLehmann.nonZero", "fiveNumbers.change.upperQuartile"];
    for (const figure of [
      ...[...wanted, ...others, ...byRanks.map((name) => `ranks.${name}`)],
      ...mcnemar.map((name) => `mcnemar.${name}`),
    ])
      expect(
        [...named].some((name) => name.endsWith(figure)),
        figure,
      ).toBe(true);
  });

  test("says that the mid-p is 1 where nobody crossed a cut-off, as where all of them stayed", () => {
    const stayed = [3, 4, 6, 7, 9].map((score) => [score, score] as const);
    const explained = explainFigures(tell(stayed, "team")!);
    const byMcNemar = explained.filter(({ figure }) => /mcnemar/.test(figure));
    expect(byMcNemar.map(({ figure }) => figure.split(".").at(-1))).toEqual(["exactP", "midP"]);
    for (const { formula, inputs, value } of byMcNemar) {
      expect(inputs).toEqual({ preOnly: 0, postOnly: 0 });
      expect([value, workOut(formula, inputs)]).toEqual([1, 1]);
    }
  });

  test("tells nobody outside the team how many people have which change", () => {
    fc.assert(
      fc.property(scores, (people) => {
        const summary = tell(people, "export");
        for (const { inputs } of summary ? explainFigures(summary) : [])
          expect(Object.keys(inputs).filter((name) => /^(change|score) /.test(name))).toEqual([]);
      }),
    );
  });

  test("a wrong input is noticed", () => {
    expect(workOut("mean / (sd / sqrt(n))", { mean: 1, sd: 2, n: 16 })).toBe(2);
    expect(workOut("sqrt((squares - sum^2 / n) / (n - 1))", { sum: 6, squares: 14, n: 3 })).toBe(1);
    expect(workOut("people / of", { people: 1, of: 4 })).not.toBe(0.5);
    const ranks = "sum of the ranks of abs(change) where change > 0";
    expect(workOut(ranks, { "change -1": 2, "change 0": 5, "change 2": 1 })).toBe(3);
    expect(workOut(ranks, { "change -2": 2, "change 0": 5, "change 1": 1 })).toBe(1);
  });
});

/** What a formula in words means, done person by person. */
const inWords: [RegExp, (values: number[], formula: string) => number][] = [
  [/^sum of the ranks/, (changes) => risen(rank(changes.filter((d) => d !== 0)))],
  [
    /^sum\(sign\(change\) \* rank\)/,
    (changes) => {
      const moved = rank(changes).filter(({ d }) => d !== 0);
      const total = moved.reduce((sum, one) => sum + Math.sign(one.d) * one.rank, 0);
      return total / Math.sqrt(moved.reduce((sum, one) => sum + one.rank ** 2, 0));
    },
  ],
  [/^share of all ways/, (changes) => exactShare(rank(changes.filter((d) => d !== 0)))],
  [
    /^median of \(a \+ b\)/,
    (changes) =>
      quantile(
        changes.flatMap((a, k) => changes.slice(k).map((b) => (a + b) / 2)),
        0.5,
      ),
  ],
  [/^PERCENTILE\.INC/, (values, formula) => quantile(values, Number(/, ([\d.]+)\)/.exec(formula)![1]))],
];

function workOut(formula: string, inputs: Inputs): number {
  const words = inWords.find(([pattern]) => pattern.test(formula));
  if (!words) return typeIn(formula, inputs);
  const values = Object.entries(inputs).flatMap(([name, people]) =>
    Array.from({ length: people }, () => Number(name.split(" ")[1])),
  );
  return words[1](values, formula);
}

/** Types the formula into a spreadsheet, so to say. */
function typeIn(formula: string, inputs: Inputs): number {
  const script = formula
    .replaceAll("^", "**")
    .replace(/(BINOM|T|NORM\.S|CHISQ)\.DIST(\.2T|\.RT)?/g, (name) => name.replaceAll(".", "_"));
  const scope: Record<string, unknown> = { ...sheet, ...inputs };
  return new Function(...Object.keys(scope), `return ${script}`)(...Object.values(scope)) as number;
}

const { sqrt, abs, min, max } = Math;
const sheet = {
  ...{ sqrt, abs, min, max, TRUE: true, FALSE: false },
  BINOM_DIST(k: number, m: number, _half: number, upTo: boolean) {
    const one = (j: number) => choose(m, j) / 2 ** m;
    return upTo ? Array.from({ length: k + 1 }, (_, j) => one(j)).reduce((a, b) => a + b, 0) : one(k);
  },
  NORM_S_DIST: (z: number) => 1 - tail((x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI), z),
  CHISQ_DIST_RT: (x: number) =>
    2 * tail((z) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI), Math.sqrt(x)),
  T_DIST_2T(t: number, df: number) {
    // With t = √df·tan(a) the density is a power of the cosine, on a finite stretch.
    const weight = (a: number) => Math.cos(a) ** (df - 1);
    const from = Math.atan(t / Math.sqrt(df));
    return simpson(weight, from, Math.PI / 2) / simpson(weight, 0, Math.PI / 2);
  },
};

/** The area above a point, by Simpson's rule. */
function tail(density: (x: number) => number, from: number): number {
  return simpson(density, from, from + 40);
}

function simpson(f: (x: number) => number, from: number, to: number): number {
  const steps = 20_000;
  const width = (to - from) / steps;
  let sum = f(from) + f(to);
  for (let k = 1; k < steps; k++) sum += (k % 2 ? 4 : 2) * f(from + k * width);
  return (sum * width) / 3;
}

function choose(m: number, k: number): number {
  let ways = 1;
  for (let j = 1; j <= k; j++) ways = (ways * (m - k + j)) / j;
  return ways;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)]!;
  return low + (place % 1) * (sorted[Math.ceil(place)]! - low);
}

interface Ranked {
  d: number;
  rank: number;
}

function rank(changes: readonly number[]): Ranked[] {
  return changes.map((d) => {
    const below = changes.filter((one) => abs(one) < abs(d)).length;
    const alike = changes.filter((one) => abs(one) === abs(d)).length;
    return { d, rank: below + (alike + 1) / 2 };
  });
}

function risen(ranked: readonly Ranked[]): number {
  return ranked.filter(({ d }) => d > 0).reduce((sum, one) => sum + one.rank, 0);
}

/** Two-sided, from the number of ways to reach every sum, kept as shares. */
function exactShare(ranked: readonly Ranked[]): number {
  let ways = new Map([[0, 1]]);
  for (const { rank } of ranked) {
    const next = new Map<number, number>();
    for (const [sum, share] of ways)
      for (const reached of [sum, sum + rank]) next.set(reached, (next.get(reached) ?? 0) + share / 2);
    ways = next;
  }
  const seen = risen(ranked);
  const all = ranked.reduce((sum, one) => sum + one.rank, 0);
  const low = [...ways].filter(([sum]) => sum <= min(seen, all - seen));
  return min(1, 2 * low.reduce((total, [, share]) => total + share, 0));
}

/** The figure itself, as the answer holds it under that name. */
function figureAt(summary: DisclosedSummary, figure: string): unknown {
  const detail = summary.detail!;
  const [room, ...rest] = figure.split(".") as [string, ...string[]];
  if (figure === "ranks.v") return figureAt(summary, "ranks.uncorrected.v");
  if (room === "crossings")
    return walk(
      detail.crossings.find(({ cutoff }) => cutoff.id === rest[0]),
      rest.slice(1),
    );
  for (const place of [summary, detail, detail.figures])
    if (place && room in place) return walk(place, [room, ...rest]);
  return undefined;
}

function walk(from: unknown, steps: readonly string[]): unknown {
  // biome-ignore lint/suspicious/noExplicitAny: walks whatever the answer holds
  let at: any = from;
  for (const step of steps) at = at?.[step];
  return typeof at === "number" ? at : at?.value;
}
