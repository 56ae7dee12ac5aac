import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { OrganizationDb } from "#api/db/client";
import { allow, inOrganization } from "#api/http/access";
import type { AppEnv } from "#api/http/env";
import { createRouter, problemAnswers } from "#api/http/router";
import { isProgram } from "#api/releases/queries";
import { Problem } from "#shared/problem";
import { deleteView, findView, insertView, listViews, updateView, type ViewReader } from "./queries";
import { changedView, newView, programPath, viewAnswer, viewPath } from "./shapes";

const json = <T extends z.ZodType>(schema: T) => ({ content: { "application/json": { schema } } });
const tags = ["Saved views"];
const middleware = allow("owner", "manager", "viewer");
const one = { description: "The view", ...json(viewAnswer) };

const list = createRoute({
  method: "get",
  path: "/programs/{id}/views",
  tags,
  summary: "Views of the dashboard by name: one's own, and for owners and managers those of the team",
  middleware,
  request: { params: programPath },
  responses: {
    200: { description: "Views", ...json(z.object({ views: z.array(viewAnswer) })) },
    ...problemAnswers,
  },
});

const save = createRoute({
  method: "post",
  path: "/programs/{id}/views",
  tags,
  summary: "Save a filter of the dashboard under a name, for oneself or for the team",
  middleware,
  request: { params: programPath, body: { ...json(newView), required: true } },
  responses: { 201: one, ...problemAnswers },
});

const change = createRoute({
  method: "patch",
  path: "/programs/{id}/views/{viewId}",
  tags,
  summary: "Rename a view, give it another filter, share it, or open the dashboard with it",
  middleware,
  request: { params: viewPath, body: { ...json(changedView), required: true } },
  responses: { 200: one, ...problemAnswers },
});

const remove = createRoute({
  method: "delete",
  path: "/programs/{id}/views/{viewId}",
  tags,
  summary: "Delete a view",
  middleware,
  request: { params: viewPath },
  responses: { 204: { description: "It is gone" }, ...problemAnswers },
});

type C = Context<AppEnv>;

/** Filters of a program's dashboard under names. What one shows is counted for whoever opens it, when they do. */
export const viewRoutes = createRouter()
  .openapi(list, async (c) => {
    const { id } = c.req.valid("param");
    const reader = readerOf(c);
    const views = await inOrganization(c, async (db) => {
      await mustBeHere(db, reader, id);
      return listViews(db, reader, id);
    });
    return c.json({ views: views.map((view) => tell(view, reader)) }, 200);
  })
  .openapi(save, async (c) => {
    const { id } = c.req.valid("param");
    const wish = c.req.valid("json");
    const reader = readerOf(c);
    mayHave(reader, wish.shared);
    const made = await inOrganization(c, async (db) => {
      await mustBeHere(db, reader, id);
      const viewId = await insertView(db, reader, id, wish, c.var.deps.now());
      return find(db, reader, id, viewId);
    });
    return c.json(tell(made, reader), 201);
  })
  .openapi(change, async (c) => {
    const { id, viewId } = c.req.valid("param");
    const wish = c.req.valid("json");
    const reader = readerOf(c);
    const changed = await inOrganization(c, async (db) => {
      const before = await find(db, reader, id, viewId);
      const next = {
        name: wish.name ?? before.name,
        search: wish.search ?? before.search,
        shared: wish.shared ?? before.shared,
        opens: wish.opens ?? before.opens,
      };
      mayHave(reader, next.shared);
      if (!next.shared && before.shared && before.createdBy !== reader.userId)
        throw new Problem("conflict", "Only who made a view can take it back from the team.");
      await updateView(db, reader.organizationId, id, before, next);
      return find(db, reader, id, viewId);
    });
    return c.json(tell(changed, reader), 200);
  })
  .openapi(remove, async (c) => {
    const { id, viewId } = c.req.valid("param");
    const reader = readerOf(c);
    await inOrganization(c, async (db) => {
      await find(db, reader, id, viewId);
      await deleteView(db, reader.organizationId, viewId);
    });
    return c.body(null, 204);
  });

function readerOf(c: C): ViewReader {
  const { organizationId, userId, role } = c.var.actor;
  return { organizationId, userId, isTeam: role !== "viewer" };
}

/** A filter may name what was hidden from viewers: what is shared is the team's. A key is nobody's own. */
function mayHave({ isTeam, userId }: ViewReader, shared: boolean): void {
  if (shared && !isTeam) throw new Problem("not_allowed", "Owners and managers share views with the team.");
  if (!shared && userId === null)
    throw new Problem("needs_a_person", "An API key has no views of its own: share it with the team.");
}

async function mustBeHere(db: OrganizationDb, { organizationId }: ViewReader, programId: number) {
  if (!(await isProgram(db, organizationId, programId)))
    throw new Problem("not_found", "There is no such program here.");
}

async function find(db: OrganizationDb, reader: ViewReader, programId: number, id: number) {
  const found = await findView(db, reader, programId, id);
  if (!found) throw new Problem("not_found", "There is no such view here.");
  return found;
}

function tell(view: Awaited<ReturnType<typeof find>>, { userId }: ViewReader) {
  const { createdBy, ...rest } = view;
  return { ...rest, own: createdBy !== null && createdBy === userId };
}
