import { useComputedColorScheme } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { footingOf } from "#shared/outcomes/smallN";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { smallGroupLabel } from "#shared/reports/wording";
import type { ChartRow } from "../charts/rows";
import { forestTable } from "../charts/tables";
import { voiceFor } from "../charts/voice";
import { Waiting } from "../ui/Answer";
import { DataTable } from "../ui/DataTable";
import { Figure } from "../ui/Figure";
import { language } from "../ui/language";
import { drawn } from "./estimates";
import { keptWords } from "./kept";
import { type NamedMeasure, stratumName } from "./names";
import type { MeasureAnswer } from "./queries";
import { say } from "./say";
import type { View } from "./view";
import { whyHidden } from "./whyHidden";

const ChangeForest = lazy(async () => ({ default: (await import("../charts/ChangeForest")).ChangeForest }));

/** The same measure by group, drawn when somebody opens it: a program may have many of both. */
export function GroupsOfMeasure(props: { answer: MeasureAnswer; named: NamedMeasure; view: View }) {
  const { answer, named, view } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="outcomes-details" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say("choose.by", { dimension: view.by })}</summary>
      {isOpen && (
        <Suspense fallback={<Waiting label={say("card.drawing")} />}>
          <Groups answer={answer} named={named} view={view} />
        </Suspense>
      )}
    </details>
  );
}

function Groups({ answer, named, view }: { answer: MeasureAnswer; named: NamedMeasure; view: View }) {
  const scheme = useComputedColorScheme("light");
  const { change } = answer;
  const row = (
    name: string,
    cell: MeasureAnswer["change"]["strata"][number] | MeasureAnswer["change"]["overall"],
  ): ChartRow => {
    if (isSuppressed(cell)) return { name, n: 0, suppressed: whyHidden(cell, change.threshold) };
    const { n, meanChange } = cell;
    return {
      name,
      n: n.paired,
      nPre: typeof n.pre === "number" ? n.pre : undefined,
      change: drawn(meanChange),
      note:
        keptWords(answer, cell) ?? (footingOf(n.paired) === "few" ? smallGroupLabel(language) : undefined),
    };
  };
  const overall = row(say("name.everyone"), change.overall);
  const rows = change.strata.map((stratum) => row(stratumName(stratum.by), stratum));
  const title = say("card.byGroup", { scale: named.measure.scale, dimension: view.by });
  const { decimals } = named;
  const voice = voiceFor(decimals);
  const table = forestTable([overall, ...rows], voice);
  return (
    <Figure
      heading={say("choose.by", { dimension: view.by })}
      order={4}
      chart={
        <ChangeForest
          title={title}
          subtitle={say("card.groupsAbout")}
          overall={overall}
          rows={rows}
          range={named.measure.range}
          direction={named.measure.direction}
          unitLabel={say("card.changeInPoints")}
          step={named.step}
          decimals={decimals}
          scheme={scheme}
        />
      }
      table={<DataTable caption={title} columns={table.columns} rows={table.rows} />}
    />
  );
}
