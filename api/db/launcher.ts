import { readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { Problem } from "#shared/problem";
import type { PgConnection } from "./connection";
import { type Binaries, findBinaries } from "./launcherBinaries";
import { prepareCluster } from "./launcherCluster";
import { clearOccupant, findOccupant } from "./launcherOccupant";
import { choosePlace, type Place, throwawayPlace } from "./launcherPlace";
import { type Postmaster, spawnPostmaster, sweep } from "./launcherPostmaster";
import { applicationRole, databaseName, ownerRole, prepareDatabase, prepareRoles } from "./roles";

export interface RunningPostgres {
  /** For migrations and retention: exempt from row-level policies. Close it after the start. */
  owner: PgConnection;
  /** For everything else: bound by them. */
  application: PgConnection;
  /** As Postgres gives it: "18.4". */
  version: string;
  /** Stops Postgres and waits for its end; may be called twice, and after Postgres has died. */
  stop(): Promise<void>;
}

interface LauncherOptions {
  /** The bin folder of an installed Postgres; left out, the one that came with npm runs. */
  pgBin?: string | undefined;
  /** Sentences for the person who started the product. */
  log?: (line: string) => void;
  /** The folder of the npm package's binaries, when it is not where npm put it. */
  native?: string;
}

/**
 * Starts a real Postgres as a child of this process, on a unix socket in a closed folder, with the
 * database and the two roles of the product made.
 *
 * `dataDir` keeps its data in `<dataDir>/postgres`. `throwaway: true` keeps them in a temporary folder
 * without fsync, deleted on `stop()`. Throws a Problem (`unavailable`) whose sentence says what to do.
 */
export async function startPostgres(
  options: LauncherOptions &
    ({ dataDir: string; throwaway?: false } | { throwaway: true; dataDir?: undefined }),
): Promise<RunningPostgres> {
  const { log = () => {}, pgBin, native } = options;
  const throwaway = options.throwaway === true;
  if (process.platform !== "win32" && throwaway) await clearThrowaways(log);
  const place = options.throwaway ? await throwawayPlace() : await choosePlace(options.dataDir, log);
  try {
    const binaries = await findBinaries(place, pgBin, native);
    await prepareCluster(place, binaries, throwaway);
    const postmaster = await startOn(place, binaries, throwaway, log);
    const stop = async () => {
      await postmaster.stop();
      if (throwaway) await rm(place.home, { recursive: true, force: true });
    };
    try {
      await sweep(place.home, await readdir(place.home), [postmaster.socketFolder, binaries.bin]);
      return { ...(await prepareConnections(postmaster.socketFolder)), version: binaries.version, stop };
    } catch (error) {
      await stop();
      throw error;
    }
  } catch (error) {
    if (throwaway) await rm(place.home, { recursive: true, force: true });
    throw error;
  }
}

/** A lock that outlives its owner for a moment (a killed Postgres whose children still end) is tried again. */
async function startOn(
  place: Place,
  binaries: Binaries,
  throwaway: boolean,
  log: (line: string) => void,
): Promise<Postmaster> {
  const patience = Date.now() + 15_000;
  for (;;) {
    await clearOccupant(place.data, log);
    const started = await spawnPostmaster(place, binaries, throwaway, log);
    if (!("failure" in started)) return started;
    if (!started.locked || Date.now() > patience) {
      throw new Problem("unavailable", `Postgres did not start on ${place.data}: ${started.failure}`);
    }
    await pause(200);
  }
}

async function prepareConnections(host: string) {
  const at = (user: string, database: string): PgConnection => ({ host, port: 5432, user, database });
  // The superuser that initdb made is used here, and nowhere else.
  await asSuperuser(at("postgres", "postgres"), prepareRoles);
  await asSuperuser(at("postgres", databaseName), prepareDatabase);
  return { owner: at(ownerRole, databaseName), application: at(applicationRole, databaseName) };
}

async function asSuperuser(connection: PgConnection, work: (sql: postgres.Sql) => Promise<void>) {
  const sql = postgres({ ...connection, max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

/** A test run that was killed leaves its database running in a temporary folder: the next one clears it. */
async function clearThrowaways(log: (line: string) => void): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names.filter((name) => name.startsWith("common-ground-throwaway-"))) {
    const home = join(tmpdir(), name);
    const found = await findOccupant(join(home, "data")).catch(() => undefined);
    if (found?.kind !== "orphan") continue;
    await clearOccupant(join(home, "data"), log);
    await rm(home, { recursive: true, force: true });
  }
}
