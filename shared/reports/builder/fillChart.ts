import type { DisclosedOutcome } from "../../outcomes/disclosure";
import { isSuppressed } from "../../outcomes/suppressed";
import type { ReportBlock, ReportChart } from "../blocks";
import { chartSubtitle, chartTitle } from "../chartTitle";
import type { ChartData, FilledKind, ReportRow } from "../content";
import { hiddenLabel } from "../hiddenWording";
import { formatScaleEnd } from "../numberFormats";
import type { Language } from "../say";
import { scaleTitle } from "../scaleTitle";
import { changeText, describeRows } from "./altWording";
import { answerSets, answersAlt } from "./answerSets";
import { cellOf, dimensionHead, dimensionName, nameOf, noDataCell, overallRow, strataRows } from "./cells";
import { captionOf } from "./framing";
import { gapsOf } from "./gaps";
import { sayReport } from "./sayReport";
import { scoreRows } from "./scoreRows";
import {
  type Fault,
  type FoundMeasure,
  fault,
  findMeasure,
  type ReportSources,
  readOutcome,
} from "./sources";

type ChartBlock = Extract<ReportBlock, { kind: "chart" }>;

/** A chart with its numbers and its words. */
export function fillChart(
  block: ChartBlock,
  sources: ReportSources,
  language: Language,
): FilledKind<"chart"> | Fault {
  const found = findMeasure(sources, block, language);
  if ("message" in found) return found;
  const by = breakdownOf(block);
  const outcome = readOutcome(found, by);
  if ("message" in outcome) return outcome;
  if (block.chart === "gaps" && by.length !== 1)
    return fault("fault.noBreakdown", { program: found.program.name, name: by.join(", ") });
  const { scale, waves, measure } = found;
  const named = by.map((name) => dimensionName(name, language));
  const sentence = chartTitle(outcome, measure, named, language);
  const title = titleOf(block.chart, sentence, scaleTitle(measure, language), language);
  const { data, alt } = drawn(block.chart, { outcome, found, by, title, language });
  return {
    kind: "chart",
    id: block.id,
    program: block.program,
    scale,
    waves,
    title,
    subtitle: subtitleOf(block.chart, language),
    caption: captionOf(outcome, found, sources, language),
    alt,
    chart: block.chart,
    by: by.map((name) => dimensionHead(name, language)),
    data,
  };
}

/** Charts of everybody have no breakdown; a heat map has two, and time runs over cohorts. */
function breakdownOf({ chart, by }: ChartBlock): string[] {
  if (chart === "distribution" || chart === "answers") return [];
  if (chart === "heat") return ["group", "cohort"];
  return chart === "trend" ? ["cohort"] : by;
}

interface Drawing {
  outcome: DisclosedOutcome;
  found: FoundMeasure;
  by: readonly string[];
  title: string;
  language: Language;
}

function drawn(chart: ReportChart, drawing: Drawing): { data: ChartData; alt: string } {
  const { outcome, found, by, title, language } = drawing;
  const { scale } = found;
  const overall = overallRow(outcome, found, language);
  switch (chart) {
    case "slope":
    case "forest":
    case "trend": {
      const rows = strataRows(outcome, found, language);
      return {
        data: { chart, overall, rows },
        alt: describeRows(title, [overall, ...rows], scale, language),
      };
    }
    case "gaps": {
      const { rows } = gapsOf(outcome, found, by[0]!, null, language);
      return { data: { chart, rows }, alt: describeRows(title, rows, scale, language, "alt.gap") };
    }
    case "distribution": {
      const shown = outcome.overall;
      if (isSuppressed(shown)) {
        const hidden = hiddenLabel(language);
        return { data: { chart, n: 0, rows: [], hidden }, alt: `${title}.` };
      }
      const rows = scoreRows(shown.distribution);
      const sentences = rows.map(({ from, to, pre, post }) => {
        const ends = [...new Set([from, to])].map((end) => formatScaleEnd(end, language));
        const score = ends.join("–");
        return sayReport("alt.score", { score, pre, post }, language);
      });
      const alt = [`${title}.`, ...sentences].join(" ");
      return { data: { chart, n: shown.n.paired, rows, hidden: null }, alt };
    }
    case "answers": {
      const sets = answerSets(found, language);
      return { data: { chart, sets }, alt: answersAlt(title, sets, language) };
    }
    case "heat":
      return heat(drawing);
  }
}

function heat({ outcome, found, title, language }: Drawing): { data: ChartData; alt: string } {
  const labelsOf = (dimension: string) => [
    ...new Set(
      outcome.strata.map((stratum) => nameOf({ [dimension]: stratum.by[dimension] ?? null }, language)),
    ),
  ];
  const [rows, columns] = [labelsOf("group"), labelsOf("cohort")];
  const known = new Map(
    outcome.strata.map(({ by, ...shown }) => {
      const at = `${nameOf({ group: by.group ?? null }, language)}\n${nameOf({ cohort: by.cohort ?? null }, language)}`;
      return [at, cellOf(shown as typeof outcome.overall, found, language)];
    }),
  );
  const cells = rows.map((row) =>
    columns.map((column) => known.get(`${row}\n${column}`) ?? noDataCell(language)),
  );
  const told: ReportRow[] = rows.flatMap((row, i) =>
    columns.map((column, k) => ({ name: `${row} · ${column}`, cell: cells[i]![k]! })),
  );
  const sentences = told.map(({ name, cell }) =>
    sayReport("alt.instead", { name, why: changeText(cell, found.scale, language) }, language),
  );
  return { data: { chart: "heat", rows, columns, cells }, alt: [`${title}.`, ...sentences].join(" ") };
}

function titleOf(chart: ReportChart, sentence: string, scale: string, language: Language): string {
  if (chart === "answers") return sayReport("answers.title", { scale }, language);
  if (chart === "gaps") return sayReport("equity.title", { scale }, language);
  return sentence;
}

function subtitleOf(chart: ReportChart, language: Language): string {
  switch (chart) {
    case "slope":
      return chartSubtitle("means", language);
    case "trend":
    case "forest":
      return chartSubtitle("forest", language);
    case "distribution":
      return chartSubtitle("distribution", language);
    case "answers":
      return sayReport("answers.subtitle", {}, language);
    case "gaps":
      return sayReport("equity.subtitle", {}, language);
    case "heat":
      return sayReport("heat.subtitle", {}, language);
  }
}
