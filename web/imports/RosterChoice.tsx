import { Radio } from "@mantine/core";
import type { Mapping } from "#shared/imports/mapping";
import type { Change } from "./draft";
import { say } from "./say";

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
    <Radio.Group label={say("roster.what")} value={mapping.roster ? "roster" : "answers"} onChange={choose}>
      <div className="choices">
        <Radio value="answers" label={say("roster.answers")} />
        <Radio value="roster" label={say("roster.list")} description={say("roster.listHint")} />
      </div>
    </Radio.Group>
  );
}
