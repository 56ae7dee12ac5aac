import type { AttritionFlow } from "#shared/outcomes/flow";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { hiddenLabel } from "#shared/reports/hiddenWording";
import { formatCount, formatShare, formatStatistic } from "#shared/reports/numberFormats";
import { DataTable } from "../ui/DataTable";
import { chosenMeasure } from "./names";
import type { View } from "./view";
import { whyHidden } from "./whyHidden";

/** The start of those who stayed against those who left, and what to watch out for. */
export function BeforeByStaying(props: {
  rows: { name: string; cell: AttritionFlow["overall"] }[];
  threshold: number;
  view: View;
}) {
  const { rows, threshold, view } = props;
  const { points, signed } = chosenMeasure(view);
  return (
    <div className="outcomes-loss">
      <DataTable
        caption={`Scores at “${view.pre.label}” of those who stayed and those who left`}
        columns={[
          { key: "name", label: "Who" },
          { key: "stayed", label: "Stayed: mean", isNumber: true },
          { key: "left", label: "Left: mean", isNumber: true },
          { key: "difference", label: "Stayed minus left", isNumber: true },
          { key: "d", label: "In spreads (Cohen’s d)", isNumber: true },
          { key: "rate", label: "Lost", isNumber: true },
          { key: "flags", label: "Watch out" },
        ]}
        rows={rows.map(({ name, cell }) => {
          if (isSuppressed(cell)) return { key: name, name, stayed: whyHidden(cell, threshold) };
          const { loss } = cell;
          if (isSuppressed(loss)) return { key: name, name, stayed: hiddenLabel() };
          const { completers, dropouts, difference, cohensD } = loss;
          const all = completers.n + dropouts.n;
          const mean = (one: typeof completers) =>
            one.mean === null
              ? one.n === 0
                ? "nobody"
                : "too few"
              : `${points(one.mean)} (n = ${formatCount(one.n)})`;
          return {
            key: name,
            name,
            stayed: mean(completers),
            left: mean(dropouts),
            difference:
              difference.kind === "estimate"
                ? `${signed(difference.value)} (${signed(difference.low)} to ${signed(difference.high)})`
                : "–",
            d: cohensD.value === undefined ? "–" : formatStatistic(cohensD.value),
            rate: all === 0 ? "–" : formatShare(dropouts.n, all),
            flags: flagsOf(loss),
          };
        })}
      />
    </div>
  );
}

function flagsOf({
  startedDifferently,
  lostMany,
}: {
  startedDifferently: boolean;
  lostMany: boolean;
}): string {
  const flags = [
    ...(startedDifferently ? ["began elsewhere"] : []),
    ...(lostMany ? ["more than one in five lost"] : []),
  ];
  return flags.length === 0 ? "–" : flags.join("; ");
}
