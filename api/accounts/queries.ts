import { and, asc, count, desc, eq, gt, ne, sql } from "drizzle-orm";
import { account, apikey, member, organization, rateLimit, session, user } from "#api/db/accountSchema";
import type { Database } from "#api/db/client";

/** At most one sample organization: its slug is unique, and no other organization takes it. */
export const sampleSlug = "sample";

/** A transaction over the account tables, which no policy guards; set-up and membership go through it. */
export function inTransaction<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  return db.transaction((tx) => work(tx as unknown as Database));
}

/** One set-up, one making or removing of the sample at a time, over all servers of this database. */
export async function lockInstallation(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('common-ground installation'))`);
}

/** Who changes members of an organization waits for others who do, so that the last owner is always seen. */
export async function lockOrganization(tx: Database, organizationId: string): Promise<void> {
  await tx.execute(sql`select 1 from organization where id = ${organizationId} for update`);
}

export async function isSetUp(db: Database): Promise<boolean> {
  const found = await db
    .select({ id: organization.id })
    .from(organization)
    .where(ne(organization.slug, sampleSlug))
    .limit(1);
  return found.length > 0;
}

export async function findSample(db: Database): Promise<string | undefined> {
  const [found] = await db
    .select({ id: organization.id })
    .from(organization)
    .where(eq(organization.slug, sampleSlug));
  return found?.id;
}

export async function listOrganizationIds(db: Database): Promise<string[]> {
  const rows = await db.select({ id: organization.id }).from(organization);
  return rows.map((row) => row.id);
}

const sampleLast = sql`${organization.slug} = ${sampleSlug}`;

/** The organization that a new session opens in: the one joined first, the sample last. */
export async function firstOrganizationOf(db: Database, userId: string): Promise<string | null> {
  return (await findMembership(db, userId, null))?.organizationId ?? null;
}

/** The membership that counts for a request: of the organization chosen, else the first one left. */
export async function findMembership(db: Database, userId: string, chosen: string | null) {
  const [found] = await db
    .select({ organizationId: member.organizationId, role: member.role })
    .from(member)
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .where(eq(member.userId, userId))
    .orderBy(
      desc(sql`${member.organizationId} is not distinct from ${chosen}::uuid`),
      sampleLast,
      asc(member.createdAt),
    )
    .limit(1);
  return found;
}

export async function listOrganizationsOf(db: Database, userId: string) {
  return db
    .select({ id: organization.id, name: organization.name, role: member.role })
    .from(member)
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .where(eq(member.userId, userId))
    .orderBy(sampleLast, asc(organization.name));
}

export async function findUser(db: Database, userId: string) {
  const [found] = await db
    .select({ id: user.id, name: user.name, email: user.email })
    .from(user)
    .where(eq(user.id, userId));
  return found;
}

export async function findUserByEmail(db: Database, email: string) {
  const [found] = await db.select({ id: user.id }).from(user).where(eq(user.email, email.toLowerCase()));
  return found;
}

export async function chooseOrganization(
  db: Database,
  userId: string,
  token: string,
  organizationId: string,
) {
  const [mine] = await db
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.userId, userId), eq(member.organizationId, organizationId)));
  if (!mine) return false;
  await db.update(session).set({ activeOrganizationId: organizationId }).where(eq(session.token, token));
  return true;
}

/** Members in the order they joined. */
export async function listMembers(db: Database, organizationId: string) {
  return db
    .select({ id: member.id, userId: user.id, name: user.name, email: user.email, role: member.role })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(eq(member.organizationId, organizationId))
    .orderBy(asc(member.createdAt), asc(user.email));
}

export async function findMember(db: Database, organizationId: string, memberId: string) {
  const [found] = await db
    .select({ id: member.id, userId: member.userId, role: member.role, name: user.name, email: user.email })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(member.organizationId, organizationId), eq(member.id, memberId)));
  return found;
}

export async function isMemberByEmail(db: Database, organizationId: string, email: string) {
  const found = await db
    .select({ id: member.id })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(member.organizationId, organizationId), eq(user.email, email.toLowerCase())));
  return found.length > 0;
}

export async function addMember(db: Database, organizationId: string, userId: string, role: string) {
  const found = await db
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.organizationId, organizationId), eq(member.userId, userId)));
  if (found.length === 0) {
    await db.insert(member).values({ organizationId, userId, role, createdAt: new Date() });
  }
}

export async function countOwners(db: Database, organizationId: string): Promise<number> {
  const [owners] = await db
    .select({ n: count() })
    .from(member)
    .where(and(eq(member.organizationId, organizationId), eq(member.role, "owner")));
  return owners?.n ?? 0;
}

export async function changeMemberRole(db: Database, organizationId: string, memberId: string, role: string) {
  await db
    .update(member)
    .set({ role })
    .where(and(eq(member.organizationId, organizationId), eq(member.id, memberId)));
}

/** Ends the membership and every session of that person; a person who belongs nowhere now is forgotten. */
export async function removeMember(db: Database, organizationId: string, memberId: string, userId: string) {
  await db.delete(member).where(and(eq(member.organizationId, organizationId), eq(member.id, memberId)));
  await endSessions(db, userId);
  await forgetUserWithoutOrganization(db, userId);
}

export async function forgetUserWithoutOrganization(db: Database, userId: string) {
  await db
    .delete(user)
    .where(
      and(eq(user.id, userId), sql`not exists (select 1 from ${member} where ${member.userId} = ${user.id})`),
    );
}

export async function endSessions(db: Database, userId: string) {
  await db.delete(session).where(eq(session.userId, userId));
}

/** Organizations of this person in which the other one is not an owner. */
export async function listOrganizationsBeyond(db: Database, userId: string, ownerId: string) {
  const rows = await db.execute<{ id: string }>(sql`
    select m.organization_id as id from member m
    where m.user_id = ${userId} and not exists (
      select 1 from member o
      where o.organization_id = m.organization_id and o.user_id = ${ownerId} and o.role = 'owner')`);
  return [...rows];
}

export async function replacePassword(db: Database, userId: string, hash: string) {
  await db
    .update(account)
    .set({ password: hash, updatedAt: new Date() })
    .where(and(eq(account.userId, userId), eq(account.providerId, "credential")));
}

/** The key by its hash, if it works now. */
export async function findKey(db: Database, hash: string, now: Date) {
  const [found] = await db
    .select({ id: apikey.id, organizationId: apikey.referenceId, metadata: apikey.metadata })
    .from(apikey)
    .where(
      and(
        eq(apikey.key, hash),
        eq(apikey.enabled, true),
        sql`(${apikey.expiresAt} is null or ${apikey.expiresAt} > ${now.toISOString()}::timestamptz)`,
      ),
    );
  return found;
}

/** Notes the use of a key, once an hour at most: reading must not write a row each time. */
export async function noteKeyUse(db: Database, id: string, now: Date) {
  const hourAgo = new Date(now.getTime() - 3_600_000).toISOString();
  await db
    .update(apikey)
    .set({ lastRequest: now })
    .where(
      and(
        eq(apikey.id, id),
        sql`(${apikey.lastRequest} is null or ${apikey.lastRequest} < ${hourAgo}::timestamptz)`,
      ),
    );
}

export async function listKeys(db: Database, organizationId: string) {
  return db
    .select({
      id: apikey.id,
      name: apikey.name,
      start: apikey.start,
      metadata: apikey.metadata,
      createdAt: apikey.createdAt,
      lastUsedAt: apikey.lastRequest,
    })
    .from(apikey)
    .where(eq(apikey.referenceId, organizationId))
    .orderBy(asc(apikey.createdAt));
}

export async function revokeKey(db: Database, organizationId: string, id: string): Promise<boolean> {
  const gone = await db
    .delete(apikey)
    .where(and(eq(apikey.referenceId, organizationId), eq(apikey.id, id)))
    .returning({ id: apikey.id });
  return gone.length > 0;
}

/**
 * One more try under this key, in one statement, so that tries at the same moment are all counted. The
 * window begins with its first try and is over `seconds` later.
 *
 * @returns How many tries the window holds now, and when it began (milliseconds).
 */
export async function countTry(db: Database, key: string, now: number, seconds: number) {
  const over = sql`${rateLimit.lastRequest} <= ${now - seconds * 1000}`;
  const [row] = await db
    .insert(rateLimit)
    .values({ key, count: 1, lastRequest: now })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: {
        count: sql`case when ${over} then 1 else ${rateLimit.count} + 1 end`,
        lastRequest: sql`case when ${over} then ${now}::bigint else ${rateLimit.lastRequest} end`,
      },
    })
    .returning({ count: rateLimit.count, since: rateLimit.lastRequest });
  return row ?? { count: 1, since: now };
}

/** Takes a try back: what went well does not count against anyone. */
export async function forgiveTry(db: Database, key: string) {
  await db
    .update(rateLimit)
    .set({ count: sql`${rateLimit.count} - 1` })
    .where(and(eq(rateLimit.key, key), gt(rateLimit.count, 0)));
}

/** Windows that ended a day ago say nothing any more. */
export async function clearTries(db: Database, now: number) {
  await db.delete(rateLimit).where(sql`${rateLimit.lastRequest} < ${now - 24 * 3_600_000}`);
}
