import type { ReactElement } from "react";
import type { ChartData, FilledBlock, ReportContent } from "#shared/reports/content";
import { AnswerStacks } from "../charts/AnswerStacks";
import { ChangeForest } from "../charts/ChangeForest";
import type { Scheme } from "../charts/colors";
import { GapRows } from "../charts/GapRows";
import { HeatMap } from "../charts/HeatMap";
import { MeansByGroup } from "../charts/MeansByGroup";
import { ScoreDistribution } from "../charts/ScoreDistribution";
import { TrendLine } from "../charts/TrendLine";
import { chartVoice } from "./chartVoice";
import { drawnHeatCell, drawnPoint } from "./drawnCells";
import { drawnRow } from "./drawnRow";

type MeasuredBlock = Extract<FilledBlock, { alt: string }>;

/**
 * Draws the charts of a block, in the report's language; title and caption stand around them as text. Answers with
 * different options do not fit in one chart: each set of them has its own.
 */
export function reportCharts(props: {
  content: ReportContent;
  block: MeasuredBlock;
  data: ChartData;
  scheme: Scheme;
}): (() => ReactElement)[] {
  const { content, block, data, scheme } = props;
  if (data.chart !== "answers") return [() => oneChart(props, data)];
  return data.sets.map(({ options, hasDirection, rows }) => () => (
    <AnswerStacks
      {...chartVoice(content)}
      title={block.title}
      isBare
      scheme={scheme}
      options={options}
      hasDirection={hasDirection}
      rows={rows.map(({ hidden, ...row }) => (hidden === null ? row : { ...row, suppressed: hidden }))}
    />
  ));
}

function oneChart(
  { content, block, scheme }: { content: ReportContent; block: MeasuredBlock; scheme: Scheme },
  data: Exclude<ChartData, { chart: "answers" }>,
): ReactElement {
  const { scale, title } = block;
  const common = {
    ...chartVoice(content),
    title,
    isBare: true,
    range: scale.range,
    step: scale.step ?? 1,
    decimals: scale.decimals,
    direction: scale.direction,
    scheme,
    ...(scale.anchors ? { anchors: scale.anchors } : {}),
  };
  switch (data.chart) {
    case "forest":
      return <ChangeForest {...common} overall={drawnRow(data.overall)} rows={data.rows.map(drawnRow)} />;
    case "trend":
      return <TrendLine {...common} of="change" points={data.rows.map(drawnPoint)} />;
    case "slope":
      return <MeansByGroup {...common} overall={drawnRow(data.overall)} rows={data.rows.map(drawnRow)} />;
    case "gaps":
      return <GapRows {...common} rows={data.rows.map(drawnRow)} />;
    case "distribution":
      return (
        <ScoreDistribution
          {...common}
          n={data.n}
          rows={data.rows}
          {...(data.hidden === null ? {} : { suppressed: data.hidden })}
        />
      );
    case "heat":
      return (
        <HeatMap
          {...common}
          columns={data.columns}
          rows={data.rows.map((name, k) => ({ name, cells: data.cells[k]!.map(drawnHeatCell) }))}
        />
      );
  }
}
