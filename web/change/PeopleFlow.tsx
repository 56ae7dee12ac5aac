import type { DisclosedSummary } from "#shared/outcomes/disclosure";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { formatCount } from "#shared/reports/numberFormats";
import type { View } from "./view";

/** Everybody who answered at each wave, and those who answered both times: whom the figures are about. */
export function PeopleFlow({ n, view }: { n: DisclosedSummary["n"]; view: View }) {
  const steps = [
    { people: n.pre, label: view.pre.label },
    { people: n.post, label: view.post.label },
    { people: n.paired, label: "Both times" },
  ];
  return (
    <dl className="people-flow">
      {steps.map(({ people, label }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{isSuppressed(people) ? "hidden" : formatCount(people)}</dd>
        </div>
      ))}
    </dl>
  );
}
