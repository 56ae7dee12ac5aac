import type { Instrument } from "../instruments/definition";
import { type ScoredItem, scoredItems } from "./scoredItems";

/** An item with the subscale under which a release tells its answers. */
export interface HousedItem extends ScoredItem {
  /** Of the subscale: its id, and its place in the definition, from 0. */
  subscale: string;
  position: number;
}

/**
 * The items of an instrument, each once, under the first subscale that scores it. A total and its parts rest
 * on people who differ by a few (who left out an item of one part has no total), so the same answers told of
 * both would tell those few by subtraction. A release tells them of one.
 */
export function houseItems(instrument: Instrument): HousedItem[] {
  const housed = new Map<string, HousedItem>();
  instrument.subscales.forEach((subscale, position) => {
    for (const item of scoredItems(instrument, subscale)) {
      if (!housed.has(item.id)) housed.set(item.id, { ...item, subscale: subscale.id, position });
    }
  });
  return [...housed.values()];
}
