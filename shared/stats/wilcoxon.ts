import { type NotEstimable, notEstimable } from "./estimate";
import { signedRanks } from "./signedRanks";
import { total, type Weighted } from "./weighted";
import { type WilcoxonExact, wilcoxonExact } from "./wilcoxonExact";
import { type WilcoxonNormal, wilcoxonNormal } from "./wilcoxonNormal";

export interface Wilcoxon {
  kind: "test";
  method: WilcoxonExact["method"] | WilcoxonNormal["method"];
  /** The sum of the mid-ranks of the people whose score rose. */
  v: number;
  /** Two-sided. */
  p: number;
  n: number;
}

/**
 * Wilcoxon's signed-rank test: whether changes lie evenly around 0, by their ranks rather than their size in
 * points.
 *
 * The rule is that of R's `wilcox.test(post, pre, paired = TRUE)`: the exact distribution without zeros and
 * ties and with fewer than 50 people (wilcoxonExact.ts), else the normal approximation with correction for
 * continuity (wilcoxonNormal.ts).
 *
 * @param changes  Post minus pre of the people who have both.
 * @returns `notEstimable` with `too_few` without anybody, `no_spread` when every change is 0.
 * @see Wilcoxon (1945), Biometrics Bulletin 1, 80–83; Hollander & Wolfe (1973), p. 27–33. Checked against R.
 */
export function wilcoxon(changes: Weighted): Wilcoxon | NotEstimable {
  const n = total(changes);
  const { nonZero, zeros, tieSizes } = signedRanks(changes);
  if (n === 0) return notEstimable("too_few", 0);
  if (nonZero === 0) return notEstimable("no_spread", n);
  const tied = tieSizes.some((size) => size > 1);
  if (zeros === 0 && !tied && nonZero < 50) return wilcoxonExact(changes);
  const found = wilcoxonNormal(changes, "corrected");
  if (found.kind === "notEstimable") return found;
  const { kind, method, v, p } = found;
  return { kind, method, v, p, n };
}
