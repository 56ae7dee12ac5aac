import type { DisclosedSummary, HiddenStratum } from "../outcomes/disclosure";
import { footingOf } from "../outcomes/smallN";
import { isSuppressed } from "../outcomes/suppressed";
import { hidesSpread } from "../outcomes/withoutSpread";
import { findChange } from "./changeFinding";
import { describeHidden } from "./hiddenWording";
import { likelyWords } from "./likely";
import { describeLimits } from "./limits";
import { decimalsOf, type Measure } from "./measure";
import { formatPoints, formatScaleEnd, formatSize } from "./numberFormats";
import { type Language, say } from "./say";

/**
 * What the answers of one stratum say about change, in a few plain sentences: which way and how far, which
 * end of the scale is better, how sure, who is counted and who is missing, and what this cannot show. No
 * stronger than the interval: where it holds 0, the sentence says that we cannot tell. Takes only what has
 * been disclosed.
 *
 * @param threshold  The audience's, for the words about a hidden stratum.
 */
export function describeChange(
  summary: DisclosedSummary | HiddenStratum,
  measure: Measure,
  threshold: number,
  language: Language = "en",
): string {
  const said = describeScale(summary, measure, threshold, language);
  const limits = isSuppressed(summary) ? [] : describeLimits(summary.detail, language);
  return [...said, ...limits].join(" ");
}

/** The same sentences without what this cannot show, for a page that says it once of all its scales. */
export function describeScale(
  summary: DisclosedSummary | HiddenStratum,
  measure: Measure,
  threshold: number,
  language: Language = "en",
): string[] {
  if (isSuppressed(summary)) return [describeHidden(summary, threshold, language)];
  return [
    describeMeanChange(summary, measure, language),
    ...(isFew(summary) ? [say("notice.few", {}, language)] : []),
    describePeople(summary.n, language),
  ];
}

/**
 * The same for one row of a breakdown, under the group's name and without the limits, which stand once
 * beside the whole.
 *
 * @param group  Null for the people of whom no group is known.
 */
export function describeGroupChange(
  group: string | null,
  stratum: DisclosedSummary | HiddenStratum,
  measure: Measure,
  threshold: number,
  language: Language = "en",
): string {
  const named = group ?? say("label.noGroup", {}, language);
  if (isSuppressed(stratum)) {
    return say("hidden.group", { group: named, why: describeHidden(stratum, threshold, language) }, language);
  }
  const scale = say("label.scaleOfGroup", { scale: measure.scale, group: named }, language);
  return [
    describeMeanChange(stratum, { ...measure, scale }, language),
    ...(isFew(stratum) ? [say("notice.few", {}, language)] : []),
    describePeople(stratum.n, language),
  ].join(" ");
}

/**
 * Only the sentence about the change itself, for a heading, a tooltip or a table. A small group is told in
 * wide words: the likely range in place of the mean, which one person can move.
 */
export function describeMeanChange(
  summary: DisclosedSummary,
  measure: Measure,
  language: Language = "en",
): string {
  const { scale, direction, range } = measure;
  const [min, max] = range.map((end) => formatScaleEnd(end, language));
  const values = { scale, direction, min: min!, max: max!, paired: summary.n.paired };
  if (hidesSpread(summary)) return say("change.untold", values, language);
  const decimals = decimalsOf(measure);
  const change = findChange(summary.meanChange);
  switch (change.kind) {
    case "tooFew":
      return say("change.tooFew", values, language);
    case "none":
      return say("change.none", values, language);
    case "equal": {
      const size = formatSize(change.value, language, decimals);
      return say("change.equal", { ...values, way: change.way, size }, language);
    }
    case "clear": {
      const key = isFew(summary) ? "change.fewClear" : "change.clear";
      return say(key, { ...values, ...likelyWords(change, decimals, language) }, language);
    }
    case "unclear": {
      const nothing =
        formatPoints(Math.abs(change.value), language, decimals) === formatPoints(0, language, decimals);
      const key = isFew(summary) ? "change.fewUnclear" : nothing ? "change.unclearNone" : "change.unclear";
      return say(key, { ...values, ...likelyWords(change, decimals, language) }, language);
    }
  }
}

/** Beside a group of so few people that each of them moves its mean visibly. */
export function smallGroupLabel(language: Language = "en"): string {
  return say("label.smallGroup", {}, language);
}

function isFew({ n }: DisclosedSummary): boolean {
  return footingOf(n.paired) === "few";
}

function describePeople({ pre, paired }: DisclosedSummary["n"], language: Language): string {
  if (typeof pre !== "number") return say("people.paired", { paired }, language);
  if (pre === paired) return say("people.all", { paired }, language);
  return say("people.some", { paired, pre }, language);
}
