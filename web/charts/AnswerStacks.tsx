import { ChartPlace } from "./ChartPlace";
import { stackFigures } from "./countFigures";
import type { StackRow } from "./countRows";
import { EmptyChart } from "./EmptyChart";
import { layoutFrame } from "./frame";
import { type Look, useLook } from "./look";
import { chartFont } from "./measure";
import { useOnPaper } from "./paper";
import { type DrawnRow, RowsChart } from "./RowsChart";
import type { ChartProps } from "./rows";
import { layoutKey, StackKey } from "./StackKey";
import { stackColor } from "./stackColors";
import { placeStack, type StackPart } from "./stacks";
import { fill, speech } from "./texts";
import { Words } from "./Words";

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
export function AnswerStacks(given: AnswerStacksProps) {
  const props = useOnPaper(given);
  const { place, look } = useLook({ ...props, range: [0, 1], direction: "neutral" });
  return (
    <ChartPlace
      place={place}
      alternative={look ? describeStacks(props, look) : ""}
      figures={look && stackFigures(props, look)}
      keyboard={look?.texts.keyboard}
      rtl={props.rtl ?? speech.rtl}
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
    parts.map(({ option, people }) => `${options[option] ?? ""} ${numbers.count(people)}`).join(texts.comma);
  return [
    { label: texts.before, value: say(row.pre) },
    { label: texts.after, value: say(row.post) },
  ];
}

function Drawing({ props, look }: { props: AnswerStacksProps; look: Look }) {
  const { rows, title, options, hasDirection } = props;
  const { texts, numbers, rtl } = look;
  const plain = layoutFrame(look, { ...props, legend: [] });
  if (rows.length === 0) return <EmptyChart frame={plain} look={look} label={title} />;
  const { sizes } = plain;
  const key = layoutKey(options, look, sizes, plain.top);
  const frame = { ...plain, top: key.bottom };
  const limit = reachOf(rows, options.length);
  const pitch = sizes.small * 1.75;
  const bar = { pitch, size: sizes.small, limit, look, options };
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
            <StackBar parts={row.pre} label={texts.before} top={y - pitch} x={x} {...bar} />
            <StackBar parts={row.post} label={texts.after} top={y} x={x} {...bar} />
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
        domain: [-1, 1],
        ticks: () => [],
        format: () => "",
        reversed: rtl,
        words: {
          start: "",
          end: "",
          unit: "",
          better: hasDirection ? `${texts.better} ${rtl ? "←" : "→"}` : "",
        },
      }}
      label={title}
      markHeight={pitch * 2}
      inset={2}
      firstIsOverall={false}
      over={() => <StackKey placed={key.entries} look={look} size={sizes.small} options={options.length} />}
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
  label: string;
  top: number;
  pitch: number;
  size: number;
  /** How far stacks go to either side, in percent. */
  limit: number;
  x: (end: number) => number;
  look: Look;
  options: readonly string[];
}) {
  const { parts, label, top, pitch, size, limit, x, look, options } = props;
  const { palette, texts, measure, numbers } = look;
  const high = pitch * 0.84;
  const base = top + pitch / 2 + size * 0.36;
  // What was answered when stands at the side where reading starts, and the stacks keep clear of it.
  const words = Math.max(measure(texts.before, size), measure(texts.after, size)) + size * 0.7;
  const onward = look.rtl ? -1 : 1;
  const from = x(-1) + onward * words;
  const scale = (x(1) - from) / (2 * limit);
  const at = (percent: number) => from + (percent + limit) * scale;
  return (
    <>
      <Words look={look} x={x(-1)} y={base} size={size} tone="quiet" drawn>
        {label}
      </Words>
      {placeStack(parts, options.length).map((part) => {
        const [left, right] = [at(part.from), at(part.to)].sort((a, b) => a - b) as [number, number];
        const color = stackColor(palette, part.option, options.length);
        const text = `${numbers.count(part.to - part.from)}%`;
        return (
          <g key={part.option}>
            <rect
              className="chart-stack"
              x={left}
              y={top + (pitch - high) / 2}
              width={Math.max(0.5, right - left)}
              height={high}
              fill={color.fill}
              stroke={palette.paper}
              strokeWidth={1.2}
            />
            {measure(text, size) + size * 0.5 <= right - left && (
              <text
                className="chart-stack-words"
                x={(left + right) / 2}
                y={base}
                fontFamily={chartFont}
                fontSize={size}
                textAnchor="middle"
                fill={color.on}
              >
                {text}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}
