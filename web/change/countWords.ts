import type { DisclosedSummary } from "#shared/outcomes/disclosure";
import { isSuppressed, type Suppressed } from "#shared/outcomes/suppressed";
import { formatCount } from "#shared/reports/numberFormats";
import { language } from "../ui/language";
import { say } from "./say";

/** "319 of 389 answered both times", or as much of it as may be shown. */
export function countWords(summary: DisclosedSummary | Suppressed): string {
  if (isSuppressed(summary)) return say("count.hidden");
  const { pre, paired } = summary.n;
  const both = formatCount(paired, language);
  if (typeof pre !== "number") return say("count.paired", { paired: both });
  return pre === paired
    ? say("count.all", { paired: both })
    : say("count.some", { paired: both, pre: formatCount(pre, language) });
}
