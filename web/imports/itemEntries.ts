import type { MappedItem, Mapping } from "#shared/imports/mapping";
import type { PlanWave } from "#shared/imports/planInput";
import { waveFor } from "#shared/imports/proposeColumns";
import { type NumberedBlock, numberedBlocks } from "#shared/imports/proposeItems";
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
 * its questions in their published order, to be looked over.
 *
 * @param waves  Those of the program where the columns themselves have to say the wave (`pre.1`, `q1_post`): each row
 *   of numbers is filled at its wave, a shorter one as far as it goes. Left out where each row of the file says it.
 */
export function withNumbered(
  items: Items,
  { id, items: questions }: Pick<ListedInstrument, "id" | "items">,
  reading: Reading,
  waves?: readonly PlanWave[],
): Items {
  const found = numberedBlocks(reading.columns)
    .map((block) => (waves ? rowsAtWaves(block, waves) : rowWithoutWave(block)))
    .filter((rows) => longest(rows) === questions.length);
  const [rows] = found;
  const taken = new Set(items.map(({ column }) => column));
  if (!rows || found.length > 1 || rows.some(({ columns }) => columns.some(({ name }) => taken.has(name))))
    return items;
  return rows.reduce(
    (all, { wave, columns }) =>
      columns.reduce((filled, { name }, i) => {
        const slot = { instrument: id, item: questions[i]!.id, ...(wave === undefined ? {} : { wave }) };
        return withColumn(filled, slot, name);
      }, all),
    items,
  );
}

interface NumberedRow {
  wave?: string;
  columns: NumberedBlock["waves"][number]["columns"];
}

function rowWithoutWave({ waves }: NumberedBlock): NumberedRow[] {
  return waves.length === 1 && !waves[0]!.wave ? [{ columns: waves[0]!.columns }] : [];
}

/** The rows of a block whose names say a wave of the program; none where two of them say the same. */
function rowsAtWaves(block: NumberedBlock, waves: readonly PlanWave[]): NumberedRow[] {
  const rows = block.waves.flatMap(({ wave: word, columns }) => {
    const wave = word && waveFor(word, waves);
    return wave === undefined ? [] : [{ wave, columns }];
  });
  return new Set(rows.map(({ wave }) => wave)).size === rows.length ? rows : [];
}

function longest(rows: NumberedRow[]): number {
  return Math.max(0, ...rows.map(({ columns }) => columns.length));
}

function fits(entry: MappedItem, slot: Slot): boolean {
  return (
    entry.instrument === slot.instrument &&
    entry.item === slot.item &&
    entry.subscale === slot.subscale &&
    entry.wave === slot.wave
  );
}
