import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attackReleases } from "./releaseAttack";
import { cutAll, judged, type Person, scale, stories } from "./releaseProgram";
import { type Hidden, type Kind, type Read, readHidden, readKinds, readReleases } from "./releaseReading";

const patience = 240_000;
const cut = (story: Person[][]) => cutAll(story, true, false, { subscale: judged });

/** A program that is large enough to tell kinds of people, and what happens to it. */
const larger = stories.map((story) => {
  const crowd = (of: number): Person[] =>
    Array.from({ length: 60 }, (_, k) => {
      const [pre, post] = [3 + ((k * 5) % 7), 3 + ((k * 3 + (k >> 3)) % 7)];
      const group = `G${k % 3}`;
      return {
        ...{ id: -1 - of * 100 - k, group, cohort: `C${k % 2}`, area: k % 2 ? "town" : "village" },
        pre,
        post,
      };
    });
  return story.map((people) => [...crowd(0), ...crowd(1), ...people]);
});

/** Attacks the kinds of one question (better or worse; one cut-off) by somebody who knows which people of which kinds there are. */
function attackEach(story: Person[][], reads: readonly Read[], hidden: readonly Hidden[] = []) {
  const questionOf = ({ kind }: Read) => kind && ("beyond" in kind ? "change" : `${kind.from} to ${kind.to}`);
  const questions = new Set(reads.flatMap((read) => questionOf(read) ?? []));
  return [...questions].flatMap((question) => {
    const own = reads.filter((read) => !read.kind || questionOf(read) === question);
    return attackReleases(story, own, 10, scale, hidden);
  });
}

/**
 * Attacks those of all questions together by somebody who does not know it: told that whoever got better was beyond the
 * cut-off, numbers of the one would be numbers of the other.
 */
function attackTogether(story: Person[][], reads: readonly Read[], hidden: readonly Hidden[]) {
  let leaks = attackReleases(story, reads, 10, scale, hidden);
  // What is not found by who knows more is not found by who knows less; a few guesses clear most of what is found.
  for (const guesses of [150, 600, 2_400]) {
    if (leaks.length === 0) return [];
    const blocks = new Set(leaks.map(({ block }) => block));
    leaks = attackReleases(story, reads, 10, scale, hidden, { blocks, guesses });
  }
  return leaks;
}

describe("what anybody can work out from numbers of people of each kind in all releases", () => {
  test(
    "is never how many of a few who came or went got better, stayed, got worse or crossed a cut-off",
    () => {
      let [told, later] = [0, 0];
      fc.assert(
        fc.property(larger, (story) => {
          const cuts = cut(story);
          const kinds = readKinds(cuts);
          told += kinds.length;
          later += kinds.filter(({ at }) => at > 0).length;
          const reads = [...readReleases(cuts), ...kinds];
          const hidden = readHidden(cuts[0]!);
          expect(attackEach(story, reads, hidden)).toEqual([]);
          expect(attackTogether(story, reads, hidden)).toEqual([]);
        }),
        { numRuns: 30 },
      );
      // Not by telling nothing: releases tell kinds, and later ones new ones.
      expect(told).toBeGreaterThan(8);
      expect(later).toBeGreaterThan(5);
    },
    patience,
  );
});

describe("the attack on kinds finds", () => {
  const found = (publish: (story: Person[][]) => Read[], seed = 5) =>
    fc.sample(larger, { numRuns: 12, seed }).some((story) => attackEach(story, publish(story)).length > 0);
  const alone = (story: Person[][], at: number) => cut(story.slice(at, at + 1));

  test(
    "kinds that are told wherever numbers are, and a ledger of numbers alone",
    () => {
      expect(
        found((story) => {
          const reads = readReleases(cut(story));
          const isTold = ({ at, by }: Read) =>
            reads.some(
              (one) =>
                one.at === at &&
                one.of === "both" &&
                String(Object.entries(one.by)) === String(Object.entries(by)),
            );
          const kinds = story.flatMap((_, at) =>
            readKinds(alone(story, at)).map((read) => ({ ...read, at })),
          );
          return [...reads, ...kinds.filter(isTold)];
        }),
      ).toBe(true);
    },
    patience,
  );

  test(
    "the means of kinds, were they told beside their numbers",
    () => {
      expect(
        found((story) => {
          const cuts = cut(story);
          return [
            ...readReleases(cuts),
            ...readKinds(cuts).map((read) => ({ ...read, hasMean: true as const })),
          ];
        }, 12),
      ).toBe(true);
    },
    patience,
  );

  test(
    "the one who came, whichever kinds of people are thought possible",
    () => {
      const after = Array.from({ length: 31 }, (_, id): Person => {
        const [pre, post] = [3 + ((id * 5) % 7), 3 + ((id * 3 + (id >> 3)) % 7)];
        return { id, group: "G0", cohort: "C0", area: "town", pre, post };
      });
      const before = after.slice(1);
      const kinds = [1, 0, -1].map((way) => ({ beyond: 0, way }) as Kind);
      const sides = [true, false].map((pre): Kind => ({ from: 6, to: 9, pre }));
      const reads = [0, 1].flatMap((at) =>
        [undefined, ...kinds, ...sides].map(
          (kind): Read => ({ at, by: {}, of: "both", ...(kind && { kind }) }),
        ),
      );
      const found = attackTogether([before, after], reads, []).map(({ block }) => block);
      expect(found).toContainEqual(expect.stringContaining('came since 0, {"beyond":0,"way":0}'));
    },
    patience,
  );

  test(
    "kinds of an attribute beside those of groups that hardly differ from it",
    () => {
      const people = (n: number, of: Partial<Person>, from: number): Person[] =>
        Array.from({ length: n }, (_, k) => {
          const [pre, post] = [3 + ((k * 5) % 7), 3 + ((k * 3 + (k >> 3)) % 7)];
          return { ...{ id: from + k, group: "N", cohort: "C0", area: "town" }, pre, post, ...of };
        });
      // The village is the group South and fourteen others, of whom two got worse.
      const others = people(14, { area: "village" }, 900).map((one, k) => {
        return k < 2 ? { ...one, pre: 3, post: 9 } : { ...one, pre: 3 + (k % 7), post: 3 + (k % 7) };
      });
      const story = [[...people(70, {}, 0), ...people(70, { group: "S", area: "village" }, 100), ...others]];
      const kind = { beyond: 0, way: 1 } as const;
      const reads: Read[] = [{ group: "S" }, { area: "village" }].flatMap((by) => [
        { at: 0, by, of: "both" as const },
        { at: 0, by, of: "both" as const, kind },
      ]);
      const twice = [story[0]!, story[0]!];
      expect(attackDifference(twice, reads)).toBe(2);
      const told = readKinds(cut(story));
      expect(attackDifference(twice, told)).not.toBe(2);
    },
    patience,
  );
});

/** How many rose in the village and not in South, where both are told. */
function attackDifference([people]: Person[][], reads: readonly Read[]): number | null {
  const rose = (by: Read["by"]) => {
    const isTold = reads.some(
      (read) =>
        JSON.stringify(read.by) === JSON.stringify(by) &&
        read.kind &&
        "beyond" in read.kind &&
        read.kind.beyond === 0,
    );
    const [[name, label]] = Object.entries(by) as [["group" | "area", string]];
    const all = people!.filter((one) => one[name] === label && one.post! > one.pre!);
    return isTold ? all.length : null;
  };
  const [village, south] = [rose({ area: "village" }), rose({ group: "S" })];
  return village === null || south === null ? null : village - south;
}
