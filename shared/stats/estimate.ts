/**
 * What a statistic answers: a number that travels with how it was made, or the reason why there is none.
 * Nothing in shared/stats ever answers NaN or Infinity.
 */

/**
 * Why a figure cannot be given. `too_few`: not enough people. `no_spread`: all values are equal. `too_many`:
 * counting every case would take too long; the approximation that stands beside it does not. `too_alike`: so
 * few people moved, or by so few sizes, that the spread would tell how many (no statistic answers it: it is
 * put in a figure's place before others read it).
 */
export const whyNots = ["too_few", "no_spread", "too_many", "too_alike"] as const;

export type WhyNot = (typeof whyNots)[number];

/**
 * `value` is there when the figure itself is defined and only its certainty is not: eleven people who all
 * rose by one point have a mean change of 1, and no spread to say how sure that is.
 */
export interface NotEstimable {
  kind: "notEstimable";
  reason: WhyNot;
  /** How many people (weights) the figure would have rested on. */
  n: number;
  value?: number;
}

/** A figure with its 95% interval. */
export interface Estimated {
  kind: "estimate";
  /** The named estimator, such as `cohens_d_z`. */
  method: string;
  value: number;
  low: number;
  high: number;
  n: number;
}

export type Estimate = Estimated | NotEstimable;

/** The confidence of every interval in the product. */
export const confidence = 0.95;

export function notEstimable(reason: WhyNot, n: number, value?: number): NotEstimable {
  return value === undefined
    ? { kind: "notEstimable", reason, n }
    : { kind: "notEstimable", reason, n, value };
}
