import { type NotEstimable, notEstimable } from "./estimate";
import { upperFP } from "./fDistribution";
import { commonSlope, type GroupLine, groupLine, leftOver } from "./groupLines";
import type { WeightedPair } from "./pairs";
import { sortedSum } from "./sortedSum";

export interface EqualSlopes {
  kind: "test";
  method: "ancova_equal_slopes";
  f: number;
  df1: number;
  df2: number;
  p: number;
  n: number;
}

/**
 * Whether the line from score before to score after rises alike in all groups, which an analysis of
 * covariance takes for granted: R's F of `post ~ pre * group` against `post ~ pre + group`.
 *
 *     F = (Σ (bᵢ − b)²·Sxxᵢ / (s − 1)) / (left over / (N − k − s)),   bᵢ = Sxyᵢ / Sxxᵢ
 *
 * over the s of k groups in which the scores before differ.
 *
 * @param groups  The pairs of different people; groups without anybody do not count.
 * @returns `notEstimable` with `too_few` under 2 groups or without a degree of freedom to spare, `no_spread`
 *   when fewer than 2 groups have different scores before, or when all people lie on their group's line.
 */
export function equalSlopes(groups: readonly (readonly WeightedPair[])[]): EqualSlopes | NotEstimable {
  const lines = groups.map(groupLine).filter((line) => line !== null);
  const sloped = lines.filter(({ slopes }) => slopes);
  const n = sortedSum(lines.map((line) => line.n));
  if (lines.length < 2) return notEstimable("too_few", n);
  if (sloped.length < 2) return notEstimable("no_spread", n);
  const [df1, df2] = [sloped.length - 1, n - lines.length - sloped.length];
  if (df2 < 1) return notEstimable("too_few", n);
  const ownSlope = ({ slopes, xx, xy }: GroupLine) => (slopes ? xy / xx : 0);
  const { squares, perfect } = leftOver(lines, ownSlope);
  if (perfect) return notEstimable("no_spread", n);
  const common = commonSlope(sloped);
  const apart = sortedSum(sloped.map((line) => (ownSlope(line) - common) ** 2 * line.xx));
  const f = apart / df1 / (squares / df2);
  return { kind: "test", method: "ancova_equal_slopes", f, df1, df2, p: upperFP(f, df1, df2), n };
}
