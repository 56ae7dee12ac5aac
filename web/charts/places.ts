import type { ColumnsLayout } from "./columnsLayout";
import type { Frame } from "./frame";
import type { Look } from "./look";

/**
 * Where a value stands between two places of the screen. Charts place their marks by this themselves: the scales of
 * Recharts are there only some drawings later, after every part of a chart has told its store about itself.
 *
 * @param from,to  On screen, of the lowest and of the highest value; either may lie before the other.
 */
export function placeOn(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): (value: number) => number {
  return (value) => (low === high ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
}

/** Where columns stand: `x` is the middle of one by its number, `y` the height of a value. */
export function columnPlaces(
  { before, band, plotHeight, inset }: ColumnsLayout,
  { top }: Frame,
  { rtl, width }: Look,
  domain: readonly [number, number],
) {
  const fromStart = (column: number) => before + (column + 0.5) * band;
  return {
    x: (column: number) => (rtl ? width - fromStart(column) : fromStart(column)),
    y: placeOn(domain, [top + plotHeight - inset.bottom, top + inset.top]),
  };
}
