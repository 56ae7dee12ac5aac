import { Button, Modal, Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { directionOf } from "#shared/surveys/texts";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { MailPicture } from "./MailPicture";
import { type Mailings, type MailKind, previewMail, sendMailing, testMail } from "./mailQueries";
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
    date === "" ? "The mails go out now" : "The mails are planned",
    onClose,
  );
  const look = useMutation({
    mutationFn: (language: string) => previewMail(programId, survey.id, { ...said, language }),
  });
  const test = useMutation({
    mutationFn: (language: string) => testMail(programId, survey.id, { ...said, language }),
    onSuccess: ({ to }) => notifications.show({ message: `A test is on its way to ${to}` }),
  });
  const wrong = send.error ?? look.error ?? test.error;
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${kind === "invitation" ? "Invitation" : "Reminder"}: ${wave.label}`}
      centered
      size="lg"
    >
      <div className="form">
        <p className="quiet">
          {"{link}"} becomes a button and the address. {"{program}"}, {"{organization}"} and {"{closes}"}, the
          closing day, are filled in. Nothing says who somebody is.{" "}
          {kind === "reminder" &&
            (mail.anonymous
              ? "Nothing tells who has answered, so it goes to everybody."
              : "It goes only to those who have not answered.")}
        </p>
        {mail.languages.map((language) => (
          <fieldset key={language} className="survey-mail-words">
            <legend>{nameLanguage(language)}</legend>
            <TextInput
              label={`Subject (${nameLanguage(language)})`}
              dir={directionOf(language)}
              lang={language}
              value={words.subject[language] ?? ""}
              onChange={({ currentTarget: { value } }) =>
                change((old) => ({ ...old, subject: { ...old.subject, [language]: value } }))
              }
            />
            <Textarea
              label={`Text (${nameLanguage(language)})`}
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
                aria-label={`Show the mail (${nameLanguage(language)})`}
              >
                Show the mail
              </Button>
              <Button
                variant="subtle"
                loading={test.isPending && test.variables === language}
                onClick={() => test.mutate(language)}
                aria-label={`Send a test to me (${nameLanguage(language)})`}
              >
                Send a test to me
              </Button>
            </div>
            {look.data && look.variables === language && <MailPicture drawn={look.data} />}
          </fieldset>
        ))}
        <TextInput
          type="datetime-local"
          label="Send at"
          description="In the time of this computer. Leave it empty to send now."
          value={date}
          onChange={({ currentTarget: { value } }) => setDate(value)}
        />
        {wrong && <ProblemNotice problem={problemOf(wrong)} />}
        <div className="form-end">
          <Button loading={send.isPending} onClick={() => send.mutate()}>
            {date === "" ? "Send now" : "Plan it"}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
