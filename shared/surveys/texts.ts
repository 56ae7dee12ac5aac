import type { Instrument } from "#shared/instruments/definition";
import { isWhole, originalOf } from "#shared/instruments/languages";
import type { Survey, Texts } from "./definition";
import type { Field } from "./fields";

/** A text and the language it is in, which the page must say where it is another than its own. */
export interface Told {
  text: string;
  language: string;
}

/** A survey's own text in the language asked for, else in the survey's first, else in any that it has. */
export function tell(texts: Texts, language: string, survey: Survey): Told {
  const candidates = [language, base(language), ...survey.languages, ...Object.keys(texts)];
  const found = candidates.find((tag) => Object.hasOwn(texts, tag) && texts[tag]);
  return found === undefined ? { text: "", language } : { text: texts[found]!, language: found };
}

/**
 * The language in which an instrument is asked: the page's, where the definition has it as its original or
 * marks it as a translation and every item and option is there; else its original. Items are never told in a
 * mixture, and never in words that the definition does not vouch for.
 */
export function languageOf(instrument: Instrument, language: string): string {
  const original = originalOf(instrument);
  const found = [language, base(language)].find(
    (tag) => tag === original || (Object.hasOwn(instrument.translations, tag) && isWhole(instrument, tag)),
  );
  return found ?? original;
}

/** In which language a field's question and answers stand. */
export function fieldLanguage(field: Field, language: string, survey: Survey): string {
  if (field.of) return languageOf(field.of.instrument, language);
  return tell(field.title, language, survey).language;
}

/**
 * The survey's language that suits a reader best, from a browser's `Accept-Language`, by its weights; the
 * survey's first when none fits.
 */
export function chooseLanguage(survey: Survey, acceptLanguage: string | undefined): string {
  const wished = (acceptLanguage ?? "")
    .split(",", 20)
    .map((part) => {
      const [tag = "", ...rest] = part.trim().split(";");
      const q = rest.map((one) => /^\s*q=([0-9.]+)\s*$/.exec(one)?.[1]).find(Boolean);
      return { tag: tag.toLowerCase(), weight: q === undefined ? 1 : Number(q) };
    })
    .filter(({ tag, weight }) => tag !== "" && weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { tag } of wished) {
    const found =
      survey.languages.find((one) => one.toLowerCase() === tag) ??
      survey.languages.find((one) => base(one) === base(tag));
    if (found) return found;
  }
  return survey.languages[0]!;
}

/** Scripts written from right to left, by the languages that use them. */
const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]);

export function directionOf(language: string): "ltr" | "rtl" {
  return rightToLeft.has(base(language)) ? "rtl" : "ltr";
}

function base(language: string): string {
  return language.split("-")[0]!.toLowerCase();
}
