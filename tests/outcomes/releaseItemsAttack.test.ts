import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBlurred } from "#shared/outcomes/blurred";
import { discloseItem, type ItemFigures, type StackPart, UndisclosedItem } from "#shared/outcomes/ordinal";
import type { CutSubscale } from "#shared/outcomes/releaseCut";
import { isSuppressed } from "#shared/outcomes/suppressed";
import type { WeightedPair } from "#shared/stats/pairs";
import { attackReleases, waysBetweenWorlds } from "./releaseAttack";
import { cutAll, type Person, scale, stories } from "./releaseProgram";
import { type Read, readReleases, strataIn } from "./releaseReading";

/** A stack of answers is a number and a mean of everybody whom it counts, at the release that told it. */
function readItems(cuts: readonly CutSubscale[]): Read[] {
  return cuts.flatMap((cut, k) =>
    cut.measures.flatMap(({ measure }) =>
      (measure.items ?? []).flatMap((item) =>
        isSuppressed(item) ? [] : [{ at: (item.asOf.release ?? k + 1) - 1, by: {}, of: "both" as const }],
      ),
    ),
  );
}

const patience = 60_000;
const samples = (numRuns: number) => fc.sample(stories, { numRuns, seed: 8 });
/** A program that is large enough for its stacks to be told again, and then gains and loses a few. */
const grown: Person[][] = (() => {
  const people = (n: number, from: number): Person[] =>
    Array.from({ length: n }, (_, k) => {
      const [pre, post] = [3 + ((k * 5) % 7), 3 + ((k * 3 + 1) % 7)];
      return { id: from + k, group: `G${k % 2}`, cohort: "C0", area: "town", pre, post };
    });
  const [first, many, few] = [people(90, 0), people(40, 100), people(3, 200)];
  return [first, [...first, ...many], [...first, ...many, ...few]];
})();

describe("answers to items in all releases and the preview of the next", () => {
  test(
    "never tell a small block of people, nor their mean",
    () => {
      let told = 0;
      for (const story of samples(20)) {
        const cuts = cutAll(story, false, true);
        const reads = readItems(cuts);
        told += reads.length;
        expect(attackReleases(story, [...readReleases(cuts), ...reads], 10, scale)).toEqual([]);
      }
      expect(told).toBeGreaterThan(30);
    },
    patience,
  );

  test("are told anew when many came, and stay with their date when few did", () => {
    const cuts = cutAll(grown, false, true);
    const items = cuts.map(({ measures }) => measures[0]!.measure.items![0]!);
    expect(items.map((item) => !isSuppressed(item) && [item.n, item.asOf.release])).toEqual([
      [90, null],
      [130, null],
      [130, 2],
    ]);
    const moved = items.map((item) => "up" in item && item.up.kind);
    expect(moved).toEqual(["share", "suppressed", "suppressed"]);
    expect(attackReleases(grown, [...readReleases(cuts), ...readItems(cuts)], 10, scale)).toEqual([]);
  });

  test("a stack of every moment is noticed", () => {
    const anew: Read[] = grown.map((_, at) => ({ at, by: {}, of: "both" }));
    expect(attackReleases(grown, [...readReleases(cutAll(grown)), ...anew], 10, scale)).not.toEqual([]);
  });

  test("stacks of every group of ten are noticed", () => {
    const found = samples(40).some((story) => {
      const groups = [...new Set(story[0]!.map(({ group }) => group))];
      const size = (group: string) => story[0]!.filter((p) => p.group === group && p.post !== null).length;
      const reads = groups.filter((group) => size(group) >= 10);
      const ofGroups = reads.map((group): Read => ({ at: 0, by: { group }, of: "both" }));
      return attackReleases(story, [...readReleases(cutAll(story)), ...ofGroups], 10, scale).length > 0;
    });
    expect(found).toBe(true);
  });
});

const answers = fc.integer({ min: 2, max: 4 }).chain((options) =>
  fc.array(
    fc.record({
      pre: fc.integer({ min: 1, max: options }),
      post: fc.integer({ min: 1, max: options }),
      n: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 7, max: 30 })),
    }),
    { minLength: 2, maxLength: options * options },
  ),
);

/** Small numbers of people from one answer to another of which what is told leaves a single value. */
function knownCells(pairs: readonly WeightedPair[], figures: ItemFigures): string[] {
  const most = Math.max(...pairs.flatMap(({ pre, post }) => [pre, post]));
  const cells = Array.from({ length: most * most }, (_, k) => {
    const [pre, post] = [1 + Math.floor(k / most), 1 + (k % most)];
    const n = pairs.reduce((sum, pair) => sum + (pair.pre === pre && pair.post === post ? pair.n : 0), 0);
    return { pre, post, n };
  });
  const within = ({ from, to }: StackPart, answer: number) => answer >= from && answer <= to;
  const rows = [
    ...figures.stack.pre.map((part) => cells.map(({ pre }) => Number(within(part, pre)))),
    ...figures.stack.post.map((part) => cells.map(({ post }) => Number(within(part, post)))),
    ...(figures.up.kind === "share"
      ? [1, 0, -1].map((way) => cells.map(({ pre, post }) => Number(Math.sign(post - pre) === way)))
      : []),
  ];
  const ways = waysBetweenWorlds(rows, cells.length, 25).flatMap((z) => [z, z.map((step) => -step)]);
  const open = (k: number) => ways.some((z) => z[k] !== 0 && z.every((step, a) => cells[a]!.n + step >= 0));
  return cells.flatMap(({ pre, post, n }, k) =>
    n > 0 && n < 10 && !open(k) ? [`${pre}→${post}: ${n}`] : [],
  );
}

describe("one item's stacks and who moved", () => {
  const counted = (pairs: WeightedPair[]) => ({
    ...{ by: {}, pairs, unpaired: 0, leftOut: [], missing: { pre: [], post: [] } },
  });
  test("leave open how many went from one answer to another, where they are few", () => {
    let moved = 0;
    fc.assert(
      fc.property(answers, (pairs) => {
        const { overall } = discloseItem(new UndisclosedItem([], [counted(pairs)]), "export");
        if (isSuppressed(overall) || overall.up.kind !== "share") return;
        moved++;
        expect(knownCells(pairs, overall)).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(moved).toBeGreaterThan(10);
  });

  test("of two options would not, which is noticed", () => {
    const pairs = [
      { pre: 1, post: 1, n: 12 },
      { pre: 1, post: 2, n: 14 },
      { pre: 2, post: 1, n: 11 },
      { pre: 2, post: 2, n: 3 },
    ];
    const all = discloseItem(new UndisclosedItem([], [counted(pairs)]), "team").overall as ItemFigures;
    expect(knownCells(pairs, all)).toContain("2→2: 3");
    expect(isBlurred(pairs, 10)).toBe(false);
    const told = discloseItem(new UndisclosedItem([], [counted(pairs)]), "export").overall as ItemFigures;
    expect(told.up.kind).toBe("suppressed");
  });
});

interface Enrolled {
  /** Scores of anybody, at either wave. */
  answered: number;
  from: number;
  to: number;
}

/** Of everybody and of parts that make them up: whether somebody's "never answered" has a single value. */
function isNeverAnsweredKnown(all: Enrolled, parts: readonly Enrolled[] = []): boolean {
  const least = (one: Enrolled) => Math.max(one.from, one.answered);
  const most = (one: Enrolled) => {
    const others = parts.filter((part) => part !== one).reduce((n, part) => n + least(part), 0);
    return parts.includes(one) ? Math.min(one.to, all.to - others) : one.to;
  };
  return [all, ...parts].some((one) => {
    const never = [least(one) - one.answered, most(one) - one.answered];
    return never[0] === never[1] && never[0]! > 0 && never[0]! < 10;
  });
}

describe("how many are enrolled", () => {
  const answered = (people: readonly Person[]) =>
    people.filter(({ pre, post }) => pre !== null || post !== null).length;
  test(
    "never tells how many did not answer, whatever number they are",
    () => {
      let told = 0;
      for (const [k, story] of samples(15).entries()) {
        const silent = Array.from(
          { length: [1, 4, 9][k % 3]! },
          (_, id): Person => ({
            ...{ id: 9000 + id, group: "G0", cohort: "C0", area: "town", pre: null, post: null },
          }),
        );
        const people = [...story[0]!, ...silent];
        const [cut] = cutAll([people], true, true);
        const everybody = strataIn(cut!).find(({ by }) => Object.keys(by).length === 0)!.figures;
        if (isSuppressed(everybody)) continue;
        const { enrolled, enrolledUpTo } = everybody.detail!.attrition;
        expect(enrolled).toBeNull();
        told++;
        const reading = { answered: answered(people), from: enrolledUpTo! - 9, to: enrolledUpTo! };
        expect(people.length).toBeLessThanOrEqual(reading.to);
        expect(isNeverAnsweredKnown(reading)).toBe(false);
      }
      expect(told).toBeGreaterThan(10);
    },
    patience,
  );

  test("told as it is, or of each group, it would, which is noticed", () => {
    expect(isNeverAnsweredKnown({ answered: 56, from: 60, to: 60 })).toBe(true);
    const groups = [
      { answered: 20, from: 21, to: 30 },
      { answered: 39, from: 31, to: 40 },
    ];
    expect(isNeverAnsweredKnown({ answered: 59, from: 51, to: 60 }, groups)).toBe(true);
  });
});
