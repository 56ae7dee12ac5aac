import type { Palette } from "./colors";

const ochre = [0xb4, 0x5f, 0x06] as const;
const teal = [0x0b, 0x5f, 0x66] as const;
const darkOchre = [0xf0, 0xa8, 0x5c] as const;
const darkTeal = [0x7f, 0xcd, 0xd0] as const;

/**
 * The color of one possible answer in a stack: pale in the middle, ochre toward the first answer and teal
 * toward the last, which color-blind readers tell apart; in grey both ends are dark, and the side tells.
 *
 * @returns What fills the part, and the ink that can be read on it.
 */
export function stackColor(palette: Palette, option: number, options: number): { fill: string; on: string } {
  const isDark = luminance(parse(palette.paper)) < 0.5;
  const middle = (options - 1) / 2;
  const depth = middle === 0 ? 0 : Math.abs(option - middle) / middle;
  const end = option < middle ? (isDark ? darkOchre : ochre) : isDark ? darkTeal : teal;
  const ground = parse(palette.rule);
  const mixed = ground.map((value, i) => Math.round(value + (end[i]! - value) * depth));
  const on = luminance(mixed) > 0.22 ? "#1d2a2d" : "#ffffff";
  return { fill: `rgb(${mixed.join(" ")})`, on };
}

function parse(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function luminance(color: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
