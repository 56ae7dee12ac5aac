import { ChartPlace } from "./ChartPlace";
import { flowFigures } from "./countFigures";
import type { FlowRow, FlowStep } from "./countRows";
import { EmptyChart } from "./EmptyChart";
import { layoutFrame } from "./frame";
import { type Look, useLook } from "./look";
import { useOnPaper } from "./paper";
import { type DrawnRow, RowsChart } from "./RowsChart";
import type { ChartProps } from "./rows";
import { speech } from "./texts";
import { Words } from "./Words";

export interface FlowBarsProps extends Omit<ChartProps, "range" | "direction"> {
  rows: readonly FlowRow[];
  /** The first row is everybody. */
  firstIsOverall: boolean;
}

/** The way people went, one bar for each step in the order of time, all on one axis of people. */
export function FlowBars(given: FlowBarsProps) {
  const props = useOnPaper(given);
  const { place, look } = useLook({ ...props, range: [0, 1], direction: "neutral" });
  return (
    <ChartPlace
      place={place}
      alternative={look ? describeFlow(props, look) : ""}
      figures={look && flowFigures(props.rows, look)}
      keyboard={look?.texts.keyboard}
      rtl={props.rtl ?? speech.rtl}
    >
      {look && <Drawing props={props} look={look} />}
    </ChartPlace>
  );
}

function describeFlow({ title, rows }: FlowBarsProps, look: Look): string {
  const sentences = rows.map(({ name, steps, suppressed }) => {
    if (suppressed !== undefined) return `${name}: ${suppressed || look.texts.suppressed}.`;
    return `${name}: ${steps.map((step) => stepText(step, look)).join(look.texts.comma)}.`;
  });
  return [`${title}.`, ...sentences].join(" ");
}

function stepText({ label, people }: FlowStep, { numbers, texts }: Look): string {
  return `${label} ${people === null ? texts.suppressed : numbers.count(people)}`;
}

function Drawing({ props, look }: { props: FlowBarsProps; look: Look }) {
  const { rows, title, firstIsOverall } = props;
  const frame = layoutFrame(look, { ...props, legend: [] });
  if (rows.length === 0) return <EmptyChart frame={frame} look={look} label={title} />;
  const { sizes } = frame;
  const steps = rows.flatMap((row) => (row.suppressed === undefined ? row.steps : []));
  const most = Math.max(1, ...steps.map(({ people }) => people ?? 0));
  const longest = (wide: number) => {
    // Words stand behind their bar: long ones behind a short bar leave a long bar its length.
    const rooms = steps.flatMap((step) => {
      const share = (step.people ?? 0) / most;
      const words = look.measure(stepText(step, look), sizes.small, 600) + sizes.small;
      return share > 0 ? [(wide - words) / share] : [];
    });
    return Math.max(1, Math.min(wide, ...rooms));
  };
  const pitch = sizes.small * 1.6;
  const tallest = Math.max(1, ...rows.map((row) => row.steps.length)) * pitch;
  const drawn = rows.map(
    (row, i): DrawnRow => ({
      words: {
        name: row.name,
        count: "",
        value: "",
        note: "",
        instead: row.suppressed === undefined ? "" : row.suppressed || look.texts.suppressed,
        isBold: firstIsOverall && i === 0,
      },
      tip: {
        title: row.name,
        lines:
          row.suppressed === undefined
            ? row.steps.map(({ label, people }) => ({
                label,
                value: people === null ? look.texts.suppressed : look.numbers.count(people),
              }))
            : [{ label: "", value: row.suppressed || look.texts.suppressed }],
      },
      draw: (y, x) =>
        row.suppressed === undefined && (
          <Steps
            row={row}
            top={y - (row.steps.length * pitch) / 2}
            pitch={pitch}
            start={x(0)}
            long={longest(Math.abs(x(most) - x(0)))}
            most={most}
            size={sizes.small}
            look={look}
          />
        ),
    }),
  );
  return (
    <RowsChart
      frame={frame}
      look={look}
      rows={drawn}
      axis={{
        domain: [0, most],
        ticks: () => [],
        format: look.numbers.count,
        reversed: look.rtl,
        words: { start: "", end: "", unit: "", better: "" },
      }}
      label={title}
      markHeight={tallest}
      inset={2}
      firstIsOverall={firstIsOverall}
    />
  );
}

function Steps(props: {
  row: FlowRow;
  top: number;
  pitch: number;
  start: number;
  long: number;
  most: number;
  size: number;
  look: Look;
}) {
  const { row, top, pitch, start, long, most, size, look } = props;
  const { main, paper } = look.palette;
  const last = row.steps.length - 1;
  const onward = look.rtl ? -1 : 1;
  return row.steps.map((step, i) => {
    const wide = ((step.people ?? 0) / most) * long;
    const y = top + i * pitch;
    return (
      <g key={step.label}>
        {step.people !== null && step.people > 0 && (
          <rect
            className={i === last ? "chart-after" : "chart-before"}
            x={look.rtl ? start - wide : start}
            y={y + pitch * 0.16}
            width={Math.max(1, wide)}
            height={pitch * 0.62}
            fill={i === last ? main : paper}
            stroke={main}
            strokeWidth={1.6}
          />
        )}
        <Words
          look={look}
          x={start + onward * (wide + size * 0.55)}
          y={y + pitch * 0.47 + size * 0.36}
          size={size}
          weight={i === last ? 600 : 400}
          drawn
        >
          {stepText(step, look)}
        </Words>
      </g>
    );
  });
}
