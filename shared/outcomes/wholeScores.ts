import type { Work } from "./ledgerWork";

/** So many whole numbers from 0 on, of which the sum and the sum of squares are known. */
export interface Moments {
  n: number;
  sum: number;
  squares: number;
}

/**
 * Whether a single one of these people can have scores that lie at least `need` steps apart, as far as number, sum
 * and sum of squares tell: on the grid of the scale, not only on the line. For each score from the lowest up, and
 * from the highest down, it looks for scores of the others that come to the rest.
 *
 * @param people  Scores in steps, from 0 to `most`.
 * @param but     People who were taken away: `people` holds sums of those who came less sums of those who went,
 *   and these are how many went. Nothing is known of them but that their scores are scores too.
 * @param work    Is used up; past its end the answer is no.
 */
export function roamsInWholes(people: Moments, most: number, need: number, work: Work, but = 0): boolean {
  const canBe = (score: number) =>
    reachesLess(
      { n: people.n - 1, sum: people.sum - score, squares: people.squares - score * score },
      but,
      most,
      work,
    );
  let low = 0;
  while (low <= most && !canBe(low)) low++;
  let high = most;
  while (high > low && !canBe(high)) high--;
  return high - low >= need - 1e-9 && work.left > 0;
}

/** Whether the sums of so many scores less those of `but` others can be these: of the fewer all sums are tried. */
function reachesLess({ n, sum, squares }: Moments, but: number, most: number, work: Work): boolean {
  if (but === 0) return reaches({ n, sum, squares }, most, work);
  const few = Math.min(n, but);
  const sign = few === but ? 1 : -1;
  for (const own of fromTheMiddle(0, few * most, 1)) {
    const [least, greatest] = squaresOf(few, own, most);
    for (const far of fromTheMiddle(least, greatest, 2)) {
      if (work.left-- < 0) return false;
      const fewer = { n: few, sum: own, squares: far };
      const more = { n: n + but - few, sum: sign * sum + own, squares: sign * squares + far };
      if (reaches(more, most, work) && reaches(fewer, most, work)) return true;
    }
  }
  return false;
}

/** Whether so many whole numbers from 0 to `most` have this sum and these squares: how many are `most`, one after another. */
export function reaches(people: Moments, most: number, work: Work): boolean {
  work.left--;
  if (work.left < 0 || !isBounded(people, most)) return false;
  const { n, sum, squares } = people;
  if (n === 0 || most <= 1) return true;
  const upTo = Math.min(n, Math.floor(sum / most), Math.floor(squares / (most * most)));
  for (let at = 0; at <= upTo; at++) {
    const rest = { n: n - at, sum: sum - at * most, squares: squares - at * most * most };
    if (isBounded(rest, most - 1) && reaches(rest, most - 1, work)) return true;
    if (work.left < 0) return false;
  }
  return false;
}

/** What must hold: squares are odd where the sum is, and lie between those of scores alike and of scores at the ends. */
function isBounded({ n, sum, squares }: Moments, most: number): boolean {
  if (sum < 0 || sum > n * most || (sum + squares) % 2 !== 0) return false;
  const [least, greatest] = squaresOf(n, sum, most);
  return squares >= least && squares <= greatest;
}

/** The smallest and the largest sum of squares of so many scores with this sum. */
function squaresOf(n: number, sum: number, most: number): [number, number] {
  if (n === 0 || most === 0) return [0, 0];
  const each = Math.floor(sum / n);
  const atTop = Math.floor(sum / most);
  return [
    n * each * each + (sum - n * each) * (2 * each + 1),
    atTop * most * most + (sum - atTop * most) ** 2,
  ];
}

function* fromTheMiddle(low: number, high: number, step: number): Generator<number> {
  const count = Math.floor((high - low) / step + 1e-9);
  const middle = Math.floor(count / 2);
  for (let k = 0; k <= count; k++) {
    const at = middle + (k % 2 === 0 ? -(k / 2) : (k + 1) / 2);
    if (at >= 0 && at <= count) yield low + at * step;
  }
}
