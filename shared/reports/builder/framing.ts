import { textIn } from "../../instruments/subscale";
import type { DisclosedOutcome } from "../../outcomes/disclosure";
import { caption } from "../caption";
import { describeRelease } from "../releaseWording";
import type { Language } from "../say";
import type { FoundMeasure, ReportSources } from "./sources";

/** The caption of one figure: what was asked, which waves, who is counted, what is hidden, source, release. */
export function captionOf(
  outcome: DisclosedOutcome,
  found: FoundMeasure,
  { organization }: Pick<ReportSources, "organization">,
  language: Language,
): string[] {
  const { definition, subscale, scale, waves, program } = found;
  const facts = {
    instrument: textIn(definition.name, language),
    subscale: textIn(subscale.label, language),
    range: scale.range,
    waves: { pre: waves.pre.label, post: waves.post.label },
    filters: [],
    dates: null,
    source: `${organization.name}, ${program.name}`,
  };
  const { release } = program;
  return [...caption(outcome, facts, language), describeRelease({ release, preview: false }, language)];
}
