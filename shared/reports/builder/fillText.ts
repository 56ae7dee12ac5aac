import type { ReportBlock } from "../blocks";
import type { FilledKind } from "../content";
import type { Language } from "../say";
import { fillFigures } from "./liveFigures";
import type { AskedMeasure, Fault, ReportSources } from "./sources";

/** The paragraphs of a text with their live figures filled in. */
export function fillText(
  { id, heading, text }: Extract<ReportBlock, { kind: "text" }>,
  sources: ReportSources,
  language: Language,
): { filled: FilledKind<"text">; faults: Fault[]; asked: AskedMeasure[] } {
  const head = fillFigures(heading, sources, language);
  const body = fillFigures(text, sources, language);
  const figures = [...head.figures, ...body.figures];
  const paragraphs = body.text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  return {
    filled: {
      kind: "text",
      id,
      heading: head.text,
      paragraphs,
      figures: figures.map(({ name, said }) => ({ name, said })),
    },
    faults: [...head.faults, ...body.faults],
    asked: figures.map(({ asked }) => asked),
  };
}
