import type { DisclosedOutcome } from "../outcomes/disclosure";
import { footingOf } from "../outcomes/smallN";
import { isSuppressed } from "../outcomes/suppressed";
import { hidesSpread } from "../outcomes/withoutSpread";
import { findChange } from "./changeFinding";
import { likelyWords } from "./likely";
import { decimalsOf, type Measure } from "./measure";
import { formatSize } from "./numberFormats";
import { type Language, say } from "./say";
import { scaleTitle } from "./scaleTitle";

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
  const scale = nameWhat(scaleTitle(measure, language), dimensions, language);
  if (isSuppressed(outcome.overall)) return say("title.hidden", { scale }, language);
  if (hidesSpread(outcome.overall)) return say("title.untold", { scale }, language);
  const change = findChange(outcome.overall.meanChange);
  if (!("way" in change)) return say(`title.${change.kind}`, { scale }, language);
  const decimals = decimalsOf(measure);
  const { paired } = outcome.overall.n;
  if (change.kind === "clear" && footingOf(paired) === "few") {
    return say("title.fewClear", { scale, paired, ...likelyWords(change, decimals, language) }, language);
  }
  const size = formatSize(change.value, language, decimals);
  return say(`title.${change.kind}`, { scale, way: change.way, size }, language);
}

/** The subtitle says what is counted. */
export function chartSubtitle(kind: ChartKind, language: Language = "en"): string {
  return say(`subtitle.${kind}`, {}, language);
}

function nameWhat(scale: string, [first, second]: readonly string[], language: Language): string {
  if (first === undefined) return scale;
  if (second === undefined) return say("title.byOne", { scale, first }, language);
  return say("title.byTwo", { scale, first, second }, language);
}
