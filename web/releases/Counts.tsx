import type { CellCounts } from "#shared/outcomes/releaseOutlook";
import { formatCount } from "#shared/reports/numberFormats";
import { language } from "../ui/language";
import { say } from "./say";

const kinds = ["new", "same", "kept", "hidden", "noData"] as const;

/** How many results of a release are new, as before, kept and hidden, and of how many there is no data. */
export function Counts({ cells }: { cells: CellCounts }) {
  return (
    <dl className="release-counts">
      {kinds
        .filter((kind) => kind !== "noData" || cells.noData > 0)
        .map((kind) => (
          <div key={kind}>
            <dt>{say(`counts.${kind}`)}</dt>
            <dd>{formatCount(cells[kind], language)}</dd>
          </div>
        ))}
    </dl>
  );
}
