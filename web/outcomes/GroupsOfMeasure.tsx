import { useComputedColorScheme } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { footingOf } from "#shared/outcomes/smallN";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { scaleTitle } from "#shared/reports/scaleTitle";
import { describeMeanChange, smallGroupLabel } from "#shared/reports/wording";
import type { ChartRow } from "../charts/rows";
import { forestTable } from "../charts/tables";
import { voiceFor } from "../charts/voice";
import { Waiting } from "../ui/Answer";
import { DataTable } from "../ui/DataTable";
import { Figure } from "../ui/Figure";
import { language } from "../ui/language";
import { drawn } from "./estimates";
import { keptWords } from "./kept";
import { type NamedMeasure, nameMeasure, stratumName } from "./names";
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
  const { overall, strata } = answer.change;
  const rows = () => ({
    overall: rowOf(say("name.everyone"), overall, answer),
    rows: strata.map((stratum) => rowOf(stratumName(stratum.by), stratum, answer)),
  });
  const title = () =>
    say("card.byGroup", {
      scale: scaleTitle(nameMeasure(answer, view.measures).measure, language),
      dimension: view.by,
    });
  const shown = rows();
  const table = forestTable([shown.overall, ...shown.rows], voiceFor(named.decimals));
  return (
    <Figure
      heading={say("choose.by", { dimension: view.by })}
      order={4}
      savable={{
        name: say("card.groupsFile", { name: named.name, dimension: view.by }),
        ...(isSuppressed(overall)
          ? {}
          : {
              sentence: () =>
                describeMeanChange(overall, nameMeasure(answer, view.measures).measure, language),
            }),
        draw: () => (
          <ChangeForest
            title={title()}
            subtitle={say("card.groupsAbout")}
            {...rows()}
            range={named.measure.range}
            direction={named.measure.direction}
            unitLabel={say("card.changeInPoints")}
            step={named.step}
            decimals={named.decimals}
            scheme={scheme}
          />
        ),
      }}
      table={<DataTable caption={title()} columns={table.columns} rows={table.rows} />}
    />
  );
}

type Cell = MeasureAnswer["change"]["strata"][number] | MeasureAnswer["change"]["overall"];

function rowOf(name: string, cell: Cell, answer: MeasureAnswer): ChartRow {
  if (isSuppressed(cell)) return { name, n: 0, suppressed: whyHidden(cell, answer.change.threshold) };
  const { n, meanChange } = cell;
  return {
    name,
    n: n.paired,
    nPre: typeof n.pre === "number" ? n.pre : undefined,
    change: drawn(meanChange),
    note: keptWords(answer, cell) ?? (footingOf(n.paired) === "few" ? smallGroupLabel(language) : undefined),
  };
}
