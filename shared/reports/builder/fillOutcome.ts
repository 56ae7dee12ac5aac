import { isSuppressed } from "../../outcomes/suppressed";
import type { ReportBlock } from "../blocks";
import { chartSubtitle, chartTitle } from "../chartTitle";
import type { FilledKind } from "../content";
import { describeLimits } from "../limits";
import type { Language } from "../say";
import { describeScale } from "../wording";
import { describeRows } from "./altWording";
import { cellOf, overallRow } from "./cells";
import { captionOf } from "./framing";
import { type Fault, findMeasure, type ReportSources, readOutcome } from "./sources";

/** What happened to everybody on one scale, in figures and sentences. */
export function fillOutcome(
  block: Extract<ReportBlock, { kind: "outcome" }>,
  sources: ReportSources,
  language: Language,
): FilledKind<"outcome"> | Fault {
  const found = findMeasure(sources, block, language);
  if ("message" in found) return found;
  const outcome = readOutcome(found, []);
  if ("message" in outcome) return outcome;
  const { overall, threshold } = outcome;
  const { measure, scale, waves } = found;
  const title = chartTitle(outcome, measure, [], language);
  return {
    kind: "outcome",
    id: block.id,
    program: block.program,
    scale,
    waves,
    title,
    subtitle: chartSubtitle("means", language),
    caption: captionOf(outcome, found, sources, language),
    alt: describeRows(title, [overallRow(outcome, found, language)], scale, language),
    cell: cellOf(overall, found, language),
    sentences: describeScale(overall, measure, threshold, language),
    limits: describeLimits(isSuppressed(overall) ? undefined : overall.detail, language),
  };
}
