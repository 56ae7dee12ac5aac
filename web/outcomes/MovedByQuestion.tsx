import { useComputedColorScheme } from "@mantine/core";
import type { ItemFigures } from "#shared/outcomes/ordinal";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { hiddenLabel } from "#shared/reports/hiddenWording";
import { describeItem } from "#shared/reports/itemWording";
import { formatPercent } from "#shared/reports/numberFormats";
import { describeShare } from "#shared/reports/shareWording";
import { PointRows } from "../charts/PointRows";
import { DataTable } from "../ui/DataTable";
import { Figure } from "../ui/Figure";
import { drawn } from "./estimates";
import type { ItemsAnswer } from "./queries";
import { questionName } from "./questionNames";

/** Who moved up and down on each question: a person's chance of a higher number after than before. */
export function MovedByQuestion({ answer }: { answer: ItemsAnswer }) {
  const scheme = useComputedColorScheme("light");
  const told = answer.items.map((item) => ({ item, figures: item.overall }));
  const percent = (value: number) => formatPercent(Math.round(value * 100));
  return (
    <section className="outcomes-section">
      <Figure
        heading="Who moved on each question"
        order={3}
        chart={
          <PointRows
            title="Chance that a person answered a higher number after than before"
            subtitle="Those who answered the same count half to each side: 50% means as many moved up as down"
            range={[0, 1]}
            direction="neutral"
            step={0.25}
            strong={0.5}
            format={percent}
            ends={{ start: "more moved down", end: "more moved up" }}
            scheme={scheme}
            rows={told.map(({ item, figures }) => ({
              name: questionName(item),
              n: isSuppressed(figures) ? undefined : figures.n,
              estimate: isSuppressed(figures) ? undefined : drawn(figures.upOrHalfSame),
              instead: isSuppressed(figures) ? hiddenLabel() : undefined,
            }))}
          />
        }
        table={
          <DataTable
            caption="Up and down are by the number of the answer as it was given. Each share with its 95% interval."
            columns={[
              { key: "name", label: "Question" },
              { key: "up", label: "P(up)", isNumber: true },
              { key: "same", label: "P(same)", isNumber: true },
              { key: "down", label: "P(down)", isNumber: true },
              { key: "half", label: "P(up) + ½ P(same)", isNumber: true },
            ]}
            rows={told.map(({ item, figures }) => {
              const name = questionName(item);
              if (isSuppressed(figures)) return { key: item.id, name, up: hiddenLabel() };
              const half = drawn(figures.upOrHalfSame);
              const range =
                half?.low === undefined || half.high === undefined
                  ? ""
                  : `${percent(half.low)} to ${percent(half.high)}`;
              return {
                key: item.id,
                name,
                up: shareWithRange(figures.up),
                same: shareWithRange(figures.same),
                down: shareWithRange(figures.down),
                half: half ? (
                  <>
                    {percent(half.value)}
                    <br />
                    {range}
                  </>
                ) : (
                  "–"
                ),
              };
            })}
          />
        }
      />
      <details className="outcomes-details">
        <summary>In words, question by question</summary>
        {told.map(({ item, figures }) => (
          <p key={item.id}>
            <strong>{questionName(item)}</strong> {describeItem(figures, answer.threshold).join(" ")}
          </p>
        ))}
      </details>
    </section>
  );
  function shareWithRange(share: ItemFigures["up"]) {
    if (share.kind !== "share") return describeShare(share);
    return (
      <>
        {describeShare(share)}
        <br />
        {percent(share.low)} to {percent(share.high)}
      </>
    );
  }
}
