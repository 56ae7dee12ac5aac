import { type SQL, sql } from "drizzle-orm";
import type { Instrument } from "#shared/instruments/definition";
import { isFine } from "#shared/outcomes/fineScale";
import { houseItems } from "#shared/outcomes/itemHomes";
import type { LiveMeasure } from "#shared/outcomes/releaseTables";
import { scoredItems } from "#shared/outcomes/scoredItems";
import type { Stratum } from "#shared/outcomes/stratum";
import { addCounted, type BinRow, binColumns, binOf, type Counted, endsOf, readBin } from "./bins";
import type { OrganizationDb } from "./client";
import { countItemAnswers } from "./itemAnswers";
import { type Scale, sumPairedItems } from "./itemSums";
import { comparedRows, liveRows, type Scope, type TiedVersion } from "./releaseRows";
import { cohort, enrollment, releaseStanding } from "./schema";

/** Some subscales of one instrument version. */
export interface SubscaleScope extends Scope, TiedVersion {
  /** Keys of waves by id. */
  keys: ReadonlyMap<number, string>;
}

/** What is counted of one instrument version. */
export interface LiveScope extends SubscaleScope {
  /** Places of subscales in the definition, from 1. */
  places: readonly number[];
  instrument: Instrument;
  /** Whether answers to single items are wanted, and the reliability of every subscale. */
  singleAnswers: boolean;
}

interface Placed extends Record<string, unknown> {
  place: number;
  a: string;
  b: string;
  first: string | null;
  second: string | null;
}

type LiveRow = Placed & Counted;

interface Found {
  place: number;
  preWaveId: number;
  postWaveId: number;
  measure: LiveMeasure;
}

/** By place of the subscale: the live counts of every pair of waves, in each table of a release. */
export async function countLive(db: OrganizationDb, scope: LiveScope): Promise<Map<number, LiveMeasure[]>> {
  const found = new Map<string, Found>();
  const measureAt = (row: LiveRow) => {
    const at = `${row.place} ${row.a} ${row.b}`;
    const [pre, post] = [scope.keys.get(Number(row.a))!, scope.keys.get(Number(row.b))!];
    const made = found.get(at) ?? {
      place: row.place,
      preWaveId: Number(row.a),
      postWaveId: Number(row.b),
      measure: { pre, post, groupByCohort: [], attributes: [] },
    };
    found.set(at, made);
    return made.measure;
  };
  const own = liveRows(scope, scope);
  const crossed = await readRows(db, scope, own, sql`c.group_id::text`, sql`c.cohort_id::text`);
  for (const [measure, cells] of strataIn(crossed, ["group", "cohort"], measureAt))
    Object.assign(measure, { groupByCohort: cells });
  for (const name of scope.attributes) {
    const rows = await readRows(db, scope, own, sql`c.attributes ->> ${name}::text`, sql`null::text`);
    for (const [measure, cells] of strataIn(rows, [name], measureAt))
      Object.assign(measure, { attributes: [...measure.attributes, { name, cells }] });
  }
  await addComparison(db, scope, found);
  const enrolled = await countEnrolled(db, scope);
  for (const { measure } of found.values()) measure.enrolled = enrolled;
  await addAnswers(db, scope, [...found.values()]);
  return groupBy(
    [...found.values()],
    ({ place }) => place,
    ({ measure }) => measure,
  );
}

/** Counts by scores and labels; subscales of very many scores in bins (shared/outcomes/fineScale). */
async function readRows(
  db: OrganizationDb,
  { instrument, places }: LiveScope,
  from: SQL,
  first: SQL,
  second: SQL,
): Promise<LiveRow[]> {
  const named = sql`u.place::int as place, c.pre_wave_id as a, c.post_wave_id as b, ${first} as first,
    ${second} as second`;
  const scores = sql`${from} c cross join lateral unnest(c.pre, c.post) with ordinality as u(pre, post, place)
    where (u.pre is not null or u.post is not null)`;
  const isFineAt = (place: number) => isFine(instrument, instrument.subscales[place - 1]!);
  const [fine, coarse] = [places.filter(isFineAt), places.filter((place) => !isFineAt(place))];
  const rows: LiveRow[] =
    coarse.length === 0
      ? []
      : [
          ...(await db.execute<LiveRow>(sql`select ${named}, u.pre, u.post, count(*)::int as n
            from ${scores} and u.place in ${sql.raw(`(${coarse.map(Number).join(", ")})`)} group by 1, 2, 3, 4, 5, 6, 7`)),
        ];
  for (const place of fine) {
    const ends = endsOf(instrument.subscales[place - 1]!.range);
    const [pre, post] = [sql`u.pre`, sql`u.post`];
    const binned = await db.execute<Placed & BinRow>(sql`
      select ${named}, ${binColumns(pre, post, ends)}
      from ${scores} and u.place in ${sql.raw(`(${Number(place)})`)}
      group by 1, 2, 3, 4, 5, ${binOf(pre, ends)}, ${binOf(post, ends)}`);
    for (const row of binned) rows.push({ ...row, ...readBin(row) });
  }
  return rows;
}

function strataIn(
  rows: readonly LiveRow[],
  dimensions: readonly string[],
  measureAt: (row: LiveRow) => LiveMeasure,
): [LiveMeasure, Stratum[]][] {
  const strata = new Map<LiveMeasure, Map<string, Stratum>>();
  for (const row of rows) {
    const measure = measureAt(row);
    const own = strata.get(measure) ?? new Map<string, Stratum>();
    strata.set(measure, own);
    const by = Object.fromEntries(dimensions.map((name, k) => [name, k === 0 ? row.first : row.second]));
    const key = JSON.stringify(by);
    const stratum = own.get(key) ?? { by, table: { pairs: [], preOnly: [], postOnly: [] } };
    own.set(key, stratum);
    addCounted(stratum.table, row);
  }
  return [...strata].map(([measure, own]) => [measure, [...own.values()]]);
}

/** People of comparison cohorts, but of none that once stood behind a release as part of the program. */
async function addComparison(db: OrganizationDb, scope: LiveScope, found: ReadonlyMap<string, Found>) {
  const { organizationId, programId } = scope;
  // Asked first, by cohort: put beside every person of the program, what stood behind releases takes the square.
  const cohorts = await db.execute<{ id: string }>(sql`
    select x.id from ${cohort} x
    where x.organization_id = ${organizationId} and x.program_id = ${programId} and x.role = 'comparison'
      and not exists (select 1 from ${releaseStanding} s where s.organization_id = ${organizationId}
        and s.program_id = ${programId} and s.cohort_id = x.id)`);
  if (cohorts.length === 0) return;
  const ids = sql.raw(cohorts.map(({ id }) => BigInt(id)).join(", "));
  const compared = sql`(select c.* from ${comparedRows(scope, scope)} c where c.cohort_id in (${ids}))`;
  for (const row of await readRows(db, scope, compared, sql`null::text`, sql`null::text`)) {
    const measure = found.get(`${row.place} ${row.a} ${row.b}`)?.measure;
    if (!measure) continue;
    measure.comparison ??= { pairs: [], preOnly: [], postOnly: [] };
    addCounted(measure.comparison, row);
  }
}

/** How many people known by a code are enrolled, whether or not they have answered. */
async function countEnrolled(db: OrganizationDb, { organizationId, programId }: Scope): Promise<number> {
  const [found] = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from ${enrollment} c
    where c.organization_id = ${organizationId} and c.program_id = ${programId}
      and c.participant_id is not null and c.joined_into is null
      and not exists (select 1 from ${cohort} x where x.organization_id = c.organization_id
        and x.id = c.cohort_id and x.role = 'comparison')`);
  return found?.n ?? 0;
}

/**
 * Answers to the items that are told under each subscale, and the sums that reliability rests on. Without
 * single answers only those of subscales whose definition names no reliability: their reliable change needs it.
 */
async function addAnswers(db: OrganizationDb, scope: LiveScope, found: readonly Found[]): Promise<void> {
  const { organizationId, programId, versionId, ties, instrument, singleAnswers } = scope;
  const people = liveRows(scope, scope);
  const housed = houseItems(instrument);
  const homes = instrument.items.map((_, k) => housed.find(({ place }) => place === k)?.position ?? 0);
  const pairs = new Map<string, Found[]>();
  for (const one of found) {
    const key = `${one.preWaveId} ${one.postWaveId}`;
    pairs.set(key, [...(pairs.get(key) ?? []), one]);
  }
  for (const measures of pairs.values()) {
    const { preWaveId, postWaveId } = measures[0]!;
    const question = { organizationId, programId, versionId, preWaveId, postWaveId, people };
    const scales = measures.flatMap(({ place, measure }) => {
      const subscale = instrument.subscales[place - 1]!;
      const items = scoredItems(instrument, subscale);
      const wanted = items.length > 1 && (singleAnswers || !subscale.reliability?.length);
      const tie = ties.find(({ told }) => told.includes(place));
      const tied = (tie?.told ?? []).flatMap((one) => instrument.subscales[one - 1]!.items);
      const others = instrument.items.flatMap(({ id }, at) =>
        tied.includes(id) && !items.some((item) => item.id === id) ? [at] : [],
      );
      return wanted ? [{ position: place - 1, items, others, measure }] : [];
    });
    const sums = await sumPairedItems(db, question, scales satisfies Scale[]);
    for (const [k, { measure }] of scales.entries()) measure.moments = sums[k]!;
    if (!singleAnswers || housed.length === 0) continue;
    const answers = await countItemAnswers(db, { ...question, homes, dimensions: [] });
    for (const { place, measure } of measures) {
      const own = housed.filter(({ position }) => position === place - 1);
      measure.items = own.map((item) => ({ id: item.id, counted: answers.get(item.place)?.[0] }));
    }
  }
}

/** Values by a number that several rows share. */
export function groupBy<T, U>(
  rows: readonly T[],
  key: (row: T) => number,
  value: (row: T) => U,
): Map<number, U[]> {
  const groups = new Map<number, U[]>();
  for (const row of rows) {
    const own = groups.get(key(row)) ?? [];
    groups.set(key(row), own);
    own.push(value(row));
  }
  return groups;
}
