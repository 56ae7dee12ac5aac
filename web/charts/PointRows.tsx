import { ChartPlace } from "./ChartPlace";
import { pointFigures } from "./countFigures";
import type { PointRow } from "./countRows";
import { EmptyChart } from "./EmptyChart";
import { layoutFrame } from "./frame";
import { type Look, useLook } from "./look";
import { Interval, Point } from "./Marks";
import { useOnPaper } from "./paper";
import { type DrawnRow, RowsChart } from "./RowsChart";
import type { ChartProps } from "./rows";
import { rangeTicks } from "./scale";
import { fill, speech } from "./texts";

export interface PointRowsProps extends ChartProps {
  rows: readonly PointRow[];
  format: (value: number) => string;
  /** What the two ends of the axis mean. */
  ends?: { start: string; end: string } | undefined;
  /** The line that says "no difference". */
  strong?: number | undefined;
}

/** One figure with its interval in each row, on an axis that is the same whatever the figures are. */
export function PointRows(given: PointRowsProps) {
  const props = useOnPaper(given);
  const { place, look } = useLook(props);
  return (
    <ChartPlace
      place={place}
      alternative={look ? describePoints(props, look) : ""}
      figures={look && pointFigures(props, look)}
      keyboard={look?.texts.keyboard}
      rtl={props.rtl ?? speech.rtl}
    >
      {look && <Drawing props={props} look={look} />}
    </ChartPlace>
  );
}

function describePoints(props: PointRowsProps, look: Look): string {
  const rows = props.rows.map((row) => `${row.name}: ${textOf(row, props, look)}.`);
  return [`${props.title}.`, ...rows].join(" ");
}

function textOf({ estimate, instead }: PointRow, { format }: PointRowsProps, { texts }: Look): string {
  if (!estimate) return instead ?? texts.notEstimable;
  const { value, low, high } = estimate;
  if (low === undefined || high === undefined) return format(value);
  return `${format(value)} (${fill(texts.interval, { low: format(low), high: format(high) })})`;
}

function Drawing({ props, look }: { props: PointRowsProps; look: Look }) {
  const legend = [{ mark: "interval", label: look.texts.intervalLegend } as const];
  const frame = layoutFrame(look, { ...props, legend });
  if (props.rows.length === 0) return <EmptyChart frame={frame} look={look} label={props.title} />;
  const [low, high] = props.range;
  const { palette, texts, numbers } = look;
  const within = (value: number) => Math.min(high, Math.max(low, value));
  const rows = props.rows.map((row): DrawnRow => {
    const { estimate, when = "after" } = row;
    const value = textOf(row, props, look);
    return {
      words: {
        name: row.name,
        count: row.n === undefined ? "" : fill(texts.count, { n: numbers.count(row.n) }),
        value: estimate ? value : "",
        note: row.note ?? "",
        instead: estimate ? "" : value,
        isBold: false,
      },
      tip: { title: row.name, lines: [{ label: "", value }] },
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
              when={when}
            />
          </>
        ),
    };
  });
  const axis = {
    domain: props.range,
    ticks: (most: number) => rangeTicks(props.range, most, props.step ?? 0),
    format: props.format,
    reversed: look.rtl,
    words: {
      start: props.ends?.start ?? "",
      end: props.ends?.end ?? "",
      unit: props.unitLabel ?? "",
      better: "",
    },
    ...(props.strong === undefined ? {} : { strong: props.strong }),
  };
  return (
    <RowsChart
      frame={frame}
      look={look}
      rows={rows}
      axis={axis}
      label={props.title}
      markHeight={frame.sizes.body * 1.5}
      firstIsOverall={false}
    />
  );
}
