import type { By } from "#shared/outcomes/stratum";
import { type Atom, atomsOf, emptyAtoms, total } from "./releaseAtoms";
import type { Person } from "./releaseProgram";
import { counts, type Hidden, type Kind, type Read } from "./releaseReading";

export interface Leak {
  block: string;
  what: "number" | "mean";
  people: number;
}

/**
 * Attacks what was read over all releases, with linear algebra and with whole numbers. It shares no line with
 * what it attacks and is told more than a reader knows: which histories of people occur at all.
 *
 * A block of people is everybody whom a cell counts at one release (hidden cells and the differences between
 * two releases: who came, who went, who has only one score). For each block of 1 to threshold − 1 people it
 * asks for another world: whole numbers of people, none below 0, that agree with everything that was read and
 * with the rule by which cells are hidden, and in which the block has another number. Where there is none, or its mean is known to within a third of the
 * scale in all worlds found, the block is a leak.
 *
 * @param blocks   These alone are asked for.
 * @param guesses  So many kinds that nobody with a history is of are thought possible too, as a reader has to: else the
 *   attacker knows which of them occur.
 */
export function attackReleases(
  story: readonly (readonly Person[])[],
  reads: readonly Read[],
  threshold: number,
  scale: readonly [number, number],
  hidden: readonly Hidden[] = [],
  { blocks, guesses = 0 }: { blocks?: ReadonlySet<string>; guesses?: number } = {},
): Leak[] {
  const kinds = [
    ...new Map(reads.flatMap(({ kind }) => (kind ? [[JSON.stringify(kind), kind]] : []))).values(),
  ];
  const known = atomsOf(story, kinds);
  const atoms = [...known, ...(guesses ? emptyAtoms(known, kinds, scale, guesses) : [])];
  const hiddenCells = hidden.map(({ at, by, oneIsSmall }): HiddenCell => {
    const inside = atoms.map(({ states }) => counts({ by, of: "both" }, states[at]));
    return { oneIsSmall, inside, people: total(atoms, inside, ({ people }) => people) };
  });
  const equations = reads.map((read) => atoms.map(({ states }) => Number(counts(read, states[read.at]))));
  // Means are told of everybody in a cell.
  const withMeans = equations.filter((_, k) => !reads[k]!.kind || reads[k]!.hasMean);
  // Nobody is where kinds are guessed, so scores move among those who are there.
  const waysOf = (orders: number): Ways => ({
    people: waysBetweenWorlds(equations, atoms.length, orders).map(movesOf),
    scores: waysBetweenWorlds(
      withMeans.map((equation) => equation.slice(0, known.length)),
      known.length,
      orders,
    ).map(movesOf),
  });
  const few = waysOf(2);
  let many: Ways | undefined;
  const leaks: Leak[] = [];
  for (const { what, inside } of blocksOf(story, atoms, kinds)) {
    if (blocks && !blocks.has(what)) continue;
    const people = total(atoms, inside, ({ people }) => people);
    if (people === 0 || people >= threshold) continue;
    const found = (ways: Ways) => whatIsKnown(atoms, inside, ways, scale, hiddenCells);
    if (!found(few)) continue;
    many ??= waysOf(guesses ? 8 : 40);
    const left = found(many);
    if (left) leaks.push({ block: what, what: left, people });
  }
  return leaks;
}

/** What may change and leave everything read as it is: how many people atoms have, and what they scored. */
interface Ways {
  people: readonly Way[];
  scores: readonly Way[];
}

/** A way between worlds, of the few atoms alone that it touches. */
type Way = readonly { atom: number; step: number }[];

interface HiddenCell {
  inside: boolean[];
  people: number;
  oneIsSmall: string | null;
}

function movesOf(way: readonly number[]): Way {
  return way.flatMap((step, atom) => (step === 0 ? [] : [{ atom, step }]));
}

function reverse(way: Way): Way {
  return way.map(({ atom, step }) => ({ atom, step: -step }));
}

function whatIsKnown(
  atoms: readonly Atom[],
  inside: readonly boolean[],
  ways: Ways,
  scale: readonly [number, number],
  hidden: readonly HiddenCell[],
): "number" | "mean" | null {
  const moving = ways.people.filter((way) => stepsOf(way, inside) !== 0);
  const isOther = (way: Way) => isWorld(atoms, way) && isHiddenBy(way, hidden);
  if (![...moving, ...moving.map(reverse)].some(isOther)) return "number";
  return isWide(atoms, inside, ways, scale) ? null : "mean";
}

/** Hidden cells and differences, each as the atoms that lie in it. */
function blocksOf(story: readonly (readonly Person[])[], atoms: readonly Atom[], kinds: readonly Kind[]) {
  const bys = new Map<string, By>([["{}", {}]]);
  for (const { group, cohort, area } of story.flat()) {
    for (const by of [{ group }, { cohort }, { group, cohort }, { area }]) bys.set(JSON.stringify(by), by);
  }
  const blocks: { what: string; inside: boolean[] }[] = [];
  for (const by of bys.values()) {
    for (let at = 0; at < story.length; at++) {
      const name = `${JSON.stringify(by)} at ${at}`;
      const inIt = (atom: Atom, k: number, of: Read["of"]) => counts({ by, of }, atom.states[k]);
      const block = (what: string, test: (atom: Atom) => boolean) =>
        blocks.push({ what: `${name}, ${what}`, inside: atoms.map(test) });
      block("both", (atom) => inIt(atom, at, "both"));
      block("only before", (atom) => inIt(atom, at, "pre") && !inIt(atom, at, "both"));
      block("only after", (atom) => inIt(atom, at, "post") && !inIt(atom, at, "both"));
      for (let then = 0; then < at; then++) {
        block(`came since ${then}`, (atom) => inIt(atom, at, "both") && !inIt(atom, then, "both"));
        block(`went since ${then}`, (atom) => !inIt(atom, at, "both") && inIt(atom, then, "both"));
        for (const kind of kinds) {
          const is = (atom: Atom) => counts({ by, of: "both", kind }, atom.states[at]);
          const was = (atom: Atom) => counts({ by, of: "both", kind }, atom.states[then]);
          block(`came since ${then}, ${JSON.stringify(kind)}`, (atom) => is(atom) && !was(atom));
          block(`went since ${then}, ${JSON.stringify(kind)}`, (atom) => !is(atom) && was(atom));
        }
      }
    }
  }
  return blocks;
}

/**
 * Ways from one world to another: whole-number steps that leave everything read as it is, and touch as few atoms
 * as they can. Elimination over fractions gives some of them, another order of the atoms gives others; any
 * step between worlds is a sum of such ways.
 */
export function waysBetweenWorlds(equations: readonly number[][], size: number, orders: number): number[][] {
  const dice = diceFrom(7);
  const found = new Map<string, number[]>();
  for (let k = 0; k < orders; k++) {
    const order = Array.from({ length: size }, (_, a) => ({ a, at: k === 0 ? a : dice() }));
    order.sort((one, other) => one.at - other.at);
    for (const way of waysInOrder(
      equations,
      order.map(({ a }) => a),
    )) {
      const first = way.find((step) => step !== 0)!;
      const same = first < 0 ? way.map((step) => -step) : way;
      found.set(same.join(), same);
    }
  }
  return [...found.values()];
}

function waysInOrder(equations: readonly number[][], order: readonly number[]): number[][] {
  const basis: { pivot: number; row: number[] }[] = [];
  for (const start of equations) {
    let row = [...start];
    for (const { pivot, row: known } of basis) {
      const factor = row[pivot]!;
      if (factor !== 0) row = row.map((x, k) => x - factor * known[k]!);
    }
    const pivot = order.find((k) => Math.abs(row[k]!) > 1e-9);
    if (pivot === undefined) continue;
    const unit = row.map((x) => x / row[pivot]!);
    for (const other of basis) {
      const factor = other.row[pivot]!;
      if (factor !== 0) other.row = other.row.map((x, k) => x - factor * unit[k]!);
    }
    basis.push({ pivot, row: unit });
  }
  const pivots = new Set(basis.map(({ pivot }) => pivot));
  return order
    .filter((k) => !pivots.has(k))
    .flatMap((k) => {
      const z = order.map(() => 0);
      z[k] = 1;
      for (const { pivot, row } of basis) z[pivot] = -row[k]!;
      const scale = [1, 2, 3, 4, 6].find((s) => z.every((x) => Math.abs(x * s - Math.round(x * s)) < 1e-6));
      return scale ? [z.map((x) => Math.round(x * scale))] : [];
    });
}

/** Numbers from 0 to 1 that are the same in every run. */
function diceFrom(seed: number): () => number {
  let turn = seed;
  return () => {
    turn = (turn * 48_271) % 2_147_483_647;
    return turn / 2_147_483_647;
  };
}

function isWorld(atoms: readonly Atom[], way: Way): boolean {
  return way.every(({ atom, step }) => atoms[atom]!.people + step >= 0);
}

/** Whether the suppression rule would hide these cells in the other world too: what a reader knows of it. */
function isHiddenBy(way: Way, hidden: readonly HiddenCell[]): boolean {
  const small = new Map<string, boolean>();
  for (const { inside, people: now, oneIsSmall } of hidden) {
    const people = now + stepsOf(way, inside);
    // A cell of nobody says so.
    if (people < 1) return false;
    if (oneIsSmall) small.set(oneIsSmall, (small.get(oneIsSmall) ?? false) || people < 10);
  }
  return [...small.values()].every(Boolean);
}

function stepsOf(way: Way, inside: readonly boolean[]): number {
  return way.reduce((n, { atom, step }) => n + (inside[atom] ? step : 0), 0);
}

/** How many other worlds are tried before a mean counts as known: a world that is found is a proof, one that is not is none. */
const tries = 400;

/** Another world: how many people each atom has, and what they scored together. */
interface World {
  sizes: number[];
  sums: number[];
}

/**
 * Whether the block's mean can lie in an interval of a third of the scale: from this world and others, in
 * which the block has fewer people and more, scores are moved along all ways, as far up and as far down as
 * every atom's own people can score.
 */
function isWide(
  atoms: readonly Atom[],
  inside: readonly boolean[],
  ways: Ways,
  [lowest, highest]: readonly [number, number],
): boolean {
  const own: World = { sizes: atoms.map(({ people }) => people), sums: atoms.map(({ scores }) => scores) };
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const block = own.sizes.reduce((n, size, a) => n + (inside[a] ? size : 0), 0);
  const dice = diceFrom(11);
  for (let k = 0; k < tries; k++) {
    const size = k === 0 ? block : 1 + (k % (3 * block));
    const order = k < 3 * block ? ways.people : ways.people.toSorted(() => dice() - 0.5);
    const world = resize(own, inside, order, size, () => (k < 3 * block ? 0.5 : dice()), lowest, highest);
    const people = world.sizes.reduce((n, size, a) => n + (inside[a] ? size : 0), 0);
    for (const up of [1, -1]) {
      const mean = climb(world, inside, ways.scores, up, lowest, highest) / people;
      [low, high] = [Math.min(low, mean), Math.max(high, mean)];
      if (high - low >= (highest - lowest) / 3 - 1e-9) return true;
    }
  }
  return false;
}

/** A world with about so many people in the block; who is put elsewhere takes a score along. */
function resize(
  from: World,
  inside: readonly boolean[],
  ways: readonly Way[],
  target: number,
  dice: () => number,
  lowest: number,
  highest: number,
): World {
  let { sizes, sums } = from;
  for (const way of ways) {
    const gain = stepsOf(way, inside);
    const missing = target - sizes.reduce((n, size, a) => n + (inside[a] ? size : 0), 0);
    if (gain === 0 || missing === 0) continue;
    const moves = Math.sign(gain) === Math.sign(missing) ? way : reverse(way);
    const room = moves.flatMap(({ atom, step }) => (step < 0 ? [Math.floor(sizes[atom]! / -step)] : []));
    const most = Math.floor(Math.abs(missing / gain));
    for (let steps = Math.min(...room, most); steps > 0; steps = Math.floor(steps / 2)) {
      const moved = [...sizes];
      for (const { atom, step } of moves) moved[atom] = moved[atom]! + steps * step;
      const [least, far] = roomAlong(moves, sums, moved, lowest, highest);
      if (least > far + 1e-9) continue;
      const much = least + (far - least) * dice();
      sizes = moved;
      sums = [...sums];
      for (const { atom, step } of moves) sums[atom] = sums[atom]! + much * step;
      break;
    }
  }
  return { sizes, sums };
}

/** How far sums may go along a way, down and up, so that each stays what its people can score. */
function roomAlong(
  way: Way,
  sums: readonly number[],
  sizes: readonly number[],
  lowest: number,
  highest: number,
): [number, number] {
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { atom, step } of way) {
    const bounds = [lowest, highest].map((score) => (score * sizes[atom]! - sums[atom]!) / step);
    [least, most] = [Math.max(least, Math.min(...bounds)), Math.min(most, Math.max(...bounds))];
  }
  return [least, most];
}

/** The block's sum of scores after moving it up (or down) along every way, until none leads further. */
function climb(
  { sizes, sums: start }: World,
  inside: readonly boolean[],
  ways: readonly Way[],
  up: number,
  lowest: number,
  highest: number,
): number {
  const sums = [...start];
  const leading = ways.filter((way) => stepsOf(way, inside) !== 0);
  for (let round = 0, isOn = true; isOn && round < 20; round++) {
    isOn = false;
    for (const way of leading) {
      const gain = stepsOf(way, inside) * up;
      const [least, most] = roomAlong(way, sums, sizes, lowest, highest);
      const far = gain > 0 ? most : least;
      if (!Number.isFinite(far) || far * gain <= 1e-9) continue;
      for (const { atom, step } of way) sums[atom] = sums[atom]! + far * step;
      isOn = true;
    }
  }
  return sums.reduce((n, sum, a) => n + (inside[a] ? sum : 0), 0);
}
