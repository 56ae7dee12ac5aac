import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

/** One thing that is checked: commands that run one after the other until one fails. */
export interface Leg {
  name: string;
  commands: string[];
}

export interface LegResult {
  name: string;
  outcome: "run" | "skipped" | "failed";
  /** Seconds for a leg that ran, the reason for one that did not. */
  detail: string;
}

export const legs: Leg[] = [
  { name: "types", commands: ["tsc -p shared/tsconfig.json", "tsc -p tsconfig.json"] },
  { name: "lint", commands: ["biome ci ."] },
  { name: "layers", commands: ["node --import tsx tests/check/layers.ts"] },
  { name: "dead", commands: ["knip", "knip --production --include files"] },
  { name: "tests", commands: ["npm test"] },
  { name: "build", commands: ["npm run build"] },
];

const root = join(import.meta.dirname, "../..");

/**
 * Why each leg is left out, by name; a leg that is not named is run.
 *
 * @param words  `--only lint,types` or `--except tests`.
 * @throws Error when a word is unknown, names no leg, or leaves nothing to run.
 */
export function chooseSkips(words: string[], known: string[]): Map<string, string> {
  const skips = new Map<string, string>();
  for (let k = 0; k < words.length; k += 2) {
    const option = words[k] ?? "";
    const names = (words[k + 1] ?? "").split(",").filter(Boolean);
    if (option !== "--only" && option !== "--except") {
      throw new Error(`"${option}" is not one of --only, --except.`);
    }
    const stranger = names.find((name) => !known.includes(name));
    if (stranger || names.length === 0) {
      throw new Error(
        `${option} takes one or more of ${known.join(",")}; "${stranger ?? ""}" is none of them.`,
      );
    }
    for (const name of known) {
      if (names.includes(name) === (option === "--except")) skips.set(name, `left out by ${option}`);
    }
  }
  if (known.every((name) => skips.has(name))) throw new Error("Nothing is left to run.");
  return skips;
}

/** Runs every leg that is not skipped, also after one has failed, and says how each went. */
export async function runLegs(wanted: Leg[], skips: Map<string, string>): Promise<LegResult[]> {
  const results: LegResult[] = [];
  for (const { name, commands } of wanted) {
    const reason = skips.get(name);
    if (reason) {
      results.push({ name, outcome: "skipped", detail: reason });
      continue;
    }
    const start = performance.now();
    const failed = await findFailure(commands);
    const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
    results.push({
      name,
      outcome: failed ? "failed" : "run",
      detail: failed ? `${seconds}, ${failed}` : seconds,
    });
  }
  return results;
}

async function findFailure(commands: string[]): Promise<string | undefined> {
  for (const command of commands) {
    process.stdout.write(`\n> ${command}\n`);
    const end = await runCommand(command);
    if (end !== 0) return `"${command}" ended with ${end}`;
  }
  return undefined;
}

/** The exit code, or the name of the signal that ended the command. */
function runCommand(command: string): Promise<number | string> {
  const path = [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);
  return new Promise((resolve, reject) => {
    spawn(command, {
      cwd: root,
      shell: true,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, PATH: path },
    })
      .on("error", reject)
      .on("exit", (code, signal) => resolve(code ?? signal ?? "no exit code"));
  });
}
