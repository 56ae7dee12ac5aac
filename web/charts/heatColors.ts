import type { Palette } from "./colors";
import type { Direction, Estimate } from "./rows";

/** What may be said of one cell: to which side it changed and how far, or that it cannot be told from none. */
export type Heat = { side: "worse" | "better"; depth: 1 | 2 | 3 } | { side: "none" };

/**
 * How a change is filled. A change whose likely range holds zero, or that has none, is not filled: the eye would
 * take a color for a finding. The others go by size, in thirds of the widest change that the picture has room for.
 *
 * @param limit  From `changeLimit`: equal to both sides.
 */
export function heatOf(change: Estimate, direction: Direction, limit: number): Heat {
  const { value, low, high } = change;
  if (low === undefined || high === undefined || (low <= 0 && high >= 0)) return { side: "none" };
  const depth = Math.min(3, Math.max(1, Math.ceil((3 * Math.abs(value)) / limit))) as 1 | 2 | 3;
  const isBetter = direction === "higher_worse" ? value < 0 : value > 0;
  return { side: isBetter ? "better" : "worse", depth };
}

/** The filling of a cell, and the ink that can be read on it. */
export function heatColor(palette: Palette, heat: Heat): { fill: string; on: string } {
  const fill = heat.side === "none" ? palette.heat.none : palette.heat[heat.side][heat.depth - 1]!;
  return { fill, on: luminance(fill) > 0.2 ? darkInk : lightInk };
}

const darkInk = "#0b1213";
const lightInk = "#ffffff";

function luminance(hex: string): number {
  const part = (at: number) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}
