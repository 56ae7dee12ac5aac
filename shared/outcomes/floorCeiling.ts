import { postOf, preOf, type WeightedPair } from "../stats/pairs";
import { sum } from "../stats/sum";
import { total, type Weighted } from "../stats/weighted";

/** From this share of people on, an end of the scale is crowded. */
export const crowded = 0.2;

/** Many people at one end of the scale at one wave: `floor` is the lowest score, whatever is better. */
export interface CrowdedEnd {
  wave: "pre" | "post";
  end: "floor" | "ceiling";
  /** The score at that end. */
  score: number;
  people: number;
  of: number;
}

/**
 * Where at least 20 % of the people sit at an end of the scale. They cannot go further that way: at the
 * better end improvement cannot show, at the worse end neither can a fall.
 *
 * @param pairs  The people who have both scores.
 * @param range  The lowest and highest possible score.
 * @see Terwee et al. (2007), Journal of Clinical Epidemiology 60, 34–42, who take 15 % of a validation
 *   sample; a program's group is smaller, so the product waits for 20 %.
 */
export function findCrowdedEnds(
  pairs: readonly WeightedPair[],
  range: readonly [number, number],
): CrowdedEnd[] {
  const waves = [
    ["pre", preOf(pairs)],
    ["post", postOf(pairs)],
  ] as const;
  return waves.flatMap(([wave, scores]) =>
    (["floor", "ceiling"] as const).flatMap((end) => {
      const score = end === "floor" ? range[0] : range[1];
      const [people, of] = [countAt(scores, score), total(scores)];
      // A hair of room: 3 of 15 is 20 %.
      return of > 0 && people / of >= crowded - 1e-12 ? [{ wave, end, score, people, of }] : [];
    }),
  );
}

/** Scores lie on a grid of 1e-9; an end reached by prorating may miss the range's own number by that much. */
function countAt(scores: Weighted, score: number): number {
  return sum(scores.map(([value, n]) => (Math.abs(value - score) <= 1e-9 ? n : 0)));
}
