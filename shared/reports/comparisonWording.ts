import type { Comparison, HiddenComparison } from "../outcomes/comparison";
import { isSuppressed } from "../outcomes/suppressed";
import { findChange } from "./changeFinding";
import { isSpanned, likelyWords } from "./likely";
import { decimalsOf, type Measure } from "./measure";
import { type Language, say } from "./say";

/** A program beside its comparison cohort, such as a waiting list. Nothing where there is none. */
export function describeComparison(
  comparison: Comparison | HiddenComparison | null,
  measure: Measure,
  threshold: number,
  language: Language = "en",
): string[] {
  if (comparison === null) return [];
  if (isSuppressed(comparison)) {
    const { needs } = comparison;
    const known = needs !== undefined && needs > 0;
    return [
      known
        ? say("comparison.needs", { needs }, language)
        : say("comparison.hidden", { threshold }, language),
    ];
  }
  const { n, difference, startedDifferently } = comparison;
  const finding = findChange(difference);
  if (finding.kind === "tooFew") return [say("comparison.tooFew", {}, language)];
  if (!isSpanned(finding)) return [say("comparison.equal", {}, language)];
  const values = { n, ...likelyWords(finding, decimalsOf(measure), language) };
  return [
    say(`comparison.${finding.kind}`, values, language),
    ...(startedDifferently ? [say("comparison.apart", {}, language)] : []),
  ];
}
