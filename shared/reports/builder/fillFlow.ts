import type { HiddenStratum } from "../../outcomes/disclosure";
import { type Flow, flowOf } from "../../outcomes/flow";
import { isSuppressed, type Suppressed } from "../../outcomes/suppressed";
import { describeFlow, describeLoss } from "../attritionWording";
import type { ReportBlock } from "../blocks";
import type { FilledKind } from "../content";
import { hiddenLabel } from "../hiddenWording";
import { formatCount } from "../numberFormats";
import type { Language } from "../say";
import { scaleTitle } from "../scaleTitle";
import { dimensionHead, nameOf } from "./cells";
import { captionOf } from "./framing";
import { sayReport } from "./sayReport";
import { type Fault, findMeasure, type ReportSources, readOutcome } from "./sources";

type FlowRow = FilledKind<"flow">["rows"][number];

/** Who answered before, after, and both times; and whether those who left had begun elsewhere. */
export function fillFlow(
  block: Extract<ReportBlock, { kind: "flow" }>,
  sources: ReportSources,
  language: Language,
): FilledKind<"flow"> | Fault {
  const found = findMeasure(sources, block, language);
  if ("message" in found) return found;
  const outcome = readOutcome(found, block.by);
  if ("message" in outcome) return outcome;
  const { overall, strata } = flowOf(outcome);
  const { scale, waves, measure } = found;
  const title = sayReport("flow.title", { scale: scaleTitle(measure, language) }, language);
  const rows = [
    rowOf(sayReport("word.everyone", {}, language), overall, language),
    ...strata.map(({ by, ...flow }) => rowOf(nameOf(by, language), flow as typeof overall, language)),
  ];
  return {
    kind: "flow",
    id: block.id,
    program: block.program,
    scale,
    waves,
    title,
    subtitle: sayReport("flow.subtitle", {}, language),
    caption: captionOf(outcome, found, sources, language),
    alt: [`${title}.`, ...rows.map((row) => rowWords(row, language))].join(" "),
    by: block.by.map((name) => dimensionHead(name, language)),
    sentences: [
      ...describeFlow(overall, outcome.threshold, language),
      ...(isSuppressed(overall) ? [] : describeLoss(overall, measure, language)),
    ],
    rows,
  };
}

function rowOf(name: string, flow: Flow | HiddenStratum, language: Language): FlowRow {
  if (isSuppressed(flow)) return { name, steps: [], hidden: hiddenLabel(language) };
  const people = (n: number | Suppressed) => (typeof n === "number" ? n : null);
  const steps = [
    { label: sayReport("flow.before", {}, language), people: people(flow.pre) },
    { label: sayReport("flow.after", {}, language), people: people(flow.post) },
    { label: sayReport("flow.both", {}, language), people: flow.paired },
  ];
  return { name, steps, hidden: null };
}

function rowWords({ name, steps, hidden }: FlowRow, language: Language): string {
  if (hidden !== null) return sayReport("alt.instead", { name, why: hidden }, language);
  const said = steps.map(({ label, people }) => {
    const count = people === null ? hiddenLabel(language) : formatCount(people, language);
    return sayReport("alt.step", { label, people: count }, language);
  });
  return sayReport("alt.flow", { name, steps: said.join("; ") }, language);
}
