import type { ReportBlock } from "../blocks";
import type { FilledKind } from "../content";
import type { Language } from "../say";
import { scaleTitle } from "../scaleTitle";
import { describeRows } from "./altWording";
import { dimensionHead } from "./cells";
import { captionOf } from "./framing";
import { gapsOf } from "./gaps";
import { sayReport } from "./sayReport";
import { type Fault, fault, findMeasure, type ReportSources, readOutcome } from "./sources";

/** The gaps between groups, drawn and told. */
export function fillEquity(
  block: Extract<ReportBlock, { kind: "equity" }>,
  sources: ReportSources,
  language: Language,
): FilledKind<"equity"> | Fault {
  const found = findMeasure(sources, block, language);
  if ("message" in found) return found;
  const outcome = readOutcome(found, block.by);
  if ("message" in outcome) return outcome;
  const [dimension] = block.by;
  const { reference } = block;
  if (reference !== null && !outcome.strata.some(({ by }) => by[dimension!] === reference))
    return fault("fault.noReference", { name: reference });
  const { rows, sentences } = gapsOf(outcome, found, dimension!, reference, language);
  const { scale, waves } = found;
  const called = scaleTitle(found.measure, language);
  const title =
    reference === null
      ? sayReport("equity.title", { scale: called }, language)
      : sayReport("equity.titleReference", { scale: called, reference }, language);
  return {
    kind: "equity",
    id: block.id,
    program: block.program,
    scale,
    waves,
    title,
    subtitle: sayReport("equity.subtitle", {}, language),
    caption: captionOf(outcome, found, sources, language),
    alt: describeRows(title, rows, scale, language, "alt.gap"),
    by: block.by.map((name) => dimensionHead(name, language)),
    reference,
    sentences,
    rows,
  };
}
