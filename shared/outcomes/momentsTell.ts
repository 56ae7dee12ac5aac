import { changesOf } from "../stats/pairs";
import { canonical, type Weighted } from "../stats/weighted";
import type { Total } from "./breakdown";
import type { HiddenTotals } from "./hiddenTotals";
import { keyOf } from "./stratum";

/** How many people of a world are exchanged at a time, and how many such sets are tried: milliseconds. */
const exchanged = [3, 4, 5];
const workLimit = 60_000;
/** Exchanges are looked up among changes up to so many steps; of larger ones the mirror image is tried. */
const window = 6;

/**
 * Whether n, the mean and the standard deviation of changes tell how many people rose, stayed or fell.
 *
 * Changes lie on a grid: whole multiples of a step, at most `span` points. Mean and SD are Σd and Σd², and on
 * a grid they can have a single solution: of 19 people with Σd = −1 and Σd² = 1 one fell by one point and 18
 * stayed. They do not tell when for each of the three kinds another world has the same n, Σd and Σd² and
 * another number of people of that kind. Such a world is looked for by exchanging the changes of 3, 4 or 5
 * people for others with the same sum and the same sum of squares:
 *
 *     {0, 0, 3} → {−1, 2, 2}    sum 3, squares 9: of two who stayed and one who rose one fell and two rose
 *     S → 2m − S                mirrored at the mean m of these few, which keeps the sum and the squares
 *
 * What is found is a world, so "does not tell" is proven. Where nothing is found the answer is "tells", also
 * when only an exchange of more people, or one past the work limit, would have shown another world: it errs
 * toward saying less. The step is the largest of which all changes are multiples, which is that of the scale
 * or a coarser one; worlds of the coarser grid are worlds of the finer, so that errs the same way. Many
 * people with changes of several sizes offer an exchange among the first few sets; on a scale of two values
 * there is never one, and n, Σd and Σd² tell everything there. People of a fine scale are counted in bins, whose
 * means lie on no grid: no world can be proven there, so the answer is "tells".
 *
 * @param changes  Post minus pre of the people with both scores, in points.
 * @param span  The largest possible change in points; where unknown, the largest there is.
 */
export function momentsTellKinds(changes: Weighted, span?: number): boolean {
  const held = canonical(changes);
  if (held.some(([, , apart]) => apart)) return true;
  const sizes = held.map(([d]) => Math.abs(d)).filter((d) => d > near);
  if (sizes.length === 0) return true;
  const step = sizes.reduce(commonStep);
  const most = Math.floor((span ?? Math.max(...sizes)) / step + near);
  const inSteps = held
    .map(([d, n]) => [Math.round(d / step), Math.min(n, Math.max(...exchanged))] as const)
    .toSorted(([a], [b]) => Math.abs(a) - Math.abs(b));
  const twins = twinsWithin(Math.min(window, most));
  const open = new Set<Kind>();
  let work = 0;
  for (const size of exchanged) {
    for (const few of setsOf(inSteps, size)) {
      if (++work > workLimit) return true;
      const others = twins.get(momentsOf(few)) ?? [];
      for (const other of [...others, mirrored(few, most)]) {
        const [was, is] = [kindsOf(few), kindsOf(other)];
        for (const kind of kinds) if (was[kind] !== is[kind]) open.add(kind);
      }
      if (open.size === kinds.length) return false;
    }
  }
  return true;
}

/**
 * The shown totals whose spread of change is hidden, by key: none where no total's moments tell of people who
 * are not told; else all but everybody's, as a spread follows from those of the whole and of the other parts;
 * everybody's too where its own moments tell.
 *
 * @param tellsKinds  Whether it is told how many people of a total rose, stayed and fell.
 * @param range  The lowest and highest possible score, where known.
 */
export function spreadsHidden(
  totals: readonly Total[],
  { hidden }: HiddenTotals,
  tellsKinds: (total: Total) => boolean,
  range: readonly [number, number] | null,
): Set<string> {
  const span = range ? range[1] - range[0] : undefined;
  const shown = totals.filter(({ key }) => !hidden.has(key));
  const tell = shown.filter(
    (total) => momentsTellKinds(changesOf(total.table.pairs), span) && !tellsKinds(total),
  );
  if (tell.length === 0) return new Set();
  const all = shown.filter(({ key }) => key !== keyOf({}));
  return new Set([...tell, ...all].map(({ key }) => key));
}

const near = 1e-6;
const kinds = ["rose", "same", "fell"] as const;
type Kind = (typeof kinds)[number];

/** Euclid on numbers that came out of divisions. */
function commonStep(a: number, b: number): number {
  let [large, small] = a > b ? [a, b] : [b, a];
  while (small > near) [large, small] = [small, large - Math.floor(large / small + near) * small];
  return large;
}

/** Every set of so many of these people, by their changes. */
function* setsOf(held: readonly (readonly [number, number])[], size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let k = from; k < held.length; k++) {
    const [d, n] = held[k]!;
    for (let taken = Math.min(n, size); taken >= 1; taken--)
      for (const rest of setsOf(held, size - taken, k + 1)) yield [...Array<number>(taken).fill(d), ...rest];
  }
}

const known = new Map<number, Map<string, number[][]>>();

/** All sets of few small changes, by n, sum and sum of squares: those of one line can be exchanged. */
function twinsWithin(most: number): Map<string, number[][]> {
  const before = known.get(most);
  if (before) return before;
  const grid = Array.from({ length: 2 * most + 1 }, (_, k) => [k - most, Math.max(...exchanged)] as const);
  const found = new Map<string, number[][]>();
  for (const size of exchanged)
    for (const few of setsOf(grid, size)) {
      const moments = momentsOf(few);
      const line = found.get(moments);
      if (line) line.push(few);
      else found.set(moments, [few]);
    }
  known.set(most, found);
  return found;
}

function momentsOf(few: readonly number[]): string {
  return `${few.length} ${few.reduce((sum, d) => sum + d, 0)} ${few.reduce((sum, d) => sum + d * d, 0)}`;
}

/** The same changes where the mirror falls between the steps or one would be impossible. */
function mirrored(few: readonly number[], most: number): readonly number[] {
  const twice = (2 * few.reduce((sum, d) => sum + d, 0)) / few.length;
  if (!Number.isInteger(twice)) return few;
  const other = few.map((d) => twice - d);
  return other.some((d) => Math.abs(d) > most) ? few : other;
}

function kindsOf(few: readonly number[]): Record<Kind, number> {
  const rose = few.filter((d) => d > 0).length;
  const fell = few.filter((d) => d < 0).length;
  return { rose, same: few.length - rose - fell, fell };
}
