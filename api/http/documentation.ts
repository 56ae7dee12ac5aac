import type { OpenAPIHono } from "@hono/zod-openapi";
import { type ApiDocument, docsPage } from "./docsPage";
import type { AppEnv } from "./env";

/** The chapters of the documentation, and the addresses that belong to each unless a route says otherwise. */
const chapters: { name: string; description: string; at: RegExp }[] = [
  {
    name: "Set-up",
    description: "An installation begins empty: set it up once, or look around with sample data.",
    at: /^\/api\/v1\/(setup|sample)/,
  },
  {
    name: "Signing in",
    description: "Sessions are for browsers. Programs send an API key instead.",
    at: /^\/api\/(auth|v1\/me)(\/|$)/,
  },
  {
    name: "Organization",
    description: "Its settings, its people, and the keys that programs use.",
    at: /^\/api\/v1\/(organization|members|invitations|api-keys)/,
  },
  {
    name: "Instruments",
    description: "What can be asked and how it is scored, as data.",
    at: /^\/api\/v1\/instruments/,
  },
  {
    name: "Results page",
    description: "What participants read of a program's results, out of its current release.",
    at: /\/results-page$/,
  },
  {
    name: "Reports",
    description:
      "Written around the figures of current releases; published, a report is frozen under a checksum.",
    at: /^\/api\/v1\/reports/,
  },
  {
    name: "Programs",
    description: "What is run, with its waves, cohorts and groups.",
    at: /^\/api\/v1\/programs(?!.*\/(imports|change|measures|releases|surveys|export))/,
  },
  {
    name: "Exports",
    description:
      "Files that leave: rows of a program for whoever may take them, packages, documents of a report.",
    at: /\/exports?(\/|$)/,
  },
  {
    name: "Surveys",
    description: "What a program asks: drafts, versions, when each takes answers, and the links into it.",
    at: /\/surveys/,
  },
  {
    name: "Mail",
    description:
      "Invitations and reminders by e-mail: addresses, kept sealed, and what became of each mail. Needs SMTP_URL.",
    at: /\/(addresses|mailings)/,
  },
  {
    name: "Imports",
    description: "Files of any survey tool: read, matched, tried out, stored.",
    at: /\/imports/,
  },
  {
    name: "Matching",
    description: "One person under two codes: proposed with a reason, decided by a person, undone.",
    at: /\/matching/,
  },
  {
    name: "Quality",
    description: "What may be odd about the answers of a program: hints, missing answers, what was left out.",
    at: /\/quality/,
  },
  {
    name: "Responses",
    description: "A single response: shown, left out, corrected or removed with a reason.",
    at: /\/responses\//,
  },
  {
    name: "Stories",
    description:
      "Answers in people's own words: coded, freed by hand of what tells who wrote them, approved, and only then quoted.",
    at: /\/(stories|quotes)/,
  },
  {
    name: "Participants",
    description: "Everything of one person: found by their code, shown, handed out, erased.",
    at: /^\/api\/v1\/participants/,
  },
  {
    name: "Change",
    description: "Matched change between two waves. What comes from too few people is `suppressed`.",
    at: /\/(change|measures)/,
  },
  {
    name: "Outcomes",
    description:
      "Every subscale at once, who was lost, gaps between groups, answers to single items, and how far items go together.",
    at: /\/(outcomes|dashboard|attrition|equity|items|reliability)$/,
  },
  {
    name: "Saved views",
    description:
      "Filters of a program's dashboard under names, one's own or the team's. A view holds a filter and never a figure.",
    at: /\/views(\/|$)/,
  },
  {
    name: "Releases",
    description:
      "What everybody outside the team reads. A release is cut from live data; a cell in which too few people differ keeps its figures and their date.",
    at: /\/releases/,
  },
  {
    name: "Sharing",
    description:
      "Links for people without an account: to a published report, or to one fixed table of the current release. Never a filtered view.",
    at: /^\/api\/v1\/shared?s?(\/|$)/,
  },
];

const head = {
  openapi: "3.1.0",
  info: {
    title: "Common Ground",
    version: "1",
    description:
      "Surveys in, matched change out. Numbers about people pass one door for disclosure: cells with too few people are answered as `suppressed`, never as a number.",
    license: { name: "MIT", identifier: "MIT" },
  },
  servers: [{ url: "/", description: "This server" }],
  tags: chapters.map(({ name, description }) => ({ name, description })),
  security: [{ apiKey: [] }, { session: [] }],
};

/** The OpenAPI 3.1 document at /api/openapi.json, and a page to read it at /api/docs. */
export function documentation(app: OpenAPIHono<AppEnv>): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "apiKey", {
    type: "http",
    scheme: "bearer",
    description: "An API key that an owner of the organization made under Settings",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "common-ground.session_token",
    description: "The cookie that signing in sets",
  });
  let document: ApiDocument | undefined;
  const describe = () => {
    document ??= inChapters(JSON.parse(JSON.stringify(app.getOpenAPI31Document(head))) as ApiDocument);
    return document;
  };
  app.get("/api/openapi.json", (c) => c.json(describe()));
  app.get("/api/docs", (c) => {
    c.header("Cache-Control", "no-store");
    return c.html(docsPage(describe(), c.var.cspNonce));
  });
}

function inChapters(document: ApiDocument): ApiDocument {
  for (const [path, methods] of Object.entries(document.paths)) {
    const chapter = chapters.find(({ at }) => at.test(path));
    for (const operation of Object.values(methods)) operation.tags ??= chapter ? [chapter.name] : [];
  }
  return document;
}
