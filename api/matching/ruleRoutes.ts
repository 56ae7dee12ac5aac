import { createRoute, z } from "@hono/zod-openapi";
import { waveRules } from "#api/db/schema";
import { allow, inOrganization } from "#api/http/access";
import { createRouter, problemAnswers } from "#api/http/router";
import { listWaves, raiseDataVersion } from "#api/programs/queries";
import { Problem } from "#shared/problem";
import { changeRule } from "./queries";
import { id } from "./shapes";

const rule = z.enum(waveRules).meta({
  description:
    "Which of several responses of one person at this wave counts: the first, the last, or the fullest",
});
const told = z
  .object({
    rule,
    before: rule,
    several: z.number().meta({ description: "People with more than one response at this wave" }),
    changed: z.number().meta({ description: "Of them, people for whom another response counts now" }),
    dryRun: z.boolean(),
  })
  .meta({ id: "WaveRule" });

const change = createRoute({
  method: "put",
  path: "/programs/{id}/waves/{waveId}/rule",
  tags: ["Matching"],
  summary: "Which of several responses at a wave counts; setting the former rule takes it back",
  middleware: allow("owner", "manager"),
  request: {
    params: z.object({ id, waveId: id }),
    query: z.object({
      dry_run: z
        .enum(["true", "false"])
        .default("false")
        .meta({ description: "`true`: only say what would change" }),
    }),
    body: { content: { "application/json": { schema: z.strictObject({ rule }) } }, required: true },
  },
  responses: {
    200: { description: "What changed, or would", content: { "application/json": { schema: told } } },
    ...problemAnswers,
  },
});

/** The rule for several responses of one person at one wave: tried out first, and taken back by the former one. */
export const ruleRoutes = createRouter().openapi(change, async (c) => {
  const { id, waveId } = c.req.valid("param");
  const dryRun = c.req.valid("query").dry_run === "true";
  const { rule } = c.req.valid("json");
  const tried: { told?: z.infer<typeof told> } = {};
  await inOrganization(c, async (db) => {
    await raiseDataVersion(db, id);
    const waves = await listWaves(db, [id]);
    if (!waves.some((wave) => wave.id === waveId))
      throw new Problem("not_found", "There is no wave of this number in the program.");
    tried.told = { ...(await changeRule(db, { programId: id, waveId, rule })), dryRun };
    if (dryRun) throw rolledBack;
  }).catch((error: unknown) => {
    if (error !== rolledBack) throw error;
  });
  return c.json(tried.told!, 200);
});

/** A preview is the change itself, not kept. */
const rolledBack = new Error("rolled back on purpose");
