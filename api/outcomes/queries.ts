import { and, eq, sql } from "drizzle-orm";
import type { OrganizationDb } from "#api/db/client";
import { answerSet, changeRow, cohort, enrollment, exclusion, group, response } from "#api/db/schema";
import type { ChangeTable } from "#shared/change/changeTable";
import type { Instrument } from "#shared/instruments/definition";
import { bins } from "#shared/outcomes/fineScale";
import type { CountedItem } from "#shared/outcomes/ordinal";
import { alphaToRestOn } from "#shared/outcomes/reliability";
import { type ScoredItem, scoredItems } from "#shared/outcomes/scoredItems";
import { keyOf, type Stratum } from "#shared/outcomes/stratum";
import { roundScore } from "#shared/scores/roundScore";
import type { ItemMoments } from "#shared/stats/itemMoments";

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

interface CountedRow extends Record<string, unknown> {
  version: string;
  position: number;
  first: string | null;
  second: string | null;
  compared: boolean;
  pre: number | null;
  post: number | null;
  n: number;
}

/**
 * The change tables of every instrument version and subscale of a program at once: one statement, one pass
 * over its change rows. It is the last place where an enrollment is known.
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
  const scores = sql`${changeRow} c
    cross join lateral unnest(c.pre, c.post) with ordinality as s(pre, post, position)
    where c.organization_id = ${question.organizationId} and c.program_id = ${question.programId}
      and c.pre_wave_id = ${question.preWaveId} and c.post_wave_id = ${question.postWaveId}
      ${question.versionId === undefined ? sql`` : sql`and c.instrument_version_id = ${question.versionId}`}`;
  const isOf = (one: FineSubscale) =>
    sql`(c.instrument_version_id = ${one.versionId} and s.position = ${one.position + 1})`;
  const notFine = fine.length === 0 ? sql`` : sql`and not (${sql.join(fine.map(isOf), sql` or `)})`;
  const rows: CountedRow[] = await db.execute<CountedRow>(sql`
    select ${labelled}, s.pre, s.post, count(*)::int as n
    from ${scores} ${notFine} group by 1, 2, 3, 4, 5, 6, 7`);
  for (const one of fine) {
    const binned = await db.execute<CountedRow>(sql`
      select ${labelled}, avg(s.pre) as pre, avg(s.post) as post, count(*)::int as n
      from ${scores} and ${isOf(one)} group by 1, 2, 3, 4, 5, ${binOf("pre", one)}, ${binOf("post", one)}`);
    for (const row of binned) rows.push({ ...row, pre: onGrid(row.pre), post: onGrid(row.post) });
  }
  const counted = collect(question.dimensions, rows, labels);
  await markAnonymous(db, question, labels, counted);
  return counted;
}

/** The bin of a score; the two ends of the scale have bins of their own. */
function binOf(score: "pre" | "post", { range: [low, high] }: FineSubscale) {
  const x = sql.raw(`s.${score}`);
  const width = (high - low) / bins;
  return sql`case when ${x} <= ${low}::float8 then -1 when ${x} >= ${high}::float8 then ${sql.raw(String(bins))}
    else floor((${x} - ${low}::float8) / ${width}::float8) end`;
}

function onGrid(score: number | null): number | null {
  return score === null ? null : roundScore(score);
}

/** Tells apart those who gave no code: their response is an enrollment of its own, and nobody can leave so. */
async function markAnonymous(
  db: OrganizationDb,
  question: ProgramQuestion,
  labels: Labels,
  counted: Map<number, CountedSubscale[]>,
): Promise<void> {
  const [first, second] = question.dimensions.map(dimensionColumn);
  const rows = await db.execute<CountedRow>(sql`
    select c.instrument_version_id as version, s.position::int as position,
      ${first ?? sql`null::text`} as first, ${second ?? sql`null::text`} as second,
      s.pre, s.post, count(*)::int as n
    from ${enrollment} e
    join ${changeRow} c on c.organization_id = e.organization_id and c.enrollment_id = e.id
    cross join lateral unnest(c.pre, c.post) with ordinality as s(pre, post, position)
    where e.organization_id = ${question.organizationId} and e.program_id = ${question.programId}
      and e.participant_id is null and not ${isCompared(labels)}
      and c.pre_wave_id = ${question.preWaveId} and c.post_wave_id = ${question.postWaveId}
    group by 1, 2, 3, 4, 5, 6`);
  for (const row of rows) {
    const cells = counted.get(Number(row.version))?.[row.position - 1]?.cells ?? [];
    const key = keyOf(byOf(question.dimensions, [row.first, row.second], labels));
    const table = cells.find((cell) => keyOf(cell.by) === key)?.table;
    if (!table) continue;
    table.anonymous ??= { pre: [], post: [] };
    if (row.pre !== null) table.anonymous.pre.push({ score: row.pre, n: row.n });
    else if (row.post !== null) table.anonymous.post.push({ score: row.post, n: row.n });
  }
}

/** How many people known by a code are enrolled, by stratum, also where nobody has answered yet. */
export async function countEnrolled(db: OrganizationDb, question: ProgramQuestion): Promise<Stratum[]> {
  const labels = await listLabels(db, question);
  const [first, second] = question.dimensions.map(dimensionColumn);
  const rows = await db.execute<{ first: string | null; second: string | null; n: number }>(sql`
    select ${first ?? sql`null::text`} as first, ${second ?? sql`null::text`} as second, count(*)::int as n
    from ${enrollment} c
    where c.organization_id = ${question.organizationId} and c.program_id = ${question.programId}
      and c.participant_id is not null and not ${isCompared(labels)}
    group by 1, 2`);
  return rows.map(({ first, second, n }) => ({
    by: byOf(question.dimensions, [first, second], labels),
    table: { ...emptyTable(), enrolled: n },
  }));
}

interface AnswerRow extends Record<string, unknown> {
  item: number;
  first: string | null;
  second: string | null;
  paired: boolean;
  pre: number | null;
  post: number | null;
  preMissing: number | null;
  postMissing: number | null;
  n: number;
}

/** One instrument version of a program, and which of its subscales says who has both scores. */
export interface ItemQuestion extends ProgramQuestion {
  versionId: number;
  /** Place of the subscale in the definition, from 0. */
  position: number;
}

/**
 * Answers before and after, by item: how many people gave which answer at both waves, and why answers are
 * missing. By place of the item in the definition, from 0. Comparison cohorts are left out.
 */
export async function countItemAnswers(
  db: OrganizationDb,
  question: ItemQuestion,
): Promise<Map<number, CountedItem[]>> {
  const labels = await listLabels(db, question);
  const [first, second] = question.dimensions.map(dimensionColumn);
  const { organizationId, programId, versionId, preWaveId, postWaveId } = question;
  const place = sql.raw(String(question.position + 1));
  const at = (wave: number, column: "answers" | "missing") =>
    sql`max(a.${sql.raw(column)}) filter (where r.wave_id = ${wave})`;
  const rows = await db.execute<AnswerRow>(sql`
    with given as (
      select r.enrollment_id, ${at(preWaveId, "answers")} as pre, ${at(postWaveId, "answers")} as post,
        ${at(preWaveId, "missing")} as pre_missing, ${at(postWaveId, "missing")} as post_missing
      from ${countedSets(question)}
      where r.wave_id in (${preWaveId}, ${postWaveId})
      group by r.enrollment_id)
    select i.item::int - 1 as item, ${first ?? sql`null::text`} as first, ${second ?? sql`null::text`} as second,
      coalesce(c.pre[${place}] is not null and c.post[${place}] is not null, false) as paired, i.pre, i.post,
      case when given.pre is not null and i.pre is null then coalesce(i.pre_missing, 2) end as "preMissing",
      case when given.post is not null and i.post is null then coalesce(i.post_missing, 2) end as "postMissing",
      count(*)::int as n
    from given
    join ${changeRow} c on c.organization_id = ${organizationId} and c.enrollment_id = given.enrollment_id
      and c.program_id = ${programId} and c.instrument_version_id = ${versionId}
      and c.pre_wave_id = ${preWaveId} and c.post_wave_id = ${postWaveId}
    cross join lateral unnest(given.pre, given.post, given.pre_missing, given.post_missing)
      with ordinality as i(pre, post, pre_missing, post_missing, item)
    where not ${isCompared(labels)}
    group by 1, 2, 3, 4, 5, 6, 7, 8`);
  const items = new Map<number, Map<string, CountedItem>>();
  for (const row of rows) {
    const strata = items.get(row.item) ?? new Map<string, CountedItem>();
    items.set(row.item, strata);
    const by = byOf(question.dimensions, [row.first, row.second], labels);
    const cell = strata.get(keyOf(by)) ?? { by, pairs: [], unpaired: 0, missing: { pre: [], post: [] } };
    strata.set(keyOf(by), cell);
    const { paired, pre, post, preMissing, postMissing, n } = row;
    if (paired && pre !== null && post !== null) cell.pairs.push({ pre, post, n });
    else if (paired) cell.unpaired += n;
    if (preMissing !== null) cell.missing.pre.push({ code: preMissing, n });
    if (postMissing !== null) cell.missing.post.push({ code: postMissing, n });
  }
  return new Map([...items].map(([item, strata]) => [item, [...strata.values()]]));
}

/**
 * The sums that reliability rests on, per wave, for several lists of items of one instrument version in one
 * pass: n, Σx, Σy and Σxy for each pair of items, of the people who answered all of them and of those who
 * answered both. Everybody who answered at a wave counts, also of no pair of waves.
 *
 * @param scales  One list of items per subscale.
 * @returns By wave id, one entry per list.
 */
export async function sumItems(
  db: OrganizationDb,
  question: { organizationId: string; programId: number; versionId: number; waveIds: readonly number[] },
  scales: readonly (readonly ScoredItem[])[],
): Promise<Map<number, { complete: ItemMoments; pairwise: ItemMoments }[]>> {
  const { organizationId, programId, waveIds } = question;
  if (scales.length === 0 || waveIds.length === 0) return new Map();
  const labels = await listLabels(db, { organizationId, programId });
  const sums = scales.map((items, k) => sql.raw(`${sumsOf(items)} as s${k}`));
  const rows = await db.execute<Record<string, number[] | string>>(sql`
    select r.wave_id as wave, ${sql.join(sums, sql`, `)}
    from ${countedSets(question)}
    join ${enrollment} c on c.organization_id = ${organizationId} and c.id = r.enrollment_id
    where c.program_id = ${programId} and r.wave_id in ${[...waveIds]} and not ${isCompared(labels)}
    group by 1`);
  return new Map(
    rows.map((row) => [
      Number(row.wave),
      scales.map((items, k) =>
        momentsFrom(
          items.length,
          (row[`s${k}`] as (number | null)[]).map((x) => x ?? 0),
        ),
      ),
    ]),
  );
}

/**
 * Cronbach's alpha at one wave of the subscales whose definition names no reliability, by subscale: what a
 * reliable change rests on then. Empty where all of them name one.
 */
export async function findAlphas(
  db: OrganizationDb,
  question: { organizationId: string; programId: number; versionId: number; waveId: number },
  instrument: Instrument,
): Promise<Map<string, number>> {
  const lacking = instrument.subscales.flatMap((subscale) => {
    const items = scoredItems(instrument, subscale);
    return subscale.reliability?.length || items.length < 2 ? [] : [{ subscale, items }];
  });
  const scales = lacking.map(({ items }) => items);
  const sums = await sumItems(db, { ...question, waveIds: [question.waveId] }, scales);
  return new Map(
    lacking.flatMap(({ subscale }, k) => {
      const moments = sums.get(question.waveId)?.[k]?.complete;
      const alpha = moments ? alphaToRestOn(moments) : null;
      return alpha === null ? [] : [[subscale.id, alpha]];
    }),
  );
}

/** All sums of one list of items as one array: people, then per pair what `momentsFrom` takes apart. */
function sumsOf(items: readonly ScoredItem[]): string {
  const x = items.map(({ place, turnedAt, counts }) => {
    const answer = `a.answers[${Math.trunc(place) + 1}]`;
    if (counts) return `(${answer} ${counts.op === ">=" ? ">=" : "<="} ${Math.trunc(counts.value)})::int`;
    return turnedAt === undefined ? `${answer}::int` : `(${Math.trunc(turnedAt)} - ${answer})`;
  });
  const all = `${x.join(" + ")} is not null`;
  const sums = [
    `count(*) filter (where ${all})`,
    `count(*) filter (where coalesce(${x.join(", ")}) is not null)`,
  ];
  for (const [k, first] of x.entries()) {
    for (const second of x.slice(k)) {
      sums.push(
        `sum(${first}) filter (where ${all})`,
        `sum(${second}) filter (where ${all})`,
        `sum(${first} * ${second}) filter (where ${all})`,
        `count(${first} * ${second})`,
        `sum(${first}) filter (where ${second} is not null)`,
        `sum(${second}) filter (where ${first} is not null)`,
        `sum(${first} * ${second})`,
      );
    }
  }
  return `array[${sums.join(", ")}]::float8[]`;
}

function momentsFrom(
  items: number,
  sums: readonly number[],
): { complete: ItemMoments; pairwise: ItemMoments } {
  const [all = 0, any = 0, ...rest] = sums;
  const pairs = (items * (items + 1)) / 2;
  const every = (at: number) => Array.from({ length: pairs }, (_, pair) => rest[pair * 7 + at] ?? 0);
  const n = Array.from({ length: pairs }, () => all);
  return {
    complete: { cases: "complete", items, people: all, n, sumX: every(0), sumY: every(1), sumXY: every(2) },
    pairwise: {
      cases: "pairwise",
      items,
      people: any,
      n: every(3),
      sumX: every(4),
      sumY: every(5),
      sumXY: every(6),
    },
  };
}

/** The answer sets that count, as `a` beside their response `r`: not excluded, of one instrument version. */
function countedSets({ organizationId, versionId }: { organizationId: string; versionId: number }) {
  return sql`${response} r
      join ${answerSet} a on a.organization_id = ${organizationId} and a.enrollment_id = r.enrollment_id
        and a.response_id = r.id and a.instrument_version_id = ${versionId} and r.organization_id = ${organizationId}
        and r.counts and not exists (select 1 from ${exclusion} x where x.organization_id = ${organizationId}
          and x.enrollment_id = r.enrollment_id and x.response_id = r.id and x.lifted_at is null)`;
}

interface Labels {
  group: Map<string, string>;
  cohort: Map<string, string>;
  /** Ids of comparison cohorts: they never enter a program's figures. */
  compared: number[];
}

/** The names of groups and cohorts by id, and which cohorts are there for comparison. */
async function listLabels(
  db: OrganizationDb,
  question: Pick<ProgramQuestion, "organizationId" | "programId">,
): Promise<Labels> {
  const { organizationId, programId } = question;
  const groups = await db
    .select({ id: group.id, name: group.name })
    .from(group)
    .where(and(eq(group.organizationId, organizationId), eq(group.programId, programId)));
  const cohorts = await db
    .select({ id: cohort.id, name: cohort.name, role: cohort.role })
    .from(cohort)
    .where(and(eq(cohort.organizationId, organizationId), eq(cohort.programId, programId)));
  return {
    group: new Map(groups.map(({ id, name }) => [String(id), name])),
    cohort: new Map(cohorts.map(({ id, name }) => [String(id), name])),
    compared: cohorts.flatMap(({ id, role }) => (role === "comparison" ? [id] : [])),
  };
}

function isCompared({ compared }: Labels) {
  if (compared.length === 0) return sql`false`;
  return sql`coalesce(c.cohort_id in ${compared}, false)`;
}

function dimensionColumn(dimension: string) {
  if (dimension === "group") return sql`c.group_id::text`;
  if (dimension === "cohort") return sql`c.cohort_id::text`;
  return sql`c.attributes ->> ${dimension}::text`;
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
      count(subscale.comparison, row);
      continue;
    }
    const key = `${version} ${row.position} ${JSON.stringify([row.first, row.second])}`;
    let stratum = strata.get(key);
    if (!stratum) {
      stratum = { by: byOf(dimensions, [row.first, row.second], labels), table: emptyTable() };
      strata.set(key, stratum);
      subscale.cells.push(stratum);
    }
    count(stratum.table, row);
  }
  return counted;
}

function byOf(dimensions: readonly string[], values: (string | null)[], labels: Labels): Stratum["by"] {
  return Object.fromEntries(
    dimensions.map((dimension, i) => {
      const value = values[i] ?? null;
      const named = dimension === "group" || dimension === "cohort" ? labels[dimension] : undefined;
      return [dimension, value === null ? null : (named?.get(value) ?? value)];
    }),
  );
}

function emptyTable(): ChangeTable {
  return { pairs: [], preOnly: [], postOnly: [] };
}

function count(table: ChangeTable, { pre, post, n }: CountedRow): void {
  if (pre !== null && post !== null) table.pairs.push({ pre, post, n });
  else if (pre !== null) table.preOnly.push({ score: pre, n });
  else if (post !== null) table.postOnly.push({ score: post, n });
}
