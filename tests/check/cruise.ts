import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { cruise, type IConfiguration, type ICruiseResult } from "dependency-cruiser";
import extractDepcruiseConfig from "dependency-cruiser/config-utl/extract-depcruise-config";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

export interface Cruise {
  /** Source files that were read, as paths below the root. */
  seen: string[];
  /** Source files on disk that were not read: a cruise that missed some proves nothing. */
  missed: string[];
  /** One per forbidden import: `rule: from → to`. */
  violations: string[];
}

const folders = ["api", "web", "shared", "seeds", "tests"];

/** Reads every import below `root` and holds it against the rules of .dependency-cruiser.cjs. */
export async function cruiseLayers(root: string): Promise<Cruise> {
  const { options, ...ruleSet } = await readRules();
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(
    present,
    { ...options, baseDir: root, ruleSet, validate: true },
    options?.enhancedResolveOptions,
    { tsConfig: extractTSConfig(join(root, "tsconfig.json")) },
  );
  const { modules, summary } = output as ICruiseResult;
  const seen = modules.map((module) => module.source).filter((source) => isOwn(source));
  return {
    seen,
    missed: listSources(root, present).filter((source) => !seen.includes(source)),
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort(),
  };
}

/** The rules of this house, as .dependency-cruiser.cjs declares them. */
export function readRules(): Promise<IConfiguration> {
  return extractDepcruiseConfig(join(import.meta.dirname, "../../.dependency-cruiser.cjs"));
}

function isOwn(source: string): boolean {
  return /^(api|web|shared|seeds|tests)\/.*\.tsx?$/.test(source);
}

function listSources(root: string, present: string[]): string[] {
  return present.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
      .filter((path) => isOwn(path) && !path.includes("node_modules/")),
  );
}
