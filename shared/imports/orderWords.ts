import { foldAnswer, placesOf } from "./ladders";
import { degrees, lacks, pairs } from "./ladders/degrees";
import { type LadderId, ladderRungs } from "./ladders/ladder";

/**
 * Puts the words of a ladder that the dictionary has not into their order, lowest first, where their making says it:
 * by words of degree around one pair of opposites ("slightly dissatisfied" stands between "dissatisfied" and neither),
 * or on a known ladder by words of degree ("very often" above "often").
 *
 * It reads a ladder whole or not at all: undefined where a word is made otherwise, where two stand at one place, where
 * the ladder misses an end or, around a pair, has not as many words below its middle as above. A ladder of one word
 * alone ("not at all" to "extremely interested") has both its ends. Nothing is reversed.
 */
export function orderWords(words: readonly string[]): string[] | undefined {
  const folded = words.map((word) => ({ word, folded: foldAnswer(word) }));
  if (words.length < 3) return undefined;
  const placed = [
    ...pairPlaces.map((places) => (text: string) => places.get(text) ?? middleOf(text)),
    ...onLadders,
  ];
  for (const placeOf of placed) {
    const found = folded.flatMap(({ word, folded }) => {
      const place = placeOf(folded);
      return place === undefined ? [] : [{ word, place }];
    });
    if (found.length < words.length) continue;
    found.sort((a, b) => a.place - b.place);
    if (isWhole(found.map(({ place }) => place))) return found.map(({ word }) => word);
  }
  return undefined;
}

/**
 * On a ladder (from 100) the lowest end is there. Around a pair every place up has its place down, or a middle has as
 * many words below as above between both ends; of one word alone both ends are there, and nothing below but a lack.
 */
function isWhole(places: readonly number[]): boolean {
  if (new Set(places).size < places.length) return false;
  if (places[0]! >= 100) return places[0]! < 100.5;
  if (places.every((place) => place === 0 || places.includes(-place))) return true;
  const below = places.filter((place) => place < 0);
  if (places[0] !== -3 || places.at(-1) !== 3) return false;
  if (places.includes(0)) return below.length * 2 + 1 === places.length;
  return places.length >= 4 && below.every((place) => place === -3 || place === -1);
}

const fold = (words: string) => words.split("|").map(foldAnswer);

/** Every way to say a place around one pair of opposites. */
const pairPlaces = pairs.map(([good, bad]) => {
  const places = new Map<string, number>();
  const say = (stems: readonly string[], sign: 1 | -1) => {
    for (const stem of stems) {
      places.set(stem, sign * 2);
      for (const [place, list] of degrees)
        for (const degree of fold(list))
          for (const made of combine(degree, stem)) places.set(made, sign * place);
    }
  };
  say(fold(good), 1);
  say(fold(bad), -1);
  for (const stem of fold(good))
    for (const [place, list] of lacks)
      for (const lack of fold(list)) for (const made of combine(lack, stem)) places.set(made, place);
  return places;
});

/** "very satisfied", "satisfied very" (Arabic), and inside: "stimme eher zu", "en total accord". */
function combine(degree: string, stem: string): string[] {
  const [first, ...rest] = stem.split(" ");
  return [
    `${degree} ${stem}`,
    `${stem} ${degree}`,
    ...(rest.length > 0 ? [`${first} ${degree} ${rest.join(" ")}`] : []),
  ];
}

/** A word that stands in the middle of a ladder with a middle: "neutral", "neither satisfied nor dissatisfied". */
function middleOf(text: string): number | undefined {
  for (const [id, { rung }] of placesOf(text)) if (rung * 2 === ladderRungs[id] - 1) return 0;
  return undefined;
}

/** How often and how long: there a word of degree before the upper words raises them ("very often"). */
const oftenLadders: readonly LadderId[] = ["frequency4", "frequency5", "time5", "time6", "loneliness5"];

/** On each of them: the rung of a word, and a little more or less for the word of degree before an upper one. */
const onLadders = oftenLadders.map((id) => (text: string) => {
  const plain = rungOn(text, id);
  for (const [place, list] of degrees)
    for (const degree of fold(list)) {
      if (!text.startsWith(`${degree} `)) continue;
      const rung = plain ?? rungOn(text.slice(degree.length + 1), id);
      if (rung !== undefined && rung * 2 > ladderRungs[id] - 1) return 100 + rung + (place - 2) / 10;
    }
  return plain === undefined ? undefined : 100 + plain;
});

function rungOn(text: string, id: LadderId): number | undefined {
  return placesOf(text).get(id)?.rung;
}
