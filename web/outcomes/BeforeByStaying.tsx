import type { AttritionFlow } from "#shared/outcomes/flow";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { hiddenLabel } from "#shared/reports/hiddenWording";
import { formatCount, formatShare, formatStatistic } from "#shared/reports/numberFormats";
import { DataTable } from "../ui/DataTable";
import { language } from "../ui/language";
import type { Explained } from "./figureRows";
import { explanationsOf, HowMade } from "./HowMade";
import { chosenMeasure } from "./names";
import { say } from "./say";
import type { View } from "./view";
import { whyHidden } from "./whyHidden";

/** The start of those who stayed against those who left, and what to watch out for. */
export function BeforeByStaying(props: {
  rows: { name: string; cell: AttritionFlow["overall"]; explained?: readonly Explained[] | undefined }[];
  threshold: number;
  view: View;
}) {
  const { rows, threshold, view } = props;
  const { points, signed } = chosenMeasure(view);
  return (
    <DataTable
      stacks
      caption={say("stay.about", { wave: view.pre.label })}
      columns={[
        { key: "name", label: say("table.who") },
        { key: "stayed", label: say("stay.stayed"), isNumber: true },
        { key: "left", label: say("stay.left"), isNumber: true },
        { key: "difference", label: say("stay.difference"), isNumber: true },
        { key: "d", label: say("stay.d"), isNumber: true },
        { key: "rate", label: say("stay.lost"), isNumber: true },
        { key: "flags", label: say("stay.watch") },
      ]}
      rows={rows.map(({ name, cell, explained = [] }) => {
        if (isSuppressed(cell)) return { key: name, name, stayed: whyHidden(cell, threshold) };
        const { loss } = cell;
        if (isSuppressed(loss)) return { key: name, name, stayed: hiddenLabel(language) };
        const { completers, dropouts, difference, cohensD } = loss;
        const all = completers.n + dropouts.n;
        const mean = (one: typeof completers) =>
          one.mean === null
            ? one.n === 0
              ? say("stay.nobody")
              : say("stay.tooFew")
            : say("stay.mean", { mean: points(one.mean), n: formatCount(one.n, language) });
        return {
          key: name,
          name,
          stayed: mean(completers),
          left: mean(dropouts),
          difference:
            difference.kind === "estimate"
              ? say("range.value", {
                  value: signed(difference.value),
                  low: signed(difference.low),
                  high: signed(difference.high),
                })
              : say("none"),
          d: cohensD.value === undefined ? say("none") : formatStatistic(cohensD.value, language),
          rate: all === 0 ? say("none") : formatShare(dropouts.n, all, language),
          flags: flagsOf(loss),
          below: <HowMade name={name} id="attrition" explained={explanationsOf(["loss.*"], explained)} />,
        };
      })}
    />
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
    ...(startedDifferently ? [say("stay.elsewhere")] : []),
    ...(lostMany ? [say("stay.lostMany")] : []),
  ];
  const [first, second] = flags;
  if (first === undefined) return say("none");
  return second === undefined ? first : say("stay.both", { first, second });
}
