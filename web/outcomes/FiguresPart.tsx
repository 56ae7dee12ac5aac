import { NativeSelect, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { describeHidden } from "#shared/reports/hiddenWording";
import { formatCount } from "#shared/reports/numberFormats";
import { Answer } from "../ui/Answer";
import { DataTable, type TableRow } from "../ui/DataTable";
import { betweenRows } from "./betweenRows";
import { BreakdownChoice, Choices, MeasureChoice } from "./Choices";
import type { FigureRow } from "./figureRow";
import { type Explained, figureRows } from "./figureRows";
import { GroupTests } from "./GroupTests";
import { HowMade } from "./HowMade";
import { nameMeasure, stratumName } from "./names";
import { type MeasureAnswer, outcomesQuery } from "./queries";
import { useView, type View } from "./view";

/** Every statistic of one measure, for whoever has to sign it: each with how it is made. */
export function FiguresPart() {
  const view = useView();
  const outcomes = useQuery({ ...outcomesQuery(view, true), placeholderData: keepPreviousData });
  return (
    <>
      <Choices view={view}>
        <MeasureChoice view={view} />
        <BreakdownChoice view={view} label="Compare" />
      </Choices>
      <Answer query={outcomes} waiting="Working out every figure">
        {({ measures }) => {
          const answers = measures.filter(
            ({ instrument, subscale }) => instrument === view.instrument.id && subscale === view.subscale.id,
          );
          return (
            <div aria-busy={outcomes.isPlaceholderData} className="outcomes-answer">
              {answers.length === 0 && <p>No score of both waves is here yet.</p>}
              {answers.map((answer) => (
                <Figures key={answer.version} answer={answer} view={view} />
              ))}
            </div>
          );
        }}
      </Answer>
    </>
  );
}

function Figures({ answer, view }: { answer: MeasureAnswer; view: View }) {
  const [whose, setWhose] = useState("");
  const { change } = answer;
  const { name } = nameMeasure(answer, view.measures);
  const picked = change.strata.find(({ by }) => stratumName(by) === whose);
  const cell = picked ?? change.overall;
  const who = picked ? whose : "Everyone";
  return (
    <section className="outcomes-section">
      <Title order={2}>{name}: every figure</Title>
      <p className="outcomes-lead">
        Of people who answered {view.pre.label} and {view.post.label}. Change is after minus before and never
        turned around. Ranges are 95% intervals; tests are two-sided.
      </p>
      {answer.binned && (
        <p className="outcomes-care">
          This scale has more than 500 different scores. They are counted in 200 bins: figures by rank,
          quartiles and shares are of bins.
        </p>
      )}
      {change.strata.length > 0 && (
        <div className="outcomes-choices">
          <NativeSelect
            label="Whose figures"
            value={picked ? whose : ""}
            onChange={({ currentTarget }) => setWhose(currentTarget.value)}
            data={[{ value: "", label: "Everyone" }, ...change.strata.map(({ by }) => stratumName(by))]}
          />
        </div>
      )}
      {isSuppressed(cell) ? (
        <p>{describeHidden(cell, change.threshold)}</p>
      ) : (
        <FigureTable
          caption={`${name}, ${who}, n = ${formatCount(cell.n.paired)}`}
          rows={figureRows(cell)}
          explained={cell.detail?.explained ?? []}
        />
      )}
      {change.between && (
        <>
          <Title order={3} size="h4">
            Whether groups changed otherwise than each other
          </Title>
          <FigureTable
            caption={`Of the groups shown: ${change.between.labels.join(", ")}`}
            rows={betweenRows(change.between)}
            explained={[]}
          />
          <GroupTests each={change.between.each} />
        </>
      )}
    </section>
  );
}

function FigureTable(props: { caption: string; rows: FigureRow[]; explained: readonly Explained[] }) {
  const { caption, rows, explained } = props;
  return (
    <div className="figures-table">
      <DataTable
        caption={caption}
        columns={[
          { key: "name", label: "Figure" },
          { key: "value", label: "Value", isNumber: true },
          { key: "range", label: "Likely range", isNumber: true },
          { key: "p", label: "p", isNumber: true },
          { key: "how", label: "How it is made" },
        ]}
        rows={rows.map(
          ({ key, name, value, range, p, id, explains = [] }): TableRow => ({
            key,
            name,
            value,
            range: range ?? "",
            p: p ?? "",
            how: (
              <HowMade
                name={name}
                id={id}
                explained={explains.flatMap((figure) => explained.filter((each) => each.figure === figure))}
              />
            ),
          }),
        )}
      />
    </div>
  );
}
