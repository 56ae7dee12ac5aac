import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { ChartKind } from "#shared/reports/chartTitle";
import type { Scheme } from "../charts/colors";
import { DataTable } from "../ui/DataTable";
import { Figure } from "../ui/Figure";
import { ChangeChart, chartTable } from "./ChangeChart";
import { countWords } from "./countWords";
import type { ChangeRows } from "./noData";
import { say } from "./say";
import type { View } from "./view";
import { chartWords } from "./words";

export const headings: Record<ChartKind, string> = {
  means: say("figure.means"),
  forest: say("figure.forest"),
  distribution: say("figure.distribution"),
};

/** A picture of change with n beside it, its numbers as a table, and the ways to save it. */
export function ChangeFigure(props: {
  kind: ChartKind;
  outcome: ChangeRows;
  view: View;
  scheme: Scheme;
  source: string;
  timeZone: string | undefined;
  /** Left out where nothing is saved. */
  onSave?: (what: "picture" | "numbers") => void;
  /** Above the chart: which group's scores, say. */
  choice?: ReactNode;
}) {
  const { kind, outcome, view, scheme, source, timeZone, onSave, choice } = props;
  const words = chartWords(kind, outcome, view, { source, timeZone });
  const table = chartTable(kind, outcome, view, timeZone);
  return (
    <Figure
      heading={headings[kind]}
      count={choice || countWords(outcome.overall)}
      chart={<ChangeChart {...{ kind, outcome, view, words, scheme, timeZone }} />}
      table={
        <DataTable
          caption={say("figure.table", { title: words.title, subtitle: words.subtitle })}
          columns={table.columns}
          rows={table.rows}
          empty={say("figure.hidden")}
        />
      }
      save={
        onSave && (
          <>
            <Button variant="default" className="save-chart" onClick={() => onSave("picture")}>
              {say("figure.savePicture")}
            </Button>
            <Button variant="default" onClick={() => onSave("numbers")}>
              {say("figure.saveNumbers")}
            </Button>
          </>
        )
      }
    />
  );
}
