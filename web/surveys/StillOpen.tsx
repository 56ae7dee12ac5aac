import { useDesigning } from "./designing";
import { say } from "./say";
import { blockAt, sayPlace } from "./sayPlace";
import type { SurveyNow } from "./surveyQueries";
import { nameLanguage } from "./surveyWords";

/** What stands between the draft and people, each with its place in words; and advice that forbids nothing. */
export function StillOpen({ survey, onOpen }: { survey: SurveyNow; onOpen: (block: string) => void }) {
  const { mistakes, hints } = survey;
  return (
    <>
      {mistakes.length > 0 && (
        <details className="designer-open" open={mistakes.length <= 6}>
          <summary>{say("open.count", { n: mistakes.length })}</summary>
          <Places places={mistakes} survey={survey} onOpen={onOpen} />
        </details>
      )}
      {hints.length > 0 && (
        <details className="designer-open">
          <summary>{say("open.advice", { n: hints.length })}</summary>
          <Places places={hints} survey={survey} onOpen={onOpen} />
        </details>
      )}
    </>
  );
}

function Places(props: {
  places: SurveyNow["mistakes"];
  survey: SurveyNow;
  onOpen: (block: string) => void;
}) {
  const { places, survey, onOpen } = props;
  const { nameOf } = useDesigning();
  return (
    <ul>
      {places.map(({ path, message }) => {
        const block = blockAt(survey.draft, path);
        const words = sayPlace(survey.draft, path, nameOf);
        return (
          <li key={`${path} ${message}`}>
            {block ? (
              <button type="button" className="link-button" onClick={() => onOpen(block)}>
                {words}
              </button>
            ) : (
              <strong>{words}</strong>
            )}
            : <span lang="en">{sayLanguage(message)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** "has no text in es yet" names the language as its author does. */
function sayLanguage(message: string): string {
  return message.replace(/ in ([A-Za-z-]+) yet$/, (_, tag: string) => ` in ${nameLanguage(tag)} yet`);
}
