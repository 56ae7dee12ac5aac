import { Button, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { meQuery } from "../api";
import { DataTable } from "../ui/DataTable";
import { formatDate } from "../ui/dates";
import { sayBrought } from "./brought";
import { storedFilesQuery } from "./importApi";
import { UndoImport } from "./UndoImport";

/** Files that are in already, so that nobody has to wonder, each with the way back. */
export function StoredFiles({ programId }: { programId: number }) {
  const files = useQuery(storedFilesQuery(programId));
  const timeZone = useQuery(meQuery).data?.organization.timeZone;
  const [asked, setAsked] = useState<{ id: number; fileName: string }>();
  if (!files.data || files.data.length === 0) return null;
  return (
    <section className="stored-files">
      <Title order={3}>Imported so far</Title>
      <DataTable
        label="Imported so far"
        caption="Newest first. The same file again changes nothing. A file can be taken back at any time."
        columns={[
          { key: "name", label: "File" },
          { key: "stored", label: "Imported" },
          { key: "brought", label: "Brought", isNumber: true },
          { key: "undo", label: <span className="visually-hidden">Take back</span>, isNumber: true },
        ]}
        rows={files.data.map((file) => ({
          key: String(file.id),
          name: file.fileName,
          stored: file.storedAt ? formatDate(file.storedAt, timeZone) : "",
          brought: file.report ? sayBrought(file.report) : "",
          undo:
            file.state === "undone" ? (
              <span className="quiet">
                Taken back{file.undoneAt ? ` on ${formatDate(file.undoneAt, timeZone)}` : ""}
                {file.undoneBy ? ` by ${file.undoneBy}` : ""}
              </span>
            ) : (
              <Button
                variant="subtle"
                aria-label={`Take back ${file.fileName}`}
                onClick={() => setAsked(file)}
              >
                Take back
              </Button>
            ),
        }))}
      />
      {asked && <UndoImport programId={programId} file={asked} onClose={() => setAsked(undefined)} />}
    </section>
  );
}
