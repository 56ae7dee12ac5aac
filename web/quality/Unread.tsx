import { Title } from "@mantine/core";
import { DataTable } from "../ui/DataTable";
import { formatDate } from "../ui/dates";
import { listOf } from "../ui/lists";
import type { Quality } from "./queries";
import { say } from "./say";

/** Rows of files that were left out because a cell lies outside its scale or says nothing that is known. */
export function Unread({ unread, timeZone }: { unread: Quality["unread"]; timeZone: string }) {
  return (
    <section className="quality-section">
      <Title order={2}>{say("unread.title")}</Title>
      <p className="quality-lead">{say(unread.length === 0 ? "unread.none" : "unread.about")}</p>
      {unread.length > 0 && (
        <DataTable
          stacks
          label={say("unread.title")}
          caption={say("unread.caption")}
          columns={[
            { key: "file", label: say("unread.file") },
            { key: "rows", label: say("unread.rows"), isNumber: true },
            { key: "columns", label: say("unread.columns") },
            { key: "date", label: say("unread.imported") },
          ]}
          rows={unread.map((one) => ({
            key: String(one.importId),
            file: one.fileName,
            rows: String(one.rows),
            columns: one.columns.length === 0 ? say("list.notKept") : one.columns.map(sayColumn).join("; "),
            date: one.storedAt ? formatDate(one.storedAt, timeZone) : "",
          }))}
        />
      )}
    </section>
  );
}

function sayColumn({ column, count, rows }: Quality["unread"][number]["columns"][number]): string {
  return say(count > rows.length ? "unread.columnMore" : "unread.column", {
    column: column ?? say("unread.wholeRow"),
    n: count,
    rows: listOf(rows.map(String)),
  });
}
