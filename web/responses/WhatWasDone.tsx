import { Button, Title } from "@mantine/core";
import { listOf } from "../ui/lists";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { type ResponsePlace, type ShownResponse, takeCorrectionBack, useResponseChange } from "./queries";
import { say } from "./say";
import { byWhom } from "./words";

type Change = ShownResponse["corrections"][number]["changes"][number];

/** What people did to a response, newest first, and the way back from the last correction. */
export function WhatWasDone(props: {
  at: ResponsePlace;
  response: ShownResponse;
  timeZone: string | undefined;
}) {
  const { at, response, timeZone } = props;
  const { corrections, exclusions, sets, own } = response;
  const undo = useResponseChange(() => takeCorrectionBack(at), say("said.uncorrected"));
  const past = exclusions.filter(({ liftedAt }) => liftedAt !== null);
  if (corrections.length === 0 && past.length === 0) return null;
  const by = (name: string | null, moment: string) => byWhom(name, moment, timeZone);
  const sayQuestion = (change: Change) => {
    if ("question" in change)
      return own.find(({ id }) => id === change.question)?.question ?? say("done.ownQuestion");
    const named = sets.find((set) => set.version === change.version);
    const text = named?.items[change.item - 1]?.text ?? "";
    return say("correct.item", { item: String(change.item), text });
  };
  const sayChange = (change: Change) => {
    const { from, to } = change;
    return say("done.change", { question: sayQuestion(change), from: sayValue(from), to: sayValue(to) });
  };
  return (
    <section className="response-part">
      <Title order={3}>{say("done.title")}</Title>
      {undo.isError && <ProblemNotice problem={problemOf(undo.error)} />}
      <ul className="response-scores">
        {corrections.map((one) => (
          <li key={`correction ${one.id}`}>
            {say("done.corrected", { by: by(one.correctedBy, one.correctedAt), reason: one.reason })}
            <ul>
              {one.changes.map((change) => (
                <li key={sayChange(change)}>{sayChange(change)}</li>
              ))}
            </ul>
            {one.undoneAt && (
              <span className="quiet">{say("done.takenBack", { by: by(one.undoneBy, one.undoneAt) })}</span>
            )}
            {one.canBeUndone && (
              <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
                {say("done.goBack")}
              </Button>
            )}
          </li>
        ))}
        {past.map((one) => (
          <li key={`exclusion ${one.id}`}>
            {say.parts("done.leftOut", {
              by: by(one.excludedBy, one.excludedAt),
              reason: one.reason,
              since: by(one.liftedBy, one.liftedAt ?? ""),
              quiet: (words) => <span className="quiet">{words}</span>,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayValue(value: number | string | string[] | null): string {
  if (value === null) return say("done.noAnswer");
  return Array.isArray(value) ? listOf(value) || say("done.noneOfThese") : String(value);
}
