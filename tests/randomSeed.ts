import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folders = ["api", "shared", "seeds", "tests"];

/**
 * A seed for the random cases that follows from the code: what was tried before a change landed is tried again wherever
 * the same code is tried, and the next change meets other cases.
 *
 * @param root  The folder of the project.
 * @returns A whole number of 31 bits.
 */
export function seedOfCode(root: string): number {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|sql|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(readFileSync(file)).update("\0");
  }
  return hash.digest().readUInt32BE() >>> 1;
}
