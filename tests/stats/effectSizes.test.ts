import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { beckersD } from "#shared/stats/beckersD";
import { beckersG } from "#shared/stats/beckersG";
import { cohensDav } from "#shared/stats/cohensDav";
import { cohensDavMeanOfSds } from "#shared/stats/cohensDavMeanOfSds";
import { cohensDrm } from "#shared/stats/cohensDrm";
import { cohensDz } from "#shared/stats/cohensDz";
import { confidenceZ } from "#shared/stats/confidenceZ";
import { correlation } from "#shared/stats/correlation";
import { type Estimate, notEstimable } from "#shared/stats/estimate";
import { hedgesCorrection } from "#shared/stats/hedgesCorrection";
import { hedgesGav } from "#shared/stats/hedgesGav";
import { hedgesGavMeanOfSds } from "#shared/stats/hedgesGavMeanOfSds";
import { hedgesGrm } from "#shared/stats/hedgesGrm";
import { hedgesGz } from "#shared/stats/hedgesGz";
import { noncentralityLimits } from "#shared/stats/noncentrality";
import { pairedT } from "#shared/stats/pairedT";
import { changesOf, type WeightedPair } from "#shared/stats/pairs";
import { near, pairsOf, readVectors, strataOf } from "./vectorStrata";

vi.setConfig({ testTimeout: 60_000 });

type Limits = [number, number] | null;
interface Effects {
  r_pre_post: number | null;
  J_exact_df_n_minus_1: number | null;
  d_z: { est: number | null; ci95_nct: Limits; ncp_limits: Limits };
  g_z: { est: number | null; ci95_nct: Limits };
  effectsize_083: { cohens_d: [number, number, number] | null; hedges_g: [number, number, number] | null };
  d_av_mean_of_sds: number | null;
  g_av_mean_of_sds_J_n_minus_1: number | null;
  d_av_root_mean_var: { est: number | null; ci95_algina_keselman: Limits };
  g_av_root_mean_var_J_n_minus_1: number | null;
  d_rm: { est: number | null; se_borenstein: number | null; ci95_normal: Limits };
  g_rm_J_n_minus_1: number | null;
  d_becker_pre_sd: number | null;
  g_becker_pre_sd_J_n_minus_1: number | null;
}

const strata = strataOf(
  readVectors<{ n_paired: number; effect_sizes?: Effects | { note: string } | null }>(),
);
const hasEffects = (known: unknown): known is Effects =>
  typeof known === "object" && known !== null && "d_z" in known;

describe.skipIf(strata.length === 0)("every effect size of the vectors agrees with R", () => {
  test("in every stratum of two people or more", () => {
    expect(strata.filter(({ known }) => hasEffects(known.effect_sizes)).length).toBeGreaterThan(38);
  });

  test.each(strata)("$name", ({ rows, known: { n_paired: n, effect_sizes: known } }) => {
    const pairs = pairsOf(rows);
    const changes = changesOf(pairs);
    if (!hasEffects(known)) {
      for (const answer of everyEffect(pairs)) expect(answer).toEqual(notEstimable("too_few", n));
      return;
    }
    agree(correlation(pairs).value, known.r_pre_post);
    if (known.J_exact_df_n_minus_1 !== null) near(hedgesCorrection(n - 1), known.J_exact_df_n_minus_1);

    estimateAgrees(cohensDz(changes), known.d_z.est, known.d_z.ci95_nct, 1e-6);
    estimateAgrees(hedgesGz(changes), known.g_z.est, known.g_z.ci95_nct, 1e-6);
    const t = pairedT(changes);
    if (known.d_z.ncp_limits) {
      if (t.kind !== "test") throw new Error("a t exists here");
      const { low, high } = noncentralityLimits(t.t, t.df);
      near(low, known.d_z.ncp_limits[0], 1e-6);
      near(high, known.d_z.ncp_limits[1], 1e-6);
    }
    if (known.effectsize_083.cohens_d) near(cohensDz(changes).value, known.effectsize_083.cohens_d[0]);
    if (known.effectsize_083.hedges_g && n > 2)
      near(hedgesGz(changes).value, known.effectsize_083.hedges_g[0]);

    agree(cohensDavMeanOfSds(pairs).value, known.d_av_mean_of_sds);
    agree(hedgesGavMeanOfSds(pairs).value, known.g_av_mean_of_sds_J_n_minus_1);
    const rootMean = known.d_av_root_mean_var;
    estimateAgrees(cohensDav(pairs), rootMean.est, rootMean.ci95_algina_keselman, 1e-6);
    agree(hedgesGav(pairs).value, known.g_av_root_mean_var_J_n_minus_1);

    const drm = cohensDrm(pairs);
    if (n === 2 && known.r_pre_post === 1) {
      // Two people are always on a line: d_rm is 0, and R's -5e-9 with its interval what rounding leaves of 1 − r.
      expect(Math.max(...[known.d_rm.est!, ...known.d_rm.ci95_normal!].map(Math.abs))).toBeLessThan(1e-7);
      expect(drm).toMatchObject({ kind: "estimate", value: 0, low: 0, high: 0 });
    } else estimateAgrees(drm, known.d_rm.est, known.d_rm.ci95_normal, 1e-9);
    if (drm.kind === "estimate" && n > 2)
      near((drm.high - drm.low) / 2 / confidenceZ, known.d_rm.se_borenstein!);
    agree(hedgesGrm(pairs).value, known.g_rm_J_n_minus_1);
    agree(beckersD(pairs).value, known.d_becker_pre_sd);
    agree(beckersG(pairs).value, known.g_becker_pre_sd_J_n_minus_1);
  });
});

interface Figure {
  value: number;
  low: number;
  high: number;
}
const figures = { cohensDavMeanOfSds, hedgesGavMeanOfSds, beckersD, beckersG, correlation };
type Case = { pre: number[]; post: number[] } & Record<keyof typeof figures, Figure>;
const { madeBy, ...cases } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../reference/effect-sizes.json"), "utf8"),
) as Record<string, Case>;

describe.each(Object.entries(cases))("%s, against R", (_, known) => {
  const pairs = known.pre.map((pre, k) => ({ pre, post: known.post[k]!, n: 1 }));
  test.each(Object.keys(figures) as (keyof typeof figures)[])("%s(pairs) with its limits", (name) => {
    const answer = figures[name](pairs);
    if (answer.kind !== "estimate") throw new Error("an estimate exists here");
    for (const key of ["value", "low", "high"] as const) near(answer[key], known[name][key]);
  });
});

test("the reference says what made it", () => {
  expect(madeBy).toMatch(/^R version .*effect-sizes\.R$/);
});

describe("effect sizes beside each other", () => {
  // Both waves hold the scores 1, 2, 3, 4 once more each, so both spread alike.
  const alike = [
    [1, 2],
    [2, 1],
    [3, 4],
    [4, 3],
    [2, 3],
    [3, 2],
  ].map(([pre, post], k) => ({ pre: pre!, post: post! + 1, n: k < 4 ? 2 : 1 }));
  test("where both waves spread alike, d_av in both forms and d_rm are one figure", () => {
    const [rootMean, meanOfSds] = [cohensDav(alike), cohensDavMeanOfSds(alike)];
    if (rootMean.kind !== "estimate" || meanOfSds.kind !== "estimate")
      throw new Error("estimates exist here");
    near(meanOfSds.value, rootMean.value, 1e-14);
    near(meanOfSds.low, rootMean.low, 1e-14);
    near(meanOfSds.high, rootMean.high, 1e-14);
    near(cohensDrm(alike).value, rootMean.value, 1e-14);
    near(beckersD(alike).value, rootMean.value, 1e-14);
  });
  test("where they do not, the mean of both SDs gives the larger d_av", () => {
    const wide = [
      { pre: 1, post: 5, n: 3 },
      { pre: 9, post: 6, n: 3 },
      { pre: 4, post: 6, n: 2 },
    ];
    expect(cohensDavMeanOfSds(wide).value).toBeGreaterThan(cohensDav(wide).value! * 1.05);
  });
  test("each has a name of its own", () => {
    const methods = everyEffect(alike).map((answer) => (answer.kind === "estimate" ? answer.method : ""));
    expect(new Set(methods).size).toBe(everyEffect(alike).length);
  });
});

describe("what cannot be estimated says why", () => {
  const shifted = [3, 4, 5].map((pre) => ({ pre, post: pre + 1, n: 4 }));
  test("equal changes leave a value without an interval, but not for d_z and d_rm", () => {
    expect(beckersD(shifted)).toMatchObject({ kind: "notEstimable", reason: "no_spread", n: 12 });
    near(beckersD(shifted).value, 1 / Math.sqrt(8 / 11), 1e-14);
    near(cohensDavMeanOfSds(shifted).value, 1 / Math.sqrt(8 / 11), 1e-14);
    near(hedgesGavMeanOfSds(shifted).value, hedgesCorrection(11) / Math.sqrt(8 / 11), 1e-14);
    expect(cohensDrm(shifted)).toEqual(notEstimable("no_spread", 12));
    expect(hedgesGz(changesOf(shifted))).toEqual(notEstimable("no_spread", 12));
    expect(correlation(shifted)).toEqual(notEstimable("no_spread", 12, 1));
  });
  test("everybody level before: no Becker's d, no correlation, no d_rm", () => {
    const level = [4, 5, 7].map((post) => ({ pre: 5, post, n: 3 }));
    for (const answer of [beckersD(level), beckersG(level), correlation(level), cohensDrm(level)]) {
      expect(answer).toEqual(notEstimable("no_spread", 9));
    }
    expect(cohensDavMeanOfSds(level).kind).toBe("estimate");
  });
  test("people on one rising line: r is 1 and d_rm 0 whatever the change", () => {
    const line = [1, 2, 3, 7].map((pre) => ({ pre: pre / 10, post: (2 * pre) / 10 + 0.1, n: 1 }));
    expect(correlation(line)).toEqual(notEstimable("no_spread", 4, 1));
    expect(cohensDrm(line)).toMatchObject({ value: 0, low: 0, high: 0 });
  });
  test("correlation(pairs) of three people has no interval", () => {
    const three = [
      [1, 2],
      [2, 5],
      [3, 3],
    ].map(([pre, post]) => ({ pre: pre!, post: post!, n: 1 }));
    const answer = correlation(three);
    expect(answer).toMatchObject({ kind: "notEstimable", reason: "too_few", n: 3 });
    near(answer.value, 1 / Math.sqrt(2 * (14 / 3)), 1e-12);
  });
});

describe("intervals hold the truth about as often as they say", () => {
  // Normal scores with correlation 0.6 and unequal spreads: 1.0 before, 0.7 after; the mean falls by 0.4.
  const truth = { beckersD: -0.4, cohensDavMeanOfSds: -0.4 / 0.85 };
  test.each([15, 40])("beckersD and cohensDavMeanOfSds, %d people, 1,000 times", (people) => {
    const normal = normals(people);
    const held = { beckersD: 0, cohensDavMeanOfSds: 0 };
    for (let times = 0; times < 1000; times++) {
      const pairs = Array.from({ length: people }, () => {
        const [a, b] = [normal(), normal()];
        return { pre: a, post: 0.7 * (0.6 * a + 0.8 * b) - 0.4, n: 1 };
      });
      for (const name of ["beckersD", "cohensDavMeanOfSds"] as const) {
        const answer = figures[name](pairs);
        if (answer.kind === "estimate" && answer.low <= truth[name] && truth[name] <= answer.high)
          held[name]++;
      }
    }
    for (const count of Object.values(held)) {
      expect(count / 1000).toBeGreaterThan(0.93);
      expect(count / 1000).toBeLessThan(0.97);
    }
  });
});

function everyEffect(pairs: readonly WeightedPair[]): Estimate[] {
  const changes = changesOf(pairs);
  return [
    cohensDz(changes),
    hedgesGz(changes),
    ...[cohensDav, cohensDavMeanOfSds, cohensDrm, beckersD].map((effect) => effect(pairs)),
    ...[hedgesGav, hedgesGavMeanOfSds, hedgesGrm, beckersG, correlation].map((effect) => effect(pairs)),
  ];
}

function agree(actual: number | undefined, known: number | null) {
  if (known === null) return expect(actual).toBeUndefined();
  near(actual, known);
}

function estimateAgrees(answer: Estimate, known: number | null, limits: Limits, tolerance: number) {
  agree(answer.value, known);
  if (limits === null) return expect(answer.kind).toBe("notEstimable");
  if (answer.kind !== "estimate") throw new Error("an interval exists here");
  near(answer.low, limits[0], tolerance);
  near(answer.high, limits[1], tolerance);
}

/** Normal numbers from a fixed seed: a linear congruence, then Box and Muller. */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return (state + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
