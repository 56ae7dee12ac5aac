import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { DataTable } from "../ui/DataTable";
import { formatDate } from "../ui/dates";
import { sayBrought } from "./brought";
import { storedFilesQuery } from "./importApi";

/** Files that are in already, so that nobody has to wonder. */
export function StoredFiles({ programId }: { programId: number }) {
  const files = useQuery(storedFilesQuery(programId));
  if (!files.data || files.data.length === 0) return null;
  return (
    <section className="stored-files">
      <Title order={3}>Imported so far</Title>
      <DataTable
        label="Imported so far"
        caption="Newest first. The same file again changes nothing."
        columns={[
          { key: "name", label: "File" },
          { key: "stored", label: "Imported" },
          { key: "brought", label: "Brought", isNumber: true },
        ]}
        rows={files.data.map((file) => ({
          key: String(file.id),
          name: file.fileName,
          stored: file.storedAt ? formatDate(file.storedAt) : "",
          brought: file.report ? sayBrought(file.report) : "",
        }))}
      />
    </section>
  );
}
