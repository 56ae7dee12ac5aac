import type { DisclosedSummary } from "#shared/outcomes/disclosure";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { formatCount } from "#shared/reports/numberFormats";
import { language } from "../ui/language";
import { say } from "./say";
import type { View } from "./view";

/** Everybody who answered at each wave, and those who answered both times: whom the figures are about. */
export function PeopleFlow({ n, view }: { n: DisclosedSummary["n"]; view: View }) {
  const steps = [
    { people: n.pre, label: view.pre.label },
    { people: n.post, label: view.post.label },
    { people: n.paired, label: say("flow.both") },
  ];
  return (
    <dl className="people-flow">
      {steps.map(({ people, label }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{isSuppressed(people) ? say("flow.hidden") : formatCount(people, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
