import { adjustP } from "./adjustP";
import { confidence, type Estimated, type NotEstimable, notEstimable } from "./estimate";
import { upperFP } from "./fDistribution";
import { commonSlope, type GroupLine, groupLine, leftOver } from "./groupLines";
import { mean } from "./mean";
import type { WeightedPair } from "./pairs";
import { sortedSum } from "./sortedSum";
import { tQuantile, twoSidedP } from "./tDistribution";

/** A figure of a fitted line, with its standard error. */
export interface Fitted extends Estimated {
  se: number;
}

/** The difference of two adjusted means, first group minus second, by their places in the list of groups. */
export interface Contrast extends Fitted {
  first: number;
  second: number;
  t: number;
  df: number;
  /** Two-sided, for this pair of groups alone. */
  p: number;
  /** Adjusted for having compared every pair. */
  pHolm: number;
}

export interface Ancova {
  kind: "test";
  method: "ancova";
  /** Whether the groups differ, given the score before. */
  f: number;
  df1: number;
  df2: number;
  p: number;
  /** The share of what the score before leaves open that lies between the groups, 0 to 1. */
  partialEtaSquared: number;
  /** Points after per point before, alike in all groups. */
  slope: Fitted;
  /** How far people lie from their group's line, in points. */
  residualSd: number;
  /** The mean score before, of everybody: where the adjusted means are read. */
  grandMean: number;
  /** Per group, in the order given: its mean score after, had it started at the grand mean. Null without anybody. */
  adjustedMeans: (Fitted | null)[];
  /** Every pair of groups that have anybody. */
  contrasts: Contrast[];
  n: number;
}

/**
 * Analysis of covariance: whether groups differ after, given where each person stood before. It is R's
 * `lm(post ~ pre + group)`, its F against `post ~ pre`, with parallel lines through the groups' means:
 *
 *     b = Σ Sxyᵢ / Σ Sxxᵢ                                  slope within the groups; S sums around group means
 *     s² = Σ (post − line)² / (N − k − 1)
 *     adjusted meanᵢ = postᵢ + b·(grand mean − preᵢ),   se² = s²·(1/nᵢ + (grand mean − preᵢ)² / Σ Sxx)
 *     differenceᵢⱼ  = adjustedᵢ − adjustedⱼ,             se² = s²·(1/nᵢ + 1/nⱼ + (preᵢ − preⱼ)² / Σ Sxx)
 *     F = (Σ (line with groups − line without)² / (k − 1)) / s²
 *
 * Intervals and p values from Student's t with N − k − 1. Groups that people chose, or were put into by need,
 * differ in more than their score before: this does not undo that.
 *
 * @param groups  The pairs of different people, in points; groups without anybody do not count.
 * @returns Means and differences in points. `notEstimable` with `too_few` under 2 groups or without a degree
 *   of freedom to spare, `no_spread` when no group has different scores before, or when all people lie
 *   exactly on the lines.
 * @see Fisher (1932), Statistical Methods for Research Workers, 4th ed., § 49.1. Checked against R's `lm` and
 *   `emmeans`.
 */
export function ancova(groups: readonly (readonly WeightedPair[])[]): Ancova | NotEstimable {
  const lines = groups.map(groupLine);
  const present = lines.filter((line) => line !== null);
  const n = sortedSum(present.map((line) => line.n));
  const grandMean = mean(present.flatMap(({ before }) => before));
  const [df1, df2] = [present.length - 1, n - present.length - 1];
  if (grandMean === null || df1 < 1 || df2 < 1) return notEstimable("too_few", n);
  if (!present.some(({ slopes }) => slopes)) return notEstimable("no_spread", n);
  const slope = commonSlope(present);
  const { squares, perfect } = leftOver(present, () => slope);
  if (perfect) return notEstimable("no_spread", n);
  const between = squaresBetween(present, slope, grandMean);
  const variance = squares / df2;
  const f = between / df1 / variance;
  const xx = sortedSum(present.map((line) => line.xx));
  const fit: Fit = { slope, variance, df: df2, xx, half: tQuantile((1 + confidence) / 2, df2) };
  return {
    kind: "test",
    method: "ancova",
    f,
    df1,
    df2,
    p: upperFP(f, df1, df2),
    partialEtaSquared: between / (between + squares),
    slope: fitted("ancova_slope", slope, Math.sqrt(variance / xx), n, fit),
    residualSd: Math.sqrt(variance),
    grandMean,
    adjustedMeans: lines.map((line) => line && adjustedMean(line, grandMean, fit)),
    contrasts: withHolm(contrasts(lines, fit)),
    n,
  };
}

interface Fit {
  slope: number;
  variance: number;
  df: number;
  xx: number;
  /** How many standard errors an interval reaches to either side. */
  half: number;
}

/** Σ (line with groups − line without)² over people: a sum of squares, so no two large numbers are subtracted. */
function squaresBetween(lines: readonly GroupLine[], slope: number, grandMean: number): number {
  const n = sortedSum(lines.map((line) => line.n));
  const grandPost = sortedSum(lines.map((line) => line.n * line.post)) / n;
  const apart = lines.map((line) => {
    const x = line.pre - grandMean;
    return { n: line.n, x, y: line.post - grandPost - slope * x };
  });
  const within = sortedSum(lines.map((line) => line.xx));
  const all = within + sortedSum(apart.map(({ n, x }) => n * x * x));
  const steeper = sortedSum(apart.map(({ n, x, y }) => n * x * y)) / all;
  return sortedSum([...apart.map(({ n, x, y }) => n * (y - steeper * x) ** 2), steeper ** 2 * within]);
}

function adjustedMean(line: GroupLine, grandMean: number, fit: Fit): Fitted {
  const away = grandMean - line.pre;
  const se = Math.sqrt(fit.variance * (1 / line.n + (away * away) / fit.xx));
  return fitted("ancova_adjusted_mean", line.post + fit.slope * away, se, line.n, fit);
}

function contrasts(lines: readonly (GroupLine | null)[], fit: Fit): Omit<Contrast, "pHolm">[] {
  return lines.flatMap((a, first) =>
    lines.flatMap((b, second) => {
      if (a === null || b === null || second <= first) return [];
      const away = a.pre - b.pre;
      const value = a.post - b.post - fit.slope * away;
      const se = Math.sqrt(fit.variance * (1 / a.n + 1 / b.n + (away * away) / fit.xx));
      const t = value / se;
      const estimate = fitted("ancova_contrast", value, se, a.n + b.n, fit);
      return [{ ...estimate, first, second, t, df: fit.df, p: twoSidedP(t, fit.df) }];
    }),
  );
}

function withHolm(found: Omit<Contrast, "pHolm">[]): Contrast[] {
  const adjusted = adjustP(
    found.map(({ p }) => p),
    "holm",
  );
  return found.map((contrast, i) => ({ ...contrast, pHolm: adjusted[i] ?? contrast.p }));
}

function fitted(method: string, value: number, se: number, n: number, { half }: Fit): Fitted {
  return { kind: "estimate", method, value, low: value - half * se, high: value + half * se, se, n };
}
