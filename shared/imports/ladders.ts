import { foldWords } from "./cells";
import { ar } from "./ladders/ar";
import { de } from "./ladders/de";
import { en } from "./ladders/en";
import { es } from "./ladders/es";
import { fr } from "./ladders/fr";
import { type LadderId, type Ladders, ladderRungs } from "./ladders/ladder";
import { pt } from "./ladders/pt";

/** The dictionary of answer ladders, by language: data only, one file each. */
export const ladders: Readonly<Record<string, Ladders>> = { en, es, fr, de, pt, ar };

export const ladderIds = Object.keys(ladderRungs) as LadderId[];

export interface Place {
  /** From 0, the lowest. */
  rung: number;
  /** In which the word stands there. */
  languages: ReadonlySet<string>;
}

/** Each folded word of the dictionary, with the ladders on which it stands. */
const places = new Map<string, Map<LadderId, { rung: number; languages: Set<string> }>>();
for (const [language, own] of Object.entries(ladders))
  for (const id of ladderIds)
    own[id].forEach((words, rung) => {
      for (const word of words.split("|"))
        for (const folded of spellings(word)) {
          const known = places.get(folded) ?? new Map();
          places.set(folded, known);
          const place = known.get(id) ?? { rung, languages: new Set() };
          known.set(id, place);
          place.languages.add(language);
        }
    });

const nowhere: ReadonlyMap<LadderId, Place> = new Map();

/** The ladders on which a word stands, and where; "sometimes" stands on several. */
export function placesOf(word: string): ReadonlyMap<LadderId, Place> {
  return places.get(foldAnswer(word)) ?? nowhere;
}

/**
 * An answer made comparable with the dictionary: as `foldWords`, and without accents, Arabic vowel signs and
 * lengthening, with one form of alef, ya and ta marbuta, without endings in brackets ("satisfait(e)") and the
 * signs that only divide. An exclamation
 * mark stays: "yes!" is more than "yes".
 */
export function foldAnswer(word: string): string {
  return foldWords(word)
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u064b-\u0655\u0670\u0640]/g, "")
    .normalize("NFC")
    .replace(/[إأآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/ئ|ؤ/g, "ء")
    .replace(/ß/g, "ss")
    .replace(/\((?:a|e|o|as|es|os)\)/g, "")
    .replace(/\s*[.,;:،؛/\-¡¿"]\s*/g, " ")
    .replace(/\s+!/g, "!")
    .replace(/\s+/g, " ")
    .trim();
}

/** German umlauts are also written with an e. */
function spellings(word: string): string[] {
  const withE = word.replace(/[äöü]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter]!);
  return [foldAnswer(word), foldAnswer(withE)];
}
