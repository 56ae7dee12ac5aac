import { createRoute, z } from "@hono/zod-openapi";
import { listBreakdowns } from "#api/change/queries";
import type { OrganizationDb } from "#api/db/client";
import { countAllExcluded } from "#api/db/countExcluded";
import { releaseRhythms } from "#api/db/schema";
import { allow, inOrganization } from "#api/http/access";
import { createRouter, problemAnswers } from "#api/http/router";
import { countCells } from "#shared/outcomes/releaseOutlook";
import { Problem } from "#shared/problem";
import { cutRelease, foresee } from "./cut";
import { readProgress } from "./progress";
import { findPlan, findRelease, isProgram, listReleases, setPlan } from "./queries";

const params = z.object({ id: z.coerce.number("is a number").int().positive().max(Number.MAX_SAFE_INTEGER) });
const attributes = z.array(z.string().min(1).max(200)).max(6, "holds at most 6 attributes");
const cells = z
  .object({
    new: z.number(),
    same: z.number(),
    kept: z.number(),
    hidden: z.number(),
    noData: z
      .number()
      .meta({ description: "Cells of which nobody has both scores: there is nothing to hide" }),
  })
  .meta({
    id: "ReleaseCells",
    description:
      "Cells told anew, told again as they were, kept as an earlier release told them, and hidden to protect people",
  });
const plan = z.object({ every: z.enum(releaseRhythms), attributes });
const mark = z.object({ id: z.number(), cutAt: z.iso.datetime() });
const releaseAnswer = mark
  .extend({
    cutBy: z.string().nullable().meta({ description: "Null for an API key, or when it was cut by itself" }),
    scheduled: z.boolean(),
    note: z.string().nullable(),
    attributes: z.array(z.string()),
    cells,
    superseded: z
      .string()
      .nullable()
      .meta({ description: "Why its figures no longer hold, such as that a file was taken back" }),
    current: z.boolean().meta({ description: "False for a release that a later one has closed" }),
  })
  .meta({ id: "Release" });
const outlook = z
  .object({
    instrument: z.string(),
    version: z.string(),
    subscale: z.string(),
    pre: z.string(),
    post: z.string(),
    by: z.record(z.string(), z.string().nullable()),
    becomes: z.enum(["new", "same", "kept", "hidden"]),
    people: z.number().meta({ description: "People with both scores now" }),
    needs: z.number().meta({ description: "Of a hidden cell: how many more people it takes at least" }),
    differ: z.number().meta({ description: "How many people differ from what was told before" }),
    asOf: mark.nullable().meta({ description: "Of a kept cell: the release whose figures stay" }),
    leftOut: z.boolean().meta({
      description:
        "Whether nothing new is told of the subscale because too few answered all the questions of those it is told with; no people are counted then",
    }),
  })
  .meta({ id: "CellOutlook" });

const json = <T extends z.ZodType>(schema: T) => ({ content: { "application/json": { schema } } });
const answer = <T extends z.ZodType>(description: string, schema: T) => ({ description, ...json(schema) });
const tags = ["Releases"];
const team = allow("owner", "manager");

const list = createRoute({
  method: "get",
  path: "/programs/{id}/releases",
  tags,
  summary: "What has been released of a program, newest first, and how often it is released by itself",
  middleware: allow("owner", "manager", "viewer"),
  request: { params },
  responses: {
    200: answer("Releases", z.object({ releases: z.array(releaseAnswer), plan })),
    ...problemAnswers,
  },
});

const cut = createRoute({
  method: "post",
  path: "/programs/{id}/releases",
  tags,
  summary: "Cut a release, or see with `dry_run` what would be new, kept and hidden",
  middleware: team,
  request: {
    params,
    query: z.object({ dry_run: z.enum(["true", "false"]).default("false") }),
    body: {
      ...json(
        z.strictObject({
          attributes: attributes.optional().meta({
            description:
              "Attributes to break down by, one at a time; those of the last release when left out",
            example: ["age band"],
          }),
          note: z.string().trim().max(500).optional(),
        }),
      ),
      required: true,
    },
  },
  responses: {
    200: answer(
      "A dry run: what would become of every cell",
      z.object({
        cells,
        attributes: z.array(z.string()),
        outlook: z.array(outlook),
        excluded: z.number().meta({
          description:
            "Responses that the team left out, which the release would not count; for the team alone",
        }),
        cutShort: z.array(z.object({ by: z.array(z.string()), kinds: z.boolean() })).meta({
          description:
            "Breakdowns about which nothing could be decided, because there was too much to compare; `kinds`: about better and worse and cut-offs alone",
        }),
      }),
    ),
    201: answer("The release", mark.extend({ cells })),
    ...problemAnswers,
  },
});

const progressRoute = createRoute({
  method: "get",
  path: "/programs/{id}/releases/progress",
  tags,
  summary: "How far the cutting of a release is, or the look at what it would tell",
  middleware: team,
  request: { params },
  responses: {
    200: answer(
      "Subscales decided so far; `idle` when nothing runs",
      z.object({
        phase: z.enum(["idle", "deciding", "storing"]),
        done: z.number().meta({ description: "Subscales decided" }),
        of: z.number().meta({ description: "Subscales in all; 0 while they are not counted yet" }),
      }),
    ),
    ...problemAnswers,
  },
});

const changePlan = createRoute({
  method: "put",
  path: "/programs/{id}/releases/plan",
  tags,
  summary: "Release a program by itself every week or month, when answers have changed",
  middleware: team,
  request: { params, body: { ...json(plan.strict()), required: true } },
  responses: { 200: answer("The plan", plan), ...problemAnswers },
});

export const releaseRoutes = createRouter()
  .openapi(list, async (c) => {
    const { id } = c.req.valid("param");
    const { organizationId } = c.var.actor;
    const { releases, plan } = await inOrganization(c, async (db) => {
      await mustBeThere(db, organizationId, id);
      return {
        releases: await listReleases(db, organizationId, id),
        plan: await findPlan(db, organizationId, id),
      };
    });
    return c.json({ releases: releases.map((one, k) => ({ ...one, current: k === 0 })), plan }, 200);
  })
  .openapi(cut, async (c) => {
    const { id } = c.req.valid("param");
    const wish = c.req.valid("json");
    const dryRun = c.req.valid("query").dry_run === "true";
    const { organizationId, userId } = c.var.actor;
    return inOrganization(c, async (db) => {
      await mustBeThere(db, organizationId, id);
      const last = await findRelease(db, organizationId, id);
      const chosen = wish.attributes ?? last?.attributes ?? [];
      await mustBeAttributes(db, organizationId, id, chosen);
      if (!dryRun) {
        const cutBy = userId;
        const now = c.var.deps.now();
        const note = wish.note || null;
        return c.json(
          await cutRelease(db, { organizationId, programId: id, attributes: chosen, note, cutBy, now }),
          201,
        );
      }
      const { outlook, cutShort } = await foresee(db, organizationId, id, chosen);
      const excluded = await countAllExcluded(db, { organizationId, programId: id });
      return c.json({ cells: countCells(outlook), attributes: chosen, outlook, excluded, cutShort }, 200);
    });
  })
  .openapi(progressRoute, async (c) => {
    const { id } = c.req.valid("param");
    await inOrganization(c, (db) => mustBeThere(db, c.var.actor.organizationId, id));
    return c.json(
      readProgress(c.var.actor.organizationId, id) ?? { phase: "idle" as const, done: 0, of: 0 },
      200,
    );
  })
  .openapi(changePlan, async (c) => {
    const { id } = c.req.valid("param");
    const wish = c.req.valid("json");
    const { organizationId } = c.var.actor;
    await inOrganization(c, async (db) => {
      await mustBeThere(db, organizationId, id);
      await mustBeAttributes(db, organizationId, id, wish.attributes);
      await setPlan(db, id, wish);
    });
    return c.json(wish, 200);
  });

async function mustBeThere(db: OrganizationDb, organizationId: string, programId: number) {
  if (!(await isProgram(db, organizationId, programId)))
    throw new Problem("not_found", "There is no such program here.");
}

async function mustBeAttributes(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
  chosen: readonly string[],
) {
  const known = (await listBreakdowns(db, organizationId, programId)).attributes;
  if (chosen.every((name) => known.includes(name))) return;
  const message =
    known.length > 0 ? `An attribute is one of ${known.join(", ")}.` : "There are no attributes here.";
  throw new Problem("invalid_input", message, { places: [{ path: "attributes", message }] });
}
