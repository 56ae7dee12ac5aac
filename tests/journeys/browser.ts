import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";
import { unpackNpmBrowser } from "./npmBrowser";

type Environment = Record<string, string | undefined>;

const programs = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const macApplications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

const quietFlags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A headless browser, ready for pages. Whoever opens it closes it. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await chooseBrowser(process.env));
}

/**
 * How to launch the browser that this machine has: `CHROME_PATH`, else an installed Chrome, Chromium or
 * Edge, else the Chromium from npm, which needs no system package. `BROWSER_FROM_NPM=1` goes straight to
 * the last, so that a machine with a browser can test what a machine without one does.
 *
 * The sandbox stays on except where it cannot work: as root, and in CI containers.
 *
 * @throws Error when `CHROME_PATH` names no program, or when this machine has no browser at all.
 */
export async function chooseBrowser(environment: Environment): Promise<LaunchOptions> {
  const options = { args: [...quietFlags], chromiumSandbox: keepsSandbox(environment) };
  const installed = environment.BROWSER_FROM_NPM ? undefined : findInstalled(environment);
  if (installed) return { ...options, executablePath: installed };
  const { executablePath, env } = await unpackNpmBrowser();
  return { ...options, executablePath, env: { ...definedOnly(environment), ...env } };
}

/** The browser that `CHROME_PATH` names or that is installed, `undefined` when there is none. */
export function findInstalled(environment: Environment, platform = process.platform): string | undefined {
  const named = environment.CHROME_PATH;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROME_PATH is "${named}", and there is no program that can be run.`);
  }
  return listPlaces(environment, platform).find(isProgram);
}

function listPlaces(environment: Environment, platform: NodeJS.Platform): string[] {
  if (platform === "darwin") return macApplications;
  if (platform === "win32") {
    const roots = [environment.PROGRAMFILES, environment["PROGRAMFILES(X86)"], environment.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? windowsPrograms.map((program) => join(root, program)) : []));
  }
  const folders = (environment.PATH ?? "").split(delimiter).filter(Boolean);
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

function isProgram(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function keepsSandbox(environment: Environment): boolean {
  return process.getuid?.() !== 0 && !environment.CI;
}

function definedOnly(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
