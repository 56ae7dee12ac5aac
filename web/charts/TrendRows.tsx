import type { Frame } from "./frame";
import type { Look } from "./look";
import { Interval, Point } from "./Marks";
import { type DrawnRow, RowsChart } from "./RowsChart";
import { isReversed } from "./scale";
import { estimateText } from "./sentences";
import {
  formatOf,
  type TrendAxis,
  type TrendProps,
  trendCount,
  trendInstead,
  trendNote,
  trendTip,
} from "./trend";

/** A trend whose points stand one under the other, earliest on top. */
export function TrendRows(given: { props: TrendProps; look: Look; frame: Frame; axis: TrendAxis }) {
  const { props, look, frame, axis } = given;
  const { palette, texts } = look;
  const [low, high] = axis.domain;
  const within = (value: number) => Math.min(high, Math.max(low, value));
  const drawn = props.points.map((point): DrawnRow => {
    const instead = trendInstead(point, look);
    const estimate = instead === "" ? point.estimate : undefined;
    return {
      words: {
        name: point.name,
        count: trendCount(point, look),
        value: estimate ? estimateText(estimate, look, formatOf(props)) : "",
        note: trendNote(point, look),
        instead,
        isBold: false,
      },
      tip: trendTip(point, props, look),
      draw: (y, x) =>
        estimate && (
          <>
            {estimate.low !== undefined && estimate.high !== undefined && (
              <Interval
                color={palette.main}
                from={[x(within(estimate.low)), y]}
                to={[x(within(estimate.high)), y]}
                weight={2.2}
                cutFrom={estimate.low < low}
                cutTo={estimate.high > high}
              />
            )}
            <Point
              x={x(within(estimate.value))}
              y={y}
              radius={frame.sizes.body * 0.42}
              color={palette.main}
              paper={palette.paper}
              when="after"
            />
          </>
        ),
    };
  });
  const reversed = isReversed(props.direction, look.rtl);
  const lowFirst = reversed === look.rtl;
  const { low: lowWord = "", high: highWord = "" } = (props.of === "score" && props.anchors) || {};
  return (
    <RowsChart
      frame={frame}
      look={look}
      rows={drawn}
      axis={{
        ...axis,
        reversed,
        words: {
          start: lowFirst ? lowWord : highWord,
          end: lowFirst ? highWord : lowWord,
          unit: props.unitLabel ?? "",
          better: props.direction === "neutral" ? "" : `${texts.better} ${look.rtl ? "←" : "→"}`,
        },
      }}
      label={props.title}
      markHeight={frame.sizes.body * 1.5}
      firstIsOverall={false}
    />
  );
}
