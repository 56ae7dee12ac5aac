import { Title, useComputedColorScheme } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { textIn } from "#shared/instruments/subscale";
import type { ItemFigures } from "#shared/outcomes/ordinal";
import { isSuppressed, type Suppressed } from "#shared/outcomes/suppressed";
import { hiddenLabel } from "#shared/reports/hiddenWording";
import { describeItem } from "#shared/reports/itemWording";
import { formatCount, formatPercent } from "#shared/reports/numberFormats";
import { describeShare } from "#shared/reports/shareWording";
import { AnswerStacks, type StackRow } from "../charts/AnswerStacks";
import { PointRows } from "../charts/PointRows";
import { Answer } from "../ui/Answer";
import { DataTable } from "../ui/DataTable";
import { EmptyState } from "../ui/EmptyState";
import { Figure } from "../ui/Figure";
import { answersOf, type QuestionOptions } from "./answerOptions";
import { BreakdownChoice, Choices, MeasureChoice } from "./Choices";
import { drawn } from "./estimates";
import { stratumName } from "./names";
import { type ItemAnswer, type ItemsAnswer, itemsQuery } from "./queries";
import { TeamOnly } from "./TeamOnly";
import { useView, type View } from "./view";

/** Answers to single questions before and after, who moved, and why answers are missing. */
export function QuestionsPart() {
  const view = useView();
  if (view.reading.from !== "live") return <TeamOnly what="Answers to single questions" />;
  return <Questions view={view} />;
}

function Questions({ view }: { view: View }) {
  const items = useQuery({ ...itemsQuery(view), placeholderData: keepPreviousData });
  return (
    <>
      <Choices view={view}>
        <MeasureChoice view={view} />
        <BreakdownChoice view={view} label="Compare" />
      </Choices>
      <Answer query={items} waiting="Counting the answers">
        {(answer) =>
          answer.items.length === 0 ? (
            <EmptyState title="This measure has no questions of its own">
              Its scores came ready in a file, so there are no single answers to show.
            </EmptyState>
          ) : (
            <div aria-busy={items.isPlaceholderData} className="outcomes-answer">
              <Title order={2}>How people answered each question</Title>
              <p className="outcomes-lead">
                Of people who answered both times. A total can hide that one question moved and another did
                not.
              </p>
              <Stacks answer={answer} view={view} />
              <MovedByQuestion answer={answer} />
              <Missing answer={answer} view={view} />
            </div>
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
    const title = "Answers before (above) and after (below)";
    return (
      <Figure
        key={items[0]!.id}
        heading={items.length === 1 ? questionName(items[0]!) : "Answers before and after"}
        order={3}
        chart={
          <AnswerStacks
            title={title}
            subtitle="Share of people who answered the question both times, in percent"
            options={options.labels}
            hasDirection={view.subscale.direction !== "neutral"}
            rows={rows}
            scheme={scheme}
          />
        }
        table={<StackTable rows={rows} options={options} />}
      />
    );
  });
}

function rowsOf(item: ItemAnswer, options: QuestionOptions): StackRow[] {
  const row = (name: string, figures: ItemFigures | Suppressed): StackRow =>
    isSuppressed(figures)
      ? { name, n: 0, pre: [], post: [], suppressed: hiddenLabel() }
      : {
          name,
          n: figures.n,
          pre: options.parts(figures.stack.pre),
          post: options.parts(figures.stack.post),
        };
  const name = questionName(item);
  return [
    row(name, item.overall),
    ...item.strata.map((stratum) => row(`${shortName(item)}: ${stratumName(stratum.by)}`, stratum)),
  ];
}

function StackTable({ rows, options }: { rows: StackRow[]; options: QuestionOptions }) {
  const count = (parts: StackRow["pre"], option: number) =>
    formatCount(parts.find((part) => part.option === option)?.people ?? 0);
  return (
    <DataTable
      caption="People by answer, before → after"
      columns={[
        { key: "name", label: "Question" },
        { key: "n", label: "n", isNumber: true },
        ...options.labels.map((label, i) => ({ key: `option${i}`, label, isNumber: true })),
      ]}
      rows={rows.map((row) =>
        row.suppressed === undefined
          ? {
              key: row.name,
              name: row.name,
              n: formatCount(row.n),
              ...Object.fromEntries(
                options.labels.map((_, i) => [`option${i}`, `${count(row.pre, i)} → ${count(row.post, i)}`]),
              ),
            }
          : { key: row.name, name: row.name, n: row.suppressed },
      )}
    />
  );
}

function MovedByQuestion({ answer }: { answer: ItemsAnswer }) {
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
                  : ` (${percent(half.low)} to ${percent(half.high)})`;
              return {
                key: item.id,
                name,
                up: shareWithRange(figures.up),
                same: shareWithRange(figures.same),
                down: shareWithRange(figures.down),
                half: half ? `${percent(half.value)}${range}` : "–",
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
  function shareWithRange(share: ItemFigures["up"]): string {
    if (share.kind !== "share") return describeShare(share);
    return `${describeShare(share)}, ${percent(share.low)} to ${percent(share.high)}`;
  }
}

function Missing({ answer, view }: { answer: ItemsAnswer; view: View }) {
  const ways = (missing: ItemFigures["missing"]["pre"]) =>
    isSuppressed(missing)
      ? { asked: hiddenLabel(), blank: hiddenLabel(), rather: hiddenLabel(), other: hiddenLabel() }
      : {
          asked: formatCount(missing.notAsked),
          blank: formatCount(missing.notAnswered),
          rather: formatCount(missing.prefersNotToSay),
          other: formatCount(missing.other),
        };
  const told = answer.items.flatMap((item) => {
    const figures = item.overall;
    return isSuppressed(figures) ? [] : [{ item, figures }];
  });
  return (
    <section className="outcomes-section">
      <Title order={3} size="h4">
        Answers that are not there
      </Title>
      <p>
        Of everybody who answered at a wave. A question that was never asked is not a question left blank, and
        somebody who would rather not say has answered.
      </p>
      <DataTable
        caption="Missing answers by question and wave, with their reasons apart"
        columns={[
          { key: "name", label: "Question" },
          { key: "wave", label: "Wave" },
          { key: "asked", label: "Not asked", isNumber: true },
          { key: "blank", label: "Not answered", isNumber: true },
          { key: "rather", label: "Prefers not to say", isNumber: true },
          { key: "other", label: "Other reason", isNumber: true },
        ]}
        rows={told.flatMap(({ item, figures }) => [
          {
            key: `${item.id} pre`,
            name: shortName(item),
            wave: view.pre.label,
            ...ways(figures.missing.pre),
          },
          {
            key: `${item.id} post`,
            name: shortName(item),
            wave: view.post.label,
            ...ways(figures.missing.post),
          },
        ])}
        empty={hiddenLabel()}
      />
    </section>
  );
}

/** The question as it was asked, or its key word where the wording may not be passed on. */
function questionName(item: ItemAnswer): string {
  return item.text ? textIn(item.text, "en") : shortName(item);
}

function shortName({ id, key }: ItemAnswer): string {
  return `${id}. ${key.replace(/_/g, " ")}`;
}
