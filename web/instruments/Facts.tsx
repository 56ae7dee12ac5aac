import { listOf } from "../ui/lists";
import type { Described } from "./instrumentQueries";
import { domainWords, languageName, recallOf, timeOf } from "./instrumentWords";
import { say } from "./say";

const statusWords = {
  original: say("status.original"),
  official: say("status.official"),
  validated: say("status.validated"),
  community: say("status.community"),
  machine: say("status.machine"),
} as const;

/** What one needs to know at a glance. */
export function Facts({ instrument }: { instrument: Described }) {
  const { id, version, domain, items, seconds, languages, recall, validated, derivedFrom } = instrument;
  const facts: [string, string][] = [
    [say("field.about"), listOf(domain.map((one) => domainWords[one]))],
    [
      say("field.questions"),
      items.length > 0 ? say("facts.questions", { n: items.length, time: timeOf(seconds) }) : timeOf(0),
    ],
    [say("facts.recall"), recallOf(recall)],
    [
      say("facts.languages"),
      languages.length > 0
        ? listOf(
            languages.map(({ language, status }) =>
              say("facts.language", { language: languageName(language), status: statusWords[status] }),
            ),
          )
        : items.length > 0
          ? say("facts.noWording")
          : say("facts.noLanguage"),
    ],
    [say("facts.evidence"), validated ? say("facts.published") : say("facts.notValidated")],
    [say("field.id"), say("facts.version", { id, version })],
  ];
  if (derivedFrom)
    facts.push([
      say("facts.adapted"),
      say("facts.adaptedFrom", { id: derivedFrom.id, change: derivedFrom.change }),
    ]);
  return (
    <dl className="instrument-facts">
      {facts.map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
