import type { DisclosedSummary } from "#shared/outcomes/disclosure";
import { isSuppressed, type Suppressed } from "#shared/outcomes/suppressed";
import { formatCount } from "#shared/reports/numberFormats";

/** "319 of 389 answered both times", or as much of it as may be shown. */
export function countWords(summary: DisclosedSummary | Suppressed): string {
  if (isSuppressed(summary)) return "Hidden to protect people";
  const { pre, paired } = summary.n;
  const both = formatCount(paired);
  if (typeof pre !== "number") return `${both} answered both times`;
  return pre === paired
    ? `All ${both} answered both times`
    : `${both} of ${formatCount(pre)} answered both times`;
}
