import type { Part } from "./ledgerSpan";
import type { Work } from "./ledgerWork";

const tiny = 1e-9;
const near = 1e-7;

/** How far one column can be raised: another world in which it is, or what keeps it from it. */
export type Furthest =
  | { world: Float64Array }
  /** Coefficients of columns, 1 at the one asked for. */
  | { combination: Float64Array }
  | { tooMuch: true };

/**
 * The bounded simplex over one part of the equations, in places: column k is `part.columns[k]`. Every search
 * starts at z = 0, which every basis allows, so each goes on from the basis where the last one ended.
 */
export class Tableau {
  readonly #people: readonly number[];
  readonly #rows: Float64Array[];
  readonly #basis: number[];
  readonly #work: Work;

  constructor(part: Part, people: readonly number[], work: Work) {
    const columnAt = new Map(part.columns.map((column, k) => [column, k]));
    this.#people = people;
    this.#work = work;
    this.#basis = part.solved.map(({ basis }) => columnAt.get(basis)!);
    this.#rows = part.solved.map(({ row }) => {
      const own = new Float64Array(people.length);
      for (const [a, x] of row) own[columnAt.get(a)!] = x;
      return own;
    });
    work.left -= this.#rows.length * people.length;
  }

  /** Raises z at `target` from 0 until it reaches `need` or can go no further. */
  furthest(target: number, need: number): Furthest {
    const people = this.#people;
    const rows = this.#rows;
    const basis = this.#basis;
    const z = new Float64Array(people.length);
    const inBasis = new Uint8Array(people.length);
    for (const column of basis) inBasis[column] = 1;
    let own = basis.indexOf(target);
    for (let turn = 0; turn < 50 * (people.length + 1); turn++) {
      this.#work.left -= people.length + 2 * basis.length;
      if (this.#work.left < 0) break;
      const gain = (a: number) => (own < 0 ? Number(a === target) : -rows[own]![a]!);
      const entering = choose(gain, inBasis, z, people, target, turn > 10 * people.length);
      if (entering < 0) {
        return { combination: rows[own]!.slice() };
      }
      const way = Math.sign(gain(entering));
      let step = entering === target ? need - z[target]! : people[entering]! - way * z[entering]!;
      let blocking = -1;
      for (let i = 0; i < basis.length; i++) {
        const pace = -rows[i]![entering]! * way;
        if (Math.abs(pace) <= tiny) continue;
        const column = basis[i]!;
        const room =
          column === target ? (need - z[column]!) / pace : roomLeft(people[column]!, z[column]!, pace);
        if ((column !== target || pace > 0) && room < step - tiny) {
          step = Math.max(0, room);
          blocking = i;
        }
      }
      z[entering] = z[entering]! + way * step;
      for (let i = 0; i < basis.length; i++) {
        const pace = rows[i]![entering]!;
        if (pace !== 0) z[basis[i]!] = z[basis[i]!]! - pace * way * step;
      }
      if (z[target]! >= need - near) return { world: z };
      if (blocking < 0) continue;
      this.#pivot(blocking, entering);
      inBasis[basis[blocking]!] = 0;
      inBasis[entering] = 1;
      basis[blocking] = entering;
      own = basis.indexOf(target);
    }
    return { tooMuch: true };
  }

  #pivot(at: number, entering: number): void {
    const rows = this.#rows;
    const row = rows[at]!;
    const unit = 1 / row[entering]!;
    const used: number[] = [];
    for (let a = 0; a < row.length; a++) {
      if (row[a] === 0) continue;
      row[a] = row[a]! * unit;
      used.push(a);
    }
    row[entering] = 1;
    for (let i = 0; i < rows.length; i++) {
      const other = rows[i]!;
      const factor = other[entering]!;
      if (i === at || factor === 0) continue;
      this.#work.left -= used.length;
      for (const a of used) {
        const sum = other[a]! - factor * row[a]!;
        other[a] = Math.abs(sum) <= tiny ? 0 : sum;
      }
      other[entering] = 0;
    }
    this.#work.left -= row.length;
  }
}

/** The column outside the basis that raises the target fastest; late, the first one, so that it ends. */
function choose(
  gain: (a: number) => number,
  inBasis: Uint8Array,
  z: Float64Array,
  people: readonly number[],
  target: number,
  first: boolean,
): number {
  let best = -1;
  let most = near;
  for (let a = 0; a < z.length; a++) {
    if (inBasis[a]) continue;
    const g = gain(a);
    if (Math.abs(g) <= most) continue;
    if (a !== target && people[a]! - Math.sign(g) * z[a]! <= tiny) continue;
    if (first) return a;
    [best, most] = [a, Math.abs(g)];
  }
  return best;
}

function roomLeft(people: number, z: number, pace: number): number {
  return (people - Math.sign(pace) * z) / Math.abs(pace);
}
