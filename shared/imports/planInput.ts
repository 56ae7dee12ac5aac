import type { Instrument } from "#shared/instruments/definition";
import type { ProblemPlace } from "#shared/problem";
import { quoteCell, shorten } from "./cells";
import { columnIndex, type Header } from "./header";
import type { Mapping } from "./mapping";
import { type Told, tell } from "./tell";

export interface PlanWave {
  key: string;
  label: string;
  kind: string;
}

export interface PlanInput {
  header: Header;
  mapping: Mapping;
  /** All instruments that the organization can use; the plan takes those that the mapping names. */
  instruments: readonly Instrument[];
  /** In order. */
  waves: readonly PlanWave[];
  /** Id of the recognised source (sources.ts): it says which rows are previews and which are unfinished. */
  source: string;
}

/** Collects what is wrong with a mapping, so that all of it is said at once. */
export interface Mistakes {
  places: ProblemPlace[];
  /** Answers the index of a column, or notes that there is none of that name. */
  column(path: string, name: string): number;
  add(path: string, told: Told): void;
}

/** Notes what is wrong in one cell of the row being read. Column −1: the row as a whole. */
export type Fail = (column: number, value: string | null, told: Told) => void;

/** The most characters of a code, a name of a group, an attribute: longer cells are text, and mapped by mistake. */
export const longestName = 200;

export function tooLong(what: "Code" | "Cohort" | "Group" | "Attribute"): Told {
  return tell(`problem.long${what}`, { most: longestName });
}

/** Notes what a column is used for, and answers its index. */
export type Use = (column: number, what: string) => number;

export function collectMistakes(header: Header): Mistakes {
  const indexes = columnIndex(header);
  const doubles = (name: string) =>
    header.columns.flatMap((column, index) =>
      column.doubled !== undefined && column.doubled === name
        ? [{ name: column.name, place: index + 1 }]
        : [],
    );
  const places: ProblemPlace[] = [];
  const add = (path: string, told: Told) => {
    places.push({ path: `mapping.${path}`, ...told });
  };
  return {
    places,
    add,
    column(path, name) {
      const index = indexes.get(name) ?? indexes.get(name.trim().normalize("NFC"));
      if (index !== undefined) return index;
      const alike = doubles(name.trim().normalize("NFC"));
      if (alike.length > 0)
        add(
          path,
          tell("map.doubledColumn", {
            n: alike.length,
            column: quoteCell(name),
            there: list(alike.map((one) => `${one.name}: ${one.place}`)),
          }),
        );
      else add(path, tell("map.noColumn", { column: quoteCell(name), there: list([...indexes.keys()]) }));
      return -1;
    },
  };
}

/** Names for a message: all of them where they are few. */
export function list(names: readonly string[]): string {
  if (names.length === 0) return "–";
  const shown = names.slice(0, 12).map((name) => shorten(name, 40));
  return shown.join(", ") + (names.length > 12 ? ` … (+${names.length - 12})` : "");
}
