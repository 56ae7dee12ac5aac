import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { OrganizationDb } from "./client";
import { cohort, enrollment, group, participant, surveyLink } from "./schema";

const isOwn = (column: PgColumn) => eq(column, sql`current_setting('app.organization_id')::uuid`);

type NewLink = typeof surveyLink.$inferInsert;

export async function addLinks(db: OrganizationDb, links: NewLink[]): Promise<void> {
  for (let from = 0; from < links.length; from += 500)
    await db.insert(surveyLink).values(links.slice(from, from + 500));
}

/** The open links of a survey with the names of their places, revoked ones too, oldest first. */
export async function listOpenLinks(db: OrganizationDb, surveyId: number) {
  return db
    .select({
      id: surveyLink.id,
      waveId: surveyLink.waveId,
      cohortId: surveyLink.cohortId,
      cohort: cohort.name,
      groupId: surveyLink.groupId,
      group: group.name,
      shortCode: surveyLink.shortCode,
      salt: surveyLink.salt,
      expiresAt: surveyLink.expiresAt,
      revokedAt: surveyLink.revokedAt,
    })
    .from(surveyLink)
    .leftJoin(
      cohort,
      and(eq(cohort.organizationId, surveyLink.organizationId), eq(cohort.id, surveyLink.cohortId)),
    )
    .leftJoin(
      group,
      and(eq(group.organizationId, surveyLink.organizationId), eq(group.id, surveyLink.groupId)),
    )
    .where(
      and(isOwn(surveyLink.organizationId), eq(surveyLink.surveyId, surveyId), eq(surveyLink.kind, "open")),
    )
    .orderBy(asc(surveyLink.id));
}

/** The personal links of a wave that still stand, with the sealed code of whose they are. */
export async function listPersonalLinks(
  db: OrganizationDb,
  surveyId: number,
  waveId: number,
  cohortId: number | undefined,
) {
  return db
    .select({
      id: surveyLink.id,
      enrollmentId: enrollment.id,
      salt: surveyLink.salt,
      expiresAt: surveyLink.expiresAt,
      codeHash: participant.codeHash,
      codeSealed: participant.codeSealed,
      cohort: cohort.name,
      group: group.name,
    })
    .from(surveyLink)
    .innerJoin(
      enrollment,
      and(
        eq(enrollment.organizationId, surveyLink.organizationId),
        eq(enrollment.id, surveyLink.enrollmentId),
        cohortId === undefined ? undefined : eq(enrollment.cohortId, cohortId),
      ),
    )
    .innerJoin(
      participant,
      and(
        eq(participant.organizationId, enrollment.organizationId),
        eq(participant.id, enrollment.participantId),
      ),
    )
    .leftJoin(
      cohort,
      and(eq(cohort.organizationId, enrollment.organizationId), eq(cohort.id, enrollment.cohortId)),
    )
    .leftJoin(
      group,
      and(eq(group.organizationId, enrollment.organizationId), eq(group.id, enrollment.groupId)),
    )
    .where(
      and(
        isOwn(surveyLink.organizationId),
        eq(surveyLink.surveyId, surveyId),
        eq(surveyLink.waveId, waveId),
        eq(surveyLink.kind, "personal"),
        isNull(surveyLink.revokedAt),
      ),
    )
    .orderBy(asc(cohort.name), asc(group.name), asc(enrollment.id));
}

/** People with a code who have no standing personal link to this survey at this wave yet. */
export async function listUnlinked(
  db: OrganizationDb,
  programId: number,
  surveyId: number,
  waveId: number,
  cohortId: number | undefined,
): Promise<number[]> {
  const rows = await db
    .select({ id: enrollment.id })
    .from(enrollment)
    .innerJoin(
      participant,
      and(
        eq(participant.organizationId, enrollment.organizationId),
        eq(participant.id, enrollment.participantId),
      ),
    )
    .where(
      and(
        isOwn(enrollment.organizationId),
        eq(enrollment.programId, programId),
        cohortId === undefined ? undefined : eq(enrollment.cohortId, cohortId),
        sql`${participant.codeSealed} is not null`,
        sql`not exists (select 1 from survey_link l where l.organization_id = ${enrollment.organizationId}
          and l.enrollment_id = ${enrollment.id} and l.survey_id = ${surveyId} and l.wave_id = ${waveId}
          and l.revoked_at is null)`,
      ),
    )
    .orderBy(asc(enrollment.id));
  return rows.map(({ id }) => id);
}

/** @returns False where the survey has no such link that still stands. */
export async function revokeLink(db: OrganizationDb, surveyId: number, linkId: number, now: Date) {
  const revoked = await db
    .update(surveyLink)
    .set({ revokedAt: now })
    .where(
      and(
        isOwn(surveyLink.organizationId),
        eq(surveyLink.surveyId, surveyId),
        eq(surveyLink.id, linkId),
        isNull(surveyLink.revokedAt),
      ),
    )
    .returning({ id: surveyLink.id });
  return revoked.length > 0;
}
