import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { renderSVG } from "uqr";
import type { OrganizationDb } from "#api/db/client";
import { addLinks, listOpenLinks, listPersonalLinks, listUnlinked, revokeLink } from "#api/db/surveyLinks";
import { allow, inOrganization } from "#api/http/access";
import { linkOrigin } from "#api/http/clientAddress";
import type { AppEnv } from "#api/http/env";
import { createRouter, problemAnswers } from "#api/http/router";
import { makeShortCode, makeToken, tokenOf } from "#api/http/surveyToken";
import { findProgram } from "#api/programs/queries";
import { Problem } from "#shared/problem";
import { findSurvey } from "./queries";
import { answer, body, id, linkAnswer, sheetAnswer, surveyPath, tags } from "./words";

const team = allow("owner", "manager");
const links = {
  200: answer("Links, oldest first", z.object({ links: z.array(linkAnswer) })),
  ...problemAnswers,
};
const expiresAt = z.iso.datetime({ offset: true }).nullable().default(null);

const list = createRoute({
  method: "get",
  path: "/programs/{id}/surveys/{surveyId}/links",
  tags,
  summary: "The open links of a survey, each with its QR code",
  middleware: team,
  request: { params: surveyPath },
  responses: links,
});

const create = createRoute({
  method: "post",
  path: "/programs/{id}/surveys/{surveyId}/links",
  tags,
  summary: "Make an open link for a wave, one for each place; one that stands already is answered again",
  middleware: team,
  request: {
    params: surveyPath,
    body: body(
      z.strictObject({
        waveId: z.int().positive(),
        cohortId: z.int().positive().nullable().default(null),
        groupId: z.int().positive().nullable().default(null),
        expiresAt,
      }),
    ),
  },
  responses: links,
});

const createPersonal = createRoute({
  method: "post",
  path: "/programs/{id}/surveys/{surveyId}/links/personal",
  tags,
  summary: "Make personal links for everybody with a code who has none yet",
  middleware: team,
  request: {
    params: surveyPath,
    body: body(
      z.strictObject({
        waveId: z.int().positive(),
        cohortId: z.int().positive().optional(),
        expiresAt,
      }),
    ),
  },
  responses: { 200: answer("How many were made", z.object({ made: z.number() })), ...problemAnswers },
});

const sheet = createRoute({
  method: "get",
  path: "/programs/{id}/surveys/{surveyId}/sheet",
  tags,
  summary: "A sheet to print: each person's code beside their own link. It tells codes; keep it safe",
  middleware: team,
  request: { params: surveyPath, query: z.object({ wave: id, cohort: id.optional() }) },
  responses: { 200: answer("People by cohort and group", sheetAnswer), ...problemAnswers },
});

const revoke = createRoute({
  method: "delete",
  path: "/programs/{id}/surveys/{surveyId}/links/{linkId}",
  tags,
  summary: "Revoke a link: nobody gets in through it any more; answers stay",
  middleware: team,
  request: { params: surveyPath.extend({ linkId: id }) },
  responses: { 204: { description: "Revoked" }, ...problemAnswers },
});

/** The ways into a survey. */
export const linkRoutes = createRouter()
  .openapi(list, async (c) => {
    const { id, surveyId } = c.req.valid("param");
    const found = await inOrganization(c, async (db) => {
      await findPlace(db, id, surveyId);
      return listOpenLinks(db, surveyId);
    });
    return c.json({ links: found.map((link) => tellLink(c, link)) }, 200);
  })
  .openapi(create, async (c) => {
    const { id, surveyId } = c.req.valid("param");
    const { expiresAt, ...place } = c.req.valid("json");
    const { organizationId, userId } = c.var.actor;
    const { matchKey, now } = c.var.deps;
    const found = await inOrganization(c, async (db) => {
      await findPlace(db, id, surveyId, place.waveId);
      const isHere = (await listOpenLinks(db, surveyId)).some(
        (link) =>
          link.waveId === place.waveId &&
          link.cohortId === place.cohortId &&
          link.groupId === place.groupId &&
          link.revokedAt === null &&
          (link.expiresAt === null || link.expiresAt > now()),
      );
      const token = makeToken(matchKey, organizationId);
      const shortCode = makeShortCode();
      const until = expiresAt === null ? null : new Date(expiresAt);
      if (!isHere)
        await addLinks(db, [
          { surveyId, ...place, kind: "open", ...token, shortCode, expiresAt: until, createdBy: userId },
        ]);
      return listOpenLinks(db, surveyId);
    });
    return c.json({ links: found.map((link) => tellLink(c, link)) }, 200);
  })
  .openapi(createPersonal, async (c) => {
    const { id, surveyId } = c.req.valid("param");
    const { waveId, cohortId, expiresAt } = c.req.valid("json");
    const { organizationId, userId } = c.var.actor;
    const until = expiresAt === null ? null : new Date(expiresAt);
    const made = await inOrganization(c, async (db) => {
      const draft = await findPlace(db, id, surveyId, waveId);
      if ((draft as { anonymous?: boolean }).anonymous)
        throw new Problem("conflict", "A personal link tells who answered. This survey is anonymous.");
      const people = await listUnlinked(db, id, surveyId, waveId, cohortId);
      const links = people.map((enrollmentId) => ({
        ...{ surveyId, waveId, kind: "personal" as const, enrollmentId, createdBy: userId },
        ...makeToken(c.var.deps.matchKey, organizationId),
        expiresAt: until,
      }));
      await addLinks(db, links);
      return links.length;
    });
    return c.json({ made }, 200);
  })
  .openapi(sheet, async (c) => {
    const { id, surveyId } = c.req.valid("param");
    const { wave, cohort } = c.req.valid("query");
    const { organizationId } = c.var.actor;
    const { matchKey } = c.var.deps;
    const found = await inOrganization(c, async (db) => {
      await findPlace(db, id, surveyId, wave);
      return listPersonalLinks(db, surveyId, wave, cohort);
    });
    const people = found.map(({ id, salt, codeHash, codeSealed, cohort, group, expiresAt }) => ({
      linkId: id,
      code: codeSealed ? matchKey.open(codeSealed, { organizationId, hash: codeHash }) : "",
      cohort,
      group,
      ...address(c, salt),
      expiresAt: expiresAt?.toISOString() ?? null,
    }));
    return c.json({ people }, 200);
  })
  .openapi(revoke, async (c) => {
    const { id, surveyId, linkId } = c.req.valid("param");
    await inOrganization(c, async (db) => {
      await findPlace(db, id, surveyId);
      if (!(await revokeLink(db, surveyId, linkId, c.var.deps.now())))
        throw new Problem("not_found", "There is no such link, or it is revoked already.");
    });
    return c.body(null, 204);
  });

/** @returns The survey's draft. @throws Problem `not_found` where survey or wave are not the program's. */
async function findPlace(db: OrganizationDb, programId: number, surveyId: number, waveId?: number) {
  const found = await findSurvey(db, programId, surveyId);
  const program = waveId === undefined ? undefined : await findProgram(db, programId);
  if (!found || (waveId !== undefined && !program?.waves.some((wave) => wave.id === waveId)))
    throw new Problem("not_found", "There is no such survey or wave in the program.");
  return found.draft;
}

type Link = Awaited<ReturnType<typeof listOpenLinks>>[number];

function tellLink(c: Context<AppEnv>, link: Link) {
  const { id, waveId, cohort, group, shortCode, expiresAt, revokedAt } = link;
  return {
    ...{ id, waveId, cohort, group, shortCode },
    ...address(c, link.salt),
    expiresAt: expiresAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}

/** Where the link leads, as text and as a picture to be scanned. */
function address(c: Context<AppEnv>, salt: Buffer): { url: string; qr: string } {
  const token = tokenOf(c.var.deps.matchKey, c.var.actor.organizationId, salt);
  const url = `${linkOrigin(c)}/s/${token}`;
  return { url, qr: renderSVG(url, { border: 2, ecc: "M" }) };
}
