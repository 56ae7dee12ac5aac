import { formatPoints, formatSignedPoints } from "#shared/reports/numberFormats";

/** Whoever checks a figure needs more of it than whoever reads a sentence. */
const decimals = 3;

export function plain(value: number): string {
  return formatPoints(value, "en", decimals);
}

export function signed(value: number): string {
  return formatSignedPoints(value, "en", decimals);
}
