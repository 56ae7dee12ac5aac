import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { changeTableFromScores } from "#shared/change/changeTable";
import { summarizeChange } from "#shared/outcomes/summary";
import type { Estimate } from "#shared/stats/estimate";

/**
 * Fifteen pre/post data sets with R's results beside them, overall and by group. They live beside the
 * repository, not in it; without them these tests are skipped.
 */
const folder = join(import.meta.dirname, "../../../shared/data/stat-vectors");
const names = existsSync(folder)
  ? readdirSync(folder).flatMap((file) => (file.endsWith(".json") ? [file.slice(0, -5)] : []))
  : [];

interface Reference {
  n_pre: number;
  n_post: number;
  n_paired: number;
  pre_paired: Wave;
  post_paired: Wave;
  change?: { mean: number | null };
  t_paired?: { t: number | null; df: number | null; p: number | null; ci95: [number, number] | null };
  wilcoxon?: { V: number; r_default?: { V: number; p: number; used_exact: boolean } };
  effect_sizes?: {
    J_exact_df_n_minus_1: number;
    d_z?: { est: number | null; ci95_nct: [number, number] | null };
    d_av_root_mean_var?: { est: number | null; ci95_algina_keselman: [number, number] | null };
    g_av_root_mean_var_J_n_minus_1?: number | null;
  };
}
interface Wave {
  mean: number | null;
  sd: number | null;
  mean_ci95: [number, number] | null;
}

const strata = names.flatMap((name) => {
  const rows = readRows(name);
  const reference = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as {
    overall: Reference;
    by_group: Record<string, Reference>;
  };
  return [
    { name: `${name} overall`, rows, expected: reference.overall },
    ...Object.entries(reference.by_group).map(([group, expected]) => ({
      name: `${name} group ${group}`,
      rows: rows.filter((row) => row.group === group),
      expected,
    })),
  ];
});

describe.skipIf(names.length === 0)("summarizeChange(table) agrees with R", () => {
  test("on all fifteen vectors, overall and by group", () => {
    expect(names).toHaveLength(15);
    expect(strata.length).toBeGreaterThan(40);
  });

  test.each(strata)("$name", ({ rows, expected }) => {
    const summary = summarizeChange(changeTableFromScores(rows));
    const { n_pre, n_post, n_paired, pre_paired, post_paired, t_paired, wilcoxon, effect_sizes } = expected;
    expect(summary.n).toEqual({ pre: n_pre, post: n_post, paired: n_paired });

    for (const [wave, known] of [
      [summary.pre, pre_paired],
      [summary.post, post_paired],
    ] as const) {
      near(wave.mean, known.mean);
      near(wave.sd, known.sd);
      if (known.mean_ci95) limitsNear(wave.interval, known.mean_ci95, 1e-9);
      else expect(wave.interval.kind).toBe("notEstimable");
    }

    near(summary.meanChange.value ?? null, expected.change?.mean ?? null);
    if (t_paired?.ci95) limitsNear(summary.meanChange, t_paired.ci95, 1e-9);
    else expect(summary.meanChange.kind).toBe("notEstimable");
    if (summary.pairedT.kind === "test") {
      near(summary.pairedT.t, t_paired?.t);
      near(summary.pairedT.p, t_paired?.p);
      expect(summary.pairedT.df).toBe(t_paired?.df);
    } else expect(t_paired?.t ?? null).toBeNull();

    if (summary.wilcoxon.kind === "test") {
      expect(summary.wilcoxon.v).toBe(wilcoxon?.r_default?.V);
      near(summary.wilcoxon.p, wilcoxon?.r_default?.p);
      expect(summary.wilcoxon.method.endsWith("exact")).toBe(wilcoxon?.r_default?.used_exact);
    } else expect(wilcoxon?.r_default).toBeUndefined();

    near(summary.cohensDz.value ?? null, effect_sizes?.d_z?.est ?? null);
    if (effect_sizes?.d_z?.ci95_nct) limitsNear(summary.cohensDz, effect_sizes.d_z.ci95_nct, 1e-6);
    else expect(summary.cohensDz.kind).toBe("notEstimable");

    near(summary.hedgesGav.value ?? null, effect_sizes?.g_av_root_mean_var_J_n_minus_1 ?? null);
    const limits = effect_sizes?.d_av_root_mean_var?.ci95_algina_keselman;
    if (limits && n_paired > 2) {
      const J = effect_sizes.J_exact_df_n_minus_1;
      limitsNear(summary.hedgesGav, [J * limits[0], J * limits[1]], 1e-6);
    } else expect(summary.hedgesGav.kind).toBe("notEstimable");
  });
});

function readRows(name: string) {
  const [, ...lines] = readFileSync(join(folder, `${name}.csv`), "utf8")
    .trim()
    .split(/\r?\n/);
  return lines.map((line) => {
    const [, group, pre, post] = line.split(",");
    return { group, pre: pre ? Number(pre) : null, post: post ? Number(post) : null };
  });
}

function near(actual: number | null, expected: number | null | undefined, tolerance = 1e-9) {
  if (expected === null || expected === undefined) return expect(actual).toBeNull();
  // A mean change of 0 is 1e-17 or so in R; beside points of a scale 1e-12 is nothing.
  const allowed = Math.max(tolerance * Math.abs(expected), 1e-12 * Number(Math.abs(expected) < 1e-9));
  expect(Math.abs((actual ?? Number.NaN) - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(
    allowed,
  );
}

function limitsNear(estimate: Estimate, [low, high]: [number, number], tolerance: number) {
  if (estimate.kind !== "estimate") return expect(estimate).toHaveProperty("low");
  near(estimate.low, low, tolerance);
  near(estimate.high, high, tolerance);
}
