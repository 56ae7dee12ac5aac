import type { Column, Moves } from "./ledgerWorlds";

/** A column with the histories that fall together in it, by their places. */
export type Gathered = Column & { members: readonly number[] };

const near = 1e-6;

/**
 * Worlds that were found in one reading of the published numbers, for the next: where few scores changed most
 * of them hold there too, and putting them into the equations is quicker than looking for them.
 */
export class KnownWorlds {
  readonly #moves = new Map<number, Moves>();

  /** @param moves  By column; it is kept by history, each with its share of the column's people. */
  remember(
    target: Gathered,
    columns: readonly Gathered[],
    moves: Moves,
    people: (at: number) => number,
  ): void {
    this.#moves.set(
      target.members[0]!,
      moves.flatMap(([k, z]) => {
        const { members, people: all } = columns[k]!;
        return members.map((at) => [at, (z * people(at)) / all] as const);
      }),
    );
  }

  /** Whether the world that is known for a column is one here, and takes it far enough. */
  holds(
    target: Gathered,
    columns: readonly Gathered[],
    columnOf: ReadonlyMap<number, number>,
    enough: number,
  ): boolean {
    const moves = this.#moves.get(target.members[0]!);
    if (!moves) return false;
    const z = new Map<number, number>();
    for (const [at, amount] of moves) {
      const k = columnOf.get(at);
      if (k !== undefined) z.set(k, (z.get(k) ?? 0) + amount);
    }
    const sums = new Map<number, number>();
    for (const [k, amount] of z) {
      const column = columns[k]!;
      if (column !== target && Math.abs(amount) > column.people + near) return false;
      if (column === target && target.people + Math.abs(amount) < enough - near) return false;
      for (const e of column.counted) sums.set(e, (sums.get(e) ?? 0) + amount);
    }
    return z.size > 0 && [...sums.values()].every((sum) => Math.abs(sum) < near);
  }
}
