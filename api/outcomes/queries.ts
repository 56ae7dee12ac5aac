import { type SQL, sql } from "drizzle-orm";
import { addCounted, type BinRow, binColumns, binOf, type Counted, readBin, scoreOf } from "#api/db/bins";
import type { OrganizationDb } from "#api/db/client";
import { isOfMatches } from "#api/db/exactMatches";
import { byOf, dimensionColumn, isCompared, type Labels, listLabels } from "#api/db/labels";
import { changeRow, enrollment } from "#api/db/schema";
import type { ChangeTable } from "#shared/change/changeTable";
import type { MatchKind } from "#shared/outcomes/matches";
import { keyOf, type Stratum } from "#shared/outcomes/stratum";

/** Which people of a program are counted, and by what they are told apart. */
export interface ProgramQuestion {
  organizationId: string;
  programId: number;
  preWaveId: number;
  postWaveId: number;
  /** `group`, `cohort`, or the name of an attribute; at most two. */
  dimensions: readonly string[];
  /** Only this instrument version. */
  versionId?: number;
  /** Subscales that are counted in bins (fineScale.ts), by place from 0. */
  fine?: readonly FineSubscale[];
  matches?: MatchKind;
}

export interface FineSubscale {
  versionId: number;
  position: number;
  range: readonly [number, number];
}

/** What was counted of one subscale. */
export interface CountedSubscale {
  /** Strata by the question's dimensions, of the program's own cohorts. */
  cells: Stratum[];
  /** Everybody of its comparison cohorts. */
  comparison: ChangeTable;
}

interface Labelled extends Record<string, unknown> {
  version: string;
  position: number;
  first: string | null;
  second: string | null;
  compared: boolean;
  /** Of a fine scale: people with one score who gave no code. */
  anonymous?: boolean;
}

type CountedRow = Labelled & Counted;

/**
 * The change tables of every instrument version and subscale of a program at once: one statement and one pass
 * over its change rows however many there are, one more for all that are counted in bins, and one for those who
 * gave no code. It is the last place where an enrollment is known.
 *
 * @returns By instrument version id, then by place of the subscale in the definition.
 */
export async function countEveryPair(
  db: OrganizationDb,
  question: ProgramQuestion,
): Promise<Map<number, CountedSubscale[]>> {
  const [first, second] = question.dimensions.map(dimensionColumn);
  const labels = await listLabels(db, question);
  const { fine = [] } = question;
  const labelled = sql`c.instrument_version_id as version, s.position::int as position,
      ${first ?? sql`null::text`} as first, ${second ?? sql`null::text`} as second,
      ${isCompared(labels)} as compared`;
  const scores = (only: SQL = sql``) => sql`${changeRow} c
    cross join lateral unnest(c.pre, c.post) with ordinality as s(pre, post, position) ${only}
    where c.organization_id = ${question.organizationId} and c.program_id = ${question.programId}
      and c.pre_wave_id = ${question.preWaveId} and c.post_wave_id = ${question.postWaveId}
      and ${isOfMatches(question.matches, sql`c.enrollment_id`)}
      ${question.versionId === undefined ? sql`` : sql`and c.instrument_version_id = ${question.versionId}`}`;
  const isOf = (one: FineSubscale) =>
    sql`(c.instrument_version_id = ${one.versionId} and s.position = ${one.position + 1})`;
  const notFine = fine.length === 0 ? sql`` : sql`and not (${sql.join(fine.map(isOf), sql` or `)})`;
  const rows: CountedRow[] = await db.execute<Labelled & BinRow>(sql`
    select ${labelled}, s.pre, s.post, count(*)::int as n
    from ${scores()} ${notFine} group by 1, 2, 3, 4, 5, 6, 7`);
  if (fine.length > 0) {
    const [pre, post, ends] = [sql`s.pre`, sql`s.post`, { low: sql`f.low`, high: sql`f.high` }];
    const binned = await db.execute<Labelled & BinRow>(sql`
      select ${labelled}, ${isAnonymousOnce} as anonymous, ${binColumns(pre, post, ends)}
      from ${scores(fineScales(fine))}
      group by 1, 2, 3, 4, 5, 6, f.low, f.high, ${binOf(pre, ends)}, ${binOf(post, ends)}`);
    for (const row of binned) rows.push({ ...row, ...readBin(row) });
  }
  const counted = collect(question.dimensions, rows, labels);
  await markAnonymous(db, question, labels, counted, notFine);
  return counted;
}

/** Joins a row `c` and its score `s` to the ends of its scale `f`, where it is one of those counted in bins. */
function fineScales(fine: readonly FineSubscale[]): SQL {
  const scales = fine.map(
    ({ versionId, position, range: [low, high] }) =>
      sql`(${versionId}::bigint, ${position + 1}::int, ${low}::float8, ${high}::float8)`,
  );
  return sql`join (values ${sql.join(scales, sql`, `)}) as f(version, position, low, high)
    on f.version = c.instrument_version_id and f.position = s.position`;
}

/** Whether a row `c` with one score `s` is of somebody who gave no code: they have bins of their own. */
const isAnonymousOnce = sql`case when s.pre is null or s.post is null then exists (
  select 1 from ${enrollment} e where e.organization_id = c.organization_id and e.id = c.enrollment_id
    and e.participant_id is null) else false end`;

/** Tells apart those who gave no code: their response is an enrollment of its own, and nobody can leave so. */
async function markAnonymous(
  db: OrganizationDb,
  question: ProgramQuestion,
  labels: Labels,
  counted: Map<number, CountedSubscale[]>,
  notFine: SQL,
): Promise<void> {
  const [first, second] = question.dimensions.map(dimensionColumn);
  // A database that has no statistics of a survey yet would look for each of them among everybody.
  await db.execute(sql`set local enable_nestloop = off`);
  const rows = await db.execute<CountedRow>(sql`
    select c.instrument_version_id as version, s.position::int as position,
      ${first ?? sql`null::text`} as first, ${second ?? sql`null::text`} as second,
      s.pre, s.post, count(*)::int as n
    from ${enrollment} e
    join ${changeRow} c on c.organization_id = e.organization_id and c.program_id = e.program_id
      and c.enrollment_id = e.id
    cross join lateral unnest(c.pre, c.post) with ordinality as s(pre, post, position)
    where e.organization_id = ${question.organizationId} and e.program_id = ${question.programId}
      and e.participant_id is null and not ${isCompared(labels)}
      and c.pre_wave_id = ${question.preWaveId} and c.post_wave_id = ${question.postWaveId} ${notFine}
    group by 1, 2, 3, 4, 5, 6`);
  await db.execute(sql`set local enable_nestloop = on`);
  for (const row of rows) {
    const cells = counted.get(Number(row.version))?.[row.position - 1]?.cells ?? [];
    const key = keyOf(byOf(question.dimensions, [row.first, row.second], labels));
    const table = cells.find((cell) => keyOf(cell.by) === key)?.table;
    if (!table) continue;
    addAnonymous(table, row);
  }
}

function addAnonymous(table: ChangeTable, { pre, post, n, apartOnce }: Counted): void {
  table.anonymous ??= { pre: [], post: [] };
  if (pre !== null) table.anonymous.pre.push(scoreOf(pre, n, apartOnce));
  else if (post !== null) table.anonymous.post.push(scoreOf(post, n, apartOnce));
}

/** How many people known by a code are enrolled, by stratum, also where nobody has answered yet. */
export async function countEnrolled(db: OrganizationDb, question: ProgramQuestion): Promise<Stratum[]> {
  const labels = await listLabels(db, question);
  const [first, second] = question.dimensions.map(dimensionColumn);
  const rows = await db.execute<{ first: string | null; second: string | null; n: number }>(sql`
    select ${first ?? sql`null::text`} as first, ${second ?? sql`null::text`} as second, count(*)::int as n
    from ${enrollment} c
    where c.organization_id = ${question.organizationId} and c.program_id = ${question.programId}
      and c.participant_id is not null and c.joined_into is null and ${isOfMatches(question.matches, sql`c.id`)}
      and not ${isCompared(labels)}
    group by 1, 2`);
  return rows.map(({ first, second, n }) => ({
    by: byOf(question.dimensions, [first, second], labels),
    table: { ...emptyTable(), enrolled: n },
  }));
}

function collect(dimensions: readonly string[], rows: readonly CountedRow[], labels: Labels) {
  const counted = new Map<number, CountedSubscale[]>();
  const strata = new Map<string, Stratum>();
  for (const row of rows) {
    const version = Number(row.version);
    const subscales = counted.get(version) ?? [];
    counted.set(version, subscales);
    const subscale = subscales[row.position - 1] ?? { cells: [], comparison: emptyTable() };
    subscales[row.position - 1] = subscale;
    if (row.compared) {
      addCounted(subscale.comparison, row);
      continue;
    }
    const key = `${version} ${row.position} ${JSON.stringify([row.first, row.second])}`;
    let stratum = strata.get(key);
    if (!stratum) {
      stratum = { by: byOf(dimensions, [row.first, row.second], labels), table: emptyTable() };
      strata.set(key, stratum);
      subscale.cells.push(stratum);
    }
    addCounted(stratum.table, row);
    if (row.anonymous) addAnonymous(stratum.table, row);
  }
  return counted;
}

function emptyTable(): ChangeTable {
  return { pairs: [], preOnly: [], postOnly: [] };
}
