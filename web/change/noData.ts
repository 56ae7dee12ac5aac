import type { Measures } from "../api";
import type { ChangeAnswer } from "./asOf";
import type { View } from "./view";

/** A stratum of which there is nothing: nobody of it answered. Not hidden, and said in other words. */
export interface NoData {
  kind: "noData";
  by: Record<string, string | null>;
}

export type ChangeRows = ChangeAnswer & { without: NoData[] };

/**
 * The answer with a row for every group or cohort of the program, also those of which nobody answered: a row
 * that is missing would look like one that is hidden.
 */
export function withEveryLabel(outcome: ChangeAnswer, measures: Measures, view: View): ChangeRows {
  const [dimension, second] = outcome.by;
  const isWhole = second === undefined && view.group === undefined && view.cohort === undefined;
  const known = isWhole ? labelsOf(dimension, measures) : [];
  const told = new Set(outcome.strata.map(({ by }) => by[dimension ?? ""]));
  return {
    ...outcome,
    without: known
      .filter((label) => !told.has(label))
      .map((label) => ({ kind: "noData", by: { [dimension!]: label } })),
  };
}

function labelsOf(dimension: string | undefined, { groups, cohorts }: Measures): string[] {
  if (dimension === "group") return groups;
  if (dimension !== "cohort") return [];
  return cohorts.filter(({ role }) => role === "program").map(({ name }) => name);
}
