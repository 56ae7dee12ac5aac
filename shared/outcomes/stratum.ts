import type { ChangeTable } from "../change/changeTable";

/** What a stratum is made of: `{ group: "North" }`; null stands for people without a value, `{}` for everybody. */
export type By = Record<string, string | null>;

export interface Stratum {
  by: By;
  table: ChangeTable;
}

/** The name of a stratum as one text: the same for the same people, whatever breakdown shows them. */
export function keyOf(by: By): string {
  return JSON.stringify(
    Object.keys(by)
      .sort()
      .map((dimension) => [dimension, by[dimension]]),
  );
}
