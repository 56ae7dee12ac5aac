import type { Instrument, Subscale } from "../instruments/definition";
import { rangeOfItem } from "../instruments/grid";

/** An item as a subscale scores it, by its place in the definition from 0. */
export interface ScoredItem {
  id: string;
  place: number;
  /** For a turned item, the sum of its lowest and highest answer: it scores this minus the answer. */
  turnedAt?: number;
  /** For an item that is counted: when it counts 1. */
  counts?: { op: ">=" | "<="; value: number };
}

/** The items of a subscale in its order; none where scores come ready in a file. */
export function scoredItems(instrument: Instrument, subscale: Subscale): ScoredItem[] {
  return subscale.items.flatMap((id): ScoredItem[] => {
    const place = instrument.items.findIndex((item) => item.id === id);
    const item = instrument.items[place];
    const range = item && rangeOfItem(instrument, item);
    if (!range) return [];
    const counts = subscale.aggregate === "count" ? subscale.countsIf?.[id] : undefined;
    if (counts) return [{ id, place, counts }];
    return [item.reverse ? { id, place, turnedAt: range.min + range.max } : { id, place }];
  });
}
