import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type OrganizationDb, withOrganization } from "#api/db/client";
import { listReportQuotes } from "#api/db/quoteSources";
import type { AppEnv } from "#api/http/env";
import { isOfTeam } from "#api/http/ownTeam";
import { createRouter, problemAnswers } from "#api/http/router";
import { getOrganizationName } from "#api/organizations/queries";
import { Problem } from "#shared/problem";
import type { ReportContent } from "#shared/reports/content";
import { findOpened, mustKnowPassphrase, type Opened } from "./open";
import { countOpened, findNewestVersion } from "./queries";
import { type SharedAnswer, sharedAnswer } from "./shapes";
import { readTable } from "./told";
import { tableView } from "./wish";

const params = z.object({ token: z.string().max(100) });
const json = <T extends z.ZodType>(schema: T) => ({ content: { "application/json": { schema } } });
const tags = ["Sharing"];
const answers = { 200: { description: "What is shared", ...json(sharedAnswer) }, ...problemAnswers };
/** For everybody who has the link: no session and no key, and nothing to filter by. */
const common = { tags, security: [], responses: answers };
const query = z.strictObject({});

const read = createRoute({
  method: "get",
  path: "/shared/{token}",
  summary: "What a link opens, as JSON",
  ...common,
  request: { params, query },
});
const readWithPassphrase = createRoute({
  method: "post",
  path: "/shared/{token}",
  summary: "The same, where a link asks for its passphrase",
  ...common,
  request: {
    params,
    query,
    body: { ...json(z.strictObject({ passphrase: z.string().max(200) })), required: true },
  },
});

export const sharedRoutes = createRouter()
  .openapi(read, async (c) => c.json(await answer(c, c.req.valid("param").token, undefined), 200))
  .openapi(readWithPassphrase, async (c) =>
    c.json(await answer(c, c.req.valid("param").token, c.req.valid("json").passphrase), 200),
  );

async function answer(c: Context<AppEnv>, token: string, passphrase: string | undefined) {
  c.header("X-Robots-Tag", "noindex");
  const opened = await findOpened(c, token);
  await mustKnowPassphrase(c, token, opened.share, passphrase);
  const { db, now } = c.var.deps;
  const { organizationId, share } = opened;
  const organization = await getOrganizationName(db, organizationId);
  const isOwn = await isOfTeam(c, organizationId);
  return withOrganization(db, organizationId, async (own) => {
    const told = await tell(own, opened, organization);
    if (!told) throw new Problem("not_found", "What this link showed is not told any more.");
    if (!isOwn) await countOpened(own, organizationId, share.id, now());
    return told;
  });
}

async function tell(
  db: OrganizationDb,
  { organizationId, share }: Opened,
  organization: string,
): Promise<SharedAnswer | null> {
  const { reportId, programId } = share;
  if (reportId === null) {
    const table =
      programId === null ? null : await readTable(db, organizationId, programId, tableView.parse(share.view));
    return table && { kind: "table", organization, ...table };
  }
  const version = await findNewestVersion(db, organizationId, reportId);
  return version
    ? {
        kind: "report",
        organization,
        number: version.number,
        publishedAt: version.publishedAt.toISOString(),
        content: version.content as ReportContent,
        quotes: await listReportQuotes(db, version.id),
        superseded: version.superseded !== null,
      }
    : null;
}
