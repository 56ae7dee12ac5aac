import { sql } from "drizzle-orm";
import { answerSet, enrollment, exclusion, response } from "./schema";

/** The answer sets that count, as `a` beside their response `r`: not excluded, of one instrument version. */
export function countedSets({ organizationId, versionId }: { organizationId: string; versionId: number }) {
  return sql`${response} r
      join ${answerSet} a on a.organization_id = ${organizationId} and a.enrollment_id = r.enrollment_id
        and a.response_id = r.id and a.instrument_version_id = ${versionId} and r.organization_id = ${organizationId}
        and r.counts and not exists (select 1 from ${exclusion} x where x.organization_id = ${organizationId}
          and x.enrollment_id = r.enrollment_id and x.response_id = r.id and x.lifted_at is null)`;
}

/** Whose a response `r` is: the enrollment that stands for a person of several joined ones. Goes with `joined`. */
export const personOf = sql`coalesce(j.joined_into, r.enrollment_id)`;

/** Joins what `personOf` needs; few enrollments are joined into another, and an index holds no others. */
export function joined({ organizationId }: { organizationId: string }) {
  return sql`left join ${enrollment} j on j.organization_id = ${organizationId} and j.id = r.enrollment_id
    and j.joined_into is not null`;
}
