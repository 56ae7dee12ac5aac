import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database, OrganizationDb } from "#api/db/client";
import { program, report, reportVersion, shareLink } from "#api/db/schema";

type NewShare = Omit<typeof shareLink.$inferInsert, "id" | "organizationId" | "opened" | "lastOpenedAt">;

/** Which organization's link has this hash; undefined for none. Without an organization: it is what is asked for. */
export async function resolveShare(db: Database, hash: Buffer) {
  const [found] = await db.execute<{ organization_id: string; share_id: string }>(
    sql`select organization_id, share_id from resolve_share(${hash})`,
  );
  return found && { organizationId: found.organization_id, shareId: Number(found.share_id) };
}

const listed = {
  id: shareLink.id,
  name: shareLink.name,
  reportId: shareLink.reportId,
  reportName: report.name,
  programId: shareLink.programId,
  programName: program.name,
  view: shareLink.view,
  salt: shareLink.salt,
  passphraseHash: shareLink.passphraseHash,
  embedOrigins: shareLink.embedOrigins,
  expiresAt: shareLink.expiresAt,
  revokedAt: shareLink.revokedAt,
  opened: shareLink.opened,
  lastOpenedAt: shareLink.lastOpenedAt,
  createdAt: shareLink.createdAt,
};

/** All links of the organization with what they open, newest first, ended ones too. */
export async function listShares(db: OrganizationDb, organizationId: string) {
  return selectShares(db, organizationId).orderBy(desc(shareLink.id));
}

/** One link with what it opens; undefined when there is none of this id here. */
export async function findShare(db: OrganizationDb, organizationId: string, id: number) {
  const [found] = await selectShares(db, organizationId, id);
  return found;
}

function selectShares(db: OrganizationDb, organizationId: string, id?: number) {
  return db
    .select(listed)
    .from(shareLink)
    .leftJoin(report, and(eq(report.organizationId, organizationId), eq(report.id, shareLink.reportId)))
    .leftJoin(program, and(eq(program.organizationId, organizationId), eq(program.id, shareLink.programId)))
    .where(
      and(eq(shareLink.organizationId, organizationId), id === undefined ? undefined : eq(shareLink.id, id)),
    );
}

export type Share = NonNullable<Awaited<ReturnType<typeof findShare>>>;

export async function addShare(db: OrganizationDb, share: NewShare): Promise<number> {
  const [made] = await db.insert(shareLink).values(share).returning({ id: shareLink.id });
  return made!.id;
}

/** @returns False where there is no such link, or it was revoked. */
export async function setExpiry(db: OrganizationDb, organizationId: string, id: number, expiresAt: Date) {
  return changeOpen(db, organizationId, id, { expiresAt });
}

/** @returns False where there is no such link, or it was revoked before. */
export async function revokeShare(db: OrganizationDb, organizationId: string, id: number, now: Date) {
  return changeOpen(db, organizationId, id, { revokedAt: now });
}

async function changeOpen(
  db: OrganizationDb,
  organizationId: string,
  id: number,
  set: Partial<typeof shareLink.$inferInsert>,
): Promise<boolean> {
  const changed = await db
    .update(shareLink)
    .set(set)
    .where(
      and(eq(shareLink.organizationId, organizationId), eq(shareLink.id, id), isNull(shareLink.revokedAt)),
    )
    .returning({ id: shareLink.id });
  return changed.length > 0;
}

/** One more time, and when: nothing of by whom. */
export async function countOpened(db: OrganizationDb, organizationId: string, id: number, now: Date) {
  await db
    .update(shareLink)
    .set({ opened: sql`${shareLink.opened} + 1`, lastOpenedAt: now })
    .where(and(eq(shareLink.organizationId, organizationId), eq(shareLink.id, id)));
}

/** The newest published version of a report, as it was frozen; undefined before the first. */
export async function findNewestVersion(db: OrganizationDb, organizationId: string, reportId: number) {
  const [found] = await db
    .select({
      id: reportVersion.id,
      number: reportVersion.number,
      content: reportVersion.content,
      checksum: reportVersion.checksum,
      publishedAt: reportVersion.publishedAt,
      superseded: reportVersion.superseded,
    })
    .from(reportVersion)
    .where(and(eq(reportVersion.organizationId, organizationId), eq(reportVersion.reportId, reportId)))
    .orderBy(desc(reportVersion.number))
    .limit(1);
  return found;
}
