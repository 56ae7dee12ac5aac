import { createRoute } from "@hono/zod-openapi";
import type { OrganizationDb } from "#api/db/client";
import { allow, inOrganization } from "#api/http/access";
import { createRouter, problemAnswers } from "#api/http/router";
import { Problem } from "#shared/problem";
import { addCode, changeCode, hasCodeNamed, hasProgram, listCodes, orderCodes } from "./queries";
import {
  answer,
  body,
  changedCode,
  codeBook,
  codeOrder,
  codePath,
  newCode,
  programPath,
  tags,
} from "./shapes";

const team = allow("owner", "manager");
const book = { 200: answer("The code book as it is now", codeBook), ...problemAnswers };

const list = createRoute({
  method: "get",
  path: "/programs/{id}/stories/codes",
  tags,
  summary: "A program's code book, in its order",
  middleware: team,
  request: { params: programPath },
  responses: book,
});
const add = createRoute({
  method: "post",
  path: "/programs/{id}/stories/codes",
  tags,
  summary: "Add a code: what open answers speak of",
  middleware: team,
  request: { params: programPath, body: body(newCode) },
  responses: book,
});
const change = createRoute({
  method: "patch",
  path: "/programs/{id}/stories/codes/{codeId}",
  tags,
  summary: "Rename a code, say what it means, put it away or take it out again; answers keep it",
  middleware: team,
  request: { params: codePath, body: body(changedCode) },
  responses: book,
});
const order = createRoute({
  method: "put",
  path: "/programs/{id}/stories/codes/order",
  tags,
  summary: "Order the code book; the first nine are on the number keys",
  middleware: team,
  request: { params: programPath, body: body(codeOrder) },
  responses: book,
});

/** The code book of a program. */
export const bookRoutes = createRouter()
  .openapi(list, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inOrganization(c, (db) => read(db, id)), 200);
  })
  .openapi(add, async (c) => {
    const { id } = c.req.valid("param");
    const wish = c.req.valid("json");
    const told = await inOrganization(c, async (db) => {
      await mustHave(db, id);
      if (!(await addCode(db, id, wish))) throw isThere(wish.name);
      return read(db, id);
    });
    return c.json(told, 200);
  })
  .openapi(order, async (c) => {
    const { id } = c.req.valid("param");
    const told = await inOrganization(c, async (db) => {
      await mustHave(db, id);
      await orderCodes(db, id, c.req.valid("json").codes);
      return read(db, id);
    });
    return c.json(told, 200);
  })
  .openapi(change, async (c) => {
    const { id, codeId } = c.req.valid("param");
    const { archived, ...words } = c.req.valid("json");
    const archivedAt = archived === undefined ? undefined : archived ? c.var.deps.now() : null;
    const at = { programId: id, codeId };
    const told = await inOrganization(c, async (db) => {
      if (words.name !== undefined && (await hasCodeNamed(db, at, words.name))) throw isThere(words.name);
      if (!(await changeCode(db, at, { ...words, archivedAt })))
        throw new Problem("not_found", "There is no such code here.");
      return read(db, id);
    });
    return c.json(told, 200);
  });

async function read(db: OrganizationDb, programId: number) {
  await mustHave(db, programId);
  return { codes: await listCodes(db, programId) };
}

async function mustHave(db: OrganizationDb, programId: number): Promise<void> {
  if (!(await hasProgram(db, programId))) throw new Problem("not_found", "There is no such program here.");
}

function isThere(name: string): Problem {
  return new Problem("conflict", `The code book has a code “${name}” already, perhaps put away.`);
}
