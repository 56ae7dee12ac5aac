import { type Part, spanOf } from "./ledgerSpan";
import { Tableau } from "./ledgerTableau";
import type { Work } from "./ledgerWork";

/** One column of the ledger: people whom every published number counts alike. */
export interface Column {
  people: number;
  /** The equations that count them. */
  counted: readonly number[];
}

/** A world, as far as it differs: which columns by how many people. */
export type Moves = readonly (readonly [column: number, people: number])[];

/**
 * `world`: nobody can isolate few; null where the column alone has people enough. `blame`: equations of a
 * combination that may. `tooMuch`: nobody found out.
 */
export type Isolating = { world: Moves | null } | { blame: number[] } | "tooMuch";

const near = 1e-6;

/** A part with its place in the whole, its tableau once it is asked for, and the worlds found in it. */
interface Room {
  part: Part;
  people: number[];
  tableau: Tableau | undefined;
  worlds: { z: Float64Array; target: number }[];
}

/**
 * What a reader of linear equations over people can isolate.
 *
 * Every published number is an equation: the sum over some people. A reader may add and subtract equations at
 * will; what comes out is a combination f, which touches the people whose coefficient is not 0. The question
 * is whether some combination touches somebody and yet fewer than `enough` people.
 *
 * It is answered by looking for another world. Let z change the number of people of each column so that every
 * equation still holds (R z = 0), no column by more than its own people (|z_a| ≤ n_a), but column t as far as
 * it will go. For any combination f whose largest coefficient is at t, f · z = 0 gives
 *
 *     |f_t| z_t = |Σ_{a≠t} f_a z_a| ≤ |f_t| Σ_{a≠t, f_a≠0} n_a
 *
 * so f touches at least n_t + z_t people. When this reaches `enough` for every column, nobody can isolate
 * fewer, with whatever combination. The furthest z_t is a linear program: started at z = 0, it is solved by
 * the simplex method with bounded variables (ledgerTableau.ts), within the equations that hang together with
 * t alone (ledgerSpan.ts). For one- and two-way tables it equals the minimum cut that protect.ts works with;
 * unlike that it also holds over many releases and breakdowns together.
 *
 * Neither answer rests on rounding: a world is put into the published equations, and a combination is made
 * of them anew, before it counts. Where the work or the arithmetic gives out, the answer is `tooMuch`, and
 * whoever asked keeps back what he wanted to tell.
 *
 * @see Cox (1980), JASA 75, 377–385; Dantzig (1955), Econometrica 23, 174–183 (bounded variables).
 */
export class Worlds {
  readonly #columns: readonly Column[];
  readonly #work: Work;
  /** Of each column its room and its place there. */
  readonly #places = new Map<number, { room: Room; at: number }>();

  private constructor(columns: readonly Column[], parts: readonly Part[], work: Work) {
    this.#columns = columns;
    this.#work = work;
    for (const part of parts) {
      const people = part.columns.map((a) => columns[a]!.people);
      const room: Room = { part, people, tableau: undefined, worlds: [] };
      part.columns.forEach((a, at) => {
        this.#places.set(a, { room, at });
      });
    }
  }

  /** Solves the equations; the first ones count where one follows from others. */
  static *over(columns: readonly Column[], work: Work): Generator<void, Worlds> {
    return new Worlds(columns, yield* spanOf(columns, work), work);
  }

  /**
   * @returns A world when no combination whose largest coefficient is at this column touches fewer than
   *   `enough` people. Else such a combination may exist: the equations that make it up.
   */
  isolating(column: number, enough: number): Isolating {
    const place = this.#places.get(column);
    if (!place || this.#work.left < 0) return "tooMuch";
    const { room, at } = place;
    const need = enough - this.#columns[column]!.people;
    if (need <= 0) return { world: null };
    for (const { z, target } of room.worlds) {
      const share = target === at ? 1 : Math.min(1, room.people[target]! / Math.abs(z[target]!));
      if (Math.abs(z[at]!) * share >= need - 1e-7) return { world: movesOf(room, z, share) };
    }
    for (const tries of [1, 2]) {
      if (tries === 2) room.tableau = undefined;
      room.tableau ??= new Tableau(room.part, room.people, this.#work);
      const found = room.tableau.furthest(at, need);
      if ("tooMuch" in found) return "tooMuch";
      if ("world" in found && this.#holds(room, at, found.world)) {
        room.worlds.push({ z: found.world, target: at });
        return { world: movesOf(room, found.world, 1) };
      }
      if ("combination" in found) {
        const made = madeOf(room, found.combination);
        if (this.#isMade(room, at, need, made))
          return { blame: [...made].flatMap(([e, share]) => (Math.abs(share) > near ? [e] : [])) };
      }
    }
    return "tooMuch";
  }

  /** Whether every equation holds in this world, and nobody but the target changes by more than its people. */
  #holds({ part, people }: Room, at: number, z: Float64Array): boolean {
    const sums = new Map<number, number>();
    for (const [k, a] of part.columns.entries()) {
      if (z[k] === 0) continue;
      if (k !== at && Math.abs(z[k]!) > people[k]! + near) return false;
      for (const e of this.#columns[a]!.counted) sums.set(e, (sums.get(e) ?? 0) + z[k]!);
    }
    return [...sums.values()].every((sum) => Math.abs(sum) < near);
  }

  /** Whether these equations come to a combination that keeps the target below what it needs. */
  #isMade({ part, people }: Room, at: number, need: number, made: ReadonlyMap<number, number>): boolean {
    const f = part.columns.map((a) =>
      this.#columns[a]!.counted.reduce((sum, e) => sum + (made.get(e) ?? 0), 0),
    );
    const others = f.reduce((sum, x, k) => (k === at ? sum : sum + Math.abs(x) * people[k]!), 0);
    return Math.abs(f[at]! - 1) < near && others < need + near;
  }
}

/** A world found for another column is made smaller, so that this one keeps to its people. */
function movesOf({ part }: Room, z: Float64Array, share: number): Moves {
  return part.columns.flatMap((a, k) => (z[k] === 0 ? [] : [[a, z[k]! * share] as const]));
}

/** How often each equation is in a combination: of a solved equation, as often as its basis column says. */
function madeOf({ part }: Room, combination: Float64Array): Map<number, number> {
  const placeOf = new Map(part.columns.map((a, k) => [a, k]));
  const made = new Map<number, number>();
  for (const { basis, made: own } of part.solved) {
    const times = combination[placeOf.get(basis)!]!;
    if (Math.abs(times) < 1e-9) continue;
    for (const [e, share] of own) made.set(e, (made.get(e) ?? 0) + times * share);
  }
  return made;
}
