import { Title, useComputedColorScheme } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { AttritionFlow, Flow } from "#shared/outcomes/flow";
import { isSuppressed } from "#shared/outcomes/suppressed";
import {
  describeFlow,
  describeLoss,
  describeLossByGroup,
  describeLost,
  describeNotTheSame,
} from "#shared/reports/attritionWording";
import { describeExcluded } from "#shared/reports/excludedWording";
import { describeHidden, hiddenLabel } from "#shared/reports/hiddenWording";
import { formatCount } from "#shared/reports/numberFormats";
import type { FlowRow } from "../charts/countRows";
import { FlowBars } from "../charts/FlowBars";
import { Answer } from "../ui/Answer";
import { DataTable } from "../ui/DataTable";
import { Figure } from "../ui/Figure";
import { LeftOut } from "../ui/LeftOut";
import { language } from "../ui/language";
import { Settling } from "../ui/saving/Settling";
import { BeforeByStaying } from "./BeforeByStaying";
import { BreakdownChoice, Choices, MeasureChoice } from "./Choices";
import { HowMade } from "./HowMade";
import { chosenMeasure, stratumName } from "./names";
import { attritionQuery } from "./queries";
import { say } from "./say";
import { useView, type View } from "./view";
import { whyHidden } from "./whyHidden";

type Cell = AttritionFlow["overall"];

/** Who came, who stayed, and whether those who left began elsewhere. */
export function PeoplePart() {
  const view = useView();
  const attrition = useQuery({ ...attritionQuery(view), placeholderData: keepPreviousData });
  return (
    <>
      <Choices view={view}>
        <MeasureChoice view={view} />
        <BreakdownChoice view={view} label={say("choose.compare")} />
      </Choices>
      <Answer query={attrition} waiting={say("people.waiting")}>
        {(answer) => (
          <Settling isBusy={attrition.isPlaceholderData} className="outcomes-answer">
            <Title order={2}>{say("people.title")}</Title>
            <LeftOut programId={view.programId} words={describeExcluded(answer.excluded, language)} />
            {isSuppressed(answer.overall) ? (
              <p className="outcomes-lead">{describeHidden(answer.overall, answer.threshold, language)}</p>
            ) : (
              <Told answer={answer} overall={answer.overall} view={view} />
            )}
          </Settling>
        )}
      </Answer>
    </>
  );
}

function Told(props: { answer: AttritionFlow & { threshold: number }; overall: Flow; view: View }) {
  const { answer, overall, view } = props;
  const scheme = useComputedColorScheme("light");
  const { measure, name } = chosenMeasure(view);
  const { threshold, strata, lossByStratum } = answer;
  const rows = [
    { name: say("name.everyone"), cell: overall as Cell, explained: answer.explained?.overall },
    ...strata.map((stratum, k) => ({
      name: stratumName(stratum.by),
      cell: stratum as Cell,
      explained: answer.explained?.strata[k],
    })),
  ];
  const apart = describeNotTheSame(overall, language);
  return (
    <>
      <p className="outcomes-lead">{describeFlow(overall, threshold, language).join(" ")}</p>
      <Figure
        heading={say("people.howFar")}
        order={3}
        savable={{
          name: say("people.file", { name }),
          sentence: () => describeFlow(overall, threshold, language).join(" "),
          draw: () => (
            <FlowBars
              title={view.by ? say("people.chartBy", { dimension: view.by }) : say("people.chart")}
              subtitle={say("people.chartAbout", {
                scale: chosenMeasure(view).measure.scale.toLocaleLowerCase(language),
              })}
              rows={[
                flowRow(say("name.everyone"), overall, threshold, view),
                ...strata.map((stratum) => flowRow(stratumName(stratum.by), stratum, threshold, view)),
              ]}
              firstIsOverall
              scheme={scheme}
            />
          ),
        }}
        table={<FlowTable rows={rows} threshold={threshold} view={view} />}
      />
      {rows
        .slice(1)
        .flatMap(({ name, cell }) => describeLost(name, cell, threshold, language))
        .map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      <section className="outcomes-section">
        <Title order={3} size="h4">
          {say("people.elsewhere")}
        </Title>
        {describeLoss(overall, measure, language).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <BeforeByStaying rows={rows} threshold={threshold} view={view} />
        {lossByStratum && (
          <>
            <p>{describeLossByGroup(lossByStratum, language)}</p>
            <HowMade
              name={describeLossByGroup(lossByStratum, language)}
              id="pearson-chi-square"
              explained={answer.explained?.lossByStratum ?? []}
            />
          </>
        )}
      </section>
      {apart.length > 0 && (
        <section className="outcomes-section outcomes-apart">
          <Title order={3} size="h4">
            {say("people.notTheSame")}
          </Title>
          {apart.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <NotTheSame flow={overall} view={view} />
        </section>
      )}
    </>
  );
}

function flowRow(name: string, cell: Cell, threshold: number, view: View): FlowRow {
  if (isSuppressed(cell)) return { name, steps: [], suppressed: whyHidden(cell, threshold) };
  const count = (n: Flow["pre"]) => (isSuppressed(n) ? null : n);
  return {
    name,
    steps: [
      ...(cell.enrolled === null ? [] : [{ label: say("people.enrolled"), people: count(cell.enrolled) }]),
      { label: view.pre.label, people: count(cell.pre) },
      { label: view.post.label, people: count(cell.post) },
      { label: say("people.both"), people: cell.paired },
    ],
  };
}

function FlowTable(props: { rows: { name: string; cell: Cell }[]; threshold: number; view: View }) {
  const { rows, threshold, view } = props;
  const isCounted = rows.some(({ cell }) => !isSuppressed(cell) && cell.enrolled !== null);
  const count = (n: Flow["pre"] | null) =>
    n === null ? say("none") : isSuppressed(n) ? hiddenLabel(language) : formatCount(n, language);
  return (
    <DataTable
      caption={say("people.tableAbout")}
      columns={[
        { key: "name", label: say("table.who") },
        ...(isCounted ? [{ key: "enrolled", label: say("people.enrolled"), isNumber: true }] : []),
        { key: "pre", label: view.pre.label, isNumber: true },
        { key: "post", label: view.post.label, isNumber: true },
        { key: "paired", label: say("people.both"), isNumber: true },
        { key: "left", label: say("people.left"), isNumber: true },
      ]}
      rows={rows.map(({ name, cell }) =>
        isSuppressed(cell)
          ? { key: name, name, [isCounted ? "enrolled" : "pre"]: whyHidden(cell, threshold) }
          : {
              key: name,
              name,
              enrolled: count(cell.enrolled),
              pre: count(cell.pre),
              post: count(cell.post),
              paired: count(cell.paired),
              left: isSuppressed(cell.loss) ? hiddenLabel(language) : count(cell.loss.dropouts.n),
            },
      )}
    />
  );
}

/** Means of those who answered once only; no change is drawn between them. */
function NotTheSame({ flow, view }: { flow: Flow; view: View }) {
  const { points } = chosenMeasure(view);
  const rows = [
    { name: say("people.only", { wave: view.pre.label }), people: flow.onlyBefore },
    { name: say("people.only", { wave: view.post.label }), people: flow.onlyAfter },
  ];
  return (
    <DataTable
      caption={say("people.onceAbout")}
      columns={[
        { key: "name", label: say("table.who") },
        { key: "n", label: say("table.n"), isNumber: true },
        { key: "mean", label: say("table.mean"), isNumber: true },
        { key: "range", label: say("table.range"), isNumber: true },
      ]}
      rows={rows.map(({ name, people }) => {
        if (isSuppressed(people)) return { key: name, name, n: hiddenLabel(language) };
        const { n, mean, interval } = people;
        return {
          key: name,
          name,
          n: formatCount(n, language),
          mean: mean === null ? (n === 0 ? say("none") : say("people.fewForMean")) : points(mean),
          range:
            interval.kind === "estimate"
              ? say("range.of", { low: points(interval.low), high: points(interval.high) })
              : say("none"),
        };
      })}
    />
  );
}
