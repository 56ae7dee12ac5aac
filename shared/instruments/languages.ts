import type { Instrument } from "./definition";

/** A language that the items can be asked in, and who vouches for it. */
export interface ItemLanguage {
  language: string;
  status: "original" | Instrument["translations"][string]["status"];
}

/** Languages that hold every item and option: the original first. None where the wording is not here. */
export function itemLanguages(instrument: Instrument): ItemLanguage[] {
  if (instrument.items.length === 0 || instrument.items.some(({ text }) => !text)) return [];
  const original = originalOf(instrument);
  const translated = Object.entries(instrument.translations)
    .filter(([language]) => language !== original && isWhole(instrument, language))
    .map(([language, { status }]): ItemLanguage => ({ language, status }));
  return [{ language: original, status: "original" }, ...translated];
}

/** The language that the items were written in: English where there is English, else the first. */
export function originalOf(instrument: Instrument): string {
  const tags = Object.keys(instrument.items.find(({ text }) => text)?.text ?? instrument.name);
  const untranslated = tags.filter((tag) => !Object.hasOwn(instrument.translations, tag));
  return untranslated.includes("en") ? "en" : (untranslated[0] ?? tags[0] ?? "en");
}

/** Whether every item that has words, and every option, has them in this language. */
export function isWhole(instrument: Instrument, language: string): boolean {
  return (
    instrument.items.every(({ text }) => !text || Object.hasOwn(text, language)) &&
    instrument.items.every(
      ({ optionSet }) =>
        optionSet === undefined ||
        (instrument.optionSets[optionSet] ?? []).every(({ label }) => Object.hasOwn(label, language)),
    )
  );
}
