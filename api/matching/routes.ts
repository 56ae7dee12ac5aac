import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { OrganizationDb } from "#api/db/client";
import { listLabels } from "#api/db/labels";
import { allow, inOrganization } from "#api/http/access";
import type { AppEnv } from "#api/http/env";
import { createRouter, problemAnswers } from "#api/http/router";
import { raiseDataVersion } from "#api/programs/queries";
import { Problem } from "#shared/problem";
import { countPairs, methodOf, openPair, openWorkbench } from "./people";
import { type Decided, decide, listRules, undoDecision } from "./queries";
import { id, lookQuery, workbenchShape } from "./shapes";
import { tellWorkbench } from "./tell";

const params = z.object({ id });
const team = allow("owner", "manager");
const tags = ["Matching"];

const answers = {
  200: {
    description: "Who is paired, who may be one person, and what was decided",
    content: { "application/json": { schema: workbenchShape } },
  },
  ...problemAnswers,
};
const body = <T extends z.ZodType>(schema: T) => ({
  content: { "application/json": { schema } },
  required: true,
});

const look = createRoute({
  method: "get",
  path: "/programs/{id}/matching",
  tags,
  summary: "The matching workbench: who is paired, and who may be one person under two codes",
  middleware: team,
  request: { params, query: lookQuery },
  responses: answers,
});
const count = createRoute({
  method: "get",
  path: "/programs/{id}/matching/count",
  tags,
  summary: "How many pairs of people may be one: a number alone, no code leaves",
  middleware: team,
  request: { params },
  responses: {
    200: {
      description: "Pairs that nobody has decided, within cohorts",
      content: {
        "application/json": {
          schema: z
            .object({
              pairs: z.int().nullable().meta({
                description:
                  "Null where a program has too many people for their codes to be compared in passing",
              }),
            })
            .meta({ id: "PairCount" }),
        },
      },
    },
    ...problemAnswers,
  },
});
const decideOne = createRoute({
  method: "post",
  path: "/programs/{id}/matching/decisions",
  tags,
  summary: "Say that two people of a program are one, or two; can be undone",
  middleware: team,
  request: {
    params,
    query: lookQuery,
    body: body(z.strictObject({ first: id, second: id, same: z.boolean() })),
  },
  responses: answers,
});
const joinSafe = createRoute({
  method: "post",
  path: "/programs/{id}/matching/safe",
  tags,
  summary: "Join all pairs whose codes only look different and who fit nobody else; each can be undone",
  middleware: team,
  request: {
    params,
    query: lookQuery,
    body: body(
      z.strictObject({ expected: z.number().int().meta({ description: "`safe`, as it was read" }) }),
    ),
  },
  responses: answers,
});
const undo = createRoute({
  method: "post",
  path: "/programs/{id}/matching/decisions/{decisionId}/undo",
  tags,
  summary: "Take a decision back; figures are as if it had never been made",
  middleware: team,
  request: {
    params: z.object({ id, decisionId: id }),
    query: lookQuery,
    body: body(
      z.strictObject({
        together: z
          .boolean()
          .optional()
          .meta({ description: "Also all that were decided with it at one word" }),
      }),
    ),
  },
  responses: answers,
});

/** Who is one person under two codes: proposed here, decided by a person. The one place that shows codes. */
export const matchingRoutes = createRouter()
  .openapi(look, async (c) => {
    const { id } = c.req.valid("param");
    const asked = c.req.valid("query");
    return c.json(await inOrganization(c, (db) => answer(c, db, id, asked)), 200);
  })
  .openapi(count, async (c) => {
    const { id: programId } = c.req.valid("param");
    const pairs = await inOrganization(c, async (db) => {
      if ((await listRules(db, programId)).length === 0) throw nowhere();
      return countPairs(db, { ...keyOf(c), programId });
    });
    return c.json({ pairs }, 200);
  })
  .openapi(decideOne, async (c) => {
    const { id } = c.req.valid("param");
    const { first, second, same } = c.req.valid("json");
    await inOrganization(c, async (db) => {
      await begin(db, id);
      const [a, b] = await openPair(db, { ...keyOf(c), programId: id }, [first, second]);
      if (!a || !b) throw new Problem("not_found", "One of the two is not a person of this program by now.");
      if (a === b) throw new Problem("invalid_input", "These are one person already.");
      await decide(db, id, [{ first, second, same, method: methodOf(a, b) }], by(c));
    });
    return c.json(await inOrganization(c, (db) => answer(c, db, id, c.req.valid("query"))), 200);
  })
  .openapi(joinSafe, async (c) => {
    const { id } = c.req.valid("param");
    const { expected } = c.req.valid("json");
    await inOrganization(c, async (db) => {
      await begin(db, id);
      const { bench } = await open(c, db, id, c.req.valid("query"));
      const safe = bench.proposals.filter((one) => one.safe);
      if (safe.length !== expected)
        throw new Problem("conflict", `By now ${safe.length} pairs differ in look alone. Look again first.`);
      const joined = safe.map(
        ({ first, second }): Decided => ({
          ...{ first, second, same: true, method: "alike" },
        }),
      );
      await decide(db, id, joined, by(c));
    });
    return c.json(await inOrganization(c, (db) => answer(c, db, id, c.req.valid("query"))), 200);
  })
  .openapi(undo, async (c) => {
    const { id, decisionId } = c.req.valid("param");
    const { together = false } = c.req.valid("json");
    await inOrganization(c, async (db) => {
      await begin(db, id);
      if ((await undoDecision(db, id, decisionId, { ...by(c), together })) === 0)
        throw new Problem("not_found", "There is no decision of this number that stands.");
    });
    return c.json(await inOrganization(c, (db) => answer(c, db, id, c.req.valid("query"))), 200);
  });

type Asking = Context<AppEnv>;
type Asked = z.infer<typeof lookQuery>;

const by = (c: Asking) => ({ userId: c.var.actor.userId, now: c.var.deps.now() });
const keyOf = (c: Asking) => ({
  organizationId: c.var.actor.organizationId,
  matchKey: c.var.deps.matchKey,
});

async function begin(db: OrganizationDb, programId: number): Promise<void> {
  if (!(await raiseDataVersion(db, programId))) throw nowhere();
}

const nowhere = () => new Problem("not_found", "There is no program of this number here.");

async function open(c: Asking, db: OrganizationDb, programId: number, asked: Asked) {
  const labels = await listLabels(db, { organizationId: c.var.actor.organizationId, programId });
  const acrossCohorts = asked.across_cohorts === "true";
  const only =
    asked.cohort === undefined
      ? {}
      : { cohort: Number([...labels.cohort].find(([, name]) => name === asked.cohort)?.[0] ?? 0) || null };
  const bench = await openWorkbench(db, { ...keyOf(c), programId, acrossCohorts, ...only });
  return { labels, bench };
}

async function answer(c: Asking, db: OrganizationDb, programId: number, asked: Asked) {
  const waves = await listRules(db, programId);
  if (waves.length === 0) throw nowhere();
  const { labels, bench } = await open(c, db, programId, asked);
  return tellWorkbench(bench, { ...labels, waves }, asked);
}
