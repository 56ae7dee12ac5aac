import { ColumnAxis } from "./ColumnAxis";
import type { ColumnsLayout } from "./columnsLayout";
import { FrameDrawing } from "./FrameDrawing";
import type { Frame } from "./frame";
import type { Look } from "./look";
import { MeansColumnMarks } from "./MeansColumnMarks";
import { meansTip } from "./meansWords";
import type { ChartRow, GroupChartProps } from "./rows";
import { Surface } from "./Surface";

/** Groups side by side: before where time begins, after where it ends, a thin line between. */
export function MeansColumns(given: {
  props: GroupChartProps;
  rows: readonly ChartRow[];
  look: Look;
  frame: Frame;
  layout: ColumnsLayout;
}) {
  const { props, rows, look, frame, layout } = given;
  const height = Math.ceil(frame.top + layout.plotHeight + layout.namesHeight + frame.bottom);
  const [left, right] = look.rtl ? [layout.after, layout.before] : [layout.before, layout.after];
  return (
    <Surface
      width={look.width}
      height={height}
      label={props.title}
      pointed={{
        look,
        along: "columns",
        tips: rows.map((row) => meansTip(row, look)),
        margin: { top: frame.top, right, bottom: frame.bottom + layout.namesHeight, left },
      }}
    >
      <FrameDrawing frame={frame} look={look} height={height} />
      <ColumnAxis {...{ look, frame, layout }} domain={props.range} format={look.numbers.score} />
      {props.overall && rows.length > 1 && (
        <PartingLine look={look} frame={frame} x={layout.before + layout.band} height={layout.plotHeight} />
      )}
      <MeansColumnMarks {...given} />
    </Surface>
  );
}

/** Parts the column of all people from the groups they belong to. */
function PartingLine(props: { look: Look; frame: Frame; x: number; height: number }) {
  const { look, frame, height } = props;
  const x = look.rtl ? look.width - props.x : props.x;
  return (
    <line
      className="chart-rule"
      x1={x}
      x2={x}
      y1={frame.top + frame.sizes.body}
      y2={frame.top + height}
      stroke={look.palette.quiet}
      strokeWidth={1}
      strokeDasharray="1 4"
    />
  );
}
