import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { user } from "./accountSchema";
import type { OrganizationDb } from "./client";
import { paperTyping, type SettledQuestion } from "./schema";

const own = sql`current_setting('app.organization_id')::uuid`;

/** The pile that a paper form lies in: forms of one version of a survey, filled in at one wave. */
export interface Pile {
  surveyId: number;
  waveId: number;
  version: number;
}

const inPile = ({ surveyId, waveId, version }: Pile) =>
  and(
    eq(paperTyping.organizationId, own),
    eq(paperTyping.surveyId, surveyId),
    eq(paperTyping.waveId, waveId),
    eq(paperTyping.version, version),
  );
const waits = isNull(paperTyping.settledAt);

/** Keeps a first typing until its second; the same form sent again is kept once. */
export async function addFirstTyping(
  db: OrganizationDb,
  pile: Pile,
  first: { clientId: string; sealed: Buffer; codeHash: Buffer | null; typedBy: string | null; typedAt: Date },
): Promise<void> {
  await db
    .insert(paperTyping)
    .values({ ...pile, ...first })
    .onConflictDoNothing();
}

export async function countWaiting(db: OrganizationDb, pile: Pile): Promise<number> {
  return db.$count(paperTyping, and(inPile(pile), waits));
}

/**
 * The first typing of a form that somebody types again: of the same code where one waits, else the one that lies on
 * top of the pile.
 */
export async function findFirstTyping(db: OrganizationDb, pile: Pile, codeHash: Buffer | null) {
  const [found] = await db
    .select({ id: paperTyping.id, sealed: paperTyping.sealed })
    .from(paperTyping)
    .where(and(inPile(pile), waits))
    .orderBy(
      ...(codeHash === null ? [] : [desc(sql`coalesce(${paperTyping.codeHash} = ${codeHash}, false)`)]),
      asc(paperTyping.id),
    )
    .limit(1);
  return found;
}

/** A first typing by its number, also when it is settled. */
export async function findTyping(db: OrganizationDb, pile: Pile, id: number) {
  const [found] = await db
    .select({ clientId: paperTyping.clientId, sealed: paperTyping.sealed })
    .from(paperTyping)
    .where(and(inPile(pile), eq(paperTyping.id, id)));
  return found;
}

/** What was typed goes; that it was typed twice, by whom, and how it was settled stays. */
export async function settleTyping(
  db: OrganizationDb,
  id: number,
  by: { userId: string | null; now: Date; settled: SettledQuestion[]; keepId: boolean },
): Promise<void> {
  await db
    .update(paperTyping)
    .set({
      ...{ sealed: null, codeHash: null, settledBy: by.userId, settledAt: by.now, settled: by.settled },
      ...(by.keepId ? {} : { clientId: null }),
    })
    .where(and(eq(paperTyping.organizationId, own), eq(paperTyping.id, id), waits));
}

/** Takes the first typing of this id away, or all that wait in the pile. */
export async function dropFirstTypings(db: OrganizationDb, pile: Pile, clientId?: string): Promise<number> {
  const gone = await db
    .delete(paperTyping)
    .where(and(inPile(pile), waits, clientId === undefined ? undefined : eq(paperTyping.clientId, clientId)))
    .returning({ id: paperTyping.id });
  return gone.length;
}

const ofCode = (codeHashes: Buffer[]) =>
  and(eq(paperTyping.organizationId, own), waits, inArray(paperTyping.codeHash, codeHashes));

/** How many first typings wait under a code, in every program: also of somebody who is not known by it yet. */
export const countTypingsOf = (db: OrganizationDb, codeHashes: Buffer[]): Promise<number> =>
  db.$count(paperTyping, ofCode(codeHashes));

/** Takes away the first typings that wait under a code; answers how many there were. */
export async function dropTypingsOf(db: OrganizationDb, codeHashes: Buffer[]): Promise<number> {
  const gone = await db.delete(paperTyping).where(ofCode(codeHashes)).returning({ id: paperTyping.id });
  return gone.length;
}

/** For how many days a first typing waits for its second. The paper is there longer. */
export const daysOfWaiting = 30;

/** Takes away the organization's first typings that nobody typed again. */
export async function clearFirstTypings(db: OrganizationDb, now: Date): Promise<void> {
  const before = new Date(now.getTime() - daysOfWaiting * 24 * 3_600_000);
  await db
    .delete(paperTyping)
    .where(and(eq(paperTyping.organizationId, own), waits, lt(paperTyping.typedAt, before)));
}

const settler = alias(user, "settler");

/** Forms of a pile that were typed twice, newest first: who typed them, and how what differed was settled. */
export async function listSettled(db: OrganizationDb, pile: Pile) {
  return db
    .select({
      id: paperTyping.id,
      typedBy: user.name,
      settledBy: settler.name,
      settledAt: sql<Date>`${paperTyping.settledAt}`.mapWith(paperTyping.settledAt),
      settled: paperTyping.settled,
    })
    .from(paperTyping)
    .leftJoin(user, eq(user.id, paperTyping.typedBy))
    .leftJoin(settler, eq(settler.id, paperTyping.settledBy))
    .where(and(inPile(pile), isNotNull(paperTyping.settledAt)))
    .orderBy(desc(paperTyping.settledAt), desc(paperTyping.id));
}
