import { Radio } from "@mantine/core";
import { type Against, conflictSides, policiesOf } from "#shared/imports/conflictPolicy";
import type { Mapping } from "#shared/imports/mapping";
import type { ImportReport } from "#shared/imports/report";
import { countOf } from "../ui/dates";

const choices = {
  file: [
    { value: "keep_first", label: "Take the first row" },
    { value: "keep_last", label: "Take the last row" },
    { value: "leave_out", label: "Take none of them" },
  ],
  stored: [
    { value: "keep_first", label: "Keep what is stored" },
    { value: "keep_last", label: "Believe the file", description: "What it says replaces what is stored" },
    { value: "leave_out", label: "Leave these rows out", description: "They add nothing either" },
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
      description="Here for all of them at once, or one by one below."
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
  if (isRoster)
    return against === "file"
      ? `The list says two things about ${countOf(count, "person", "people")}`
      : `The list says something else about ${countOf(count, "person", "people")} than what is stored`;
  return against === "file"
    ? `${count === 1 ? "Rows" : `${count.toLocaleString("en")} times, rows`} of one person at one wave say different things`
    : `${countOf(count, "row says", "rows say")} something else than what is stored`;
}
