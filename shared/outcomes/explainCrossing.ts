import type { PairedCases } from "../stats/pairedCases";
import type { PairedDifference } from "../stats/pairedDifference";
import type { DisclosedCrossing } from "./crossing";
import type { ExplainedFigure } from "./detail";
import { type Explaining, startExplaining, twoTails } from "./explaining";
import type { Share } from "./share";
import { isSuppressed } from "./suppressed";

/** How who crossed a cut-off was tested, where the four counts are told. */
export function explainCrossing({
  cutoff,
  cases,
  pre,
  post,
  difference,
  mcnemar,
}: DisclosedCrossing): ExplainedFigure[] {
  if (isSuppressed(cases)) return [];
  const { explained, add } = startExplaining();
  const at = `crossings.${cutoff.id}`;
  const { both, preOnly, postOnly, neither } = cases;
  const crossed = { preOnly, postOnly };
  if (!isSuppressed(difference)) {
    const n = both + preOnly + postOnly + neither;
    add(`${at}.difference`, difference.value, "(postOnly - preOnly) / n", { preOnly, postOnly, n });
    if (difference.kind === "estimate" && pre.kind === "share" && post.kind === "share")
      explainDifference(at, { cases, pre, post, difference }, add);
  }
  if (isSuppressed(mcnemar) || mcnemar.kind === "notEstimable") return explained;
  const { corrected, uncorrected, exactP, midP } = mcnemar;
  const gap = "abs(preOnly - postOnly)";
  const formulas = { corrected: `max(0, ${gap} - 1)^2`, uncorrected: `${gap}^2` };
  for (const [name, test] of [
    ["corrected", corrected],
    ["uncorrected", uncorrected],
  ] as const)
    if (test.kind === "test") {
      const { chiSquared } = test;
      add(
        `${at}.mcnemar.${name}.chiSquared`,
        chiSquared,
        `${formulas[name]} / (preOnly + postOnly)`,
        crossed,
      );
      add(`${at}.mcnemar.${name}.p`, test.p, "CHISQ.DIST.RT(chiSquared, 1)", { chiSquared });
    }
  add(`${at}.mcnemar.exactP`, exactP, twoTails("preOnly", "postOnly"), crossed);
  const seen = "BINOM.DIST(min(preOnly, postOnly), preOnly + postOnly, 0.5, FALSE)";
  const even = preOnly === 0 ? "1" : `1 - ${seen} / 2`;
  add(
    `${at}.mcnemar.midP`,
    midP,
    preOnly === postOnly ? even : `${twoTails("preOnly", "postOnly")} - ${seen}`,
    crossed,
  );
  return explained;
}

/** Newcombe's paired interval: from both shares with their limits, and how far they go together. */
function explainDifference(
  at: string,
  told: { cases: PairedCases; pre: Share; post: Share; difference: PairedDifference },
  add: Explaining["add"],
): void {
  const { cases, pre, post } = told;
  const { value, low, high, phi } = told.difference;
  const { both, preOnly, postOnly, neither } = cases;
  const margins = (both + preOnly) * (postOnly + neither) * (both + postOnly) * (preOnly + neither);
  const together = "both * neither - preOnly * postOnly";
  const drawn = `max(0, ${together} - (both + preOnly + postOnly + neither) / 2)`;
  const root = "sqrt((both + preOnly) * (postOnly + neither) * (both + postOnly) * (preOnly + neither))";
  const isPositive = both * neither > preOnly * postOnly;
  if (margins > 0)
    add(`${at}.difference.phi`, phi, `${isPositive ? drawn : `(${together})`} / ${root}`, { ...cases });
  const shares = { difference: value, pre: pre.value, post: post.value, phi };
  const apart = (a: string, b: string) => `sqrt(${a}^2 - 2 * phi * ${a} * ${b} + ${b}^2)`;
  add(`${at}.difference.low`, low, `difference - ${apart("(post - postLow)", "(preHigh - pre)")}`, {
    ...{ ...shares, postLow: post.low, preHigh: pre.high },
  });
  add(`${at}.difference.high`, high, `difference + ${apart("(postHigh - post)", "(pre - preLow)")}`, {
    ...{ ...shares, postHigh: post.high, preLow: pre.low },
  });
}
