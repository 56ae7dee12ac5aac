import { useDocumentTitle } from "@mantine/hooks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Answer, Waiting } from "../ui/Answer";
import { Builder } from "./Builder";
import { choicesQuery, type ReportNow, reportQuery } from "./reportQueries";
import { say } from "./say";
import "./reports.css";

/** Where a report is written, beside the page that it makes. */
export function BuilderPage() {
  const { reportId } = useParams({ from: "/signed-in/reports/$reportId" });
  const queryClient = useQueryClient();
  const report = useQuery(reportQuery(reportId));
  useDocumentTitle(say("version.window", { title: report.data?.name ?? "" }));
  const [round, setRound] = useState(0);
  const again = async () => {
    await queryClient.refetchQueries({ queryKey: reportQuery(reportId).queryKey, exact: true });
    setRound((n) => n + 1);
  };
  return (
    <main className="page report-builder" id="main" tabIndex={-1}>
      <Answer query={report} waiting={say("builder.loading")}>
        {(now) =>
          // What was looked at earlier may have been changed by somebody else: writing goes on from the newest.
          report.isFetchedAfterMount ? (
            <WithChoices key={`${reportId} ${round}`} report={now} onTheirs={() => void again()} />
          ) : (
            <Waiting label={say("builder.loading")} />
          )
        }
      </Answer>
    </main>
  );
}

function WithChoices({ report, onTheirs }: { report: ReportNow; onTheirs: () => void }) {
  const choices = useQuery(choicesQuery(report.language));
  return (
    <Answer query={choices} waiting={say("builder.loading")}>
      {(programs) => <Builder report={report} choices={programs} onTheirs={onTheirs} />}
    </Answer>
  );
}
