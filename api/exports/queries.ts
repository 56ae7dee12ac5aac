import { sql } from "drizzle-orm";
import type { OrganizationDb } from "#api/db/client";
import type { Instrument } from "#shared/instruments/definition";
import type { StoredQuestion } from "#shared/responses/correctOwnAnswer";

const own = sql`current_setting('app.organization_id')::uuid`;

/** A version of an instrument that a program has answers to, and the name that its columns begin with. */
export interface ShapeVersion {
  id: number;
  /** The instrument's id; of its second and later versions in this program `id@version`. It never changes. */
  prefix: string;
  definition: Instrument;
}

/** A question of the program's own, with the name of its column. */
export interface ShapeQuestion {
  id: number;
  title: string;
  kind: StoredQuestion["kind"];
  options: string[];
}

/** What a program's rows can hold: it says which columns a file has, before the first row is read. */
export interface RawShape {
  programId: number;
  programName: string;
  waves: { id: number; key: string; label: string; kind: string }[];
  attributes: string[];
  versions: ShapeVersion[];
  questions: ShapeQuestion[];
}

/** What a published report says, as it was frozen; undefined when there is no such version here. */
export async function findVersionContent(db: OrganizationDb, versionId: number): Promise<unknown> {
  const [row] = await db.execute<{ content: unknown }>(sql`
    select content from report_version where organization_id = ${own} and id = ${versionId}`);
  return row?.content;
}

/** The shape of a program's rows; undefined when there is no such program here. */
export async function findRawShape(db: OrganizationDb, programId: number): Promise<RawShape | undefined> {
  const [program] = await db.execute<{ name: string }>(sql`
    select name from program where organization_id = ${own} and id = ${programId}`);
  if (!program) return undefined;
  const waves = await db.execute<{ id: string; key: string; label: string; kind: string }>(sql`
    select id, key, label, kind from wave where organization_id = ${own} and program_id = ${programId}
    order by position`);
  const attributes = await db.execute<{ name: string }>(sql`
    select distinct jsonb_object_keys(attributes) as name from enrollment
    where organization_id = ${own} and program_id = ${programId} and attributes is not null order by 1`);
  const questions = await db.execute<Record<string, unknown>>(sql`
    select id, title, kind, to_jsonb(options) as options from question
    where organization_id = ${own} and program_id = ${programId} order by id`);
  return {
    programId,
    programName: program.name,
    waves: waves.map(({ id, ...wave }) => ({ id: Number(id), ...wave })),
    attributes: attributes.map(({ name }) => name),
    versions: await listAnsweredVersions(db, programId),
    questions: questions.map((row) => ({
      id: Number(row.id),
      title: row.title as string,
      kind: row.kind as ShapeQuestion["kind"],
      options: row.options as string[],
    })),
  };
}

/**
 * The versions that somebody of the program answered, first used first. Nearly all stand in the change table, which
 * is asked first; answers that it leaves out (a response that does not count, an excluded one, a wave without a pair)
 * are looked for in the few rows where they can be.
 */
async function listAnsweredVersions(db: OrganizationDb, programId: number): Promise<ShapeVersion[]> {
  const answered = sql`select 1 from enrollment e join response r on r.organization_id = ${own} and r.enrollment_id = e.id
    join answer_set a on a.organization_id = ${own} and a.enrollment_id = e.id and a.response_id = r.id
    where e.organization_id = ${own} and e.program_id = ${programId} and a.instrument_version_id = v.id`;
  const rows = await db.execute<{ id: string; instrument: string; version: string; definition: unknown }>(sql`
    select v.id, v.instrument_id as instrument, v.version, v.definition from instrument_version v
    where v.organization_id = ${own} and (
      exists (select 1 from change_row c where c.organization_id = ${own} and c.program_id = ${programId}
        and c.instrument_version_id = v.id)
      or exists (${answered} and not r.counts)
      or exists (${answered} and exists (select 1 from exclusion x where x.organization_id = ${own}
        and x.enrollment_id = r.enrollment_id and x.response_id = r.id and x.lifted_at is null))
      or exists (${answered} and r.wave_id in (select w.id from wave w where w.organization_id = ${own}
        and w.program_id = ${programId} and (w.kind = 'then' or (select count(*) from wave o
          where o.organization_id = ${own} and o.program_id = ${programId} and o.kind <> 'then') < 2))))
    order by v.id`);
  const seen = new Set<string>();
  return rows.map(({ id, instrument, version, definition }) => {
    const prefix = seen.has(instrument) ? `${instrument}@${version}` : instrument;
    seen.add(instrument);
    return { id: Number(id), prefix, definition: definition as Instrument };
  });
}
