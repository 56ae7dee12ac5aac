import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { removeFolder } from "#api/db/launcherPlace";

/** As an initdb that another start has set going: it writes until its folder is gone, or for half a second. */
const writer = `
  const { writeFileSync } = require("node:fs");
  const end = Date.now() + 500;
  console.log("writing");
  try { for (let n = 0; Date.now() < end; n++) writeFileSync(process.argv[1] + "/" + (n % 5000), ""); } catch {}
`;

test("removeFolder(folder) removes what somebody is still writing to", async () => {
  const folder = mkdtempSync(join(tmpdir(), "still-written-"));
  const deep = join(folder, "base/1");
  mkdirSync(deep, { recursive: true });
  const child = spawn(process.execPath, ["-e", writer, deep], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  await removeFolder(folder);
  expect(existsSync(folder)).toBe(false);
  if (child.exitCode === null) await once(child, "exit");
});
