import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Mapping } from "#shared/imports/mapping";
import { Cancelled, type Check, dryRun, importQuery } from "./importApi";

/** Tries an import out without storing anything; what it found is then part of the staged file. */
export function useCheck(programId: number, importId: number, onDone: () => void) {
  const client = useQueryClient();
  const [isRunning, setRunning] = useState(false);
  const [isDone, setDone] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (check: Check) => {
    const controller = new AbortController();
    running.current = controller;
    setRunning(true);
    setProblem(undefined);
    try {
      const report = await dryRun(programId, importId, check, controller.signal);
      client.setQueryData(importQuery(programId, importId).queryKey, (staged) =>
        staged ? { ...staged, mapping: check.mapping, report } : undefined,
      );
      setDone(true);
      onDone();
    } catch (error) {
      if (!(error instanceof Cancelled)) setProblem(error);
    } finally {
      setRunning(false);
    }
  };
  return {
    isRunning,
    isDone,
    problem,
    run: (mapping: Mapping, settling: Omit<Check, "mapping"> = {}) => void run({ mapping, ...settling }),
  };
}
