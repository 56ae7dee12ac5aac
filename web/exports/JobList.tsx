import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, call } from "../api";
import { Answer } from "../ui/Answer";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { Progress } from "../ui/Progress";
import { type Job, jobsQuery, type Subject, saySize } from "./jobs";
import { say } from "./say";

/** The files that were asked for lately: how far each is, and what can be done with it. The newest of each kind. */
export function JobList({ of }: { of: Subject }) {
  const jobs = useQuery(jobsQuery(of));
  return (
    <Answer query={jobs} waiting={say("job.loading")}>
      {({ exports }) => {
        const newest = exports.filter(({ kind }, k) => exports.findIndex((one) => one.kind === kind) === k);
        return (
          <>
            {newest.map((job) => (
              <OneJob key={job.id} job={job} of={of} />
            ))}
            {newest.some(({ state }) => state === "done") && <p>{say("job.day")}</p>}
          </>
        );
      }}
    </Answer>
  );
}

function OneJob({ job, of }: { job: Job; of: Subject }) {
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: () => call(api.exports[":id"].cancel.$post({ param: { id: String(job.id) } })),
    onSettled: () => client.invalidateQueries({ queryKey: jobsQuery(of).queryKey }),
  });
  const name = say(`kind.${job.kind}`);
  switch (job.state) {
    case "waiting":
    case "working":
      return (
        <div className="export-job">
          <Progress
            label={
              job.state === "waiting"
                ? say("job.waiting")
                : job.total > 0
                  ? say("job.parts", { name, done: job.done, total: job.total })
                  : say("job.working", { name })
            }
            value={job.total > 0 ? (100 * job.done) / job.total : undefined}
          />
          <Button variant="default" size="compact-sm" loading={stop.isPending} onClick={() => stop.mutate()}>
            {say("job.cancel")}
          </Button>
          {stop.error && <ProblemNotice problem={problemOf(stop.error)} />}
        </div>
      );
    case "done":
      return (
        <div className="export-job">
          <p role="status">{say("job.done", { name, size: saySize(job.bytes ?? 0) })}</p>
          <Button component="a" href={`/api/v1/exports/${job.id}/file`} download>
            {say("job.download", { name })}
          </Button>
        </div>
      );
    case "cancelled":
      return <p role="status">{say("job.cancelled", { name })}</p>;
    case "failed":
      return (
        <ProblemNotice problem={{ title: say("job.failed", { name }), detail: job.problem ?? undefined }} />
      );
  }
}
