import { type History, has, type Pair, type PublishedCount, type Standing, stands } from "./standing";
import { keyOf } from "./stratum";

/** How a published number may be taken: whether it counts this person, who stands in it so. */
export type Reading = (history: History, count: PublishedCount, standing: Standing) => boolean;

/** The ways to read published numbers that are kept safe, one after another: see `tellable`. */
export function readingsOf(histories: readonly History[]): Reading[] {
  const most = new Map<string, { subscale: number; wave: string; scores: number }>();
  for (const { standings } of histories) {
    for (const at of standings) {
      waves(at.pair).forEach((wave, side) => {
        for (const [subscale, scores] of at.scores.entries()) {
          const key = `${subscale} ${wave}`;
          const before = most.get(key) ?? { subscale, wave, scores: 1 };
          most.set(key, { ...before, scores: Math.max(before.scores, scores[side]!) });
        }
      });
    }
  }
  const ofScores = [...most.values()].flatMap(({ subscale, wave, scores }) =>
    scores < 2 ? [] : Array.from({ length: scores }, (_, k) => scoresAt(subscale, wave, k + 1)),
  );
  return [() => true, ...ofScores];
}

/** Sums of one subscale's scores at one wave, where a person's `score`-th (or last, with fewer) is the one to be found out. */
function scoresAt(subscale: number, wave: string, score: number): Reading {
  const looked = new Map<History, number>();
  const lookedAt = (history: History) => {
    const known = looked.get(history);
    if (known !== undefined) return known;
    const own = history.standings.flatMap((at) => {
      const k = waves(at.pair).indexOf(wave);
      return k < 0 ? [] : [at.scores[subscale]![k]!];
    });
    const found = own.includes(score) ? score : Math.max(...own);
    looked.set(history, found);
    return found;
  };
  return (history, count, standing) => {
    const side = waves(count.pair).indexOf(wave);
    // Means are told of everybody with both scores, and beside them of those with one.
    if (side < 0 || count.of === (side === 0 ? "post" : "pre")) return false;
    return standing.scores[subscale]![side] === lookedAt(history);
  };
}

/** Who stands in each count, how: by the place of the history. */
export type Stands = ReadonlyMap<PublishedCount, readonly { at: number; standing: Standing }[]>;

/** Finds the standings of all counts at once, by the names of their cells. */
export function* whoStands(
  histories: readonly History[],
  counts: readonly PublishedCount[],
): Generator<void, Stands> {
  const cells = new Map<string, PublishedCount[]>();
  const breakdowns = new Map<string, string[]>();
  const found = new Map(counts.map((count) => [count, [] as { at: number; standing: Standing }[]]));
  for (const count of counts) {
    const key = `${count.pair} ${keyOf(count.by)}`;
    cells.set(key, [...(cells.get(key) ?? []), count]);
    const names = Object.keys(count.by);
    breakdowns.set(names.join("\u0000"), names);
  }
  for (const [at, { standings }] of histories.entries()) {
    if (at % 500 === 0) yield;
    for (const standing of standings) {
      for (const names of breakdowns.values()) {
        const by = Object.fromEntries(names.map((name) => [name, standing.by[name] ?? null]));
        for (const count of cells.get(`${standing.pair} ${keyOf(by)}`) ?? [])
          if (has(standing, count) && stands(standing, count.release))
            found.get(count)!.push({ at, standing });
      }
    }
  }
  return found;
}

function waves(pair: Pair): string[] {
  return pair.split(">");
}
