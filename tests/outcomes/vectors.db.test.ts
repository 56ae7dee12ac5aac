import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../harness";
import type { Told } from "../seeds/asR";
import { readVectors, type VectorRow } from "../stats/vectorStrata";
import { fieldsOf, watchReads } from "../stats/watchReads";
import { people, read as readJson, tell } from "./planted";
import { betweenAsTold, betweenInNames, lossAsTold, stratumAsTold, whatFollows } from "./vectorAnswer";
import { expectAlike, notOurs } from "./vectorFields";

/** R's figures as the vectors hold them. */
interface Between {
  between_group_change?: { n?: Record<string, number> };
  attrition: {
    overall: object;
    by_group: Record<string, { n_baseline: number }>;
    dropout_by_group?: { chi2: number; df: number; p: number; fisher_p: number };
  };
}
interface People {
  n_paired: number;
  n_pre: number;
  n_post: number;
}
const vectors = readVectors<People, Between>();
const threshold = 5;

let app: TestApp;
let numbers = 0;
let hidden = 0;
/** Fields of R's that some comparison below has read. */
const read = new Set<string>();
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

describe.skipIf(vectors.length === 0)("what the API tells of the fifteen vectors is what R says", () => {
  test("all fifteen are here", () => expect(vectors).toHaveLength(15));

  test.each(vectors)("$name", async ({ rows, known: fromR }) => {
    const known = watchReads(fromR, read);
    const program = await tell(app.ada, rows.flatMap(toldOf));
    const { measures } = await readJson(app.ada, program, "outcomes?by=group&detail=full");
    const { overall, strata, between } = measures[0].change;
    const { attrition } = known;
    const stratum = (of: string) => strata.find((one: { by: { group: string } }) => one.by.group === of);

    expectAsR(known.overall, attrition.overall, overall);
    for (const [group, figures] of Object.entries(known.by_group))
      expectAsR(figures, attrition.by_group[group], stratum(group));

    const compared = known.between_group_change?.n ?? {};
    if (Object.keys(compared).length > 1 && Object.values(compared).every((n) => n >= threshold))
      // The difference of two equal changes is told without an interval; R refuses the whole test.
      expectSame(betweenAsTold(known), betweenInNames(between, strata), /^two\.difference\.value$/);

    const flow = await readJson(app.ada, program, "attrition?instrument=ucla-3&by=group");
    if (flow.overall.kind !== "suppressed")
      expectSame(lossAsTold(attrition.overall, threshold), flow.overall.loss);
    const by = attrition.dropout_by_group;
    if (by && Object.values(attrition.by_group).every(({ n_baseline }) => n_baseline >= threshold))
      expectSame(
        { chiSquare: { chiSquare: by.chi2, df: by.df, p: by.p }, fisher: { p: by.fisher_p } },
        flow.lossByStratum,
        /^(strata|leftOut)$/,
      );
  });

  test("and that is thousands of numbers", () => expect(numbers).toBeGreaterThan(4000));

  test("and hides exactly those of whom fewer than five answered both times", () => {
    const few = vectors.flatMap(({ known: { overall, by_group: groups } }) =>
      [overall, ...Object.values(groups)].filter(({ n_paired }) => n_paired < threshold),
    );
    expect(few.length).toBeGreaterThan(5);
    expect(hidden).toBe(few.length);
  });

  test("no field that a vector holds is left out, but for words and what is no figure of ours", () => {
    const held = new Set(vectors.flatMap(({ known }) => fieldsOf(known)));
    expect(held.size).toBeGreaterThan(200);
    expect([...held].filter((field) => !read.has(field)).sort()).toEqual([...notOurs].sort());
  });

  test("a field that is compared nowhere is found", () => {
    const seen = new Set<string>();
    const planted = { overall: { planted: 1 }, by_group: { A: { t: [1, 2] } }, attrition: { by_group: {} } };
    const watched = watchReads(planted, seen);
    expect(watched.by_group.A.t[1]).toBe(2);
    expect(fieldsOf(planted).filter((field) => !seen.has(field))).toEqual(["overall.planted"]);
  });
});

/** A row of a vector as a person's three answers, whose sum is the score. */
function toldOf({ group, pre, post }: VectorRow) {
  return people(1, group, pre, post);
}

/**
 * Of fewer people than the threshold nothing is told but how many more it takes (their figures are held against
 * R in vectors.test.ts); of all others every figure, and none that R has not.
 */
function expectAsR(known: People, lost: object | undefined, told: Told | undefined): void {
  const { n_paired: paired, n_pre: pre, n_post: post } = known;
  if (paired < threshold) {
    hidden++;
    if (told === undefined) expect([pre, post]).toEqual([0, 0]);
    else {
      const { by: _, ...rest } = told as Record<string, Told>;
      expect(rest).toEqual({ kind: "suppressed", reason: "too_few_people", needs: threshold - paired });
    }
    return;
  }
  expectSame(stratumAsTold(known, lost, threshold), whatFollows(told), /^follows\./);
}

function expectSame(known: Told, told: Told, ...also: RegExp[]): void {
  numbers += expectAlike(known, told, ...also);
}
