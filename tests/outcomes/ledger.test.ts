import { describe, expect, test } from "vitest";
import * as ledger from "#shared/outcomes/ledger";
import { finish } from "#shared/outcomes/ledgerWork";
import { cutShortOf } from "#shared/outcomes/releaseOutlook";
import { type History, nextRelease, type Pair, type PublishedCount } from "#shared/outcomes/standing";
import type { By } from "#shared/outcomes/stratum";

const pair: Pair = "pre>post";
const tellable = (...asked: Parameters<typeof ledger.tellable>) => finish(ledger.tellable(...asked));
const limits = { threshold: 10, exactFrom: 30 };

function people(n: number, by: By, from: number, to: number | null = null): History {
  return { people: n, standings: [{ pair, from, to, by, has: "both", scores: [[1, 1]] }] };
}
const count = (release: number, by: By = {}): PublishedCount => ({
  release,
  pair,
  by,
  of: "both",
  exact: false,
});
const groups = (names: string[], release: number) => [
  count(release),
  ...names.map((group) => count(release, { group })),
];
const next = nextRelease;
const told = (histories: History[], published: PublishedCount[], wanted: PublishedCount[]) =>
  tellable(histories, published, wanted, limits).map(({ by }) => by.group ?? "overall");

describe("tellable(histories, published, wanted)", () => {
  test("tells everything again when nobody joined or left", () => {
    const histories = [people(20, { group: "N" }, 1), people(30, { group: "S" }, 1)];
    expect(told(histories, groups(["N", "S"], 1), groups(["N", "S"], next))).toEqual(["overall", "N", "S"]);
  });
  test("keeps a group that three people joined, and the overall with it", () => {
    const histories = [
      people(20, { group: "N" }, 1),
      people(30, { group: "S" }, 1),
      people(3, { group: "N" }, next),
    ];
    expect(told(histories, groups(["N", "S"], 1), groups(["N", "S"], next))).toEqual(["S"]);
  });
  test("keeps a group where one came and one went, though the number is the same", () => {
    const histories = [
      people(20, { group: "N" }, 1),
      people(30, { group: "S" }, 1),
      people(1, { group: "N" }, next),
      people(1, { group: "N" }, 1, next),
    ];
    expect(told(histories, groups(["N", "S"], 1), groups(["N", "S"], next))).toEqual(["S"]);
  });
  test("renews the overall and keeps the groups when each got three of twelve", () => {
    const names = ["A", "B", "C", "D"];
    const histories = names.flatMap((group) => [people(20, { group }, 1), people(3, { group }, next)]);
    expect(told(histories, groups(names, 1), groups(names, next))).toEqual(["overall"]);
  });
  test("renews the groups after four such months, though no month brought one of them ten people", () => {
    const names = ["A", "B", "C", "D"];
    const histories = names.flatMap((group) => [
      people(20, { group }, 1),
      ...[2, 3, 4].map((release) => people(4, { group }, release)),
      people(4, { group }, next),
    ]);
    const published = [...groups(names, 1), count(2), count(3), count(4)];
    expect(told(histories, published, groups(names, next))).toEqual(["overall", ...names]);
  });
  test("shows groups of six and six together as twelve, where six alone were never shown", () => {
    const names = ["A", "B", "C", "D"];
    const histories = names.flatMap((group) => [people(6, { group }, 1), people(6, { group }, next)]);
    expect(told(histories, [count(1)], groups(names, next))).toEqual(["overall", ...names]);
  });
  test("keeps a group in which three people's scores changed", () => {
    const changed: History = {
      people: 3,
      standings: [
        { pair, from: 1, to: next, by: { group: "N" }, has: "both", scores: [[1, 1]] },
        { pair, from: next, to: null, by: { group: "N" }, has: "both", scores: [[1, 2]] },
      ],
    };
    const histories = [people(20, { group: "N" }, 1), people(30, { group: "S" }, 1), changed];
    expect(told(histories, groups(["N", "S"], 1), groups(["N", "S"], next))).toEqual(["S"]);
  });
  test("keeps what two pairs of waves would tell of three people by their difference", () => {
    const at = (second: Pair) => ({ pair: second, from: next, to: null, by: {}, scores: [[1, 1]] as const });
    const histories: History[] = [
      {
        people: 40,
        standings: [
          { ...at("pre>post"), has: "both" },
          { ...at("pre>later"), has: "both" },
        ],
      },
      {
        people: 3,
        standings: [
          { ...at("pre>post"), has: "both" },
          { ...at("pre>later"), has: "pre" },
        ],
      },
    ];
    const wanted: PublishedCount[] = [count(next), { ...count(next), pair: "pre>later" }];
    expect(tellable(histories, [], wanted, limits)).toHaveLength(1);
  });
  test("keeps what an attribute would tell of two people who are all that sets it apart from a group", () => {
    const person = (n: number, group: string, area: string) => people(n, { group, area }, next);
    const histories = [person(40, "N", "town"), person(2, "S", "town"), person(30, "S", "village")];
    const wanted = [
      ...groups(["N", "S"], next),
      count(next, { area: "town" }),
      count(next, { area: "village" }),
    ];
    const left = tellable(histories, [], wanted, limits).map(({ by }) => JSON.stringify(by));
    expect(left).toContain("{}");
    expect(left.length).toBeLessThan(5);
  });
  test("withholds whole breakdowns, the widest first, where its work does not suffice, and in the end all", () => {
    const names = Array.from({ length: 12 }, (_, k) => `G${k}`);
    const histories = names.flatMap((group, k) =>
      ["town", "village"].map((area) => people(4 + (k % 3), { group, area }, next)),
    );
    const wanted = [...groups(names, next), count(next, { area: "town" }), count(next, { area: "village" })];
    const gaveUp = new Set<string>();
    const within = (work: number) =>
      tellable(histories, [], wanted, { ...limits, work, gaveUp }).map(
        ({ by }) => Object.keys(by).join() || "overall",
      );
    const kinds = (work: number) => [...new Set(within(work))];
    expect(kinds(300_000_000)).toEqual(["overall", "group", "area"]);
    expect(gaveUp.size).toBe(0);
    expect(kinds(150)).toEqual(["overall", "area"]);
    expect(cutShortOf([...gaveUp])).toEqual([{ by: ["group"], kinds: false }]);
    expect(kinds(-1)).toEqual(["overall", "area"]);
    // Two areas that share few with the rest: no work, and what may tell of them is kept back.
    const mixed = [...histories, people(3, { group: "G0", area: "rare" }, next)];
    const rare = [...wanted, count(next, { area: "rare" })];
    const told = tellable(mixed, [], rare, { ...limits, work: -1 }).map(({ by }) => by);
    expect(told).toEqual([{}]);
  });
  test("tells scores one by one only of those of whom no smaller block follows", () => {
    const exact = (release: number, by: By = {}): PublishedCount => ({ ...count(release, by), exact: true });
    const histories = [people(40, {}, 1), people(12, {}, next)];
    expect(tellable(histories, [exact(1)], [exact(next)], limits)).toEqual([
      { ...exact(next), exact: false },
    ]);
    expect(tellable(histories, [count(1)], [exact(next)], limits)).toEqual([exact(next)]);
  });
});
