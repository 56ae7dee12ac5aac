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

interface SaveLineProps {
  state: SaveState;
  draft: Survey;
  again: () => void;
  /** Saves over what somebody else saved meanwhile. */
  replace: () => void;
  /** Goes on from what somebody else saved; what was written here is gone. */
  takeTheirs: () => void;
}

/** Whether what was written is kept; where it could not be, why, and what can be done about it. */
export function SaveLine({ state, draft, again, replace, takeTheirs }: SaveLineProps) {
  return (
    <div className="designer-save">
      <p role="status" className="quiet">
        {state.kind === "failed" || state.kind === "overtaken" ? "" : words[state.kind]}
      </p>
      {state.kind === "overtaken" && (
        <ProblemNotice
          problem={{ title: say("overtaken.title"), detail: say("overtaken.text") }}
          action={
            <>
              <Button onClick={takeTheirs}>{say("overtaken.theirs")}</Button>{" "}
              <Button variant="default" onClick={replace}>
                {say("overtaken.mine")}
              </Button>
            </>
          }
        />
      )}
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
