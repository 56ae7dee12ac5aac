import { ChartPlace } from "./ChartPlace";
import { EmptyChart } from "./EmptyChart";
import { layoutFrame } from "./frame";
import { type Look, useLook } from "./look";
import { type DrawnRow, RowsChart } from "./RowsChart";
import type { ChartProps } from "./rows";
import { stackColor } from "./stackColors";
import { type Placed, placeStack, type StackPart } from "./stacks";
import { fill } from "./texts";
import { Words } from "./Words";

export interface StackRow {
  name: string;
  n: number;
  /** People by answer, in the order of the legend. */
  pre: readonly StackPart[];
  post: readonly StackPart[];
  suppressed?: string | undefined;
}

export interface AnswerStacksProps extends Omit<ChartProps, "range" | "direction"> {
  rows: readonly StackRow[];
  /** All possible answers in the order in which they lie, better where reading ends. */
  options: readonly string[];
  hasDirection: boolean;
}

/**
 * Answers before (above, outlined) and after (below) as stacks around a middle line: answers of the worse
 * half lie on one side of it, those of the better half on the other, the middle answer on both.
 */
export function AnswerStacks(props: AnswerStacksProps) {
  const { place, look } = useLook({ ...props, range: [0, 1], direction: "neutral" });
  return (
    <ChartPlace
      place={place}
      alternative={look ? describeStacks(props, look) : ""}
      keyboard={look?.texts.keyboard}
      rtl={props.rtl ?? false}
    >
      {look && <Drawing props={props} look={look} />}
    </ChartPlace>
  );
}

function describeStacks({ title, rows, options }: AnswerStacksProps, look: Look): string {
  const sentences = rows.map(
    (row) =>
      `${row.name}: ${linesOf(row, options, look)
        .map(({ label, value }) => `${label} ${value}`.trim())
        .join("; ")}.`,
  );
  return [`${title}.`, ...sentences].join(" ");
}

function linesOf(row: StackRow, options: readonly string[], { texts, numbers }: Look) {
  if (row.suppressed !== undefined) return [{ label: "", value: row.suppressed || texts.suppressed }];
  const say = (parts: readonly StackPart[]) =>
    parts.map(({ option, people }) => `${options[option] ?? ""} ${numbers.count(people)}`).join(", ");
  return [
    { label: texts.before, value: say(row.pre) },
    { label: texts.after, value: say(row.post) },
  ];
}

function Drawing({ props, look }: { props: AnswerStacksProps; look: Look }) {
  const { rows, title, options, hasDirection } = props;
  const { texts, numbers, rtl } = look;
  const frame = layoutFrame(look, { ...props, legend: [] });
  if (rows.length === 0) return <EmptyChart frame={frame} look={look} label={title} />;
  const { sizes } = frame;
  const limit = reachOf(rows, options.length);
  const pitch = sizes.small * 1.75;
  const drawn = rows.map(
    (row): DrawnRow => ({
      words: {
        name: row.name,
        count: row.suppressed === undefined ? fill(texts.count, { n: numbers.count(row.n) }) : "",
        value: "",
        note: "",
        instead: row.suppressed === undefined ? "" : row.suppressed || texts.suppressed,
        isBold: false,
      },
      tip: { title: row.name, lines: linesOf(row, options, look) },
      draw: (y, x) =>
        row.suppressed === undefined && (
          <>
            <StackBar
              parts={row.pre}
              when="before"
              top={y - pitch}
              pitch={pitch}
              x={x}
              {...{ look, options, size: sizes.small }}
            />
            <StackBar
              parts={row.post}
              when="after"
              top={y}
              pitch={pitch}
              x={x}
              {...{ look, options, size: sizes.small }}
            />
          </>
        ),
    }),
  );
  return (
    <RowsChart
      frame={frame}
      look={look}
      rows={drawn}
      axis={{
        domain: [-limit, limit],
        ticks: () => [0],
        format: () => "",
        reversed: rtl,
        words: {
          start: `${rtl ? "→" : "←"} ${options[0] ?? ""}`,
          end: `${options.at(-1) ?? ""} ${rtl ? "←" : "→"}`,
          unit: "",
          better: hasDirection ? `${texts.better} ${rtl ? "←" : "→"}` : "",
        },
        strong: 0,
      }}
      label={title}
      markHeight={pitch * 2}
      firstIsOverall={false}
    />
  );
}

/** As far as the longest stack goes to either side, the same for both. */
function reachOf(rows: readonly StackRow[], options: number): number {
  const ends = rows
    .flatMap(({ pre, post }) => [pre, post])
    .flatMap((parts) => placeStack(parts, options).flatMap(({ from, to }) => [-from, to]));
  return Math.max(10, ...ends);
}

function StackBar(props: {
  parts: readonly StackPart[];
  when: "before" | "after";
  top: number;
  pitch: number;
  size: number;
  x: (percent: number) => number;
  look: Look;
  options: readonly string[];
}) {
  const { parts, when, top, pitch, size, x, look, options } = props;
  const { palette } = look;
  const high = pitch * 0.84;
  const place = ({ from, to }: Placed) => ({
    left: Math.min(x(from), x(to)),
    wide: Math.abs(x(to) - x(from)),
  });
  return (
    <>
      {placeStack(parts, options.length).map((part) => {
        const { left, wide } = place(part);
        const color = stackColor(palette, part.option, options.length);
        const text = `${Math.round(part.to - part.from)} %`;
        const fits = look.measure(text, size) + size * 0.5 <= wide;
        return (
          <g key={part.option}>
            <rect
              className="chart-stack"
              x={left}
              y={top + (pitch - high) / 2}
              width={Math.max(0.5, wide)}
              height={high}
              fill={color.fill}
              stroke={palette.paper}
              strokeWidth={1.2}
            />
            {fits && (
              <text
                x={left + wide / 2}
                y={top + pitch / 2 + size * 0.36}
                fontSize={size}
                textAnchor="middle"
                fill={color.on}
                className="chart-stack-words"
              >
                {text}
              </text>
            )}
          </g>
        );
      })}
      {parts.length === 0 && (
        <Words look={look} x={x(0)} y={top + pitch * 0.65} size={size} anchor="middle" drawn>
          {look.texts.notShown}
        </Words>
      )}
      <desc>{when}</desc>
    </>
  );
}
