import { textIn } from "#shared/instruments/subscale";
import type { Measures } from "../api";
import type { Cell, Cells } from "./foresee";

/** The cells of one subscale at one pair of waves, in the order of the answer. */
export interface OutlookOfMeasure {
  key: string;
  name: string;
  cells: Cell[];
  counts: Cells;
}

/** The outlook by measure, each with the name that people know. */
export function byMeasure(outlook: readonly Cell[], measures: Measures): OutlookOfMeasure[] {
  const found = new Map<string, OutlookOfMeasure>();
  for (const cell of outlook) {
    const { instrument, version, subscale, pre, post } = cell;
    const key = [instrument, version, subscale, pre, post].join(" ");
    const own = found.get(key) ?? { key, name: nameOf(cell, measures), cells: [], counts: countOf([]) };
    found.set(key, own);
    own.cells.push(cell);
  }
  return [...found.values()].map((one) => ({ ...one, counts: countOf(one.cells) }));
}

export function countOf(cells: readonly Cell[]): Cells {
  const counts = { new: 0, same: 0, kept: 0, hidden: 0 };
  for (const { becomes } of cells) counts[becomes]++;
  return counts;
}

/** Whether anything would be told at all. */
export function tellsAnything({ new: anew, same, kept }: Cells): boolean {
  return anew + same + kept > 0;
}

/** Whether others would read something else than they do now: new figures, or some that must go. */
export function changesAnything(cells: readonly Cell[]): boolean {
  return cells.some(({ becomes, differ }) => becomes === "new" || (becomes === "hidden" && differ > 0));
}

/** "North · Spring 2025", "Everyone". */
export function whoIn({ by }: Cell): string {
  const names = Object.entries(by).map(([dimension, value]) => value ?? `No ${dimension} given`);
  return names.length === 0 ? "Everyone" : names.join(" · ");
}

/** What becomes of one cell, in words. */
export function fateOf(cell: Cell, date: (iso: string) => string): string {
  const { becomes, differ, needs, people, asOf } = cell;
  const others = peopleWords(differ);
  if (becomes === "new")
    return differ > 0 ? `New: ${others} ${differ === 1 ? "differs" : "differ"} from before` : "New";
  if (becomes === "same") return "As before";
  if (becomes === "kept")
    return `Kept${asOf ? ` from ${date(asOf.cutAt)}` : ""}: ${differ > 0 ? `only ${others} ${differ === 1 ? "differs" : "differ"} since` : "new figures could tell who joined or left"}`;
  if (people === 0) return "No data: nobody answered both times";
  if (needs > 0)
    return `Hidden to protect people: at least ${needs} more ${needs === 1 ? "person" : "people"} needed`;
  return "Hidden to protect people: with the others it would tell about a small group";
}

function peopleWords(n: number): string {
  return `${n} ${n === 1 ? "person" : "people"}`;
}

function nameOf({ instrument: id, version, subscale: part, pre, post }: Cell, measures: Measures): string {
  const instrument = measures.instruments.find((one) => one.id === id && one.version === version);
  const subscale = instrument?.subscales.find((one) => one.id === part);
  const waves = [pre, post].map((key) => measures.waves.find((wave) => wave.key === key)?.label ?? key);
  const name = instrument ? textIn(instrument.name, "en") : `${id} ${version}`;
  const within =
    instrument?.subscales.length === 1 ? "" : `: ${subscale ? textIn(subscale.label, "en") : part}`;
  return `${name}${within}, ${waves.join(" to ").toLowerCase()}`;
}
