import { createRoute, z } from "@hono/zod-openapi";
import { allow, inOrganization } from "#api/http/access";
import { explain, eyes, measure, params, waves } from "#api/http/outcomeQuestion";
import { createRouter, problemAnswers } from "#api/http/router";
import { itemsAnswer } from "./answer";
import { readItems } from "./read";

const readers = allow("owner", "manager", "viewer");
const tags = ["Outcomes"];
const json = <S extends z.ZodType>(description: string, schema: S) => ({
  200: { description, content: { "application/json": { schema } } },
  ...problemAnswers,
});

const items = createRoute({
  method: "get",
  path: "/programs/{id}/items",
  tags,
  summary: "Answers to each item before and after as stacks, who moved, and why answers are missing",
  middleware: readers,
  request: {
    params,
    query: z.strictObject({
      ...measure,
      ...waves,
      by: z.string().optional().meta({ description: "`group`, `cohort`, or the name of an attribute" }),
      ...explain,
      ...eyes,
    }),
  },
  responses: json(
    "Of the people with both scores of the subscale. Outside the team as released: of everybody together, each item of the people with both scores of the first subscale that scores it",
    itemsAnswer,
  ),
});

export const itemRoutes = createRouter().openapi(items, async (c) => {
  const asked = c.req.valid("query");
  const found = await inOrganization(c, (db) => readItems(db, c.var.actor, c.req.valid("param").id, asked));
  return c.json(found, 200);
});
