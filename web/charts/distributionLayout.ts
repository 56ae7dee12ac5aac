import type { Sizes } from "./frame";
import type { Look } from "./look";
import type { ChartProps } from "./rows";
import { widest, wrapText } from "./wrap";

export interface DistributionLayout {
  rowHeight: number;
  /** Between the two halves, where the scores stand. */
  gutter: number;
  /** Beside the longest bar, for its count. */
  countRoom: number;
  /** Heights of the words over and under the rows. */
  above: number;
  below: number;
  /** Middle lines over and under the rows: what the ends of the scale mean, and where better lies. */
  over: string[];
  under: string[];
  /** Longest possible bar. */
  half: number;
}

/** Places the two halves of a distribution, and the words between and around them. */
export function layoutDistribution(
  width: number,
  words: { labels: string[]; counts: string[] },
  { anchors, direction }: Pick<ChartProps, "anchors" | "direction">,
  { measure, texts }: Pick<Look, "measure" | "texts">,
  sizes: Sizes,
): DistributionLayout {
  const inner = width - 2 * sizes.pad;
  const lines = (text: string) => (text ? wrapText(text, inner, sizes.small, measure) : []);
  const over = [
    ...(direction === "higher_better" ? [`↑ ${texts.better}`] : []),
    ...lines(anchors?.high ?? ""),
  ];
  const under = [
    ...lines(anchors?.low ?? ""),
    ...(direction === "higher_worse" ? [`↓ ${texts.better}`] : []),
  ];
  const gutter = widest(words.labels, sizes.body, measure) + sizes.body * 1.6;
  const countRoom = widest(words.counts, sizes.small, measure) + sizes.body * 0.6;
  return {
    rowHeight: sizes.body * (words.labels.length > 12 ? 1.55 : 1.9),
    gutter,
    countRoom,
    above: sizes.body * sizes.leading + over.length * sizes.small * sizes.leading + sizes.body * 0.5,
    below: under.length * sizes.small * sizes.leading + sizes.body * 0.4,
    over,
    under,
    half: Math.max(1, (inner - gutter) / 2 - countRoom),
  };
}
