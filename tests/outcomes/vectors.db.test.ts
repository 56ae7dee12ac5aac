import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../harness";
import { layBeside, type Told } from "../seeds/asR";
import { readVectors, type VectorRow } from "../stats/vectorStrata";
import { fieldsOf, watchReads } from "../stats/watchReads";
import { people, read as readJson, tell } from "./planted";
import { betweenAsTold, betweenInNames, lossAsTold, stratumAsTold, whatFollows } from "./vectorAnswer";

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

/** What the vectors hold beside figures of ours; all else is compared below. */
const notOurs = [
  // Words: what was computed, from what, and why there is nothing.
  ...["definition", "direction", "name", "scale", "source", "group_p_adjusted.family", "ancova.model"],
  ...["R", "coin", "effectsize", "emmeans", "exactRankTests", "psych"].map((one) => `software.${one}`),
  ...["ancova", "between_group_change", "overall", "overall.t_paired"].map((one) => `${one}.note`),
  ...["effect_sizes", "effect_sizes.effectsize_083", "wilcoxon"].map((one) => `overall.${one}.note`),
  ...["exact_permutation_with_ties", "hodges_lehmann"].map((one) => `overall.wilcoxon.${one}.note`),
  ...["attrition.overall.welch", "between_group_change.welch_t"].map((one) => `${one}.direction`),
  ...["all_pre_total_sample", "paired_pre"].map((one) => `overall.rci_sd_of_${one}.label`),
  // How R chose its Wilcoxon: the choice itself is compared.
  "overall.wilcoxon.any_ties_in_abs_diff",
  "overall.wilcoxon.r_default.method",
  // 1 − Φ(z), which loses digits far out: `p_stable`, from the upper tail, is compared.
  "overall.wilcoxon.normal_corrected.p",
  // The usual approximation of the correction: ours is the exact one.
  "overall.effect_sizes.J_approx_df_n_minus_1",
  // A slip of effectsize 0.8.3, shown as a warning.
  "overall.wilcoxon.rank_biserial_effectsize_083.ci95",
];

let app: TestApp;
let numbers = 0;
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

/** Of fewer people than the threshold nothing is told; of all others every figure, and none that R has not. */
function expectAsR(known: { n_paired: number }, lost: object | undefined, told: Told): void {
  if (known.n_paired < threshold) {
    if (told !== undefined) expect(told).toMatchObject({ kind: "suppressed" });
    return;
  }
  expectSame(stratumAsTold(known, lost, threshold), whatFollows(told), /^follows\./);
}

function expectSame(known: Told, told: Told, ...also: RegExp[]): void {
  const { differences, compared, unchecked } = layBeside(known, told);
  expect(differences).toEqual([]);
  numbers += compared;
  expect([...unchecked].filter((name) => ![...apart, ...also].some((one) => one.test(name)))).toEqual([]);
}
