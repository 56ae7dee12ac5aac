import { createRoute, z } from "@hono/zod-openapi";
import { allow, inOrganization } from "#api/http/access";
import { createRouter, problemAnswers } from "#api/http/router";
import { breakdownOf, dimensionsOf } from "#shared/outcomes/asked";
import { type Audience, audiences } from "#shared/outcomes/audience";
import { type DisclosedMeasure, discloseMeasure } from "#shared/outcomes/measure";
import { Problem } from "#shared/problem";
import { outcomesAnswer } from "./answer";
import { findMeasured } from "./measured";
import { countEveryPair } from "./queries";

const params = z.object({ id: z.coerce.number("is a number").int().positive() });
const waves = {
  pre: z.string().min(1).default("pre").meta({ description: "Key of the earlier wave" }),
  post: z.string().min(1).default("post").meta({ description: "Key of the later wave" }),
};
const audience = {
  audience: z.enum(audiences).default("team").meta({
    description: "Look with the eyes of a narrower audience: `export` is what may be saved",
  }),
};
const by = z.string().optional().meta({
  description: "`group`, `cohort`, `group,cohort`, or the name of an attribute",
  example: "group",
});
const readers = allow("owner", "manager", "viewer");
const tags = ["Outcomes"];

const outcomes = createRoute({
  method: "get",
  path: "/programs/{id}/outcomes",
  tags,
  summary: "Every subscale of a program at once: change, and what stands beside it",
  middleware: readers,
  request: { params, query: z.strictObject({ ...waves, by, ...audience }) },
  responses: {
    200: {
      description: "One measure for each subscale of each instrument version with scores",
      content: { "application/json": { schema: outcomesAnswer } },
    },
    ...problemAnswers,
  },
});

export const outcomeRoutes = createRouter().openapi(outcomes, async (c) => {
  const asked = c.req.valid("query");
  const eyes = eyesOf(c.var.actor.role, asked.audience);
  const { organizationId } = c.var.actor;
  const { measured, by, counted } = await inOrganization(c, async (db) => {
    const measured = await findMeasured(db, organizationId, c.req.valid("param").id, asked);
    const by = breakdownOf(asked.by, measured.attributes);
    const dimensions = dimensionsOf(by);
    const waves = { preWaveId: measured.pre.id, postWaveId: measured.post.id };
    const counted = await countEveryPair(db, { ...measured, ...waves, dimensions });
    return { measured, by, counted };
  });
  const { pre, post, versions } = measured;
  const view = { pre: pre.key, post: post.key, by };
  const measures = versions.flatMap(({ id, instrument, latest }): DisclosedMeasure[] =>
    instrument.subscales.flatMap((subscale, position) => {
      const found = counted.get(id)?.[position];
      if (!found) return [];
      const question = {
        ...view,
        dimensions: dimensionsOf(by),
        instrument,
        latest,
        subscale,
        alphaOfData: null,
      };
      return [discloseMeasure(question, found, eyes)];
    }),
  );
  return c.json({ ...view, audience: eyes, measures }, 200);
});

/** A team member may look with narrower eyes than their own, never anybody with wider ones. */
function eyesOf(role: "owner" | "manager" | "viewer", asked: Audience): Audience {
  if (role === "viewer") {
    throw new Problem("no_release", "Viewers see what has been released, and nothing has been released yet.");
  }
  return asked;
}
