import type { ReactNode } from "react";
import type { Scheme } from "../charts/colors";
import type { ChartTable } from "../charts/tables";

/** One picture of the gallery in one state. */
export interface Case {
  id: string;
  heading: string;
  count: string;
  chart: (scheme: Scheme) => ReactNode;
  table: ChartTable;
}
