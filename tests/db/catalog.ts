import type { Sql } from "postgres";

export interface Gap {
  table: string;
  /** What the wall lacks there, in words. */
  lacks: string;
}

/**
 * What the two walls lack, read from the catalog: every table that names an organization has its policy
 * enabled and forced for all commands and everybody, and the organization leads its primary key, its unique
 * keys and its foreign keys on both sides. A table of organizations' data that forgets one is found here,
 * however it was made.
 */
export async function findGaps(sql: Sql): Promise<Gap[]> {
  const gaps = await sql<Gap[]>`
    with walled as (
      select c.oid, c.relname as "table", c.relrowsecurity, c.relforcerowsecurity, a.attnum, a.attnotnull
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and a.attname = 'organization_id' and not a.attisdropped
        and c.relname <> all (${betterAuthTables})
    )
    select "table", 'a column that is never empty' as lacks from walled where not attnotnull
    union all
    select "table", 'row security, enabled' from walled where not relrowsecurity
    union all
    select "table", 'row security, forced on its owner' from walled where not relforcerowsecurity
    union all
    select "table", 'a policy by organization for every command and role, for reading and writing' from walled w
    where not exists (
      select from pg_policy p where p.polrelid = w.oid and p.polcmd = '*' and p.polroles = '{0}'
        and pg_get_expr(p.polqual, p.polrelid) like ${ownRow}
        and pg_get_expr(p.polwithcheck, p.polrelid) like ${ownRow})
    union all
    select "table", 'one policy alone: another may show more' from walled w
    where (select count(*) from pg_policy p where p.polrelid = w.oid) > 1
    union all
    select "table", 'a primary key' from walled w
    where not exists (select from pg_index i where i.indrelid = w.oid and i.indisprimary)
    union all
    select w."table", 'the organization first in ' || i.indexrelid::regclass::text
    from walled w join pg_index i on i.indrelid = w.oid and i.indisunique where i.indkey[0] <> w.attnum
    union all
    select w."table", 'the organization first in ' || f.conname
    from walled w join pg_constraint f on f.conrelid = w.oid and f.contype = 'f'
    left join walled t on t.oid = f.confrelid
    where f.conkey[1] <> w.attnum
      or case when t.oid is null then f.confrelid::regclass::text <> 'organization' else f.confkey[1] <> t.attnum end
    union all
    select f.conrelid::regclass::text, 'a way to ' || t."table" || ' that names the organization'
    from pg_constraint f join walled t on t.oid = f.confrelid
    where f.contype = 'f' and f.conrelid not in (select oid from walled)
    order by 1, 2`;
  return [...gaps];
}

/** Tables of the product: those of organizations' data, those of better-auth behind its API, and the rest. */
export async function listTables(sql: Sql): Promise<{ walled: string[]; other: string[] }> {
  const rows = await sql<{ table: string; walled: boolean }[]>`
    select c.relname as "table", exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
    ) and c.relname <> all (${betterAuthTables}) as walled
    from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`;
  const named = (walled: boolean) => rows.filter((row) => row.walled === walled).map(({ table }) => table);
  return { walled: named(true), other: named(false) };
}

/** better-auth reads these before anybody's organization is known; they stay behind its API. */
const betterAuthTables = ["member", "invitation"];
const ownRow =
  "%organization_id = ( SELECT (current_setting('app.organization_id'::text))::uuid AS current_setting)%";
