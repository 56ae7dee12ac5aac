import { type NotEstimable, notEstimable } from "./estimate";
import { upperFP } from "./fDistribution";
import { mean } from "./mean";
import { sum } from "./sum";
import { variance } from "./variance";
import { hasSpread, total, type Weighted } from "./weighted";

/** An F test of several separate groups of people. */
export interface GroupsF {
  kind: "test";
  f: number;
  df1: number;
  df2: number;
  /** Of an F at least this large. */
  p: number;
  n: number;
}

export interface Anova extends GroupsF {
  method: "anova";
  /** The share of all variation that lies between the groups, 0 to 1. */
  etaSquared: number;
}

/**
 * One-way analysis of variance: whether the means of several groups differ, taking their spread to be the
 * same.
 *
 *     F = (between / (k − 1)) / (within / (N − k)),   η² = between / (between + within)
 *     between = Σ nᵢ·(meanᵢ − mean)²,   within = Σ (nᵢ − 1)·varianceᵢ
 *
 * @param groups  Values of different people, in the same unit; groups without anybody do not count.
 * @returns `notEstimable` with `too_few` under 2 groups or when every group has one person, `no_spread` when
 *   no group has any.
 * @see Fisher (1925), Statistical Methods for Research Workers, ch. 7. Checked against R's `oneway.test` and `aov`.
 */
export function anova(groups: readonly Weighted[]): Anova | NotEstimable {
  const present = groups.filter((group) => total(group) > 0);
  const n = sum(present.map(total));
  const [df1, df2] = [present.length - 1, n - present.length];
  const middle = mean(present.flat());
  if (middle === null || df1 < 1 || df2 < 1) return notEstimable("too_few", n);
  if (!present.some(hasSpread)) return notEstimable("no_spread", n);
  const between = sum(present.map((group) => total(group) * ((mean(group) ?? middle) - middle) ** 2));
  const within = sum(present.map((group) => (total(group) - 1) * (variance(group) ?? 0)));
  const f = between / df1 / (within / df2);
  const etaSquared = between / (between + within);
  return { kind: "test", method: "anova", f, df1, df2, p: upperFP(f, df1, df2), etaSquared, n };
}
