import { Button } from "@mantine/core";
import { cancelMailing, type Mailing } from "./mailQueries";
import { formatMoment, kindWords, sayFailure, sayProgress } from "./mailWords";
import { say } from "./say";
import type { SurveyNow } from "./surveyQueries";
import { useSurveyChange } from "./useSurveyChange";

/** What was mailed, newest first: how far it is, and which mails failed, by masked address. */
export function MailingList(props: { programId: number; survey: SurveyNow; mailings: Mailing[] }) {
  const { programId, survey, mailings } = props;
  if (mailings.length === 0) return null;
  return (
    <ul className="survey-mailings" aria-label={say("mailing.list")}>
      {mailings.map((mailing) => (
        <li key={mailing.id}>
          <OneMailing programId={programId} surveyId={survey.id} mailing={mailing} />
        </li>
      ))}
    </ul>
  );
}

function OneMailing({
  programId,
  surveyId,
  mailing,
}: {
  programId: number;
  surveyId: number;
  mailing: Mailing;
}) {
  const cancel = useSurveyChange(
    programId,
    surveyId,
    () => cancelMailing(programId, surveyId, mailing.id),
    say("mailing.givenUp"),
  );
  const { kind, subject, sendAt, addressed, cancelled, counts, failures } = mailing;
  const waits = !cancelled && (!addressed || counts.some(({ state }) => state === "waiting"));
  return (
    <>
      <p>
        <strong>{kindWords[kind]}</strong> · {formatMoment(sendAt)} · <span dir="auto">{subject}</span>
      </p>
      <p role="status">{sayProgress(mailing, new Date())}</p>
      {failures.length > 0 && (
        <ul>
          {failures.map((failure, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two masked addresses may be the same
            <li key={k}>
              <strong>{failure.address ?? say("mailing.goneAddress")}</strong>: {sayFailure(failure)}
            </li>
          ))}
        </ul>
      )}
      {waits && (
        <Button
          variant="subtle"
          loading={cancel.isPending}
          onClick={() => cancel.mutate()}
          aria-label={say("mailing.giveUpNamed", {
            kindWords: kindWords[kind],
            sendAt: formatMoment(sendAt),
          })}
        >
          {say("mailing.giveUp")}
        </Button>
      )}
    </>
  );
}
