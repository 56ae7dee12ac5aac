import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chooseBrowser } from "./browser";

/**
 * Writes a program into the folder that starts the browser of these tests, with what it needs around it, for a
 * product to print with (`CHROME_PATH`).
 */
export async function writeStarter(folder: string): Promise<string> {
  const { executablePath, env = {} } = await chooseBrowser(process.env);
  const own = Object.entries(env).filter(([name, value]) => process.env[name] !== value);
  const starter = join(folder, "browser");
  const lines = own.map(([name, value]) => `export ${name}='${value}'`);
  writeFileSync(starter, ["#!/bin/sh", ...lines, `exec '${executablePath}' "$@"`, ""].join("\n"));
  chmodSync(starter, 0o755);
  return starter;
}
