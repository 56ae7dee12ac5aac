import { describe, expect, test } from "vitest";
import { findBuiltIn } from "#shared/instruments/library";
import { tellable } from "#shared/outcomes/ledger";
import { finish } from "#shared/outcomes/ledgerWork";
import { tieSubscales } from "#shared/outcomes/samePeople";
import { type History, nextRelease, type PublishedCount, type Standing } from "#shared/outcomes/standing";

const tiesOf = (id: string, patterns: Parameters<typeof tieSubscales>[1] = []) =>
  tieSubscales(findBuiltIn(id)!, patterns).map(({ all, told }) => [all.join(), told.join()]);

describe("tieSubscales(instrument, patterns)", () => {
  test("ties a total to its parts and two ways to write one score, and single questions to nothing", () => {
    expect(tiesOf("djg-6")).toEqual([["1,2,3", "1,2,3"]]);
    expect(tiesOf("who-5").map(([all]) => all)).toEqual(["1,2"]);
    expect(tiesOf("ons4").map(([all]) => all)).toEqual(["1", "2", "3", "4"]);
  });
  test("ties a score that came ready in a file to all others", () => {
    const made = (items: string[]) => ({ items }) as never;
    const ties = tieSubscales({ subscales: [made(["1"]), made(["2"]), made([])] }, []);
    expect(ties.map(({ all }) => all)).toEqual([[1, 2, 3]]);
  });
  test("leaves out what fewer than half would be left with, and nothing else", () => {
    const parts = { has: [2, 3], people: 40 };
    expect(tiesOf("djg-6", [parts, { has: [1, 2, 3], people: 39 }])).toEqual([["1,2,3", "2,3"]]);
    expect(tiesOf("djg-6", [parts, { has: [1, 2, 3], people: 41 }])).toEqual([["1,2,3", "1,2,3"]]);
    expect(tiesOf("djg-6", [{ has: [2], people: 60 }])).toEqual([["1,2,3", "2"]]);
    const [tie] = tieSubscales(findBuiltIn("djg-6")!, [
      { has: [2], people: 60 },
      { has: [1, 2], people: 20 },
    ]);
    // The third has no score at all: of that there is nothing to say.
    expect(tie).toEqual({ all: [1, 2, 3], told: [2], leftOut: [1] });
  });
});

describe("one ledger of tied subscales", () => {
  const standing = (from: number, to: number | null): Standing => ({
    ...{ pair: "pre>post", from, to, by: {}, has: "both" },
    scores: [
      [1, 1],
      [1, 1],
    ],
  });
  const count = (release: number): PublishedCount => ({
    ...{ release, pair: "pre>post", by: {}, of: "both", exact: false },
  });
  const limits = { threshold: 10, exactFrom: 30 };
  // The parts were told of 33 people; then the total was asked, and three of them left out a question of it.
  const histories: History[] = [
    { people: 30, standings: [standing(1, null)] },
    { people: 3, standings: [standing(1, nextRelease)] },
  ];
  test("does not tell a total of 30 beside its parts of 33, told before", () => {
    expect(finish(tellable(histories, [count(1)], [count(nextRelease)], limits))).toEqual([]);
  });
  test("which a ledger of the total alone would", () => {
    expect(finish(tellable(histories, [], [count(nextRelease)], limits))).toHaveLength(1);
  });
  test("keeps what would tell of three whose score on one of them was corrected, beside twelve on another", () => {
    const corrected = (which: 0 | 1): Standing[] => [
      standing(1, nextRelease),
      {
        ...standing(nextRelease, null),
        scores: [0, 1].map((k) => (k === which ? [2, 1] : [1, 1]) as [number, number]),
      },
    ];
    const changed = [
      { people: 30, standings: [standing(1, null)] },
      { people: 12, standings: corrected(0) },
      { people: 3, standings: corrected(1) },
    ];
    expect(finish(tellable(changed, [count(1)], [count(nextRelease)], limits))).toEqual([]);
    expect(finish(tellable(changed.slice(0, 2), [count(1)], [count(nextRelease)], limits))).toHaveLength(1);
  });
});
