import { draftOf } from "./publish";
import type { findReport, findVersion, listReports, listVersions } from "./queries";

type Row<Query extends (...args: never[]) => Promise<unknown>> = NonNullable<Awaited<ReturnType<Query>>>;

/** A report in a list; viewers read the name under which it was published, not the one it has by now. */
export function answerSummary(row: Row<typeof listReports>[number], published: boolean) {
  const { archivedAt, changedAt, version, ...report } = row;
  return {
    ...report,
    name: published && version ? version.title : report.name,
    language: draftOf({ ...row, blocks: [] }).language,
    changedAt: changedAt.toISOString(),
    archived: archivedAt !== null,
    version: version && { ...version, publishedAt: version.publishedAt.toISOString() },
  };
}

/** A report as it is being written. */
export function answerReport(row: Row<typeof findReport>) {
  const { archivedAt, changedAt, blocks: _, ...report } = row;
  const { language, blocks } = draftOf(row);
  return { ...report, language, blocks, changedAt: changedAt.toISOString(), archived: archivedAt !== null };
}

/** A published version, without what it says. */
export function answerVersion(row: Row<typeof listVersions>[number] | Row<typeof findVersion>) {
  const { id, reportId, number, title, publishedAt, publishedBy, superseded, checksum } = row;
  const at = publishedAt.toISOString();
  return { id, reportId, number, title, publishedAt: at, publishedBy, superseded, checksum };
}
