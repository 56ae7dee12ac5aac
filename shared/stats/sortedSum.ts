import { sum } from "./sum";

/** A sum in ascending order, so that the order in which the values came changes no digit of it. */
export function sortedSum(values: readonly number[]): number {
  return sum([...values].sort((a, b) => a - b));
}
