import { Button, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ProblemNotice } from "../ui/ProblemNotice";
import { Progress } from "../ui/Progress";
import { forgetDraft } from "./draft";
import { importQuery, progressOf, stopImport } from "./importApi";
import { say } from "./say";
import type { GoTo } from "./search";
import { sayProblem } from "./told";

/** Something long is going on in the server: how far it has come, in rows of all rows, and the way to stop it. */
export function Working(props: { programId: number; importId: number; label: string; goTo: GoTo }) {
  const { programId, importId, label, goTo } = props;
  const progress = useQuery({
    queryKey: ["import-progress", programId, importId],
    queryFn: () => progressOf(programId, importId),
    refetchInterval: 700,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const stop = useStop(programId, importId, goTo);
  const { rows, total } = progress.data ?? {};
  return (
    <section className="import-step">
      <Title order={2}>{label}</Title>
      {stop.isError && <ProblemNotice problem={sayProblem(stop.error)} />}
      <Progress
        label={stop.isPending ? say("work.stopping") : sayProgress(progress.data)}
        value={rows && total ? Math.min(99, (rows / total) * 100) : undefined}
      />
      <div className="import-actions">
        <Button variant="default" disabled={stop.isPending} onClick={() => stop.mutate()}>
          {say("work.stop")}
        </Button>
      </div>
    </section>
  );
}

/** Stops the work. When all of it is taken back and the file is gone, says so where files are brought. */
function useStop(programId: number, importId: number, goTo: GoTo) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => stopImport(programId, importId),
    onSuccess: () => {
      forgetDraft(importId);
      notifications.show({ message: say("work.stopped") });
      goTo("bring");
      client.removeQueries({ queryKey: importQuery(programId, importId).queryKey });
    },
  });
}

function sayProgress(progress: Awaited<ReturnType<typeof progressOf>> | undefined): string {
  if (!progress) return say("work.starting");
  const { phase, rows, total } = progress;
  const words = {
    idle: say("work.starting"),
    waiting: say("work.waiting"),
    reading: say("work.reading", { rows }),
    checking: total === null ? say("work.checking", { rows }) : say("work.checkingOf", { rows, total }),
    comparing: say("work.comparing"),
    storing: total === null ? say("work.storing", { rows }) : say("work.storingOf", { rows, total }),
  };
  return words[phase];
}
