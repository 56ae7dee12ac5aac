import type { Direction } from "./rows";

/** Ticks of a scale's own range: round steps from end to end, both ends included. */
export function rangeTicks([low, high]: readonly [number, number], most: number, step = 1): number[] {
  const span = high - low;
  if (!(span > 0)) return [low];
  const every = niceStep(span / Math.max(1, most - 1), step);
  const ticks: number[] = [];
  const isWhole = Math.abs(span / every - Math.round(span / every)) < 1e-9;
  for (let tick = isWhole ? low : Math.ceil(low / every) * every; tick < high - 1e-9; tick += every)
    ticks.push(tidy(tick));
  if (tidy(ticks[0] ?? high) !== low) ticks.unshift(low);
  ticks.push(high);
  // An inner tick that stands closer to an end than 0.6 of a step would print over it.
  return ticks.filter((tick, i) => {
    if (i === 0 || i === ticks.length - 1) return true;
    return tick - low >= every * 0.6 && high - tick >= every * 0.6;
  });
}

/**
 * How far the axis of a change chart reaches to both sides of zero. Symmetric, so that a fall and a rise of
 * one size look alike; wide enough for every interval; at least a sixth of the scale's range, so that a
 * trifle does not look large; at most the range itself, beyond which no change is possible.
 */
export function changeLimit(values: readonly number[], [low, high]: readonly [number, number]): number {
  const span = high - low;
  const reach = Math.max(0, ...values.filter(Number.isFinite).map(Math.abs));
  const wanted = Math.min(span, Math.max(reach * 1.05, span / 6));
  const every = niceStep(wanted / 3, 0);
  return tidy(Math.ceil(wanted / every - 1e-9) * every);
}

/** Round ticks to both sides of zero, with zero among them. */
export function symmetricTicks(limit: number, most: number): number[] {
  const every = niceStep(limit / Math.max(1, Math.floor((most - 1) / 2)), 0);
  const steps = Math.floor(limit / every + 1e-9);
  return Array.from({ length: 2 * steps + 1 }, (_, i) => tidy((i - steps) * every));
}

/** Whether low numbers stand on the right, so that better is where reading ends. */
export function isReversed(direction: Direction, rtl: boolean): boolean {
  return (direction === "higher_worse") !== rtl;
}

/** The smallest of 1, 2, 2.5, 5 × 10^k that is at least `wanted`, in whole steps of the scale where given. */
export function niceStep(wanted: number, step: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const found = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= wanted * (1 - 1e-9));
  const nice = found ?? 10 * power;
  return step > 0 ? Math.max(step, Math.ceil(nice / step - 1e-9) * step) : nice;
}

function tidy(value: number): number {
  return Number(value.toFixed(9)) + 0;
}
