import type { By } from "./stratum";

/** A pair of waves, by key. */
export type Pair = `${string}>${string}`;

/** The release that is being made; those before it have their own numbers. */
export const nextRelease = 0;

/** Where one person stood for one pair of waves, over some releases. Scores are never here. */
export interface Standing {
  pair: Pair;
  /** The first release in which the person stood so; `nextRelease` when not in any yet. */
  from: number;
  /** The release in which they no longer did; null while they still do. `nextRelease` when no longer. */
  to: number | null;
  by: By;
  /** Which of the two scores there are. */
  has: "both" | "pre" | "post";
  /**
   * Of each subscale that is told of the same people (samePeople.ts): which of the person's different scores at the
   * earlier and the later wave counted, 1, 2, …
   */
  scores: readonly (readonly [pre: number, post: number])[];
}

/** People who stood alike in every release, and how many they are. */
export interface History {
  people: number;
  standings: readonly Standing[];
}

/** One number of people that a release tells, and with it their mean. */
export interface PublishedCount {
  release: number;
  pair: Pair;
  by: By;
  /** Everybody with both scores (of whom means are told), or with one of them. */
  of: "both" | "pre" | "post";
  /** Whether scores of these people are counted one by one. */
  exact: boolean;
}

/** How many people stand in one of two counts and not in the other, or in both with other scores. */
export function peopleWhoDiffer(histories: readonly History[], a: PublishedCount, b: PublishedCount): number {
  return histories.reduce((n, { people, standings }) => {
    const [at, then] = [a, b].map((count) => standings.find((standing) => standsIn(standing, count)));
    const alike = at === then || (at && then && String(at.scores) === String(then.scores));
    return alike ? n : n + people;
  }, 0);
}

/** Whether somebody who stands so is counted. */
export function standsIn(at: Standing, { release, pair, by, of }: PublishedCount): boolean {
  if (at.pair !== pair || !has(at, { of }) || !stands(at, release)) return false;
  for (const dimension in by) if ((at.by[dimension] ?? null) !== by[dimension]) return false;
  return true;
}

/** Whether the scores are there that a count counts. */
export function has(at: Standing, { of }: Pick<PublishedCount, "of">): boolean {
  return at.has === "both" || at.has === of;
}

/** Whether somebody stood so in a release. */
export function stands({ from, to }: Standing, release: number): boolean {
  if (release === nextRelease) return from === nextRelease || to === null;
  return from !== nextRelease && from <= release && (to === null || to === nextRelease || release < to);
}
