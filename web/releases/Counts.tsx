import { formatCount } from "#shared/reports/numberFormats";
import type { Cells } from "./foresee";

const kinds = [
  ["new", "New"],
  ["same", "As before"],
  ["kept", "Kept from earlier"],
  ["hidden", "Hidden"],
] as const;

/** How many results of a release are new, as before, kept and hidden. */
export function Counts({ cells }: { cells: Cells }) {
  return (
    <dl className="release-counts">
      {kinds.map(([kind, label]) => (
        <div key={kind}>
          <dt>{label}</dt>
          <dd>{formatCount(cells[kind])}</dd>
        </div>
      ))}
    </dl>
  );
}
