import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const built = join(root, "dist/web");
/** What the pages are made of. */
const sources = ["web", "shared", "vite.config.ts", "package-lock.json"].map((name) => join(root, name));

/**
 * Builds the dashboard's pages when they are missing or older than what they are made of, so that
 * installing and starting are all that a first run needs. Where only built pages were shipped, they serve.
 *
 * @returns The folder of the built pages.
 */
export async function buildPages(log: (line: string) => void): Promise<string> {
  const made = await changedAt(join(built, "index.html"));
  const changed = Math.max(...(await Promise.all(sources.map(newest))));
  if (made >= changed) return built;
  const started = performance.now();
  const { build } = await import("vite");
  // Aside and then swapped in: a server that runs already never serves a half-built page.
  const aside = `${built}.${process.pid}`;
  // Vite takes over a NODE_ENV that is set, and a test run's would build the pages for development.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  try {
    await build({
      configFile: join(root, "vite.config.ts"),
      logLevel: "error",
      build: { outDir: aside, emptyOutDir: true },
    });
    await rm(built, { recursive: true, force: true });
    await rename(aside, built);
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
    await rm(aside, { recursive: true, force: true });
  }
  log(`Built the pages in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return built;
}

async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  );
}

/** When the newest file below was changed; 0 where there is none. */
async function newest(path: string): Promise<number> {
  const names = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!names) return changedAt(path);
  const files = names.filter((entry) => entry.isFile());
  const times = await Promise.all(files.map((entry) => changedAt(join(entry.parentPath, entry.name))));
  return Math.max(0, ...times);
}
