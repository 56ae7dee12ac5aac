import type { CellCounts } from "#shared/outcomes/releaseOutlook";
import { formatCount } from "#shared/reports/numberFormats";

const kinds = [
  ["new", "New"],
  ["same", "As before"],
  ["kept", "Kept from earlier"],
  ["hidden", "Hidden"],
  ["noData", "No data"],
] as const;

/** How many results of a release are new, as before, kept and hidden, and of how many there is no data. */
export function Counts({ cells }: { cells: CellCounts }) {
  return (
    <dl className="release-counts">
      {kinds
        .filter(([kind]) => kind !== "noData" || cells.noData > 0)
        .map(([kind, label]) => (
          <div key={kind}>
            <dt>{label}</dt>
            <dd>{formatCount(cells[kind])}</dd>
          </div>
        ))}
    </dl>
  );
}
