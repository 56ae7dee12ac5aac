import { Button } from "@mantine/core";
import type { Mapping } from "#shared/imports/mapping";
import type { ImportReport } from "#shared/imports/report";
import { countOf } from "../ui/dates";

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
        <p>Rows that somebody of your team had removed are taken in with this file.</p>
        <Button variant="default" onClick={() => onInclude(others.length > 0 ? others : undefined)}>
          Leave them out after all
        </Button>
      </div>
    );
  const rows = new Set(report.removed?.flatMap((one) => one.rows));
  if (rows.size === 0) return null;
  return (
    <div className="removed-rows">
      <p>
        {countOf(rows.size, "row holds a response", "rows hold responses")} that somebody of your team
        removed. {rows.size === 1 ? "It stays" : "They stay"} out.
      </p>
      <Button variant="default" onClick={() => onInclude([...included, "removed"])}>
        Bring {rows.size === 1 ? "it" : "them"} back
      </Button>
    </div>
  );
}
