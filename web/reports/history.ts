import { useReducer } from "react";
import type { ReportDraft } from "#shared/reports/blocks";
import type { Writing } from "./writing";

interface History {
  draft: ReportDraft;
  past: ReportDraft[];
  future: ReportDraft[];
  about: string | undefined;
}

type Step =
  | { kind: "change"; change: (draft: ReportDraft) => ReportDraft; about: string | undefined }
  | { kind: "undo" }
  | { kind: "redo" };

/** As many steps as anybody goes back; each shares all that did not change with the next. */
const mostSteps = 200;

/** A report that can be taken back step by step; typing into one field is one step. */
export function useHistory(first: ReportDraft) {
  const [state, act] = useReducer(step, { draft: first, past: [], future: [], about: undefined });
  const change: Writing["change"] = (how, about) => act({ kind: "change", change: how, about });
  return {
    draft: state.draft,
    change,
    undo: state.past.length > 0 ? () => act({ kind: "undo" }) : undefined,
    redo: state.future.length > 0 ? () => act({ kind: "redo" }) : undefined,
  };
}

function step(state: History, what: Step): History {
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
