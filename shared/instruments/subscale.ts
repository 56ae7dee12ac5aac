import type { Direction, I18n, Instrument, Item, Option, Subscale } from "./definition";

/** The subscale with this id, or undefined. The whole, where there is one, is `total`. */
export function findSubscale(instrument: Instrument, subscaleId: string): Subscale | undefined {
  return instrument.subscales.find(({ id }) => id === subscaleId);
}

/**
 * A change of score as a benefit: change × (+1 or −1), so that above zero is always good news. The stored
 * score is never flipped.
 *
 * @returns In points of the subscale; null where neither direction is better.
 */
export function benefitOf(change: number, direction: Direction): number | null {
  if (direction === "neutral") return null;
  return direction === "higher_better" ? change : 0 - change;
}

/** The band that a score falls in, edges included, tested on the unrounded score; undefined without bands. */
export function bandOf(
  subscale: Subscale,
  score: number | null,
): NonNullable<Subscale["bands"]>[number] | undefined {
  return score === null ? undefined : subscale.bands?.find((band) => within(band, score));
}

/** Is a score inside an inclusive span? A hair of tolerance, because 43/10 and 4.3 differ in the last bit. */
export function within({ from, to }: { from: number; to: number }, score: number): boolean {
  return score >= from - 1e-9 && score <= to + 1e-9;
}

/** A person's text in the language asked for, its base language, English, or whatever there is. */
export function textIn(text: I18n, language: string): string {
  const base = language.split("-")[0]!;
  const tag = [language, base, "en", ...Object.keys(text)].find((candidate) =>
    Object.hasOwn(text, candidate),
  );
  return tag === undefined ? "" : text[tag]!;
}

/** An item's options in the order it prints them; empty for an item answered with a number. */
export function optionsOf(instrument: Instrument, item: Item): Option[] {
  if (item.optionSet === undefined || !Object.hasOwn(instrument.optionSets, item.optionSet)) return [];
  const options = instrument.optionSets[item.optionSet]!;
  if (!item.displayOrder) return options;
  return item.displayOrder.flatMap((key) => options.filter((option) => option.key === key));
}
