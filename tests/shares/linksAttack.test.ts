import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerFromRelease, type ReleasedOutcome } from "#shared/outcomes/release";
import type { CutSubscale } from "#shared/outcomes/releaseCut";
import type { By } from "#shared/outcomes/stratum";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { attackReleases } from "../outcomes/releaseAttack";
import { cutAll, type Person, scale, stories } from "../outcomes/releaseProgram";
import { counts, type Read, readHidden, readReleases } from "../outcomes/releaseReading";

const patience = 60_000;
const breakdowns = [[], ["group"], ["cohort"], ["group", "cohort"], ["area"]];
/** Which tables somebody has links to: any of them, opened at every release. */
const links = fc.subarray(breakdowns, { minLength: 1 });

describe("what anybody can work out from links that they open at every release", () => {
  test(
    "is never how many a small block of people is, nor their mean",
    () => {
      let told = 0;
      fc.assert(
        fc.property(stories, links, (story, held) => {
          const cuts = cutAll(story);
          const reads = openAll(cuts, held);
          told += reads.length;
          expect(attackReleases(story, reads, 10, scale, readHidden(cuts[0]!))).toEqual([]);
        }),
        { numRuns: 25 },
      );
      expect(told).toBeGreaterThan(25);
    },
    patience,
  );

  test("is nothing that the figures of the releases do not tell, read one by one", () => {
    let told = 0;
    fc.assert(
      fc.property(stories, (story) => {
        const cuts = cutAll(story);
        const everything = new Set(readReleases(cuts).map(nameOf));
        for (const by of breakdowns)
          for (const read of openAll(cuts, [by])) {
            told++;
            expect(everything).toContain(nameOf(read));
          }
      }),
      { numRuns: 20 },
    );
    expect(told).toBeGreaterThan(20);
  });
});

/** Links that look harmless, each with something that a link does not have. */
const leaks: Record<string, (story: Person[][], cuts: CutSubscale[]) => Read[]> = {
  "a link with a filter": (story, cuts) => [
    ...openAll(cuts, breakdowns),
    ...bysOf(story[0]!, ["group"]).flatMap((by) => large(story, 0, { ...by, area: "town" })),
  ],
  "a link to live figures": (story, cuts) => [
    ...openAll(cuts.slice(0, -1), breakdowns),
    ...[[], ["group"], ["cohort"]].flatMap((names) =>
      bysOf(story.at(-1)!, names).flatMap((by) => large(story, story.length - 1, by)),
    ),
  ],
  "a total beside its parts, with the small part alone left out": (story) => [
    ...large(story, 0, {}),
    ...bysOf(story[0]!, ["group"]).flatMap((by) => large(story, 0, by)),
  ],
  "links that each hide for themselves": (story) =>
    story.flatMap((_, at) =>
      openAll(cutAll(story.slice(at, at + 1)), breakdowns).map((read) => ({ ...read, at })),
    ),
};

describe("the attack on links finds", () => {
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

function nameOf({ at, by, of }: Read): string {
  return JSON.stringify([at, Object.entries(by).sort(), of]);
}

/** Every number of people that links to these tables show, each time that a release is cut. */
function openAll(cuts: readonly CutSubscale[], held: readonly string[][]): Read[] {
  const reads = new Map<string, Read>();
  for (const [k, { measures }] of cuts.entries()) {
    const release = { id: k + 1, cutAt: `day ${k + 1}` };
    for (const { measure } of measures)
      for (const by of held) {
        const outcome = answerFromRelease(measure, { by }, { from: "release", audience: "shared", release });
        for (const read of readOutcome(outcome, k)) reads.set(JSON.stringify(read), read);
      }
  }
  return [...reads.values()];
}

function readOutcome({ overall, strata }: ReleasedOutcome, k: number): Read[] {
  return [{ by: {} as By, shown: overall }, ...strata.map((one) => ({ by: one.by, shown: one }))].flatMap(
    ({ by, shown }) => {
      if (isSuppressed(shown)) return [];
      const asOf = "asOf" in shown ? (shown.asOf as { release: number | null }) : null;
      const at = (asOf?.release ?? k + 1) - 1;
      const { n } = shown;
      const told = (["both", "pre", "post"] as const).filter((of) => of === "both" || !isSuppressed(n[of]));
      return told.map((of): Read => ({ at, by, of }));
    },
  );
}

function bysOf(people: readonly Person[], names: readonly string[]): By[] {
  const bys = people.map((person) =>
    Object.fromEntries(names.map((name) => [name, person[name as "group"]])),
  );
  return [...new Map(bys.map((by) => [JSON.stringify(by), by])).values()];
}

function large(story: readonly Person[][], at: number, by: By): Read[] {
  const people = story[at]!.filter((person) => counts({ by, of: "both" }, person)).length;
  return people >= 10 ? [{ at, by, of: "both" }] : [];
}
