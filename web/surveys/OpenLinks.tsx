import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { Confirm } from "../ui/Confirm";
import { CopyField } from "../ui/CopyField";
import { QrPicture } from "./QrPicture";
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
    "The link is ready",
  );
  return (
    <Answer query={links} waiting="Loading links">
      {({ links: all }) => {
        const live = all.filter((link) => link.waveId === wave.id && link.revokedAt === null);
        if (live.length === 0)
          return (
            <div className="survey-way">
              <h4>A link for everybody</h4>
              <p className="quiet">One address, with a code to scan, to send around or hang on a wall.</p>
              <Button
                loading={make.isPending}
                onClick={() => make.mutate()}
                aria-label={`Make the link: ${wave.label}`}
              >
                Make the link
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
    "The link leads nowhere now",
    () => setRevoking(false),
  );
  const place = [link.cohort, link.group].filter(Boolean).join(", ");
  return (
    <div className="survey-way survey-link">
      <QrPicture svg={link.qr} label={`QR code of the link for ${wave.label}`} />
      <div className="survey-link-words">
        <h4>A link for everybody{place ? `: ${place}` : ""}</h4>
        <CopyField
          label="Link"
          description="Whoever has it can answer, as often as they send."
          value={link.url}
        />
        {link.shortCode && (
          <p>
            To type on a phone: <strong className="survey-short">{shortAddress(link)}</strong>
          </p>
        )}
        <div className="survey-actions">
          <ButtonLink
            variant="default"
            to="/programs/$programId/collect/$surveyId/print"
            params={{ programId, surveyId: survey.id }}
            search={{ wave: wave.id, link: link.id }}
          >
            Show it large, to print
          </ButtonLink>
          <a href={`${new URL(link.url).pathname}/kiosk`} target="_blank" rel="noreferrer">
            Open as a kiosk on this device
          </a>
          <Button variant="subtle" onClick={() => setRevoking(true)}>
            Revoke the link
          </Button>
        </div>
      </div>
      <Confirm
        opened={isRevoking}
        onClose={() => setRevoking(false)}
        title="Revoke this link?"
        confirm="Revoke the link"
        mutation={revoke}
      >
        Nobody gets in through it any more, and printed codes stop working. Answers that came stay.
      </Confirm>
    </div>
  );
}

/** The address that is short enough to type: "example.org/s/ABCD-EFGH". */
export function shortAddress({ url, shortCode }: Pick<OpenLink, "url" | "shortCode">): string {
  return `${new URL(url).host}/s/${shortCode}`;
}
