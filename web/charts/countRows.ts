// Rows of charts that are no ChartRow: counts of people, and single figures.
import type { Estimate } from "./rows";
import type { StackPart } from "./stacks";

export interface StackRow {
  name: string;
  n: number;
  /** People by answer, in the order of the legend. */
  pre: readonly StackPart[];
  post: readonly StackPart[];
  suppressed?: string | undefined;
}

/** How many people came as far as this; null where that is hidden. */
export interface FlowStep {
  label: string;
  people: number | null;
}

export interface FlowRow {
  name: string;
  steps: readonly FlowStep[];
  /** Why the row is hidden, in words. */
  suppressed?: string | undefined;
}

export interface PointRow {
  name: string;
  n?: number | undefined;
  estimate?: Estimate | undefined;
  /** Filled where it was measured after. */
  when?: "before" | "after" | undefined;
  /** In place of the mark. */
  instead?: string | undefined;
  note?: string | undefined;
}
