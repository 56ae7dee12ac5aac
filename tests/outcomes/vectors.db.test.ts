import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../harness";
import { layBeside, type Told } from "../seeds/asR";
import { readVectors, type VectorRow } from "../stats/vectorStrata";
import { people, read, tell } from "./planted";
import { betweenAsTold, lossAsTold, stratumAsTold } from "./vectorAnswer";

/** R's figures as the vectors hold them. */
interface Between {
  between_group_change?: { n?: Record<string, number> };
  attrition: {
    overall: object;
    by_group: Record<string, { n_baseline: number }>;
    dropout_by_group?: { chi2: number; df: number; p: number; fisher_p: number };
  };
}
const vectors = readVectors<{ n_paired: number }, Between>();
const threshold = 5;

/** What R's package has no figure for, or under another name: counts, and what has vectors of its own. */
const apart = [
  /\bn$|^distribution|crowdedEnds|figures\.(pairs|sums)|(cutoff|selectedStart)\.(from|to)$|\.anonymous\.|\bonly(Before|After)\b/,
  // Wilson's limits around counts that are compared, Fisher's around r, Walsh averages: proportions and ranks tests.
  /(any|reliable)\.\w+\.(value|low|high)$|correlation\.(low|high)$|hodgesLehmann\.\w+\.(value|low|high)$|ranks\.exact\.|fiveNumbers\.change/,
  // Their intervals are held against R with the stories (tests/reference/seeds.R).
  /(MeanOfSds|hedgesGrm|beckers[DG])\.(low|high)$|(hedgesG|(^|\.)cohensD|slope)\.(low|high)$|contrasts\.(low|high|first|second)$/,
];

let app: TestApp;
let numbers = 0;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

describe.skipIf(vectors.length === 0)("what the API tells of the fifteen vectors is what R says", () => {
  test("all fifteen are here", () => expect(vectors).toHaveLength(15));

  test.each(vectors)("$name", async ({ rows, known }) => {
    const program = await tell(app.ada, rows.flatMap(toldOf));
    const { measures } = await read(app.ada, program, "outcomes?by=group&detail=full");
    const { overall, strata, between } = measures[0].change;
    const { attrition } = known;
    const stratum = (of: string) => strata.find((one: { by: { group: string } }) => one.by.group === of);

    expectAsR(known.overall, attrition.overall, overall);
    for (const [group, figures] of Object.entries(known.by_group))
      expectAsR(figures, attrition.by_group[group], stratum(group));

    const compared = known.between_group_change?.n ?? {};
    if (Object.keys(compared).length > 1 && Object.values(compared).every((n) => n >= threshold))
      // The difference of two equal changes is told without an interval; R refuses the whole test.
      expectSame(betweenAsTold(known), between, /^two\.difference\.value$/);

    const flow = await read(app.ada, program, "attrition?instrument=ucla-3&by=group");
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

  test("and that is thousands of numbers", () => expect(numbers).toBeGreaterThan(3000));
});

/** A row of a vector as a person's three answers, whose sum is the score. */
function toldOf({ group, pre, post }: VectorRow) {
  return people(1, group, pre, post);
}

/** Of fewer people than the threshold nothing is told; of all others every figure, and none that R has not. */
function expectAsR(known: { n_paired: number }, lost: object | undefined, told: Told): void {
  if (known.n_paired < threshold) {
    if (told !== undefined) expect(told).toMatchObject({ kind: "suppressed" });
    return;
  }
  expectSame(stratumAsTold(known, lost, threshold), told);
}

function expectSame(known: Told, told: Told, ...also: RegExp[]): void {
  const { differences, compared, unchecked } = layBeside(known, told);
  expect(differences).toEqual([]);
  numbers += compared;
  expect([...unchecked].filter((name) => ![...apart, ...also].some((one) => one.test(name)))).toEqual([]);
}
