import type { Described } from "./instrumentQueries";
import { domainWords, languageName, recallOf, timeOf } from "./instrumentWords";

const statusWords = {
  original: "original",
  official: "official translation",
  validated: "validated translation",
  community: "translation, not validated",
  machine: "machine translation",
} as const;

/** What one needs to know at a glance. */
export function Facts({ instrument }: { instrument: Described }) {
  const { id, version, domain, items, seconds, languages, recall, validated, derivedFrom } = instrument;
  const facts: [string, string][] = [
    ["About", domain.map((one) => domainWords[one]).join(", ")],
    ["Questions", items.length > 0 ? `${items.length}, ${timeOf(seconds)}` : timeOf(0)],
    ["Asks about", recallOf(recall)],
    [
      "Languages",
      languages.length > 0
        ? languages
            .map(({ language, status }) => `${languageName(language)} (${statusWords[status]})`)
            .join(", ")
        : items.length > 0
          ? "its wording is not here"
          : "none needed",
    ],
    ["Evidence", validated ? "published, see its sources" : "not validated: own words, without evidence"],
    ["Name in files", `${id}, version ${version}`],
  ];
  if (derivedFrom) facts.push(["Adapted", `from ${derivedFrom.id}: ${derivedFrom.change}`]);
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
