import { Button } from "@mantine/core";
import type { Survey } from "#shared/surveys/definition";
import { ProblemNotice } from "../ui/ProblemNotice";
import type { SaveState } from "./autosave";
import { placed } from "./placed";
import { say } from "./say";

const words = {
  saved: say("save.saved"),
  waiting: say("save.waiting"),
  saving: say("save.saving"),
} as const;

/** Whether what was written is kept; where it could not be, why, and a way to try again. */
export function SaveLine({ state, draft, again }: { state: SaveState; draft: Survey; again: () => void }) {
  return (
    <div className="designer-save">
      <p role="status" className="quiet">
        {state.kind === "failed" ? "" : words[state.kind]}
      </p>
      {state.kind === "failed" && (
        <ProblemNotice
          problem={placed(
            { draft },
            { ...state.problem, title: say("save.failed", { title: state.problem.title }) },
          )}
          action={
            <Button variant="default" onClick={again}>
              {say("save.again")}
            </Button>
          }
        />
      )}
    </div>
  );
}
