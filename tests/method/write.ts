import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { statistics } from "../../web/method/contents";
import { readDocstrings } from "./readDocstrings";

/** Writes what the page "How we calculate" quotes from the code: `npm run method`. */
const root = join(import.meta.dirname, "../..");
const path = "web/method/docstrings.ts";
const found = readDocstrings(statistics.map(({ from }) => from));
const text = `import type { Docstring } from "./docstring";

/** Taken from the code by \`npm run method\`: change the docstring there, not here. */
export const docstrings: Record<string, Docstring> = ${JSON.stringify(found, null, 2)};
`;
writeFileSync(join(root, path), text);
execFileSync(join(root, "node_modules/.bin/biome"), ["check", "--write", path], {
  cwd: root,
  stdio: "inherit",
});
