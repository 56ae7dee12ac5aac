import type { Instrument } from "../instruments/definition";

/** Subscales of one instrument version that a release tells of the same people; places from 1. */
export interface Tie {
  /** All that are tied to one another, in the order of the definition. */
  all: readonly number[];
  /** Of these, those that are told. */
  told: readonly number[];
  /** The others that anybody has a score of: they are left out of a release. */
  leftOut: readonly number[];
}

/** How many people have scores of just these subscales at a wave. */
export interface ScorePattern {
  /** Places from 1. */
  has: readonly number[];
  people: number;
}

/**
 * Which subscales of an instrument version a release tells of the same people.
 *
 * Subscales that score the same questions are tied: a total is the sum of its parts. Told of different people,
 * they can be subtracted. With the total and the social part of 17 people and the emotional part of 20, three
 * people follow who left out a question, how many they are and what they scored. So
 *
 * - outside the team a person counts for tied subscales at a wave only where all of them have a score (the
 *   scores are masked where a release reads them, api/db/releaseRows.ts);
 * - their figures are decided by one ledger: each cell is told anew for all of them or for none.
 *
 * Then every published sum of a tied subscale is over a set of people that the same sum of the others is over
 * too. Whatever a reader adds and subtracts, of one subscale or across them, comes to a combination of these sets,
 * person by person and question by question, and the ledger has seen to it that none touches fewer than the
 * threshold of people (ledger.ts). It does not matter by which formula a score follows from the answers.
 *
 * A subscale that few have would take nearly everybody's figures away: asked in one year of three, say. So,
 * the most answered first, one is left out of the release when fewer than half of the people who have the
 * most answered one would be left with it. Nothing new is told of it: it stays as it was told, or stands there as
 * hidden, with the reason (releaseLeftOut.ts).
 *
 * Subscales without a question in common are not tied: their numbers of people differ, but nobody knows by whom,
 * and no sum over those follows. A score that came ready in a file may be the sum of anything, so it is tied to
 * all others of its version.
 *
 * @param patterns  Who has scores of which subscales, at any wave.
 * @returns Every subscale in one tie; most are alone in theirs.
 */
export function tieSubscales(
  { subscales }: Pick<Instrument, "subscales">,
  patterns: readonly ScorePattern[],
): Tie[] {
  const left = new Set(subscales.keys());
  const ties: Tie[] = [];
  for (const first of subscales.keys()) {
    if (!left.delete(first)) continue;
    const tied = [first];
    // The list grows while it is walked.
    for (const one of tied)
      for (const other of left)
        if (shareItems(subscales[one]!, subscales[other]!) && left.delete(other)) tied.push(other);
    const all = tied.toSorted((a, b) => a - b).map((position) => position + 1);
    const told = chooseTold(all, patterns);
    const isScored = (place: number) => patterns.some(({ has, people }) => people > 0 && has.includes(place));
    ties.push({ all, told, leftOut: all.filter((place) => !told.includes(place) && isScored(place)) });
  }
  return ties;
}

function shareItems(a: { items: readonly string[] }, b: { items: readonly string[] }): boolean {
  return a.items.length === 0 || b.items.length === 0 || a.items.some((item) => b.items.includes(item));
}

function chooseTold(all: readonly number[], patterns: readonly ScorePattern[]): number[] {
  const people = (wanted: readonly number[]) =>
    patterns.reduce((n, one) => (wanted.every((place) => one.has.includes(place)) ? n + one.people : n), 0);
  const mostFirst = all.toSorted((a, b) => people([b]) - people([a]) || a - b);
  const least = people(mostFirst.slice(0, 1)) / 2;
  const told: number[] = [];
  for (const place of mostFirst) if (people([...told, place]) >= least) told.push(place);
  return told.toSorted((a, b) => a - b);
}
