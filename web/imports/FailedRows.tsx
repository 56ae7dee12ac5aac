import { Anchor, Checkbox, Title } from "@mantine/core";
import type { ImportReport } from "#shared/imports/report";
import { DataTable } from "../ui/DataTable";
import { countOf } from "../ui/dates";
import { problemsAddress } from "./importApi";

const shownProblems = 50;

/** What cannot be read: alike problems together, then each place; to be fixed in the file, or left out. */
export function FailedRows(props: {
  programId: number;
  importId: number;
  report: ImportReport;
  leaveOut: boolean;
  onLeaveOut: (leaveOut: boolean) => void;
}) {
  const { programId, importId, report, leaveOut, onLeaveOut } = props;
  const { problems, problemGroups = [], problemsLeftOut = 0, rows } = report;
  const hidden = problemsLeftOut + Math.max(0, problems.length - shownProblems);
  return (
    <section className="failed-rows">
      <Title order={3}>What is wrong</Title>
      {problemGroups.length > 0 && (
        <DataTable
          label="Problems, alike ones together"
          caption="Problems of the same kind together, most frequent first."
          columns={[
            { key: "message", label: "What is wrong" },
            { key: "column", label: "Column" },
            { key: "rows", label: "Row" },
            { key: "count", label: "How often", isNumber: true },
          ]}
          rows={problemGroups.slice(0, 20).map((group, i) => ({
            key: String(i),
            message: group.message,
            column: <span className="column-name">{group.column ?? "the whole row"}</span>,
            rows: `${group.rows.join(", ")}${group.count > group.rows.length ? " …" : ""}`,
            count: group.count.toLocaleString("en"),
          }))}
        />
      )}
      <details>
        <summary>Each place</summary>
        <DataTable
          label="Each place"
          caption={
            hidden > 0
              ? `The first ${shownProblems}. ${hidden.toLocaleString("en")} more are in the file below.`
              : "All of them. Rows are counted below the headings."
          }
          columns={[
            { key: "row", label: "Row", isNumber: true },
            { key: "column", label: "Column" },
            { key: "value", label: "The cell says" },
            { key: "message", label: "What is wrong" },
          ]}
          rows={problems.slice(0, shownProblems).map((problem, i) => ({
            key: String(i),
            row: problem.row.toLocaleString("en"),
            column: <span className="column-name">{problem.column ?? "the whole row"}</span>,
            value: problem.value ?? "",
            message: problem.message,
          }))}
        />
      </details>
      <p>
        <Anchor href={problemsAddress(programId, importId)} download underline="always">
          Download {rows.failed === 1 ? "this row" : `these ${countOf(rows.failed, "row", "rows")}`} with what
          is wrong (CSV)
        </Anchor>
      </p>
      <Checkbox
        label={`Leave out ${rows.failed === 1 ? "this row" : `these ${rows.failed.toLocaleString("en")} rows`} and import the rest`}
        description="Or correct what is wrong where it comes from, and bring the file again: what is here already stays as it is."
        checked={leaveOut}
        onChange={({ currentTarget }) => onLeaveOut(currentTarget.checked)}
      />
    </section>
  );
}
