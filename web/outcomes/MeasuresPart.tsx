import { Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { hiddenLabel } from "#shared/reports/hiddenWording";
import { describeShare } from "#shared/reports/shareWording";
import { Answer } from "../ui/Answer";
import { DataTable } from "../ui/DataTable";
import { language } from "../ui/language";
import { Settling } from "../ui/saving/Settling";
import { BreakdownChoice, Choices } from "./Choices";
import { Limits } from "./Limits";
import { MeasureCard } from "./MeasureCard";
import { nameMeasure } from "./names";
import { type MeasureAnswer, outcomesQuery } from "./queries";
import { say } from "./say";
import { useView, type View } from "./view";
import { whyHidden } from "./whyHidden";

/** All that was measured, one card each: the sentence, the scale, who moved, and what to be careful about. */
export function MeasuresPart() {
  const view = useView();
  const outcomes = useQuery({ ...outcomesQuery(view), placeholderData: keepPreviousData });
  return (
    <>
      <Choices view={view}>
        <BreakdownChoice view={view} label={say("choose.compare")} />
      </Choices>
      <Answer query={outcomes} waiting={say("measures.waiting")}>
        {({ measures }) => (
          <Settling isBusy={outcomes.isPlaceholderData} className="outcomes-answer">
            <Title order={2} className="visually-hidden">
              {say("parts.measures")}
            </Title>
            {measures.length === 0 && <p>{say("measures.none")}</p>}
            {measures.map((answer) => (
              <MeasureCard key={keyOf(answer)} answer={answer} view={view} />
            ))}
            {measures.length > 0 && <AllAsTable measures={measures} view={view} />}
            <Limits measures={measures} />
          </Settling>
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
      <summary>{say("measures.table")}</summary>
      <DataTable
        caption={say("measures.tableAbout", { pre: view.pre.label, post: view.post.label })}
        columns={[
          { key: "name", label: say("table.measure") },
          { key: "n", label: say("table.n"), isNumber: true },
          { key: "before", label: say("table.before"), isNumber: true },
          { key: "after", label: say("table.after"), isNumber: true },
          { key: "change", label: say("table.change"), isNumber: true },
          { key: "interval", label: say("table.range"), isNumber: true },
          { key: "better", label: say("kind.better"), isNumber: true },
          { key: "same", label: say("kind.same"), isNumber: true },
          { key: "worse", label: say("kind.worse"), isNumber: true },
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
  const shown = (value: number | null | undefined, format: (value: number) => string) =>
    value === null || value === undefined ? say("none") : format(value);
  const reliable = detail?.reliable;
  const told = reliable && "rose" in reliable && reliable.better !== null ? reliable : undefined;
  const none =
    reliable && "kind" in reliable && reliable.reason === "hidden" ? hiddenLabel(language) : say("none");
  const [better, worse] = told?.better === "rose" ? [told.rose, told.fell] : [told?.fell, told?.rose];
  return {
    key,
    name,
    n: n.paired,
    before: shown(pre.mean, points),
    after: shown(post.mean, points),
    change: shown(meanChange.value, signed),
    interval:
      meanChange.kind === "estimate"
        ? say("range.of", { low: signed(meanChange.low), high: signed(meanChange.high) })
        : say("none"),
    better: better ? describeShare(better, language) : none,
    same: told ? describeShare(told.same, language) : none,
    worse: worse ? describeShare(worse, language) : none,
  };
}
