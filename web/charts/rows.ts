import type { Scheme } from "./colors";
import type { CornerMark } from "./cornerMark";
import type { ScoreCount } from "./scoreCount";
import type { ChartTexts } from "./texts";

/** A number with its interval; the interval is left out where it cannot be estimated. */
export interface Estimate {
  value: number;
  low?: number | undefined;
  high?: number | undefined;
}

/** One group of people, as a chart needs it. Charts know nothing of where it came from. */
export interface ChartRow {
  name: string;
  /** People behind the row: those who answered both times. */
  n: number;
  /** People with an answer before, and after, where that differs from `n`. */
  nPre?: number | undefined;
  nPost?: number | undefined;
  pre?: Estimate | undefined;
  post?: Estimate | undefined;
  change?: Estimate | undefined;
  /** Where people are few: each as a dot at their score, instead of means with intervals. */
  dots?: readonly ScoreCount[] | undefined;
  /** Why the row is hidden, in words. A hidden row keeps its place and shows neither number nor n. */
  suppressed?: string | undefined;
  /** Said in the row's place where something is missing: why there is no interval, say. */
  note?: string | undefined;
}

export type Direction = "higher_better" | "higher_worse" | "neutral";

/** What every chart takes: its words, its scale and how it should look. */
export interface ChartProps {
  /** The sentence that the chart shows. */
  title: string;
  /** Where title, subtitle and caption stand around the chart as text, the picture leaves them out; it keeps its name. */
  isBare?: boolean | undefined;
  /** What is counted. */
  subtitle?: string | undefined;
  /** Instrument, waves, filters, dates, n, suppression, source. Line breaks are kept. */
  caption?: string | undefined;
  /** The scale's own range, not the data's. */
  range: readonly [number, number];
  /** Distance between two possible scores. */
  step?: number | undefined;
  /** Of means and changes; one where left out, two on a scale whose steps are finer than a point. */
  decimals?: number | undefined;
  /** What the two ends of the scale mean, without their numbers: the axis prints those. */
  anchors?: { low: string; high: string } | undefined;
  direction: Direction;
  /** What the axis counts: "points", "loneliness score". */
  unitLabel?: string | undefined;
  beforeLabel?: string | undefined;
  afterLabel?: string | undefined;
  texts?: Partial<ChartTexts> | undefined;
  rtl?: boolean | undefined;
  scheme?: Scheme | undefined;
  /** For number formats; the words come from `texts`. */
  locale?: string | undefined;
  /** Whose chart this is, as a picture in its corner. */
  mark?: CornerMark | undefined;
  /** In CSS pixels. Left out: as wide as the place it stands in. */
  width?: number | undefined;
}

/** What a chart of groups takes besides. */
export interface GroupChartProps extends ChartProps {
  rows: readonly ChartRow[];
  /** All people together: the first row, in ink. */
  overall?: ChartRow | undefined;
}
