import type { MappedItem, Mapping } from "#shared/imports/mapping";
import { numberedBlocks } from "#shared/imports/proposeItems";
import type { Reading } from "#shared/imports/reading";
import type { ListedInstrument } from "./parts";

/** One place of a questionnaire that a column can fill: an item or a ready score, at a wave or at the row's. */
export interface Slot {
  instrument: string;
  item?: string;
  subscale?: string;
  wave?: string;
}

type Items = Mapping["items"];

export function entryAt(items: Items, slot: Slot): MappedItem | undefined {
  return items.find((entry) => fits(entry, slot));
}

/** Fills a slot with a column, or empties it. */
export function withColumn(items: Items, slot: Slot, column: string): Items {
  const before = entryAt(items, slot);
  if (!column) return items.filter((entry) => entry !== before);
  if (before) return items.map((entry) => (entry === before ? { ...entry, column } : entry));
  const offset = items.find((entry) => entry.instrument === slot.instrument && entry.offset)?.offset;
  const entry = { ...slot, column } as MappedItem;
  return [...items, offset && slot.item ? { ...entry, offset } : entry];
}

/**
 * The first item of a questionnaire was given a column and the others have none: survey tools write items
 * side by side, so the columns that follow are filled in, to be looked over.
 */
export function fillFollowing(items: Items, slots: readonly Slot[], first: string, reading: Reading): Items {
  const rest = slots.slice(1);
  if (rest.some((slot) => entryAt(items, slot))) return items;
  const start = reading.columns.findIndex(({ name }) => name === first);
  const following = reading.columns.slice(start + 1, start + 1 + rest.length).map(({ name }) => name);
  const taken = new Set(items.map(({ column }) => column));
  if (following.length < rest.length || following.some((name) => taken.has(name))) return items;
  return rest.reduce((filled, slot, i) => withColumn(filled, slot, following[i]!), items);
}

/**
 * A questionnaire was chosen for columns that are only numbered: where one row of numbers is as long as it, they are
 * its questions in their published order, to be looked over. Each row of the file must say its wave.
 */
export function withNumbered(
  items: Items,
  { id, items: questions }: Pick<ListedInstrument, "id" | "items">,
  reading: Reading,
): Items {
  const rows = numberedBlocks(reading.columns).flatMap(({ waves }) =>
    waves.length === 1 && !waves[0]!.wave && waves[0]!.columns.length === questions.length
      ? [waves[0]!.columns.map(({ name }) => name)]
      : [],
  );
  const [names] = rows;
  const taken = new Set(items.map(({ column }) => column));
  if (!names || rows.length > 1 || names.some((name) => taken.has(name))) return items;
  return questions.reduce(
    (filled, item, i) => withColumn(filled, { instrument: id, item: item.id }, names[i]!),
    items,
  );
}

function fits(entry: MappedItem, slot: Slot): boolean {
  return (
    entry.instrument === slot.instrument &&
    entry.item === slot.item &&
    entry.subscale === slot.subscale &&
    entry.wave === slot.wave
  );
}
