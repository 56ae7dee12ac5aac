/**
 * Where a falling function crosses 0: brackets the place from a first guess by growing steps, then closes in
 * by false position with the Illinois halving, which needs about ten calls.
 *
 * @param fall   Continuous, falling, positive on the far left and negative on the far right.
 * @param guess  Anywhere; the nearer the quicker.
 * @param step   The first stride away from the guess, more than 0.
 * @see Dowell & Jarratt (1971), BIT 11, 168–174.
 */
export function findRoot(fall: (x: number) => number, guess: number, step: number): number {
  let low = guess;
  let high = guess;
  let atLow = fall(guess);
  let atHigh = atLow;
  for (let stride = step; atLow < 0; stride *= 2) {
    [high, atHigh] = [low, atLow];
    low -= stride;
    atLow = fall(low);
  }
  for (let stride = step; atHigh > 0; stride *= 2) {
    [low, atLow] = [high, atHigh];
    high += stride;
    atHigh = fall(high);
  }
  return closeIn(fall, { low, high, atLow, atHigh });
}

function closeIn(
  fall: (x: number) => number,
  { low, high, atLow, atHigh }: { low: number; high: number; atLow: number; atHigh: number },
): number {
  let lastSide = 0;
  for (let tries = 0; tries < 200 && atLow !== atHigh; tries++) {
    if (high - low <= 4e-15 * Math.max(1, Math.abs(low), Math.abs(high))) break;
    let middle = low + ((high - low) * atLow) / (atLow - atHigh);
    if (!(middle > low && middle < high)) middle = (low + high) / 2;
    const atMiddle = fall(middle);
    if (atMiddle === 0 || middle === low || middle === high) return middle;
    if (atMiddle > 0) {
      [low, atLow] = [middle, atMiddle];
      if (lastSide === 1) atHigh /= 2;
      lastSide = 1;
    } else {
      [high, atHigh] = [middle, atMiddle];
      if (lastSide === -1) atLow /= 2;
      lastSide = -1;
    }
  }
  return (low + high) / 2;
}
