import { sql } from "drizzle-orm";
import type { OrganizationDb } from "./client";
import { enrollment, release, releaseStanding } from "./schema";

/** Why a release no longer holds, as everybody who reads it is told: nothing of whom, and no reason of a person. */
const supersededBy = {
  excluded: "It rests on a response that no longer counts.",
  corrected: "It rests on a response that was corrected since.",
  removed: "It rests on answers that were removed since.",
} as const;

/**
 * Marks the releases whose published counts these people stood behind; what was told stays told. Call it before
 * the people change or go.
 *
 * @returns How many releases it marked: those that said so already are not counted.
 */
export async function supersedeReleases(
  db: OrganizationDb,
  of: { organizationId: string; programId: number; enrollmentIds: readonly number[]; now: Date },
  why: keyof typeof supersededBy,
): Promise<number> {
  const { organizationId, programId, now } = of;
  const ids = `{${of.enrollmentIds.join(",")}}`;
  const marked = await db.execute(sql`
    update ${release} r set superseded = ${supersededBy[why]}, superseded_at = ${now.toISOString()}
    where r.organization_id = ${organizationId} and r.program_id = ${programId} and r.superseded is null
      and exists (select 1 from ${releaseStanding} s
        where s.organization_id = ${organizationId} and s.program_id = ${programId}
          and s.from_release <= r.id and (s.to_release is null or s.to_release > r.id)
          and s.enrollment_id in (select coalesce(e.joined_into, e.id) from ${enrollment} e
            where e.organization_id = ${organizationId} and e.id = any(${ids}::bigint[])))
    returning r.id`);
  return marked.length;
}
