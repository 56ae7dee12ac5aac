import { type ChangeTable, changeTableFromScores } from "#shared/change/changeTable";
import type { VectorRow } from "./vectorStrata";

/** The people of one data set as one change table per group, in alphabetical order. */
export function groupTables(rows: readonly VectorRow[]): { group: string; table: ChangeTable }[] {
  const groups = [...new Set(rows.map(({ group }) => group))].sort();
  return groups.map((group) => ({
    group,
    table: changeTableFromScores(rows.filter((row) => row.group === group)),
  }));
}

/** Fails the test where there is no figure. */
export function answered<T extends { kind: string }>(found: T): Exclude<T, { kind: "notEstimable" }> {
  if (found.kind === "notEstimable") throw new Error(`no figure: ${JSON.stringify(found)}`);
  return found as Exclude<T, { kind: "notEstimable" }>;
}
