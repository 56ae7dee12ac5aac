import type { Sizes } from "./frame";
import { type Measure, widest, wrapText } from "./wrap";

export interface AxisText {
  text: string;
  /** On screen for ticks; from the side where reading starts for words. */
  x: number;
  /** Baseline, from the top of the axis. */
  y: number;
  anchor: "start" | "end";
  tone: "ink" | "quiet";
  weight: number;
  size: number;
}

/**
 * The words under a horizontal axis: what its two ends mean, what it counts, and where better lies. Each
 * end has half of the width; what does not fit side by side goes one under the other.
 *
 * @param from,to  Ends of the plot, from the side where reading starts.
 */
export function layoutAxisWords(
  { from, to }: { from: number; to: number },
  words: { start: string; end: string; unit: string; better: string },
  sizes: Sizes,
  measure: Measure,
): { texts: AxisText[]; height: number } {
  const texts: AxisText[] = [];
  const wide = to - from;
  let y = sizes.small * sizes.leading + sizes.body * 0.75;
  const put = (start: string, end: string, tone: AxisText["tone"], endWeight = 400) => {
    if (start === "" && end === "") return;
    const room = (wide - sizes.body) / 2;
    const wanted = { start: measure(start, sizes.small), end: measure(end, sizes.small, endWeight) };
    const sideBySide = wanted.start + wanted.end + sizes.body <= wide;
    const widths = sideBySide ? wanted : { start: room, end: room };
    const left = wrapText(start, widths.start + 0.5, sizes.small, measure);
    const right = wrapText(end, widths.end + 0.5, sizes.small, measure, { weight: endWeight });
    const line = { size: sizes.small, weight: 400, tone };
    for (const [i, text] of left.entries())
      texts.push({
        ...line,
        text,
        x: from,
        y: y + sizes.small + i * sizes.small * sizes.leading,
        anchor: "start",
      });
    for (const [i, text] of right.entries())
      texts.push({
        ...line,
        weight: endWeight,
        text,
        x: to,
        y: y + sizes.small + i * sizes.small * sizes.leading,
        anchor: "end",
      });
    y += Math.max(left.length, right.length) * sizes.small * sizes.leading;
  };
  put(words.start, words.end, "quiet");
  put(words.unit, words.better, "ink", 600);
  return { texts, height: y + sizes.small * 0.3 };
}

/** How many tick labels fit side by side with air between. */
export function ticksThatFit(width: number, labels: readonly string[], size: number, measure: Measure) {
  const each = widest(labels, size, measure) + size * 1.6;
  return Math.max(2, Math.floor(width / each));
}
