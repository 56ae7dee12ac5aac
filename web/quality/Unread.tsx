import { Title } from "@mantine/core";
import { DataTable } from "../ui/DataTable";
import { countOf, formatDate } from "../ui/dates";
import type { Quality } from "./queries";

/** Rows of files that were left out because a cell lies outside its scale or says nothing that is known. */
export function Unread({ unread, timeZone }: { unread: Quality["unread"]; timeZone: string }) {
  return (
    <section className="quality-section">
      <Title order={2}>Rows that could not be read</Title>
      <p className="quality-lead">
        {unread.length === 0
          ? "Every row of every file was read. Values outside a scale, and words that no answer was found for, would stand here."
          : "These rows hold a value outside its scale, or a word that no answer was found for. They are not in any result. What stood there is not kept: look it up in your file, put it right and import the file again. Only what is new is added."}
      </p>
      {unread.length > 0 && (
        <DataTable
          stacks
          label="Rows that could not be read"
          caption="Row 1 is the first row below the header."
          columns={[
            { key: "file", label: "File" },
            { key: "rows", label: "Rows left out", isNumber: true },
            { key: "columns", label: "Columns and rows" },
            { key: "date", label: "Imported" },
          ]}
          rows={unread.map((one) => ({
            key: String(one.importId),
            file: one.fileName,
            rows: String(one.rows),
            columns: one.columns.length === 0 ? "not kept" : one.columns.map(sayColumn).join("; "),
            date: one.storedAt ? formatDate(one.storedAt, timeZone) : "",
          }))}
        />
      )}
    </section>
  );
}

function sayColumn({ column, count, rows }: Quality["unread"][number]["columns"][number]): string {
  const more = count > rows.length ? " and more" : "";
  return `${column ?? "the whole row"}: ${countOf(count, "cell", "cells")} (row ${rows.join(", ")}${more})`;
}
