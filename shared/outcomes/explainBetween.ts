import { changesOf, type WeightedPair } from "../stats/pairs";
import type { BetweenGroups } from "./between";
import type { ExplainedFigure } from "./detail";
import type { DisclosedOutcome } from "./disclosure";
import { explainAdjusted } from "./explainAdjusted";
import { explainAncova } from "./explainAncova";
import { type ExplainedGroup, type Explaining, ofEach, pOfF, pOfT, startExplaining } from "./explaining";
import { explainTwoSamples } from "./explainTwoSamples";
import { isSuppressed } from "./suppressed";

/**
 * How what stands between the groups was made, from what is told of each of them: sums, means and spreads, and
 * for ranks how many have each change. Places are those inside `between`.
 *
 * @param outcome  Answered with every statistic; without them nothing is told.
 */
export function explainBetween(
  { strata, by }: Pick<DisclosedOutcome, "strata" | "by">,
  between: BetweenGroups,
): ExplainedFigure[] {
  const [dimension = ""] = by;
  const groups = strata.flatMap((stratum): ExplainedGroup[] => {
    const label = stratum.by[dimension] ?? null;
    if (label === null || isSuppressed(stratum) || !stratum.detail?.figures) return [];
    const { sums, changeSd, pairs } = stratum.detail.figures;
    const changes = pairs && changesOf(pairs.map(([pre, post, n]): WeightedPair => ({ pre, post, n })));
    return [{ label, n: sums.n, mean: (sums.post - sums.pre) / sums.n, sd: changeSd ?? 0, sums, changes }];
  });
  if (groups.length !== between.labels.length) return [];
  const { explained, add } = startExplaining();
  explainAnova(groups, between, add);
  explainWelch(groups, between, add);
  explainKruskalWallis(groups, between, add);
  explainAncova(groups, between, add);
  const [first, second] = groups;
  if (between.two && first && second) {
    const { difference, welch, student, cohensD, hedgesG } = between.two;
    explained.push(
      ...explainTwoSamples(first, second, {
        difference: { at: "two.difference", of: difference },
        welch: { at: "two.welch", of: welch },
        student: { at: "two.student", of: student },
        cohensD: { at: "two.cohensD", of: cohensD },
        hedgesG: { at: "two.hedgesG", of: hedgesG },
      }),
    );
  }
  explainOwnTests(groups, between, add);
  return explained;
}

function explainAnova(groups: readonly ExplainedGroup[], { anova }: BetweenGroups, add: Explaining["add"]) {
  if (anova.kind !== "test") return;
  const [n, mean, sd] = momentsOf(groups);
  const all = sumOf(groups, (g) => g.n * g.mean) / sumOf(groups, (g) => g.n);
  add("anova.mean", all, "sum(n * mean) / sum(n)", { ...n, ...mean });
  const apart = sumOf(groups, (g) => g.n * (g.mean - all) ** 2);
  const within = sumOf(groups, (g) => (g.n - 1) * g.sd ** 2);
  add("anova.between", apart, "sum(n * (mean - all)^2)", { all, ...n, ...mean });
  add("anova.within", within, "sum((n - 1) * sd^2)", { ...n, ...sd });
  const { f, df1, df2, etaSquared, p } = anova;
  add("anova.f", f, "(between / df1) / (within / df2)", { between: apart, within, df1, df2 });
  add("anova.etaSquared", etaSquared, "between / (between + within)", { between: apart, within });
  add("anova.p", p, pOfF, { f, df1, df2 });
}

function explainWelch(
  groups: readonly ExplainedGroup[],
  { welchAnova }: BetweenGroups,
  add: Explaining["add"],
) {
  if (welchAnova.kind !== "test") return;
  const { f, df1, df2, p } = welchAnova;
  const [n, mean] = momentsOf(groups);
  const weight = (g: ExplainedGroup) => g.n / g.sd ** 2;
  for (const g of groups) add(`welchAnova.w ${g.label}`, weight(g), "n / sd^2", { n: g.n, sd: g.sd });
  const w = ofEach(groups, "w", weight);
  const all = sumOf(groups, weight);
  const middle = sumOf(groups, (g) => weight(g) * g.mean) / all;
  add("welchAnova.mean", middle, "sum(w * mean) / sum(w)", { ...w, ...mean });
  add("welchAnova.df2", df2, "(k^2 - 1) / (3 * sum((1 - w / all)^2 / (n - 1)))", {
    k: groups.length,
    all,
    ...w,
    ...n,
  });
  const formula = "sum(w * (mean - middle)^2) / ((k - 1) * (1 + 2 * (k - 2) / (3 * df2)))";
  add("welchAnova.f", f, formula, { k: groups.length, middle, df2, ...w, ...mean });
  add("welchAnova.p", p, pOfF, { f, df1, df2 });
}

function explainKruskalWallis(
  groups: readonly ExplainedGroup[],
  { kruskalWallis }: BetweenGroups,
  add: Explaining["add"],
) {
  if (kruskalWallis.kind !== "test") return;
  const { h, df, p } = kruskalWallis;
  const counted = groups.flatMap(({ label, changes }) =>
    (changes ?? []).map(([change, people]) => [`${label}: change ${change}`, people] as const),
  );
  if (groups.every(({ changes }) => changes))
    add(
      "kruskalWallis.h",
      h,
      "(N - 1) * sum over groups of n * (mean rank - (N + 1) / 2)^2 / sum over people of (rank - (N + 1) / 2)^2",
      Object.fromEntries(counted),
    );
  add("kruskalWallis.p", p, "CHISQ.DIST.RT(h, df)", { h, df });
}

function explainOwnTests(groups: readonly ExplainedGroup[], { each }: BetweenGroups, add: Explaining["add"]) {
  for (const { label, p } of each) {
    const group = groups.find((one) => one.label === label);
    if (!group || p === null) continue;
    const t = group.mean / (group.sd / Math.sqrt(group.n));
    add(`each.${label}.t`, t, "mean / (sd / sqrt(n))", { mean: group.mean, sd: group.sd, n: group.n });
    add(`each.${label}.p`, p, pOfT, { t, df: group.n - 1 });
  }
  explainAdjusted(
    each.map(({ label, p, pHolm, pBh }) => ({
      p,
      holm: { at: `each.${label}.pHolm`, of: pHolm },
      bh: { at: `each.${label}.pBh`, of: pBh },
    })),
    add,
  );
}

function momentsOf(groups: readonly ExplainedGroup[]) {
  return [
    ofEach(groups, "n", ({ n }) => n),
    ofEach(groups, "mean", ({ mean }) => mean),
    ofEach(groups, "sd", ({ sd }) => sd),
  ] as const;
}

function sumOf(groups: readonly ExplainedGroup[], of: (group: ExplainedGroup) => number): number {
  return groups.reduce((total, group) => total + of(group), 0);
}
