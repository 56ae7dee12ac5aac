import { Title, useComputedColorScheme } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { describeComparison } from "#shared/reports/comparisonWording";
import { formatCount, formatStatistic } from "#shared/reports/numberFormats";
import type { Estimate } from "#shared/stats/estimate";
import { ChangeForest } from "../charts/ChangeForest";
import { Answer } from "../ui/Answer";
import { DataTable } from "../ui/DataTable";
import { EmptyState } from "../ui/EmptyState";
import { Figure } from "../ui/Figure";
import { drawn } from "./estimates";
import { Limits } from "./Limits";
import { nameMeasure } from "./names";
import { type MeasureAnswer, outcomesQuery } from "./queries";
import { useView, type View } from "./view";
import { whyHidden } from "./whyHidden";

/** The program beside people who waited: how much more, or less, the program's people changed. */
export function ComparisonPart() {
  const view = useView();
  const outcomes = useQuery({ ...outcomesQuery({ ...view, by: "" }), placeholderData: keepPreviousData });
  const cohorts = view.measures.cohorts.filter(({ role }) => role === "comparison");
  if (cohorts.length === 0)
    return (
      <EmptyState title="There is no comparison cohort">
        Mark a cohort as a comparison on the program’s overview, such as a waiting list, and it stands beside
        the program here.
      </EmptyState>
    );
  return (
    <Answer query={outcomes} waiting="Setting both side by side">
      {({ measures }) => (
        <div aria-busy={outcomes.isPlaceholderData} className="outcomes-answer">
          <Title order={2}>Did people who waited change too?</Title>
          <p className="outcomes-lead">
            {cohorts.map(({ name }) => name).join(", ")} did not take part. What happened to everybody, the
            season or the news, shows in both.
          </p>
          {measures.map((answer) => (
            <Compared
              key={`${answer.instrument} ${answer.version} ${answer.subscale}`}
              answer={answer}
              view={view}
            />
          ))}
          <Limits measures={measures} />
        </div>
      )}
    </Answer>
  );
}

function Compared({ answer, view }: { answer: MeasureAnswer; view: View }) {
  const scheme = useComputedColorScheme("light");
  const named = nameMeasure(answer, view.measures);
  const { overall, threshold } = answer.change;
  const comparison = isSuppressed(overall) ? null : (overall.detail?.comparison ?? null);
  const sentences = describeComparison(comparison, named.measure, threshold);
  if (isSuppressed(overall) || comparison === null || isSuppressed(comparison))
    return (
      <section className="outcomes-section">
        <Title order={3} size="h4">
          {named.name}
        </Title>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {comparison !== null && isSuppressed(comparison) && <p>{whyHidden(comparison, threshold)}</p>}
      </section>
    );
  const title = `${named.measure.scale}: change in the program and without it`;
  const rows = [
    { name: "In the program", n: overall.n.paired, estimate: overall.meanChange },
    { name: "Comparison", n: comparison.n, estimate: comparison.meanChange },
    { name: "Difference in change", n: overall.n.paired + comparison.n, estimate: comparison.difference },
  ];
  return (
    <Figure
      heading={named.name}
      order={3}
      chart={
        <ChangeForest
          title={title}
          subtitle="Mean change in points, after minus before; the difference is the program’s minus the comparison’s"
          range={named.measure.range}
          direction={named.measure.direction}
          step={named.step}
          decimals={named.decimals}
          unitLabel="Points"
          scheme={scheme}
          rows={rows.map(({ name, n, estimate }) => ({ name, n, change: drawn(estimate) }))}
        />
      }
      table={
        <DataTable
          caption={title}
          columns={[
            { key: "name", label: "Who" },
            { key: "n", label: "n", isNumber: true },
            { key: "value", label: "Change", isNumber: true },
            { key: "range", label: "Likely range", isNumber: true },
          ]}
          rows={[
            ...rows.map(({ name, n, estimate }) => ({
              key: name,
              name,
              n: formatCount(n),
              ...cells(estimate, named.signed),
            })),
            {
              key: "d",
              name: "Difference in spreads of change (Cohen’s d)",
              n: "",
              ...cells(comparison.cohensD, formatStatistic),
            },
          ]}
        />
      }
      alternative={sentences.join(" ")}
    />
  );
}

function cells(estimate: Estimate, format: (value: number) => string) {
  const shown = drawn(estimate);
  if (!shown) return { value: "–", range: "–" };
  const { value, low, high } = shown;
  return {
    value: format(value),
    range: low === undefined || high === undefined ? "–" : `${format(low)} to ${format(high)}`,
  };
}
