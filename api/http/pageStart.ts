import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** One built file, as Vite's manifest tells of it. */
interface Built {
  file: string;
  /** Names of entries. */
  imports?: string[];
}

interface Start {
  address: RegExp;
  /** The page's own code, from web/. */
  module: string;
  /** What it asks the server for, by the part of the address that is an id. */
  answers: (id: string) => readonly string[];
}

/** Pages that are opened for their figures, every week. */
const starts: readonly Start[] = [
  {
    address: /^\/programs\/([1-9]\d*)\/dashboard\/?$/,
    module: "dashboard/DashboardPage.tsx",
    answers: (id) => [
      "/api/auth/get-session",
      "/api/v1/me",
      `/api/v1/programs/${id}`,
      ...["measures", "releases", "views", "dashboard"].map((what) => `/api/v1/programs/${id}/${what}`),
    ],
  },
];

/**
 * Links that make a browser fetch what a page needs while it still reads the code of all pages: the page's own code,
 * and for a bare address the answers that it asks for first, each of which would else wait for the one before. The
 * page asks as ever, and is given what has come; where its address asks for more, it asks by itself.
 *
 * @param path  Of the address, without what is searched for.
 * @param root  Where the built pages lie.
 */
export async function linksAhead(path: string, isBare: boolean, root: string): Promise<string> {
  for (const { address, module, answers } of starts) {
    const [, id] = address.exec(path) ?? [];
    if (id === undefined) continue;
    const manifest = JSON.parse(await readFile(join(root, ".vite/manifest.json"), "utf8"));
    const files = filesOf(manifest, module);
    const asked = isBare ? answers(id) : [];
    return [
      // Code first: a browser asks for six things at a time, and nothing can be drawn before it is read.
      ...files.map(({ file }) => `<link rel="modulepreload" crossorigin href="/${file}">`),
      ...asked.map((href) => `<link rel="preload" as="fetch" crossorigin href="${href}">`),
    ].join("");
  }
  return "";
}

/** The files of one module: its own, and those that it does not run without. */
function filesOf(manifest: Record<string, Built>, module: string): Built[] {
  const found = new Map<string, Built>();
  const wanted = [module];
  for (const name of wanted) {
    const built = manifest[name];
    if (!built || found.has(name)) continue;
    found.set(name, built);
    wanted.push(...(built.imports ?? []));
  }
  return [...found.values()];
}
