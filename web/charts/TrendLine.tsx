import { ChartPlace } from "./ChartPlace";
import { layoutColumns } from "./columnsLayout";
import { EmptyChart } from "./EmptyChart";
import { trendFigures } from "./figures";
import { layoutFrame } from "./frame";
import { type Look, useLook } from "./look";
import { useOnPaper } from "./paper";
import { changeLimit, rangeTicks, symmetricTicks } from "./scale";
import { TrendColumns } from "./TrendColumns";
import { TrendRows } from "./TrendRows";
import { speech } from "./texts";
import { describeTrend, formatOf, type TrendAxis, type TrendProps, trendInstead, trendNote } from "./trend";

/**
 * One figure over time with its 95% intervals: a point for each cohort or wave where time runs, joined by straight
 * lines that break where nothing can be told and where another version of the questionnaire begins. Many points
 * and narrow pictures stand in rows, earliest on top.
 */
export function TrendLine(given: TrendProps) {
  const props = useOnPaper(given);
  const { place, look } = useLook(props);
  return (
    <ChartPlace
      place={place}
      alternative={look ? describeTrend(props, look) : ""}
      figures={look && trendFigures(props, look)}
      keyboard={look?.texts.keyboard}
      rtl={props.rtl ?? speech.rtl}
    >
      {look && <Drawing props={props} look={look} />}
    </ChartPlace>
  );
}

const mostColumns = 16;

function Drawing({ props, look }: { props: TrendProps; look: Look }) {
  const { points, title } = props;
  const legend = [{ mark: "interval", label: look.texts.intervalLegend } as const];
  const frame = layoutFrame(look, { ...props, legend });
  if (points.length === 0) return <EmptyChart frame={frame} look={look} label={title} />;
  const axis = trendAxis(props, look);
  const rows = points.map((point) => ({
    name: point.name,
    n: point.n,
    post: trendInstead(point, look) === "" ? point.estimate : undefined,
    suppressed: point.suppressed,
    note: trendInstead(point, look) || trendNote(point, look) || undefined,
  }));
  const columns = layoutColumns(rows, props, look, frame.sizes, {
    most: mostColumns,
    ticks: axis.ticks(7),
    domain: axis.domain,
    format: axis.format,
    value: look.numbers[formatOf(props)],
  });
  return columns ? (
    <TrendColumns {...{ props, look, frame, axis, layout: columns }} />
  ) : (
    <TrendRows {...{ props, look, frame, axis }} />
  );
}

function trendAxis(props: TrendProps, look: Look): TrendAxis {
  if (props.of === "score")
    return {
      domain: props.range,
      ticks: (most) => rangeTicks(props.range, most, props.step ?? 1),
      format: look.numbers.score,
    };
  const values = props.points.flatMap(({ estimate, suppressed }) =>
    estimate && suppressed === undefined
      ? [estimate.value, estimate.low ?? estimate.value, estimate.high ?? estimate.value]
      : [],
  );
  const limit = changeLimit(values, props.range);
  return {
    domain: [-limit, limit],
    ticks: (most) => symmetricTicks(limit, most),
    format: look.numbers.signedScore,
    strong: 0,
  };
}
