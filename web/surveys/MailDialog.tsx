import { Button, Modal, Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { directionOf } from "#shared/surveys/texts";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { MailPicture } from "./MailPicture";
import { type Mailings, type MailKind, previewMail, sendMailing, testMail } from "./mailQueries";
import { kindWords } from "./mailWords";
import { say } from "./say";
import type { SurveyNow } from "./surveyQueries";
import { nameLanguage } from "./surveyWords";
import { useSurveyChange } from "./useSurveyChange";

/** Writes a mail in every language of the survey, shows it as people get it, and sends it now or at a date. */
export function MailDialog(props: {
  programId: number;
  survey: SurveyNow;
  wave: { id: number; label: string };
  mail: Mailings;
  kind: MailKind;
  onClose: () => void;
}) {
  const { programId, survey, wave, mail, kind, onClose } = props;
  const [words, change] = useState(mail.proposals[kind]);
  const [date, setDate] = useState("");
  const said = { waveId: wave.id, ...words };
  const send = useSurveyChange(
    programId,
    survey.id,
    () =>
      sendMailing(programId, survey.id, {
        ...said,
        kind,
        sendAt: date === "" ? null : new Date(date).toISOString(),
      }),
    date === "" ? say("mailing.goesOut") : say("mailing.planned"),
    onClose,
  );
  const look = useMutation({
    mutationFn: (language: string) => previewMail(programId, survey.id, { ...said, language }),
  });
  const test = useMutation({
    mutationFn: (language: string) => testMail(programId, survey.id, { ...said, language }),
    onSuccess: ({ to }) => notifications.show({ message: say("mailing.testSent", { to }) }),
  });
  const wrong = send.error ?? look.error ?? test.error;
  return (
    <Modal
      opened
      onClose={onClose}
      title={say("mail.titleFor", { kind: kindWords[kind], label: wave.label })}
      centered
      size="lg"
    >
      <div className="form">
        <p className="quiet">
          {say("mailing.places")}{" "}
          {kind === "reminder" && (mail.anonymous ? say("mailing.toEverybody") : say("mailing.toMissing"))}
        </p>
        {mail.languages.map((language) => (
          <fieldset key={language} className="survey-mail-words">
            <legend>{nameLanguage(language)}</legend>
            <TextInput
              label={say("mailing.subject", { language: nameLanguage(language) })}
              dir={directionOf(language)}
              lang={language}
              value={words.subject[language] ?? ""}
              onChange={({ currentTarget: { value } }) =>
                change((old) => ({ ...old, subject: { ...old.subject, [language]: value } }))
              }
            />
            <Textarea
              label={say("mailing.text", { language: nameLanguage(language) })}
              dir={directionOf(language)}
              lang={language}
              autosize
              minRows={4}
              maxRows={12}
              value={words.text[language] ?? ""}
              onChange={({ currentTarget: { value } }) =>
                change((old) => ({ ...old, text: { ...old.text, [language]: value } }))
              }
            />
            <div className="survey-actions">
              <Button
                variant="default"
                loading={look.isPending && look.variables === language}
                onClick={() => look.mutate(language)}
                aria-label={say("mailing.showNamed", { language: nameLanguage(language) })}
              >
                {say("mailing.show")}
              </Button>
              <Button
                variant="subtle"
                loading={test.isPending && test.variables === language}
                onClick={() => test.mutate(language)}
                aria-label={say("mailing.testNamed", { language: nameLanguage(language) })}
              >
                {say("mailing.test")}
              </Button>
            </div>
            {look.data && look.variables === language && <MailPicture drawn={look.data} />}
          </fieldset>
        ))}
        <TextInput
          type="datetime-local"
          label={say("mailing.sendAt")}
          description={say("mailing.sendAtHint")}
          value={date}
          onChange={({ currentTarget: { value } }) => setDate(value)}
        />
        {wrong && <ProblemNotice problem={problemOf(wrong)} />}
        <div className="form-end">
          <Button loading={send.isPending} onClick={() => send.mutate()}>
            {date === "" ? say("mailing.send") : say("mailing.plan")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
