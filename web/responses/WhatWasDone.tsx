import { Button, Title } from "@mantine/core";
import { formatDate } from "../ui/dates";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { type ResponsePlace, type ShownResponse, takeCorrectionBack, useResponseChange } from "./queries";

/** What people did to a response, newest first, and the way back from the last correction. */
export function WhatWasDone(props: {
  at: ResponsePlace;
  response: ShownResponse;
  timeZone: string | undefined;
}) {
  const { at, response, timeZone } = props;
  const { corrections, exclusions, sets, own } = response;
  const undo = useResponseChange(() => takeCorrectionBack(at), "The earlier answers are back");
  const past = exclusions.filter(({ liftedAt }) => liftedAt !== null);
  if (corrections.length === 0 && past.length === 0) return null;
  const by = (name: string | null, moment: string) =>
    [name, formatDate(moment, timeZone)].filter(Boolean).join(", ");
  const sayChange = (change: ShownResponse["corrections"][number]["changes"][number]) => {
    const { from, to } = change;
    const arrow = `${sayValue(from)} → ${sayValue(to)}`;
    if ("question" in change)
      return `${own.find(({ id }) => id === change.question)?.question ?? "Own question"}: ${arrow}`;
    const named = sets.find((set) => set.version === change.version);
    return `${change.item}. ${named?.items[change.item - 1]?.text ?? ""}: ${arrow}`;
  };
  return (
    <section className="response-part">
      <Title order={3}>What was done</Title>
      {undo.isError && <ProblemNotice problem={problemOf(undo.error)} />}
      <ul className="response-scores">
        {corrections.map((one) => (
          <li key={`correction ${one.id}`}>
            Corrected ({by(one.correctedBy, one.correctedAt)}): {one.reason}
            <ul>
              {one.changes.map((change) => (
                <li key={sayChange(change)}>{sayChange(change)}</li>
              ))}
            </ul>
            {one.undoneAt && <span className="quiet">Taken back ({by(one.undoneBy, one.undoneAt)})</span>}
            {one.canBeUndone && (
              <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
                Go back to the earlier answers
              </Button>
            )}
          </li>
        ))}
        {past.map((one) => (
          <li key={`exclusion ${one.id}`}>
            Left out ({by(one.excludedBy, one.excludedAt)}): {one.reason}{" "}
            <span className="quiet">Counts again since {by(one.liftedBy, one.liftedAt ?? "")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayValue(value: number | string | string[] | null): string {
  if (value === null) return "no answer";
  return Array.isArray(value) ? value.join(", ") || "none of these" : String(value);
}
