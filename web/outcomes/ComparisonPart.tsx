import { Title, useComputedColorScheme } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { describeComparison } from "#shared/reports/comparisonWording";
import { formatCount, formatStatistic } from "#shared/reports/numberFormats";
import { scaleTitle } from "#shared/reports/scaleTitle";
import type { Estimate } from "#shared/stats/estimate";
import { ChangeForest } from "../charts/ChangeForest";
import { Answer } from "../ui/Answer";
import { DataTable } from "../ui/DataTable";
import { EmptyState } from "../ui/EmptyState";
import { Figure } from "../ui/Figure";
import { language } from "../ui/language";
import { listOf } from "../ui/lists";
import { Settling } from "../ui/saving/Settling";
import { drawn } from "./estimates";
import { explanationsOf, HowMade } from "./HowMade";
import { Limits } from "./Limits";
import { nameMeasure } from "./names";
import { type MeasureAnswer, outcomesQuery } from "./queries";
import { say } from "./say";
import { useView, type View } from "./view";
import { whyHidden } from "./whyHidden";

/** The program beside people who waited: how much more, or less, the program's people changed. */
export function ComparisonPart() {
  const view = useView();
  const outcomes = useQuery({
    ...outcomesQuery({ ...view, by: "" }, "explained"),
    placeholderData: keepPreviousData,
  });
  const cohorts = view.measures.cohorts.filter(({ role }) => role === "comparison");
  if (cohorts.length === 0)
    return <EmptyState title={say("comparison.none")}>{say("comparison.noneAbout")}</EmptyState>;
  return (
    <Answer query={outcomes} waiting={say("comparison.waiting")}>
      {({ measures }) => (
        <Settling isBusy={outcomes.isPlaceholderData} className="outcomes-answer">
          <Title order={2}>{say("comparison.title")}</Title>
          <p className="outcomes-lead">
            {say("comparison.about", { cohorts: listOf(cohorts.map(({ name }) => name)) })}
          </p>
          {measures.map((answer) => (
            <Compared
              key={`${answer.instrument} ${answer.version} ${answer.subscale}`}
              answer={answer}
              view={view}
            />
          ))}
          <Limits measures={measures} />
        </Settling>
      )}
    </Answer>
  );
}

function Compared({ answer, view }: { answer: MeasureAnswer; view: View }) {
  const scheme = useComputedColorScheme("light");
  const named = nameMeasure(answer, view.measures);
  const { overall, threshold } = answer.change;
  const comparison = isSuppressed(overall) ? null : (overall.detail?.comparison ?? null);
  const sentences = describeComparison(comparison, named.measure, threshold, language);
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
  const title = say("comparison.chart", { scale: scaleTitle(named.measure, language) });
  const told = () => [
    { name: say("comparison.inProgram"), n: overall.n.paired, estimate: overall.meanChange },
    { name: say("comparison.row"), n: comparison.n, estimate: comparison.meanChange },
    {
      name: say("comparison.difference"),
      n: overall.n.paired + comparison.n,
      estimate: comparison.difference,
    },
  ];
  const rows = told();
  const how = (name: string, figures: string[]) => (
    <HowMade
      name={name}
      id="difference-in-change-welch"
      explained={explanationsOf(
        figures.map((figure) => `comparison.${figure}`),
        overall.detail?.explained ?? [],
      )}
    />
  );
  return (
    <Figure
      heading={named.name}
      order={3}
      savable={{
        name: say("comparison.file", { name: named.name }),
        sentence: () =>
          describeComparison(
            comparison,
            nameMeasure(answer, view.measures).measure,
            threshold,
            language,
          ).join(" "),
        draw: () => (
          <ChangeForest
            title={say("comparison.chart", {
              scale: scaleTitle(nameMeasure(answer, view.measures).measure, language),
            })}
            subtitle={say("comparison.chartAbout")}
            range={named.measure.range}
            direction={named.measure.direction}
            step={named.step}
            decimals={named.decimals}
            unitLabel={say("comparison.points")}
            scheme={scheme}
            rows={told().map(({ name, n, estimate }) => ({ name, n, change: drawn(estimate) }))}
          />
        ),
      }}
      table={
        <DataTable
          stacks
          caption={title}
          columns={[
            { key: "name", label: say("table.who") },
            { key: "n", label: say("table.n"), isNumber: true },
            { key: "value", label: say("table.change"), isNumber: true },
            { key: "range", label: say("table.range"), isNumber: true },
          ]}
          rows={[
            ...rows.map(({ name, n, estimate }) => ({
              key: name,
              name,
              n: formatCount(n, language),
              ...cells(estimate, named.signed),
              ...(estimate === comparison.difference ? { below: how(name, ["difference*", "test*"]) } : {}),
            })),
            {
              key: "d",
              name: say("comparison.d"),
              n: "",
              ...cells(comparison.cohensD, (value) => formatStatistic(value, language)),
              below: how(say("comparison.d"), ["cohensD*"]),
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
  if (!shown) return { value: say("none"), range: say("none") };
  const { value, low, high } = shown;
  return {
    value: format(value),
    range:
      low === undefined || high === undefined
        ? say("none")
        : say("range.of", { low: format(low), high: format(high) }),
  };
}
