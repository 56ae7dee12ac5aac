import { useMemo } from "react";
import { describeForest } from "./alternatives";
import { ChartPlace } from "./ChartPlace";
import { groupColor } from "./colors";
import { EmptyChart } from "./EmptyChart";
import { forestFigures } from "./figures";
import { type Frame, layoutFrame } from "./frame";
import { type Look, useLook } from "./look";
import { Interval, Point } from "./Marks";
import { useOnPaper } from "./paper";
import { type DrawnRow, type RowsAxis, RowsChart } from "./RowsChart";
import type { ChartRow, GroupChartProps } from "./rows";
import { changeLimit, isReversed, symmetricTicks } from "./scale";
import { changeText, countText, estimateText } from "./sentences";
import { speech } from "./texts";

/**
 * Mean change with its 95% interval, one row per group, everyone on top. The zero line is the strongest;
 * better is always to the right (to the left where text runs from the right), and numbers keep their sign.
 */
export function ChangeForest(given: GroupChartProps) {
  const props = useOnPaper(given);
  const { place, look } = useLook(props);
  return (
    <ChartPlace
      place={place}
      alternative={look ? describeForest(props, look) : ""}
      figures={look && forestFigures(props.overall ? [props.overall, ...props.rows] : props.rows, look)}
      keyboard={look?.texts.keyboard}
      rtl={props.rtl ?? speech.rtl}
    >
      {look && <Drawing props={props} look={look} />}
    </ChartPlace>
  );
}

function Drawing({ props, look }: { props: GroupChartProps; look: Look }) {
  const rows = useMemo(
    () => (props.overall ? [props.overall, ...props.rows] : [...props.rows]),
    [props.overall, props.rows],
  );
  const legend = [{ mark: "interval", label: look.texts.intervalLegend } as const];
  const frame = layoutFrame(look, { ...props, legend });
  if (rows.length === 0) return <EmptyChart frame={frame} look={look} label={props.title} />;
  const axis = forestAxis(props, rows, look);
  const drawn = rows.map((row, i) => forestRow(row, i, props, look, frame, axis));
  return (
    <RowsChart
      frame={frame}
      look={look}
      rows={drawn}
      axis={axis}
      label={props.title}
      markHeight={frame.sizes.body * 1.5}
      firstIsOverall={props.overall !== undefined}
    />
  );
}

function forestAxis(props: GroupChartProps, rows: readonly ChartRow[], look: Look): RowsAxis {
  const values = rows.flatMap(({ change }) =>
    change ? [change.value, change.low ?? change.value, change.high ?? change.value] : [],
  );
  const limit = changeLimit(values, props.range);
  return {
    domain: [-limit, limit],
    ticks: (most) => symmetricTicks(limit, most),
    format: look.numbers.signedScore,
    reversed: isReversed(props.direction, look.rtl),
    words: {
      start: "",
      end: "",
      unit: props.unitLabel ?? "",
      better: props.direction === "neutral" ? "" : `${look.texts.better} ${look.rtl ? "←" : "→"}`,
    },
    strong: 0,
  };
}

function forestRow(
  row: ChartRow,
  index: number,
  props: GroupChartProps,
  look: Look,
  frame: Frame,
  axis: RowsAxis,
): DrawnRow {
  const isOverall = props.overall !== undefined && index === 0;
  const { palette, texts } = look;
  const color = isOverall ? palette.ink : groupColor(palette, index - (props.overall ? 1 : 0));
  const hidden = row.suppressed !== undefined;
  const change = hidden ? undefined : row.change;
  const instead = hidden ? row.suppressed || texts.suppressed : change ? "" : row.note || texts.notEstimable;
  const [low, high] = axis.domain;
  return {
    words: {
      name: row.name,
      count: countText(row, look),
      value: change ? changeText(change, look) : "",
      note: change && row.note ? row.note : "",
      instead,
      isBold: isOverall,
    },
    tip: {
      title: row.name,
      lines: change
        ? [
            { label: texts.change, value: estimateText(change, look, "signed") },
            { label: "", value: countText(row, look) },
            ...(row.note ? [{ label: "", value: row.note }] : []),
          ]
        : [{ label: "", value: instead }],
    },
    draw: (y, x) => {
      if (!change) return null;
      const within = (value: number) => Math.min(high, Math.max(low, value));
      const { low: from, high: to } = change;
      return (
        <>
          {from !== undefined && to !== undefined && (
            <Interval
              color={color}
              from={[x(within(from)), y]}
              to={[x(within(to)), y]}
              weight={isOverall ? 3 : 2.2}
              cutFrom={from < low}
              cutTo={to > high}
            />
          )}
          <Point
            x={x(within(change.value))}
            y={y}
            radius={frame.sizes.body * (isOverall ? 0.5 : 0.42)}
            color={color}
            paper={palette.paper}
            when="after"
          />
        </>
      );
    },
  };
}
