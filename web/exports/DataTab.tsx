import { Button, Checkbox, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api, call } from "../api";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { JobList } from "./JobList";
import { jobsQuery } from "./jobs";
import { say } from "./say";
import "./exports.css";

/** The raw data of a program: what is in it and what is not, who may have it, and the files. */
export function DataTab() {
  const { programId } = useParams({ from: "/signed-in/programs/$programId/data" });
  const [freeText, setFreeText] = useState(false);
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: () =>
      call(
        api.programs[":id"].exports.$post({
          param: { id: String(programId) },
          json: { kind: "zip", freeText },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: jobsQuery({ programId }).queryKey }),
  });
  const address = (file: string, layout?: string) => {
    const query = new URLSearchParams({ ...(layout ? { layout } : {}), free_text: String(freeText) });
    return `/api/v1/programs/${programId}/export/${file}?${query}`;
  };
  return (
    <div className="exports">
      <section>
        <Title order={2}>{say("data.title")}</Title>
        <p>{say("data.who")}</p>
        <Title order={3}>{say("data.not")}</Title>
        <ul>
          <li>{say("data.noCodes")}</li>
          <li>{say("data.noMoment")}</li>
          <li>{say("data.noErased")}</li>
        </ul>
        <p>
          <strong>{say("data.yet")}</strong>
        </p>
        <Checkbox
          checked={freeText}
          onChange={(event) => setFreeText(event.currentTarget.checked)}
          label={say("data.freeText")}
          description={say("data.freeTextWhy")}
        />
        <div className="exports-buttons">
          <Button component="a" href={address("responses.csv", "wide")} download>
            {say("data.wide")}
          </Button>
          <Button component="a" variant="default" href={address("responses.csv", "long")} download>
            {say("data.long")}
          </Button>
          <Button component="a" variant="default" href={address("codebook.csv")} download>
            {say("data.codebook")}
          </Button>
        </div>
      </section>
      <section>
        <Title order={2}>{say("package.title")}</Title>
        <p>{say("package.words")}</p>
        <div className="exports-buttons">
          <Button loading={make.isPending} onClick={() => make.mutate()}>
            {say("package.ask")}
          </Button>
        </div>
        {make.error && <ProblemNotice problem={problemOf(make.error)} />}
        <JobList of={{ programId }} />
      </section>
    </div>
  );
}
