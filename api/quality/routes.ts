import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { OrganizationDb } from "#api/db/client";
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
import {
  countMissingCells,
  countTimed,
  findLookAlikes,
  findStraightLines,
  findTooFast,
  listAnswered,
  listExclusions,
  listRemovals,
  listUnread,
} from "./queries";

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
    const told = await inProgram(c, c.req.valid("param").id, async (db, id) => {
      const rules = (await listInstruments(db, id)).flatMap(({ versionId, instrument }) =>
        lineRules(instrument).map((rule) => ({ versionId, instrument, rule })),
      );
      const instruments = [...new Set(rules.map(({ instrument }) => textIn(instrument.name, "en")))];
      return {
        straightLines: { instruments, ...(await findStraightLines(db, id, rules)) },
        tooFast: { timed: await countTimed(db, id), share: fastShare, ...(await findTooFast(db, id)) },
        lookAlikes: await findLookAlikes(db, id),
      };
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
