import { NativeSelect, Title, useComputedColorScheme } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { DisclosedOutcome } from "#shared/outcomes/disclosure";
import { isSuppressed } from "#shared/outcomes/suppressed";
import type { ChartKind } from "#shared/reports/chartTitle";
import { describeChange, describeHidden, describeMeanChange } from "#shared/reports/wording";
import { meQuery } from "../api";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { Certainty } from "./Certainty";
import { ChangeFigure } from "./ChangeFigure";
import { changeQuery } from "./changeQuery";
import { PeopleFlow } from "./PeopleFlow";
import { stratumName } from "./rows";
import { SaveDialog, type Saving } from "./SaveDialog";
import type { ChangeView } from "./search";
import type { View } from "./view";
import { measureOf } from "./words";

/** The answer to a view: the sentence, who it is about, three pictures, and how sure all this is. */
export function ChangeReport(props: {
  programId: number;
  program: string;
  view: View;
  onView: ChangeView;
  children: ReactNode;
}) {
  const { programId, view, children } = props;
  const change = useQuery({ ...changeQuery(programId, view), placeholderData: keepPreviousData });
  return (
    <Answer query={change} waiting="Counting who answered both times">
      {(outcome) => (
        <div aria-busy={change.isPlaceholderData} className="change-report">
          <Finding outcome={outcome} view={view}>
            {children}
          </Finding>
          {hasFigures(outcome) ? (
            <Figures {...props} outcome={outcome} />
          ) : (
            <ButtonLink to="/programs/$programId/import" params={{ programId }} variant="default">
              Import more answers
            </ButtonLink>
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

function Finding({
  outcome,
  view,
  children,
}: {
  outcome: DisclosedOutcome;
  view: View;
  children: ReactNode;
}) {
  const { overall, threshold } = outcome;
  const measure = measureOf(view);
  if (isSuppressed(overall))
    return (
      <section className="finding">
        <Title order={2}>{describeHidden(overall, threshold)}</Title>
        <p className="finding-rest">
          Change can be shown once at least {threshold} people answered both times. People are matched by the
          participant column of your files: the same person needs the same code before and after.
        </p>
        {children}
      </section>
    );
  const sentence = describeMeanChange(overall, measure);
  const rest = describeChange(overall, measure, threshold).slice(sentence.length).trim();
  return (
    <section className="finding">
      <Title order={2}>{sentence}</Title>
      <p className="finding-rest">{rest}</p>
      <PeopleFlow n={overall.n} view={view} />
      {children}
    </section>
  );
}

function Figures(props: {
  programId: number;
  program: string;
  view: View;
  onView: ChangeView;
  outcome: DisclosedOutcome;
}) {
  const { programId, program, view, onView, outcome } = props;
  const scheme = useComputedColorScheme("light");
  const me = useQuery({ ...meQuery, enabled: false });
  const [saving, setWhat] = useState<Saving>();
  const [isSaving, setSaving] = useState(false);
  const [whose, setWhose] = useState("");
  const source = [me.data?.organization.name, program].filter(Boolean).join(", ");
  const common = { view, scheme, source };
  const save = (kind: ChartKind) => (what: "picture" | "numbers") => {
    onView({ audience: "export" });
    setWhat({ kind, what, whose });
    setSaving(true);
  };
  const picked = outcome.strata.find(({ by }) => stratumName(by) === whose);
  return (
    <>
      <ChangeFigure {...common} kind="means" outcome={outcome} onSave={save("means")} />
      <ChangeFigure {...common} kind="forest" outcome={outcome} onSave={save("forest")} />
      <ChangeFigure
        {...common}
        kind="distribution"
        outcome={picked ? { ...outcome, overall: picked } : outcome}
        onSave={save("distribution")}
        choice={
          outcome.strata.length > 0 && (
            <NativeSelect
              aria-label="Whose scores"
              value={whose}
              onChange={({ currentTarget }) => setWhose(currentTarget.value)}
              data={[
                { value: "", label: "Scores of everyone" },
                ...outcome.strata.map(({ by }) => stratumName(by)),
              ]}
            />
          )
        }
      />
      {!isSuppressed(outcome.overall) && <Certainty summary={outcome.overall} />}
      <SaveDialog
        saving={saving}
        opened={isSaving}
        programId={programId}
        view={view}
        source={source}
        onClose={() => setSaving(false)}
      />
    </>
  );
}
