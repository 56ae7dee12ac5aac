import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { type ReportDraft, reportDraftSchema } from "#shared/reports/blocks";
import { ApiProblem } from "../api";
import { type ProblemAnswer, problemOf } from "../ui/ProblemNotice";
import { type ReportNow, reportQuery, saveReport } from "./reportQueries";

export type SaveState =
  | { kind: "saved" | "waiting" | "saving" }
  | { kind: "failed"; problem: ProblemAnswer }
  /** Somebody else saved the report: who, where a person did. */
  | { kind: "conflict"; name: string | null };

/** How long typing rests before it is sent, in milliseconds. */
const rest = 600;

/**
 * Keeps a report on the server while it is written: a moment after each change, one save at a time, and at once
 * when the page is left. Stops where somebody else saved it meanwhile: nothing of theirs is written over.
 *
 * @returns The state to show, the revision that is kept, and `save`, which resolves once all that stood is kept.
 */
export function useAutosave(report: ReportNow, draft: ReportDraft) {
  const queryClient = useQueryClient();
  const { id } = report;
  const kept = useRef(draft);
  const latest = useRef(draft);
  const known = useRef(report.revision);
  const running = useRef<Promise<boolean>>(undefined);
  const stopped = useRef(false);
  const [state, setState] = useState<SaveState>({ kind: "saved" });
  const [revision, setRevision] = useState(report.revision);

  const sendAll = useCallback(async () => {
    while (latest.current !== kept.current && !stopped.current) {
      const sent = latest.current;
      const read = reportDraftSchema.safeParse(sent);
      if (!read.success) {
        setState({ kind: "failed", problem: { title: read.error.issues[0]!.message } });
        return false;
      }
      setState({ kind: "saving" });
      try {
        const now = await saveReport(id, { ...read.data, revision: known.current });
        kept.current = sent;
        known.current = now.revision;
        setRevision(now.revision);
        queryClient.setQueryData(reportQuery(id).queryKey, now);
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 409) {
          stopped.current = true;
          const { changedBy } = error.body;
          setState({ kind: "conflict", name: typeof changedBy === "string" ? changedBy : null });
        } else setState({ kind: "failed", problem: problemOf(error) });
        return false;
      }
    }
    if (stopped.current) return false;
    setState({ kind: "saved" });
    void queryClient.invalidateQueries({ queryKey: ["reports", "list"] });
    return true;
  }, [id, queryClient]);

  const save = useCallback(async (): Promise<boolean> => {
    running.current ??= sendAll().finally(() => {
      running.current = undefined;
    });
    return running.current;
  }, [sendAll]);

  useEffect(() => {
    latest.current = draft;
    if (draft === kept.current || stopped.current) return;
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

  return { state, revision, save };
}
