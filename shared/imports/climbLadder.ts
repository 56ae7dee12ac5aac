import { foldAnswer, ladderIds, type Place, placesOf } from "./ladders";
import { type LadderId, ladderRungs } from "./ladders/ladder";
import { orderWords } from "./orderWords";

/** An answer of the scale, and every word by which the scale itself knows it. */
export interface KnownAnswer {
  value: number;
  words: readonly string[];
}

/**
 * What the words of a file mean on a scale, by a ladder on which both stand: the scale's own labels (in any of
 * its languages) say which rung is which value. Where the scale has no labels, a
 * ladder with as many rungs as the scale has answers, on which every word of the file stands, is taken lowest
 * first; else, where there are as many words as answers, their own order (orderWords). It is a proposal to be shown and confirmed: a ladder may run the other way. Words on which two ladders that
 * fit equally well disagree are left open, and nothing is reversed.
 *
 * @param answers  In ascending order of value.
 * @param words  The words of the file's columns that the scale does not know itself.
 */
export function climbLadder(answers: readonly KnownAnswer[], words: readonly string[]): Map<string, number> {
  const labeled = ladderIds.flatMap((id) => {
    const rungs = rungsOf(answers, id);
    return rungs ? [readOn(id, rungs, words)] : [];
  });
  const best = mostCovering(labeled);
  if (best.size > 0 || answers.some(({ words: labels }) => labels.length > 0)) return best;
  const known = mostCovering(
    ladderIds
      .filter((id) => ladderRungs[id] === answers.length && words.every((word) => placesOf(word).has(id)))
      .map((id) => readOn(id, new Map(answers.map(({ value }, rung) => [rung, value])), words)),
  );
  if (known.size > 0 || words.length !== answers.length) return known;
  const inOrder = orderWords(words) ?? [];
  return new Map(inOrder.map((word, rung) => [word, answers[rung]!.value]));
}

/** Which value stands on which rung: undefined where the scale's labels are not on this ladder, in order. */
function rungsOf(answers: readonly KnownAnswer[], id: LadderId): Map<number, number> | undefined {
  const rungs = new Map<number, number>();
  const order: number[] = [];
  for (const { value, words } of answers) {
    const found = new Set(words.flatMap((word) => placesOf(word).get(id)?.rung ?? []));
    if (found.size > 1) return undefined;
    for (const rung of found) {
      if (rungs.has(rung)) return undefined;
      rungs.set(rung, value);
      order.push(rung);
    }
  }
  const rises = order.every((rung, index) => index === 0 || rung > order[index - 1]!);
  const falls = order.every((rung, index) => index === 0 || rung < order[index - 1]!);
  return order.length >= 2 && (rises || falls) ? rungs : undefined;
}

function readOn(id: LadderId, rungs: ReadonlyMap<number, number>, words: readonly string[]) {
  const found = words.flatMap((word) => {
    const place = placesOf(word).get(id);
    const value = place && rungs.get(place.rung);
    return value === undefined ? [] : [{ word, folded: foldAnswer(word), place: place!, value }];
  });
  // "Often" and "very often" in one file are two answers, so the file climbs another ladder.
  const crowded = found.some((one) =>
    found.some((other) => one.folded !== other.folded && shareRung(one.place, other.place)),
  );
  return new Map(crowded ? [] : found.map(({ word, value }): [string, number] => [word, value]));
}

function shareRung(one: Place, other: Place): boolean {
  return one.rung === other.rung && [...one.languages].some((language) => other.languages.has(language));
}

function mostCovering(readings: readonly Map<string, number>[]): Map<string, number> {
  const most = Math.max(0, ...readings.map(({ size }) => size));
  if (most === 0) return new Map();
  const [first, ...others] = readings.filter(({ size }) => size === most);
  return new Map(
    [...first!].filter(([word, value]) => others.every((other) => (other.get(word) ?? value) === value)),
  );
}
