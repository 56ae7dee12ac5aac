import { createHash } from "node:crypto";
import { chmod, chown, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Problem } from "#shared/problem";
import { run, type SystemUser } from "./launcherProcess";

/** The folder that holds a database (`data`), its socket and, where needed, a copy of the binaries. */
export interface Place {
  home: string;
  data: string;
  user?: SystemUser;
}

/** Where root keeps a database whose DATA_DIR lies in a folder that only root may enter. */
export const systemFolder = "/var/lib/common-ground";
const signpost = "postgres-is-elsewhere";

/**
 * Where the database of this DATA_DIR lives, and who runs it.
 *
 * As an ordinary user: in `DATA_DIR/postgres`, as that user. As root, which Postgres refuses to be: as the
 * owner of what is there already, else as `nobody`. Where that user cannot reach DATA_DIR (root's home is
 * closed to all others) the database lives in /var/lib/common-ground and DATA_DIR holds a signpost to it.
 */
export async function choosePlace(dataDir: string, log: (line: string) => void): Promise<Place> {
  const folder = await makeFolder(resolve(dataDir));
  const here = join(folder, "postgres");
  const elsewhere = await readFile(join(folder, signpost), "utf8").catch(() => undefined);
  if (!isRoot()) {
    if (elsewhere) throw heldByAnother(elsewhere.trim());
    return ordinaryPlace(await makeFolder(here));
  }
  if (elsewhere) return rootPlace(await makeFolder(elsewhere.trim()));
  const place = await rootPlace(await makeFolder(here));
  const closed = await firstClosedFolder(place.home, place.user);
  if (!closed) return place;
  if (await exists(join(place.data, "PG_VERSION"))) {
    throw new Problem(
      "unavailable",
      `The database in ${here} can no longer be reached by the user it runs as (uid ${place.user?.uid}): ${closed} is closed to that user. Open it (chmod o+x ${closed}), or move the data.`,
    );
  }
  const home = join(systemFolder, createHash("sha256").update(folder).digest("hex").slice(0, 16));
  await makeFolder(home);
  await writeFile(join(folder, signpost), `${home}\n`);
  log(`Postgres does not run as root, and ${closed} is closed to others: the database is in ${home}.`);
  return rootPlace(home);
}

/** A folder of its own for a database that nobody needs afterwards. */
export async function throwawayPlace(): Promise<Place> {
  const user = isRoot() ? await nobody() : undefined;
  for (const parent of new Set([tmpdir(), "/tmp", "/var/tmp"])) {
    if (await firstClosedFolder(parent, user)) continue;
    const home = await mkdtemp(join(await realpath(parent), "common-ground-throwaway-")).catch(
      () => undefined,
    );
    if (!home) continue;
    await chmod(home, user ? 0o711 : 0o700);
    return { home, data: join(home, "data"), ...(user && { user }) };
  }
  throw new Problem(
    "unavailable",
    `No temporary folder can be used for a database (tried ${tmpdir()}, /tmp).`,
  );
}

/** The first folder on the way that the user may not enter, asked of the system itself, as that user. */
export async function firstClosedFolder(path: string, user?: SystemUser): Promise<string | undefined> {
  const steps = [resolve(path)];
  while (steps[0] !== "/") steps.unshift(dirname(steps[0]!));
  const script = 'for step in "$@"; do cd -- "$step" 2>/dev/null || { printf %s "$step"; exit 1; }; done';
  const { ok, out, err } = await run("/bin/sh", ["-c", script, "sh", ...steps], user);
  return ok ? undefined : out || err || path;
}

/** Makes a folder inside a place that belongs to the user who runs Postgres, and to no one else. */
export async function givenTo(user: SystemUser | undefined, folder: string): Promise<string> {
  await chmod(folder, 0o700);
  if (user) await chown(folder, user.uid, user.gid);
  return folder;
}

/**
 * Removes a folder with everything in it, also where another first start's initdb is still writing there: that
 * one soon finds its folder gone, and ends.
 */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 12, retryDelay: 50 });
}

export const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

const isRoot = () => process.getuid?.() === 0;

async function ordinaryPlace(home: string): Promise<Place> {
  const data = join(home, "data");
  const owner = await stat(data).then(
    ({ uid }) => uid,
    () => undefined,
  );
  if (owner !== undefined && owner !== process.getuid?.()) throw heldByAnother(data, owner);
  return { home, data };
}

async function rootPlace(home: string): Promise<Place> {
  const data = join(home, "data");
  const owner = await stat(data).catch(() => undefined);
  const user = owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : await nobody();
  return { home, data, user };
}

function heldByAnother(where: string, owner?: number) {
  const whose = owner === undefined ? "was made by root" : `belongs to another user (uid ${owner})`;
  return new Problem(
    "unavailable",
    `The database in ${where} ${whose}, and you are ${userName()}. Start as that user, or choose another DATA_DIR.`,
  );
}

function userName() {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.()}`;
  }
}

async function nobody(): Promise<SystemUser> {
  const [uid, gid] = await Promise.all([run("id", ["-u", "nobody"]), run("id", ["-g", "nobody"])]);
  if (uid.ok && gid.ok) return { uid: Number(uid.out), gid: Number(gid.out) };
  throw new Problem(
    "unavailable",
    "Postgres does not run as root, and this system has no user `nobody` to run it as. Start as an ordinary user, or give DATABASE_URL.",
  );
}

/** Makes the folder and its parents; new ones may be passed through by all, whatever the umask. */
async function makeFolder(folder: string): Promise<string> {
  try {
    const first = await mkdir(folder, { recursive: true });
    for (let made = folder; first && made.length >= first.length; made = dirname(made)) {
      await chmod(made, 0o755);
    }
    return await realpath(folder);
  } catch (error) {
    throw new Problem(
      "unavailable",
      `The folder ${folder} cannot be made or opened: ${(error as Error).message}. Choose another DATA_DIR.`,
    );
  }
}
