import type { ReportRow } from "#shared/reports/content";
import type { HeatCell } from "../charts/heat";
import type { TrendPoint } from "../charts/trend";
import { drawnRow } from "./drawnRow";

type Cell = ReportRow["cell"];

/** A group in a cohort as the heat map draws it. */
export function drawnHeatCell(cell: Cell): HeatCell {
  if (cell.kind === "noData") return { n: 0, note: cell.why };
  const { n, change, suppressed, note } = drawnRow({ name: "", cell });
  return { n, change, suppressed, note };
}

/** A cohort as a trend draws it: its mean change. */
export function drawnPoint({ name, cell }: ReportRow): TrendPoint {
  const { n, change, suppressed, note } = drawnHeatCell(cell);
  return { name, n, estimate: change, suppressed, note };
}
