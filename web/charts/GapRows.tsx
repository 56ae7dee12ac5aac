import { ChartPlace } from "./ChartPlace";
import { groupColor } from "./colors";
import { EmptyChart } from "./EmptyChart";
import { gapFigures } from "./figures";
import { type Frame, layoutFrame } from "./frame";
import { type Look, useLook } from "./look";
import { Interval, Link, Point } from "./Marks";
import { useOnPaper } from "./paper";
import { type DrawnRow, type RowsAxis, RowsChart } from "./RowsChart";
import type { ChartProps, ChartRow, Estimate } from "./rows";
import { changeLimit, isReversed, symmetricTicks } from "./scale";
import { estimateText, fromTo } from "./sentences";
import { fill, speech } from "./texts";

/** One group against others: `pre` and `post` are the gap before and after, `change` how it changed. */
export interface GapRowsProps extends ChartProps {
  rows: readonly ChartRow[];
}

/**
 * How far each group lies from the others, before (hollow) and after (filled), around the line of no gap.
 * Better is where reading ends, so that a group on the other side of the line is worse off.
 */
export function GapRows(given: GapRowsProps) {
  const props = useOnPaper(given);
  const { place, look } = useLook(props);
  return (
    <ChartPlace
      place={place}
      alternative={look ? describeGaps(props, look) : ""}
      figures={look && gapFigures(props.rows, look)}
      keyboard={look?.texts.keyboard}
      rtl={props.rtl ?? speech.rtl}
    >
      {look && <Drawing props={props} look={look} />}
    </ChartPlace>
  );
}

function describeGaps(props: GapRowsProps, look: Look): string {
  const rows = props.rows.map((row) => {
    const lines = tipLines(row, look).map(({ label, value }) => (label ? `${label} ${value}` : value));
    return `${row.name}: ${lines.join(look.texts.comma)}.`;
  });
  return [`${props.title}.`, ...rows].join(" ");
}

function tipLines(row: ChartRow, look: Look) {
  const { texts } = look;
  if (row.suppressed !== undefined) return [{ label: "", value: row.suppressed || texts.suppressed }];
  const line = (label: string, gap: Estimate | undefined) =>
    gap ? [{ label, value: estimateText(gap, look, "signed") }] : [];
  return [
    ...line(texts.before, row.pre),
    ...line(texts.after, row.post),
    ...line(texts.change, row.change),
    { label: "", value: fill(texts.count, { n: look.numbers.count(row.n) }) },
  ];
}

function Drawing({ props, look }: { props: GapRowsProps; look: Look }) {
  const { texts } = look;
  const legend = [
    { mark: "before", label: texts.before } as const,
    { mark: "after", label: texts.after } as const,
    { mark: "interval", label: texts.intervalLegend } as const,
  ];
  const frame = layoutFrame(look, { ...props, legend });
  if (props.rows.length === 0) return <EmptyChart frame={frame} look={look} label={props.title} />;
  const axis = gapAxis(props, look);
  return (
    <RowsChart
      frame={frame}
      look={look}
      rows={props.rows.map((row, i) => gapRow(row, i, look, frame, axis))}
      axis={axis}
      label={props.title}
      markHeight={frame.sizes.body * 2}
      firstIsOverall={false}
    />
  );
}

function gapAxis(props: GapRowsProps, look: Look): RowsAxis {
  const values = props.rows.flatMap(({ pre, post }) =>
    [pre, post].flatMap((gap) => (gap ? [gap.value, gap.low ?? gap.value, gap.high ?? gap.value] : [])),
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

function gapRow(row: ChartRow, index: number, look: Look, frame: Frame, axis: RowsAxis): DrawnRow {
  const { palette, texts, numbers } = look;
  const color = groupColor(palette, index);
  const hidden = row.suppressed !== undefined;
  const { pre, post } = hidden ? {} : row;
  const [low, high] = axis.domain;
  const lane = frame.sizes.body * 0.52;
  const within = (value: number) => Math.min(high, Math.max(low, value));
  return {
    words: {
      name: row.name,
      count: hidden ? "" : fill(texts.count, { n: numbers.count(row.n) }),
      value: pre && post ? fromTo(numbers.signed(pre.value), numbers.signed(post.value), look.rtl) : "",
      note: hidden ? "" : (row.note ?? ""),
      instead: hidden ? row.suppressed || texts.suppressed : pre || post ? "" : texts.notEstimable,
      isBold: false,
    },
    tip: { title: row.name, lines: tipLines(row, look) },
    draw: (y, x) => {
      const mark = (gap: Estimate, at: number, when: "before" | "after") => (
        <>
          {gap.low !== undefined && gap.high !== undefined && (
            <Interval
              color={color}
              from={[x(within(gap.low)), at]}
              to={[x(within(gap.high)), at]}
              weight={when === "before" ? 1.6 : 2.2}
              cutFrom={gap.low < low}
              cutTo={gap.high > high}
            />
          )}
          <Point
            x={x(within(gap.value))}
            y={at}
            radius={frame.sizes.body * 0.42}
            color={color}
            paper={palette.paper}
            when={when}
          />
        </>
      );
      return (
        <>
          {pre && post && (
            <Link
              color={color}
              from={[x(within(pre.value)), y - lane]}
              to={[x(within(post.value)), y + lane]}
            />
          )}
          {pre && mark(pre, y - lane, "before")}
          {post && mark(post, y + lane, "after")}
        </>
      );
    },
  };
}
