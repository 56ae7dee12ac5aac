import { sql } from "drizzle-orm";
import type { OrganizationDb } from "#api/db/client";
import { countedSets, joined, personOf } from "#api/db/countedSets";
import { listed, listedOf, place } from "#api/db/hints";
import { isCompared, listLabels } from "#api/db/labels";
import { enrollment } from "#api/db/schema";

const own = sql`current_setting('app.organization_id')::uuid`;
const iso = (moment: unknown) => (moment === null ? null : new Date(String(moment)).toISOString());

/** Why answers are missing at one wave in one group: how many responses carry each code at one item. */
export interface MissingCell {
  item: number;
  wave: string;
  group: string | null;
  code: number;
  n: number;
}

/** Answers and missing answers of an instrument version, by item, wave and group: responses that count. */
export async function countMissingCells(
  db: OrganizationDb,
  of: { organizationId: string; programId: number; versionId: number },
): Promise<MissingCell[]> {
  const labels = await listLabels(db, of);
  const rows = await db.execute<Record<string, unknown>>(sql`
    select i.item::int as item, w.label as wave, c.group_id::text as "group",
      case when i.answer is null then coalesce(nullif(i.why, 0), 2) else 0 end as code, count(*)::int as n
    from ${countedSets(of)} ${joined(of)}
    join ${enrollment} c on c.organization_id = ${own} and c.id = ${personOf} and c.program_id = ${of.programId}
    join wave w on w.organization_id = ${own} and w.id = r.wave_id
    cross join lateral unnest(a.answers, a.missing) with ordinality i(answer, why, item)
    where not ${isCompared(labels)}
    group by 1, w.position, 2, 3, 4 order by 1, w.position, 3 nulls last, 4`);
  return rows.map((row) => ({
    item: Number(row.item),
    wave: row.wave as string,
    group: row.group === null ? null : (labels.group.get(String(row.group)) ?? null),
    code: Number(row.code),
    n: Number(row.n),
  }));
}

/** Exclusions of a program, those that stand first, newest first. */
export async function listExclusions(db: OrganizationDb, programId: number) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select ${listed}, x.id, x.reason, x.excluded_at, a.name as excluded_by, x.lifted_at, b.name as lifted_by,
      count(*) filter (where x.lifted_at is null) over ()::int as standing
    from exclusion x join enrollment e on e.organization_id = ${own} and e.id = x.enrollment_id
    join response r on r.organization_id = ${own} and r.enrollment_id = x.enrollment_id and r.id = x.response_id
    ${place}
    left join "user" a on a.id = x.excluded_by left join "user" b on b.id = x.lifted_by
    where x.organization_id = ${own} and e.program_id = ${programId}
    order by x.lifted_at is not null, x.id desc limit 500`);
  return {
    standing: Number(rows[0]?.standing ?? 0),
    shown: rows.map((row) => ({
      ...listedOf(row),
      id: Number(row.id),
      reason: row.reason as string,
      excludedAt: iso(row.excluded_at)!,
      excludedBy: row.excluded_by as string | null,
      liftedAt: iso(row.lifted_at),
      liftedBy: row.lifted_by as string | null,
    })),
  };
}

/** What was removed of a program, newest first; never whose. */
export async function listRemovals(db: OrganizationDb, programId: number) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select m.id, m.kind, m.responses, m.reason, m.removed_at, u.name as removed_by
    from removal m left join "user" u on u.id = m.removed_by
    where m.organization_id = ${own} and m.program_id = ${programId} order by m.id desc limit 500`);
  return rows.map((row) => ({
    id: Number(row.id),
    kind: row.kind as "response" | "person",
    responses: Number(row.responses),
    reason: row.reason as string | null,
    removedAt: iso(row.removed_at)!,
    removedBy: row.removed_by as string | null,
  }));
}

/** Files in a program of which some rows could not be read, newest first: which columns, which rows. */
export async function listUnread(db: OrganizationDb, programId: number) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select i.id, i.file_name, i.sha256, i.stored_at, (i.report -> 'rows' ->> 'failed')::int as failed,
      coalesce(i.report -> 'unread', '[]') as unread
    from import i where i.organization_id = ${own} and i.program_id = ${programId} and i.state = 'stored'
      and (i.report -> 'rows' ->> 'failed')::int > 0
    order by i.id desc limit 100`);
  return rows.map((row) => ({
    importId: Number(row.id),
    fileName: row.file_name as string,
    sha256: row.sha256 as string,
    storedAt: iso(row.stored_at),
    rows: Number(row.failed),
    columns: row.unread as { column: string | null; count: number; rows: number[] }[],
  }));
}
