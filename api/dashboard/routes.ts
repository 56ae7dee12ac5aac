import { createRoute, z } from "@hono/zod-openapi";
import { allow } from "#api/http/access";
import { explain, eyes, params } from "#api/http/outcomeQuestion";
import { createRouter, problemAnswers } from "#api/http/router";
import { dashboardAnswer } from "./answer";
import { filters } from "./filter";
import { type CountPairs, readGlance } from "./glance";
import { glanceAnswer } from "./glanceAnswer";
import { readDashboard } from "./read";

const glance = createRoute({
  method: "get",
  path: "/dashboard",
  tags: ["Outcomes"],
  summary: "All programs at a glance, in one round trip: what they collect, what changed, what waits",
  middleware: allow("owner", "manager", "viewer"),
  request: { query: z.strictObject({ archived: z.enum(["true", "false"]).default("false") }) },
  responses: {
    200: {
      description: "Programs by name; live for the team, as released for viewers",
      content: { "application/json": { schema: glanceAnswer } },
    },
    ...problemAnswers,
  },
});

/** Left out, both are of the usual pair. */
const waves = {
  pre: z.string().min(1).optional().meta({
    description: "Key of the earlier wave; left out, the program's first measurement",
  }),
  post: z.string().min(1).optional().meta({
    description:
      "Key of the later wave; left out, the first after it of kind `post`, else the next of any kind",
  }),
};

const explained = {
  instrument: z.string().min(1).optional().meta({ description: "Only this instrument" }),
  subscale: z.string().min(1).optional().meta({ description: "Only this subscale" }),
};

const dashboard = createRoute({
  method: "get",
  path: "/programs/{id}/dashboard",
  tags: ["Outcomes"],
  summary: "All that the dashboard of a program draws, in one round trip",
  middleware: allow("owner", "manager", "viewer"),
  request: { params, query: z.strictObject({ ...waves, ...eyes, ...filters, ...explain, ...explained }) },
  responses: {
    200: {
      description: "Every subscale for everybody, by group, by cohort, and by both",
      content: { "application/json": { schema: dashboardAnswer } },
    },
    ...problemAnswers,
  },
});

/** @param countPairs  Of the matching, for what waits there. */
export const dashboardRoutes = (countPairs: CountPairs) =>
  createRouter()
    .openapi(glance, async (c) => {
      const { db: database, matchKey, now } = c.var.deps;
      const place = { database, matchKey, countPairs, actor: c.var.actor, now: now() };
      const { archived } = c.req.valid("query");
      return c.json(await readGlance(place, archived), 200);
    })
    .openapi(dashboard, async (c) => {
      const { db: database, now } = c.var.deps;
      const place = { database, actor: c.var.actor, now: now() };
      const { id } = c.req.valid("param");
      const asked = c.req.valid("query");
      return c.json(await readDashboard(place, id, asked), 200);
    });
