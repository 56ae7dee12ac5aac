import { type Audience, protections } from "./audience";
import { type By, keyOf } from "./stratum";

/** How many responses were left out by a person at each of two waves; they count in no other figure. */
export interface Excluded {
  pre: number;
  post: number;
}

/** Excluded responses of one group and cohort. */
export interface ExcludedCell extends Excluded {
  by: By;
}

/**
 * Adds up the excluded responses of a question, and tells them to the team, which reads the list of them anyway.
 * Outside the team nothing is told: a release that says one more than the last would tell of one person.
 *
 * @param only  A filter to one group or cohort, as in the question.
 */
export function discloseExcluded(
  cells: readonly ExcludedCell[],
  only: By,
  audience: Audience,
): { excluded?: Excluded } {
  if (protections[audience].hidesMore) return {};
  const asked = Object.keys(only);
  const counted = cells.filter(({ by }) =>
    asked.every((name) => keyOf({ [name]: by[name] ?? null }) === keyOf({ [name]: only[name] ?? null })),
  );
  return {
    excluded: {
      pre: counted.reduce((sum, { pre }) => sum + pre, 0),
      post: counted.reduce((sum, { post }) => sum + post, 0),
    },
  };
}
