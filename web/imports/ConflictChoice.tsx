import { Radio } from "@mantine/core";
import type { Mapping } from "#shared/imports/mapping";
import type { ImportReport } from "#shared/imports/report";

type Policy = NonNullable<Mapping["conflicts"]>;

const choices = [
  {
    value: "keep_first",
    label: "Keep the first",
    description: "What came first, in the file or stored before, stays",
  },
  { value: "keep_last", label: "Keep the last", description: "What came later replaces it" },
  { value: "leave_out", label: "Leave them out", description: "Neither of the two counts" },
] as const;

const listChoices = [
  {
    value: "keep_first",
    label: "Keep what is here",
    description: "Or what comes first, where the list says two things",
  },
  { value: "keep_last", label: "Believe the list", description: "What it says replaces what is here" },
  { value: "leave_out", label: "Leave these lines out", description: "These people stay as they are" },
] as const;

/** Two different answers of one person at one time: only a person can say which counts. */
export function ConflictChoice(props: {
  report: ImportReport;
  chosen: Policy | undefined;
  onChoose: (policy: Policy) => void;
}) {
  const { report, chosen, onChoose } = props;
  const question = report.questions?.find(({ about }) => about === "conflicts");
  const isRoster = report.mapping?.roster === true;
  const isSettled = chosen !== undefined && chosen !== "ask";
  if (!question && !isSettled) return null;
  return (
    <Radio.Group
      className={question ? "conflict asked" : "conflict"}
      label={
        question?.question ??
        (isRoster
          ? "Where the list says something else"
          : "Where one person has two different answers at one time")
      }
      value={isSettled ? chosen : ""}
      onChange={(policy) => onChoose(policy as Policy)}
    >
      <div className="choices">
        {(isRoster ? listChoices : choices).map((choice) => (
          <Radio key={choice.value} {...choice} />
        ))}
      </div>
    </Radio.Group>
  );
}
