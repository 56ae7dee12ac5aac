import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { Problem } from "#shared/problem";
import { type Database, openDatabase } from "./client";
import { connectionFromUrl, type PgConnection } from "./connection";
import { startPostgres } from "./launcher";
import { migrateDatabase } from "./migrate";
import { describeWalls, grantUse, wallsSentence } from "./roles";

interface Where {
  DATABASE_URL?: string | undefined;
  DATABASE_OWNER_URL?: string | undefined;
  DATA_DIR: string;
  PG_BIN?: string | undefined;
}

export interface StartedDatabase {
  db: Database;
  /** How the product reaches it. */
  connection: PgConnection;
  /** Which walls between organizations stand, for the person who started the product. */
  walls: string;
  stop(): Promise<void>;
}

/**
 * The database, migrated and open: the server that DATABASE_URL names, else one of our own in DATA_DIR.
 *
 * @throws Problem `unavailable` in words for the person who started the product.
 */
export async function startDatabase(where: Where, log: (line: string) => void): Promise<StartedDatabase> {
  const own = where.DATABASE_URL
    ? undefined
    : await startPostgres({ dataDir: where.DATA_DIR, pgBin: where.PG_BIN, log });
  const { owner, application } = own ?? given(where.DATABASE_URL!, where.DATABASE_OWNER_URL);
  let db: Database | undefined;
  const stop = async () => {
    await db?.$client.end({ timeout: 5 });
    await own?.stop();
  };
  try {
    await answering(owner, log);
    await migrateDatabase(owner);
    if (!own && owner.user !== application.user) await letUse(owner, application.user, log);
    db = openDatabase(application);
    return { db, connection: application, walls: wallsSentence(await describeWalls(db.$client)), stop };
  } catch (error) {
    await stop();
    throw asSentence(error, owner);
  }
}

function given(url: string, ownerUrl: string | undefined) {
  const application = connectionFromUrl(url);
  return { application, owner: ownerUrl ? connectionFromUrl(ownerUrl) : application };
}

/** A database that is started beside the product may need a moment. */
async function answering(connection: PgConnection, log: (line: string) => void): Promise<void> {
  for (let waited = 0; ; waited += 1) {
    const sql = postgres({ ...connection, max: 1, onnotice: () => {}, connect_timeout: 5 });
    try {
      await sql`select 1`;
      return;
    } catch (error) {
      const { code = "" } = error as { code?: string };
      if (!["ECONNREFUSED", "57P03", "ENOENT"].includes(code) || waited >= 15) throw error;
      if (waited === 0) log(`Waiting for the database on ${connection.host} …`);
      await pause(1000);
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
}

/** Two URLs: the owner lets the product's role use the tables. */
async function letUse(owner: PgConnection, role: string, log: (line: string) => void): Promise<void> {
  const sql = postgres({ ...owner, max: 1, onnotice: () => {} });
  try {
    await grantUse(sql, owner.user, role);
  } catch (error) {
    const { code = "" } = error as { code?: string };
    log(`The owner could not grant ${role} the use of the tables (${code}); going on with what it has.`);
  } finally {
    await sql.end();
  }
}

/** What Postgres and the network say in codes, in words. Never the URL: it may hold a password. */
function asSentence(error: unknown, { host, port, database, user }: PgConnection): unknown {
  const { code = "" } = error as { code?: string };
  const at = `${host}:${port}`;
  const words: Record<string, string> = {
    ECONNREFUSED: `No database answers on ${at}. Is it running, and does DATABASE_URL name the right machine and port?`,
    ENOTFOUND: `There is no machine named ${host}. Look at DATABASE_URL.`,
    EAI_AGAIN: `The machine ${host} cannot be looked up. Look at DATABASE_URL and the network.`,
    CONNECT_TIMEOUT: `The database on ${at} does not answer in time.`,
    "28P01": `The database on ${at} does not take the password of ${user}.`,
    "28000": `The database on ${at} does not let ${user} in.`,
    "3D000": `There is no database named ${database} on ${at}. Create it first.`,
    "42501": `${user} may not make tables in ${database}. Give DATABASE_OWNER_URL a role that may.`,
  };
  const direct = words[code] ?? words[(error as { cause?: { code?: string } }).cause?.code ?? ""];
  return direct ? new Problem("unavailable", direct) : error;
}
