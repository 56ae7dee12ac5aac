import { Radio } from "@mantine/core";
import type { Mapping } from "#shared/imports/mapping";
import type { Change } from "./draft";

/** Answers, or a list of who takes part: the groups of people often stand in another file than their answers. */
export function RosterChoice({ mapping, change }: { mapping: Mapping; change: Change }) {
  const choose = (kind: string) =>
    change(
      kind === "roster"
        ? {
            roster: true,
            values: undefined,
            questions: undefined,
            wave: undefined,
            completedAt: undefined,
          }
        : { roster: undefined },
    );
  return (
    <Radio.Group
      label="What is in this file?"
      value={mapping.roster ? "roster" : "answers"}
      onChange={choose}
    >
      <div className="choices">
        <Radio value="answers" label="Answers to a questionnaire" />
        <Radio
          value="roster"
          label="A list of people"
          description="Who takes part, with group, cohort or what else you look at. They are matched by their code."
        />
      </div>
    </Radio.Group>
  );
}
