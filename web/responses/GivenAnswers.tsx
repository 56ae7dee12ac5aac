import { Title } from "@mantine/core";
import { DataTable } from "../ui/DataTable";
import type { AnswerSet, ShownResponse } from "./queries";
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
              label={`Answers: ${set.name}`}
              caption="As they were given: questions worded the other way round are not turned."
              columns={[
                { key: "item", label: "Question" },
                { key: "answer", label: "Answer" },
                { key: "number", label: "Number", isNumber: true },
              ]}
              rows={set.items.map(({ item, text, reversed, value, label, missing }) => ({
                key: String(item),
                item: `${item}. ${text}${reversed ? " (worded the other way round)" : ""}`,
                answer: value === null ? sayMissing(missing) : (label ?? ""),
                number: value === null ? "" : String(value),
              }))}
            />
          )}
        </section>
      ))}
      {own.length > 0 && (
        <section className="response-part">
          <Title order={3}>Own questions</Title>
          <DataTable
            label="Own questions"
            caption="Questions that your program added."
            columns={[
              { key: "question", label: "Question" },
              { key: "answer", label: "Answer" },
            ]}
            rows={own.map(({ question, number, text, options, missing }) => ({
              key: question,
              question,
              answer: options?.join(", ") || text || (number === null ? sayMissing(missing) : String(number)),
            }))}
          />
        </section>
      )}
      {consents.length > 0 && (
        <section className="response-part">
          <Title order={3}>Consent</Title>
          <ul className="response-scores">
            {consents.map(({ purpose, version, given }) => (
              <li key={purpose}>
                {purpose.replaceAll("_", " ")}: {given ? "yes" : "no"} (words of version {version})
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
          {label}: <strong>{value === null ? "no score" : Number(value.toFixed(2))}</strong>
          {value === null && ` (${sayNoScore(reason)})`}
        </li>
      ))}
    </ul>
  );
}
