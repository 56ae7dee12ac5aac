import { groupColor } from "./colors";
import type { Frame } from "./frame";
import type { Look } from "./look";
import { Interval, Link, Point } from "./Marks";
import { meansTip, wordsInstead } from "./meansWords";
import { isDotted, placeDots, RowDots } from "./RowDots";
import { type DrawnRow, type RowsAxis, RowsChart } from "./RowsChart";
import type { ChartRow, Estimate, GroupChartProps } from "./rows";
import { isReversed, rangeTicks } from "./scale";
import { countText, movedText } from "./sentences";

/** Groups in rows: before above, after below it, joined by a thin line; of few people everybody as a dot. */
export function MeansRows(given: {
  props: GroupChartProps;
  rows: readonly ChartRow[];
  look: Look;
  frame: Frame;
}) {
  const { props, rows, look, frame } = given;
  const dots = placeDots(rows, frame.sizes.body);
  const drawn = rows.map((row, i) => meansRow(row, i, props, look, frame, dots.pitch));
  return (
    <RowsChart
      frame={frame}
      look={look}
      rows={drawn}
      axis={meansAxis(props, look)}
      label={props.title}
      markHeight={dots.height}
      firstIsOverall={props.overall !== undefined}
      inset={frame.sizes.body * 1.3}
    />
  );
}

function meansAxis(props: GroupChartProps, look: Look): RowsAxis {
  const reversed = isReversed(props.direction, look.rtl);
  // Which end of the scale stands where reading starts.
  const lowFirst = reversed === look.rtl;
  const low = props.anchors?.low ?? "";
  const high = props.anchors?.high ?? "";
  return {
    domain: props.range,
    ticks: (most) => rangeTicks(props.range, most, props.step ?? 1),
    format: look.numbers.score,
    reversed,
    words: {
      start: lowFirst ? low : high,
      end: lowFirst ? high : low,
      unit: props.unitLabel ?? "",
      better: props.direction === "neutral" ? "" : `${look.texts.better} ${look.rtl ? "←" : "→"}`,
    },
  };
}

function meansRow(
  row: ChartRow,
  index: number,
  props: GroupChartProps,
  look: Look,
  frame: Frame,
  pitch: number,
): DrawnRow {
  const isOverall = props.overall !== undefined && index === 0;
  const { palette } = look;
  const color = isOverall ? palette.ink : groupColor(palette, index - (props.overall ? 1 : 0));
  const hidden = row.suppressed !== undefined;
  const { pre, post } = hidden ? {} : row;
  const instead = wordsInstead(row, look);
  const [low, high] = props.range;
  const lane = frame.sizes.body * 0.52;
  const radius = frame.sizes.body * (isOverall ? 0.46 : 0.42);
  return {
    words: {
      name: row.name,
      count: countText(row, look),
      value: pre && post ? movedText(pre, post, look) : "",
      note: instead === "" ? (row.note ?? "") : "",
      instead,
      isBold: isOverall,
    },
    tip: meansTip(row, look),
    draw: (y, x) => {
      const within = (value: number) => x(Math.min(high, Math.max(low, value)));
      if (row.dots && isDotted(row))
        return (
          <RowDots
            {...{ dots: row.dots, y, x: within, range: props.range, pitch, color }}
            line={palette.quiet}
            paper={palette.paper}
          />
        );
      const interval = (mean: Estimate, at: number, weight: number) =>
        mean.low !== undefined &&
        mean.high !== undefined && (
          <Interval
            color={color}
            from={[within(mean.low), at]}
            to={[within(mean.high), at]}
            weight={weight}
            cutFrom={mean.low < low}
            cutTo={mean.high > high}
          />
        );
      const point = { radius, color, paper: palette.paper };
      return (
        <>
          {pre && post && (
            <Link color={color} from={[within(pre.value), y - lane]} to={[within(post.value), y + lane]} />
          )}
          {pre && interval(pre, y - lane, 1.6)}
          {post && interval(post, y + lane, 2.2)}
          {pre && <Point {...point} x={within(pre.value)} y={y - lane} when="before" />}
          {post && <Point {...point} x={within(post.value)} y={y + lane} when="after" />}
        </>
      );
    },
  };
}
