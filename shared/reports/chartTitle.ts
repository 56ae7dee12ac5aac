import type { DisclosedOutcome } from "../outcomes/disclosure";
import { isSuppressed } from "../outcomes/suppressed";
import { findChange } from "./changeFinding";
import type { Measure } from "./measure";
import { formatSize } from "./numberFormats";
import { type Language, say } from "./say";

/** The three pictures of change. */
export type ChartKind = "means" | "forest" | "distribution";

/**
 * The title of a chart is what it shows, as a sentence about everybody in it; the breakdown is named after
 * the scale: "Loneliness by group: 0.8 points lower after than before, among people who answered both times".
 *
 * @param dimensions  The breakdown in the organization's words, such as `["site"]`; empty for overall.
 */
export function chartTitle(
  outcome: DisclosedOutcome,
  measure: Measure,
  dimensions: readonly string[],
  language: Language = "en",
): string {
  const { scale } = measure;
  const by = describeBreakdown(dimensions, language);
  if (isSuppressed(outcome.overall)) return say("title.hidden", { scale, by }, language);
  const change = findChange(outcome.overall.meanChange);
  if (!("way" in change)) return say(`title.${change.kind}`, { scale, by }, language);
  const size = formatSize(change.value, language);
  return say(`title.${change.kind}`, { scale, by, way: change.way, size }, language);
}

/** The subtitle says what is counted. */
export function chartSubtitle(kind: ChartKind, language: Language = "en"): string {
  return say(`subtitle.${kind}`, {}, language);
}

function describeBreakdown([first, second]: readonly string[], language: Language): string {
  if (first === undefined) return "";
  const dimensions = second === undefined ? first : say("title.and", { first, second }, language);
  return say("title.by", { dimensions }, language);
}
