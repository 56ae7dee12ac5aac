import { Title } from "@mantine/core";
import { DataTable } from "../ui/DataTable";
import { countOf, formatDate } from "../ui/dates";
import type { Quality } from "./queries";

/** What was removed for good. Whose it was is not kept, so nothing here can be opened. */
export function Removals({ removals, timeZone }: { removals: Quality["removals"]; timeZone: string }) {
  if (removals.length === 0) return null;
  return (
    <section className="quality-section">
      <Title order={2}>Removed for good</Title>
      <p className="quality-lead">Whose answers these were is not kept.</p>
      <DataTable
        stacks
        label="Removed for good"
        caption="Newest first."
        columns={[
          { key: "date", label: "Removed" },
          { key: "what", label: "What" },
          { key: "reason", label: "Reason" },
          { key: "who", label: "By" },
        ]}
        rows={removals.map((one) => ({
          key: String(one.id),
          date: formatDate(one.removedAt, timeZone),
          what:
            one.kind === "response"
              ? "1 response"
              : `Everything of one person (${countOf(one.responses, "response", "responses")})`,
          reason: one.reason ?? "not kept",
          who: one.removedBy ?? "",
        }))}
      />
    </section>
  );
}
