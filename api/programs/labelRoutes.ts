import { createRoute, z } from "@hono/zod-openapi";
import type { OrganizationDb } from "#api/db/client";
import { inOrganization } from "#api/http/access";
import { createRouter } from "#api/http/router";
import {
  findLabel,
  findMerge,
  findNamesake,
  type LabelKind,
  mergeLabels,
  renameLabel,
  setCohortRole,
  undoMerge,
} from "#api/labels/queries";
import { Problem } from "#shared/problem";
import { answerProgram, beginChange } from "./answer";
import { body, changed, id, name, tags, team } from "./words";

const labelPath = z.object({ id, labelId: id });
const mergePath = z.object({ id, mergeId: id });

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

/** Cohorts and groups: renamed, merged, and a cohort made a comparison. */
export const labelRoutes = createRouter()
  .openapi(changeCohort, async (c) => {
    const { id, labelId } = c.req.valid("param");
    const { name, role } = c.req.valid("json");
    const program = await inOrganization(c, async (db) => {
      await beginChange(db, id);
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
      await beginChange(db, id);
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
  await beginChange(db, programId);
  await label(db, kind, programId, fromId);
  await label(db, kind, programId, intoId);
  await mergeLabels(db, kind, programId, fromId, intoId);
}

async function undoLast(db: OrganizationDb, programId: number, mergeId: number, now: Date) {
  await beginChange(db, programId);
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
