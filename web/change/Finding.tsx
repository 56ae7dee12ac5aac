import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { describeExcluded } from "#shared/reports/excludedWording";
import { describeHidden } from "#shared/reports/hiddenWording";
import { describeReliable } from "#shared/reports/movementWording";
import { describeNotices } from "#shared/reports/noticeWording";
import { describeChange, describeMeanChange } from "#shared/reports/wording";
import { formatDate } from "../ui/dates";
import { LeftOut } from "../ui/LeftOut";
import { language } from "../ui/language";
import { type ChangeAnswer, keptFrom } from "./asOf";
import { PeopleFlow } from "./PeopleFlow";
import { say } from "./say";
import type { View } from "./view";
import { measureOf } from "./words";

/** What the figures say, in a sentence, and whom it is about. */
export function Finding(props: {
  outcome: ChangeAnswer;
  programId: number;
  view: View;
  isTeam: boolean;
  timeZone: string | undefined;
  children: ReactNode;
}) {
  const { outcome, programId, view, isTeam, timeZone, children } = props;
  const { overall, threshold } = outcome;
  const measure = measureOf(view);
  const leftOut = <LeftOut programId={programId} words={describeExcluded(outcome.excluded, language)} />;
  if (isSuppressed(overall))
    return (
      <section className="finding">
        <Title order={2}>{describeHidden(overall, threshold, language)}</Title>
        <p className="finding-rest">
          {say("finding.needs", { threshold })}
          {isTeam && ` ${say("finding.codes")}`}
        </p>
        {leftOut}
        {children}
      </section>
    );
  const sentence = describeMeanChange(overall, measure, language);
  const rest = describeChange(overall, measure, threshold, language).slice(sentence.length).trim();
  const kept = keptFrom(outcome, overall);
  return (
    <section className="finding">
      <Title order={2}>{sentence}</Title>
      <p className="finding-rest">{rest}</p>
      {kept && <p className="finding-rest">{say("finding.kept", { day: formatDate(kept, timeZone) })}</p>}
      <PeopleFlow n={overall.n} view={view} />
      {leftOut}
      {overall.detail && (
        <ul className="finding-notes">
          {[
            // What "clearly" means, by how many points; where that comes from stands under How sure is this?
            describeReliable(overall.detail.reliable, measure, language).slice(0, 2).join(" "),
            ...describeNotices(overall.detail, measure, language),
          ].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
