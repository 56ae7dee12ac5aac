import type { WaveReliability } from "../outcomes/reliability";
import { isSuppressed } from "../outcomes/suppressed";
import { describeHidden } from "./hiddenWording";
import { formatStatistic } from "./numberFormats";
import { type Language, say } from "./say";

/** From this alpha on questions are usually added up (Nunnally & Bernstein 1994, p. 265). */
const wellFrom = 0.7;

/** How far the questions of a scale fit together at one wave; a verdict only where the interval gives one. */
export function describeReliability(
  told: WaveReliability["complete"],
  threshold: number,
  language: Language = "en",
): string[] {
  if (isSuppressed(told)) return [describeHidden(told, threshold, language)];
  const { alpha, n } = told;
  if (alpha.kind !== "estimate") {
    const key = alpha.reason === "no_spread" ? "reliability.noSpread" : "reliability.tooFew";
    return [say(key, {}, language)];
  }
  const [value, low, high] = [alpha.value, alpha.low, alpha.high].map((x) => formatStatistic(x, language));
  const verdict = alpha.low >= wellFrom ? "high" : alpha.high < wellFrom ? "low" : "unclear";
  return [
    say(`reliability.${verdict}`, { value: value!, low: low!, high: high!, n }, language),
    ...(alpha.value < 0 ? [say("reliability.against", {}, language)] : []),
  ];
}
