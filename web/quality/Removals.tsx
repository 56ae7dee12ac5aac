import { Title } from "@mantine/core";
import { DataTable } from "../ui/DataTable";
import { formatDate } from "../ui/dates";
import type { Quality } from "./queries";
import { say } from "./say";

/** What was removed for good. Whose it was is not kept, so nothing here can be opened. */
export function Removals({ removals, timeZone }: { removals: Quality["removals"]; timeZone: string }) {
  if (removals.length === 0) return null;
  return (
    <section className="quality-section">
      <Title order={2}>{say("removed.title")}</Title>
      <p className="quality-lead">{say("removed.about")}</p>
      <DataTable
        stacks
        label={say("removed.title")}
        caption={say("removed.caption")}
        columns={[
          { key: "date", label: say("removed.date") },
          { key: "what", label: say("removed.what") },
          { key: "reason", label: say("list.reason") },
          { key: "who", label: say("removed.who") },
        ]}
        rows={removals.map((one) => ({
          key: String(one.id),
          date: formatDate(one.removedAt, timeZone),
          what:
            one.kind === "response" ? say("removed.response") : say("removed.person", { n: one.responses }),
          reason: one.reason ?? say("list.notKept"),
          who: one.removedBy ?? "",
        }))}
      />
    </section>
  );
}
