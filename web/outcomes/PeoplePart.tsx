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
import { FlowBars, type FlowRow } from "../charts/FlowBars";
import { Answer } from "../ui/Answer";
import { DataTable } from "../ui/DataTable";
import { Figure } from "../ui/Figure";
import { LeftOut } from "../ui/LeftOut";
import { BeforeByStaying } from "./BeforeByStaying";
import { BreakdownChoice, Choices, MeasureChoice } from "./Choices";
import { chosenMeasure, stratumName } from "./names";
import { attritionQuery } from "./queries";
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
        <BreakdownChoice view={view} label="Compare" />
      </Choices>
      <Answer query={attrition} waiting="Counting who came and who stayed">
        {(answer) => (
          <div aria-busy={attrition.isPlaceholderData} className="outcomes-answer">
            <Title order={2}>Who came, who stayed and who left</Title>
            <LeftOut programId={view.programId} words={describeExcluded(answer.excluded)} />
            {isSuppressed(answer.overall) ? (
              <p className="outcomes-lead">{describeHidden(answer.overall, answer.threshold)}</p>
            ) : (
              <Told answer={answer} overall={answer.overall} view={view} />
            )}
          </div>
        )}
      </Answer>
    </>
  );
}

function Told(props: { answer: AttritionFlow & { threshold: number }; overall: Flow; view: View }) {
  const { answer, overall, view } = props;
  const scheme = useComputedColorScheme("light");
  const { measure } = chosenMeasure(view);
  const { threshold, strata, lossByStratum } = answer;
  const rows = [
    { name: "Everyone", cell: overall as Cell },
    ...strata.map((stratum) => ({ name: stratumName(stratum.by), cell: stratum as Cell })),
  ];
  const apart = describeNotTheSame(overall);
  return (
    <>
      <p className="outcomes-lead">{describeFlow(overall, threshold).join(" ")}</p>
      <Figure
        heading="How far people came"
        order={3}
        chart={
          <FlowBars
            title={`How many people came as far as this${view.by ? `, by ${view.by}` : ""}`}
            subtitle={`People with a score of ${measure.scale.toLowerCase()}`}
            rows={rows.map(({ name, cell }) => flowRow(name, cell, threshold, view))}
            firstIsOverall
            scheme={scheme}
          />
        }
        table={<FlowTable rows={rows} threshold={threshold} view={view} />}
      />
      {rows
        .slice(1)
        .flatMap(({ name, cell }) => describeLost(name, cell, threshold))
        .map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      <section className="outcomes-section">
        <Title order={3} size="h4">
          Did those who left begin elsewhere?
        </Title>
        {describeLoss(overall, measure).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <BeforeByStaying rows={rows} threshold={threshold} view={view} />
        {lossByStratum && <p>{describeLossByGroup(lossByStratum)}</p>}
      </section>
      {apart.length > 0 && (
        <section className="outcomes-section outcomes-apart">
          <Title order={3} size="h4">
            Not the same people
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
      ...(cell.enrolled === null ? [] : [{ label: "Enrolled", people: count(cell.enrolled) }]),
      { label: view.pre.label, people: count(cell.pre) },
      { label: view.post.label, people: count(cell.post) },
      { label: "Both times", people: cell.paired },
    ],
  };
}

function FlowTable(props: { rows: { name: string; cell: Cell }[]; threshold: number; view: View }) {
  const { rows, threshold, view } = props;
  const isCounted = rows.some(({ cell }) => !isSuppressed(cell) && cell.enrolled !== null);
  const count = (n: Flow["pre"] | null) =>
    n === null ? "–" : isSuppressed(n) ? hiddenLabel() : formatCount(n);
  return (
    <DataTable
      caption="People who came as far as each step, and how many of those who answered before did not answer after"
      columns={[
        { key: "name", label: "Who" },
        ...(isCounted ? [{ key: "enrolled", label: "Enrolled", isNumber: true }] : []),
        { key: "pre", label: view.pre.label, isNumber: true },
        { key: "post", label: view.post.label, isNumber: true },
        { key: "paired", label: "Both times", isNumber: true },
        { key: "left", label: "Left", isNumber: true },
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
              left: isSuppressed(cell.loss) ? hiddenLabel() : count(cell.loss.dropouts.n),
            },
      )}
    />
  );
}

/** Means of those who answered once only; no change is drawn between them. */
function NotTheSame({ flow, view }: { flow: Flow; view: View }) {
  const { points } = chosenMeasure(view);
  const rows = [
    { name: `Only ${view.pre.label}`, people: flow.onlyBefore },
    { name: `Only ${view.post.label}`, people: flow.onlyAfter },
  ];
  return (
    <DataTable
      caption="People who answered once only, or gave no code. The two rows are different people: their difference is no change."
      columns={[
        { key: "name", label: "Who" },
        { key: "n", label: "n", isNumber: true },
        { key: "mean", label: "Mean", isNumber: true },
        { key: "range", label: "Likely range", isNumber: true },
      ]}
      rows={rows.map(({ name, people }) => {
        if (isSuppressed(people)) return { key: name, name, n: hiddenLabel() };
        const { n, mean, interval } = people;
        return {
          key: name,
          name,
          n: formatCount(n),
          mean: mean === null ? (n === 0 ? "–" : "too few for a mean") : points(mean),
          range: interval.kind === "estimate" ? `${points(interval.low)} to ${points(interval.high)}` : "–",
        };
      })}
    />
  );
}
