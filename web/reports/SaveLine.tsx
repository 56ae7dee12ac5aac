import { Button } from "@mantine/core";
import { ProblemNotice } from "../ui/ProblemNotice";
import type { SaveState } from "./autosave";
import { say } from "./say";

/** Whether what was written is kept; where it could not be, why, and what to do. */
export function SaveLine({
  state,
  again,
  theirs,
}: {
  state: SaveState;
  again: () => void;
  theirs: () => void;
}) {
  if (state.kind === "conflict")
    return (
      <ProblemNotice
        problem={{
          title:
            state.name === null ? say("save.conflictNobody") : say("save.conflict", { name: state.name }),
        }}
        action={
          <Button variant="default" onClick={theirs}>
            {say("save.theirs")}
          </Button>
        }
      />
    );
  if (state.kind === "failed")
    return (
      <ProblemNotice
        problem={{ ...state.problem, title: say("save.failed", { why: state.problem.title }) }}
        action={
          <Button variant="default" onClick={again}>
            {say("save.again")}
          </Button>
        }
      />
    );
  return (
    <p role="status" className="quiet">
      {say(`save.${state.kind}`)}
    </p>
  );
}
