import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

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

/** What a browser that only draws pages leaves alone. */
export const quietFlags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The browser that `CHROME_PATH` names or that is installed, `undefined` when there is none.
 *
 * @throws Error when `CHROME_PATH` names no program.
 */
export function findInstalled(environment: Environment, platform = process.platform): string | undefined {
  const named = environment.CHROME_PATH;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROME_PATH is "${named}", and there is no program that can be run.`);
  }
  return listPlaces(environment, platform).find(isProgram);
}

/** The sandbox stays on except where it cannot work: as root, and in CI containers. */
export function keepsSandbox(environment: Environment): boolean {
  return process.getuid?.() !== 0 && !environment.CI;
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
