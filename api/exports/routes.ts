import { createRoute, z } from "@hono/zod-openapi";
import { allow, inOrganization } from "#api/http/access";
import { createRouter, problemAnswers } from "#api/http/router";
import { Problem } from "#shared/problem";
import { codebookCsv } from "./codebook";
import { wideColumns } from "./columns";
import { findRawShape } from "./queries";
import { rawLayouts } from "./rawRows";
import { streamRaw } from "./streamRaw";

/** The right to take rows of people out of the product: a right of its own, so that it can be given apart. */
const mayTakeRows = allow("owner", "manager");
const params = z.object({ id: z.coerce.number("is a number").int().positive().max(Number.MAX_SAFE_INTEGER) });
const wish = z.strictObject({
  free_text: z.enum(["true", "false"]).default("false").meta({
    description: "`true` puts in answers that people wrote in their own words, which can name anybody",
  }),
});
const tags = ["Exports"];
const csv = {
  200: { description: "A file: UTF-8 with BOM, CRLF", content: { "text/csv": { schema: z.string() } } },
  ...problemAnswers,
};

const rows = createRoute({
  method: "get",
  path: "/programs/{id}/export/responses.csv",
  tags,
  summary: "Every response of a program, row by row, under random keys of people; streamed",
  middleware: mayTakeRows,
  request: {
    params,
    query: wish.extend({
      layout: z.enum(rawLayouts).default("wide").meta({
        description: "`wide`: one row a response. `long`: one row for each answer and score",
      }),
    }),
  },
  responses: csv,
});
const codebook = createRoute({
  method: "get",
  path: "/programs/{id}/export/codebook.csv",
  tags,
  summary: "What each column of the wide file holds",
  middleware: mayTakeRows,
  request: { params, query: wish },
  responses: csv,
});

export const exportRoutes = createRouter()
  .openapi(rows, async (c) => {
    const { id: programId } = c.req.valid("param");
    const { layout, free_text } = c.req.valid("query");
    const { deps, actor, requestId } = c.var;
    const about = {
      export: "responses.csv",
      organizationId: actor.organizationId,
      programId,
      layout,
      freeText: free_text,
    };
    const by = { userId: actor.userId, via: actor.via, requestId };
    const { body } = await streamRaw({
      ...{ db: deps.db, organizationId: actor.organizationId, programId, layout },
      wish: { freeText: free_text === "true" },
      onEnd: ({ failed, ...told }) =>
        deps.log.info({ ...about, ...by, ...told, whole: failed === undefined }, "raw data was taken out"),
    });
    c.header("Content-Disposition", `attachment; filename="responses-${layout}.csv"`);
    c.header("Cache-Control", "no-store");
    return c.body(body, 200, { "Content-Type": "text/csv; charset=utf-8" });
  })
  .openapi(codebook, async (c) => {
    const shape = await inOrganization(c, (db) => findRawShape(db, c.req.valid("param").id));
    if (!shape) throw new Problem("not_found", "There is no such program here.");
    const freeText = c.req.valid("query").free_text === "true";
    c.header("Content-Disposition", 'attachment; filename="codebook.csv"');
    return c.body(codebookCsv(wideColumns(shape, { freeText })), 200, {
      "Content-Type": "text/csv; charset=utf-8",
    });
  });
