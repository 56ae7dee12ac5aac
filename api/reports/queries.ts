import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import { user } from "#api/db/accountSchema";
import type { OrganizationDb } from "#api/db/client";
import { program, release, report, reportQuote, reportRelease, reportVersion } from "#api/db/schema";
import type { ReportDraft } from "#shared/reports/blocks";
import type { FilledQuote } from "#shared/reports/builder/fillQuote";

/** The first wall: each query asks for its own organization, whatever the policies would hide. */
const isOwn = (column: PgColumn) => eq(column, sql`current_setting('app.organization_id')::uuid`);

const newest = sql`(select max(n.number) from report_version n
  where n.organization_id = ${report.organizationId} and n.report_id = ${report.id})`;

/**
 * Reports by name, each with its newest published version; those that are put away apart from the others.
 *
 * @param published  Only those that were published, as viewers read them.
 */
export async function listReports(db: OrganizationDb, wish: { archived: boolean; published: boolean }) {
  return db
    .select({
      id: report.id,
      name: report.name,
      language: report.language,
      changedAt: report.changedAt,
      changedBy: user.name,
      archivedAt: report.archivedAt,
      version: {
        id: reportVersion.id,
        number: reportVersion.number,
        title: sql<string>`${reportVersion.content} ->> 'title'`,
        publishedAt: reportVersion.publishedAt,
        superseded: reportVersion.superseded,
      },
    })
    .from(report)
    .leftJoin(user, eq(user.id, report.changedBy))
    .leftJoin(
      reportVersion,
      and(
        isOwn(reportVersion.organizationId),
        eq(reportVersion.reportId, report.id),
        eq(reportVersion.number, newest),
      ),
    )
    .where(
      and(
        isOwn(report.organizationId),
        wish.archived ? isNotNull(report.archivedAt) : isNull(report.archivedAt),
        wish.published ? isNotNull(reportVersion.id) : undefined,
      ),
    )
    .orderBy(asc(sql`lower(${report.name})`), asc(report.id));
}

/** One report as it is being written, with who changed it last. */
export async function findReport(db: OrganizationDb, id: number) {
  const [found] = await db
    .select({
      id: report.id,
      name: report.name,
      language: report.language,
      blocks: report.blocks,
      revision: report.revision,
      changedAt: report.changedAt,
      changedBy: user.name,
      archivedAt: report.archivedAt,
    })
    .from(report)
    .leftJoin(user, eq(user.id, report.changedBy))
    .where(and(isOwn(report.organizationId), eq(report.id, id)));
  return found;
}

export async function insertReport(
  db: OrganizationDb,
  draft: ReportDraft,
  by: { userId: string | null; now: Date },
): Promise<number> {
  const { userId, now } = by;
  const times = { createdBy: userId, createdAt: now, changedBy: userId, changedAt: now };
  const [made] = await db
    .insert(report)
    .values({ ...draft, ...times })
    .returning({ id: report.id });
  return made!.id;
}

/** Saves a report where nobody else has since this revision; answers whether it did. */
export async function saveReport(
  db: OrganizationDb,
  { id, revision }: { id: number; revision: number },
  draft: ReportDraft,
  by: { userId: string | null; now: Date },
): Promise<boolean> {
  const saved = await db
    .update(report)
    .set({ ...draft, revision: revision + 1, changedBy: by.userId, changedAt: by.now })
    .where(and(isOwn(report.organizationId), eq(report.id, id), eq(report.revision, revision)))
    .returning({ id: report.id });
  return saved.length > 0;
}

export async function archiveReport(db: OrganizationDb, id: number, at: Date | null): Promise<boolean> {
  const found = await db
    .update(report)
    .set({ archivedAt: at })
    .where(and(isOwn(report.organizationId), eq(report.id, id)))
    .returning({ id: report.id });
  return found.length > 0;
}

/** Programs that may stand in a report, by name. */
export async function listReportable(db: OrganizationDb) {
  return db
    .select({ id: program.id, name: program.name })
    .from(program)
    .where(and(isOwn(program.organizationId), isNull(program.archivedAt)))
    .orderBy(asc(sql`lower(${program.name})`), asc(program.id));
}

/**
 * Holds releases until the transaction ends, so that whoever takes a file back meanwhile waits and then marks what
 * was published on them.
 */
export async function holdReleases(db: OrganizationDb, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return db
    .select({ id: release.id, superseded: release.superseded })
    .from(release)
    .where(and(isOwn(release.organizationId), inArray(release.id, [...ids])))
    .orderBy(asc(release.id))
    .for("share");
}

/** Holds a report, so that two who publish at once make two versions after each other. */
export async function holdReport(db: OrganizationDb, id: number) {
  const [found] = await db
    .select({ revision: report.revision })
    .from(report)
    .where(and(isOwn(report.organizationId), eq(report.id, id)))
    .for("update");
  return found;
}

export async function insertVersion(
  db: OrganizationDb,
  version: {
    reportId: number;
    content: unknown;
    checksum: string;
    publishedBy: string | null;
    publishedAt: Date;
  },
  releases: readonly number[],
) {
  const [last] = await db
    .select({ number: reportVersion.number })
    .from(reportVersion)
    .where(and(isOwn(reportVersion.organizationId), eq(reportVersion.reportId, version.reportId)))
    .orderBy(desc(reportVersion.number))
    .limit(1);
  const number = (last?.number ?? 0) + 1;
  const [made] = await db
    .insert(reportVersion)
    .values({ ...version, number })
    .returning({ id: reportVersion.id });
  for (const releaseId of releases) await db.insert(reportRelease).values({ versionId: made!.id, releaseId });
  return { id: made!.id, number };
}

/** Keeps the words of a version's quotes beside it: they never change, and go when somebody takes them back. */
export async function insertQuotes(db: OrganizationDb, versionId: number, quotes: readonly FilledQuote[]) {
  if (quotes.length === 0) return;
  const rows = quotes.map(({ block, quoteId, text, by }) => ({
    versionId,
    blockId: block,
    quoteId,
    text,
    by,
  }));
  await db.insert(reportQuote).values(rows);
}

const publisher = alias(user, "publisher");
const versionMark = {
  id: reportVersion.id,
  reportId: reportVersion.reportId,
  number: reportVersion.number,
  title: sql<string>`${reportVersion.content} ->> 'title'`,
  publishedAt: reportVersion.publishedAt,
  publishedBy: publisher.name,
  superseded: reportVersion.superseded,
  checksum: reportVersion.checksum,
};

/** The published versions of a report, newest first. */
export async function listVersions(db: OrganizationDb, reportId: number) {
  return db
    .select(versionMark)
    .from(reportVersion)
    .leftJoin(publisher, eq(publisher.id, reportVersion.publishedBy))
    .where(and(isOwn(reportVersion.organizationId), eq(reportVersion.reportId, reportId)))
    .orderBy(desc(reportVersion.number));
}

/** One published version, with what it says and which one followed it. */
export async function findVersion(db: OrganizationDb, id: number) {
  const [found] = await db
    .select({ ...versionMark, content: reportVersion.content })
    .from(reportVersion)
    .leftJoin(publisher, eq(publisher.id, reportVersion.publishedBy))
    .where(and(isOwn(reportVersion.organizationId), eq(reportVersion.id, id)));
  if (!found) return undefined;
  const versions = await listVersions(db, found.reportId);
  const newer = versions[0]!.id === id ? null : versions[0]!;
  return { ...found, successor: newer && { id: newer.id, number: newer.number } };
}
