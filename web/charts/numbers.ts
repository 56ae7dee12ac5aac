export interface Numbers {
  /** Points of a scale: one decimal, or as many as were asked for. */
  points(value: number): string;
  /** A change: as many decimals, and always a sign, with a true minus. */
  signed(value: number): string;
  /** A score as it is printed on the axis: as many decimals as it has, two at most. */
  score(value: number): string;
  /** A score on an axis of changes, with a sign. */
  signedScore(value: number): string;
  count(value: number): string;
}

const leftToRightMark = "\u200e";

/**
 * Number formats of one language. A minus is U+2212, as wide as a plus, and never a hyphen. Between
 * right-to-left words a sign needs a mark before it, or it is set on the wrong side of its number.
 *
 * @param decimals  Of points: one, which is finer than whole steps; two where steps are finer than a point.
 */
export function numbersFor(
  locale: string,
  { rtl = false, decimals = 1 }: { rtl?: boolean; decimals?: number } = {},
): Numbers {
  const lead = rtl ? leftToRightMark : "";
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const points = new Intl.NumberFormat(locale, digits);
  const score = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const print = (format: Intl.NumberFormat, value: number, plus: string) => {
    const text = format.format(Math.abs(value));
    if (text === format.format(0)) return `${lead}${text}`;
    return `${lead}${value < 0 ? "−" : plus}${text}`;
  };
  return {
    points: (value) => print(points, value, ""),
    signed: (value) => print(points, value, "+"),
    score: (value) => print(score, value, ""),
    signedScore: (value) => print(score, value, "+"),
    count: (value) => print(count, value, ""),
  };
}
