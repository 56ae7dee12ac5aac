import { type Language, say } from "./say";

/** Three numbers of one row, before they are rounded. */
export interface ShownChange {
  pre: number | null;
  post: number | null;
  change: number | null;
}

/**
 * That a change was worked out before rounding, where somebody who subtracts the printed numbers gets another
 * one than the printed change; null where no row does.
 */
export function describeRounding(
  rows: readonly ShownChange[],
  decimals: number,
  language: Language = "en",
): string | null {
  const round = (value: number) => Math.round(Number((value * 10 ** decimals).toFixed(6)));
  const isApart = ({ pre, post, change }: ShownChange) =>
    pre !== null && post !== null && change !== null && round(post) - round(pre) !== round(change);
  return rows.some(isApart) ? say("label.rounded", {}, language) : null;
}
