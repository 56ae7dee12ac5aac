/**
 * A sum that keeps the digits which plain addition loses (Neumaier's compensated summation): a million
 * small numbers added to a large one come out right to the last bit or so.
 *
 * @see Neumaier (1974), Zeitschrift für Angewandte Mathematik und Mechanik 54, 39–51.
 */
export function sum(values: Iterable<number>): number {
  let running = 0;
  let lost = 0;
  for (const value of values) {
    const next = running + value;
    lost += Math.abs(running) >= Math.abs(value) ? running - next + value : value - next + running;
    running = next;
  }
  return running + lost;
}
