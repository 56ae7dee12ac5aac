import { sql } from "drizzle-orm";
import { findIdentifiers, isDirect } from "#shared/quotes/findIdentifiers";
import type { QuoteSource } from "#shared/reports/builder/fillQuote";
import type { OrganizationDb } from "./client";

const own = sql`current_setting('app.organization_id')::uuid`;

/** What must be known of an open answer `o` of a response `r` to say whether it may be quoted. */
export const consentOf = sql`(select c.given from consent c where c.organization_id = ${own}
  and c.enrollment_id = r.enrollment_id and c.response_id = r.id and c.purpose = 'quote')`;
export const isLeftOut = sql`exists (select 1 from exclusion x where x.organization_id = ${own}
  and x.enrollment_id = r.enrollment_id and x.response_id = r.id and x.lifted_at is null)`;
/** The enrollment that stands for the person, with its group and cohort by the names that they have now. */
export const personPlace = sql`
  join enrollment e on e.organization_id = ${own} and e.id = r.enrollment_id
  join enrollment p on p.organization_id = ${own} and p.id = coalesce(e.joined_into, e.id)
  left join "group" g on g.organization_id = ${own} and g.id = p.group_id
  left join cohort k on k.organization_id = ${own} and k.id = p.cohort_id
  join wave w on w.organization_id = ${own} and w.id = r.wave_id`;

/**
 * Quotes as a report is filled from them, never with the original nor with who said it. They are held until the
 * transaction ends, so that whoever takes one back meanwhile waits, and then finds the report that says it.
 */
export async function readQuoteSources(db: OrganizationDb, ids: readonly number[]): Promise<QuoteSource[]> {
  if (ids.length === 0) return [];
  const rows = await db.execute<Record<string, unknown>>(sql`
    select q.id, e.program_id, w.kind, g.name as "group", q.text, q.state, ${consentOf} as consent,
      ${isLeftOut} as left_out, coalesce(k.role = 'comparison', false) as compared
    from quote q join response r on r.organization_id = ${own} and r.enrollment_id = q.enrollment_id
      and r.id = q.response_id
    ${personPlace}
    where q.organization_id = ${own} and q.id = any(${`{${ids.join(",")}}`}::bigint[])
    order by q.id for share of q`);
  return rows.map((row) => ({
    id: Number(row.id),
    program: Number(row.program_id),
    waveKind: row.kind as QuoteSource["waveKind"],
    group: row.group as string | null,
    text: row.text as string,
    state: row.state as QuoteSource["state"],
    consent: row.consent as boolean | null,
    leftOut: row.left_out as boolean,
    compared: row.compared as boolean,
    identified: findIdentifiers(row.text as string).some(isDirect),
  }));
}

/** The words of a published report's quotes, by part. Those that were taken back are not there any more. */
export async function listReportQuotes(db: OrganizationDb, versionId: number) {
  return db.execute<{ block: string; text: string; by: string }>(sql`
    select block_id as block, text, "by" from report_quote
    where organization_id = ${own} and version_id = ${versionId} order by block_id`);
}
