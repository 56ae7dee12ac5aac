import { NativeSelect, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { describeHidden } from "#shared/reports/hiddenWording";
import { formatCount } from "#shared/reports/numberFormats";
import { Answer } from "../ui/Answer";
import { language } from "../ui/language";
import { listOf } from "../ui/lists";
import { betweenRows } from "./betweenRows";
import { BreakdownChoice, Choices, MeasureChoice } from "./Choices";
import { FigureTable } from "./FigureTable";
import { figureRows } from "./figureRows";
import { GroupTests } from "./GroupTests";
import { nameMeasure, stratumName } from "./names";
import { type MeasureAnswer, outcomesQuery } from "./queries";
import { say } from "./say";
import { useView, type View } from "./view";

/** Every statistic of one measure, for whoever has to sign it: each with how it is made. */
export function FiguresPart() {
  const view = useView();
  const outcomes = useQuery({ ...outcomesQuery(view, "everything"), placeholderData: keepPreviousData });
  return (
    <>
      <Choices view={view}>
        <MeasureChoice view={view} />
        <BreakdownChoice view={view} label={say("choose.compare")} />
      </Choices>
      <Answer query={outcomes} waiting={say("figures.waiting")}>
        {({ measures }) => {
          const answers = measures.filter(
            ({ instrument, subscale }) => instrument === view.instrument.id && subscale === view.subscale.id,
          );
          return (
            <div aria-busy={outcomes.isPlaceholderData} className="outcomes-answer">
              {answers.length === 0 && <p>{say("measures.none")}</p>}
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
  const who = picked ? whose : say("name.everyone");
  return (
    <section className="outcomes-section">
      <Title order={2}>{say("figures.title", { name })}</Title>
      <p className="outcomes-lead">{say("figures.about", { pre: view.pre.label, post: view.post.label })}</p>
      {answer.binned && <p className="outcomes-care">{say("figures.binned")}</p>}
      {change.strata.length > 0 && (
        <div className="outcomes-choices">
          <NativeSelect
            label={say("figures.whose")}
            value={picked ? whose : ""}
            onChange={({ currentTarget }) => setWhose(currentTarget.value)}
            data={[
              { value: "", label: say("name.everyone") },
              ...change.strata.map(({ by }) => stratumName(by)),
            ]}
          />
        </div>
      )}
      {isSuppressed(cell) ? (
        <p>{describeHidden(cell, change.threshold, language)}</p>
      ) : (
        <FigureTable
          caption={say("figures.caption", { name, who, n: formatCount(cell.n.paired, language) })}
          rows={figureRows(cell)}
          explained={cell.detail?.explained ?? []}
        />
      )}
      {change.between && (
        <>
          <Title order={3} size="h4">
            {say("figures.otherwise")}
          </Title>
          <FigureTable
            caption={say("figures.ofGroups", { groups: listOf(change.between.labels) })}
            rows={betweenRows(change.between)}
            explained={change.between.explained ?? []}
          />
          <GroupTests each={change.between.each} explained={change.between.explained ?? []} />
        </>
      )}
    </section>
  );
}
