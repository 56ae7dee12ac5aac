/** One column of the ledger: people whom every published number counts alike, and how often each counts them. */
export interface Column {
  people: number;
  /** Coefficient in each equation, in the order of the equations. */
  counted: readonly number[];
}

const tiny = 1e-9;

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
 * the simplex method with bounded variables. For one- and two-way tables it equals the minimum cut that
 * protect.ts works with; unlike that it also holds over many releases and breakdowns together.
 *
 * @see Cox (1980), JASA 75, 377–385; Dantzig (1955), Econometrica 23, 174–183 (bounded variables).
 */
export class Worlds {
  readonly #people: readonly number[];
  /** Solved equations: column `basis[i]` = −Σ rows[i][a] × column a over the columns that are not in the basis. */
  readonly #rows: Float64Array[] = [];
  readonly #basis: number[] = [];
  /** Which equations, how often, make up each solved one. */
  readonly #made: Float64Array[] = [];
  readonly #found: { z: Float64Array; target: number }[] = [];

  constructor(columns: readonly Column[], equations: number) {
    this.#people = columns.map(({ people }) => people);
    for (let e = 0; e < equations; e++) {
      const row = new Float64Array(columns.length);
      columns.forEach(({ counted }, a) => {
        row[a] = counted[e] ?? 0;
      });
      const made = new Float64Array(equations);
      made[e] = 1;
      this.#solve(row, made);
    }
  }

  /**
   * @returns null when no combination whose largest coefficient is at this column touches fewer than `enough`
   *   people. Else such a combination may exist: the equations that make it up.
   */
  isolating(target: number, enough: number): number[] | null {
    const need = enough - this.#people[target]!;
    if (need <= 0 || this.#found.some((world) => this.#reaches(world, target, need))) return null;
    const found = furthest(
      this.#rows.map((row) => row.slice()),
      [...this.#basis],
      this.#people,
      target,
      need,
    );
    if ("world" in found) {
      this.#found.push({ z: found.world, target });
      return null;
    }
    const made = new Float64Array(this.#made[0]?.length ?? 0);
    this.#basis.forEach((column, i) => {
      const share = found.combination[column]!;
      if (Math.abs(share) > tiny) addTo(made, this.#made[i]!, share);
    });
    return [...made.keys()].filter((e) => Math.abs(made[e]!) > 1e-7);
  }

  /** Whether a world found for another column, made smaller so that this one keeps to its people, will do. */
  #reaches({ z, target: other }: { z: Float64Array; target: number }, target: number, need: number): boolean {
    const share = Math.min(1, this.#people[other]! / Math.abs(z[other]!));
    return Math.abs(z[target]!) * (other === target ? 1 : share) >= need - 1e-7;
  }

  #solve(row: Float64Array, made: Float64Array): void {
    this.#basis.forEach((column, i) => {
      const factor = row[column]!;
      if (Math.abs(factor) <= tiny) return;
      addTo(row, this.#rows[i]!, -factor);
      addTo(made, this.#made[i]!, -factor);
    });
    const pivot = indexOfLargest(row);
    if (pivot < 0) return;
    const unit = 1 / row[pivot]!;
    for (let a = 0; a < row.length; a++) row[a] = row[a]! * unit;
    for (let a = 0; a < made.length; a++) made[a] = made[a]! * unit;
    this.#rows.forEach((other, i) => {
      const factor = other[pivot]!;
      if (Math.abs(factor) <= tiny) return;
      addTo(other, row, -factor);
      addTo(this.#made[i]!, made, -factor);
    });
    this.#rows.push(row);
    this.#made.push(made);
    this.#basis.push(pivot);
  }
}

/**
 * The bounded simplex: raises z_target from 0 until it reaches `need` (answers the world) or can go no further
 * (answers the combination that stops it, one coefficient a column, 1 at the target). `rows` and `basis` are
 * used up.
 */
function furthest(
  rows: Float64Array[],
  basis: number[],
  people: readonly number[],
  target: number,
  need: number,
): { world: Float64Array } | { combination: Float64Array } {
  const z = new Float64Array(people.length);
  let own = basis.indexOf(target);
  const inBasis = new Uint8Array(people.length);
  for (const column of basis) inBasis[column] = 1;
  for (let turn = 0; turn < 50 * (people.length + 1); turn++) {
    const gain = (a: number) => (own < 0 ? Number(a === target) : -rows[own]![a]!);
    const entering = choose(gain, inBasis, z, people, target, turn > 10 * people.length);
    if (entering < 0) break;
    const way = Math.sign(gain(entering));
    let step = entering === target ? need - z[target]! : people[entering]! - way * z[entering]!;
    let blocking = -1;
    basis.forEach((column, i) => {
      const pace = -rows[i]![entering]! * way;
      if (Math.abs(pace) <= tiny) return;
      const room =
        column === target ? (need - z[column]!) / pace : roomLeft(people[column]!, z[column]!, pace);
      if ((column !== target || pace > 0) && room < step - tiny) {
        step = Math.max(0, room);
        blocking = i;
      }
    });
    z[entering] = z[entering]! + way * step;
    basis.forEach((column, i) => {
      z[column] = z[column]! - rows[i]![entering]! * way * step;
    });
    if (z[target]! >= need - 1e-7) return { world: z };
    if (blocking < 0) continue;
    pivot(rows, basis, blocking, entering);
    inBasis[basis[blocking]!] = 0;
    inBasis[entering] = 1;
    basis[blocking] = entering;
    own = basis.indexOf(target);
  }
  if (own >= 0) return { combination: rows[own]! };
  const combination = new Float64Array(people.length);
  combination[target] = 1;
  return { combination };
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
  let most = 1e-7;
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

function pivot(rows: Float64Array[], basis: readonly number[], at: number, entering: number): void {
  const row = rows[at]!;
  const unit = 1 / row[entering]!;
  const used: number[] = [];
  for (let a = 0; a < row.length; a++) {
    if (row[a] === 0) continue;
    row[a] = row[a]! * unit;
    used.push(a);
  }
  row[basis[at]!] = unit;
  for (let i = 0; i < rows.length; i++) {
    const other = rows[i]!;
    const factor = other[entering]!;
    if (i === at || Math.abs(factor) <= tiny) continue;
    for (const a of used) {
      const sum = other[a]! - factor * row[a]!;
      other[a] = Math.abs(sum) <= tiny ? 0 : sum;
    }
    other[entering] = 0;
  }
}

function addTo(row: Float64Array, other: Float64Array, factor: number): void {
  for (let a = 0; a < row.length; a++) {
    const sum = row[a]! + factor * other[a]!;
    row[a] = Math.abs(sum) <= tiny ? 0 : sum;
  }
}

function indexOfLargest(row: Float64Array): number {
  let best = -1;
  let most = tiny;
  row.forEach((x, a) => {
    if (Math.abs(x) > most + tiny) [best, most] = [a, Math.abs(x)];
  });
  return best;
}
