import { ColumnWords } from "./ColumnWords";
import { groupColor } from "./colors";
import type { ColumnsLayout } from "./columnsLayout";
import type { Frame } from "./frame";
import type { Look } from "./look";
import { Interval, Link, Point } from "./Marks";
import { columnPlaces } from "./places";
import type { ChartRow, Estimate, GroupChartProps } from "./rows";
import { Words } from "./Words";

/** Marks and words of groups that stand side by side. */
export function MeansColumnMarks(given: {
  props: GroupChartProps;
  rows: readonly ChartRow[];
  look: Look;
  frame: Frame;
  layout: ColumnsLayout;
}) {
  const { props, rows, look, layout, frame } = given;
  const [low, high] = props.range;
  const { x: middleOf, y: place } = columnPlaces(layout, frame, look, props.range);
  const y = (score: number) => place(Math.min(high, Math.max(low, score)));
  return rows.map((row, i) => {
    const isOverall = props.overall !== undefined && i === 0;
    const { palette } = look;
    const color = isOverall ? palette.ink : groupColor(palette, i - (props.overall ? 1 : 0));
    const x = middleOf(i);
    const out = layout.apart * (look.rtl ? -1 : 1);
    const { pre, post } = row.suppressed === undefined ? row : {};
    const column = { color, y, look, frame, range: props.range };
    return (
      <g key={row.name}>
        {pre && post && <Link color={color} from={[x - out, y(pre.value)]} to={[x + out, y(post.value)]} />}
        {pre && <Mean {...column} mean={pre} x={x - out} when="before" />}
        {post && <Mean {...column} mean={post} x={x + out} when="after" />}
        <ColumnWords index={i} x={x} isBold={isOverall} {...given} />
      </g>
    );
  });
}

function Mean(props: {
  mean: Estimate;
  x: number;
  y: (score: number) => number;
  color: string;
  when: "before" | "after";
  range: readonly [number, number];
  look: Look;
  frame: Frame;
}) {
  const { mean, x, y, color, when, range, look, frame } = props;
  const { body, small } = frame.sizes;
  const radius = body * 0.44;
  const hasInterval = mean.low !== undefined && mean.high !== undefined;
  const top = Math.min(y(mean.value) - radius, hasInterval ? y(mean.high!) : Number.POSITIVE_INFINITY);
  return (
    <>
      {hasInterval && (
        <Interval
          color={color}
          from={[x, y(mean.low!)]}
          to={[x, y(mean.high!)]}
          weight={when === "before" ? 1.6 : 2.2}
          cutFrom={mean.low! < range[0]}
          cutTo={mean.high! > range[1]}
        />
      )}
      <Point x={x} y={y(mean.value)} radius={radius} color={color} paper={look.palette.paper} when={when} />
      <Words look={look} x={x} y={top - small * 0.5} size={small} anchor="middle" weight={600} drawn>
        {look.numbers.points(mean.value)}
      </Words>
    </>
  );
}
