import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { formatScaleEnd } from "#shared/reports/numberFormats";
import { DataTable } from "../ui/DataTable";
import { language } from "../ui/language";
import { listOf } from "../ui/lists";
import type { AnswerSet, ShownResponse } from "./queries";
import { say } from "./say";
import { sayMissing, sayNoScore } from "./words";

/** The answers of a response, instrument by instrument with its scores, then its own questions and consents. */
export function GivenAnswers({ response }: { response: ShownResponse }) {
  const { sets, own, consents } = response;
  return (
    <>
      {sets.map((set) => (
        <section key={set.version} className="response-part">
          <Title order={3}>{set.name}</Title>
          <Scores set={set} />
          {set.items.length > 0 && !set.supplied && (
            <DataTable
              label={say("given.answers", { instrument: set.name })}
              caption={say("given.caption")}
              columns={[
                { key: "item", label: say("given.question") },
                { key: "answer", label: say("given.answer") },
                { key: "number", label: say("given.number"), isNumber: true },
              ]}
              rows={set.items.map(({ item, text, reversed, value, label, missing }) => ({
                key: String(item),
                item: say(reversed ? "given.reversed" : "correct.item", { item: String(item), text }),
                answer: value === null ? sayMissing(missing) : (label ?? ""),
                number: value === null ? "" : String(value),
              }))}
            />
          )}
        </section>
      ))}
      {own.length > 0 && (
        <section className="response-part">
          <Title order={3}>{say("given.own")}</Title>
          <DataTable
            label={say("given.own")}
            caption={say("given.ownCaption")}
            columns={[
              { key: "question", label: say("given.question") },
              { key: "answer", label: say("given.answer") },
            ]}
            rows={own.map(({ question, number, text, options, missing }) => ({
              key: question,
              question,
              answer:
                listOf(options ?? []) || text || (number === null ? sayMissing(missing) : String(number)),
            }))}
          />
        </section>
      )}
      {consents.length > 0 && (
        <section className="response-part">
          <Title order={3}>{say("given.consent")}</Title>
          <ul className="response-scores">
            {consents.map(({ purpose, version, given }) => (
              <li key={purpose}>
                {say("given.consented", { purpose, given: given ? "yes" : "no", version: String(version) })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Scores({ set }: { set: AnswerSet }) {
  return (
    <ul className="response-scores">
      {set.scores.map(({ subscale, label, value, reason }) => (
        <li key={subscale}>
          {value === null
            ? say.parts("given.scoreWhy", {
                b,
                scale: label,
                score: say("given.noScore"),
                why: sayNoScore(reason),
              })
            : say.parts("given.score", { b, scale: label, score: formatScaleEnd(value, language) })}
        </li>
      ))}
    </ul>
  );
}

function b(words: ReactNode) {
  return <strong>{words}</strong>;
}
