import type { FlowRow, PointRow, StackRow } from "../charts/countRows";
import type { ChartRow } from "../charts/rows";
import { forty, hidden, long, tiny } from "./samples";

/** The same made-up groups in the shapes of other charts. No number here was measured. */
export const rowsOf = { tiny, long, forty, suppressed: [hidden, { ...hidden, name: "Lakeside" }] };

export function flowOf(rows: readonly ChartRow[]): FlowRow[] {
  return rows.map(({ name, n, nPre = n, suppressed }) =>
    suppressed === undefined
      ? {
          name,
          steps: [
            { label: "Enrolled", people: nPre + 3 },
            { label: "Before", people: nPre },
            { label: "After", people: n + 1 },
            { label: "Both times", people: n },
          ],
        }
      : { name, steps: [], suppressed },
  );
}

export function stacksOf(rows: readonly ChartRow[]): StackRow[] {
  const parts = (people: readonly number[]) =>
    people.map((each, option) => ({ option, people: each })).filter((part) => part.people > 0);
  return rows.map(({ name, n, suppressed }) => {
    const third = Math.floor(n / 3);
    const shown = {
      name,
      n,
      pre: parts([n - 2 * third, third, third]),
      post: parts([third, third, n - 2 * third]),
    };
    return suppressed === undefined ? shown : { name, n: 0, pre: [], post: [], suppressed };
  });
}

export function pointsOf(rows: readonly ChartRow[]): PointRow[] {
  return rows.map(({ name, n, suppressed }, i) => {
    const value = 0.5 + ((i * 7) % 40) / 100;
    if (suppressed !== undefined) return { name, instead: suppressed };
    return { name, n, estimate: { value, low: value - 0.06, high: value + 0.05 } };
  });
}
