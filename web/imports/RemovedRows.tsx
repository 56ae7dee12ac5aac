import { Button } from "@mantine/core";
import type { Mapping } from "#shared/imports/mapping";
import type { ImportReport } from "#shared/imports/report";
import { say } from "./say";

type Included = Mapping["include"];

/** Responses that somebody of the team removed come back from the same file only when a person says so. */
export function RemovedRows(props: {
  report: ImportReport;
  included: Included;
  onInclude: (included: Included) => void;
}) {
  const { report, included = [], onInclude } = props;
  const others = included.filter((one) => one !== "removed");
  if (included.includes("removed"))
    return (
      <div className="removed-rows">
        <p>{say("removed.taken")}</p>
        <Button variant="default" onClick={() => onInclude(others.length > 0 ? others : undefined)}>
          {say("removed.leave")}
        </Button>
      </div>
    );
  const rows = new Set(report.removed?.flatMap((one) => one.rows));
  if (rows.size === 0) return null;
  return (
    <div className="removed-rows">
      <p>{say("removed.count", { n: rows.size })}</p>
      <Button variant="default" onClick={() => onInclude([...included, "removed"])}>
        {say("removed.bring", { n: rows.size })}
      </Button>
    </div>
  );
}
