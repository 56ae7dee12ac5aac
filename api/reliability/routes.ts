import { createRoute, z } from "@hono/zod-openapi";
import { allow, inOrganization } from "#api/http/access";
import { explain, eyes, measure, params, waves } from "#api/http/outcomeQuestion";
import { createRouter, problemAnswers } from "#api/http/router";
import { reliabilityAnswer } from "./answer";
import { readReliability } from "./read";

const readers = allow("owner", "manager", "viewer");
const tags = ["Outcomes"];
const json = <S extends z.ZodType>(description: string, schema: S) => ({
  200: { description, content: { "application/json": { schema } } },
  ...problemAnswers,
});

const reliability = createRoute({
  method: "get",
  path: "/programs/{id}/reliability",
  tags,
  summary: "Cronbach's alpha of each subscale at each wave, with Feldt's interval and item-rest correlations",
  middleware: readers,
  request: {
    params,
    query: z.strictObject({ instrument: measure.instrument, ...waves, ...explain, ...eyes }),
  },
  responses: json(
    "Of everybody who answered at a wave. Outside the team as released: at both waves, of the people with both scores who answered every item both times, rounded to hundredths",
    reliabilityAnswer,
  ),
});

export const reliabilityRoutes = createRouter().openapi(reliability, async (c) => {
  const asked = c.req.valid("query");
  const { id } = c.req.valid("param");
  const found = await inOrganization(c, (db) => readReliability(db, c.var.actor, id, asked));
  return c.json(found, 200);
});
