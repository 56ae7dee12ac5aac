import type { WeightedPair } from "../stats/pairs";

/**
 * Whether answers before, answers after, and how many moved up, stayed and moved down leave it open how many
 * people went from one answer to another, wherever these are fewer than the threshold.
 *
 * With two answers they do not: before, after and up give all four numbers by subtraction. For each small
 * number this looks for another world that reads the same: two or three people who swap their later answers,
 * so that as many move up, stay and move down as before.
 */
export function isBlurred(pairs: readonly WeightedPair[], threshold: number): boolean {
  const cells = joined(pairs);
  return cells.every((cell) => cell.n >= threshold || cells.some((other) => opens(cell, other, cells)));
}

function opens(cell: WeightedPair, other: WeightedPair, cells: readonly WeightedPair[]): boolean {
  if (other === cell) return false;
  const moved = (people: [number, number][]) =>
    people
      .map(([pre, post]) => Math.sign(post - pre))
      .sort()
      .join();
  const [a, b] = [cell, other];
  const differs = a.post !== b.post && a.pre !== b.pre;
  const two = moved([
    [a.pre, a.post],
    [b.pre, b.post],
  ]);
  const swapped = moved([
    [a.pre, b.post],
    [b.pre, a.post],
  ]);
  if (differs && two === swapped) return true;
  return cells.some((c) => {
    if (c === a || c === b) return false;
    const turned: [number, number][] = [
      [a.pre, b.post],
      [b.pre, c.post],
      [c.pre, a.post],
    ];
    const stays = turned.filter(([pre, post]) => pre === a.pre && post === a.post).length;
    const was: [number, number][] = [a, b, c].map(({ pre, post }) => [pre, post]);
    return stays === 0 && moved(was) === moved(turned);
  });
}

function joined(pairs: readonly WeightedPair[]): WeightedPair[] {
  const cells = new Map<string, WeightedPair>();
  for (const { pre, post, n } of pairs) {
    const key = `${pre} ${post}`;
    cells.set(key, { pre, post, n: n + (cells.get(key)?.n ?? 0) });
  }
  return [...cells.values()].filter(({ n }) => n > 0);
}
