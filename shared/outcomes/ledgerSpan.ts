import type { Work } from "./ledgerWork";

const tiny = 1e-9;

/** A solved equation: `basis` column + Σ row[a] × column a = 0, made of the published ones `made` times. */
export interface Solved {
  basis: number;
  row: Map<number, number>;
  made: Map<number, number>;
}

/** Solved equations that share columns with one another and with no others. */
export interface Part {
  columns: number[];
  solved: Solved[];
}

/**
 * What a set of equations comes to: each solved for one column, so that this column is in no other, and
 * those that follow from earlier ones left out; then parted into what hangs together. However the equations
 * are solved, the parts are the same: where all cells of a breakdown are told, each cell is one by itself.
 *
 * @param columns  Of each column the equations that count it, once each.
 */
export function* spanOf(
  columns: readonly { counted: readonly number[] }[],
  work: Work,
): Generator<void, Part[]> {
  const equations = new Map<number, Map<number, number>>();
  columns.forEach(({ counted }, a) => {
    for (const e of counted) {
      const row = equations.get(e) ?? new Map<number, number>();
      equations.set(e, row.set(a, 1));
    }
  });
  const inOrder = [...equations].sort(([a], [b]) => a - b);
  const solvedBy = new Map<number, Solved>();
  const heldBy: Set<Solved>[] = columns.map(() => new Set());
  for (const [e, row] of inOrder) {
    yield;
    const made = new Map([[e, 1]]);
    for (const [a, factor] of [...row]) {
      const other = solvedBy.get(a);
      if (!other) continue;
      work.left -= other.row.size + other.made.size;
      addTo(row, other.row, -factor);
      addTo(made, other.made, -factor);
    }
    const basis = pivotOf(row, heldBy);
    if (basis === undefined) continue;
    const unit = 1 / row.get(basis)!;
    for (const [a, x] of row) row.set(a, x * unit);
    for (const [a, x] of made) made.set(a, x * unit);
    for (const other of [...heldBy[basis]!]) {
      const factor = -other.row.get(basis)!;
      work.left -= row.size + made.size;
      addTo(other.row, row, factor, (a, isThere) => {
        if (isThere) heldBy[a]!.add(other);
        else heldBy[a]!.delete(other);
      });
      addTo(other.made, made, factor);
    }
    const solved = { basis, row, made };
    solvedBy.set(basis, solved);
    for (const a of row.keys()) heldBy[a]!.add(solved);
    if (work.left < 0) return [];
  }
  return partsOf([...solvedBy.values()], heldBy);
}

function partsOf(all: readonly Solved[], heldBy: readonly ReadonlySet<Solved>[]): Part[] {
  const seen = new Set<Solved>();
  return all.flatMap((first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    const solved = [first];
    const columns = new Set<number>();
    // The list grows while it is walked.
    for (const { row } of solved) {
      for (const a of row.keys()) {
        if (columns.has(a)) continue;
        columns.add(a);
        for (const other of heldBy[a]!) {
          if (!seen.has(other)) solved.push(other);
          seen.add(other);
        }
      }
    }
    return [{ columns: [...columns], solved }];
  });
}

/** The largest coefficient, of these the column that fewest solved equations hold. */
function pivotOf(row: ReadonlyMap<number, number>, heldBy: readonly ReadonlySet<Solved>[]) {
  let best: number | undefined;
  let most = 0;
  for (const [a, x] of row) {
    const better = best === undefined ? Math.abs(x) > tiny : Math.abs(x) > most + tiny;
    const lighter = Math.abs(x) > most - tiny && best !== undefined && heldBy[a]!.size < heldBy[best]!.size;
    if (better || lighter) [best, most] = [a, Math.abs(x)];
  }
  return best;
}

function addTo(
  row: Map<number, number>,
  other: ReadonlyMap<number, number>,
  factor: number,
  changed: (a: number, isThere: boolean) => void = () => {},
): void {
  for (const [a, x] of other) {
    const sum = (row.get(a) ?? 0) + factor * x;
    if (Math.abs(sum) > tiny) {
      row.set(a, sum);
      changed(a, true);
    } else if (row.delete(a)) changed(a, false);
  }
}
