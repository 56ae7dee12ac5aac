import { Anchor, Checkbox, Title } from "@mantine/core";
import type { ImportReport } from "#shared/imports/report";
import { DataTable } from "../ui/DataTable";
import { locale } from "../ui/language";
import { problemsAddress } from "./importApi";
import { say } from "./say";
import { sayGroup, sayTold } from "./told";

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
      <Title order={3}>{say("failed.wrong")}</Title>
      {problemGroups.length > 0 && (
        <DataTable
          stacks
          label={say("failed.alike")}
          caption={say("failed.alikeLead")}
          columns={[
            { key: "message", label: say("failed.wrong") },
            { key: "column", label: say("field.column") },
            { key: "rows", label: say("failed.row") },
            { key: "count", label: say("failed.often"), isNumber: true },
          ]}
          rows={problemGroups.slice(0, 20).map((group, i) => ({
            key: String(i),
            message: sayGroup(group),
            column: (
              <span className="column-name" dir="auto">
                {group.column ?? say("failed.wholeRow")}
              </span>
            ),
            rows: `${group.rows.join(", ")}${group.count > group.rows.length ? " …" : ""}`,
            count: group.count.toLocaleString(locale),
          }))}
        />
      )}
      <details>
        <summary>{say("failed.each")}</summary>
        <DataTable
          stacks
          label={say("failed.each")}
          caption={hidden > 0 ? say("failed.first", { shown: shownProblems, hidden }) : say("failed.all")}
          columns={[
            { key: "row", label: say("failed.row"), isNumber: true },
            { key: "column", label: say("field.column") },
            { key: "value", label: say("failed.cell") },
            { key: "message", label: say("failed.wrong") },
          ]}
          rows={problems.slice(0, shownProblems).map((problem, i) => ({
            key: String(i),
            row: problem.row.toLocaleString(locale),
            column: (
              <span className="column-name" dir="auto">
                {problem.column ?? say("failed.wholeRow")}
              </span>
            ),
            value: <bdi>{problem.value ?? ""}</bdi>,
            message: sayTold(problem.said, problem.message),
          }))}
        />
      </details>
      <p>
        <Anchor href={problemsAddress(programId, importId)} download underline="always">
          {say("failed.download", { n: rows.failed })}
        </Anchor>
      </p>
      <Checkbox
        label={say("failed.leave", { n: rows.failed })}
        description={say("failed.leaveHint")}
        checked={leaveOut}
        onChange={({ currentTarget }) => onLeaveOut(currentTarget.checked)}
      />
    </section>
  );
}
