import { and, eq, ne, or, sql } from "drizzle-orm";
import { user } from "#api/db/accountSchema";
import type { OrganizationDb } from "#api/db/client";
import { savedView } from "#api/db/schema";
import type { ViewSearch } from "#shared/outcomes/viewSearch";

/** Who asks: what is shared with the team is for the team, and a key has no views of its own. */
export interface ViewReader {
  organizationId: string;
  userId: string | null;
  isTeam: boolean;
}

export interface ViewWish {
  name: string;
  search: ViewSearch;
  shared: boolean;
  opens: boolean;
}

const told = {
  id: savedView.id,
  name: savedView.name,
  search: savedView.search,
  shared: savedView.isShared,
  opens: savedView.opens,
  createdBy: savedView.createdBy,
  author: user.name,
};

/** What this reader may see of a program's views, by name: their own, and for the team what it shares. */
export async function listViews(db: OrganizationDb, reader: ViewReader, programId: number) {
  return select(db).where(seenBy(reader, programId)).orderBy(sql`lower(${savedView.name})`, savedView.id);
}

/** One of them; undefined where there is none of this id that this reader may see. */
export async function findView(db: OrganizationDb, reader: ViewReader, programId: number, id: number) {
  const [found] = await select(db).where(and(seenBy(reader, programId), eq(savedView.id, id)));
  return found;
}

/** @throws Its unique key, where there is one of this name: another of the same author, or of the team. */
export async function insertView(
  db: OrganizationDb,
  { organizationId, userId }: ViewReader,
  programId: number,
  { name, search, shared, opens }: ViewWish,
  now: Date,
): Promise<number> {
  if (opens) await clearOpening(db, { organizationId, programId, isShared: shared, createdBy: userId });
  const [made] = await db
    .insert(savedView)
    .values({ programId, name, search, isShared: shared, opens, createdBy: userId, createdAt: now })
    .returning({ id: savedView.id });
  return made!.id;
}

/** @throws As `insertView` does. */
export async function updateView(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
  { id, createdBy }: { id: number; createdBy: string | null },
  { name, search, shared, opens }: ViewWish,
): Promise<void> {
  if (opens) await clearOpening(db, { organizationId, programId, isShared: shared, createdBy, but: id });
  await db
    .update(savedView)
    .set({ name, search, isShared: shared, opens })
    .where(and(eq(savedView.organizationId, organizationId), eq(savedView.id, id)));
}

export async function deleteView(db: OrganizationDb, organizationId: string, id: number): Promise<void> {
  await db.delete(savedView).where(and(eq(savedView.organizationId, organizationId), eq(savedView.id, id)));
}

/** What somebody saved for themselves goes with them; what they shared stays with the team. */
export async function forgetViewsOf(db: OrganizationDb, organizationId: string, userId: string) {
  await db
    .delete(savedView)
    .where(
      and(
        eq(savedView.organizationId, organizationId),
        eq(savedView.createdBy, userId),
        eq(savedView.isShared, false),
      ),
    );
}

function select(db: OrganizationDb) {
  return db.select(told).from(savedView).leftJoin(user, eq(user.id, savedView.createdBy)).$dynamic();
}

function seenBy({ organizationId, userId, isTeam }: ViewReader, programId: number) {
  const own = and(eq(savedView.isShared, false), eq(savedView.createdBy, sql`${userId}::uuid`));
  return and(
    eq(savedView.organizationId, organizationId),
    eq(savedView.programId, programId),
    isTeam ? or(own, eq(savedView.isShared, true)) : own,
  );
}

/** One view opens the dashboard: of its author's, and of the team's. */
async function clearOpening(
  db: OrganizationDb,
  at: {
    organizationId: string;
    programId: number;
    isShared: boolean;
    createdBy: string | null;
    but?: number;
  },
) {
  await db
    .update(savedView)
    .set({ opens: false })
    .where(
      and(
        eq(savedView.organizationId, at.organizationId),
        eq(savedView.programId, at.programId),
        eq(savedView.isShared, at.isShared),
        at.isShared ? undefined : eq(savedView.createdBy, sql`${at.createdBy}::uuid`),
        at.but === undefined ? undefined : ne(savedView.id, at.but),
        eq(savedView.opens, true),
      ),
    );
}
