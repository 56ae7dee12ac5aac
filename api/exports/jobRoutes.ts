import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import {
  addExportJob,
  cancelExportJob,
  type ExportJob,
  type ExportSubject,
  findExportJob,
  listExportJobs,
  readExportChunk,
} from "#api/db/exportJobs";
import { exportKinds, exportStates } from "#api/db/schema";
import { allow, inOrganization } from "#api/http/access";
import type { AppEnv } from "#api/http/env";
import { createRouter, problemAnswers } from "#api/http/router";
import { Problem } from "#shared/problem";
import { findInstalled } from "./findBrowser";

const id = z.coerce.number("is a number").int().positive().max(Number.MAX_SAFE_INTEGER);
const params = z.object({ id });
const tags = ["Exports"];
const team = allow("owner", "manager");
const readers = allow("owner", "manager", "viewer");

const jobAnswer = z
  .object({
    id: z.number(),
    kind: z.enum(exportKinds),
    versionId: z.number().nullable(),
    programId: z.number().nullable(),
    state: z.enum(exportStates),
    done: z.number().meta({ description: "Parts done" }),
    total: z.number().meta({ description: "Of so many; 0 while they are not counted yet" }),
    problem: z.string().nullable(),
    fileName: z.string().nullable(),
    bytes: z.number().nullable(),
    sha256: z.string().nullable(),
    createdAt: z.string(),
    endedAt: z.string().nullable(),
  })
  .meta({ id: "ExportJob" });
const one = {
  200: { description: "How far it is", content: { "application/json": { schema: jobAnswer } } },
  ...problemAnswers,
};
const asked = {
  201: {
    description: "It will be made; ask how far it is",
    content: { "application/json": { schema: jobAnswer } },
  },
  ...problemAnswers,
};
const several = {
  200: {
    description: "Newest first, of the last day",
    content: { "application/json": { schema: z.object({ exports: z.array(jobAnswer) }) } },
  },
  ...problemAnswers,
};
const body = <T extends z.ZodType>(schema: T) => ({
  content: { "application/json": { schema } },
  required: true,
});

const askPackage = createRoute({
  method: "post",
  path: "/programs/{id}/exports",
  tags,
  summary: "Ask for a package of a program's rows, with codebook and script, as a ZIP",
  middleware: team,
  request: {
    params,
    body: body(
      z.strictObject({
        kind: z.literal("zip"),
        freeText: z.boolean().default(false).meta({
          description: "Put in answers that people wrote in their own words, which can name anybody",
        }),
      }),
    ),
  },
  responses: asked,
});
const listPackages = createRoute({
  method: "get",
  path: "/programs/{id}/exports",
  tags,
  summary: "Packages of a program that were asked for in the last day",
  middleware: team,
  request: { params },
  responses: several,
});
const askDocument = createRoute({
  method: "post",
  path: "/reports/versions/{id}/exports",
  tags,
  summary: "Ask for a published report as PDF, slides or workbook",
  middleware: readers,
  request: { params, body: body(z.strictObject({ kind: z.enum(["pdf", "pptx", "xlsx"]) })) },
  responses: asked,
});
const listDocuments = createRoute({
  method: "get",
  path: "/reports/versions/{id}/exports",
  tags,
  summary: "Files of a published report that were asked for in the last day",
  middleware: readers,
  request: { params },
  responses: several,
});
const show = createRoute({
  method: "get",
  path: "/exports/{id}",
  tags,
  summary: "How far a file is that was asked for",
  middleware: readers,
  request: { params },
  responses: one,
});
const cancel = createRoute({
  method: "post",
  path: "/exports/{id}/cancel",
  tags,
  summary: "Stop a file that waits or is being made",
  middleware: readers,
  request: { params },
  responses: one,
});
const download = createRoute({
  method: "get",
  path: "/exports/{id}/file",
  tags,
  summary: "Fetch a finished file; it is kept for a day",
  middleware: readers,
  request: { params },
  responses: {
    200: { description: "The file", content: { "application/octet-stream": { schema: z.string() } } },
    ...problemAnswers,
  },
});

/** Files that are made beside other work. Rows of a program are for the team, a published report is for all members. */
export const exportJobRoutes = createRouter()
  .openapi(askPackage, async (c) => {
    const { freeText } = c.req.valid("json");
    return c.json(await askFor(c, { programId: c.req.valid("param").id }, "zip", { freeText }), 201);
  })
  .openapi(listPackages, async (c) => {
    const of = { programId: c.req.valid("param").id };
    return c.json({ exports: await listOf(c, of) }, 200);
  })
  .openapi(askDocument, async (c) => {
    const of = { versionId: c.req.valid("param").id };
    const { kind } = c.req.valid("json");
    if (kind === "pdf" && !findInstalled({ ...process.env, CHROME_PATH: c.var.deps.settings.CHROME_PATH }))
      throw new Problem(
        "no_browser",
        "Open the report and print it from your own browser: choose “Save as PDF”.",
      );
    return c.json(await askFor(c, of, kind, {}), 201);
  })
  .openapi(listDocuments, async (c) => {
    const of = { versionId: c.req.valid("param").id };
    return c.json({ exports: await listOf(c, of) }, 200);
  })
  .openapi(show, async (c) => c.json(tell(await findMine(c, c.req.valid("param").id)), 200))
  .openapi(cancel, async (c) => {
    const { id } = await findMine(c, c.req.valid("param").id);
    const wasOpen = await inOrganization(c, (db) => cancelExportJob(db, id, c.var.deps.now()));
    if (!wasOpen) throw new Problem("conflict", "This file is not being made any more.");
    return c.json(tell(await findMine(c, id)), 200);
  })
  .openapi(download, async (c) => {
    const job = await findMine(c, c.req.valid("param").id);
    if (job.state !== "done") throw new Problem("conflict", "This file is not finished.");
    const { actor, deps } = c.var;
    const about = { exportJob: job.id, kind: job.kind, programId: job.programId, versionId: job.versionId };
    deps.log.info({ ...about, userId: actor.userId, via: actor.via }, "a file was taken out");
    const name = job.fileName ?? "export";
    const plain = name.replace(/[^\w.-]+/g, "-");
    c.header(
      "Content-Disposition",
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    c.header("Content-Length", String(job.bytes));
    c.header("Cache-Control", "no-store");
    return c.body(pieces(c, job.id), 200, { "Content-Type": types[job.kind] });
  });

const types: Record<ExportJob["kind"], string> = {
  pdf: "application/pdf",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

async function askFor(
  c: Context<AppEnv>,
  of: ExportSubject,
  kind: ExportJob["kind"],
  wish: Record<string, unknown>,
) {
  const { actor, deps } = c.var;
  const job = await inOrganization(c, (db) =>
    addExportJob(db, of, { kind, wish, createdBy: actor.userId, now: deps.now() }),
  );
  if (!job) throw new Problem("not_found", "There is no such program or report here.");
  deps.log.info(
    { exportJob: job.id, kind, ...of, userId: actor.userId, via: actor.via },
    "a file was asked for",
  );
  return tell(job);
}

async function listOf(c: Context<AppEnv>, of: ExportSubject) {
  const jobs = await inOrganization(c, (db) => listExportJobs(db, of));
  if (!jobs) throw new Problem("not_found", "There is no such program here.");
  return jobs.map(tell);
}

/** A file that this person may have: rows of people are not there for a viewer. */
async function findMine(c: Context<AppEnv>, id: number): Promise<ExportJob> {
  const job = await inOrganization(c, (db) => findExportJob(db, id));
  if (!job || (job.programId !== null && c.var.actor.role === "viewer"))
    throw new Problem("not_found", "There is no such file here. Files are kept for a day.");
  return job;
}

function tell({ wish: _, ...job }: ExportJob) {
  return job;
}

/** The pieces of a file, each read when the one before was taken. */
function pieces(c: Context<AppEnv>, id: number): ReadableStream<Uint8Array> {
  let position = 0;
  return new ReadableStream({
    async pull(controller) {
      const piece = await inOrganization(c, (db) => readExportChunk(db, id, position++));
      if (piece) controller.enqueue(piece);
      else controller.close();
    },
  });
}
