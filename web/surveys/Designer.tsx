import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useHistory } from "../ui/history";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { useAutosave } from "./autosave";
import { BlockList } from "./BlockList";
import { ClosingPart } from "./ClosingPart";
import { ConsentPart } from "./ConsentPart";
import { DesigningProvider } from "./designing";
import { IntroductionPart } from "./IntroductionPart";
import { LanguagesPart } from "./LanguagesPart";
import { Preview } from "./Preview";
import { placed } from "./placed";
import { SaveLine } from "./SaveLine";
import { SettingsPart } from "./SettingsPart";
import { StillOpen } from "./StillOpen";
import { say } from "./say";
import { publishSurvey, type SurveyNow } from "./surveyQueries";
import { useInstruments } from "./useInstruments";
import { useSurveyChange } from "./useSurveyChange";
import { VersionNote } from "./VersionNote";

/** The draft in its parts, in the order that people meet them, and the page that they will get. */
export function Designer({ programId, survey }: { programId: number; survey: SurveyNow }) {
  const { draft, change, undo, redo } = useHistory(survey.draft);
  const { state, saves, save, replace, give, mark } = useAutosave(
    programId,
    survey.id,
    draft,
    survey.draftMark,
  );
  const { find, nameOf } = useInstruments(draft);
  const [wished, setLanguage] = useState(draft.languages[0]!);
  const [open, setOpen] = useState<string>();
  const language = draft.languages.includes(wished) ? wished : draft.languages[0]!;
  const navigate = useNavigate();
  const publish = useSurveyChange(
    programId,
    survey.id,
    async () => {
      if (!(await save())) throw new Error(say("designer.notSaved"));
      return publishSurvey(programId, survey.id, mark.current);
    },
    say("survey.published"),
    () =>
      void navigate({
        to: "/programs/$programId/collect/$surveyId",
        params: { programId, surveyId: survey.id },
      }),
  );
  const isReady = survey.mistakes.length === 0 && state.kind === "saved";
  return (
    <DesigningProvider value={{ draft, change, language, find, nameOf }}>
      <div className="designer-bar">
        <h2>{draft.name}</h2>
        <div className="survey-actions">
          <Button variant="default" onClick={undo} disabled={!undo}>
            {say("designer.undo")}
          </Button>
          <Button variant="default" onClick={redo} disabled={!redo}>
            {say("designer.redo")}
          </Button>
          <Button
            onClick={() => publish.mutate()}
            loading={publish.isPending}
            disabled={!isReady || !survey.changed}
          >
            {survey.version === null
              ? say("survey.publish")
              : say("survey.publishVersion", { x: survey.version + 1 })}
          </Button>
        </div>
        <SaveLine
          state={state}
          draft={draft}
          again={() => void save()}
          replace={() => void replace()}
          takeTheirs={() => {
            give();
            window.location.reload();
          }}
        />
      </div>
      {publish.isError && <ProblemNotice problem={placed(survey, problemOf(publish.error))} />}
      <VersionNote survey={survey} />
      <div className="designer">
        <div className="designer-parts">
          <LanguagesPart survey={survey} onLanguage={setLanguage} />
          <StillOpen survey={survey} onOpen={setOpen} />
          <SettingsPart />
          <IntroductionPart />
          <ConsentPart />
          <BlockList open={open} onOpen={setOpen} />
          <ClosingPart />
        </div>
        <Preview programId={programId} surveyId={survey.id} language={language} saves={saves} />
      </div>
    </DesigningProvider>
  );
}
