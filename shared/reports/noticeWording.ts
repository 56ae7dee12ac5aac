import { textIn } from "../instruments/subscale";
import type { DisclosedCrowdedEnd, StratumDetail } from "../outcomes/describe";
import type { SelectedStart } from "../outcomes/regressionToMean";
import type { Measure } from "./measure";
import { formatScaleEnd } from "./numberFormats";
import { type Language, say } from "./say";
import { shareOfPeople } from "./shareWording";

/** What a reader must know beside a change: crowded ends of the scale, and people selected for their start. */
export function describeNotices(
  { crowdedEnds, selectedStart }: Pick<StratumDetail, "crowdedEnds" | "selectedStart">,
  measure: Measure,
  language: Language = "en",
): string[] {
  return [
    ...crowdedEnds.map((end) => describeCrowdedEnd(end, measure, language)),
    ...(selectedStart ? describeSelectedStart(selectedStart, language) : []),
  ];
}

/** At least 20 % at one end of the scale cannot go further that way. */
export function describeCrowdedEnd(
  { wave, end, score, share }: DisclosedCrowdedEnd,
  { direction }: Measure,
  language: Language = "en",
): string {
  const names = {
    higher_better: { floor: "worst", ceiling: "best" },
    higher_worse: { floor: "best", ceiling: "worst" },
    neutral: { floor: "lowest", ceiling: "highest" },
  } as const;
  const values = { share: shareOfPeople(share, language), score: formatScaleEnd(score, language) };
  return say(`notice.${names[direction][end]}.${wave}`, values, language);
}

/** Regression to the mean, where nearly everybody began on the worse side. */
export function describeSelectedStart(
  { from, to, label }: SelectedStart,
  language: Language = "en",
): string[] {
  const span = { from: formatScaleEnd(from, language), to: formatScaleEnd(to, language) };
  return [
    label
      ? say("notice.selectedBand", { ...span, label: textIn(label, language) }, language)
      : say("notice.selectedHalf", span, language),
    say("notice.regression", {}, language),
  ];
}
