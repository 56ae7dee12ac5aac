import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { renderSVG } from "uqr";
import { listBreakdowns } from "#api/change/queries";
import type { OrganizationDb } from "#api/db/client";
import { allow, inOrganization } from "#api/http/access";
import { linkOrigin } from "#api/http/clientAddress";
import type { AppEnv } from "#api/http/env";
import { createRouter, problemAnswers } from "#api/http/router";
import { tokenOf } from "#api/http/surveyToken";
import { findRelease } from "#api/releases/queries";
import { Problem } from "#shared/problem";
import {
  findProgramName,
  findResultPage,
  listProgramLinks,
  listSurveyLanguages,
  type ResultPage,
  setResultPage,
} from "./queries";

const params = z.object({ id: z.coerce.number("is a number").int().positive().max(Number.MAX_SAFE_INTEGER) });
const text = z.string().trim().max(2_000, "holds at most 2,000 characters").default("");
const chosen = {
  published: z
    .boolean()
    .meta({ description: "Whether participants may read it; false takes it down at once" }),
  ownScores: z.boolean().meta({
    description: "Whether people read their own scores, by a personal link or the receipts of their answers",
  }),
  breakdowns: z
    .array(z.string().min(1).max(200))
    .max(8, "holds at most 8 breakdowns")
    .meta({ description: "By what results are told too, where the release holds it", example: ["group"] }),
  words: z
    .record(
      z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, "is a language such as es or pt-BR"),
      z.strictObject({ introduction: text, next: text }),
    )
    .meta({ description: "Own words by language: above the results, and what happens next" }),
};
const pageAnswer = z
  .object({
    ...chosen,
    languages: z.array(z.string()).meta({ description: "In which the program's surveys are asked" }),
    offered: z.array(z.string()).meta({ description: "By what the current release can be told" }),
    addresses: z.array(
      z.object({
        survey: z.string(),
        url: z.string(),
        qr: z.string().meta({ description: "The address as a QR code, an SVG picture" }),
      }),
    ),
  })
  .meta({ id: "ResultPage" });

const json = <T extends z.ZodType>(schema: T) => ({ content: { "application/json": { schema } } });
const answers = { 200: { description: "The page", ...json(pageAnswer) }, ...problemAnswers };
const team = allow("owner", "manager");

const read = createRoute({
  method: "get",
  path: "/programs/{id}/results-page",
  tags: ["Results page"],
  summary: "What participants may read of the results, and where",
  middleware: team,
  request: { params },
  responses: answers,
});

const change = createRoute({
  method: "put",
  path: "/programs/{id}/results-page",
  tags: ["Results page"],
  summary: "Publish the results page, take it down, or change what it says beside the release",
  middleware: team,
  request: { params, body: { ...json(z.strictObject(chosen)), required: true } },
  responses: answers,
});

/** What a program gives back to the people who answered; what they see is api/collect. */
export const resultPageRoutes = createRouter()
  .openapi(read, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inOrganization(c, (db) => tellPage(c, db, id)), 200);
  })
  .openapi(change, async (c) => {
    const { id } = c.req.valid("param");
    const wish: ResultPage = c.req.valid("json");
    const told = await inOrganization(c, async (db) => {
      await mustBeThere(c, db, id);
      await mustBeKnown(c, db, id, wish.breakdowns);
      await setResultPage(db, id, wish);
      return tellPage(c, db, id);
    });
    return c.json(told, 200);
  });

type C = Context<AppEnv>;

async function tellPage(c: C, db: OrganizationDb, programId: number) {
  await mustBeThere(c, db, programId);
  const { organizationId } = c.var.actor;
  const page = await findResultPage(db, organizationId, programId);
  const release = await findRelease(db, organizationId, programId);
  const links = await listProgramLinks(db, organizationId, programId);
  const addresses = links.map(({ survey, salt }) => {
    const url = `${linkOrigin(c)}/s/${tokenOf(c.var.deps.matchKey, organizationId, salt)}/results`;
    return { survey, url, qr: renderSVG(url, { border: 2, ecc: "M" }) };
  });
  const languages = await listSurveyLanguages(db, organizationId, programId);
  const offered = release ? ["group", "cohort", ...release.attributes] : [];
  return { ...page, languages, offered, addresses };
}

async function mustBeThere(c: C, db: OrganizationDb, programId: number): Promise<void> {
  if ((await findProgramName(db, c.var.actor.organizationId, programId)) === undefined)
    throw new Problem("not_found", "There is no such program here.");
}

async function mustBeKnown(c: C, db: OrganizationDb, programId: number, asked: readonly string[]) {
  const { attributes } = await listBreakdowns(db, c.var.actor.organizationId, programId);
  const known = ["group", "cohort", ...attributes];
  if (asked.every((name) => known.includes(name))) return;
  const message = `A breakdown is one of ${known.join(", ")}.`;
  throw new Problem("invalid_input", message, { places: [{ path: "breakdowns", message }] });
}
