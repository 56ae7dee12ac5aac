import { type ReactNode, useMemo } from "react";
import {
  Bar,
  ComposedChart,
  Tooltip,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from "recharts";
import { type AxisText, layoutAxisWords, ticksThatFit } from "./axisLayout";
import { rowsChart } from "./ChartPlace";
import { above, FrameDrawing } from "./FrameDrawing";
import type { Frame } from "./frame";
import type { Look } from "./look";
import { layoutRows, type RowsLayout, type RowWords } from "./rowsLayout";
import { Tip, type TipLine } from "./Tip";
import { Words } from "./Words";

/** One row of a chart whose groups are rows. */
export interface DrawnRow {
  words: RowWords;
  tip: { title: string; lines: TipLine[] };
  /** Draws the marks; `y` is the row's middle, `x` turns a score into a place. */
  draw: (y: number, x: (score: number) => number) => ReactNode;
}

export interface RowsAxis {
  domain: readonly [number, number];
  ticks: (most: number) => number[];
  format: (tick: number) => string;
  reversed: boolean;
  words: { start: string; end: string; unit: string; better: string };
  /** A line that is stronger than all others, at this score. */
  strong?: number;
}

const noWords = { start: "", end: "", unit: "", better: "" };

/** Name, n, marks and numbers of each group in a row, over one horizontal axis. */
export function RowsChart(props: {
  frame: Frame;
  look: Look;
  rows: DrawnRow[];
  axis: RowsAxis;
  label: string;
  markHeight: number;
  /** The first row speaks for all people; a line parts it from the groups. */
  firstIsOverall: boolean;
  /** Room at both ends of the plot, so that a mark at an end of the axis is whole; half a mark if left out. */
  inset?: number;
  /** Drawn above all else: a key of fillings, say, in the room that the frame leaves for it. */
  over?: ReactNode;
}) {
  const { frame, look, rows, axis, label, markHeight, firstIsOverall, over } = props;
  const { inset = markHeight / 2 } = props;
  const { width, palette } = look;
  const { sizes } = frame;
  const layout = useMemo(
    () =>
      layoutRows(
        width,
        rows.map((row) => row.words),
        sizes,
        look.measure,
        markHeight,
      ),
    [width, rows, sizes, look.measure, markHeight],
  );
  const plotWidth = width - layout.before - layout.after;
  const most = ticksThatFit(plotWidth, axis.domain.map(axis.format), sizes.small, look.measure);
  // An axis under nothing but hidden rows would measure nothing.
  const isBlank = rows.every((row) => row.words.instead !== "");
  const ticks = isBlank ? [] : axis.ticks(Math.min(most, 11));
  const words = isBlank ? noWords : axis.words;
  // Bars that say their numbers themselves need no axis, nor room for one.
  const isBare = ticks.length === 0 && Object.values(words).every((one) => one === "");
  const under = isBare
    ? { texts: [], height: sizes.small * 0.3 }
    : layoutAxisWords({ from: layout.before, to: width - layout.after }, words, sizes, look.measure);
  const height = Math.ceil(frame.top + rows.length * layout.rowHeight + under.height + frame.bottom);
  const [left, right] = look.rtl ? [layout.after, layout.before] : [layout.before, layout.after];
  const data = rows.map((row, i) => ({ key: String(i), at: axis.domain[0], tip: row.tip }));
  return (
    <ComposedChart
      className={rowsChart}
      layout="vertical"
      width={width}
      height={height}
      data={data}
      margin={{ top: frame.top, right, bottom: frame.bottom, left }}
      aria-label={label}
    >
      <FrameDrawing frame={frame} look={look} />
      <XAxis
        type="number"
        domain={[axis.domain[0], axis.domain[1]]}
        allowDataOverflow
        reversed={axis.reversed}
        ticks={ticks}
        interval={0}
        height={under.height}
        padding={{ left: inset, right: inset }}
        hide={isBlank || isBare}
        axisLine={{ stroke: palette.quiet }}
        tickLine={{ stroke: palette.quiet }}
        tick={({ x, y, payload }) => (
          <Words
            look={look}
            x={Number(x)}
            y={Number(y) + sizes.small * 0.95}
            size={sizes.small}
            anchor="middle"
            drawn
          >
            {axis.format(Number(payload.value))}
          </Words>
        )}
      />
      <YAxis type="category" dataKey="key" hide interval={0} />
      <Bar dataKey="at" fill="none" isAnimationActive={false} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: palette.ink, fillOpacity: 0.06 }}
        content={({ active, payload }) => <Tip active={active} tip={payload[0]?.payload?.tip} look={look} />}
      />
      <ZIndexLayer zIndex={above}>
        <RowsGrid {...{ rows, layout, look, axis, ticks }} />
        <RowsMarks {...{ rows, layout, look, firstIsOverall }} />
        <AxisWords texts={under.texts} top={height - frame.bottom - under.height} look={look} />
        {over}
      </ZIndexLayer>
    </ComposedChart>
  );
}

/** Grid lines run through the marks' lanes only: never through words, and not where nothing is drawn. */
function RowsGrid(props: {
  rows: DrawnRow[];
  layout: RowsLayout;
  look: Look;
  axis: RowsAxis;
  ticks: number[];
}) {
  const { rows, layout, look, axis, ticks } = props;
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!xScale || !yScale) return null;
  return rows.map((row, i) => {
    if (row.words.instead !== "") return null;
    const top = yScale(String(i), { position: "start" }) ?? 0;
    return ticks.map((tick) => (
      <line
        key={`${row.words.name} ${tick}`}
        className={tick === axis.strong ? "chart-zero" : "chart-grid"}
        x1={xScale(tick)}
        x2={xScale(tick)}
        y1={top + layout.lane.from}
        y2={top + layout.lane.to}
        stroke={tick === axis.strong ? look.palette.ink : look.palette.rule}
        strokeWidth={tick === axis.strong ? 2.4 : 1}
      />
    ));
  });
}

function RowsMarks(props: { rows: DrawnRow[]; layout: RowsLayout; look: Look; firstIsOverall: boolean }) {
  const { rows, layout, look, firstIsOverall } = props;
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!xScale || !yScale) return null;
  const x = (score: number) => xScale(score) ?? 0;
  const topOf = (i: number) => yScale(String(i), { position: "start" }) ?? 0;
  return (
    <>
      {firstIsOverall && rows.length > 1 && (
        <line
          className="chart-rule"
          x1={look.width - layout.after}
          x2={layout.before}
          {...(look.rtl ? { x1: look.width - layout.before, x2: layout.after } : {})}
          y1={topOf(1)}
          y2={topOf(1)}
          stroke={look.palette.quiet}
          strokeWidth={1}
          strokeDasharray="1 4"
        />
      )}
      {rows.map((row, i) => (
        <g key={row.words.name}>
          {layout.rows[i]?.map((text) => (
            <Words
              key={`${text.x} ${text.y}`}
              look={look}
              x={text.x}
              y={topOf(i) + text.y}
              size={text.size}
              weight={text.weight}
              tone={text.tone}
              anchor={text.anchor}
            >
              {text.text}
            </Words>
          ))}
          {row.draw(topOf(i) + layout.markAt, x)}
        </g>
      ))}
    </>
  );
}

export function AxisWords({ texts, top, look }: { texts: AxisText[]; top: number; look: Look }) {
  return texts.map((text) => (
    <Words
      key={`${text.anchor} ${text.y}`}
      look={look}
      x={text.x}
      y={top + text.y}
      size={text.size}
      weight={text.weight}
      tone={text.tone}
      anchor={text.anchor}
    >
      {text.text}
    </Words>
  ));
}
