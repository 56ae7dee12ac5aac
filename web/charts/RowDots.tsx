import { Point } from "./Marks";
import type { ChartRow } from "./rows";
import type { ScoreCount } from "./scoreCount";

/** So many people of one score stand in one stack; more stand in stacks side by side. */
const highest = 4;

/**
 * A row of few people, each a dot at their score: before above the row's line, after under it. Nothing joins
 * two dots: who moved from where to where is not told of few people.
 */
export function RowDots(props: {
  dots: readonly ScoreCount[];
  /** The row's middle; `x` turns a score into a place on the scale. */
  y: number;
  x: (score: number) => number;
  range: readonly [number, number];
  pitch: number;
  color: string;
  line: string;
  paper: string;
}) {
  const { dots, y, x, range, pitch, color, line, paper } = props;
  const stack = (count: number, at: number, when: "before" | "after") =>
    Array.from({ length: count }, (_, i) => (
      <Point
        // biome-ignore lint/suspicious/noArrayIndexKey: dots of one score are all alike.
        key={`${when} ${at} ${i}`}
        x={at + pitch * (Math.floor(i / highest) - (Math.ceil(count / highest) - 1) / 2)}
        y={y + (when === "before" ? -1 : 1) * pitch * ((i % highest) + 0.65)}
        radius={pitch * 0.46}
        color={color}
        paper={paper}
        when={when}
      />
    ));
  return (
    <>
      <line className="chart-rule" x1={x(range[0])} x2={x(range[1])} y1={y} y2={y} stroke={line} />
      {dots.flatMap(({ from, to = from, pre, post }) => {
        const at = x((from + to) / 2);
        return [...stack(pre, at, "before"), ...stack(post, at, "after")];
      })}
    </>
  );
}

/** Whether the row is drawn as dots. A hidden row has no mark, whatever came with it. */
export function isDotted({ dots, suppressed }: ChartRow): boolean {
  return dots !== undefined && suppressed === undefined;
}

/** How far dots stand from each other, and how high a row becomes so that its highest stack has its place. */
export function placeDots(rows: readonly ChartRow[], body: number): { pitch: number; height: number } {
  const dots = rows.filter(isDotted).flatMap((row) => row.dots ?? []);
  const most = Math.min(highest, Math.max(0, ...dots.flatMap(({ pre, post }) => [pre, post])));
  const pitch = body * 0.62;
  return { pitch, height: Math.max(body * 2, 2 * (most + 0.2) * pitch) };
}
