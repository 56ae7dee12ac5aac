import { Button, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { meQuery } from "../api";
import { DataTable } from "../ui/DataTable";
import { formatDate } from "../ui/dates";
import { sayBrought } from "./brought";
import { storedFilesQuery } from "./importApi";
import { say } from "./say";
import { UndoImport } from "./UndoImport";

/** Files that are in already, so that nobody has to wonder, each with the way back. */
export function StoredFiles({ programId }: { programId: number }) {
  const files = useQuery(storedFilesQuery(programId));
  const timeZone = useQuery(meQuery).data?.organization.timeZone;
  const [asked, setAsked] = useState<{ id: number; fileName: string }>();
  if (!files.data || files.data.length === 0) return null;
  return (
    <section className="stored-files">
      <Title order={3}>{say("stored.title")}</Title>
      <DataTable
        label={say("stored.title")}
        caption={say("stored.lead")}
        columns={[
          { key: "name", label: say("read.file") },
          { key: "stored", label: say("stored.imported") },
          { key: "brought", label: say("stored.brought"), isNumber: true },
          {
            key: "undo",
            label: <span className="visually-hidden">{say("stored.undo")}</span>,
            isNumber: true,
          },
        ]}
        rows={files.data.map((file) => ({
          key: String(file.id),
          name: file.fileName,
          stored: file.storedAt ? formatDate(file.storedAt, timeZone) : "",
          brought: file.report ? sayBrought(file.report) : "",
          undo:
            file.state === "undone" ? (
              <span className="quiet">
                {say("stored.undone", {
                  on: file.undoneAt ? "yes" : "no",
                  date: file.undoneAt ? formatDate(file.undoneAt, timeZone) : "",
                  by: file.undoneBy ?? "none",
                })}
              </span>
            ) : (
              <Button
                variant="subtle"
                aria-label={say("stored.undoNamed", { fileName: file.fileName })}
                onClick={() => setAsked(file)}
              >
                {say("stored.undo")}
              </Button>
            ),
        }))}
      />
      {asked && <UndoImport programId={programId} file={asked} onClose={() => setAsked(undefined)} />}
    </section>
  );
}
