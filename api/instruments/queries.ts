import { and, asc, desc, eq, notLike, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { OrganizationDb } from "#api/db/client";
import { instrument, instrumentVersion } from "#api/db/schema";
import { type Instrument, instrumentSchema } from "#shared/instruments/definition";
import { builtInInstruments, findBuiltIn } from "#shared/instruments/library";

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
