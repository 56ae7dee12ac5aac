import { confidence, type Estimate, type NotEstimable } from "../stats/estimate";
import { hedgesCorrection } from "../stats/hedgesCorrection";
import { tQuantile } from "../stats/tDistribution";
import type { TwoSampleT } from "../stats/welchT";
import type { ExplainedFigure } from "./detail";
import { pOfT, startExplaining } from "./explaining";
import { explainCorrectedLimits, explainNoncentralLimits } from "./explainLimits";
import type { Moments } from "./standIn";

/** What was worked out of two separate lists of people, and where each figure stands in the answer. */
export interface TwoSampleFigures {
  difference?: { at: string; of: Estimate };
  /** `at` is where t and df stand; the p too, unless `p` names another place. */
  welch?: { at: string; of: TwoSampleT | NotEstimable; p?: string };
  student?: { at: string; of: TwoSampleT | NotEstimable };
  cohensD?: { at: string; of: Estimate };
  hedgesG?: { at: string; of: Estimate };
}

/**
 * How figures of two separate lists of people were made, from what is told of each: how many, their mean and
 * their standard deviation.
 */
export function explainTwoSamples(
  first: Moments,
  second: Moments,
  { difference, welch, student, cohensD, hedgesG }: TwoSampleFigures,
): ExplainedFigure[] {
  const { explained, add } = startExplaining();
  const means = { mean1: first.mean, mean2: second.mean };
  const spreads = { sd1: first.sd, n1: first.n, sd2: second.sd, n2: second.n };
  if (difference) add(difference.at, difference.of.value, "mean1 - mean2", means);
  const df = welchDf(first, second);
  if (welch?.of.kind === "test") {
    const { t, p } = welch.of;
    add(`${welch.at}.t`, t, `(mean1 - mean2) / ${welchError}`, { ...means, ...spreads });
    add(`${welch.at}.df`, df, dfByWelch, spreads);
    add(welch.p ?? `${welch.at}.p`, p, pOfT, { t, df });
  }
  if (difference?.of.kind === "estimate") {
    const { value, low, high } = difference.of;
    if (welch?.of.kind !== "test") add(`${difference.at}.df`, df, dfByWelch, spreads);
    const inputs = { difference: value, t: tQuantile((1 + confidence) / 2, df), ...spreads };
    add(`${difference.at}.low`, low, `difference - t * ${welchError}`, inputs);
    add(`${difference.at}.high`, high, `difference + t * ${welchError}`, inputs);
  }
  const pooled = Math.sqrt(
    ((first.n - 1) * first.sd ** 2 + (second.n - 1) * second.sd ** 2) / (first.n + second.n - 2),
  );
  const shared = student?.of.kind === "test" ? student : cohensD?.of.kind === "estimate" ? cohensD : null;
  if (shared)
    add(`${shared.at}.sd`, pooled, "sqrt(((n1 - 1) * sd1^2 + (n2 - 1) * sd2^2) / (n1 + n2 - 2))", spreads);
  if (student?.of.kind === "test") {
    const { t, p, df: whole } = student.of;
    const inputs = { ...means, sd: pooled, n1: first.n, n2: second.n };
    add(`${student.at}.t`, t, "(mean1 - mean2) / (sd * sqrt(1 / n1 + 1 / n2))", inputs);
    add(`${student.at}.p`, p, pOfT, { t, df: whole });
  }
  if (cohensD?.of.kind === "estimate") {
    const [{ n: n1 }, { n: n2 }] = [first, second];
    const t = (first.mean - second.mean) / (pooled * Math.sqrt(1 / n1 + 1 / n2));
    const behind = { worth: "sqrt(1 / n1 + 1 / n2)", inputs: { t, df: n1 + n2 - 2, n1, n2 } };
    add(cohensD.at, cohensD.of.value, "(mean1 - mean2) / sd", { ...means, sd: pooled });
    explainNoncentralLimits(cohensD.at, cohensD.of, behind, add);
  }
  if (hedgesG?.of.kind === "estimate" && cohensD?.of.kind === "estimate") {
    const J = hedgesCorrection(first.n + second.n - 2);
    add(hedgesG.at, hedgesG.of.value, "J * d", { J, d: cohensD.of.value });
    explainCorrectedLimits(hedgesG.at, hedgesG.of, { J, d: cohensD.of }, add);
  }
  return explained;
}

/**
 * How many, their mean and their spread, read back from what is told of a mean: its interval reaches
 * t(0.975, n − 1)·sd/√n to either side.
 *
 * @returns Null where there is no interval, unless because all are equal.
 */
export function momentsBehind(mean: Estimate): Moments | null {
  const { n, value } = mean;
  if (mean.kind === "notEstimable")
    return value !== undefined && mean.reason === "no_spread" ? { n, mean: value, sd: 0 } : null;
  const half = (mean.high - mean.low) / 2;
  return { n, mean: mean.value, sd: (half * Math.sqrt(n)) / tQuantile((1 + confidence) / 2, n - 1) };
}

const welchError = "sqrt(sd1^2 / n1 + sd2^2 / n2)";
const dfByWelch = "(sd1^2 / n1 + sd2^2 / n2)^2 / ((sd1^2 / n1)^2 / (n1 - 1) + (sd2^2 / n2)^2 / (n2 - 1))";

function welchDf(first: Moments, second: Moments): number {
  const [a, b] = [first.sd ** 2 / first.n, second.sd ** 2 / second.n];
  return (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
}
