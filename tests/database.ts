import { randomBytes } from "node:crypto";
import postgres, { type Sql } from "postgres";
import type { TestProject } from "vitest/node";
import { connectionFromUrl, type PgConnection } from "#api/db/connection";
import { startPostgres } from "#api/db/launcher";
import { migrateDatabase } from "#api/db/migrate";
import { grantUse } from "#api/db/roles";

export interface TestConnections {
  owner: PgConnection;
  application: PgConnection;
}

declare module "vitest" {
  export interface ProvidedContext {
    connections: TestConnections;
  }
}

interface TestDatabase extends TestConnections {
  stop(): Promise<void>;
}

let database: TestDatabase | undefined;

/**
 * One migrated database per run: a throwaway Postgres (18 from npm, or the one in PG_BIN), or a fresh
 * database with roles of its own on the server of TEST_DATABASE_URL, dropped at the end.
 */
export async function setup(project: TestProject): Promise<void> {
  const { TEST_DATABASE_URL: url, PG_BIN: pgBin } = process.env;
  database = url
    ? await databaseOn(url)
    : await startPostgres({ throwaway: true, pgBin: pgBin || undefined });
  const { owner, application } = database;
  try {
    await migrateDatabase(owner);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide("connections", { owner, application });
}

export async function teardown(): Promise<void> {
  await database?.stop();
  database = undefined;
}

/** Needs a role that may create databases and roles exempt from policies: a superuser, usually. */
export async function databaseOn(url: string): Promise<TestDatabase> {
  const server = connectionFromUrl(url);
  const name = `common_ground_test_${randomBytes(6).toString("hex")}`;
  const [owner, application] = [`${name}_owner`, `${name}_app`];
  const password = randomBytes(18).toString("hex");
  const as = (user: string): PgConnection => ({ ...server, database: name, user, password });
  const drop = () =>
    within(server, async (sql) => {
      await sql`drop database if exists ${sql(name)} with (force)`;
      await sql`drop role if exists ${sql(application)}`;
      await sql`drop role if exists ${sql(owner)}`;
    });
  try {
    await within(server, async (sql) => {
      await sql`create role ${sql(owner)} login bypassrls password '${sql.unsafe(password)}'`;
      await sql`create role ${sql(application)} login password '${sql.unsafe(password)}'`;
      await sql`grant ${sql(owner)} to current_user`;
      await sql`create database ${sql(name)} owner ${sql(owner)}`;
    });
    await within(as(owner), (sql) => grantUse(sql, owner, application));
  } catch (error) {
    await drop();
    throw error;
  }
  return { owner: as(owner), application: as(application), stop: drop };
}

async function within(connection: PgConnection, work: (sql: Sql) => Promise<void>): Promise<void> {
  const sql = postgres({ ...connection, max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
