import type { Instrument, Item } from "#shared/instruments/definition";
import { foldWords } from "./cells";
import { givenName } from "./header";
import type { ColumnProfile, Reading } from "./reading";
import { splitWaveName, type WaveWord } from "./words";

/** A column that seems to hold the answers to an item. */
export interface ItemMatch {
  column: ColumnProfile;
  instrument: Instrument;
  /** An item, or a subscale whose ready score the column brings. */
  item?: Item;
  subscale?: string;
  /** What the column's name says about the wave. */
  wave?: WaveWord;
  /** By a name or text that says it outright, or by likeness. */
  sure: boolean;
}

/**
 * Which columns hold which items. Said outright: `ucla-3.1`, `UCLA3_1`, `pre_ucla3_1`, the item's own text or
 * key. By likeness: nearly the item's text. By position alone (`q1`, `q2`, `q3`): see `matchByOrder`.
 */
export function matchItems(reading: Reading, instruments: readonly Instrument[]): ItemMatch[] {
  const named = instruments.map((instrument) => ({ instrument, texts: textsOf(instrument) }));
  const matches = reading.columns.flatMap((column): ItemMatch[] => {
    if (column.looksLike === "empty" && column.filled > 0) return [];
    const given = givenName(column);
    const split = splitWaveName(given);
    const wave = split ? { wave: split.wave } : {};
    const byName = matchName(split?.base ?? given, instruments) ?? matchName(given, instruments);
    if (byName) return [{ column, ...byName, ...wave, sure: true }];
    const byText = matchText([column.title, given.replace(/ \(\d+\)$/, "")], named);
    return byText ? [{ column, ...byText, ...wave }] : [];
  });
  return [...matches, ...matchKeys(reading, instruments, matches)];
}

type Named = Pick<ItemMatch, "instrument" | "item" | "subscale">;

/** `ucla-3.1`, `UCLA3 Q1`, `who5[SQ003]`, `bscs7`, `ucla3_total`, `mini-ipip-a_interested`. */
function matchName(name: string, instruments: readonly Instrument[]): Named | undefined {
  const folded = foldWords(name);
  const numbered = /^(.+?)[\s._\-:[(#]+(?:sq|item|q|i)?0*([1-9]\d{0,2})[\])]?$/.exec(folded);
  const joined = /^(.*\D)0*([1-9]\d{0,2})$/.exec(folded);
  const whole = compact(name);
  for (const instrument of instruments) {
    const id = compact(instrument.id);
    for (const found of [numbered, /\d$/.test(id) ? null : joined]) {
      if (!found || compact(found[1]!) !== id) continue;
      const item = instrument.items.find((candidate) => candidate.id === found[2]);
      if (item) return { instrument, item };
    }
    if (!whole.startsWith(id)) continue;
    const worded = whole.slice(id.length);
    const subscale = instrument.subscales.find((candidate) => compact(candidate.id) === worded);
    if (subscale) return { instrument, subscale: subscale.id };
    const item = instrument.items.find(({ key }) => compact(key) === worded);
    if (item) return { instrument, item };
  }
  return undefined;
}

function compact(text: string): string {
  return foldWords(text).replace(/[^\p{L}\p{N}]/gu, "");
}

interface TextOfItem {
  item: Item;
  words: string[];
}

function textsOf(instrument: Instrument): TextOfItem[] {
  return instrument.items.flatMap((item) =>
    Object.values(item.text ?? {}).map((text) => ({ item, words: wordsOf(text) })),
  );
}

function wordsOf(text: string): string[] {
  return foldWords(text)
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== "");
}

function matchText(
  places: (string | undefined)[],
  named: { instrument: Instrument; texts: TextOfItem[] }[],
): (Named & { sure: boolean }) | undefined {
  let best: (Named & { sure: boolean; likeness: number }) | undefined;
  for (const place of places) {
    if (place === undefined) continue;
    const whole = wordsOf(place);
    const last = wordsOf(lastPart(place));
    for (const { instrument, texts } of named)
      for (const { item, words } of texts) {
        if (words.length < 3) continue;
        const sure = sameWords(whole, words) || sameWords(last, words) || endsWith(whole, words);
        const likeness = sure ? 1 : Math.max(alike(whole, words), alike(last, words));
        if (likeness >= 0.8 && likeness > (best?.likeness ?? 0)) best = { instrument, item, sure, likeness };
      }
  }
  return best && { instrument: best.instrument, item: best.item!, sure: best.sure };
}

/** "Stem - Row", "Stem [Row]", "Stem | Row": what stands last. */
function lastPart(text: string): string {
  const bracket = /\[([^\]]+)\]\s*$/.exec(text);
  if (bracket) return bracket[1]!;
  return text
    .split(/\s[-–|]\s/u)
    .at(-1)!
    .replace(/^\d{1,3}[.)]\s+/, "");
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

function endsWith(text: readonly string[], ending: readonly string[]): boolean {
  return ending.length >= 4 && sameWords(text.slice(-ending.length), ending);
}

/** Dice's coefficient of the two sets of words: 1 when they are the same. */
function alike(a: readonly string[], b: readonly string[]): number {
  const first = new Set(a);
  const second = new Set(b);
  const both = [...first].filter((word) => second.has(word)).length;
  return first.size + second.size === 0 ? 0 : (2 * both) / (first.size + second.size);
}

/** Columns called like the keys of an instrument's items: taken only when every item is there. */
function matchKeys(
  reading: Reading,
  instruments: readonly Instrument[],
  matched: readonly ItemMatch[],
): ItemMatch[] {
  const free = reading.columns.filter((column) => !matched.some((match) => match.column === column));
  return instruments.flatMap((instrument) => {
    if (instrument.items.length < 2 || matched.some((match) => match.instrument === instrument)) return [];
    const found = free.flatMap((column): ItemMatch[] => {
      const given = givenName(column);
      const split = splitWaveName(given);
      for (const name of split ? [split.base, given] : [given]) {
        const item = instrument.items.find(({ key }) => compact(key) === compact(name));
        if (item)
          return [
            {
              column,
              instrument,
              item,
              ...(split && name === split.base ? { wave: split.wave } : {}),
              sure: true,
            },
          ];
      }
      return [];
    });
    return instrument.items.every((item) => found.some((match) => match.item === item)) ? found : [];
  });
}

export interface NumberedBlock {
  /** What the columns share, such as "q". */
  stem: string;
  /** In order, first to last; more than one list where the names carry waves. */
  waves: { wave?: WaveWord; columns: ColumnProfile[] }[];
}

/** Columns that are only numbered: `q1, q2, q3`, `pre.1 … pre.5`, `pre_q1 … post_q3`. */
export function numberedBlocks(columns: readonly ColumnProfile[]): NumberedBlock[] {
  const blocks = new Map<
    string,
    { stem: string; waves: Map<string, { wave?: WaveWord; found: [number, ColumnProfile][] }> }
  >();
  for (const column of columns) {
    // A tick box per option, not a question per number.
    const given = givenName(column);
    if (given.includes("___")) continue;
    const split = splitWaveName(given);
    const base = foldWords(split?.base ?? given);
    const numbered = /^(|.*?[^\d])0*([1-9]\d?)$/.exec(base);
    if (!numbered) continue;
    const stem = compact(numbered[1]!);
    const block = blocks.get(stem) ?? { stem, waves: new Map() };
    blocks.set(stem, block);
    const key = split ? JSON.stringify(split.wave) : "";
    const wave = block.waves.get(key) ?? { ...(split ? { wave: split.wave } : {}), found: [] };
    block.waves.set(key, wave);
    wave.found.push([Number(numbered[2]), column]);
  }
  return [...blocks.values()].flatMap(({ stem, waves }) => {
    const lists = [...waves.values()].map(({ wave, found }) => ({
      ...(wave ? { wave } : {}),
      numbers: found.map(([number]) => number).sort((a, b) => a - b),
      columns: found.sort(([a], [b]) => a - b).map(([, column]) => column),
    }));
    const sound = lists.filter(({ numbers }) => numbers.every((number, index) => number === index + 1));
    return sound.length > 0 && sound[0]!.columns.length > 1 ? [{ stem, waves: sound }] : [];
  });
}
