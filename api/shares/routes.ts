import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { OrganizationDb } from "#api/db/client";
import { allow, inOrganization } from "#api/http/access";
import type { AppEnv } from "#api/http/env";
import { createRouter, problemAnswers } from "#api/http/router";
import { makeToken } from "#api/http/surveyToken";
import { isProgram } from "#api/releases/queries";
import { Problem } from "#shared/problem";
import { addShare, findNewestVersion, findShare, listShares, revokeShare, setExpiry } from "./queries";
import { shareAnswer } from "./shapes";
import { tellShare } from "./tellShare";
import { readTable } from "./told";
import { days, type ShareWish, shareWish } from "./wish";

const params = z.object({ id: z.coerce.number("is a number").int().positive().max(Number.MAX_SAFE_INTEGER) });
const json = <T extends z.ZodType>(schema: T) => ({ content: { "application/json": { schema } } });
const tags = ["Sharing"];
const middleware = allow("owner", "manager");
const one = { description: "The link", ...json(shareAnswer) };

const list = createRoute({
  method: "get",
  path: "/shares",
  tags,
  summary: "All links for people without an account, newest first, with how often each was opened",
  middleware,
  responses: {
    200: { description: "Links", ...json(z.object({ shares: z.array(shareAnswer) })) },
    ...problemAnswers,
  },
});

const make = createRoute({
  method: "post",
  path: "/shares",
  tags,
  summary: "Make a link to a published report, or to one fixed table of a program's current release",
  middleware,
  request: { body: { ...json(shareWish), required: true } },
  responses: { 201: one, ...problemAnswers },
});

const extend = createRoute({
  method: "patch",
  path: "/shares/{id}",
  tags,
  summary: "Let a link stand so many days from now on, also when it had ended",
  middleware,
  request: { params, body: { ...json(z.strictObject({ days })), required: true } },
  responses: { 200: one, ...problemAnswers },
});

const revoke = createRoute({
  method: "delete",
  path: "/shares/{id}",
  tags,
  summary: "Revoke a link for good",
  middleware,
  request: { params },
  responses: { 204: { description: "Nobody gets in by it any more" }, ...problemAnswers },
});

type C = Context<AppEnv>;
const nothing = () => new Problem("not_found", "There is no such link here, or it was revoked.");

/** Links of the organization; what they open is sharedRoutes.ts. */
export const shareRoutes = createRouter()
  .openapi(list, async (c) => {
    const shares = await inOrganization(c, async (db) => {
      const found = await listShares(db, c.var.actor.organizationId);
      return Promise.all(found.map((share) => tellShare(c, db, share)));
    });
    return c.json({ shares }, 200);
  })
  .openapi(make, async (c) => {
    const wish = c.req.valid("json");
    mustFit(wish);
    const { organizationId, userId } = c.var.actor;
    const { auth, matchKey, now } = c.var.deps;
    const { password } = await auth.$context;
    const passphraseHash = wish.passphrase === undefined ? null : await password.hash(wish.passphrase);
    const made = await inOrganization(c, async (db) => {
      await mustBeTold(db, organizationId, wish);
      const id = await addShare(db, {
        ...makeToken(matchKey, organizationId),
        name: wish.name,
        reportId: wish.report ?? null,
        programId: wish.program ?? null,
        view: wish.view ?? null,
        passphraseHash,
        embedOrigins: [...new Set(wish.embedOrigins)],
        expiresAt: endAfter(now(), wish.days),
        createdBy: userId,
        createdAt: now(),
      });
      return tellOne(c, db, id);
    });
    return c.json(made, 201);
  })
  .openapi(extend, async (c) => {
    const { id } = c.req.valid("param");
    const until = endAfter(c.var.deps.now(), c.req.valid("json").days);
    const told = await inOrganization(c, async (db) => {
      if (!(await setExpiry(db, c.var.actor.organizationId, id, until))) throw nothing();
      return tellOne(c, db, id);
    });
    return c.json(told, 200);
  })
  .openapi(revoke, async (c) => {
    const { id } = c.req.valid("param");
    const { organizationId } = c.var.actor;
    const gone = await inOrganization(c, (db) => revokeShare(db, organizationId, id, c.var.deps.now()));
    if (!gone) throw nothing();
    return c.body(null, 204);
  });

function endAfter(now: Date, days: number): Date {
  return new Date(now.getTime() + days * 24 * 3_600_000);
}

async function tellOne(c: C, db: OrganizationDb, id: number) {
  const share = await findShare(db, c.var.actor.organizationId, id);
  if (!share) throw nothing();
  return tellShare(c, db, share);
}

/** A link opens one thing. A frame asks nobody for a passphrase, and shows one chart. */
function mustFit({ report, program, view, passphrase, embedOrigins }: ShareWish): void {
  const isTable = program !== undefined && view !== undefined;
  if ((report !== undefined) === isTable || (program === undefined) !== (view === undefined))
    throw wrong("view", "A link opens a report, or a table of a program: name one of them.");
  if (embedOrigins.length === 0) return;
  if (report !== undefined)
    throw wrong("embedOrigins", "A frame shows one chart: share the table of it, not the report.");
  if (passphrase !== undefined)
    throw wrong("passphrase", "A chart on a website is for everybody who reads it: it takes no passphrase.");
}

/** What was never published cannot be shared. */
async function mustBeTold(db: OrganizationDb, organizationId: string, { report, program, view }: ShareWish) {
  if (report !== undefined) {
    if (await findNewestVersion(db, organizationId, report)) return;
    throw new Problem("not_found", "There is no such report here, or it was not published yet.");
  }
  if (program === undefined || view === undefined) return;
  if (!(await isProgram(db, organizationId, program)))
    throw new Problem("not_found", "There is no such program here.");
  if (await readTable(db, organizationId, program, view)) return;
  throw wrong("view", "The current release does not tell this. Cut a release that does, then share it.");
}

function wrong(path: string, message: string): Problem {
  return new Problem("invalid_input", message, { places: [{ path, message }] });
}
