import { type ReactNode, useMemo } from "react";
import { type AxisText, layoutAxisWords, ticksThatFit } from "./axisLayout";
import { FrameDrawing } from "./FrameDrawing";
import type { Frame, Sizes } from "./frame";
import type { Look } from "./look";
import { placeOn } from "./places";
import { layoutRows, type RowsLayout, type RowWords } from "./rowsLayout";
import { Surface } from "./Surface";
import type { TipWords } from "./Tip";
import { Words } from "./Words";

/** One row of a chart whose groups are rows. */
export interface DrawnRow {
  words: RowWords;
  tip: TipWords;
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
  over?: (x: (score: number) => number) => ReactNode;
}) {
  const { frame, look, rows, axis, label, markHeight, firstIsOverall, over } = props;
  const { inset = markHeight / 2 } = props;
  const { width } = look;
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
  const bottom = height - frame.bottom - (isBare ? 0 : under.height);
  const ends = [left + inset, width - right - inset] as const;
  const x = placeOn(axis.domain, axis.reversed ? [ends[1], ends[0]] : ends);
  const topOf = placeOn([0, rows.length], [frame.top, bottom]);
  const drawn = { rows, layout, look, x, topOf };
  return (
    <Surface
      {...{ width, height, label }}
      pointed={{
        look,
        along: "rows",
        tips: rows.map(({ tip }) => tip),
        margin: { top: frame.top, right, bottom: height - bottom, left },
      }}
    >
      <FrameDrawing frame={frame} look={look} height={height} />
      {!isBare && (
        <RowsAxisLine {...{ look, axis, ticks, x, sizes }} from={left} to={width - right} y={bottom} />
      )}
      <RowsGrid {...drawn} axis={axis} ticks={ticks} />
      <RowsMarks {...drawn} firstIsOverall={firstIsOverall} />
      <AxisWords texts={under.texts} top={height - frame.bottom - under.height} look={look} />
      {over?.(x)}
    </Surface>
  );
}

/** The line under the rows, with its numbers. */
function RowsAxisLine(props: {
  look: Look;
  axis: RowsAxis;
  ticks: number[];
  sizes: Sizes;
  x: (score: number) => number;
  from: number;
  to: number;
  y: number;
}) {
  const { look, axis, ticks, sizes, x, from, to, y } = props;
  const stroke = look.palette.quiet;
  return (
    <>
      <line x1={from} x2={to} y1={y} y2={y} stroke={stroke} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={y} y2={y + 6} stroke={stroke} />
          <Words
            look={look}
            x={x(tick)}
            y={y + 8 + sizes.small * 0.95}
            size={sizes.small}
            anchor="middle"
            drawn
          >
            {axis.format(tick)}
          </Words>
        </g>
      ))}
    </>
  );
}

/** What is drawn of the rows, and where: `topOf` is a row's upper edge by its number. */
interface Drawn {
  rows: DrawnRow[];
  layout: RowsLayout;
  look: Look;
  x: (score: number) => number;
  topOf: (row: number) => number;
}

/** Grid lines run through the marks' lanes only: never through words, and not where nothing is drawn. */
function RowsGrid(props: Drawn & { axis: RowsAxis; ticks: number[] }) {
  const { rows, layout, look, x, topOf, axis, ticks } = props;
  return rows.map((row, i) => {
    if (row.words.instead !== "") return null;
    const top = topOf(i);
    return ticks.map((tick) => (
      <line
        key={`${row.words.name} ${tick}`}
        className={tick === axis.strong ? "chart-zero" : "chart-grid"}
        x1={x(tick)}
        x2={x(tick)}
        y1={top + layout.lane.from}
        y2={top + layout.lane.to}
        stroke={tick === axis.strong ? look.palette.ink : look.palette.rule}
        strokeWidth={tick === axis.strong ? 2.4 : 1}
      />
    ));
  });
}

function RowsMarks(props: Drawn & { firstIsOverall: boolean }) {
  const { rows, layout, look, x, topOf, firstIsOverall } = props;
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
