import { and, asc, desc, eq, inArray, isNull, notLike, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { OrganizationDb } from "#api/db/client";
import { answerSet, instrument, instrumentVersion, instrumentWording } from "#api/db/schema";
import { type Instrument, instrumentSchema } from "#shared/instruments/definition";
import { builtInInstruments, findBuiltIn } from "#shared/instruments/library";
import { type Wording, wordingSchema } from "#shared/instruments/wording";

/** The first wall: each query asks for its own organization, whatever the policies would hide. */
const isOwn = (column: PgColumn): SQL => eq(column, sql`current_setting('app.organization_id')::uuid`);

/** Every instrument that this organization can use, by id: the library, and the latest version of its own. */
export async function resolveInstruments(db: OrganizationDb): Promise<Map<string, Instrument>> {
  const found = new Map(builtInInstruments.map((builtIn) => [builtIn.id, builtIn]));
  for (const own of await listOwnInstruments(db)) found.set(own.id, own);
  return found;
}

/** The organization's own instruments, latest version each; scoring variants (`1+prorate80`) are not versions. */
export async function listOwnInstruments(db: OrganizationDb): Promise<Instrument[]> {
  const rows = await db
    .selectDistinctOn([instrumentVersion.instrumentId], { definition: instrumentVersion.definition })
    .from(instrumentVersion)
    .where(and(isOwn(instrumentVersion.organizationId), notLike(instrumentVersion.version, "%+%")))
    .orderBy(asc(instrumentVersion.instrumentId), desc(instrumentVersion.id));
  return rows
    .map(({ definition }) => instrumentSchema.parse(definition))
    .filter(({ id }) => findBuiltIn(id) === undefined);
}

/** The versions of an own instrument, newest first, and whether somebody has answered each. */
export async function listVersionsOf(
  db: OrganizationDb,
  instrumentId: string,
): Promise<{ version: string; createdAt: string; answered: boolean }[]> {
  const rows = await db
    .select({
      version: instrumentVersion.version,
      createdAt: instrumentVersion.createdAt,
      answered: sql<boolean>`exists (
        select from ${answerSet}
        where ${answerSet.organizationId} = ${instrumentVersion.organizationId}
          and ${answerSet.instrumentVersionId} = ${instrumentVersion.id})`,
    })
    .from(instrumentVersion)
    .where(
      and(
        isOwn(instrumentVersion.organizationId),
        eq(instrumentVersion.instrumentId, instrumentId),
        notLike(instrumentVersion.version, "%+%"),
      ),
    )
    .orderBy(desc(instrumentVersion.id));
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() }));
}

/** A version of an own instrument that is no longer the latest: surveys may still ask it. */
export async function findOwnVersions(db: OrganizationDb): Promise<Instrument[]> {
  const rows = await db
    .select({ definition: instrumentVersion.definition })
    .from(instrumentVersion)
    .where(and(isOwn(instrumentVersion.organizationId), notLike(instrumentVersion.version, "%+%")));
  return rows
    .map(({ definition }) => instrumentSchema.parse(definition))
    .filter(({ id }) => findBuiltIn(id) === undefined);
}

/**
 * The stored version that answers are pinned to, made on first use.
 *
 * @returns `instrument_version.id` of this instrument and version in this organization.
 */
export async function pinInstrumentVersion(db: OrganizationDb, definition: Instrument): Promise<number> {
  const stored = await storeInstrumentVersion(db, definition);
  return stored.versionId;
}

/** Stores a definition unless this version is here already; then says whether what is here is the same. */
export async function storeInstrumentVersion(
  db: OrganizationDb,
  definition: Instrument,
): Promise<{ versionId: number; outcome: "created" | "same" | "different" }> {
  // What is stored here reaches files, templates and releases. Wording that may not leave has its own table.
  if (findBuiltIn(definition.id) && !mayCarryText(definition))
    throw new Error(`The wording of ${definition.id} is not ours to store with its definition.`);
  await db.insert(instrument).values({ id: definition.id }).onConflictDoNothing();
  const [made] = await db
    .insert(instrumentVersion)
    .values({ instrumentId: definition.id, version: definition.version, definition })
    .onConflictDoNothing()
    .returning({ id: instrumentVersion.id });
  if (made) return { versionId: made.id, outcome: "created" };
  const [here] = await db
    .select({
      id: instrumentVersion.id,
      same: sql<boolean>`${instrumentVersion.definition} = ${JSON.stringify(definition)}::jsonb`,
    })
    .from(instrumentVersion)
    .where(
      and(
        isOwn(instrumentVersion.organizationId),
        eq(instrumentVersion.instrumentId, definition.id),
        eq(instrumentVersion.version, definition.version),
      ),
    );
  return { versionId: here!.id, outcome: here!.same ? "same" : "different" };
}

function mayCarryText({ licence, items }: Instrument): boolean {
  return licence.textRedistributable || items.every(({ text }) => !text);
}

/** A wording as the organization confirmed it. */
export interface KeptWording {
  id: number;
  instrumentId: string;
  version: string;
  wording: Wording;
  reference: string;
  permittedOn: string;
  expiresOn: string | null;
  confirmedAt: string;
  /** Whether a survey can be published with it today. */
  stands: boolean;
}

const keptColumns = {
  id: instrumentWording.id,
  instrumentId: instrumentWording.instrumentId,
  version: instrumentWording.version,
  wording: instrumentWording.wording,
  reference: instrumentWording.reference,
  permittedOn: instrumentWording.permittedOn,
  expiresOn: instrumentWording.expiresOn,
  confirmedAt: instrumentWording.confirmedAt,
  stands: sql<boolean>`coalesce(${instrumentWording.expiresOn} >= current_date, true)`,
};

/** The newest wording of each instrument and version that was not withdrawn. */
export async function listWordings(db: OrganizationDb): Promise<KeptWording[]> {
  const rows = await db
    .selectDistinctOn([instrumentWording.instrumentId, instrumentWording.version], keptColumns)
    .from(instrumentWording)
    .where(and(isOwn(instrumentWording.organizationId), isNull(instrumentWording.withdrawnAt)))
    .orderBy(asc(instrumentWording.instrumentId), asc(instrumentWording.version), desc(instrumentWording.id));
  return rows.map((row) => ({
    ...row,
    wording: wordingSchema.parse(row.wording),
    confirmedAt: new Date(row.confirmedAt).toISOString(),
  }));
}

/** The wordings that a published survey pinned, by id, also those that were withdrawn or edited since. */
export async function findWordings(db: OrganizationDb, ids: number[]): Promise<Map<number, Wording>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: instrumentWording.id, wording: instrumentWording.wording })
    .from(instrumentWording)
    .where(and(isOwn(instrumentWording.organizationId), inArray(instrumentWording.id, ids)));
  return new Map(rows.map(({ id, wording }) => [id, wordingSchema.parse(wording)]));
}

/** Keeps a wording beside those before it. */
export async function addWording(
  db: OrganizationDb,
  values: Omit<typeof instrumentWording.$inferInsert, "id" | "organizationId" | "withdrawnAt">,
): Promise<void> {
  await db.insert(instrumentWording).values(values);
}

/**
 * Takes the wordings of an instrument back: nothing new can be published with them.
 *
 * @returns How many were taken back; 0 where there was none.
 */
export async function withdrawWordings(db: OrganizationDb, instrumentId: string, at: Date): Promise<number> {
  const taken = await db
    .update(instrumentWording)
    .set({ withdrawnAt: at })
    .where(
      and(
        isOwn(instrumentWording.organizationId),
        eq(instrumentWording.instrumentId, instrumentId),
        isNull(instrumentWording.withdrawnAt),
      ),
    )
    .returning({ id: instrumentWording.id });
  return taken.length;
}
