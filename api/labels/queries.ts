import { and, asc, desc, eq, inArray, isNull, notLike, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { OrganizationDb } from "#api/db/client";
import { cohort, enrollment, group, labelMerge } from "#api/db/schema";
import { foldName, tidyName } from "#shared/participants/foldName";

/** The first wall: each query asks for its own organization, whatever the policies would hide. */
const own = sql`current_setting('app.organization_id')::uuid`;
const isOwn = (column: PgColumn) => eq(column, own);

/** Cohorts and groups are both names that people of a program bear. */
export type LabelKind = "cohort" | "group";

/** A label that was merged away keeps its row, under a key that no name folds to, until the merge is undone. */
const mergedKey = (mergeId: number) => ` merged ${mergeId}`;
const notMerged = (column: PgColumn) => notLike(column, " merged %");

/** Those of a program by name, with how many people each has; merged ones are part of what took them. */
export async function listCohorts(db: OrganizationDb, programId: number) {
  return db
    .select({
      id: cohort.id,
      name: cohort.name,
      role: cohort.role,
      people: sql<number>`count(${enrollment.id})::int`,
    })
    .from(cohort)
    .leftJoin(
      enrollment,
      and(
        isOwn(enrollment.organizationId),
        eq(enrollment.programId, programId),
        eq(enrollment.cohortId, cohort.id),
        isNull(enrollment.joinedInto),
      ),
    )
    .where(and(isOwn(cohort.organizationId), eq(cohort.programId, programId), notMerged(cohort.nameKey)))
    .groupBy(cohort.id, cohort.name, cohort.role, cohort.nameKey)
    .orderBy(asc(cohort.nameKey));
}

export async function listGroups(db: OrganizationDb, programId: number) {
  return db
    .select({
      id: group.id,
      name: group.name,
      people: sql<number>`count(${enrollment.id})::int`,
    })
    .from(group)
    .leftJoin(
      enrollment,
      and(
        isOwn(enrollment.organizationId),
        eq(enrollment.programId, programId),
        eq(enrollment.groupId, group.id),
        isNull(enrollment.joinedInto),
      ),
    )
    .where(and(isOwn(group.organizationId), eq(group.programId, programId), notMerged(group.nameKey)))
    .groupBy(group.id, group.name, group.nameKey)
    .orderBy(asc(group.nameKey));
}

/** Merges that can be undone, newest first. */
export async function listMerges(db: OrganizationDb, programId: number) {
  return db
    .select({
      id: labelMerge.id,
      kind: labelMerge.kind,
      fromName: labelMerge.fromName,
      intoId: labelMerge.intoId,
      people: sql<number>`cardinality(${labelMerge.enrollmentIds})`,
      createdAt: labelMerge.createdAt,
    })
    .from(labelMerge)
    .where(
      and(isOwn(labelMerge.organizationId), eq(labelMerge.programId, programId), isNull(labelMerge.undoneAt)),
    )
    .orderBy(desc(labelMerge.id));
}

const labels = { cohort, group } as const;
const labelColumn = { cohort: sql.raw("cohort_id"), group: sql.raw("group_id") } as const;

export async function findLabel(db: OrganizationDb, kind: LabelKind, programId: number, id: number) {
  const table = labels[kind];
  const [found] = await db
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(
      and(
        isOwn(table.organizationId),
        eq(table.programId, programId),
        eq(table.id, id),
        notMerged(table.nameKey),
      ),
    )
    .for("update");
  return found;
}

/** Another label of this program whose name folds to the same. */
export async function findNamesake(
  db: OrganizationDb,
  kind: LabelKind,
  programId: number,
  name: string,
  exceptId: number,
) {
  const table = labels[kind];
  const found = await db
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(
      and(isOwn(table.organizationId), eq(table.programId, programId), eq(table.nameKey, foldName(name))),
    );
  return found.find(({ id }) => id !== exceptId);
}

export async function renameLabel(
  db: OrganizationDb,
  kind: LabelKind,
  programId: number,
  id: number,
  name: string,
): Promise<void> {
  const table = labels[kind];
  await db
    .update(table)
    .set({ name: tidyName(name), nameKey: foldName(name) })
    .where(and(isOwn(table.organizationId), eq(table.programId, programId), eq(table.id, id)));
}

export async function setCohortRole(
  db: OrganizationDb,
  programId: number,
  cohortId: number,
  role: "program" | "comparison",
): Promise<void> {
  await db
    .update(cohort)
    .set({ role })
    .where(and(isOwn(cohort.organizationId), eq(cohort.programId, programId), eq(cohort.id, cohortId)));
}

/** Moves everybody of one label into another and remembers whom, in one statement; their change rows follow. */
export async function mergeLabels(
  db: OrganizationDb,
  kind: LabelKind,
  programId: number,
  fromId: number,
  intoId: number,
): Promise<number> {
  const table = labels[kind];
  const column = labelColumn[kind];
  const fromRole = kind === "cohort" ? sql`l.role` : sql`null`;
  const [merged] = await db.execute<{ id: string }>(sql`
    with moved as (
      update enrollment set ${column} = ${intoId}
      where organization_id = ${own} and program_id = ${programId} and ${column} = ${fromId}
      returning id
    )
    insert into label_merge (organization_id, program_id, kind, from_name, from_role, into_id, enrollment_ids)
    select ${own}, ${programId}, ${kind}, l.name, ${fromRole}, ${intoId},
           coalesce((select array_agg(id order by id) from moved), '{}')
    from ${table} l
    where l.organization_id = ${own} and l.program_id = ${programId} and l.id = ${fromId}
    returning id`);
  const mergeId = Number(merged!.id);
  await db
    .update(table)
    .set({ nameKey: mergedKey(mergeId) })
    .where(and(isOwn(table.organizationId), eq(table.programId, programId), eq(table.id, fromId)));
  await refreshMerged(db, programId, mergeId);
  return mergeId;
}

/** An undoable merge: not undone yet, and the label that took the people is still one of its own. */
export async function findMerge(db: OrganizationDb, programId: number, mergeId: number) {
  const [found] = await db
    .select({
      id: labelMerge.id,
      kind: labelMerge.kind,
      fromName: labelMerge.fromName,
      intoId: labelMerge.intoId,
      undoneAt: labelMerge.undoneAt,
    })
    .from(labelMerge)
    .where(
      and(isOwn(labelMerge.organizationId), eq(labelMerge.programId, programId), eq(labelMerge.id, mergeId)),
    )
    .for("update");
  return found;
}

/** Gives the label its name back, and the people whom the merge had moved. */
export async function undoMerge(
  db: OrganizationDb,
  kind: LabelKind,
  programId: number,
  mergeId: number,
  now: Date,
): Promise<void> {
  const table = labels[kind];
  const column = labelColumn[kind];
  const [label] = await db
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(
      and(isOwn(table.organizationId), eq(table.programId, programId), eq(table.nameKey, mergedKey(mergeId))),
    );
  await renameLabel(db, kind, programId, label!.id, label!.name);
  await db.execute(sql`
    update enrollment e set ${column} = ${label!.id}
    from label_merge m
    where m.organization_id = ${own} and m.program_id = ${programId} and m.id = ${mergeId}
      and e.organization_id = ${own} and e.program_id = ${programId}
      and e.id = any (m.enrollment_ids) and e.${column} = m.into_id`);
  await refreshMerged(db, programId, mergeId);
  await db
    .update(labelMerge)
    .set({ undoneAt: now })
    .where(and(isOwn(labelMerge.organizationId), eq(labelMerge.id, mergeId)));
}

async function refreshMerged(db: OrganizationDb, programId: number, mergeId: number): Promise<void> {
  await db.execute(sql`
    select refresh_changes(${programId}, m.enrollment_ids) from label_merge m
    where m.organization_id = ${own} and m.program_id = ${programId} and m.id = ${mergeId}`);
}

/**
 * Ids of cohorts (or groups) by name, in the order given; new names become new ones. A name that was merged
 * into another stands for that one: a later file that still says it does not bring the old label back.
 */
export async function ensureLabels(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
  kind: "cohort" | "group",
  names: string[],
  merged: ReadonlyMap<string, number>,
): Promise<number[]> {
  if (names.length === 0) return [];
  const table = kind === "cohort" ? cohort : group;
  const keys = names.map(foldName);
  const fresh = names.filter((_, i) => !merged.has(keys[i]!));
  if (fresh.length > 0) {
    await db
      .insert(table)
      .values(
        fresh.map((name) => ({ organizationId, programId, name: tidyName(name), nameKey: foldName(name) })),
      )
      .onConflictDoNothing();
  }
  const rows = await db
    .select({ id: table.id, nameKey: table.nameKey })
    .from(table)
    .where(
      and(
        eq(table.organizationId, organizationId),
        eq(table.programId, programId),
        inArray(table.nameKey, keys),
      ),
    );
  const ids = new Map(rows.map((row) => [row.nameKey, row.id]));
  return keys.map((key) => merged.get(key) ?? ids.get(key)!);
}

/**
 * Names that were merged away, folded, and the label that stands for each now, so that a later file which
 * still says the old name does not bring the label back.
 */
export async function listMergedNames(
  db: OrganizationDb,
  kind: "cohort" | "group",
  programId: number,
): Promise<Map<string, number>> {
  const table = { cohort, group }[kind];
  const rows = await db.execute<{ id: string; name: string; into_id: string }>(sql`
    select l.id, l.name, m.into_id
    from label_merge m
    join ${table} l on l.organization_id = ${own} and l.program_id = m.program_id
      and l.name_key = ' merged ' || m.id
    where m.organization_id = ${own} and m.program_id = ${programId} and m.kind = ${kind} and m.undone_at is null
    order by m.id`);
  const into = new Map(rows.map((row) => [Number(row.id), Number(row.into_id)]));
  const follow = (id: number): number => (into.has(id) ? follow(into.get(id)!) : id);
  return new Map(rows.map((row) => [foldName(row.name), follow(Number(row.into_id))]));
}
