import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ShareForm } from "./ShareForm";
import { say } from "./say";
import { reportsQuery } from "./shareQueries";

/** A link to a report that was published: chosen by name, then handed to somebody. Nothing where there is none. */
export function ShareReport() {
  const reports = useQuery(reportsQuery);
  const [chosen, setChosen] = useState("");
  const published = (reports.data ?? []).filter(({ version }) => version !== null);
  if (published.length === 0) return null;
  return (
    <section className="share-report">
      <NativeSelect
        label={say("list.report")}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        data={[
          { value: "", label: say("list.reportNone") },
          ...published.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      {chosen && <ShareForm key={chosen} opens={{ report: Number(chosen) }} />}
    </section>
  );
}
