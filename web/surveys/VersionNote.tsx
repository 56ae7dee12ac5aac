import { say } from "./say";
import type { SurveyNow } from "./surveyQueries";

/** Said where people answered already: what an edit does, and what it does not. */
export function VersionNote({ survey: { versions, version } }: { survey: SurveyNow }) {
  const answered = versions.reduce((sum, { responses }) => sum + responses, 0);
  if (version === null || answered === 0) return null;
  return (
    <p className="designer-note">
      {say.parts("version.note", {
        n: answered,
        next: version + 1,
        version,
        strong: (words) => <strong>{words}</strong>,
      })}
    </p>
  );
}
