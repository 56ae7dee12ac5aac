import type { DisclosedReliable, Movement, NoReliable } from "../outcomes/movement";
import type { DisclosedShare } from "../outcomes/share";
import { decimalsOf, type Measure } from "./measure";
import { formatSize, formatStatistic } from "./numberFormats";
import { type Language, say } from "./say";

/**
 * Better, about the same and worse, where "about the same" is what the questions' own error explains; with
 * the band, what it rests on, and how many would leave it by chance. Never counts "any one point" as better.
 */
export function describeReliable(
  reliable: DisclosedReliable | NoReliable,
  measure: Measure,
  language: Language = "en",
): string[] {
  if ("kind" in reliable) {
    const { reason } = reliable;
    const key = reason === "hidden" && measure.direction === "neutral" ? "hiddenNeutral" : reason;
    return [say(`reliable.${key}`, {}, language)];
  }
  const size = formatSize(reliable.band, language, decimalsOf(measure));
  return [
    countMoved(reliable, language),
    say("reliable.band", { size }, language),
    describeSource(reliable, size, language),
  ];
}

/** How many people's score moved by any amount: told without calling it better or worse. */
export function describeAnyChange(any: Movement, language: Language = "en"): string {
  const counts = countsOf(any);
  return counts ? say("any.counts", counts, language) : say("any.hidden", {}, language);
}

function countMoved(reliable: DisclosedReliable, language: Language): string {
  const { better } = reliable;
  const counts = countsOf(reliable);
  if (!counts) return say(better ? "reliable.hidden" : "reliable.hiddenNeutral", {}, language);
  if (!better) return say("reliable.neutral", counts, language);
  const worse = better === "rose" ? counts.fell : counts.rose;
  return say("reliable.counts", { ...counts, better: counts[better], worse }, language);
}

function describeSource(
  { reliability: { value, kind, source, verified }, sdOf }: DisclosedReliable,
  size: string,
  language: Language,
): string {
  const values = { size, value: formatStatistic(value, language), sdOf };
  if (source === null) return say("reliable.thisData", values, language);
  return say("reliable.published", { ...values, kind, source, verified: verified ? "yes" : "no" }, language);
}

/** The three counts, which are told together or not at all. */
function countsOf({ rose, same, fell }: Movement) {
  if (!isCount(rose) || !isCount(same) || !isCount(fell)) return null;
  return { rose: rose.people, same: same.people, fell: fell.people, of: rose.of };
}

function isCount(share: DisclosedShare): share is Extract<DisclosedShare, { kind: "share" }> {
  return share.kind === "share";
}
