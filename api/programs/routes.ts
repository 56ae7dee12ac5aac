import { createRoute, z } from "@hono/zod-openapi";
import type { OrganizationDb } from "#api/db/client";
import { waveKinds } from "#api/db/schema";
import { allow, inOrganization } from "#api/http/access";
import type { Role } from "#api/http/env";
import { createRouter, problemAnswers } from "#api/http/router";
import { tidyName } from "#shared/participants/foldName";
import { Problem } from "#shared/problem";
import {
  changeProgram,
  createProgram,
  findLabel,
  findMerge,
  findNamesake,
  findProgram,
  type LabelKind,
  listPrograms,
  mergeLabels,
  raiseDataVersion,
  renameLabel,
  setCohortRole,
  undoMerge,
} from "./queries";
import { planWaves, waveList } from "./waves";

const id = z.coerce.number("is a number").int().positive().max(Number.MAX_SAFE_INTEGER);
const programPath = z.object({ id });
const labelPath = z.object({ id, labelId: id });
const mergePath = z.object({ id, mergeId: id });
const name = z
  .string()
  .max(120, "has at most 120 letters")
  .transform(tidyName)
  .refine((text) => text !== "", "needs at least one letter");

const waveAnswer = z.object({ id, key: z.string(), label: z.string(), kind: z.enum(waveKinds) });
const filesAnswer = z
  .object({ stored: z.number(), waiting: z.number(), lastStoredAt: z.iso.datetime().nullable() })
  .meta({ description: "Files imported, files uploaded but not confirmed yet. Team only." });
const programSummary = z
  .object({
    id,
    name: z.string(),
    archived: z.boolean(),
    createdAt: z.iso.datetime(),
    waves: z.array(waveAnswer),
    files: filesAnswer.optional(),
  })
  .meta({ id: "ProgramSummary" });

const people = z.number().optional().meta({ description: "People enrolled. Left out for viewers." });
const programAnswer = programSummary
  .extend({
    cohorts: z.array(z.object({ id, name: z.string(), role: z.enum(["program", "comparison"]), people })),
    groups: z.array(z.object({ id, name: z.string(), people })),
    merges: z
      .array(
        z.object({
          id,
          kind: z.enum(["cohort", "group"]),
          fromName: z.string(),
          intoId: id,
          people: z.number(),
          createdAt: z.iso.datetime(),
        }),
      )
      .optional()
      .meta({ description: "Merges of cohorts and groups that can be undone, newest first. Team only." }),
  })
  .meta({ id: "Program" });

const json = <T extends z.ZodType>(schema: T) => ({ content: { "application/json": { schema } } });
const body = <T extends z.ZodType>(schema: T) => ({ ...json(schema), required: true });
const answer = <T extends z.ZodType>(description: string, schema: T) => ({ description, ...json(schema) });
const team = allow("owner", "manager");
const everyone = allow("owner", "manager", "viewer");
const tags = ["Programs"];

const changed = { 200: answer("The program as it is now", programAnswer), ...problemAnswers };

const create = createRoute({
  method: "post",
  path: "/programs",
  tags,
  summary: "Start a program",
  middleware: team,
  request: {
    body: body(z.strictObject({ name, waves: waveList.default(["pre", "post"]) })),
  },
  responses: { 201: answer("The new program", programAnswer), ...problemAnswers },
});

const list = createRoute({
  method: "get",
  path: "/programs",
  tags,
  summary: "List programs",
  middleware: everyone,
  request: { query: z.object({ archived: z.enum(["false", "true", "all"]).default("false") }) },
  responses: {
    200: answer("Programs by name", z.object({ programs: z.array(programSummary) })),
    ...problemAnswers,
  },
});

const read = createRoute({
  method: "get",
  path: "/programs/{id}",
  tags,
  summary: "One program with its waves, cohorts and groups",
  middleware: everyone,
  request: { params: programPath },
  responses: { 200: answer("The program", programAnswer), ...problemAnswers },
});

const change = createRoute({
  method: "patch",
  path: "/programs/{id}",
  tags,
  summary: "Rename, archive or bring back a program",
  middleware: team,
  request: {
    params: programPath,
    body: body(z.strictObject({ name: name.optional(), archived: z.boolean().optional() })),
  },
  responses: changed,
});

const changeCohort = createRoute({
  method: "patch",
  path: "/programs/{id}/cohorts/{labelId}",
  tags,
  summary: "Rename a cohort, or say whether it is of the program or a comparison",
  middleware: team,
  request: {
    params: labelPath,
    body: body(z.strictObject({ name: name.optional(), role: z.enum(["program", "comparison"]).optional() })),
  },
  responses: changed,
});

const changeGroup = createRoute({
  method: "patch",
  path: "/programs/{id}/groups/{labelId}",
  tags,
  summary: "Rename a group",
  middleware: team,
  request: { params: labelPath, body: body(z.strictObject({ name: name.optional() })) },
  responses: changed,
});

const mergeCohort = createRoute({
  method: "post",
  path: "/programs/{id}/cohorts/{labelId}/merge",
  tags,
  summary: "Merge a cohort into another; can be undone",
  middleware: team,
  request: { params: labelPath, body: body(z.strictObject({ into: id })) },
  responses: changed,
});

const mergeGroup = createRoute({
  method: "post",
  path: "/programs/{id}/groups/{labelId}/merge",
  tags,
  summary: "Merge a group into another; can be undone",
  middleware: team,
  request: { params: labelPath, body: body(z.strictObject({ into: id })) },
  responses: changed,
});

const undo = createRoute({
  method: "post",
  path: "/programs/{id}/merges/{mergeId}/undo",
  tags,
  summary: "Undo a merge of cohorts or groups",
  middleware: team,
  request: { params: mergePath },
  responses: changed,
});

export const programRoutes = createRouter()
  .openapi(create, async (c) => {
    const wish = c.req.valid("json");
    const made = await inOrganization(c, async (db) => {
      const programId = await createProgram(db, wish.name, planWaves(wish.waves));
      return answerProgram(db, programId, c.var.actor.role);
    });
    return c.json(made, 201);
  })
  .openapi(list, async (c) => {
    const { archived } = c.req.valid("query");
    const programs = await inOrganization(c, (db) => listPrograms(db, archived));
    return c.json({ programs: programs.map((p) => summarize(p, c.var.actor.role)) }, 200);
  })
  .openapi(read, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inOrganization(c, (db) => answerProgram(db, id, c.var.actor.role)), 200);
  })
  .openapi(change, async (c) => {
    const { id } = c.req.valid("param");
    const { name, archived } = c.req.valid("json");
    const archivedAt = archived === undefined ? undefined : archived ? c.var.deps.now() : null;
    const program = await inOrganization(c, async (db) => {
      if (name !== undefined || archivedAt !== undefined) await changeProgram(db, id, { name, archivedAt });
      return answerProgram(db, id, c.var.actor.role);
    });
    return c.json(program, 200);
  })
  .openapi(changeCohort, async (c) => {
    const { id, labelId } = c.req.valid("param");
    const { name, role } = c.req.valid("json");
    const program = await inOrganization(c, async (db) => {
      await begin(db, id);
      await label(db, "cohort", id, labelId);
      if (name !== undefined) await rename(db, "cohort", id, labelId, name);
      if (role !== undefined) await setCohortRole(db, id, labelId, role);
      return answerProgram(db, id, c.var.actor.role);
    });
    return c.json(program, 200);
  })
  .openapi(changeGroup, async (c) => {
    const { id, labelId } = c.req.valid("param");
    const { name } = c.req.valid("json");
    const program = await inOrganization(c, async (db) => {
      await begin(db, id);
      await label(db, "group", id, labelId);
      if (name !== undefined) await rename(db, "group", id, labelId, name);
      return answerProgram(db, id, c.var.actor.role);
    });
    return c.json(program, 200);
  })
  .openapi(mergeCohort, async (c) => {
    const { id, labelId } = c.req.valid("param");
    const { into } = c.req.valid("json");
    const program = await inOrganization(c, async (db) => {
      await merge(db, "cohort", id, labelId, into);
      return answerProgram(db, id, c.var.actor.role);
    });
    return c.json(program, 200);
  })
  .openapi(mergeGroup, async (c) => {
    const { id, labelId } = c.req.valid("param");
    const { into } = c.req.valid("json");
    const program = await inOrganization(c, async (db) => {
      await merge(db, "group", id, labelId, into);
      return answerProgram(db, id, c.var.actor.role);
    });
    return c.json(program, 200);
  })
  .openapi(undo, async (c) => {
    const { id, mergeId } = c.req.valid("param");
    const program = await inOrganization(c, async (db) => {
      await undoLast(db, id, mergeId, c.var.deps.now());
      return answerProgram(db, id, c.var.actor.role);
    });
    return c.json(program, 200);
  });

/** Numbers of people are for the team; a viewer reads names. */
async function answerProgram(db: OrganizationDb, programId: number, role: Role) {
  const found = await findProgram(db, programId);
  if (!found) throw new Problem("not_found", "There is no program of this number here.");
  const { cohorts, groups, merges } = found;
  if (role !== "viewer") {
    const dated = merges.map((m) => ({ ...m, createdAt: m.createdAt.toISOString() }));
    return { ...summarize(found, role), cohorts, groups, merges: dated };
  }
  return {
    ...summarize(found, role),
    cohorts: cohorts.map(({ id, name, role }) => ({ id, name, role })),
    groups: groups.map(({ id, name }) => ({ id, name })),
  };
}

function summarize(program: Awaited<ReturnType<typeof listPrograms>>[number], role: Role) {
  const { id, name, archivedAt, createdAt, waves, files } = program;
  const summary = {
    id,
    name,
    archived: archivedAt !== null,
    createdAt: createdAt.toISOString(),
    waves: waves.map(({ id, key, label, kind }) => ({ id, key, label, kind })),
  };
  if (role === "viewer") return summary;
  return { ...summary, files: { ...files, lastStoredAt: files.lastStoredAt?.toISOString() ?? null } };
}

async function begin(db: OrganizationDb, programId: number) {
  const here = await raiseDataVersion(db, programId);
  if (!here) throw new Problem("not_found", "There is no program of this number here.");
}

async function label(db: OrganizationDb, kind: LabelKind, programId: number, labelId: number) {
  const found = await findLabel(db, kind, programId, labelId);
  if (!found) throw new Problem("not_found", `There is no ${kind} of this number in the program.`);
  return found;
}

async function rename(db: OrganizationDb, kind: LabelKind, programId: number, labelId: number, to: string) {
  const namesake = await findNamesake(db, kind, programId, to, labelId);
  if (namesake) {
    throw new Problem(
      "conflict",
      `There is already a ${kind} called "${namesake.name}". To make the two one, merge them.`,
      { extra: { existingId: namesake.id } },
    );
  }
  await renameLabel(db, kind, programId, labelId, to);
}

async function merge(db: OrganizationDb, kind: LabelKind, programId: number, fromId: number, intoId: number) {
  if (fromId === intoId) throw new Problem("invalid_input", `A ${kind} cannot be merged into itself.`);
  await begin(db, programId);
  await label(db, kind, programId, fromId);
  await label(db, kind, programId, intoId);
  await mergeLabels(db, kind, programId, fromId, intoId);
}

async function undoLast(db: OrganizationDb, programId: number, mergeId: number, now: Date) {
  await begin(db, programId);
  const found = await findMerge(db, programId, mergeId);
  if (!found) throw new Problem("not_found", "There is no merge of this number in the program.");
  if (found.undoneAt) throw new Problem("conflict", "This merge has been undone already.");
  if (!(await findLabel(db, found.kind, programId, found.intoId))) {
    throw new Problem("conflict", `The ${found.kind} was merged again since. Undo the later merge first.`);
  }
  const namesake = await findNamesake(db, found.kind, programId, found.fromName, 0);
  if (namesake) {
    throw new Problem(
      "conflict",
      `Another ${found.kind} is called "${namesake.name}" by now. Rename it first, then undo.`,
    );
  }
  await undoMerge(db, found.kind, programId, mergeId, now);
}
