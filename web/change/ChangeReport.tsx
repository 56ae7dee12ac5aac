import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { DisclosedOutcome } from "#shared/outcomes/disclosure";
import { isSuppressed } from "#shared/outcomes/suppressed";
import type { Measures } from "../api";
import { Answer } from "../ui/Answer";
import { audienceQuery, type Reading } from "../ui/audience";
import { ButtonLink } from "../ui/ButtonLink";
import { ChangeFigures } from "./ChangeFigures";
import { changeQuery } from "./changeQuery";
import { Finding } from "./Finding";
import { withEveryLabel } from "./noData";
import { say } from "./say";
import type { ChangeView } from "./search";
import type { View } from "./view";

/** The answer to a view: the sentence, who it is about, three pictures, and how sure all this is. */
export function ChangeReport(props: {
  programId: number;
  view: View;
  measures: Measures;
  isTeam: boolean;
  reading: Reading;
  timeZone: string | undefined;
  onView: ChangeView;
  children: ReactNode;
}) {
  const { programId, view, measures, isTeam, reading, timeZone, children } = props;
  const exact = view.matches ? { matches: view.matches } : {};
  const eyes = { ...audienceQuery(isTeam, reading), detail: "full", ...exact } as const;
  const change = useQuery({ ...changeQuery(programId, view, eyes), placeholderData: keepPreviousData });
  return (
    <Answer query={change} waiting={say("page.waiting")}>
      {(outcome) => (
        <div aria-busy={change.isPlaceholderData} className="change-report">
          <Finding programId={programId} outcome={outcome} view={view} isTeam={isTeam} timeZone={timeZone}>
            {children}
          </Finding>
          {hasFigures(outcome) ? (
            <ChangeFigures {...props} outcome={withEveryLabel(outcome, measures, view)} />
          ) : (
            isTeam && (
              <ButtonLink to="/programs/$programId/import" params={{ programId }} variant="default">
                {say("page.importMore")}
              </ButtonLink>
            )
          )}
        </div>
      )}
    </Answer>
  );
}

/** Three pictures of nothing would say less than the sentence. */
function hasFigures({ overall, strata }: DisclosedOutcome): boolean {
  return [overall, ...strata].some((each) => !isSuppressed(each));
}
