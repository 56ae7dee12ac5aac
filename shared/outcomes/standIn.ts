import type { Weighted } from "../stats/weighted";

/** How many people, their mean and their standard deviation (n − 1): what a disclosed answer tells of a list. */
export interface Moments {
  n: number;
  mean: number;
  sd: number;
}

/**
 * A list with exactly this number of people, mean and standard deviation, for statistics that depend on
 * nothing else (Welch's test and its interval). Half of the people lie a little below the mean and half
 * above, with one in the middle where the number is odd:
 *
 *     even n: mean ± sd·√((n − 1)/n)        odd n: mean ± sd, one person at the mean
 *
 * So a gap between groups is worked out from disclosed figures alone, by the functions that are checked
 * against R, and nothing is asked of the database that was not already told.
 */
export function standInFor({ n, mean, sd }: Moments): Weighted {
  if (n < 1) return [];
  if (n === 1 || sd === 0) return [[mean, n]];
  if (n % 2 === 0) {
    const away = sd * Math.sqrt((n - 1) / n);
    return [
      [mean - away, n / 2],
      [mean + away, n / 2],
    ];
  }
  const half = (n - 1) / 2;
  return [
    [mean - sd, half],
    [mean, 1],
    [mean + sd, half],
  ];
}

/** The moments of everybody without a part of them. Null where the part is everybody. */
export function withoutPart(all: Moments, part: Moments): Moments | null {
  const n = all.n - part.n;
  if (n < 1) return null;
  const mean = (all.n * all.mean - part.n * part.mean) / n;
  const squares = ({ n, sd, mean: own }: Moments) => (n - 1) * sd * sd + n * (own - mean) ** 2;
  // Sums of squares around the mean of the rest, so that nothing large is subtracted.
  const before = squares(all);
  const difference = before - squares(part);
  // What rounding leaves of people who are all alike is no spread.
  const left = difference <= before * 1e-12 ? 0 : difference;
  return { n, mean, sd: n < 2 ? 0 : Math.sqrt(left / (n - 1)) };
}
