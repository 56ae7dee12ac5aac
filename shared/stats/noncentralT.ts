import { normalCdf } from "./normalDistribution";

/**
 * The noncentral t distribution, as a function of the noncentrality: answers `δ ↦ P(T ≤ t)` for one t.
 *
 *     T = (Z + δ) / S,   Z standard normal,  df·S² chi-squared with df degrees of freedom
 *     P(T ≤ t) = E[ Φ(t·S − δ) ]
 *
 * The expectation is an integral over u = ln S with the weight exp(df·(u − (e²ᵘ − 1)/2)), summed by the
 * trapezoid rule. On a smooth function that dies off at both ends this rule converges faster than any power
 * of the step, so some hundred points give 14 digits; dividing by the sum of the weights on the same points
 * saves the gamma functions, which lose digits at a million people. The usual series around the Poisson mode
 * needs ever more terms as δ grows; this needs the same few for 20 people and for two million.
 *
 * @param t   At least 0 (mirror the distribution for the other side) and, so that the points stay few, at
 *   most some thousand times √df.
 * @param df  Degrees of freedom, more than 0.
 * @returns Good to about 1e-14 absolute.
 * @see Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 31; Trefethen &
 *   Weideman (2014), SIAM Review 56, 385–458 (the trapezoid rule). Checked against tests/reference/noncentral-t.json.
 */
export function noncentralTCdf(t: number, df: number): (delta: number) => number {
  // The step must resolve the weight and the jump of Φ, also where S is far above 1 (few degrees of freedom).
  const reach = t * (1 + 4 / Math.sqrt(2 * df));
  const step = Math.min(0.1, 0.5 / Math.sqrt(2 * df + reach * reach));
  const [first, last] = [edge(df, -step), edge(df, step)];
  const count = last - first + 1;
  const weight = Float64Array.from({ length: count }, (_, k) =>
    Math.exp(df * logDensity((first + k) * step)),
  );
  const at = Float64Array.from({ length: count }, (_, k) => t * Math.exp((first + k) * step));
  // fromHere[k] is the weight of point k and of all to its right, where Φ is 1 once t·S is well above δ.
  const fromHere = new Float64Array(count + 1);
  for (let k = count - 1; k >= 0; k--) fromHere[k] = fromHere[k + 1]! + weight[k]!;
  return (delta) => {
    const settled = firstAbove(at, delta + 9);
    let running = fromHere[settled]!;
    for (let k = firstAbove(at, delta - 9); k < settled; k++) {
      running += weight[k]! * normalCdf(at[k]! - delta);
    }
    return running / fromHere[0]!;
  };
}

/** How many steps to this side until the weight has fallen to 1e-20. */
function edge(df: number, step: number): number {
  let k = 0;
  while (df * logDensity(k * step) > -46) k++;
  return k * Math.sign(step);
}

/** The index of the first of these ascending numbers that is above `limit`; their count when none is. */
function firstAbove(ascending: Float64Array, limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** u − (e²ᵘ − 1)/2, by its series near 0, where the two terms nearly cancel. */
function logDensity(u: number): number {
  if (Math.abs(u) > 0.25) return u - Math.expm1(2 * u) / 2;
  let term = u;
  let running = 0;
  for (let k = 2; k < 24; k++) {
    term *= (2 * u) / k;
    running -= term;
  }
  return running;
}
