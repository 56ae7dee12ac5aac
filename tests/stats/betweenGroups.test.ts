import { describe, expect, test } from "vitest";
import { anova } from "#shared/stats/anova";
import { cohensDPooled, hedgesGPooled } from "#shared/stats/cohensDPooled";
import { notEstimable } from "#shared/stats/estimate";
import { kruskalWallis } from "#shared/stats/kruskalWallis";
import { changesOf } from "#shared/stats/pairs";
import { studentT } from "#shared/stats/studentT";
import { total, type Weighted } from "#shared/stats/weighted";
import { welchAnova } from "#shared/stats/welchAnova";
import { welchDifference, welchT } from "#shared/stats/welchT";
import { answered, groupTables } from "./groupTables";
import { near, readVectors } from "./vectorStrata";

type Maybe = number | null;
interface F {
  F: number;
  df1: number;
  df2: number;
  p: number;
}
interface BetweenGroups {
  n: Record<string, number>;
  note?: string;
  welch_t?: { direction: string; t: Maybe; df: Maybe; p: Maybe; diff: number; ci95: [Maybe, Maybe] };
  student_t?: { t: Maybe; df: number; p: Maybe };
  cohens_d_pooled?: { est: number; ci95_nct: [number, number]; hedges_g: number };
  anova_change?: F & { eta2: number };
  welch_anova_change?: F;
  kruskal_change?: { H: number; df: number; p: number };
}

const vectors = readVectors<unknown, { between_group_change?: BetweenGroups }>();
const withGroups = vectors.filter(({ known }) => known.between_group_change);

describe.skipIf(vectors.length === 0)("change between groups agrees with R", () => {
  test("on all of the fifteen vectors that have more than one group with pairs, field by field", () => {
    expect(vectors).toHaveLength(15);
    expect(withGroups).toHaveLength(12);
    const fields = new Set(withGroups.flatMap(({ known }) => Object.keys(known.between_group_change!)));
    expect([...fields].sort()).toEqual(
      "anova_change cohens_d_pooled kruskal_change n note student_t welch_anova_change welch_t".split(" "),
    );
  });

  test.each(withGroups)("$name", ({ name, rows, known: { between_group_change } }) => {
    const known = between_group_change!;
    const present = groupTables(rows)
      .map(({ group, table }) => ({ group, changes: changesOf(table.pairs) }))
      .filter(({ changes }) => changes.length > 0);
    expect(Object.fromEntries(present.map(({ group, changes }) => [group, total(changes)]))).toEqual(known.n);
    const changes = present.map((group) => group.changes);

    if (known.welch_t) {
      const names = present.map(({ group }) => group);
      expect(known.welch_t.direction).toBe(names.join(" minus "));
      compareTwo(changes[0]!, changes[1]!, known);
    }
    if (name.startsWith("v05")) {
      // Everybody changed by exactly 1: R's `aov` divides its own rounding (4e-32 by 5e-32), `oneway.test` says NaN.
      expect(known.anova_change).toMatchObject({ F: 0.818181818181819 });
      expect(anova(changes)).toEqual(notEstimable("no_spread", 11));
    } else if (known.anova_change) {
      const found = answered(anova(changes));
      compareF(found, known.anova_change);
      near(found.etaSquared, known.anova_change.eta2);
    }
    if (known.welch_anova_change) compareF(answered(welchAnova(changes)), known.welch_anova_change);
    else expect(welchAnova(changes)).toMatchObject({ reason: "no_spread" });
    if (known.kruskal_change) {
      const found = answered(kruskalWallis(changes));
      near(found.h, known.kruskal_change.H);
      expect(found.df).toBe(known.kruskal_change.df);
      near(found.p, known.kruskal_change.p);
    }
  });
});

function compareTwo(first: Weighted, second: Weighted, known: BetweenGroups) {
  const n = total(first) + total(second);
  const { welch_t: welch, student_t: student, cohens_d_pooled: d } = known;
  const difference = welchDifference(first, second);
  near(difference.value, welch!.diff);
  expect(n - 2).toBe(student!.df);
  if (welch!.t === null) {
    for (const found of [difference, welchT(first, second), studentT(first, second)]) {
      expect(found).toMatchObject({ kind: "notEstimable", reason: "no_spread" });
    }
    return;
  }
  const limits = answered(difference);
  near(limits.low, welch!.ci95[0]!);
  near(limits.high, welch!.ci95[1]!);
  const found = answered(welchT(first, second));
  near(found.t, welch!.t);
  near(found.df, welch!.df!);
  near(found.p, welch!.p!);
  const pooled = answered(studentT(first, second));
  near(pooled.t, student!.t!);
  near(pooled.p, student!.p!);
  expect(pooled.df).toBe(student!.df);
  const size = answered(cohensDPooled(first, second));
  near(size.value, d!.est);
  near(size.low, d!.ci95_nct[0], 1e-6);
  near(size.high, d!.ci95_nct[1], 1e-6);
  near(hedgesGPooled(first, second).value, d!.hedges_g);
}

function compareF(found: { f: number; df1: number; df2: number; p: number }, known: F) {
  near(found.f, known.F);
  expect(found.df1).toBe(known.df1);
  near(found.df2, known.df2);
  near(found.p, known.p);
}
