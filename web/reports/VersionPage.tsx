import { Button, useComputedColorScheme } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ReportContent } from "#shared/reports/content";
import { meQuery } from "../api";
import { ReportView } from "../report-view/ReportView";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { formatDate } from "../ui/dates";
import type { Saving } from "../ui/saving/desk";
import { SavingDesk } from "../ui/saving/SavingDesk";
import { ChangedFigures } from "./ChangedFigures";
import { changesQuery, type ReportVersion, versionQuery, versionsQuery } from "./reportQueries";
import { say } from "./say";
import "./reports.css";

interface Around {
  /** The files that are made of a version. */
  files: (versionId: number) => ReactNode;
  /** The way to hand out a link to a report; for those who write reports. */
  share: (reportId: number) => ReactNode;
}

/** A published report as it was frozen, with what has become of it since. */
export function VersionPage(around: Around) {
  const { versionId } = useParams({ from: "/signed-in/reports/versions/$versionId" });
  const version = useQuery(versionQuery(versionId));
  useDocumentTitle(say("version.window", { title: version.data?.title ?? "" }));
  return (
    <main className="page" id="main" tabIndex={-1}>
      <Answer query={version} waiting={say("version.loading")}>
        {(found) => <Version version={found} {...around} />}
      </Answer>
    </main>
  );
}

function Version({ version, files, share }: Around & { version: ReportVersion }) {
  const { id, reportId, number, publishedAt, publishedBy, content } = version;
  const me = useQuery(meQuery);
  const mayWrite = me.data !== undefined && me.data.role !== "viewer";
  const scheme = useComputedColorScheme("light");
  const day = formatDate(publishedAt);
  return (
    <>
      <div className="report-facts">
        <Link to="/reports" className="quiet-link">
          {say("builder.back")}
        </Link>
        <p className="quiet">
          {publishedBy === null
            ? say("version.factsByKey", { number, day })
            : say("version.facts", { number, day, name: publishedBy })}
        </p>
        <div className="report-actions">
          {mayWrite && (
            <ButtonLink variant="default" to="/reports/$reportId" params={{ reportId }}>
              {say("version.edit")}
            </ButtonLink>
          )}
          {mayWrite && share(reportId)}
          <Button variant="default" onClick={() => window.print()}>
            {say("version.print")}
          </Button>
        </div>
        <Standing version={version} />
      </div>
      <SavingDesk saving={savingOf(content)}>
        <ReportView content={content} quotes={version.quotes} scheme={scheme} />
      </SavingDesk>
      <div className="report-files">{files(id)}</div>
      <Since versionId={id} reportId={reportId} checksum={version.checksum} />
    </>
  );
}

/** A published report was told to everybody as it is, in its own language. */
function savingOf({ organization, language }: ReportContent): Saving {
  return {
    isOutside: true,
    turnOutside: () => {},
    // The caption of each chart names them.
    lines: () => [],
    mark: organization.mark,
    languages: [language],
  };
}

/** Whether its figures still hold, and whether a newer version took its place. */
function Standing({ version: { superseded, successor } }: { version: ReportVersion }) {
  if (superseded === null && successor === null) return null;
  return (
    <div className="report-standing" role="note">
      {superseded !== null && (
        <p>
          <strong>{say("version.superseded")}.</strong> {superseded}
        </p>
      )}
      {successor && (
        <p>
          {say("version.newer")}{" "}
          <Link to="/reports/versions/$versionId" params={{ versionId: successor.id }}>
            {say("version.toNewer", { number: successor.number })}
          </Link>
        </p>
      )}
    </div>
  );
}

function Since({ versionId, reportId, checksum }: { versionId: number; reportId: number; checksum: string }) {
  const changes = useQuery(changesQuery(versionId));
  const versions = useQuery(versionsQuery(reportId));
  const others = (versions.data ?? []).filter(({ id }) => id !== versionId);
  return (
    <aside className="report-since">
      <h2>{say("version.since")}</h2>
      <Answer query={changes}>
        {(changed) =>
          changed.length > 0 ? <ChangedFigures changed={changed} /> : <p>{say("version.sinceNone")}</p>
        }
      </Answer>
      {others.length > 0 && (
        <>
          <h3>{say("version.others")}</h3>
          <ul>
            {others.map(({ id, number, publishedAt }) => (
              <li key={id}>
                <Link to="/reports/versions/$versionId" params={{ versionId: id }}>
                  {say("list.published", { number, day: formatDate(publishedAt) })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">
        {say("version.checksum")}: <code dir="ltr">{checksum}</code>
      </p>
    </aside>
  );
}
