import type { PgConnection } from "#api/db/connection";
import { startPostgres } from "#api/db/launcher";
import { migrateDatabase } from "#api/db/migrate";
import { databaseOn } from "./database";

export interface FreshDatabase {
  owner: PgConnection;
  application: PgConnection;
  stop(): Promise<void>;
}

/** A migrated database of its own, with nobody in it: for what an installation does once. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { TEST_DATABASE_URL: url, PG_BIN: pgBin } = process.env;
  const database = url
    ? await databaseOn(url)
    : await startPostgres({ throwaway: true, pgBin: pgBin || undefined });
  await migrateDatabase(database.owner);
  return database;
}
