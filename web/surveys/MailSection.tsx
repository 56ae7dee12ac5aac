import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Answer } from "../ui/Answer";
import { countOf } from "../ui/dates";
import { AddressDialog } from "./AddressDialog";
import { MailDialog } from "./MailDialog";
import { MailingList } from "./MailingList";
import { type Mailings, type MailKind, mailingsQuery } from "./mailQueries";
import type { SurveyNow } from "./surveyQueries";

interface MailSectionProps {
  programId: number;
  survey: SurveyNow;
  wave: { id: number; label: string };
}

/** Invitations and reminders for a wave: who can be written to, what was sent, and how far it is. */
export function MailSection(props: MailSectionProps) {
  const { programId, survey } = props;
  const mail = useQuery(mailingsQuery(programId, survey.id));
  return (
    <div className="survey-way">
      <h4>Invitations by e-mail</h4>
      <Answer query={mail} waiting="Loading mails">
        {(now) => (now.from === null ? <NoMail survey={survey} /> : <Mailed {...props} mail={now} />)}
      </Answer>
    </div>
  );
}

function NoMail({ survey }: { survey: SurveyNow }) {
  return (
    <p className="quiet">
      This server cannot send mail yet: whoever runs it can set SMTP_URL (see the README). Until then,{" "}
      {survey.draft.anonymous
        ? "hand out the link for everybody."
        : "print the sheet of links for each person: it does the same on paper."}
    </p>
  );
}

function Mailed({ mail, ...props }: MailSectionProps & { mail: Mailings }) {
  const { survey, wave } = props;
  const [writing, write] = useState<MailKind | "addresses">();
  const rate = mail.waves.find(({ waveId }) => waveId === wave.id);
  const close = () => write(undefined);
  return (
    <>
      <p className="quiet">
        {mail.addresses === 0
          ? "No addresses yet. Add them by code: they are kept sealed, shown to nobody, and go with the person."
          : `${countOf(mail.addresses, "person has an address", "people have an address")}, of ${survey.enrolled} enrolled with a code.`}
        {mail.anonymous &&
          " This survey is anonymous: everybody gets the same link and nothing tells who has answered. So reminders go to everybody."}
      </p>
      {rate && rate.invited > 0 && (
        <p>
          Of {countOf(rate.invited, "person", "people")} who got a mail, {rate.answered} answered (
          {Math.round((100 * rate.answered) / rate.invited)}%).
        </p>
      )}
      <div className="survey-actions">
        {mail.addresses > 0 &&
          (["invitation", "reminder"] as const).map((kind) => (
            <Button
              key={kind}
              variant="default"
              onClick={() => write(kind)}
              aria-label={`Write ${kind === "invitation" ? "an invitation" : "a reminder"}: ${wave.label}`}
            >
              {kind === "invitation" ? "Write an invitation" : "Write a reminder"}
            </Button>
          ))}
        <Button
          variant={mail.addresses > 0 ? "subtle" : "default"}
          onClick={() => write("addresses")}
          aria-label={`Add addresses: ${wave.label}`}
        >
          Add addresses
        </Button>
      </div>
      <MailingList {...props} mailings={mail.mailings.filter(({ waveId }) => waveId === wave.id)} />
      {writing === "addresses" && <AddressDialog {...props} addresses={mail.addresses} onClose={close} />}
      {(writing === "invitation" || writing === "reminder") && (
        <MailDialog {...props} mail={mail} kind={writing} onClose={close} />
      )}
    </>
  );
}
