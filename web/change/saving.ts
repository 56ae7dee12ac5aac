import type { ChartKind } from "#shared/reports/chartTitle";

/** What somebody asked to have as a file. */
export interface Saving {
  kind: ChartKind;
  what: "picture" | "numbers";
  /** The stratum whose scores are drawn; empty for everybody. */
  whose: string;
}
