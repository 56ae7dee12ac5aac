import { confidenceZ } from "../stats/confidenceZ";
import { confidence } from "../stats/estimate";
import type { Explaining } from "./explaining";

type Add = Explaining["add"];
type Limits = { low: number; high: number };
type Inputs = Record<string, number>;

/** Both ends of Wilson's interval of a share, from how many people it holds for. */
export function explainShareLimits(
  at: string,
  { people, of, low, high }: Limits & { people: number; of: number },
  add: Add,
): void {
  const inputs = { p: people / of, n: of, z: confidenceZ };
  const half = "z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))";
  add(`${at}.low`, low, `(p + z^2 / (2 * n) - ${half}) / (1 + z^2 / n)`, inputs);
  add(`${at}.high`, high, `(p + z^2 / (2 * n) + ${half}) / (1 + z^2 / n)`, inputs);
}

/**
 * Both ends of a standardized effect size that rests on Student's t: what one noncentrality is worth, times the
 * noncentrality under which a t as large as this is seen in 2.5 %, or one as small. No spreadsheet has that
 * function; the formula says in words what R's `pt(t, df, ncp)` and others are solved for.
 *
 * @param worth   What one noncentrality is worth in the unit of the effect size, as a formula of `inputs`.
 * @param inputs  `t` and `df` too.
 */
export function explainNoncentralLimits(
  at: string,
  { low, high }: Limits,
  { worth, inputs }: { worth: string; inputs: Inputs & { t: number; df: number } },
  add: Add,
): void {
  const above = (1 + confidence) / 2;
  const under = (share: string) => `${worth} * noncentrality with which a t on df is at most t in ${share}`;
  add(`${at}.low`, low, under(`${percent(above)} %`), inputs);
  add(`${at}.high`, high, under(`${percent(1 - above)} %`), inputs);
}

/** Both ends of an effect size with the small-sample correction: those of its d, each times J. */
export function explainCorrectedLimits(
  at: string,
  g: Limits,
  { J, d }: { J: number; d: Limits },
  add: Add,
): void {
  add(`${at}.low`, g.low, "J * low", { J, low: d.low });
  add(`${at}.high`, g.high, "J * high", { J, high: d.high });
}

/** Fisher's interval of a correlation: `se` as a formula of `inputs`. */
export function explainCorrelationLimits(
  at: string,
  { value, low, high }: Limits & { value: number },
  { se, inputs }: { se: string; inputs: Inputs },
  add: Add,
): void {
  const all = { r: value, z: confidenceZ, ...inputs };
  add(`${at}.low`, low, `tanh(atanh(r) - z * ${se})`, all);
  add(`${at}.high`, high, `tanh(atanh(r) + z * ${se})`, all);
}

function percent(share: number): string {
  return String(Math.round(share * 1000) / 10);
}
