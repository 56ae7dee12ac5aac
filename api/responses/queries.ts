import { sql } from "drizzle-orm";
import { connectionOf, type OrganizationDb } from "#api/db/client";
import { foldResponses, spellOutLayers } from "#api/db/foldLayers";
import type { CorrectedAnswer } from "#api/db/schema";
import type { ResponseKey, StoredSet } from "#api/db/storedResponse";
import { supersedeReleases } from "#api/db/supersedeReleases";
import type { StoredOwn } from "#shared/responses/correctOwnAnswer";

const own = sql`current_setting('app.organization_id')::uuid`;

interface By {
  userId: string | null;
  now: Date;
}

/** Holds the person of a response until the transaction ends. False: there is no such response here. */
export async function holdResponse(db: OrganizationDb, key: ResponseKey): Promise<boolean> {
  const rows = await db.execute(sql`
    select 1 from enrollment e
    where e.organization_id = ${own} and e.program_id = ${key.programId} and e.id = ${key.enrollmentId}
      and exists (select 1 from response r where r.organization_id = ${own} and r.enrollment_id = e.id
        and r.id = ${key.responseId})
    for update`);
  return rows.length > 0;
}

/** Leaves a response out of every figure. False: it is left out already. */
export async function excludeResponse(
  db: OrganizationDb,
  key: ResponseKey,
  { reason, by }: { reason: string; by: By },
): Promise<boolean> {
  await supersede(db, key, by, "excluded");
  const made = await db.execute(sql`
    insert into exclusion (enrollment_id, response_id, reason, excluded_by, excluded_at)
    values (${key.enrollmentId}, ${key.responseId}, ${reason}, ${by.userId}, ${by.now.toISOString()})
    on conflict (organization_id, enrollment_id, response_id) where lifted_at is null do nothing returning id`);
  await refresh(db, key);
  return made.length > 0;
}

/** Lets an excluded response count again. False: it is not excluded. */
export async function liftExclusion(db: OrganizationDb, key: ResponseKey, by: By): Promise<boolean> {
  await supersede(db, key, by, "excluded");
  const lifted = await db.execute(sql`
    update exclusion set lifted_at = ${by.now.toISOString()}, lifted_by = ${by.userId}
    where organization_id = ${own} and enrollment_id = ${key.enrollmentId} and response_id = ${key.responseId}
      and lifted_at is null returning id`);
  await refresh(db, key);
  return lifted.length > 0;
}

/**
 * Puts corrected answers over those that stand. What stood is kept beneath as a layer of its own, as with two
 * files that differ, so that the correction can be taken back.
 *
 * @param corrected  The corrected sets, whole and scored, by stored instrument version; answers to own questions, by
 *   their stored question.
 */
export async function correctResponse(
  db: OrganizationDb,
  key: ResponseKey,
  corrected: {
    sets: ReadonlyMap<number, StoredSet>;
    own: ReadonlyMap<number, StoredOwn>;
    changes: CorrectedAnswer[];
    reason: string;
    by: By;
  },
): Promise<void> {
  const { sets, own: answers, changes, reason, by } = corrected;
  await supersede(db, key, by, "corrected");
  await touch(db, key);
  const connection = connectionOf(db);
  await spellOutLayers(connection, key.organizationId);
  const said = JSON.stringify(
    Object.fromEntries([
      ...[...sets].map(([version, set]) => [`i${version}`, set] as const),
      ...[...answers].map(([question, answer]) => [`q${question}`, answer] as const),
    ]),
  );
  const [layer] = await db.execute<{ id: string }>(sql`
    insert into response_layer (response_id, is_correction, rule, said)
    values (${key.responseId}, true, 'last', ${said}::jsonb) returning id`);
  await foldResponses(connection, key.organizationId);
  await db.execute(sql`
    insert into correction (enrollment_id, response_id, layer_id, reason, changes, corrected_by, corrected_at)
    values (${key.enrollmentId}, ${key.responseId}, ${layer!.id}, ${reason}, ${JSON.stringify(changes)}::jsonb,
      ${by.userId}, ${by.now.toISOString()})`);
  await refresh(db, key);
}

/** The correction of a response that was made last and stands; undefined where none does. */
export async function findLastCorrection(db: OrganizationDb, key: ResponseKey) {
  const [last] = await db.execute<{ id: string; layer_id: string }>(sql`
    select id, layer_id from correction where organization_id = ${own} and enrollment_id = ${key.enrollmentId}
      and response_id = ${key.responseId} and undone_at is null order by id desc limit 1`);
  return last && { id: Number(last.id), layerId: Number(last.layer_id) };
}

/** Takes a correction back: the answers become what everybody else said. */
export async function undoCorrection(
  db: OrganizationDb,
  key: ResponseKey,
  { id, layerId }: { id: number; layerId: number },
  by: By,
): Promise<void> {
  await supersede(db, key, by, "corrected");
  await touch(db, key);
  const connection = connectionOf(db);
  await spellOutLayers(connection, key.organizationId);
  await db.execute(sql`delete from response_layer where organization_id = ${own}
    and response_id = ${key.responseId} and id = ${layerId} and is_correction`);
  await foldResponses(connection, key.organizationId);
  await db.execute(sql`update correction set undone_at = ${by.now.toISOString()}, undone_by = ${by.userId}
    where organization_id = ${own} and id = ${id}`);
  await refresh(db, key);
}

/**
 * Removes a response with everything that came with it, for good. Who it was of is not kept; that it was removed
 * is, with the reason, and the row of the file that brought it, so that the same file does not bring it again. Somebody with no response left stays enrolled if a code or a list names them.
 */
export async function removeResponse(
  db: OrganizationDb,
  key: ResponseKey,
  { reason, by }: { reason: string; by: By },
): Promise<void> {
  await supersede(db, key, by, "removed");
  const [removal] = await db.execute<{ id: string }>(sql`
    insert into removal (program_id, kind, responses, reason, removed_by, removed_at)
    values (${key.programId}, 'response', 1, ${reason}, ${by.userId}, ${by.now.toISOString()}) returning id`);
  // The same file again is not to bring it back by itself: its row is remembered, whose it was is not.
  await db.execute(sql`
    insert into removed_row (removal_id, sha256, file_row, wave_id)
    select distinct ${removal!.id}::bigint, i.sha256, said.file_row, r.wave_id
    from response r cross join lateral (
      select r.import_id, r.file_row union
      select l.import_id, l.file_row from response_layer l where l.organization_id = ${own} and l.response_id = r.id) said
    join import i on i.organization_id = ${own} and i.id = said.import_id
    where r.organization_id = ${own} and r.enrollment_id = ${key.enrollmentId} and r.id = ${key.responseId}
      and said.file_row is not null`);
  await db.execute(sql`delete from response where organization_id = ${own}
    and enrollment_id = ${key.enrollmentId} and id = ${key.responseId}`);
  const nobody = await db.execute(sql`
    delete from enrollment e where e.organization_id = ${own} and e.id = ${key.enrollmentId}
      and e.participant_id is null and not exists (select 1 from response r
        where r.organization_id = ${own} and r.enrollment_id = e.id) returning id`);
  if (nobody.length === 0) await refresh(db, key);
}

async function supersede(
  db: OrganizationDb,
  { organizationId, programId, enrollmentId }: ResponseKey,
  { now }: By,
  why: "excluded" | "corrected" | "removed",
): Promise<void> {
  await supersedeReleases(db, { organizationId, programId, enrollmentIds: [enrollmentId], now }, why);
}

/** `touched`, which api/db/foldLayers reads. */
async function touch(db: OrganizationDb, { enrollmentId, responseId }: ResponseKey): Promise<void> {
  await db.execute(sql`create temporary table touched on commit drop as
    select ${responseId}::bigint as response_id, ${enrollmentId}::bigint as enrollment_id`);
}

async function refresh(db: OrganizationDb, { programId, enrollmentId }: ResponseKey): Promise<void> {
  await db.execute(sql`select refresh_changes(${programId}, array[${enrollmentId}::bigint])`);
}
