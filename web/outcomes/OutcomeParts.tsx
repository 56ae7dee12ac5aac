import { Link } from "@tanstack/react-router";
import { say } from "./say";
import type { View } from "./view";

/** The parts of the outcomes, side by side, each at an address of its own that keeps the view. */
export function OutcomeParts({ view }: { view: View }) {
  const { programId, measures } = view;
  const hasComparison = measures.cohorts.some(({ role }) => role === "comparison");
  const link = {
    params: { programId },
    search: view.search,
    className: "outcomes-part",
    resetScroll: false,
  } as const;
  return (
    <nav className="outcomes-parts" aria-label={say("parts.label")}>
      <Link
        to="/programs/$programId/outcomes"
        {...link}
        activeOptions={{ exact: true, includeSearch: false }}
      >
        {say("parts.measures")}
      </Link>
      <Link to="/programs/$programId/outcomes/gaps" {...link} activeOptions={{ includeSearch: false }}>
        {say("parts.gaps")}
      </Link>
      <Link to="/programs/$programId/outcomes/people" {...link} activeOptions={{ includeSearch: false }}>
        {say("parts.people")}
      </Link>
      <Link to="/programs/$programId/outcomes/questions" {...link} activeOptions={{ includeSearch: false }}>
        {say("parts.questions")}
      </Link>
      <Link to="/programs/$programId/outcomes/reliability" {...link} activeOptions={{ includeSearch: false }}>
        {say("parts.reliability")}
      </Link>
      {hasComparison && (
        <Link
          to="/programs/$programId/outcomes/comparison"
          {...link}
          activeOptions={{ includeSearch: false }}
        >
          {say("parts.comparison")}
        </Link>
      )}
      <Link to="/programs/$programId/outcomes/figures" {...link} activeOptions={{ includeSearch: false }}>
        {say("parts.figures")}
      </Link>
    </nav>
  );
}
