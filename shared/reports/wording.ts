import type { DisclosedSummary } from "../outcomes/disclosure";
import { isSuppressed, type Suppressed } from "../outcomes/suppressed";
import { findChange } from "./changeFinding";
import type { Measure } from "./measure";
import { formatBound, formatCount, formatPoints, formatScaleEnd, formatSize } from "./numberFormats";
import { type Language, say } from "./say";

/**
 * What the answers of one stratum say about change, in a few plain sentences: which way and how far, how
 * sure, which end of the scale is better, who is counted, and what this cannot show. No stronger than the
 * interval: where it holds 0, the sentence says that we cannot tell. Takes only what has been disclosed.
 *
 * @param threshold  The audience's, for the words about a hidden stratum.
 */
export function describeChange(
  summary: DisclosedSummary | Suppressed,
  measure: Measure,
  threshold: number,
  language: Language = "en",
): string {
  if (isSuppressed(summary)) return describeHidden(summary, threshold, language);
  const sentences = [
    describeMeanChange(summary, measure, language),
    measure.direction === "neutral" ? null : say(`scale.${measure.direction}`, {}, language),
    describePeople(summary.n, language),
    say("limits.cause", {}, language),
  ];
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

/** Why a stratum is not shown. */
export function describeHidden({ reason }: Suppressed, threshold: number, language: Language = "en"): string {
  return say(`hidden.${reason}`, { threshold }, language);
}

/** Only the sentence about the change itself, for a tooltip or a table. */
export function describeMeanChange(
  summary: DisclosedSummary,
  measure: Measure,
  language: Language = "en",
): string {
  const { scale } = measure;
  const range = `, ${describeRange(measure, language)}`;
  const change = findChange(summary.meanChange);
  switch (change.kind) {
    case "tooFew":
      return say("change.tooFew", { scale }, language);
    case "none":
      return say("change.none", { scale, range }, language);
    case "equal":
      return say(
        "change.equal",
        { scale, range, way: change.way, size: formatSize(change.value, language) },
        language,
      );
    case "clear": {
      const [near, far] = [change.low, change.high].toSorted((a, b) => Math.abs(a) - Math.abs(b));
      const likely = { low: formatBound(near!, language), high: formatBound(far!, language) };
      return say(
        "change.clear",
        { scale, range, way: change.way, size: formatSize(change.value, language), ...likely },
        language,
      );
    }
    case "unclear": {
      const likely = { low: formatBound(change.low, language), high: formatBound(change.high, language) };
      const key =
        formatPoints(Math.abs(change.value), language) === formatPoints(0, language)
          ? "change.unclearNone"
          : "change.unclear";
      return say(
        key,
        { scale, range, way: change.way, size: formatSize(change.value, language), ...likely },
        language,
      );
    }
  }
}

function describeRange({ range: [min, max] }: Measure, language: Language): string {
  return say(
    "scale.range",
    { min: formatScaleEnd(min, language), max: formatScaleEnd(max, language) },
    language,
  );
}

function describePeople({ pre, paired }: DisclosedSummary["n"], language: Language): string {
  if (typeof pre !== "number") return say("people.paired", { paired }, language);
  if (pre === paired) return say("people.all", { paired }, language);
  return say("people.some", { paired: formatCount(paired, language), pre }, language);
}
