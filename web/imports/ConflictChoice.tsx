import { Radio } from "@mantine/core";
import { type Against, conflictSides, policiesOf } from "#shared/imports/conflictPolicy";
import type { Mapping } from "#shared/imports/mapping";
import type { ImportReport } from "#shared/imports/report";
import { say } from "./say";

const choices = {
  file: [
    { value: "keep_first", label: say("conflict.first") },
    { value: "keep_last", label: say("conflict.last") },
    { value: "leave_out", label: say("conflict.takeNone") },
  ],
  stored: [
    { value: "keep_first", label: say("conflict.keep") },
    { value: "keep_last", label: say("conflict.believe"), description: say("conflict.believeHint") },
    { value: "leave_out", label: say("conflict.leaveRows"), description: say("conflict.leaveRowsHint") },
  ],
} as const;

/**
 * Where two answers of one person at one time differ, only a person can say which counts: for rows of the file
 * against each other, and for rows against what is stored, each by itself.
 */
export function ConflictChoice(props: {
  report: ImportReport;
  chosen: Mapping["conflicts"];
  onChoose: (policies: NonNullable<Mapping["conflicts"]>) => void;
}) {
  const { report, chosen, onChoose } = props;
  const policies = policiesOf(chosen);
  const isRoster = report.mapping?.roster === true;
  const asked = conflictSides.filter((against) => (report.conflicts?.[against].count ?? 0) > 0);
  return asked.map((against) => (
    <Radio.Group
      key={against}
      className={report.conflicts![against].open > 0 ? "conflict asked" : "conflict"}
      label={labelOf(against, isRoster, report.conflicts![against].count)}
      description={say("conflict.here")}
      value={policies[against] === "ask" ? "" : policies[against]}
      onChange={(policy) => onChoose({ ...policies, [against]: policy })}
    >
      <div className="choices">
        {choices[against].map((choice) => (
          <Radio key={choice.value} {...choice} />
        ))}
      </div>
    </Radio.Group>
  ));
}

function labelOf(against: Against, isRoster: boolean, count: number): string {
  if (isRoster) return say(against === "file" ? "conflict.listFile" : "conflict.listStored", { n: count });
  return say(against === "file" ? "conflict.rowsFile" : "conflict.rowsStored", { n: count });
}
