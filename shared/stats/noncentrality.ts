import { confidence } from "./estimate";
import { findRoot } from "./findRoot";
import { noncentralTCdf } from "./noncentralT";

/**
 * The noncentralities that this t would not be surprising under: the interval behind every standardized
 * effect size here.
 *
 *     P(T ≤ t | df, low) = 0.975,   P(T ≤ t | df, high) = 0.025
 *
 * With hardly any spread (t beyond 2,000·√df) only the ratio of limit to t matters any more, so it is taken
 * at that edge; the error is then below 1e-7 of the limit.
 *
 * @returns Limits of the noncentrality, good to about 1e-12 relative.
 * @see Steiger & Fouladi (1997); Cumming & Finch (2001), Educational and Psychological Measurement 61, 532–574.
 */
export function noncentralityLimits(t: number, df: number): { low: number; high: number } {
  if (t < 0) {
    const { low, high } = noncentralityLimits(-t, df);
    return { low: -high, high: -low };
  }
  const edge = 2000 * Math.sqrt(df);
  if (t > edge) {
    const { low, high } = noncentralityLimits(edge, df);
    return { low: low * (t / edge), high: high * (t / edge) };
  }
  const cdf = noncentralTCdf(t, df);
  const spread = Math.sqrt(1 + (t * t) / (2 * df));
  const above = (1 + confidence) / 2;
  return {
    low: findRoot((delta) => cdf(delta) - above, t - 2 * spread, spread / 4),
    high: findRoot((delta) => cdf(delta) - (1 - above), t + 2 * spread, spread / 4),
  };
}
