import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { Confirm } from "../ui/Confirm";
import { CopyField } from "../ui/CopyField";
import { listOf } from "../ui/lists";
import { QrPicture } from "./QrPicture";
import { say } from "./say";
import { linksQuery, makeLink, type OpenLink, revokeLink, type SurveyNow } from "./surveyQueries";
import { useSurveyChange } from "./useSurveyChange";

interface OpenLinksProps {
  programId: number;
  survey: SurveyNow;
  wave: { id: number; label: string };
}

/** The link that anybody may use: as text, as a code to scan, as a short address to type. */
export function OpenLinks({ programId, survey, wave }: OpenLinksProps) {
  const links = useQuery(linksQuery(programId, survey.id));
  const make = useSurveyChange(
    programId,
    survey.id,
    () => makeLink(programId, survey.id, wave.id),
    say("link.ready"),
  );
  return (
    <Answer query={links} waiting={say("link.loadingAll")}>
      {({ links: all }) => {
        const live = all.filter((link) => link.waveId === wave.id && link.revokedAt === null);
        if (live.length === 0)
          return (
            <div className="survey-way">
              <h4>{say("link.title")}</h4>
              <p className="quiet">{say("link.lead")}</p>
              <Button
                loading={make.isPending}
                onClick={() => make.mutate()}
                aria-label={say("link.makeNamed", { label: wave.label })}
              >
                {say("link.make")}
              </Button>
            </div>
          );
        return live.map((link) => <OneLink key={link.id} {...{ programId, survey, wave, link }} />);
      }}
    </Answer>
  );
}

function OneLink({ programId, survey, wave, link }: OpenLinksProps & { link: OpenLink }) {
  const [isRevoking, setRevoking] = useState(false);
  const revoke = useSurveyChange(
    programId,
    survey.id,
    () => revokeLink(programId, survey.id, link.id),
    say("link.revoked"),
    () => setRevoking(false),
  );
  const place = listOf([link.cohort, link.group].flatMap((name) => name || []));
  return (
    <div className="survey-way survey-link">
      <QrPicture svg={link.qr} label={say("link.qr", { label: wave.label })} />
      <div className="survey-link-words">
        <h4>{place ? say("link.titleFor", { place }) : say("link.title")}</h4>
        <CopyField label={say("link.label")} description={say("link.hint")} value={link.url} />
        {link.shortCode && (
          <p>
            {say.parts("link.toType", {
              link: shortAddress(link),
              strong: (words) => <strong className="survey-short">{words}</strong>,
            })}
          </p>
        )}
        <div className="survey-actions">
          <ButtonLink
            variant="default"
            to="/programs/$programId/collect/$surveyId/print"
            params={{ programId, surveyId: survey.id }}
            search={{ wave: wave.id, link: link.id }}
          >
            {say("link.large")}
          </ButtonLink>
          <a href={`${new URL(link.url).pathname}/kiosk`} target="_blank" rel="noreferrer">
            {say("link.kiosk")}
          </a>
          <Button variant="subtle" onClick={() => setRevoking(true)}>
            {say("link.revoke")}
          </Button>
        </div>
      </div>
      <Confirm
        opened={isRevoking}
        onClose={() => setRevoking(false)}
        title={say("link.revokeAsk")}
        confirm={say("link.revoke")}
        mutation={revoke}
      >
        {say("link.revokeMeans")}
      </Confirm>
    </div>
  );
}

/** The address that is short enough to type: "example.org/s/ABCD-EFGH". */
export function shortAddress({ url, shortCode }: Pick<OpenLink, "url" | "shortCode">): string {
  return `${new URL(url).host}/s/${shortCode}`;
}
