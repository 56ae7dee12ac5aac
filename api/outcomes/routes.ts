import { createRoute, z } from "@hono/zod-openapi";
import { allow, inOrganization } from "#api/http/access";
import { subscaleOf, versionOf } from "#api/http/measuredProgram";
import { type Asked, explain, eyes, matches, measure, params, waves } from "#api/http/outcomeQuestion";
import { readMeasures } from "#api/http/readMeasures";
import { createRouter, problemAnswers } from "#api/http/router";
import { unknownName } from "#shared/outcomes/asked";
import { equityOf } from "#shared/outcomes/equity";
import { withExplainedFlow } from "#shared/outcomes/explainAttrition";
import { flowOf } from "#shared/outcomes/flow";
import { withExplanations } from "#shared/outcomes/measure";
import { Problem } from "#shared/problem";
import { attritionAnswer, equityAnswer, outcomesAnswer } from "./answer";

const by = {
  by: z.string().optional().meta({
    description: "`group`, `cohort`, `group,cohort`, or the name of an attribute",
    example: "group",
  }),
};
const detail = {
  detail: z.enum(["full"]).optional().meta({ description: "`full`: every statistic of each stratum" }),
  ...explain,
};
const readers = allow("owner", "manager", "viewer");
const tags = ["Outcomes"];
const json = <S extends z.ZodType>(description: string, schema: S) => ({
  200: { description, content: { "application/json": { schema } } },
  ...problemAnswers,
});

const outcomes = createRoute({
  method: "get",
  path: "/programs/{id}/outcomes",
  tags,
  summary: "Every subscale of a program at once: change, and what stands beside it",
  middleware: readers,
  request: { params, query: z.strictObject({ ...waves, ...by, ...detail, ...eyes, ...matches }) },
  responses: json("One measure for each subscale of each instrument version with scores", outcomesAnswer),
});

const attrition = createRoute({
  method: "get",
  path: "/programs/{id}/attrition",
  tags,
  summary: "Who came, who stayed, and whether those who left began elsewhere",
  middleware: readers,
  request: {
    params,
    query: z.strictObject({ ...measure, ...waves, ...by, ...explain, ...eyes, ...matches }),
  },
  responses: json(
    "From enrolled over the first and the second answer to both, with the leavers' start",
    attritionAnswer,
  ),
});

const equity = createRoute({
  method: "get",
  path: "/programs/{id}/equity",
  tags,
  summary: "The gap between each group and the others, before and after, and whether it changed",
  middleware: readers,
  request: {
    params,
    query: z.strictObject({
      ...waves,
      by: z.string().min(1).meta({ description: "`group`, `cohort`, or the name of an attribute" }),
      reference: z.string().optional().meta({ description: "The group to hold the others against" }),
      instrument: z.string().min(1).optional(),
      subscale: z.string().min(1).optional(),
      ...explain,
      ...eyes,
      ...matches,
    }),
  },
  responses: json("One measure for each subscale, one gap for each group", equityAnswer),
});

export const outcomeRoutes = createRouter()
  .openapi(outcomes, async (c) => {
    const asked = c.req.valid("query");
    const read = await inOrganization(c, (db) =>
      readMeasures(db, c.var.actor, c.req.valid("param").id, asked),
    );
    const { program, by, source, matches, measures } = read;
    const { audience } = source;
    const told = asked.explain
      ? measures.map((measure) => ({ ...measure, change: withExplanations(measure.change) }))
      : measures;
    return c.json(
      { pre: program.pre.key, post: program.post.key, by, audience, matches, measures: told },
      200,
    );
  })
  .openapi(attrition, async (c) => {
    const asked = c.req.valid("query");
    const { change, lost, instrument } = await readOne(c, c.req.valid("param").id, asked, { enrolled: true });
    const { subscale, pre, post, audience, threshold, by, excluded } = change;
    const found = flowOf(change, lost);
    const flow = { ...(asked.explain ? withExplainedFlow(found) : found), ...(excluded ? { excluded } : {}) };
    const { matches = "all" } = asked;
    return c.json({ instrument, subscale, pre, post, audience, threshold, by, matches, ...flow }, 200);
  })
  .openapi(equity, async (c) => {
    const asked = c.req.valid("query");
    const read = await inOrganization(c, (db) =>
      readMeasures(db, c.var.actor, c.req.valid("param").id, asked),
    );
    const { program, by, source, matches, measures } = read;
    const [dimension, second] = by;
    if (dimension === undefined || second !== undefined) throw unknownName("breakdown", ["one name"], "by");
    const labels = [
      ...new Set(measures.flatMap(({ change }) => change.strata.map((one) => one.by[dimension]))),
    ];
    const named = labels.filter((label) => typeof label === "string");
    if (asked.reference !== undefined && !named.includes(asked.reference))
      throw unknownName("reference", named);
    const { audience } = source;
    const found = equityOf(measures, dimension, asked.reference ?? null, asked.explain === "true");
    return c.json({ pre: program.pre.key, post: program.post.key, audience, matches, ...found }, 200);
  });

type Question = Asked & { instrument: string; subscale: string };

/** The one measure that a question names. */
async function readOne(
  c: Parameters<typeof inOrganization>[0],
  programId: number,
  asked: Question,
  counted?: { enrolled: boolean },
) {
  const { program, measures } = await inOrganization(c, (db) =>
    readMeasures(db, c.var.actor, programId, asked, counted),
  );
  // Names that the program has not are refused in words, whether or not anything was counted.
  subscaleOf(versionOf(program, asked.instrument), asked.subscale);
  const [found] = measures;
  if (!found) throw new Problem("invalid_input", "Nobody has a score of this at either of these waves.");
  return found;
}
