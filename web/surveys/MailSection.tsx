import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Answer } from "../ui/Answer";
import { AddressDialog } from "./AddressDialog";
import { MailDialog } from "./MailDialog";
import { MailingList } from "./MailingList";
import { type Mailings, type MailKind, mailingsQuery } from "./mailQueries";
import { say } from "./say";
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
      <h4>{say("mail.title")}</h4>
      <Answer query={mail} waiting={say("mail.loading")}>
        {(now) => (now.from === null ? <NoMail survey={survey} /> : <Mailed {...props} mail={now} />)}
      </Answer>
    </div>
  );
}

function NoMail({ survey }: { survey: SurveyNow }) {
  return <p className="quiet">{survey.draft.anonymous ? say("mail.noneAnonymous") : say("mail.none")}</p>;
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
          ? say("mail.noAddresses")
          : say("mail.addresses", { n: mail.addresses, enrolled: survey.enrolled })}
        {mail.anonymous && ` ${say("mail.anonymous")}`}
      </p>
      {rate && rate.invited > 0 && (
        <p>
          {say("mail.rate", {
            invited: rate.invited,
            answered: rate.answered,
            share: rate.answered / rate.invited,
          })}
        </p>
      )}
      <div className="survey-actions">
        {mail.addresses > 0 &&
          (["invitation", "reminder"] as const).map((kind) => (
            <Button
              key={kind}
              variant="default"
              onClick={() => write(kind)}
              aria-label={say(`mail.writeNamed.${kind}`, { label: wave.label })}
            >
              {say(`mail.write.${kind}`)}
            </Button>
          ))}
        <Button
          variant={mail.addresses > 0 ? "subtle" : "default"}
          onClick={() => write("addresses")}
          aria-label={say("mail.addNamed", { label: wave.label })}
        >
          {say("mail.add")}
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
