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
import { type Language, language } from "../ui/language";
import { drawn } from "./estimates";
import { HowMade } from "./HowMade";
import type { ItemsAnswer } from "./queries";
import { questionName } from "./questionNames";
import { say } from "./say";

/** Who moved up and down on each question: a person's chance of a higher number after than before. */
export function MovedByQuestion({ answer, name }: { answer: ItemsAnswer; name: string }) {
  const scheme = useComputedColorScheme("light");
  const told = answer.items.map((item) => ({ item, figures: item.overall }));
  const percent = percentIn(language);
  return (
    <section className="outcomes-section">
      <Figure
        heading={say("moved.title")}
        order={3}
        savable={{
          name: say("moved.file", { name }),
          draw: () => (
            <PointRows
              title={say("moved.chart")}
              subtitle={say("moved.chartAbout")}
              range={[0, 1]}
              direction="neutral"
              step={0.25}
              strong={0.5}
              format={percentIn(language)}
              ends={{ start: say("moved.down"), end: say("moved.up") }}
              scheme={scheme}
              rows={told.map(({ item, figures }) => ({
                name: questionName(item),
                n: isSuppressed(figures) ? undefined : figures.n,
                estimate: isSuppressed(figures) ? undefined : drawn(figures.upOrHalfSame),
                instead: isSuppressed(figures) ? hiddenLabel(language) : undefined,
              }))}
            />
          ),
        }}
        table={
          <DataTable
            stacks
            caption={say("moved.tableAbout")}
            columns={[
              { key: "name", label: say("table.question") },
              { key: "up", label: say("moved.pUp"), isNumber: true },
              { key: "same", label: say("moved.pSame"), isNumber: true },
              { key: "down", label: say("moved.pDown"), isNumber: true },
              { key: "half", label: say("moved.pHalf"), isNumber: true },
            ]}
            rows={told.map(({ item, figures }) => {
              const name = questionName(item);
              if (isSuppressed(figures)) return { key: item.id, name, up: hiddenLabel(language) };
              const half = drawn(figures.upOrHalfSame);
              const range =
                half?.low === undefined || half.high === undefined
                  ? ""
                  : say("range.of", { low: percent(half.low), high: percent(half.high) });
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
                  say("none")
                ),
                below: <HowMade name={name} id="ordinal-change" explained={figures.explained ?? []} />,
              };
            })}
          />
        }
      />
      <details className="outcomes-details">
        <summary>{say("moved.inWords")}</summary>
        {told.map(({ item, figures }) => (
          <p key={item.id}>
            {say.parts("moved.words", {
              name: questionName(item),
              words: describeItem(figures, answer.threshold, language).join(" "),
              b: (words) => <strong>{words}</strong>,
            })}
          </p>
        ))}
      </details>
    </section>
  );
  function shareWithRange(share: ItemFigures["up"]) {
    if (share.kind !== "share") return describeShare(share, language);
    return (
      <>
        {describeShare(share, language)}
        <br />
        {say("range.of", { low: percent(share.low), high: percent(share.high) })}
      </>
    );
  }
}

/** The chart writes its numbers after its words were said: in the language that was spoken then. */
function percentIn(to: Language): (value: number) => string {
  return (value) => formatPercent(Math.round(value * 100), to);
}
