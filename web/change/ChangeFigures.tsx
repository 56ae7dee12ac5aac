import { NativeSelect, useComputedColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { isSuppressed } from "#shared/outcomes/suppressed";
import type { ChartKind } from "#shared/reports/chartTitle";
import { decimalsOf } from "#shared/reports/measure";
import { describeRounding } from "#shared/reports/roundedWording";
import { type Measures, meQuery } from "../api";
import { language } from "../ui/language";
import { Certainty } from "./Certainty";
import { ChangeFigure } from "./ChangeFigure";
import type { ChangeRows } from "./noData";
import { stratumName } from "./rows";
import { SaveDialog } from "./SaveDialog";
import type { Saving } from "./saving";
import { say } from "./say";
import type { ChangeView } from "./search";
import type { View } from "./view";
import { measureOf } from "./words";

/** The three pictures, and what lets each of them be saved. */
export function ChangeFigures(props: {
  programId: number;
  measures: Measures;
  view: View;
  timeZone: string | undefined;
  isTeam: boolean;
  onView: ChangeView;
  outcome: ChangeRows;
}) {
  const { programId, measures, view, timeZone, isTeam, onView, outcome } = props;
  const scheme = useComputedColorScheme("light");
  const me = useQuery({ ...meQuery, enabled: false });
  const [saving, setWhat] = useState<Saving>();
  const [isSaving, setSaving] = useState(false);
  const [whose, setWhose] = useState("");
  const source = [me.data?.organization.name, measures.program.name].filter(Boolean).join(", ");
  const common = { view, scheme, source, timeZone };
  const save = (kind: ChartKind) => (what: "picture" | "numbers") => {
    if (isTeam) onView({ audience: "shared", release: "current" });
    setWhat({ kind, what, whose });
    setSaving(true);
  };
  const picked = outcome.strata.find(({ by }) => stratumName(by) === whose);
  const rounded = describeRounding(
    [outcome.overall, ...outcome.strata].flatMap((row) =>
      isSuppressed(row)
        ? []
        : [{ pre: row.pre.mean, post: row.post.mean, change: row.meanChange.value ?? null }],
    ),
    decimalsOf(measureOf(view)),
    language,
  );
  return (
    <>
      <ChangeFigure {...common} kind="means" outcome={outcome} onSave={save("means")} />
      {rounded && <p className="quiet">{rounded}</p>}
      <ChangeFigure {...common} kind="forest" outcome={outcome} onSave={save("forest")} />
      <ChangeFigure
        {...common}
        kind="distribution"
        outcome={picked ? { ...outcome, overall: picked } : outcome}
        onSave={save("distribution")}
        choice={
          outcome.strata.length > 0 && (
            <NativeSelect
              aria-label={say("figure.whose")}
              value={whose}
              onChange={({ currentTarget }) => setWhose(currentTarget.value)}
              data={[
                { value: "", label: say("figure.ofEveryone") },
                ...outcome.strata.map(({ by }) => stratumName(by)),
              ]}
            />
          )
        }
      />
      {!isSuppressed(outcome.overall) && <Certainty summary={outcome.overall} measure={measureOf(view)} />}
      <SaveDialog
        {...{ saving, programId, measures, view, source, timeZone, isTeam }}
        opened={isSaving}
        onClose={() => setSaving(false)}
      />
    </>
  );
}
