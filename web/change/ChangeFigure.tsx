import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { ChartKind } from "#shared/reports/chartTitle";
import type { Scheme } from "../charts/colors";
import { DataTable } from "../ui/DataTable";
import { Figure } from "../ui/Figure";
import { ChangeChart, chartTable } from "./ChangeChart";
import { countWords } from "./countWords";
import type { ChangeRows } from "./noData";
import type { View } from "./view";
import { chartWords } from "./words";

export const headings: Record<ChartKind, string> = {
  means: "Before and after",
  forest: "How much changed",
  distribution: "Scores before and after",
};

/** A picture of change with n beside it, its numbers as a table, and the ways to save it. */
export function ChangeFigure(props: {
  kind: ChartKind;
  outcome: ChangeRows;
  view: View;
  scheme: Scheme;
  source: string;
  timeZone: string | undefined;
  onSave: (what: "picture" | "numbers") => void;
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
          caption={`${words.title}. ${words.subtitle}.`}
          columns={table.columns}
          rows={table.rows}
          empty="Hidden to protect people."
        />
      }
      save={
        <>
          <Button variant="default" onClick={() => onSave("picture")}>
            Save picture
          </Button>
          <Button variant="default" onClick={() => onSave("numbers")}>
            Save numbers (CSV)
          </Button>
        </>
      }
    />
  );
}
