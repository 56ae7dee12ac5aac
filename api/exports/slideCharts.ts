import type PptxGenJS from "pptxgenjs";
import { disarm } from "#shared/imports/csvCell";
import type { Cell, FilledBlock, ReportRow, ReportScale, Span } from "#shared/reports/content";
import { answerColors } from "./answerColors";
import { peopleEnd, type RowsPicture } from "./chartAxis";
import { acrossOptions, aroundZero, barOptions, decimalsCode, onward, overTime, topDown } from "./slideAxes";
import { colors, type Deck } from "./slideLayout";

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
 * @param all  Every row of the block: what is parted over slides has one axis.
 * @returns Whether it was drawn. A row that lacks a figure is left out of it: a chart would show a zero.
 */
export function addRowsChart(
  deck: Deck,
  slide: Slide,
  picture: RowsPicture,
  rows: readonly ReportRow[],
  place: {
    scale: ReportScale;
    names: Names;
    alt: string;
    at: Place;
    better: string;
    all: readonly ReportRow[];
  },
): boolean {
  const { scale, names, alt, at } = place;
  const told = rows.flatMap(({ name, cell }) => (cell.kind === "told" ? [{ name, cell }] : []));
  const common = { ...deck.chart, ...at, altText: alt };
  if (picture === "change" || picture === "trend") {
    const series = seriesOf(told, [[names.change, ({ change }) => change]]);
    if (!series) return false;
    const options = { ...common, showLegend: false, chartColors: [colors.after] };
    if (picture === "trend" && told.length > 1)
      addNative(slide, "line", series, acrossOptions(deck, { ...options, ...overTime(place) }));
    else {
      const ends = aroundZero(deck, "change", place);
      addNative(slide, "bar", series, topDown({ ...options, ...barOptions(told.length), ...ends }));
    }
    return true;
  }
  const series = seriesOf(told, [
    [names.pre, ({ pre }) => pre],
    [names.post, ({ post }) => post],
  ]);
  if (!series) return false;
  const [low, high] = scale.range;
  const along = {
    ...{ valAxisMinVal: low, valAxisMaxVal: high, ...onward(deck) },
    dataLabelFormatCode: decimalsCode(scale.decimals),
  };
  const ends = picture === "gaps" ? aroundZero(deck, picture, place) : along;
  addNative(slide, "bar", series, topDown({ ...common, ...barOptions(told.length), ...ends, ...twoTimes }));
  return true;
}

/** Before is hollow and after is filled, in one hue, as everywhere. */
const twoTimes = { chartColors: [colors.paper, colors.after], dataBorder: { pt: 1.25, color: colors.after } };

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
    acrossOptions(deck, {
      ...{ ...deck.chart, ...at, ...twoTimes, barDir: "col", altText: alt },
      // A score that nobody had needs no number over its empty place.
      dataLabelFormatCode: "0;;;",
    }),
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
      ...{ ...deck.chart, ...at, ...onward(deck), ...barOptions(bars.length) },
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
  rows: FlowRows,
  { alt, at, all }: { alt: string; at: Place; all: FlowRows },
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
  const most = Math.max(...all.flatMap(({ steps }) => steps.map(({ people }) => people ?? 0)));
  const options = {
    ...{ ...deck.chart, ...at, ...onward(deck), ...barOptions(whole.length), ...twoTimes, altText: alt },
    ...{ valAxisMinVal: 0, valAxisMaxVal: peopleEnd(most), dataLabelFormatCode: "0" },
    chartColors: stepColors(series.length),
  };
  addNative(slide, "bar", series, topDown(options));
  return true;
}

type FlowRows = Extract<FilledBlock, { kind: "flow" }>["rows"];

/** The last step is filled, those before it are paler the earlier they come. */
function stepColors(count: number): string[] {
  const earlier = [colors.paper, colors.pale, colors.middle];
  return [...earlier.slice(0, Math.max(0, count - 1)), colors.after];
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
