import { mkdtemp, open, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "#shared/problem";
import type { Binaries } from "./launcherBinaries";
import { exists, givenTo, type Place, removeFolder } from "./launcherPlace";
import { run } from "./launcherProcess";

/**
 * Makes the data directory where there is none, and refuses one of another major version.
 *
 * A new one is made aside and then renamed, so that a start that was cut short leaves nothing half made,
 * and of two first starts at once only one wins.
 */
export async function prepareCluster(place: Place, binaries: Binaries, throwaway: boolean): Promise<void> {
  const made = await readFile(join(place.data, "PG_VERSION"), "utf8").catch(() => undefined);
  if (made === undefined) return makeCluster(place, binaries, throwaway);
  if (Number(made) === binaries.major) return;
  throw new Problem(
    "unavailable",
    `The database in ${place.data} was made by Postgres ${made.trim()}, and this is Postgres ${binaries.major}. Set PG_BIN to the bin folder of a Postgres ${made.trim()}, or choose another DATA_DIR.`,
  );
}

async function makeCluster(place: Place, binaries: Binaries, throwaway: boolean): Promise<void> {
  const { home, data, user } = place;
  if ((await readdir(data).catch(() => [])).length > 0) {
    throw new Problem(
      "unavailable",
      `${data} holds files, but no database. Move them away, or choose another DATA_DIR.`,
    );
  }
  const fresh = await mkdtemp(join(home, "new-"));
  try {
    await givenTo(user, fresh);
    const why = await initialize(fresh, place, binaries, throwaway);
    // Another launcher may have been quicker, and has then swept our folder away.
    if (await exists(join(data, "PG_VERSION"))) return;
    if (why) throw new Problem("unavailable", `A database could not be set up in ${home}: ${why}`);
    await rename(fresh, data).catch(async (error) => {
      if (!(await exists(join(data, "PG_VERSION")))) throw error;
    });
    await syncFolder(home);
  } finally {
    await removeFolder(fresh);
  }
}

/** Runs initdb; answers with what went wrong, in its words, or with nothing. */
async function initialize(
  folder: string,
  { user }: Place,
  { bin, major }: Binaries,
  throwaway: boolean,
): Promise<string | undefined> {
  const common = ["-D", folder, "-U", "postgres", "-E", "UTF8", "--auth=trust", "--no-instructions"];
  const speed = throwaway ? ["--no-sync"] : [];
  let err = "";
  for (const locale of locales(major)) {
    const ended = await run(join(bin, "initdb"), [...common, ...speed, ...locale, "--data-checksums"], user);
    if (ended.ok) return undefined;
    err = ended.err;
    if (!/locale/.test(err)) break;
  }
  const lines = err.split("\n").map((line) => line.replace(/^initdb: /, "").trim());
  return (
    lines.filter((line) => /error|fatal|could not|cannot/i.test(line)).join(" ") ||
    lines.join(" ").trim() ||
    "initdb failed without a word"
  );
}

/** Text sorts by code point and knows every alphabet's case, on every system alike (before 17: if it can). */
function locales(major: number): string[][] {
  if (major >= 17) return [["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]];
  return [["--lc-collate=C", "--lc-ctype=C.UTF-8"], ["--locale=C"]];
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
