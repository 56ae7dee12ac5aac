import { Button } from "@mantine/core";
import { useState } from "react";
import type { Program } from "../api";
import { MailSection } from "./MailSection";
import { OpeningDialog } from "./OpeningDialog";
import { OpenLinks } from "./OpenLinks";
import { PaperForms } from "./PaperForms";
import { PersonalLinks } from "./PersonalLinks";
import { say } from "./say";
import { type SurveyNow, saveOpening } from "./surveyQueries";
import { sayAnswered, sayStanding, standingOf } from "./surveyWords";
import { useSurveyChange } from "./useSurveyChange";

type Wave = Program["waves"][number];

/** One wave of a survey: whether it takes answers, how many came, and the ways in. */
export function WaveSection(props: { programId: number; wave: Wave; survey: SurveyNow }) {
  const { programId, wave, survey } = props;
  const [isDating, setDating] = useState(false);
  const opening = survey.waves.find(({ waveId }) => waveId === wave.id);
  const now = new Date();
  const standing = opening && standingOf(opening, now);
  const save = (json: Parameters<typeof saveOpening>[3]) => saveOpening(programId, survey.id, wave.id, json);
  const openNow = useSurveyChange(
    programId,
    survey.id,
    () => save({ opensAt: new Date().toISOString(), closesAt: null, lateDays: 0 }),
    say("wave.taking"),
  );
  const closeNow = useSurveyChange(
    programId,
    survey.id,
    () => save({ opensAt: opening!.opensAt, closesAt: new Date().toISOString(), lateDays: 0 }),
    say("wave.closed"),
  );
  return (
    <section className="survey-at" aria-label={wave.label}>
      <h3>{wave.label}</h3>
      <p className="survey-standing">
        <strong>{opening ? sayStanding(opening, now) : say("wave.notYet")}</strong>
        {opening ? ` · ${sayAnswered(opening, survey.enrolled)}` : ""}
      </p>
      <div className="survey-actions">
        {standing !== "open" && (
          <Button
            variant={opening ? "default" : "filled"}
            loading={openNow.isPending}
            onClick={() => openNow.mutate()}
            aria-label={say("wave.openNamed", { label: wave.label })}
          >
            {say("wave.open")}
          </Button>
        )}
        {standing === "open" && (
          <Button
            variant="default"
            loading={closeNow.isPending}
            onClick={() => closeNow.mutate()}
            aria-label={say("wave.closeNamed", { label: wave.label })}
          >
            {say("wave.close")}
          </Button>
        )}
        <Button
          variant="default"
          onClick={() => setDating(true)}
          aria-label={say("wave.datesNamed", { label: wave.label })}
        >
          {say("wave.dates")}
        </Button>
      </div>
      {opening && (
        <>
          <OpenLinks {...{ programId, wave, survey }} />
          <PaperForms {...{ programId, wave, survey }} />
          {!survey.draft.anonymous && <PersonalLinks {...{ programId, wave, survey }} />}
          <MailSection {...{ programId, wave, survey }} />
        </>
      )}
      {isDating && (
        <OpeningDialog {...{ programId, wave, survey, opening }} onClose={() => setDating(false)} />
      )}
    </section>
  );
}
