import { type DisclosedSummary, isSuppressed } from "#shared/outcomes/disclosure";
import { formatCount } from "#shared/reports/numberFormats";
import type { View } from "./view";

/** From everybody who answered at the first wave to those who answered both times: who the figures are about. */
export function PeopleFlow({ n, view }: { n: DisclosedSummary["n"]; view: View }) {
  const steps = [
    { people: n.pre, words: `answered ${quoted(view.pre.label)}` },
    { people: n.post, words: `answered ${quoted(view.post.label)}` },
    { people: n.paired, words: "answered both times; all figures are about them" },
  ];
  return (
    <ul className="people-flow">
      {steps.map(({ people, words }, i) => (
        <li key={words} className={i === 2 ? "people-both" : undefined}>
          <strong>{isSuppressed(people) ? "Hidden" : formatCount(people)}</strong> {words}
        </li>
      ))}
    </ul>
  );
}

function quoted(label: string): string {
  return `“${label}”`;
}
