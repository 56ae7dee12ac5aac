import { type NotEstimable, notEstimable } from "./estimate";
import { fairBinomial, fairBinomialTail } from "./fairBinomial";
import { twoSidedNormalP } from "./normalDistribution";
import { type PairedCases, totalCases } from "./pairedCases";

export interface McNemarChiSquared {
  kind: "test";
  method: "mcnemar_corrected" | "mcnemar_uncorrected";
  chiSquared: number;
  df: 1;
  p: number;
  n: number;
}

export interface McNemar {
  kind: "test";
  method: "mcnemar";
  corrected: McNemarChiSquared | NotEstimable;
  uncorrected: McNemarChiSquared | NotEstimable;
  /** Two-sided binomial p: exact, and never too small. */
  exactP: number;
  /** The exact p with only half the weight on what was seen: right on average, the exact one being too large. */
  midP: number;
  n: number;
}

/**
 * McNemar's test: whether as many people crossed the cut-off upward as downward. Those who stayed on their
 * side say nothing about that.
 *
 *     corrected    χ² = max(0, |b − c| − 1)² / (b + c)        b left the cases, c joined them
 *     uncorrected  χ² = (b − c)² / (b + c)                    each on 1 degree of freedom
 *     exact p      2·P(X ≤ min(b, c)),  X binomial with b + c tosses of a fair coin, at most 1
 *     mid-p        exact p − P(X = min(b, c));  1 − P(X = b)/2 when b = c, 1 when both are 0
 *
 * @returns All p two-sided. `notEstimable` with `too_few` without anybody. When nobody crossed, both χ² are
 *   `notEstimable` with `no_spread`, and the exact p and the mid-p are 1.
 * @see McNemar (1947), Psychometrika 12, 153–157; Fagerland, Lydersen & Laake (2013), BMC Medical Research
 *   Methodology 13, 91 (mid-p). Checked against R's `mcnemar.test` and `binom.test`.
 */
export function mcnemar(cases: PairedCases): McNemar | NotEstimable {
  const n = totalCases(cases);
  if (n === 0) return notEstimable("too_few", 0);
  const { preOnly: left, postOnly: joined } = cases;
  const gap = Math.abs(left - joined);
  return {
    kind: "test",
    method: "mcnemar",
    corrected: chiSquared("mcnemar_corrected", Math.max(0, gap - 1), left + joined, n),
    uncorrected: chiSquared("mcnemar_uncorrected", gap, left + joined, n),
    ...exact(Math.min(left, joined), left + joined),
    n,
  };
}

function chiSquared(
  method: McNemarChiSquared["method"],
  gap: number,
  crossed: number,
  n: number,
): McNemarChiSquared | NotEstimable {
  if (crossed === 0) return notEstimable("no_spread", n);
  const z = gap / Math.sqrt(crossed);
  return { kind: "test", method, chiSquared: (gap * gap) / crossed, df: 1, p: twoSidedNormalP(z), n };
}

function exact(fewer: number, crossed: number): { exactP: number; midP: number } {
  if (crossed === 0) return { exactP: 1, midP: 1 };
  const seen = fairBinomial(fewer, crossed);
  if (2 * fewer === crossed) return { exactP: 1, midP: 1 - seen / 2 };
  // One apart, the two tails are everything.
  const exactP = 2 * fewer + 1 === crossed ? 1 : Math.min(1, 2 * fairBinomialTail(fewer, crossed));
  return { exactP, midP: exactP - seen };
}
