import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { OrganizationDb } from "#api/db/client";
import { listOwn, listSets, type ResponseKey } from "#api/db/storedResponse";
import { allow, inOrganization } from "#api/http/access";
import type { AppEnv } from "#api/http/env";
import { ownValue, responseAnswer } from "#api/http/responseShapes";
import { createRouter, problemAnswers } from "#api/http/router";
import { showResponse } from "#api/http/showResponse";
import { raiseDataVersion } from "#api/programs/queries";
import { Problem } from "#shared/problem";
import { correctAll } from "./correct";
import {
  correctResponse,
  excludeResponse,
  findLastCorrection,
  holdResponse,
  liftExclusion,
  removeResponse,
  undoCorrection,
} from "./queries";

const id = z.coerce.number("is a number").int().positive().max(Number.MAX_SAFE_INTEGER);
const params = z.object({ id, enrollmentId: id, responseId: id });
const team = allow("owner", "manager");
const tags = ["Responses"];
const reason = z
  .string()
  .trim()
  .min(1, "needs a reason")
  .max(500)
  .meta({ description: "Why, for the team. Do not name the person: the reason is kept" });
const path = "/programs/{id}/enrollments/{enrollmentId}/responses/{responseId}" as const;
const body = <T extends z.ZodType>(schema: T) => ({
  content: { "application/json": { schema } },
  required: true,
});
const answers = {
  200: {
    description: "The response as it is now",
    content: { "application/json": { schema: responseAnswer } },
  },
  ...problemAnswers,
};

const show = createRoute({
  method: "get",
  path,
  tags,
  summary: "One response: its answers and scores, where it came from, and what was done to it",
  middleware: team,
  request: { params },
  responses: answers,
});
const exclude = createRoute({
  method: "post",
  path: `${path}/exclusion`,
  tags,
  summary: "Leave a response out of every figure, with a reason; can be taken back",
  middleware: team,
  request: { params, body: body(z.strictObject({ reason })) },
  responses: answers,
});
const lift = createRoute({
  method: "post",
  path: `${path}/exclusion/undo`,
  tags,
  summary: "Let an excluded response count again",
  middleware: team,
  request: { params },
  responses: answers,
});
const correct = createRoute({
  method: "post",
  path: `${path}/corrections`,
  tags,
  summary: "Put single answers right, with a reason; scores are worked out anew, and it can be taken back",
  middleware: team,
  request: {
    params,
    body: body(
      z.strictObject({
        reason,
        answers: z
          .array(
            z.union([
              z.strictObject({
                version: z.int().positive().meta({ description: "`sets[].version` of the response" }),
                item: z.int().positive().meta({ description: "Number of the question, from 1" }),
                to: z.int().min(0).nullable().meta({ description: "The right answer; null for none" }),
              }),
              z.strictObject({
                question: z.int().positive().meta({ description: "`own[].id` of the response" }),
                to: ownValue.meta({ description: "The right answer, options in words; null for none" }),
              }),
            ]),
          )
          .min(1)
          .max(2_000),
      }),
    ),
  },
  responses: answers,
});
const undo = createRoute({
  method: "post",
  path: `${path}/corrections/undo`,
  tags,
  summary: "Take the last standing correction back: answers and scores are those from before",
  middleware: team,
  request: { params },
  responses: answers,
});
const remove = createRoute({
  method: "delete",
  path,
  tags,
  summary: "Remove a response for good, with a reason. Whose it was is not kept",
  middleware: team,
  request: { params, body: body(z.strictObject({ reason })) },
  responses: { 204: { description: "It is gone" }, ...problemAnswers },
});

/** One response, looked at and put right. Whatever changes figures marks the releases that rest on it. */
export const responseRoutes = createRouter()
  .openapi(show, async (c) => {
    const key = keyOf(c, c.req.valid("param"));
    return c.json(await inOrganization(c, (db) => answer(db, key)), 200);
  })
  .openapi(exclude, async (c) => {
    const key = keyOf(c, c.req.valid("param"));
    const { reason } = c.req.valid("json");
    const told = await changing(c, key, async (db) => {
      if (!(await excludeResponse(db, key, { reason, by: by(c) })))
        throw new Problem("conflict", "This response is excluded already.");
      return answer(db, key);
    });
    return c.json(told, 200);
  })
  .openapi(lift, async (c) => {
    const key = keyOf(c, c.req.valid("param"));
    const told = await changing(c, key, async (db) => {
      if (!(await liftExclusion(db, key, by(c))))
        throw new Problem("conflict", "This response is not excluded.");
      return answer(db, key);
    });
    return c.json(told, 200);
  })
  .openapi(correct, async (c) => {
    const key = keyOf(c, c.req.valid("param"));
    const { reason, answers } = c.req.valid("json");
    const told = await changing(c, key, async (db) => {
      const stored = { sets: await listSets(db, key), own: await listOwn(db, key) };
      await correctResponse(db, key, { ...correctAll(stored, answers), reason, by: by(c) });
      return answer(db, key);
    });
    return c.json(told, 200);
  })
  .openapi(undo, async (c) => {
    const key = keyOf(c, c.req.valid("param"));
    const told = await changing(c, key, async (db) => {
      const last = await findLastCorrection(db, key);
      if (!last) throw new Problem("conflict", "No correction of this response stands.");
      await undoCorrection(db, key, last, by(c));
      return answer(db, key);
    });
    return c.json(told, 200);
  })
  .openapi(remove, async (c) => {
    const key = keyOf(c, c.req.valid("param"));
    const { reason } = c.req.valid("json");
    await changing(c, key, (db) => removeResponse(db, key, { reason, by: by(c) }));
    return c.body(null, 204);
  });

type Asking = Context<AppEnv>;

const by = (c: Asking) => ({ userId: c.var.actor.userId, now: c.var.deps.now() });
const nowhere = () => new Problem("not_found", "There is no such response here.");

function keyOf(c: Asking, at: z.output<typeof params>): ResponseKey {
  const { id: programId, enrollmentId, responseId } = at;
  return { organizationId: c.var.actor.organizationId, programId, enrollmentId, responseId };
}

/** As in an import: the program first, then the person, so that writers wait for each other in one order. */
function changing<T>(c: Asking, key: ResponseKey, work: (db: OrganizationDb) => Promise<T>): Promise<T> {
  return inOrganization(c, async (db) => {
    if (!(await raiseDataVersion(db, key.programId)) || !(await holdResponse(db, key))) throw nowhere();
    return work(db);
  });
}

async function answer(db: OrganizationDb, key: ResponseKey) {
  const shown = await showResponse(db, key);
  if (!shown) throw nowhere();
  return shown;
}
