import type { By } from "#shared/outcomes/stratum";
import type { Seen } from "./published";

export interface TrueCell {
  by: By;
  people: number;
}

export interface Leak {
  /** The cells whose people, and so whose mean, follow from what is published. */
  cells: By[];
  people: number;
}

/**
 * Attacks published totals with linear algebra, and shares no line with what it attacks: every visible total
 * is an equation over the cells, empty cells are taken as known, and every set of cells is tried. A set whose
 * sum follows from the equations and holds 1 to threshold − 1 people is a leak; so is a hidden total that
 * anybody can work out, however large.
 */
export function attack(cells: readonly TrueCell[], seen: readonly Seen[], threshold: number): Leak[] {
  const known = seen.filter(({ people }) => people !== null).map(({ by }) => indicator(cells, by));
  const empty = cells.flatMap((cell, k) => (cell.people === 0 ? [cells.map((_, j) => Number(j === k))] : []));
  const basis = eliminate([...known, ...empty]);
  const sizes = cells.map(({ people }) => people);
  const leaks: Leak[] = [];
  for (let set = 1; set < 2 ** cells.length; set++) {
    const chosen = cells.map((_, k) => (set >> k) & 1);
    const people = chosen.reduce((n, one, k) => n + one * sizes[k]!, 0);
    if (people > 0 && people < threshold && follows(basis, chosen)) leaks.push(leak(cells, chosen, people));
  }
  for (const { by, people } of seen) {
    const chosen = indicator(cells, by);
    const size = chosen.reduce((n, one, k) => n + one * sizes[k]!, 0);
    if (people === null && size > 0 && follows(basis, chosen)) leaks.push(leak(cells, chosen, size));
  }
  return leaks;
}

function indicator(cells: readonly TrueCell[], by: By): number[] {
  return cells.map((cell) => Number(Object.entries(by).every(([key, label]) => cell.by[key] === label)));
}

function leak(cells: readonly TrueCell[], chosen: readonly number[], people: number): Leak {
  return { cells: cells.filter((_, k) => chosen[k] === 1).map(({ by }) => by), people };
}

/** Gauss–Jordan; the entries stay small whole numbers or simple fractions, far from rounding trouble. */
function eliminate(rows: readonly number[][]): { pivot: number; row: number[] }[] {
  const basis: { pivot: number; row: number[] }[] = [];
  for (const start of rows) {
    const row = reduce(basis, start);
    const pivot = row.findIndex((x) => Math.abs(x) > 1e-9);
    if (pivot < 0) continue;
    const unit = row.map((x) => x / row[pivot]!);
    for (const other of basis) {
      const factor = other.row[pivot]!;
      other.row = other.row.map((x, k) => x - factor * unit[k]!);
    }
    basis.push({ pivot, row: unit });
  }
  return basis;
}

function reduce(basis: readonly { pivot: number; row: number[] }[], start: readonly number[]): number[] {
  let row = [...start];
  for (const { pivot, row: known } of basis) {
    const factor = row[pivot]!;
    if (factor !== 0) row = row.map((x, k) => x - factor * known[k]!);
  }
  return row;
}

function follows(basis: readonly { pivot: number; row: number[] }[], chosen: readonly number[]): boolean {
  return reduce(basis, chosen).every((x) => Math.abs(x) < 1e-9);
}
