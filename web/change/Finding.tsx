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
import { type ChangeAnswer, keptFrom } from "./asOf";
import { PeopleFlow } from "./PeopleFlow";
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
  const leftOut = <LeftOut programId={programId} words={describeExcluded(outcome.excluded)} />;
  if (isSuppressed(overall))
    return (
      <section className="finding">
        <Title order={2}>{describeHidden(overall, threshold)}</Title>
        <p className="finding-rest">
          Change can be shown once at least {threshold} people answered both times.
          {isTeam &&
            " People are matched by the participant column of your files: the same person needs the same code before and after."}
        </p>
        {leftOut}
        {children}
      </section>
    );
  const sentence = describeMeanChange(overall, measure);
  const rest = describeChange(overall, measure, threshold).slice(sentence.length).trim();
  const kept = keptFrom(outcome, overall);
  return (
    <section className="finding">
      <Title order={2}>{sentence}</Title>
      <p className="finding-rest">{rest}</p>
      {kept && (
        <p className="finding-rest">
          These figures are of {formatDate(kept, timeZone)}: too few people joined or left since to tell new
          ones.
        </p>
      )}
      <PeopleFlow n={overall.n} view={view} />
      {leftOut}
      {overall.detail && (
        <ul className="finding-notes">
          {[
            // What "clearly" means, by how many points; where that comes from stands under How sure is this?
            describeReliable(overall.detail.reliable, measure).slice(0, 2).join(" "),
            ...describeNotices(overall.detail, measure),
          ].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
