import type { WeightedPair } from "../stats/pairs";
import type { KindHistories } from "./ledgerKinds";
import type { Family } from "./splits";
import { type PublishedCount, standsIn } from "./standing";

/** Scores of single people as far as the ledger knows them: between which two of these levels each lies. */
export interface KnownScores {
  range: readonly [number, number];
  /** Rising; whoever is counted now has one of them where `areAll`. */
  levels: readonly number[];
  areAll: boolean;
  people: KindHistories;
}

type Cell = Pick<PublishedCount, "pair" | "by" | "release">;
type Wave = "pre" | "post";

/** So many levels are counted in one go. */
const mostLevels = 60;

/** The levels by which these scores are told apart: all scores that there are, or even steps where they are many. */
export function levelsOf(
  pairs: readonly WeightedPair[],
  [low, high]: readonly [number, number],
): Pick<KnownScores, "levels" | "areAll"> {
  const all = [...new Set(pairs.flatMap(({ pre, post }) => [pre, post]))].sort((a, b) => a - b);
  if (all.length <= mostLevels) return { levels: all, areAll: true };
  const steps = Array.from({ length: mostLevels }, (_, k) => low + ((high - low) * (k + 1)) / mostLevels);
  return { levels: steps, areAll: false };
}

/** Who scored up to each level, as the ledger asks for kinds of people (splits.ts). */
export function familiesUpTo(levels: readonly number[], [low]: readonly [number, number]): Family[] {
  return levels.map((to) => ({ of: "scores", from: low, to }));
}

/**
 * How far the scores of those lie apart who came into these cells since others were told, or went, at one wave: the
 * least that it can be, where a score is known up to two levels alone. Somebody whose scores changed did both. Of
 * people who were erased nobody knows the score; where there are no others it is 0.
 *
 * @returns Infinity where nobody came, or nobody went.
 */
export function apartOf(
  { range: [low, high], levels, areAll, people }: KnownScores,
  now: readonly Cell[],
  then: readonly Cell[],
  wave: Wave,
): { came: number; went: number } {
  const [came, went]: [Ends, Ends] = [noEnds(), noEnds()];
  const bit = wave === "pre" ? 2 : 1;
  for (const { standings, kinds } of people.histories) {
    const at = (cells: readonly Cell[]) =>
      standings.findIndex((one) =>
        cells.some((cell) => standsIn(one, { ...cell, of: "both", exact: false })),
      );
    const [is, was] = [at(now), at(then)];
    if (is >= 0 && was >= 0 && String(kinds[is]) === String(kinds[was])) continue;
    for (const [ends, place, isLive] of [[came, is, areAll] as const, [went, was, false] as const]) {
      if (place < 0) continue;
      ends.people = true;
      const classes = kinds[place];
      if (!classes || classes === "erased") continue;
      const level = classes.findIndex((one) => (one & bit) !== 0);
      const top = level < 0 ? high : levels[level]!;
      const under = level < 0 ? levels.at(-1)! : level === 0 ? low : levels[level - 1]!;
      ends.lowest = Math.min(ends.lowest, top);
      ends.highest = Math.max(ends.highest, isLive ? top : under);
    }
  }
  return { came: widthOf(came), went: widthOf(went) };
}

interface Ends {
  people: boolean;
  lowest: number;
  highest: number;
}

const noEnds = (): Ends => ({
  people: false,
  lowest: Number.POSITIVE_INFINITY,
  highest: Number.NEGATIVE_INFINITY,
});

function widthOf({ people, lowest, highest }: Ends): number {
  return people ? Math.max(0, highest - lowest) : Number.POSITIVE_INFINITY;
}
