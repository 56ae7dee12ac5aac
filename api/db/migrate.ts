import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import type { PgConnection } from "./connection";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/**
 * Brings the database up to this version of the product. Safe to run from several servers at once: an
 * advisory lock lets one migrate while the others wait.
 */
export async function migrateDatabase(owner: PgConnection): Promise<void> {
  const client = postgres({ max: 1, onnotice: () => {}, ...owner });
  try {
    await client`select pg_advisory_lock(hashtext('common-ground migrations'))`;
    await migrate(drizzle(client), { migrationsFolder });
    await client`select pg_advisory_unlock(hashtext('common-ground migrations'))`;
  } finally {
    await client.end({ timeout: 5 });
  }
}
