import type { Look } from "./look";
import type { ChartProps, Estimate } from "./rows";
import { estimateText } from "./sentences";
import type { TipLine } from "./Tip";
import type { ChartTable } from "./tables";
import { fill } from "./texts";

/** One cohort or wave of a row in time. */
export interface TrendPoint {
  name: string;
  /** People behind the figure. */
  n: number;
  estimate?: Estimate | undefined;
  /** Why it is hidden, in words. A hidden point keeps its place and shows neither number nor n. */
  suppressed?: string | undefined;
  /** Said in its place where there is no estimate, else beside it. */
  note?: string | undefined;
  /** What is different from here on, in words: another version of the questionnaire. No line runs across it. */
  mark?: string | undefined;
}

export interface TrendProps extends ChartProps {
  /** In the order of time, earliest first. */
  points: readonly TrendPoint[];
  /** `change` stands around zero; `score` on the scale's own range. */
  of: "change" | "score";
}

/** The vertical axis of a trend, or the horizontal one of its rows. */
export interface TrendAxis {
  domain: readonly [number, number];
  ticks: (most: number) => number[];
  format: (tick: number) => string;
  strong?: number;
}

type Voice = Pick<Look, "numbers" | "texts">;

/** How the figures of a trend are written: a change has its sign. */
export function formatOf({ of }: Pick<TrendProps, "of">): "signed" | "points" {
  return of === "change" ? "signed" : "points";
}

/** What stands in place of a point that has no mark; empty where it has one. */
export function trendInstead(point: TrendPoint, { texts }: Pick<Look, "texts">): string {
  if (point.suppressed !== undefined) return point.suppressed || texts.suppressed;
  return point.estimate ? "" : point.note || texts.notEstimable;
}

/** "n = 31"; a hidden point shows no n. */
export function trendCount(point: TrendPoint, { numbers, texts }: Voice): string {
  return point.suppressed === undefined ? fill(texts.count, { n: numbers.count(point.n) }) : "";
}

/** What is said under a point's name: what changed with it, and its note. */
export function trendNote(point: TrendPoint, look: Pick<Look, "texts">): string {
  const note = trendInstead(point, look) === "" ? point.note : undefined;
  return [point.mark, note].filter((each) => each !== undefined && each !== "").join(". ");
}

/** What a pointed-at point says. */
export function trendTip(
  point: TrendPoint,
  props: TrendProps,
  look: Look,
): { title: string; lines: TipLine[] } {
  const instead = trendInstead(point, look);
  const note = trendNote(point, look);
  const label = props.of === "change" ? look.texts.change : look.texts.average;
  return {
    title: point.name,
    lines: [
      ...(instead
        ? [{ label: "", value: instead }]
        : [
            { label, value: estimateText(point.estimate!, look, formatOf(props)) },
            { label: "", value: trendCount(point, look) },
          ]),
      ...(note ? [{ label: "", value: note }] : []),
    ],
  };
}

/** All points in words, in the order of time. */
export function describeTrend(props: TrendProps, voice: Voice): string {
  const told = props.points.map((point) => {
    const instead = trendInstead(point, voice);
    const facts = instead
      ? [instead]
      : [estimateText(point.estimate!, voice, formatOf(props)), trendCount(point, voice)];
    const note = trendNote(point, voice);
    return `${point.name}: ${[...facts, ...(note ? [note] : [])].join(", ")}.`;
  });
  const head = [props.title, ...(props.subtitle ? [props.subtitle] : [])].map(
    (each) => `${each.replace(/\.$/, "")}.`,
  );
  return [...head, ...(told.length > 0 ? told : [voice.texts.empty])].join(" ");
}

/** The same numbers as a table. */
export function trendTable(props: Pick<TrendProps, "points" | "of">, voice: Voice): ChartTable {
  const { numbers, texts } = voice;
  const how = formatOf(props);
  return {
    columns: [
      { key: "name", label: texts.group, isNumber: false },
      { key: "n", label: "n", isNumber: true },
      { key: "value", label: props.of === "change" ? texts.change : texts.average, isNumber: true },
      { key: "interval", label: texts.intervalLegend, isNumber: true },
    ],
    rows: props.points.map((point, i) => {
      const { estimate } = point;
      const instead = trendInstead(point, voice);
      return {
        key: String(i),
        name: [point.name, ...(point.mark ? [`(${point.mark})`] : [])].join(" "),
        n: point.suppressed === undefined ? numbers.count(point.n) : texts.notShown,
        value: instead || numbers[how](estimate!.value),
        interval:
          instead === "" && estimate?.low !== undefined && estimate.high !== undefined
            ? fill(texts.interval, { low: numbers[how](estimate.low), high: numbers[how](estimate.high) })
            : texts.notShown,
      };
    }),
  };
}
