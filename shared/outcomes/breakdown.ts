import { mergeTables } from "../change/changeTable";
import { byNaturalOrder } from "./naturalOrder";
import { type By, keyOf, type Stratum } from "./stratum";

/**
 * One published total: a cell, a margin or the overall. All of them are the edges of a network in which
 * people flow from `all` to `end` and back: everybody = the groups; a group = its cells; and so on. What can
 * be got by subtracting published totals is then a question about flows (protect.ts).
 */
export interface Total extends Stratum {
  key: string;
  from: string;
  to: string;
  /** What is lost when it is hidden: a cell is hidden before a margin, a margin before the overall. */
  rank: 0 | 1 | 2;
}

/**
 * Every total that is published of these cells on any screen: the cells, the margins of a two-way table,
 * and the overall.
 *
 * @param dimensions  What the cells are broken down by: none, one or two names.
 * @param cells       Strata that share no person and together hold everybody.
 */
export function totalsOf(dimensions: readonly string[], cells: readonly Stratum[]): Total[] {
  const overall: Total = { ...join({}, cells), from: "end", to: "all", rank: 2 };
  const [first, second] = dimensions;
  // Without parts there is nothing to add or subtract: the overall is a loop of its own.
  if (first === undefined) return [{ ...overall, from: "all" }];
  if (second === undefined) {
    return [
      ...groupBy([first], cells).map((cell) => ({ ...cell, from: "all", to: "end", rank: 0 as const })),
      overall,
    ];
  }
  const place = (dimension: string, by: By) => keyOf({ [dimension]: by[dimension] ?? null });
  return [
    ...groupBy([first, second], cells).map((cell) => ({
      ...cell,
      from: place(first, cell.by),
      to: place(second, cell.by),
      rank: 0 as const,
    })),
    ...groupBy([first], cells).map((row) => ({
      ...row,
      from: "all",
      to: place(first, row.by),
      rank: 1 as const,
    })),
    ...groupBy([second], cells).map((row) => ({
      ...row,
      from: place(second, row.by),
      to: "end",
      rank: 1 as const,
    })),
    overall,
  ];
}

function groupBy(dimensions: readonly string[], cells: readonly Stratum[]) {
  const groups = new Map<string, { by: By; members: Stratum[] }>();
  for (const cell of cells) {
    const by = Object.fromEntries(dimensions.map((dimension) => [dimension, cell.by[dimension] ?? null]));
    const group = groups.get(keyOf(by)) ?? { by, members: [] };
    group.members.push(cell);
    groups.set(keyOf(by), group);
  }
  const sorted = [...groups.values()].sort((a, b) => byNaturalOrder(a.by, b.by));
  return sorted.map(({ by, members }) => join(by, members));
}

function join(by: By, members: readonly Stratum[]) {
  return { key: keyOf(by), by, table: mergeTables(members.map((member) => member.table)) };
}
