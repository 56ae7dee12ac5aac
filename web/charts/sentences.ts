import type { Look } from "./look";
import type { ChartRow, Estimate } from "./rows";
import { fill } from "./texts";
import type { Voice } from "./voice";

/** "n = 31", or "n = 31 of 48" where fewer answered both times than before. A hidden row shows no n. */
export function countText(row: ChartRow, { numbers, texts }: Voice): string {
  if (row.suppressed !== undefined) return "";
  const n = numbers.count(row.n);
  return row.nPre !== undefined && row.nPre > row.n
    ? fill(texts.countPaired, { n, all: numbers.count(row.nPre) })
    : fill(texts.count, { n });
}

/** "5.2 (4.8 to 5.6)"; without its interval where there is none. */
export function estimateText(
  estimate: Estimate,
  { numbers, texts }: Voice,
  how: "points" | "signed" = "points",
): string {
  const format = numbers[how];
  const value = format(estimate.value);
  if (estimate.low === undefined || estimate.high === undefined) return value;
  return `${value} (${fill(texts.interval, { low: format(estimate.low), high: format(estimate.high) })})`;
}

/** A change beside its row. */
export function changeText(change: Estimate, voice: Voice): string {
  return estimateText(change, voice, "signed");
}

/** "5.2 → 5.8", in reading order. */
export function movedText(pre: Estimate, post: Estimate, { numbers, rtl }: Pick<Look, "numbers" | "rtl">) {
  return fromTo(numbers.points(pre.value), numbers.points(post.value), rtl);
}

/** The arrow of a line that is read from the right. Without marks around it two numbers would be read from the left. */
const leftward = "\u200f←\u200f";

/** What was before, an arrow, what is after, in reading order. */
export function fromTo(before: string, after: string, rtl: boolean): string {
  return `${before} ${rtl ? leftward : "→"} ${after}`;
}
