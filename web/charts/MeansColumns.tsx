import { Bar, ComposedChart, Tooltip, XAxis, YAxis, ZIndexLayer } from "recharts";
import type { ColumnsLayout } from "./columnsLayout";
import { above, FrameDrawing } from "./FrameDrawing";
import type { Frame } from "./frame";
import type { Look } from "./look";
import { MeansColumnMarks } from "./MeansColumnMarks";
import { meansTip } from "./meansWords";
import type { ChartRow, GroupChartProps } from "./rows";
import { Tip } from "./Tip";
import { Words } from "./Words";

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
        <ColumnAxis look={look} frame={frame} layout={layout} range={props.range} />
        {props.overall && rows.length > 1 && (
          <PartingLine look={look} frame={frame} x={layout.before + layout.band} height={layout.plotHeight} />
        )}
        <MeansColumnMarks {...given} />
      </ZIndexLayer>
    </ComposedChart>
  );
}

/** The scale's numbers, its grid where there are marks, and beside its two ends what they mean. */
function ColumnAxis(props: {
  look: Look;
  frame: Frame;
  layout: ColumnsLayout;
  range: readonly [number, number];
}) {
  const { look, frame, layout, range } = props;
  const { sizes } = frame;
  const line = sizes.small * sizes.leading;
  const x = layout.before - sizes.body * 0.8;
  const top = frame.top + layout.inset.top;
  const bottom = frame.top + layout.plotHeight - layout.inset.bottom;
  const y = (score: number) => bottom - ((score - range[0]) / (range[1] - range[0])) * (bottom - top);
  const words = { look, x, size: sizes.small, tone: "quiet", anchor: "end" } as const;
  return (
    <>
      {layout.instead.map((instead, i) => {
        if (instead.length > 0) return null;
        const from = layout.before + i * layout.band;
        return layout.gridLines.map((tick) => (
          <line
            key={`${from} ${tick}`}
            className="chart-grid"
            x1={look.rtl ? look.width - from - layout.band : from}
            x2={look.rtl ? look.width - from : from + layout.band}
            y1={y(tick)}
            y2={y(tick)}
            stroke={look.palette.rule}
            strokeWidth={1}
          />
        ));
      })}
      {layout.ticks.map((tick) => (
        <Words key={tick} {...words} tone="ink" y={y(tick) + sizes.small * 0.36}>
          {look.numbers.score(tick)}
        </Words>
      ))}
      {layout.highWords.map((text, i) => (
        <Words key={text} {...words} y={top + sizes.small * 0.36 + (i + 1) * line}>
          {text}
        </Words>
      ))}
      {layout.lowWords.map((text, i) => (
        <Words key={text} {...words} y={bottom + sizes.small * 0.36 - (layout.lowWords.length - i) * line}>
          {text}
        </Words>
      ))}
    </>
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
