import type { Instrument, Item } from "#shared/instruments/definition";
import { rangeOfItem } from "#shared/instruments/grid";
import { compileAnswerReader, type ReadAnswer } from "./answers";
import { foldWords, quoteCell } from "./cells";
import { givenName } from "./header";
import type { MappedItem } from "./mapping";
import { list, type Mistakes, type PlanInput, type Use } from "./planInput";
import { sourceWith } from "./sources";
import { type Told, tell } from "./tell";
import { findWhyBlank, type ReadWhyBlank } from "./whyBlank";

/** One column of answers to one item, with its reader and the cells met before. */
export interface ItemColumn {
  index: number;
  item: Item;
  offset: number;
  instrument: Instrument;
  read: (cell: string) => ReadAnswer;
  whyBlank: ReadWhyBlank | undefined;
  memory: Map<string, ReadAnswer>;
}

/** One instrument at one wave (null: the wave of the row) and the columns that fill it. */
export interface Target {
  /** Index into the plan's instruments. */
  instrument: number;
  wave: string | null;
  /** By item position; undefined where the file has no column for it. */
  items: (ItemColumn | undefined)[];
  /** By subscale position: ready scores. */
  supplied: ({ index: number; range: [number, number] } | undefined)[];
}

/** The `items` of a mapping, gathered by instrument and wave. Everything wrong is noted in `mistakes`. */
export function gatherTargets(
  input: PlanInput,
  mistakes: Mistakes,
  use: Use,
): { instruments: Instrument[]; targets: Target[] } {
  const instruments: Instrument[] = [];
  const targets: Target[] = [];
  checkValues(input, mistakes);
  input.mapping.items.forEach((entry, position) => {
    const path = `items.${position}`;
    const index = use(mistakes.column(`${path}.column`, entry.column), useOf(entry));
    const wrong = wrongReference(entry, input);
    if (wrong) {
      mistakes.add(`${path}.${wrong.field}`, wrong.told);
      return;
    }
    const instrument = input.instruments.find(({ id }) => id === entry.instrument)!;
    if (!instruments.includes(instrument)) instruments.push(instrument);
    const target = targetOf(targets, instruments.indexOf(instrument), entry.wave ?? null, instrument);
    const clash =
      entry.item === undefined
        ? addSupplied(target, entry, index, instrument)
        : addItem(target, entry, index, instrument, input, use);
    if (clash) mistakes.add(path, clash);
  });
  return { instruments, targets };
}

function useOf({ instrument, item, subscale, wave }: MappedItem): string {
  return `${instrument} ${item === undefined ? subscale : `item ${item}`}${wave === undefined ? "" : ` at ${wave}`}`;
}

/** The first thing that the entry names and that is not there. */
function wrongReference(
  { wave, instrument: id, item, subscale }: MappedItem,
  { waves, instruments }: PlanInput,
): { field: string; told: Told } | undefined {
  const keys = waves.map(({ key }) => key);
  if (wave !== undefined && !keys.includes(wave))
    return { field: "wave", told: tell("map.noWave", { wave: quoteCell(wave), there: list(keys) }) };
  const instrument = instruments.find((candidate) => candidate.id === id);
  if (!instrument) {
    const there = list(instruments.map((candidate) => candidate.id));
    return { field: "instrument", told: tell("map.noInstrument", { instrument: quoteCell(id), there }) };
  }
  if (item !== undefined && !instrument.items.some((candidate) => candidate.id === item)) {
    const there = list(instrument.items.map((candidate) => candidate.id));
    return { field: "item", told: tell("map.noItem", { instrument: id, item: quoteCell(item), there }) };
  }
  if (subscale !== undefined && !instrument.subscales.some((candidate) => candidate.id === subscale)) {
    const there = list(instrument.subscales.map((candidate) => candidate.id));
    const values = { instrument: id, subscale: quoteCell(subscale), there };
    return { field: "subscale", told: tell("map.noSubscale", values) };
  }
  return undefined;
}

function targetOf(targets: Target[], index: number, wave: string | null, instrument: Instrument): Target {
  const known = targets.find((target) => target.instrument === index && target.wave === wave);
  if (known) return known;
  const target: Target = {
    instrument: index,
    wave,
    items: instrument.items.map(() => undefined),
    supplied: instrument.subscales.map(() => undefined),
  };
  targets.push(target);
  return target;
}

/** Answers what is wrong, if anything. */
function addItem(
  target: Target,
  entry: MappedItem,
  index: number,
  instrument: Instrument,
  { mapping, source, header }: PlanInput,
  use: Use,
): Told | undefined {
  const position = instrument.items.findIndex(({ id }) => id === entry.item);
  const item = instrument.items[position]!;
  if (target.items[position]) return tell("map.itemTaken", { item: item.id, instrument: instrument.id });
  if (target.supplied.some((supplied) => supplied)) return bothWays(instrument);
  const offset = entry.offset ?? 0;
  const values = mapping.values;
  const words = values && Object.hasOwn(values, instrument.id) ? Object.entries(values[instrument.id]!) : [];
  const meaning = new Map(words.map(([word, value]) => [foldWords(word), value]));
  const notAsked = sourceWith(source, header.columns.map(givenName))?.notAsked;
  const read = compileAnswerReader(instrument, item, meaning, offset, notAsked);
  const whyBlank = findWhyBlank(header, [index], use);
  target.items[position] = { index, item, offset, instrument, read, whyBlank, memory: new Map() };
  return undefined;
}

/** Answers what is wrong, if anything. */
function addSupplied(
  target: Target,
  entry: MappedItem,
  index: number,
  instrument: Instrument,
): Told | undefined {
  const position = instrument.subscales.findIndex(({ id }) => id === entry.subscale);
  const subscale = instrument.subscales[position]!;
  if (target.supplied[position])
    return tell("map.scoreTaken", { subscale: subscale.id, instrument: instrument.id });
  if (target.items.some((item) => item)) return bothWays(instrument);
  target.supplied[position] = { index, range: subscale.range };
  return undefined;
}

function bothWays({ id }: Instrument): Told {
  return tell("map.bothWays", { instrument: id });
}

function checkValues({ mapping, instruments }: PlanInput, mistakes: Mistakes): void {
  for (const [id, words] of Object.entries(mapping.values ?? {})) {
    const instrument = instruments.find((candidate) => candidate.id === id);
    if (!instrument || !mapping.items.some((item) => item.instrument === id)) {
      mistakes.add(`values.${id}`, tell("map.valuesOfNone", { instrument: quoteCell(id) }));
      continue;
    }
    const allowed = new Set(instrument.items.flatMap((item) => rangeOfItem(instrument, item)!.values));
    for (const [word, value] of Object.entries(words))
      if (value !== null && !allowed.has(value))
        mistakes.add(`values.${id}.${word}`, tell("map.noAnswer", { value, instrument: id }));
  }
}
