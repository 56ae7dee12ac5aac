import { Button } from "@mantine/core";
import type { Survey } from "#shared/surveys/definition";
import { ProblemNotice } from "../ui/ProblemNotice";
import type { SaveState } from "./autosave";
import { placed } from "./placed";

const words = {
  saved: "Everything is saved.",
  waiting: "Not saved yet …",
  saving: "Saving …",
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
          problem={placed({ draft }, { ...state.problem, title: `Not saved: ${state.problem.title}` })}
          action={
            <Button variant="default" onClick={again}>
              Try to save again
            </Button>
          }
        />
      )}
    </div>
  );
}
