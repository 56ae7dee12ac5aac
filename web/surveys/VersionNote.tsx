import { countOf } from "../ui/dates";
import type { SurveyNow } from "./surveyQueries";

/** Said where people answered already: what an edit does, and what it does not. */
export function VersionNote({ survey: { versions, version } }: { survey: SurveyNow }) {
  const answered = versions.reduce((sum, { responses }) => sum + responses, 0);
  if (version === null || answered === 0) return null;
  return (
    <p className="designer-note">
      <strong>{countOf(answered, "answer has", "answers have")} come.</strong> They keep the wording and the
      options that people saw. What you edit here becomes version {version + 1} when you publish it; until
      then people get version {version}.
    </p>
  );
}
