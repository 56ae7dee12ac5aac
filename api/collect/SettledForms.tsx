/** @jsxImportSource hono/jsx */
import type { listSettled } from "#api/db/paperTypings";
import { formatDay } from "#shared/reports/numberFormats";
import { reportLanguage } from "#shared/reports/say";
import { sayPage } from "#shared/surveys/sayPage";

export type SettledForm = Awaited<ReturnType<typeof listSettled>>[number];

/** Which forms were typed twice, by whom, and who settled which question how. No answer stands here. */
export function SettledForms({ settled, spoken }: { settled: readonly SettledForm[]; spoken: string }) {
  const say = (key: Parameters<typeof sayPage>[0], values?: Record<string, number>) =>
    sayPage(key, spoken, values);
  const differed = settled.filter((one) => one.settled.length > 0);
  return (
    <details>
      <summary>{say("entry.settled", { n: settled.length, differed: differed.length })}</summary>
      <table>
        <thead>
          <tr>
            {(["day", "typedBy", "settledBy", "questions"] as const).map((key) => (
              <th scope="col" key={key}>
                {say(`entry.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {settled.map(({ id, typedBy, settledBy, settledAt, settled: questions }) => (
            <tr key={id}>
              <td>{formatDay(settledAt.toISOString(), reportLanguage(spoken))}</td>
              <td>
                <bdi>{typedBy ?? "–"}</bdi>
              </td>
              <td>
                <bdi>{settledBy ?? "–"}</bdi>
              </td>
              <td>
                {questions.length === 0 ? say("entry.agreed") : null}
                {questions.map(({ question, kept }) => (
                  <div key={question}>
                    <code>{question}</code> {say(keptWord[kept])}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const keptWord = {
  first: "entry.keptFirst",
  second: "entry.keptSecond",
  neither: "entry.keptNeither",
} as const;
