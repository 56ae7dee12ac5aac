import { Button } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { meQuery } from "../api";
import { Answer } from "../ui/Answer";
import { formatDate } from "../ui/dates";
import { EmptyState } from "../ui/EmptyState";
import { Page } from "../ui/Page";
import { NewReport } from "./NewReport";
import { type ReportSummary, reportsQuery } from "./reportQueries";
import { say } from "./say";
import "./reports.css";

/** The reports of the organization; viewers see those that were published. */
export function ReportsPage() {
  const { archived = false } = useSearch({ from: "/signed-in/reports/" });
  useDocumentTitle(say("list.window"));
  const me = useQuery(meQuery);
  const reports = useQuery(reportsQuery(archived));
  const [isNew, setNew] = useState(false);
  const mayWrite = me.data !== undefined && me.data.role !== "viewer";
  const begin = <Button onClick={() => setNew(true)}>{say("list.new")}</Button>;
  const hasSome = (reports.data?.length ?? 0) > 0;
  return (
    <Page
      title={archived ? say("list.toArchived") : say("list.title")}
      lead={archived ? undefined : say("list.lead")}
      actions={mayWrite && hasSome && !archived ? begin : undefined}
    >
      <Answer query={reports} waiting={say("list.loading")}>
        {(list) =>
          list.length > 0 ? (
            <ol className="reports">
              {list.map((report) => (
                <Row key={report.id} report={report} mayWrite={mayWrite} />
              ))}
            </ol>
          ) : archived ? (
            <EmptyState title={say("list.noneArchived")} />
          ) : (
            <EmptyState title={say("list.none")} action={mayWrite ? begin : undefined}>
              {mayWrite ? say("list.noneWords") : say("list.noneForViewer")}
            </EmptyState>
          )
        }
      </Answer>
      {mayWrite && (
        <p className="below">
          <Link to="/reports" search={archived ? {} : { archived: true }} className="quiet-link">
            {archived ? say("list.toOpen") : say("list.toArchived")}
          </Link>
          {" · "}
          <Link to="/shares" className="quiet-link">
            {say("list.toShares")}
          </Link>
        </p>
      )}
      {isNew && <NewReport onClose={() => setNew(false)} />}
    </Page>
  );
}

function Row({ report, mayWrite }: { report: ReportSummary; mayWrite: boolean }) {
  const { id, name, version, changedAt, changedBy } = report;
  const day = formatDate(changedAt);
  const toVersion = version && (
    <Link to="/reports/versions/$versionId" params={{ versionId: version.id }} className="report-name">
      {mayWrite ? say("list.read", { number: version.number }) : <bdi>{name}</bdi>}
    </Link>
  );
  return (
    <li className="report-row">
      <h2>
        {mayWrite ? (
          <Link to="/reports/$reportId" params={{ reportId: id }} className="report-name">
            <bdi>{name}</bdi>
          </Link>
        ) : (
          toVersion
        )}
      </h2>
      <p className="quiet">
        {version
          ? say("list.published", { number: version.number, day: formatDate(version.publishedAt) })
          : say("list.draft")}
        {mayWrite && (
          <>
            {" · "}
            {changedBy === null
              ? say("list.changedByKey", { day })
              : say("list.changed", { day, name: changedBy })}
          </>
        )}
      </p>
      {version?.superseded && <p className="report-fallen">{say("list.superseded")}</p>}
      {mayWrite && toVersion && <p>{toVersion}</p>}
    </li>
  );
}
