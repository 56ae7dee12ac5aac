import { and, desc, eq, inArray, isNotNull, notLike, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { addCounted, type BinRow, binColumns, binOf, type Counted, endsOf, readBin } from "#api/db/bins";
import type { OrganizationDb } from "#api/db/client";
import { dataVersion } from "#api/db/dataVersion";
import { isOfMatches } from "#api/db/exactMatches";
import {
  changeRow,
  cohort,
  enrollment,
  group,
  instrumentVersion,
  program,
  response,
  wave,
} from "#api/db/schema";
import type { MatchKind } from "#shared/outcomes/matches";
import type { Stratum } from "#shared/outcomes/stratum";

/** What is counted: people of one program by their scores at two waves. */
export interface PairQuestion {
  organizationId: string;
  programId: number;
  instrumentVersionId: number;
  /** Place of the subscale in the definition, from 0. */
  subscale: number;
  preWaveId: number;
  postWaveId: number;
  /** `group`, `cohort`, or the name of an attribute; at most two. */
  dimensions: readonly string[];
  /** Range of a subscale of so many scores that they are counted in bins (shared/outcomes/fineScale). */
  fine?: readonly [number, number];
  matches?: MatchKind;
}

/** A program, its waves in order and its data version; undefined when there is none of this id here. */
export async function findMeasuredProgram(db: OrganizationDb, organizationId: string, programId: number) {
  const [found] = await db
    .select({ id: program.id, name: program.name, dataVersion })
    .from(program)
    .where(and(eq(program.organizationId, organizationId), eq(program.id, programId)));
  if (!found) return undefined;
  const waves = await db
    .select({ id: wave.id, key: wave.key, label: wave.label, kind: wave.kind })
    .from(wave)
    .where(and(eq(wave.organizationId, organizationId), eq(wave.programId, programId)))
    .orderBy(wave.position);
  return { ...found, waves };
}

/** The instrument versions with which a program has scores, newest first. */
export async function listMeasures(db: OrganizationDb, organizationId: string, programId: number) {
  return db
    .select({
      id: instrumentVersion.id,
      instrumentId: instrumentVersion.instrumentId,
      version: instrumentVersion.version,
      definition: instrumentVersion.definition,
    })
    .from(instrumentVersion)
    .where(
      and(
        eq(instrumentVersion.organizationId, organizationId),
        sql`exists (select 1 from ${changeRow} where ${changeRow.organizationId} = ${organizationId}
          and ${changeRow.programId} = ${programId}
          and ${changeRow.instrumentVersionId} = ${instrumentVersion.id})`,
      ),
    )
    .orderBy(desc(instrumentVersion.id));
}

/** The names of cohorts, groups and attributes by which a program can be broken down. */
export async function listBreakdowns(db: OrganizationDb, organizationId: string, programId: number) {
  const attributes = await db.execute<{ name: string }>(sql`
    select distinct jsonb_object_keys(${enrollment.attributes}) as name from ${enrollment}
    where ${enrollment.organizationId} = ${organizationId} and ${enrollment.programId} = ${programId}
      and ${enrollment.attributes} is not null order by 1`);
  const cohorts = await db
    .select({ name: cohort.name, role: cohort.role })
    .from(cohort)
    .where(
      and(
        eq(cohort.organizationId, organizationId),
        eq(cohort.programId, programId),
        isShown(cohort.nameKey),
      ),
    )
    .orderBy(cohort.name);
  const groups = await db
    .select({ name: group.name })
    .from(group)
    .where(
      and(eq(group.organizationId, organizationId), eq(group.programId, programId), isShown(group.nameKey)),
    )
    .orderBy(group.name);
  return { attributes: attributes.map((row) => row.name), cohorts, groups: groups.map((row) => row.name) };
}

/**
 * The first and last month in which each wave was answered, by wave id, where files or forms gave dates.
 * Months, because the first or last day of answering is often one person's.
 */
export async function listAnswerMonths(db: OrganizationDb, organizationId: string, waveIds: number[]) {
  if (waveIds.length === 0) return new Map<number, { from: string; to: string }>();
  const rows = await db
    .select({
      waveId: response.waveId,
      from: sql<string>`to_char(min(${response.submittedAt}) at time zone 'UTC', 'YYYY-MM')`,
      to: sql<string>`to_char(max(${response.submittedAt}) at time zone 'UTC', 'YYYY-MM')`,
    })
    .from(response)
    .where(
      and(
        eq(response.organizationId, organizationId),
        inArray(response.waveId, waveIds),
        isNotNull(response.submittedAt),
      ),
    )
    .groupBy(response.waveId);
  return new Map(rows.map(({ waveId, from, to }) => [waveId, { from, to }]));
}

/** Labels that were merged away keep their row for the undo, under a key that no name folds to. */
function isShown(nameKey: PgColumn) {
  return notLike(nameKey, " merged %");
}

interface Labelled extends Record<string, unknown> {
  first: string | null;
  second: string | null;
}

/**
 * The change table of every stratum: how many people went from which score to which. This SQL is the last
 * place where an enrollment is known. Comparison cohorts are left out: they never enter a program's figures.
 */
export async function countPairs(db: OrganizationDb, question: PairQuestion): Promise<Stratum[]> {
  const [first, second] = question.dimensions.map(dimensionColumn);
  const position = question.subscale + 1;
  const [pre, post] = ["pre", "post"].map((score) => sql.raw(`c.${score}[${Math.trunc(position)}]`)) as [
    SQL,
    SQL,
  ];
  const fine = question.fine && endsOf(question.fine);
  const rows = await db.execute<Labelled & BinRow>(sql`
    select ${first ?? sql`null::text`} as first, ${second ?? sql`null::text`} as second,
      ${fine ? binColumns(pre, post, fine) : sql`${pre} as pre, ${post} as post, count(*)::int as n`}
    from ${changeRow} c
    where c.organization_id = ${question.organizationId} and c.program_id = ${question.programId}
      and c.instrument_version_id = ${question.instrumentVersionId}
      and c.pre_wave_id = ${question.preWaveId} and c.post_wave_id = ${question.postWaveId}
      and ${isOfMatches(question.matches, sql`c.enrollment_id`)}
      and not exists (select 1 from ${cohort} x where x.organization_id = c.organization_id
        and x.id = c.cohort_id and x.role = 'comparison')
    group by 1, 2, ${fine ? sql`${binOf(pre, fine)}, ${binOf(post, fine)}` : sql`3, 4`}`);
  const names = await namesOf(db, question);
  const counted = fine ? rows.map((row) => ({ ...row, ...readBin(row) })) : rows;
  return strataOf(question.dimensions, counted, names);
}

function dimensionColumn(dimension: string) {
  if (dimension === "group") return sql`c.group_id::text`;
  if (dimension === "cohort") return sql`c.cohort_id::text`;
  return sql`c.attributes ->> ${dimension}::text`;
}

/** Names by id, for the dimensions that count by id. */
async function namesOf(db: OrganizationDb, { organizationId, programId, dimensions }: PairQuestion) {
  const names = new Map<string, Map<string, string>>();
  for (const dimension of dimensions) {
    if (dimension !== "group" && dimension !== "cohort") continue;
    const table = dimension === "group" ? group : cohort;
    const rows = await db
      .select({ id: table.id, name: table.name })
      .from(table)
      .where(and(eq(table.organizationId, organizationId), eq(table.programId, programId)));
    names.set(dimension, new Map(rows.map((row) => [String(row.id), row.name])));
  }
  return names;
}

function strataOf(
  dimensions: readonly string[],
  rows: readonly (Labelled & Counted)[],
  names: Map<string, Map<string, string>>,
): Stratum[] {
  const label = (dimension: string, value: string | null) =>
    value === null ? null : (names.get(dimension)?.get(value) ?? value);
  const strata = new Map<string, Stratum>();
  for (const row of rows) {
    const values = [row.first, row.second];
    const key = JSON.stringify(values);
    let stratum = strata.get(key);
    if (!stratum) {
      const by = dimensions.map((dimension, i) => [dimension, label(dimension, values[i] ?? null)] as const);
      stratum = { by: Object.fromEntries(by), table: { pairs: [], preOnly: [], postOnly: [] } };
      strata.set(key, stratum);
    }
    addCounted(stratum.table, row);
  }
  return [...strata.values()];
}
