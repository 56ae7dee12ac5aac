import { useReducer } from "react";

interface History<Draft> {
  draft: Draft;
  past: Draft[];
  future: Draft[];
  /** What the last change was about: a further change of the same is one step to undo. */
  about: string | undefined;
}

export type ChangeOf<Draft> = (change: (draft: Draft) => Draft, about?: string) => void;

type Step<Draft> =
  | { kind: "change"; change: (draft: Draft) => Draft; about: string | undefined }
  | { kind: "undo" }
  | { kind: "redo" };

/** As many steps as anybody goes back; each shares all that did not change with the next. */
const mostSteps = 200;

/** A draft that can be taken back step by step; typing into one field is one step. */
export function useHistory<Draft>(first: Draft) {
  const [state, act] = useReducer(step<Draft>, { draft: first, past: [], future: [], about: undefined });
  const change: ChangeOf<Draft> = (how, about) => act({ kind: "change", change: how, about });
  return {
    draft: state.draft,
    change,
    undo: state.past.length > 0 ? () => act({ kind: "undo" }) : undefined,
    redo: state.future.length > 0 ? () => act({ kind: "redo" }) : undefined,
  };
}

function step<Draft>(state: History<Draft>, what: Step<Draft>): History<Draft> {
  const { draft, past, future, about } = state;
  if (what.kind === "undo") {
    const before = past.at(-1);
    if (!before) return state;
    return { draft: before, past: past.slice(0, -1), future: [draft, ...future], about: undefined };
  }
  if (what.kind === "redo") {
    const [after, ...later] = future;
    return after ? { draft: after, past: [...past, draft], future: later, about: undefined } : state;
  }
  const next = what.change(draft);
  if (next === draft) return state;
  const goesOn = what.about !== undefined && what.about === about;
  return {
    draft: next,
    past: goesOn ? past : [...past, draft].slice(-mostSteps),
    future: [],
    about: what.about,
  };
}
