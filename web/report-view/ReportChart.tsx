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

/** A chart of a report, in the report's language; its title and caption stand around it as text. */
export function ReportChart(props: {
  content: ReportContent;
  block: MeasuredBlock;
  data: ChartData;
  scheme: Scheme;
}) {
  const { content, block, data, scheme } = props;
  const { scale, title } = block;
  const voice = chartVoice(content);
  const common = {
    ...voice,
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
    case "answers":
      return data.sets.map(({ options, hasDirection, rows }) => (
        <AnswerStacks
          key={options.join("|")}
          {...voice}
          title={title}
          isBare
          scheme={scheme}
          options={options}
          hasDirection={hasDirection}
          rows={rows.map(({ hidden, ...row }) => (hidden === null ? row : { ...row, suppressed: hidden }))}
        />
      ));
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
