import type PptxGenJS from "pptxgenjs";
import { disarm } from "#shared/imports/csvCell";
import type { Cell, FilledBlock, ReportRow, ReportScale, Span } from "#shared/reports/content";
import { colors, type Deck, topDown } from "./slideLayout";

/** What the picture of rows shows: means at both times, them over time, the change, or gaps to the others. */
export type RowsPicture = "means" | "trend" | "change" | "gaps";

const longestLabel = 24;

type Slide = PptxGenJS.Slide;
type Series = { name: string; labels: string[]; values: number[] };
type Told = { name: string; cell: Extract<Cell, { kind: "told" }> };
interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Names of the two times and of the change, in the report's language. */
interface Names {
  pre: string;
  post: string;
  change: string;
}

/**
 * Rows of figures as a native chart, where there is one to draw.
 *
 * @returns Whether it was drawn. A row that lacks a figure is left out of it: a chart would show a zero.
 */
export function addRowsChart(
  deck: Deck,
  slide: Slide,
  picture: RowsPicture,
  rows: readonly ReportRow[],
  { scale, names, alt, at }: { scale: ReportScale; names: Names; alt: string; at: Place },
): boolean {
  const told = rows.flatMap(({ name, cell }) => (cell.kind === "told" ? [{ name, cell }] : []));
  const digits = "0".repeat(scale.decimals);
  const plain = digits ? `0.${digits}` : "0";
  const common = { ...at, ...deck.chart, altText: alt };
  const signed = (values: readonly number[]) => {
    const far = axisEnd(values);
    // As the table beside has it: what rounds to zero has no sign.
    const half = 0.5 * 10 ** -scale.decimals;
    const format = `[>=${half}]+${plain};[<=-${half}]−${plain};${plain}`;
    return {
      valAxisMinVal: -far,
      valAxisMaxVal: far,
      dataLabelFormatCode: format,
      catAxisLabelPos: "low",
    } as const;
  };
  if (picture === "change") {
    const series = seriesOf(told, [[names.change, ({ change }) => change]]);
    if (!series) return false;
    const options = { ...common, ...signed(series[0]!.values), barDir: "bar" as const, showLegend: false };
    addNative(slide, "bar", series, topDown({ ...options, chartColors: [colors.after] }));
    return true;
  }
  const series = seriesOf(told, [
    [names.pre, ({ pre }) => pre],
    [names.post, ({ post }) => post],
  ]);
  if (!series) return false;
  const twoColors = { chartColors: [colors.before, colors.after] };
  const [low, high] = scale.range;
  const along = { valAxisMinVal: low, valAxisMaxVal: high, dataLabelFormatCode: plain };
  if (picture === "trend" && series[0]!.labels.length > 1) {
    const line = {
      ...common,
      ...along,
      ...twoColors,
      lineDataSymbolSize: 9,
      dataLabelPosition: "t" as const,
    };
    addNative(slide, "line", series, line);
    return true;
  }
  const ends = picture === "gaps" ? signed(series.flatMap(({ values }) => values)) : along;
  addNative(slide, "bar", series, topDown({ ...common, ...ends, ...twoColors, barDir: "bar" }));
  return true;
}

/** Of the same people, how many had each score at both times. */
export function addScoresChart(
  deck: Deck,
  slide: Slide,
  rows: readonly { from: number; to: number; pre: number; post: number }[],
  { names, alt, at }: { names: Names; alt: string; at: Place },
): void {
  const labels = rows.map(({ from, to }) => (from === to ? String(from) : `${from} – ${to}`));
  addNative(
    slide,
    "bar",
    [
      { name: names.pre, labels, values: rows.map(({ pre }) => pre) },
      { name: names.post, labels, values: rows.map(({ post }) => post) },
    ],
    {
      ...at,
      ...deck.chart,
      barDir: "col",
      chartColors: [colors.before, colors.after],
      // A score that nobody had needs no number over its empty place.
      dataLabelFormatCode: "0;;;",
      altText: alt,
    },
  );
}

type AnswerSet = Extract<
  Extract<FilledBlock, { kind: "chart" }>["data"],
  { chart: "answers" }
>["sets"][number];

/** Each question as two bars, before and after, parted by answers; both are as wide as everybody. */
export function addAnswersChart(
  deck: Deck,
  slide: Slide,
  { options, rows }: Pick<AnswerSet, "options" | "rows">,
  { names, alt, at }: { names: Names; alt: string; at: Place },
): void {
  const bars = rows.flatMap(({ name, pre, post }) => [
    { label: `${name}: ${names.pre}`, parts: pre },
    { label: `${name}: ${names.post}`, parts: post },
  ]);
  const labels = bars.map(({ label }) => label);
  const series = options.map((name, k) => ({
    name,
    labels,
    values: bars.map(({ parts }) => parts.find(({ option }) => option === k)?.people ?? 0),
  }));
  addNative(
    slide,
    "bar",
    series,
    topDown({
      ...at,
      ...deck.chart,
      barDir: "bar",
      barGrouping: "percentStacked",
      chartColors: answerColors(options.length),
      dataLabelFormatCode: "0;;;",
      valAxisHidden: true,
      altText: alt,
    }),
  );
}

/** How many people came so far, a bar for each step; rows in which a step is hidden are not drawn. */
export function addStepsChart(
  deck: Deck,
  slide: Slide,
  rows: Extract<FilledBlock, { kind: "flow" }>["rows"],
  { alt, at }: { alt: string; at: Place },
): boolean {
  const whole = rows.flatMap(({ name, steps }) => {
    const people = steps.flatMap((step) => (step.people === null ? [] : [step.people]));
    return people.length > 0 && people.length === steps.length ? [{ name, steps, people }] : [];
  });
  const [first] = whole;
  if (!first) return false;
  const labels = whole.map(({ name }) => shorten(name));
  const series = first.steps.map(({ label }, k) => ({
    name: label,
    labels,
    values: whole.map(({ people }) => people[k]!),
  }));
  const options = { ...at, ...deck.chart, barDir: "bar" as const, chartColors: colors.many };
  addNative(
    slide,
    "bar",
    series,
    topDown({ ...options, valAxisMinVal: 0, dataLabelFormatCode: "0", altText: alt }),
  );
  return true;
}

/**
 * A chart that PowerPoint draws from a workbook inside the slides. No name in that workbook runs as a formula, so on
 * the slide an apostrophe stands before such a name too.
 */
function addNative(
  slide: Slide,
  kind: "bar" | "line",
  series: readonly Series[],
  options: PptxGenJS.IChartOpts,
): void {
  const safe = series.map(({ name, labels, values }) => ({
    ...{ name: disarm(name), labels: labels.map(disarm), values },
  }));
  slide.addChart(kind, safe, options);
}

/** Rows in which every one of these figures is told; none where there is no such row. */
function seriesOf(
  rows: readonly Told[],
  figures: readonly [string, (cell: Told["cell"]) => Span | null][],
): Series[] | null {
  const whole = rows.filter(({ cell }) => figures.every(([, figure]) => figure(cell) !== null));
  if (whole.length === 0) return null;
  const labels = whole.map(({ name }) => shorten(name));
  return figures.map(([name, figure]) => ({
    name,
    labels,
    values: whole.map(({ cell }) => figure(cell)!.value),
  }));
}

/** A name that leaves room for the bars; the table beside has it whole. */
function shorten(name: string): string {
  const letters = [...name];
  return letters.length <= longestLabel
    ? name
    : `${letters
        .slice(0, longestLabel - 1)
        .join("")
        .trimEnd()}…`;
}

/** How far an axis reaches to both sides of zero: past the farthest value, at a round number. */
function axisEnd(values: readonly number[]): number {
  const farthest = Math.max(...values.map(Math.abs), 0.1);
  const step = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100].find((each) => farthest / each < 4) ?? farthest;
  return (Math.floor(farthest / step) + 1) * step;
}

const fromWorseToBetter = ["A9631A", "DD9F55", "F3CFA0", "EFEBE2", "9EC8CC", "4F9AA3", "0B5F66"];

/** As on screen (web/charts/stackColors): ocher toward the first answer, teal toward the last, pale between. */
function answerColors(options: number): string[] {
  const [first, last] = options > 5 ? [0, 6] : [1, 5];
  return Array.from({ length: options }, (_, k) => {
    const at = options === 1 ? last : first + (k * (last - first)) / (options - 1);
    const isLow = at < 3 && options % 2 === 0;
    return fromWorseToBetter[isLow ? Math.floor(at) : options % 2 === 0 ? Math.ceil(at) : Math.round(at)]!;
  });
}
