import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { cruiseLayers, readRules } from "../check/cruise";

/** A small house in which every import is allowed: its files, and what each imports. */
const soundHouse: Record<string, string[]> = {
  "shared/problem.ts": ["zod"],
  "shared/stats/mean.ts": ["@stdlib/stats-base-dists-t"],
  "shared/instruments/schema.ts": ["#shared/stats/mean", "#shared/problem", "zod"],
  "shared/participants/code.ts": ["zod"],
  "shared/surveys/survey.ts": ["#shared/instruments/schema"],
  "shared/responses/response.ts": ["#shared/surveys/survey"],
  "shared/scores/score.ts": ["#shared/instruments/schema", "#shared/responses/response"],
  "shared/change/changeTable.ts": ["#shared/stats/mean"],
  "shared/imports/mapping.ts": ["#shared/scores/score", "#shared/participants/code"],
  "shared/quality/hint.ts": ["#shared/instruments/schema"],
  "shared/outcomes/summary.ts": ["../stats/mean"],
  "shared/outcomes/detail.ts": ["../stats/mean"],
  "shared/outcomes/describe.ts": ["./detail"],
  "shared/outcomes/disclosure.ts": ["../stats/mean", "./summary", "./describe"],
  "shared/outcomes/naming.ts": ["type ./summary"],
  "shared/reports/sentence.ts": [
    ...["intl-messageformat", "#shared/outcomes/disclosure", "type #shared/outcomes/summary"],
  ],
  "api/db/schema.ts": ["drizzle-orm", "#shared/instruments/schema", "node:path", "postgres"],
  "api/http/problem.ts": ["hono", "#shared/problem"],
  "api/accounts/auth.ts": ["drizzle-orm", "#api/db/schema"],
  "api/change/queries.ts": ["drizzle-orm", "#api/db/schema", "#shared/outcomes/disclosure"],
  "api/change/routes.ts": ["hono", "#api/http/problem", "#api/change/queries", "#api/programs/queries"],
  "api/programs/queries.ts": ["drizzle-orm", "#api/db/schema"],
  "api/programs/routes.ts": ["hono", "./queries", "./stage", "#shared/imports/mapping"],
  "api/programs/stage.ts": ["type postgres", "#api/participants/queries"],
  "api/participants/queries.ts": ["#api/db/schema"],
  "api/app.ts": ["./change/routes", "./programs/routes", "./accounts/auth"],
  "api/server.ts": ["./app", "../seeds/stories"],
  "web/api.ts": ["type ../api/app", "hono"],
  "web/ui/Button.tsx": ["react"],
  "web/charts/Forest.tsx": ["recharts", "../ui/Button", "#shared/reports/sentence"],
  "web/report-view/ReportView.tsx": ["../charts/Forest", "../ui/Button", "#shared/reports/sentence"],
  "web/change/ChangePage.tsx": [
    ...["../charts/Forest", "../ui/Button", "../api", "./filters", "../report-view/ReportView"],
  ],
  "web/change/filters.ts": ["#shared/outcomes/disclosure"],
  "web/programs/ProgramPage.tsx": ["../api"],
  "web/App.tsx": ["./change/ChangePage", "./programs/ProgramPage"],
  "seeds/stories.ts": ["#api/db/schema", "#shared/imports/mapping"],
  "tests/change/change.test.ts": ["#api/change/routes", "../../web/App", "../../seeds/stories", "vitest"],
  "tests/outcomes/summary.test.ts": ["#shared/outcomes/summary"],
};

const packages = [
  ...["zod", "hono", "drizzle-orm", "postgres", "recharts", "react", "papaparse"],
  ...["intl-messageformat", "@stdlib/stats-base-dists-t", "@stdlib/stats-base-ndarray"],
];

/** What nobody may write, and the one rule or the rules that must answer: [file, import, rules]. */
const forbidden: [string, string, string[]][] = [
  ["shared/stats/mean.ts", "#shared/problem", ["shared-stats"]],
  ["shared/stats/mean.ts", "zod", ["shared-stats"]],
  ["shared/stats/mean.ts", "@stdlib/stats-base-ndarray", ["shared-stats"]],
  ["shared/participants/code.ts", "#shared/scores/score", ["shared-participants"]],
  ["shared/instruments/schema.ts", "#shared/participants/code", ["shared-instruments"]],
  ["shared/surveys/survey.ts", "#shared/participants/code", ["shared-surveys"]],
  ["shared/responses/response.ts", "#shared/change/changeTable", ["shared-responses"]],
  ["shared/change/changeTable.ts", "hono", ["shared-change"]],
  ["shared/scores/score.ts", "#shared/reports/sentence", ["shared-scores"]],
  ["shared/scores/score.ts", "intl-messageformat", ["shared-scores"]],
  ["shared/imports/mapping.ts", "papaparse", ["shared-imports"]],
  ["shared/quality/hint.ts", "#shared/change/changeTable", ["shared-quality"]],
  ["shared/outcomes/disclosure.ts", "node:crypto", ["shared-outcomes"]],
  ["shared/outcomes/disclosure.ts", "#api/db/schema", ["shared-outcomes"]],
  ["shared/quotes/mayBeQuoted.ts", "node:crypto", ["shared-quotes"]],
  ["shared/reports/sentence.ts", "../../web/ui/Button", ["shared-reports"]],
  ["shared/outcomes/naming.ts", "./summary", ["outcomes-one-door"]],
  ["shared/outcomes/naming.ts", "./describe", ["outcomes-one-door"]],
  ["shared/outcomes/describe.ts", "./summary", ["outcomes-summary-by-disclosure"]],
  ["api/change/queries.ts", "#shared/outcomes/detail", ["outcomes-no-figures-outside"]],
  ["web/change/filters.ts", "#shared/outcomes/describe", ["outcomes-no-figures-outside"]],
  ["shared/reports/sentence.ts", "#shared/outcomes/summary", ["outcomes-one-door"]],
  [
    "api/change/routes.ts",
    "#shared/outcomes/summary",
    ["outcomes-disclosed-only", "outcomes-no-figures-outside"],
  ],
  ["api/change/queries.ts", "type #shared/outcomes/summary", ["outcomes-disclosed-only"]],
  ["web/change/filters.ts", "type #shared/outcomes/summary", ["outcomes-disclosed-only"]],
  [
    "seeds/stories.ts",
    "#shared/outcomes/summary",
    ["outcomes-disclosed-only", "outcomes-no-figures-outside"],
  ],
  ["shared/problem.ts", "hono", ["shared-problem"]],
  ["api/programs/queries.ts", "hono", ["api-queries"]],
  ["api/programs/queries.ts", "#api/change/queries", ["api-queries"]],
  ["api/db/schema.ts", "hono", ["api-db"]],
  ["api/db/schema.ts", "#api/http/problem", ["api-db"]],
  ["api/change/routes.ts", "drizzle-orm", ["api-drizzle"]],
  ["api/change/routes.ts", "type drizzle-orm", ["api-drizzle"]],
  ["api/accounts/auth.ts", "postgres", ["api-driver"]],
  ["api/http/problem.ts", "postgres", ["api-driver", "api-driver-not-in-routes"]],
  ["api/change/routes.ts", "type postgres", ["api-driver-not-in-routes"]],
  ["web/change/filters.ts", "drizzle-orm", ["api-drizzle"]],
  ["api/change/routes.ts", "#api/programs/routes", ["api-routes-by-app", "api-slice"]],
  ["api/http/problem.ts", "#api/programs/routes", ["api-routes-by-app"]],
  ["api/change/routes.ts", "#api/accounts/auth", ["api-slice"]],
  ["api/change/routes.ts", "../../seeds/stories", ["api-looks-down"]],
  ["api/app.ts", "../web/ui/Button", ["api-looks-down"]],
  ["api/server.ts", "../web/ui/Button", ["api-server"]],
  ["web/change/filters.ts", "../programs/ProgramPage", ["web-slice"]],
  ["web/ui/Button.tsx", "../api", ["web-ui-and-charts"]],
  ["web/report-view/ReportView.tsx", "../api", ["web-report-view"]],
  ["web/report-view/ReportView.tsx", "../programs/ProgramPage", ["web-report-view"]],
  ["web/charts/Forest.tsx", "../change/filters", ["web-ui-and-charts"]],
  ["web/charts/Forest.tsx", "../change/ChangePage", ["no-cycle", "web-ui-and-charts"]],
  ["web/charts/Forest.tsx", "#shared/instruments/schema", ["web-ui-and-charts"]],
  ["web/change/ChangePage.tsx", "recharts", ["web-recharts"]],
  ["web/change/filters.ts", "type #api/change/queries", ["web-api"]],
  ["web/api.ts", "#api/http/problem", ["web-api-types"]],
  ["seeds/stories.ts", "../tests/change/change.test", ["no-cycle", "seeds-not-tests"]],
  ["api/programs/routes.ts", "#shared/nowhere/thing", ["no-unresolved"]],
  ["web/change/filters.ts", "./ChangePage", ["no-cycle"]],
  ["api/programs/routes.ts", "vitest", ["no-dev-dependency"]],
  ["api/programs/routes.ts", "undeclared", ["no-undeclared"]],
];

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

describe("the layers", () => {
  test("allow every import of a sound house, and look at each of its files", async () => {
    const { seen, missed, violations } = await cruiseLayers(build(soundHouse));
    expect(violations).toEqual([]);
    expect(missed).toEqual([]);
    expect(seen.sort()).toEqual(Object.keys(soundHouse).sort());
  });

  test.each(forbidden)("catch %s importing %s", async (file, forbiddenImport, rules) => {
    const house = { ...soundHouse, [file]: [...(soundHouse[file] ?? []), forbiddenImport] };
    const { violations } = await cruiseLayers(build(house));
    const answered = violations.map((violation) => violation.split(":")[0]);
    expect([...new Set(answered)].sort()).toEqual(rules);
  });

  test("catch a folder of shared/ that has no place among the stages", async () => {
    const house = {
      ...soundHouse,
      "shared/extras/odd.ts": [],
      "api/programs/stage.ts": ["type postgres", "#api/participants/queries"],
      "api/participants/queries.ts": ["#api/db/schema"],
      "api/app.ts": ["#shared/extras/odd", "./change/routes"],
    };
    expect((await cruiseLayers(build(house))).violations).toContain(
      "shared-stage-without-place: api/app.ts → shared/extras/odd.ts",
    );
  });

  test("catch a page's slice reaching up, and a slice importing the app", async () => {
    const { violations } = await cruiseLayers(
      build({ ...soundHouse, "api/http/problem.ts": ["#api/app"], "web/ui/Button.tsx": ["../App"] }),
    );
    expect(violations).toContain("api-roof: api/http/problem.ts → api/app.ts");
    expect(violations).toContain("web-ui-and-charts: web/ui/Button.tsx → web/App.tsx");
  });

  test("catch a leftover that nothing imports", async () => {
    const house = { ...soundHouse, "shared/change/leftover.ts": [] };
    expect((await cruiseLayers(build(house))).violations).toEqual([
      "no-orphan: shared/change/leftover.ts → shared/change/leftover.ts",
    ]);
  });

  test("are all proved: each rule has answered to a planted import", async () => {
    const elsewhere = ["shared-stage-without-place", "api-roof", "no-orphan"];
    const answered = new Set([...forbidden.flatMap(([, , rules]) => rules), ...elsewhere]);
    const { forbidden: rules } = await readRules();
    expect(rules?.map((rule) => rule.name).filter((name) => !answered.has(name ?? ""))).toEqual([]);
    expect(rules?.every((rule) => rule.severity === "error")).toBe(true);
  });
});

/** Writes a house into a folder of its own, beside packages that are empty but there. */
function build(house: Record<string, string[]>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "house-")));
  roots.push(root);
  for (const [file, imports] of Object.entries(house)) {
    const lines = imports.map((name, k) =>
      name.startsWith("type ")
        ? `import type { thing as thing${k} } from "${name.slice(5)}";`
        : `import { thing as thing${k} } from "${name}";`,
    );
    const uses = imports.map((name, k) =>
      name.startsWith("type ")
        ? `export type Use${k} = typeof thing${k};`
        : `export const use${k} = thing${k};`,
    );
    write(root, file, [...lines, ...uses, "export const thing = 1;"].join("\n"));
  }
  for (const name of [...packages, "vitest", "undeclared"]) {
    write(
      root,
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: "1.0.0", main: "index.js" }),
    );
    write(root, `node_modules/${name}/index.js`, "export const thing = 1;");
  }
  write(
    root,
    "package.json",
    JSON.stringify({
      name: "house",
      type: "module",
      imports: { "#shared/*": "./shared/*.ts", "#api/*": "./api/*.ts" },
      dependencies: Object.fromEntries(packages.map((name) => [name, "1.0.0"])),
      devDependencies: { vitest: "1.0.0" },
    }),
  );
  write(root, "tsconfig.json", JSON.stringify({ compilerOptions: { module: "ESNext", jsx: "react-jsx" } }));
  return root;
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
