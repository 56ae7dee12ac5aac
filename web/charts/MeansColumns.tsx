import { Bar, ComposedChart, Tooltip, XAxis, YAxis, ZIndexLayer } from "recharts";
import { ColumnAxis } from "./ColumnAxis";
import type { ColumnsLayout } from "./columnsLayout";
import { above, FrameDrawing } from "./FrameDrawing";
import type { Frame } from "./frame";
import type { Look } from "./look";
import { MeansColumnMarks } from "./MeansColumnMarks";
import { meansTip } from "./meansWords";
import type { ChartRow, GroupChartProps } from "./rows";
import { Tip } from "./Tip";

/** Groups side by side: before where time begins, after where it ends, a thin line between. */
export function MeansColumns(given: {
  props: GroupChartProps;
  rows: readonly ChartRow[];
  look: Look;
  frame: Frame;
  layout: ColumnsLayout;
}) {
  const { props, rows, look, frame, layout } = given;
  const { palette } = look;
  const height = Math.ceil(frame.top + layout.plotHeight + layout.namesHeight + frame.bottom);
  const [left, right] = look.rtl ? [layout.after, layout.before] : [layout.before, layout.after];
  const data = rows.map((row, i) => ({ key: String(i), at: props.range[0], tip: meansTip(row, look) }));
  return (
    <ComposedChart
      width={look.width}
      height={height}
      data={data}
      margin={{ top: frame.top, right, bottom: frame.bottom + layout.namesHeight, left }}
      aria-label={props.title}
    >
      <FrameDrawing frame={frame} look={look} />
      <XAxis type="category" dataKey="key" hide reversed={look.rtl} interval={0} />
      <YAxis
        type="number"
        domain={[props.range[0], props.range[1]]}
        allowDataOverflow
        ticks={layout.ticks}
        interval={0}
        padding={layout.inset}
        width={0}
        axisLine={false}
        tickLine={false}
        tick={false}
        orientation={look.rtl ? "right" : "left"}
      />
      <Bar dataKey="at" fill="none" isAnimationActive={false} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: palette.ink, fillOpacity: 0.06 }}
        content={({ active, payload }) => <Tip active={active} tip={payload[0]?.payload?.tip} look={look} />}
      />
      <ZIndexLayer zIndex={above}>
        <ColumnAxis {...{ look, frame, layout }} domain={props.range} format={look.numbers.score} />
        {props.overall && rows.length > 1 && (
          <PartingLine look={look} frame={frame} x={layout.before + layout.band} height={layout.plotHeight} />
        )}
        <MeansColumnMarks {...given} />
      </ZIndexLayer>
    </ComposedChart>
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
