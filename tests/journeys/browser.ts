import { type Browser, chromium, type LaunchOptions } from "playwright-core";
import { findInstalled, keepsSandbox, quietFlags } from "#api/exports/findBrowser";
import { unpackNpmBrowser } from "./npmBrowser";

type Environment = Record<string, string | undefined>;

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

function definedOnly(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
