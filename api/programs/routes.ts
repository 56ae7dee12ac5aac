import { createRoute, z } from "@hono/zod-openapi";
import { inOrganization } from "#api/http/access";
import { createRouter, problemAnswers } from "#api/http/router";
import { getOrganizationSettings } from "#api/organizations/queries";
import { answerProgram, summarize } from "./answer";
import { labelRoutes } from "./labelRoutes";
import { changeProgram, createProgram, listPrograms } from "./queries";
import { waveRoutes } from "./waveRoutes";
import { planWaves, waveList } from "./waves";
import {
  answer,
  body,
  changed,
  everyone,
  name,
  programAnswer,
  programPath,
  programSummary,
  tags,
  team,
} from "./words";

const create = createRoute({
  method: "post",
  path: "/programs",
  tags,
  summary: "Start a program",
  middleware: team,
  request: {
    body: body(z.strictObject({ name, waves: waveList.default(["pre", "post"]) })),
  },
  responses: { 201: answer("The new program", programAnswer), ...problemAnswers },
});

const list = createRoute({
  method: "get",
  path: "/programs",
  tags,
  summary: "List programs",
  middleware: everyone,
  request: { query: z.object({ archived: z.enum(["false", "true", "all"]).default("false") }) },
  responses: {
    200: answer("Programs by name", z.object({ programs: z.array(programSummary) })),
    ...problemAnswers,
  },
});

const read = createRoute({
  method: "get",
  path: "/programs/{id}",
  tags,
  summary: "One program with its waves, cohorts and groups",
  middleware: everyone,
  request: { params: programPath },
  responses: { 200: answer("The program", programAnswer), ...problemAnswers },
});

const change = createRoute({
  method: "patch",
  path: "/programs/{id}",
  tags,
  summary: "Rename, archive or bring back a program",
  middleware: team,
  request: {
    params: programPath,
    body: body(z.strictObject({ name: name.optional(), archived: z.boolean().optional() })),
  },
  responses: changed,
});

/** A program: what it is called, when people are asked, who starts together, where they belong. */
export const programRoutes = createRouter()
  .openapi(create, async (c) => {
    const wish = c.req.valid("json");
    const made = await inOrganization(c, async (db) => {
      const { language } = await getOrganizationSettings(db, c.var.actor.organizationId);
      const programId = await createProgram(db, wish.name, planWaves(wish.waves, language));
      return answerProgram(db, programId, c.var.actor.role);
    });
    return c.json(made, 201);
  })
  .openapi(list, async (c) => {
    const { archived } = c.req.valid("query");
    const programs = await inOrganization(c, (db) => listPrograms(db, archived));
    return c.json({ programs: programs.map((p) => summarize(p, c.var.actor.role)) }, 200);
  })
  .openapi(read, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inOrganization(c, (db) => answerProgram(db, id, c.var.actor.role)), 200);
  })
  .openapi(change, async (c) => {
    const { id } = c.req.valid("param");
    const { name, archived } = c.req.valid("json");
    const archivedAt = archived === undefined ? undefined : archived ? c.var.deps.now() : null;
    const program = await inOrganization(c, async (db) => {
      if (name !== undefined || archivedAt !== undefined) await changeProgram(db, id, { name, archivedAt });
      return answerProgram(db, id, c.var.actor.role);
    });
    return c.json(program, 200);
  })
  .route("/", waveRoutes)
  .route("/", labelRoutes);
