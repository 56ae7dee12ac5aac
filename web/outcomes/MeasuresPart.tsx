import { Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { hiddenLabel } from "#shared/reports/hiddenWording";
import { describeShare } from "#shared/reports/shareWording";
import { Answer } from "../ui/Answer";
import { DataTable } from "../ui/DataTable";
import { BreakdownChoice, Choices } from "./Choices";
import { Limits } from "./Limits";
import { MeasureCard } from "./MeasureCard";
import { nameMeasure } from "./names";
import { type MeasureAnswer, outcomesQuery } from "./queries";
import { useView, type View } from "./view";
import { whyHidden } from "./whyHidden";

/** All that was measured, one card each: the sentence, the scale, who moved, and what to be careful about. */
export function MeasuresPart() {
  const view = useView();
  const outcomes = useQuery({ ...outcomesQuery(view), placeholderData: keepPreviousData });
  return (
    <>
      <Choices view={view}>
        <BreakdownChoice view={view} label="Compare" />
      </Choices>
      <Answer query={outcomes} waiting="Counting who answered both times">
        {({ measures }) => (
          <div aria-busy={outcomes.isPlaceholderData} className="outcomes-answer">
            <Title order={2} className="visually-hidden">
              All measures
            </Title>
            {measures.length === 0 && <p>No score of both waves is here yet.</p>}
            {measures.map((answer) => (
              <MeasureCard key={keyOf(answer)} answer={answer} view={view} />
            ))}
            {measures.length > 0 && <AllAsTable measures={measures} view={view} />}
            <Limits measures={measures} />
          </div>
        )}
      </Answer>
    </>
  );
}

function keyOf({ instrument, version, subscale }: MeasureAnswer): string {
  return `${instrument} ${version} ${subscale}`;
}

function AllAsTable({ measures, view }: { measures: MeasureAnswer[]; view: View }) {
  return (
    <details className="outcomes-details">
      <summary>All measures as a table</summary>
      <DataTable
        caption={`Of people who answered ${view.pre.label} and ${view.post.label}. Better and worse are changes beyond the questionnaire’s own error.`}
        columns={[
          { key: "name", label: "Measure" },
          { key: "n", label: "n", isNumber: true },
          { key: "before", label: "Before", isNumber: true },
          { key: "after", label: "After", isNumber: true },
          { key: "change", label: "Change", isNumber: true },
          { key: "interval", label: "Likely range", isNumber: true },
          { key: "better", label: "Better", isNumber: true },
          { key: "same", label: "About the same", isNumber: true },
          { key: "worse", label: "Worse", isNumber: true },
        ]}
        rows={measures.map((answer) => rowOf(answer, view))}
      />
    </details>
  );
}

function rowOf(answer: MeasureAnswer, { measures }: View) {
  const { overall, threshold } = answer.change;
  const { name, points, signed } = nameMeasure(answer, measures);
  const key = keyOf(answer);
  if (isSuppressed(overall)) return { key, name, n: whyHidden(overall, threshold) };
  const { n, pre, post, meanChange, detail } = overall;
  const say = (value: number | null | undefined, format: (value: number) => string) =>
    value === null || value === undefined ? "–" : format(value);
  const reliable = detail?.reliable;
  const told = reliable && "rose" in reliable && reliable.better !== null ? reliable : undefined;
  const none = reliable && "kind" in reliable && reliable.reason === "hidden" ? hiddenLabel() : "–";
  const [better, worse] = told?.better === "rose" ? [told.rose, told.fell] : [told?.fell, told?.rose];
  return {
    key,
    name,
    n: n.paired,
    before: say(pre.mean, points),
    after: say(post.mean, points),
    change: say(meanChange.value, signed),
    interval:
      meanChange.kind === "estimate" ? `${signed(meanChange.low)} to ${signed(meanChange.high)}` : "–",
    better: better ? describeShare(better) : none,
    same: told ? describeShare(told.same) : none,
    worse: worse ? describeShare(worse) : none,
  };
}
