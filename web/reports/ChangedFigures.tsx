import { DataTable } from "../ui/DataTable";
import type { ChangedBlocks } from "./reportQueries";
import { say } from "./say";

/** The figures of a published report that are others now, part by part. */
export function ChangedFigures({ changed }: { changed: ChangedBlocks }) {
  return changed.map(({ id, title, rows }) => (
    <DataTable
      key={id}
      caption={title}
      stacks
      columns={[
        { key: "name", label: say("changed.row") },
        { key: "was", label: say("changed.was") },
        { key: "now", label: say("changed.now") },
      ]}
      rows={rows.map(({ name, was, now }) => ({ key: name, name, was: was ?? "–", now: now ?? "–" }))}
    />
  ));
}
