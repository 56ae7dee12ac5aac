import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { OrganizationDb } from "#api/db/client";
import {
  countTimed,
  findLookAlikes,
  findStraightLines,
  findTooFast,
  listAnswered,
  markLooked,
  unmarkLooked,
} from "#api/db/hints";
import { hintKinds } from "#api/db/schema";
import { allow, inOrganization } from "#api/http/access";
import type { AppEnv } from "#api/http/env";
import { createRouter, problemAnswers } from "#api/http/router";
import { listWaves } from "#api/programs/queries";
import { instrumentSchema } from "#shared/instruments/definition";
import { textIn } from "#shared/instruments/subscale";
import { Problem } from "#shared/problem";
import { lineRules } from "#shared/quality/straightLine";
import { fastShare } from "#shared/quality/tooFast";
import { hintsAnswer, missingAnswer, qualityAnswer } from "./answer";
import { tableOfMissing } from "./missing";
import { countMissingCells, listExclusions, listRemovals, listUnread } from "./queries";

const params = z.object({ id: z.coerce.number("is a number").int().positive().max(Number.MAX_SAFE_INTEGER) });
const team = allow("owner", "manager");
const tags = ["Quality"];
const json = <S extends z.ZodType>(description: string, schema: S) => ({
  200: { description, content: { "application/json": { schema } } },
  ...problemAnswers,
});

const quality = createRoute({
  method: "get",
  path: "/programs/{id}/quality",
  tags,
  summary: "What could not be read, what was left out with which reason, and what was removed",
  middleware: team,
  request: { params },
  responses: json("Kept counts and reasons", qualityAnswer),
});
const hints = createRoute({
  method: "get",
  path: "/programs/{id}/quality/hints",
  tags,
  summary: "Responses that may be worth a look; nothing is ever left out by itself",
  middleware: team,
  request: { params },
  responses: json("Straight lines across reversed items, answers too fast, and look-alikes", hintsAnswer),
});
const hintCount = createRoute({
  method: "get",
  path: "/programs/{id}/quality/hints/count",
  tags,
  summary: "How many hints nobody has looked at yet",
  middleware: team,
  request: { params },
  responses: json("A number alone", z.object({ open: z.int() }).meta({ id: "HintCount" })),
});
const looks = {
  params,
  body: {
    required: true,
    content: {
      "application/json": {
        schema: z.strictObject({
          hint: z.enum(hintKinds),
          responses: z
            .array(z.strictObject({ enrollmentId: z.int().positive(), responseId: z.int().positive() }))
            .min(1)
            .max(500),
        }),
      },
    },
  },
};
const look = createRoute({
  method: "post",
  path: "/programs/{id}/quality/hints/looks",
  tags,
  summary: "Say that somebody looked at responses that a hint names. Changes no figure; can be taken back",
  middleware: team,
  request: looks,
  responses: json("The hints as they are now", hintsAnswer),
});
const lookAgain = createRoute({
  method: "post",
  path: "/programs/{id}/quality/hints/looks/undo",
  tags,
  summary: "Put responses back on the list of hints to look at",
  middleware: team,
  request: looks,
  responses: json("The hints as they are now", hintsAnswer),
});
const missing = createRoute({
  method: "get",
  path: "/programs/{id}/quality/missing",
  tags,
  summary: "Missing answers by item, wave and group, and why they are missing",
  middleware: team,
  request: { params },
  responses: json("Counts of responses that count; the ways of missing are never added up", missingAnswer),
});

export const qualityRoutes = createRouter()
  .openapi(quality, async (c) => {
    const told = await inProgram(c, c.req.valid("param").id, async (db, id) => ({
      unread: await listUnread(db, id),
      exclusions: await listExclusions(db, id),
      removals: await listRemovals(db, id),
    }));
    return c.json(told, 200);
  })
  .openapi(hints, async (c) => {
    const told = await inProgram(c, c.req.valid("param").id, listHints);
    return c.json(told, 200);
  })
  .openapi(hintCount, async (c) => {
    const told = await inProgram(c, c.req.valid("param").id, listHints);
    const open = told.straightLines.count + told.tooFast.count + told.lookAlikes.count;
    return c.json({ open }, 200);
  })
  .openapi(look, async (c) => {
    const made = { ...c.req.valid("json"), userId: c.var.actor.userId, now: c.var.deps.now() };
    const told = await inProgram(c, c.req.valid("param").id, async (db, id) => {
      if (!(await markLooked(db, id, made))) throw nowhere();
      return listHints(db, id);
    });
    return c.json(told, 200);
  })
  .openapi(lookAgain, async (c) => {
    const asked = c.req.valid("json");
    const told = await inProgram(c, c.req.valid("param").id, async (db, id) => {
      if (!(await unmarkLooked(db, id, asked))) throw nowhere();
      return listHints(db, id);
    });
    return c.json(told, 200);
  })
  .openapi(missing, async (c) => {
    const { organizationId } = c.var.actor;
    const told = await inProgram(c, c.req.valid("param").id, async (db, programId) => {
      const instruments = [];
      for (const { versionId, instrument } of await listInstruments(db, programId)) {
        const cells = await countMissingCells(db, { organizationId, programId, versionId });
        instruments.push(tableOfMissing(instrument, cells));
      }
      return { instruments };
    });
    return c.json(told, 200);
  });

const nowhere = () => new Problem("not_found", "There is no such response here.");

async function listHints(db: OrganizationDb, programId: number) {
  const rules = (await listInstruments(db, programId)).flatMap(({ versionId, instrument }) =>
    lineRules(instrument).map((rule) => ({ versionId, instrument, rule })),
  );
  const instruments = [...new Set(rules.map(({ instrument }) => textIn(instrument.name, "en")))];
  return {
    straightLines: { instruments, ...(await findStraightLines(db, programId, rules)) },
    tooFast: {
      timed: await countTimed(db, programId),
      share: fastShare,
      ...(await findTooFast(db, programId)),
    },
    lookAlikes: await findLookAlikes(db, programId),
  };
}

async function listInstruments(db: OrganizationDb, programId: number) {
  const rows = await listAnswered(db, programId);
  return rows.map(({ id, definition }) => ({
    versionId: id,
    instrument: instrumentSchema.parse(definition),
  }));
}

function inProgram<T>(
  c: Context<AppEnv>,
  programId: number,
  work: (db: OrganizationDb, programId: number) => Promise<T>,
): Promise<T> {
  return inOrganization(c, async (db) => {
    if ((await listWaves(db, [programId])).length === 0)
      throw new Problem("not_found", "There is no program of this number here.");
    return work(db, programId);
  });
}
