import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { describeChange, describeHidden, describeMeanChange } from "#shared/reports/wording";
import { type ChangeAnswer, keptFrom } from "./asOf";
import { PeopleFlow } from "./PeopleFlow";
import type { View } from "./view";
import { measureOf } from "./words";

/** What the figures say, in a sentence, and whom it is about. */
export function Finding(props: {
  outcome: ChangeAnswer;
  view: View;
  isTeam: boolean;
  date: (iso: string) => string;
  children: ReactNode;
}) {
  const { outcome, view, isTeam, date, children } = props;
  const { overall, threshold } = outcome;
  const measure = measureOf(view);
  if (isSuppressed(overall))
    return (
      <section className="finding">
        <Title order={2}>{describeHidden(overall, threshold)}</Title>
        <p className="finding-rest">
          Change can be shown once at least {threshold} people answered both times.
          {isTeam &&
            " People are matched by the participant column of your files: the same person needs the same code before and after."}
        </p>
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
          These figures are of {date(kept)}: too few people joined or left since to tell new ones.
        </p>
      )}
      <PeopleFlow n={overall.n} view={view} />
      {children}
    </section>
  );
}
