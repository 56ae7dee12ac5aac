import type { ReportBlock } from "../blocks";
import type { Cell, FilledKind } from "../content";
import { describeRelease } from "../releaseWording";
import { type Language, say } from "../say";
import { scaleTitle } from "../scaleTitle";
import { cellOf, dimensionHead, dimensionName, nameOf, noDataCell, overallRow } from "./cells";
import { sayReport } from "./sayReport";
import { type Fault, findMeasure, findProgram, type ReportSources, readOutcome } from "./sources";

/** Several scales beside each other, everybody first, then a row for each group of any of them. */
export function fillTable(
  block: Extract<ReportBlock, { kind: "table" }>,
  sources: ReportSources,
  language: Language,
): FilledKind<"table"> | Fault {
  const home = findProgram(sources, block);
  if ("message" in home) return home;
  const { program, waves } = home;
  const columns: { cells: Map<string, Cell>; scale: FilledKind<"table">["scales"][number] }[] = [];
  const names: string[] = [sayReport("word.everyone", {}, language)];
  for (const wish of block.measures) {
    const found = findMeasure(sources, { ...block, ...wish }, language);
    if ("message" in found) return found;
    const outcome = readOutcome(found, block.by);
    if ("message" in outcome) return outcome;
    const cells = new Map([[names[0]!, overallRow(outcome, found, language).cell]]);
    for (const { by, ...shown } of outcome.strata) {
      const name = nameOf(by, language);
      if (!names.includes(name)) names.push(name);
      cells.set(name, cellOf(shown as typeof outcome.overall, found, language));
    }
    columns.push({ cells, scale: { ...found.scale, label: scaleTitle(found.measure, language) } });
  }
  const [first] = block.by.map((name) => dimensionName(name, language));
  const title =
    first === undefined
      ? sayReport("table.title", {}, language)
      : sayReport("table.titleBy", { first }, language);
  return {
    kind: "table",
    id: block.id,
    program: block.program,
    waves,
    title,
    caption: [
      sayReport("table.caption", {}, language),
      say("caption.waves", { pre: waves.pre.label, post: waves.post.label }, language),
      say("caption.source", { source: `${sources.organization.name}, ${program.name}` }, language),
      describeRelease({ release: program.release, preview: false }, language),
    ],
    by: block.by.map((name) => dimensionHead(name, language)),
    scales: columns.map(({ scale }) => scale),
    rows: names.map((name) => ({
      name,
      cells: columns.map(({ cells }) => cells.get(name) ?? noDataCell(language)),
    })),
  };
}
