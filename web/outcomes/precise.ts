import { formatPoints, formatSignedPoints } from "#shared/reports/numberFormats";
import { language, locale } from "../ui/language";

/** Whoever checks a figure needs more of it than whoever reads a sentence. */
const decimals = 3;

export function plain(value: number): string {
  return formatPoints(value, language, decimals);
}

/** A score or a change as it is: `3`, `5.25`, `−2`. */
export function asItIs(value: number): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
  return `${value < 0 ? "−" : ""}${format.format(Math.abs(value))}`;
}

export function signed(value: number): string {
  return formatSignedPoints(value, language, decimals);
}
