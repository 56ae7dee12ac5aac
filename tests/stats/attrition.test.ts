import { describe, expect, test } from "vitest";
import { mergeTables } from "#shared/change/changeTable";
import { attrition } from "#shared/stats/attrition";
import { notEstimable } from "#shared/stats/estimate";
import { fisherExact } from "#shared/stats/fisherExact";
import { preOf } from "#shared/stats/pairs";
import { pearsonChiSquare } from "#shared/stats/pearsonChiSquare";
import type { Weighted } from "#shared/stats/weighted";
import { answered, groupTables } from "./groupTables";
import { near, readVectors } from "./vectorStrata";

type Maybe = number | null;
interface Known {
  n_baseline: number;
  n_completers: number;
  n_dropouts: number;
  dropout_rate: number;
  dropout_rate_wilson95: [number, number];
  completers_mean: Maybe;
  completers_sd: Maybe;
  dropouts_mean: Maybe;
  dropouts_sd: Maybe;
  welch?: { direction: string; t: number; df: number; p: number; diff: number; ci95: [number, number] };
  cohens_d_pooled?: number;
}
interface Reference {
  attrition: {
    overall: Known;
    by_group: Record<string, Known>;
    dropout_by_group?: { chi2: number; df: number; p: number; fisher_p: number };
  };
}
type Table = Parameters<typeof mergeTables>[0][number];

const vectors = readVectors<unknown, Reference>();

describe.skipIf(vectors.length === 0)("attrition agrees with R", () => {
  test("on all of the fifteen vectors, field by field", () => {
    expect(vectors).toHaveLength(15);
    const known = vectors.map(({ known }) => known.attrition);
    const fields = (objects: object[]) => [...new Set(objects.flatMap(Object.keys))].sort().join(" ");
    expect(fields(known)).toBe("by_group dropout_by_group overall");
    expect(fields(known.flatMap((of) => [of.overall, ...Object.values(of.by_group)]))).toBe(
      "cohens_d_pooled completers_mean completers_sd dropout_rate dropout_rate_wilson95 dropouts_mean " +
        "dropouts_sd n_baseline n_completers n_dropouts welch",
    );
    expect(known.filter((of) => of.dropout_by_group)).toHaveLength(4);
  });

  test.each(vectors)("$name", ({ rows, known: { attrition: known } }) => {
    const groups = groupTables(rows);
    compare(mergeTables(groups.map(({ table }) => table)), known.overall);
    const present = groups.filter(({ table }) => table.pairs.length + table.preOnly.length > 0);
    expect(present.map(({ group }) => group)).toEqual(Object.keys(known.by_group).sort());
    for (const { group, table } of present) compare(table, known.by_group[group]!);

    const shares = groups.map(({ table }) => {
      const { completers, dropouts } = split(table);
      return { count: attrition(completers, dropouts).dropouts.n, n: count(completers) + count(dropouts) };
    });
    const [chi, fisher] = [pearsonChiSquare(shares), fisherExact(shares)];
    if (!known.dropout_by_group) {
      const lost = known.overall.n_dropouts;
      const reason = present.length < 2 ? "too_few" : "no_spread";
      expect(lost === 0 || lost === known.overall.n_baseline).toBe(true);
      return expect([chi, fisher]).toMatchObject([{ reason }, { reason }]);
    }
    near(answered(chi).chiSquare, known.dropout_by_group.chi2);
    near(answered(chi).p, known.dropout_by_group.p);
    expect(answered(chi).df).toBe(known.dropout_by_group.df);
    near(answered(fisher).p, known.dropout_by_group.fisher_p);
  });
});

describe("attrition(completers, dropouts)", () => {
  const stayed: Weighted = [
    [3, 5],
    [5, 5],
  ];
  test("flags a baseline that lies 0.25 standard deviations apart, not one that lies nearer", () => {
    const apart = attrition(stayed, [
      [3, 3],
      [5, 5],
    ]);
    expect(apart.cohensD.value).toBeCloseTo(-0.239, 3);
    expect(apart.startedDifferently).toBe(false);
    const further = attrition(stayed, [
      [3, 2],
      [5, 4],
    ]);
    expect(further.cohensD.value).toBeCloseTo(-0.319, 3);
    expect(further.startedDifferently).toBe(true);
  });
  test("flags any difference where neither side has spread, and none where there is none", () => {
    expect(attrition([[4, 9]], [[7, 3]])).toMatchObject({
      difference: notEstimable("no_spread", 12, -3),
      startedDifferently: true,
    });
    expect(attrition([[4, 9]], [[4, 3]]).startedDifferently).toBe(false);
    expect(attrition([[4, 9]], []).startedDifferently).toBe(false);
  });
  test("flags more than a fifth lost, not exactly a fifth", () => {
    expect(attrition([[4, 8]], [[4, 2]]).lostMany).toBe(false);
    expect(attrition([[4, 79]], [[4, 21]]).lostMany).toBe(true);
    expect(attrition([], []).lostMany).toBe(false);
  });
});

function compare(table: Table, known: Known) {
  const { completers, dropouts } = split(table);
  const found = attrition(completers, dropouts);
  expect(found.completers.n + found.dropouts.n).toBe(known.n_baseline);
  expect([found.completers.n, found.dropouts.n]).toEqual([known.n_completers, known.n_dropouts]);
  const rate = answered(found.rate);
  near(rate.value, known.dropout_rate);
  near(rate.low, known.dropout_rate_wilson95[0]);
  near(rate.high, known.dropout_rate_wilson95[1]);
  nearOrNull(found.completers.mean, known.completers_mean);
  nearOrNull(found.completers.sd, known.completers_sd);
  nearOrNull(found.dropouts.mean, known.dropouts_mean);
  nearOrNull(found.dropouts.sd, known.dropouts_sd);
  if (!known.welch) return expect([found.difference.kind, found.test.kind]).not.toContain("estimate");
  expect(known.welch.direction).toBe("completers minus dropouts");
  const [difference, welch] = [answered(found.difference), answered(found.test)];
  near(difference.value, known.welch.diff);
  near(difference.low, known.welch.ci95[0]);
  near(difference.high, known.welch.ci95[1]);
  near(welch.t, known.welch.t);
  near(welch.df, known.welch.df);
  near(welch.p, known.welch.p);
  near(answered(found.cohensD).value, known.cohens_d_pooled!);
}

function nearOrNull(actual: Maybe, known: Maybe) {
  if (known === null) return expect(actual).toBeNull();
  near(actual, known);
}

function split(table: Table): { completers: Weighted; dropouts: Weighted } {
  return {
    completers: preOf(table.pairs),
    dropouts: table.preOnly.map(({ score, n }) => [score, n] as const),
  };
}

function count(list: Weighted): number {
  return list.reduce((n, [, people]) => n + people, 0);
}
