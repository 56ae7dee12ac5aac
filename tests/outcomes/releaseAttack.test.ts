import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CutSubscale } from "#shared/outcomes/releaseCut";
import type { By } from "#shared/outcomes/stratum";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { attackReleases } from "./releaseAttack";
import { cutAll, type Person, scale, stories } from "./releaseProgram";
import { counts, type Read, readHidden, readReleases, strataIn } from "./releaseReading";

const patience = 90_000;

describe("what anybody can work out from all releases and the preview of the next", () => {
  test(
    "is never how many a small block of people is, nor their mean",
    () => {
      let told = 0;
      fc.assert(
        fc.property(stories, (story) => {
          const cuts = cutAll(story);
          const reads = readReleases(cuts);
          told += reads.filter(({ at }) => at > 0).length;
          expect(attackReleases(story, reads, 10, scale, readHidden(cuts[0]!))).toEqual([]);
        }),
        { numRuns: 60 },
      );
      // Not by telling nothing: later releases bring new figures too.
      expect(told).toBeGreaterThan(60);
    },
    patience,
  );
});

test("what counts kinds of people stands beside a cell when it is first told, and while it stays the same", () => {
  const people = (n: number, group: string, from: number): Person[] =>
    Array.from({ length: n }, (_, k) => {
      const post = 3 + ((k * 3) % 7);
      return { id: from + k, group, cohort: "C0", area: "town", pre: 3 + (k % 7), post };
    });
  const first = [...people(140, "N", 0), ...people(140, "S", 200)];
  const cuts = cutAll([first, [...first, ...people(30, "N", 400)]], true);
  const moved = cuts.map((cut) =>
    strataIn(cut).flatMap(({ by, figures }) =>
      String(Object.keys(by)) === "group" && !isSuppressed(figures) && figures.detail
        ? [[by.group, "kind" in figures.detail.any.rose ? figures.detail.any.rose.kind : ""]]
        : [],
    ),
  );
  expect(moved).toEqual([
    [
      ["N", "share"],
      ["S", "share"],
    ],
    [
      ["N", "suppressed"],
      ["S", "share"],
    ],
  ]);
});

/** Ways to publish that look harmless, each with one protection left out or one view too many. */
const leaks: Record<string, (story: Person[][], cuts: CutSubscale[]) => Read[]> = {
  "releases without a ledger": (story) =>
    story.flatMap((_, at) => readReleases(cutAll(story.slice(at, at + 1))).map((read) => ({ ...read, at }))),
  "no complementary suppression": (story) => cellsOf(story[0]!).flatMap((by) => large(story, 0, by)),
  "a total beside all but one of its parts": (story) => [
    ...large(story, 0, {}),
    ...cellsOf(story[0]!)
      .filter((by) => String(Object.keys(by)) === "group")
      .flatMap((by) => large(story, 0, by)),
  ],
  "new totals beside kept cells": (story) =>
    story.flatMap((_, at) =>
      cellsOf(story[at]!).flatMap((by) => {
        if (!readsLike(readReleases(cutAll(story.slice(at, at + 1))), by)) return [];
        const differ = at === 0 ? 10 : differBetween(story, at, by);
        return differ === 0 || differ >= 10 || Object.keys(by).length === 0
          ? [{ at, by, of: "both" as const }]
          : [];
      }),
    ),
  "a ledger that compares numbers and not people": (story) =>
    story.flatMap((_, at) =>
      cellsOf(story[at]!).flatMap((by) => {
        if (!readsLike(readReleases(cutAll(story.slice(at, at + 1))), by)) return [];
        const change = Math.abs(sizeAt(story, at, by) - sizeAt(story, Math.max(0, at - 1), by));
        return at === 0 || change === 0 || change >= 10 ? [{ at, by, of: "both" as const }] : [];
      }),
    ),
  "a view filtered to one attribute": (story, cuts) => [
    ...readReleases(cuts),
    ...cellsOf(story[0]!).flatMap((by) => large(story, 0, { ...by, area: "town" })),
  ],
  "percentages of those who answered again": (_story, cuts) =>
    readReleases(cuts).flatMap((read) => [read, { ...read, of: "pre" as const }]),
  "live figures to everybody": (story, cuts) => [
    ...readReleases(cuts.slice(0, -1)),
    ...cellsOf(story.at(-1)!).flatMap((by) => large(story, story.length - 1, by)),
  ],
};

describe("the attack on releases finds", () => {
  test.each(Object.entries(leaks))(
    "%s",
    (_name, publish) => {
      const samples = fc.sample(stories, { numRuns: 60, seed: 5 });
      const found = samples.some(
        (story) => attackReleases(story, publish(story, cutAll(story)), 10, scale).length > 0,
      );
      expect(found).toBe(true);
    },
    patience,
  );
});

function cellsOf(people: readonly Person[]): By[] {
  const bys = people.flatMap(({ group, cohort, area }) => [
    {},
    { group },
    { cohort },
    { group, cohort },
    { area },
  ]);
  return [...new Map(bys.map((by) => [JSON.stringify(by), by as By])).values()];
}

function sizeAt(story: readonly Person[][], at: number, by: By): number {
  return story[at]!.filter((person) => counts({ by, of: "both" }, person)).length;
}

function large(story: readonly Person[][], at: number, by: By): Read[] {
  return sizeAt(story, at, by) >= 10 ? [{ at, by, of: "both" }] : [];
}

function differBetween(story: readonly Person[][], at: number, by: By): number {
  const inside = (k: number) =>
    new Set(story[k]!.flatMap((person) => (counts({ by, of: "both" }, person) ? [person.id] : [])));
  const [before, now] = [inside(at - 1), inside(at)];
  return [...before, ...now].filter((id) => before.has(id) !== now.has(id)).length;
}

function readsLike(reads: readonly Read[], by: By): boolean {
  return reads.some((read) => read.of === "both" && JSON.stringify(read.by) === JSON.stringify(by));
}
