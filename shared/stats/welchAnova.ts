import type { GroupsF } from "./anova";
import { type NotEstimable, notEstimable } from "./estimate";
import { upperFP } from "./fDistribution";
import { mean } from "./mean";
import { sum } from "./sum";
import { variance } from "./variance";
import { hasSpread, total, type Weighted } from "./weighted";

export interface WelchAnova extends GroupsF {
  method: "welch_anova";
}

/**
 * Welch's analysis of variance: whether the means of several groups differ, without assuming that all
 * spread equally. With two groups F is the square of Welch's t.
 *
 *     wᵢ = nᵢ/varianceᵢ,  W = Σ wᵢ,  m = Σ wᵢ·meanᵢ / W,  Λ = Σ (1 − wᵢ/W)²/(nᵢ − 1) / (k² − 1)
 *     F = Σ wᵢ·(meanᵢ − m)² / ((k − 1)·(1 + 2(k − 2)·Λ)),   df = k − 1 and 1/(3Λ)
 *
 * @param groups  Values of different people, in the same unit; groups without anybody do not count.
 * @returns `notEstimable` with `too_few` under 2 groups or when one has a single person, `no_spread` when
 *   one has none (its weight would be infinite; R answers NaN).
 * @see Welch (1951), Biometrika 38, 330–336. Checked against R's `oneway.test`.
 */
export function welchAnova(groups: readonly Weighted[]): WelchAnova | NotEstimable {
  const present = groups.filter((group) => total(group) > 0);
  const n = sum(present.map(total));
  const k = present.length;
  if (k < 2 || present.some((group) => total(group) < 2)) return notEstimable("too_few", n);
  if (!present.every(hasSpread)) return notEstimable("no_spread", n);
  const parts = present.map((group) => ({
    weight: total(group) / (variance(group) ?? 1),
    mean: mean(group) ?? 0,
    df: total(group) - 1,
  }));
  const weights = sum(parts.map(({ weight }) => weight));
  const middle = sum(parts.map((part) => (part.weight / weights) * part.mean));
  const lambda = sum(parts.map(({ weight, df }) => (1 - weight / weights) ** 2 / df)) / (k * k - 1);
  const between = sum(parts.map((part) => part.weight * (part.mean - middle) ** 2));
  const f = between / ((k - 1) * (1 + 2 * (k - 2) * lambda));
  const [df1, df2] = [k - 1, 1 / (3 * lambda)];
  return { kind: "test", method: "welch_anova", f, df1, df2, p: upperFP(f, df1, df2), n };
}
