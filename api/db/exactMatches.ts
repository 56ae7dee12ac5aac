import { type SQL, sql } from "drizzle-orm";
import type { MatchKind } from "#shared/outcomes/matches";
import { enrollment } from "./schema";

/**
 * A condition on rows `c`, one for each person: whoever stands for several enrollments, because somebody said that
 * they are one person, is left out where exact matches alone count. Those whose codes are equal have one enrollment.
 *
 * @param person  The enrollment that stands for the person, such as `c.enrollment_id`.
 */
export function isOfMatches(matches: MatchKind | undefined, person: SQL): SQL {
  if (matches !== "exact") return sql`true`;
  return sql`not exists (select 1 from ${enrollment} x where x.organization_id = c.organization_id
    and x.program_id = c.program_id and x.joined_into = ${person})`;
}
