import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Survey, surveySchema } from "#shared/surveys/definition";
import { type ProblemAnswer, problemOf } from "../ui/ProblemNotice";
import { say } from "./say";
import { saveDraft, surveyQuery, surveysQuery } from "./surveyQueries";

export type SaveState =
  | { kind: "saved" | "waiting" | "saving" }
  | { kind: "failed"; problem: ProblemAnswer }
  /** Somebody else saved another draft since this one was read: one of the two has to go. */
  | { kind: "overtaken" };

/** How long typing rests before it is sent. */
const rest = 600;

/**
 * Keeps a draft on the server while it is written: a moment after each change, one save at a time, and at
 * once when the page is left.
 *
 * Each save goes on from the draft that was read or saved here before. Where somebody else saved another one since,
 * nothing is replaced: the state is `overtaken` until the writer says which of the two stays.
 *
 * @param read  The mark of the draft that writing began from.
 * @returns The state to show, a count of saves, `save`, which resolves once all that stood is kept, `replace`, which
 *   saves over what somebody else saved, `give`, which lets go of what was not saved, and the mark of what is kept.
 */
export function useAutosave(programId: number, surveyId: number, draft: Survey, read: string) {
  const queryClient = useQueryClient();
  const kept = useRef(draft);
  const latest = useRef(draft);
  const mark = useRef<string | undefined>(read);
  const running = useRef<Promise<boolean>>(undefined);
  const [state, setState] = useState<SaveState>({ kind: "saved" });
  const [saves, setSaves] = useState(0);

  const sendAll = useCallback(async () => {
    while (latest.current !== kept.current) {
      const sent = latest.current;
      const wrong = refusalOf(sent);
      if (wrong) {
        setState({ kind: "failed", problem: wrong });
        return false;
      }
      setState({ kind: "saving" });
      try {
        const now = await saveDraft(programId, surveyId, sent, mark.current);
        kept.current = sent;
        mark.current = now.draftMark;
        queryClient.setQueryData(surveyQuery(programId, surveyId).queryKey, now);
        setSaves((n) => n + 1);
      } catch (error) {
        setState(isOvertaken(error) ? { kind: "overtaken" } : { kind: "failed", problem: problemOf(error) });
        return false;
      }
    }
    setState({ kind: "saved" });
    void queryClient.invalidateQueries({ queryKey: surveysQuery(programId).queryKey, exact: true });
    return true;
  }, [programId, surveyId, queryClient]);

  const save = useCallback(async (): Promise<boolean> => {
    running.current ??= sendAll().finally(() => {
      running.current = undefined;
    });
    return running.current;
  }, [sendAll]);

  const replace = useCallback(() => {
    mark.current = undefined;
    return save();
  }, [save]);
  const give = useCallback(() => {
    kept.current = latest.current;
  }, []);

  useEffect(() => {
    latest.current = draft;
    if (draft === kept.current) return;
    setState((now) => (now.kind === "saving" ? now : { kind: "waiting" }));
    const later = setTimeout(() => void save(), rest);
    return () => clearTimeout(later);
  }, [draft, save]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (latest.current !== kept.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
      void save();
    };
  }, [save]);

  return { state, saves, save, replace, give, mark };
}

/** The one way in which saving a draft conflicts (api/surveys/draftMark.ts). */
function isOvertaken(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "conflict";
}

/** What the server would say no to, such as a telephone number that is none; said before it is asked. */
function refusalOf(draft: Survey): ProblemAnswer | undefined {
  const read = surveySchema.safeParse(draft);
  if (read.success) return undefined;
  const places = read.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  return { title: say("save.refused"), places };
}
