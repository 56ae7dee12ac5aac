import { Button, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiProblem, api, call } from "../api";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { JobList } from "./JobList";
import { type Job, jobsQuery } from "./jobs";
import { say } from "./say";
import "./exports.css";

const kinds = ["pdf", "pptx", "xlsx"] as const satisfies Job["kind"][];

/** The files of one published report: asked for, watched, saved. */
export function ReportDownloads({ versionId }: { versionId: number }) {
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: (kind: (typeof kinds)[number]) =>
      call(api.reports.versions[":id"].exports.$post({ param: { id: String(versionId) }, json: { kind } })),
    onSuccess: () => client.invalidateQueries({ queryKey: jobsQuery({ versionId }).queryKey }),
  });
  const isWithoutBrowser = make.error instanceof ApiProblem && make.error.code === "no_browser";
  const withoutBrowser = { title: say("report.noBrowser") };
  return (
    <section className="exports">
      <Title order={2}>{say("report.title")}</Title>
      <p>{say("report.words")}</p>
      <div className="exports-buttons">
        {kinds.map((kind) => (
          <Button
            key={kind}
            variant="default"
            loading={make.isPending && make.variables === kind}
            onClick={() => make.mutate(kind)}
          >
            {say(`report.${kind}`)}
          </Button>
        ))}
      </div>
      {make.error && <ProblemNotice problem={isWithoutBrowser ? withoutBrowser : problemOf(make.error)} />}
      <JobList of={{ versionId }} />
    </section>
  );
}
