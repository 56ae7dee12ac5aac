import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as accountSchema from "./accountSchema";
import type { PgConnection } from "./connection";
import * as schema from "./schema";

const allTables = { ...schema, ...accountSchema };

/** Every table, no organization set: better-auth's adapter, migrations, the job that clears staging. */
export type Database = PostgresJsDatabase<typeof allTables> & { $client: postgres.Sql };

declare const organizationWall: unique symbol;

/** A transaction in which one organization is set. Only `withOrganization` makes one; queries ask for it. */
export type OrganizationDb = Omit<PostgresJsDatabase<typeof allTables>, "transaction"> & {
  readonly [organizationWall]: string;
};

/** Opens a pool of connections. `max` is the pool's size. */
export function openDatabase(connection: PgConnection, { max = 10 }: { max?: number } = {}): Database {
  const client: postgres.Sql = postgres({
    max,
    onnotice: () => {},
    connection: { application_name: "common-ground" },
    ...connection,
  });
  return drizzle(client, { schema: allTables });
}

/**
 * The one way from a request to an organization's data: a transaction with `app.organization_id` set, so
 * that the policies of every table show this organization and no other, whatever the query forgot.
 */
export async function withOrganization<T>(
  db: Database,
  organizationId: string,
  work: (db: OrganizationDb) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.organization_id', ${organizationId}, true)`);
    return work(tx as unknown as OrganizationDb);
  });
}

/**
 * The postgres.js connection under a transaction, for what Drizzle cannot say (`COPY`). The one place that
 * knows where Drizzle keeps it.
 */
export function connectionOf(db: OrganizationDb): postgres.TransactionSql {
  return (db as unknown as { session: { client: postgres.TransactionSql } }).session.client;
}
