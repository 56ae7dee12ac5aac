import { Title, useComputedColorScheme } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ItemFigures } from "#shared/outcomes/ordinal";
import { isSuppressed, type Suppressed } from "#shared/outcomes/suppressed";
import { hiddenLabel } from "#shared/reports/hiddenWording";
import { formatCount } from "#shared/reports/numberFormats";
import { AnswerStacks } from "../charts/AnswerStacks";
import type { StackRow } from "../charts/countRows";
import { Answer } from "../ui/Answer";
import { DataTable } from "../ui/DataTable";
import { EmptyState } from "../ui/EmptyState";
import { Figure } from "../ui/Figure";
import { language } from "../ui/language";
import { listOf } from "../ui/lists";
import { Settling } from "../ui/saving/Settling";
import { answersOf, type QuestionOptions } from "./answerOptions";
import { BreakdownChoice, Choices, MeasureChoice } from "./Choices";
import { MissingAnswers } from "./MissingAnswers";
import { MovedByQuestion } from "./MovedByQuestion";
import { chosenMeasure, stratumName } from "./names";
import { type ItemAnswer, type ItemsAnswer, itemsQuery } from "./queries";
import { questionName, shortName } from "./questionNames";
import { say } from "./say";
import { useView, type View } from "./view";

/** Answers to single questions before and after, who moved, and why answers are missing. */
export function QuestionsPart() {
  const view = useView();
  const items = useQuery({ ...itemsQuery(view), placeholderData: keepPreviousData });
  return (
    <>
      <Choices view={view}>
        <MeasureChoice view={view} />
        {/* A release tells single questions of everybody together. */}
        {view.reading.from === "live" && <BreakdownChoice view={view} label={say("choose.compare")} />}
      </Choices>
      <Answer query={items} waiting={say("questions.waiting")}>
        {(answer) =>
          answer.items.length === 0 ? (
            <EmptyState title={say("questions.none")}>{say("questions.noneAbout")}</EmptyState>
          ) : (
            <Settling isBusy={items.isPlaceholderData} className="outcomes-answer">
              <Title order={2}>{say("questions.title")}</Title>
              <p className="outcomes-lead">{say("questions.about")}</p>
              <Stacks answer={answer} view={view} />
              <MovedByQuestion answer={answer} name={chosenMeasure(view).name} />
              <MissingAnswers answer={answer} view={view} />
            </Settling>
          )
        }
      </Answer>
    </>
  );
}

/** Questions with the same options share one picture, so that they can be compared. */
function Stacks({ answer, view }: { answer: ItemsAnswer; view: View }) {
  const scheme = useComputedColorScheme("light");
  const sets = new Map<string, { options: QuestionOptions; items: ItemAnswer[] }>();
  for (const item of answer.items) {
    const options = answersOf(item, view.subscale.direction);
    const key = options.labels.join("|");
    const set = sets.get(key) ?? { options, items: [] };
    set.items.push(item);
    sets.set(key, set);
  }
  return [...sets.values()].map(({ options, items }) => {
    const rows = items.flatMap((item) => rowsOf(item, answersOf(item, view.subscale.direction)));
    const grouped = items.flatMap((item) => groupedRows(item));
    return (
      <Figure
        key={items[0]!.id}
        heading={items.length === 1 ? questionName(items[0]!) : say("questions.heading")}
        order={3}
        savable={{
          name: say("questions.file", {
            name: chosenMeasure(view).name,
            set: items.length === 1 ? questionName(items[0]!) : listOf(options.labels),
          }),
          draw: () => {
            const spoken = answersOf(items[0]!, view.subscale.direction);
            return (
              <AnswerStacks
                title={say("questions.chart")}
                subtitle={say("questions.chartAbout")}
                options={spoken.labels}
                hasDirection={view.subscale.direction !== "neutral"}
                rows={items.flatMap((item) => rowsOf(item, answersOf(item, view.subscale.direction)))}
                scheme={scheme}
              />
            );
          },
        }}
        table={
          <>
            <StackTable rows={rows} options={options} />
            {grouped.length > 0 && <GroupedTable rows={grouped} />}
          </>
        }
      />
    );
  });
}

function rowsOf(item: ItemAnswer, options: QuestionOptions): StackRow[] {
  const row = (name: string, figures: ItemFigures | Suppressed): StackRow =>
    isSuppressed(figures)
      ? { name, n: 0, pre: [], post: [], suppressed: hiddenLabel(language) }
      : isGrouped(figures)
        ? { name, n: figures.n, pre: [], post: [], suppressed: say("questions.grouped") }
        : {
            name,
            n: figures.n,
            pre: options.parts(figures.stack.pre),
            post: options.parts(figures.stack.post),
          };
  const name = questionName(item);
  return [
    row(name, item.overall),
    ...item.strata.map((stratum) =>
      row(say("name.itemOf", { item: shortName(item), group: stratumName(stratum.by) }), stratum),
    ),
  ];
}

/** Few people: neighboring answers are told together, so that nobody stands alone. */
function isGrouped({ stack }: ItemFigures): boolean {
  return [...stack.pre, ...stack.post].some(({ from, to }) => from !== to);
}

function groupedRows(item: ItemAnswer): { key: string; name: string; before: string; after: string }[] {
  const { overall } = item;
  if (isSuppressed(overall) || !isGrouped(overall)) return [];
  const words = (stack: ItemFigures["stack"]["pre"]) =>
    listOf(
      stack.map(({ from, to, people }) => {
        const answers = from === to ? String(from) : say("range.of", { low: String(from), high: String(to) });
        return say("questions.counted", { answers, n: formatCount(people, language) });
      }),
    );
  const { pre, post } = overall.stack;
  return [{ key: item.id, name: questionName(item), before: words(pre), after: words(post) }];
}

function GroupedTable({ rows }: { rows: ReturnType<typeof groupedRows> }) {
  return (
    <DataTable
      caption={say("questions.groupedAbout")}
      columns={[
        { key: "name", label: say("table.question") },
        { key: "before", label: say("table.before") },
        { key: "after", label: say("table.after") },
      ]}
      rows={rows}
    />
  );
}

function StackTable({ rows, options }: { rows: StackRow[]; options: QuestionOptions }) {
  const count = (parts: StackRow["pre"], option: number) =>
    formatCount(parts.find((part) => part.option === option)?.people ?? 0, language);
  return (
    <DataTable
      caption={say("questions.tableAbout")}
      columns={[
        { key: "name", label: say("table.question") },
        { key: "n", label: say("table.n"), isNumber: true },
        ...options.labels.map((label, i) => ({ key: `option${i}`, label, isNumber: true })),
      ]}
      rows={rows.map((row) =>
        row.suppressed === undefined
          ? {
              key: row.name,
              name: row.name,
              n: formatCount(row.n, language),
              ...Object.fromEntries(
                options.labels.map((_, i) => [
                  `option${i}`,
                  say("questions.moved", { before: count(row.pre, i), after: count(row.post, i) }),
                ]),
              ),
            }
          : { key: row.name, name: row.name, n: row.suppressed },
      )}
    />
  );
}
