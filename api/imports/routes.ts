import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { withOrganization } from "#api/db/client";
import { allow, inOrganization } from "#api/http/access";
import type { AppEnv } from "#api/http/env";
import { createRouter, problemAnswers } from "#api/http/router";
import { resolveInstruments } from "#api/instruments/queries";
import { type Mapping, mappingSchema, parseMapping } from "#shared/imports/mapping";
import { proposeMapping } from "#shared/imports/propose";
import type { Reading } from "#shared/imports/reading";
import { importQuestionSchema, importReportSchema } from "#shared/imports/report";
import { templateCsv } from "#shared/imports/template";
import { Problem } from "#shared/problem";
import { type Conducted, conductImport } from "./conduct";
import { endProgress, type Progress, readProgress, startProgress } from "./progress";
import {
  createBatch,
  deleteBatch,
  findBatch,
  findProgramForImport,
  findRecipe,
  listBatches,
  storedBefore,
  updateBatch,
} from "./queries";
import { readRows } from "./read/readRows";
import { readStaged, stageUpload } from "./stage";
import { receiveUpload } from "./upload";

const id = z.coerce.number("is a number").int().positive().max(Number.MAX_SAFE_INTEGER);
const programPath = z.object({ id });
const importPath = z.object({ id, importId: id });
const team = allow("owner", "manager");
const tags = ["Imports"];
const json = <T extends z.ZodType>(schema: T) => ({ content: { "application/json": { schema } } });
const flag = z.enum(["true", "false"]).default("false");

const reading = z.custom<Reading>().openapi("Reading", {
  type: "object",
  description: "What was found in the file before anybody said what it means",
});
const report = importReportSchema
  .extend({ reading: reading.optional() })
  .meta({ id: "ImportReport", description: "`rows.read` always equals the sum of the other five" });
const batch = z
  .object({
    id,
    state: z.enum(["staged", "stored"]),
    fileName: z.string(),
    reading,
    mapping: mappingSchema.nullable(),
    report: importReportSchema.nullable(),
    proposal: z.object({
      mapping: mappingSchema,
      certain: z.boolean(),
      questions: z.array(importQuestionSchema),
      fromRecipe: z.boolean(),
    }),
  })
  .meta({ id: "Import" });

const upload = createRoute({
  method: "post",
  path: "/programs/{id}/imports",
  tags,
  summary: "Import a file, or with `dry_run` see what importing it would do",
  middleware: team,
  request: {
    params: programPath,
    query: z.object({ dry_run: flag, on_failed: z.enum(["refuse", "leave_out"]).default("refuse") }),
  },
  // Described, not validated by the router: that would hold the whole file in memory. receiveUpload streams.
  requestBody: {
    required: true,
    content: {
      "multipart/form-data": {
        schema: {
          type: "object",
          required: ["file"],
          properties: {
            file: { type: "string", format: "binary" },
            mapping: { type: "string", description: "A mapping as JSON; else the proposed one is used" },
          },
        },
      },
    },
  },
  responses: {
    200: { description: "A dry run: nothing was stored", ...json(report) },
    201: { description: "Stored, all in one transaction", ...json(report) },
    ...problemAnswers,
  },
});

const dryRun = createRoute({
  method: "post",
  path: "/programs/{id}/imports/{importId}/dry-run",
  tags,
  summary: "What storing a staged file with this mapping would do",
  middleware: team,
  request: {
    params: importPath,
    body: { required: true, ...json(z.strictObject({ mapping: z.unknown() })) },
  },
  responses: { 200: { description: "Nothing was stored", ...json(report) }, ...problemAnswers },
});

const confirm = createRoute({
  method: "post",
  path: "/programs/{id}/imports/{importId}/confirm",
  tags,
  summary: "Store a staged file",
  middleware: team,
  request: {
    params: importPath,
    body: {
      required: true,
      ...json(
        z.strictObject({
          mapping: z.unknown().optional(),
          onFailed: z.enum(["refuse", "leave_out"]).optional(),
        }),
      ),
    },
  },
  responses: { 201: { description: "Stored, all in one transaction", ...json(report) }, ...problemAnswers },
});

const list = createRoute({
  method: "get",
  path: "/programs/{id}/imports",
  tags,
  summary: "Files that were imported, newest first",
  middleware: team,
  request: { params: programPath },
  responses: {
    200: {
      description: "Each with its counts",
      ...json(
        z.object({
          imports: z.array(
            z.object({
              id,
              fileName: z.string(),
              sha256: z.string(),
              storedAt: z.iso.datetime().nullable(),
              report: importReportSchema.nullable(),
            }),
          ),
        }),
      ),
    },
    ...problemAnswers,
  },
});

const read = createRoute({
  method: "get",
  path: "/programs/{id}/imports/{importId}",
  tags,
  summary: "One file: what was read, the proposed mapping, the last report",
  middleware: team,
  request: { params: importPath },
  responses: { 200: { description: "The import", ...json(batch) }, ...problemAnswers },
});

const discard = createRoute({
  method: "delete",
  path: "/programs/{id}/imports/{importId}",
  tags,
  summary: "Give a staged upload up",
  middleware: team,
  request: { params: importPath },
  responses: { 204: { description: "Gone" }, ...problemAnswers },
});

const progress = createRoute({
  method: "get",
  path: "/programs/{id}/imports/{importId}/progress",
  tags,
  summary: "How far a running read or import is",
  middleware: team,
  request: { params: importPath },
  responses: {
    200: {
      description: "Rows so far; `idle` when nothing runs",
      ...json(z.object({ phase: z.enum(["idle", "reading", "checking", "storing"]), rows: z.number() })),
    },
    ...problemAnswers,
  },
});

const failedRows = createRoute({
  method: "get",
  path: "/programs/{id}/imports/{importId}/problems.csv",
  tags,
  summary: "The rows that failed, each with what is wrong; kept for a day",
  middleware: team,
  request: { params: importPath },
  responses: {
    200: {
      description: "The file's own columns and one more",
      content: { "text/csv": { schema: z.string() } },
    },
    ...problemAnswers,
  },
});

const template = createRoute({
  method: "get",
  path: "/programs/{id}/imports/template.csv",
  tags,
  summary: "An empty file to fill in, whose columns are recognised without a question",
  middleware: team,
  request: {
    params: programPath,
    query: z.object({ instruments: z.string().default("ucla-3").meta({ example: "ucla-3,ons-direct" }) }),
  },
  responses: {
    200: { description: "CSV", content: { "text/csv": { schema: z.string() } } },
    ...problemAnswers,
  },
});

export const importRoutes = createRouter()
  .openapi(upload, async (c) => {
    const program = await programOf(c, c.req.valid("param").id);
    const { dry_run, on_failed } = c.req.valid("query");
    const dry = dry_run === "true";
    const leaveOut = on_failed === "leave_out";
    const form = await receiveUpload(c.req.raw, c.var.deps.settings.MAX_UPLOAD_MB * 1024 * 1024);
    const early = form.before.get("mapping");
    if (early !== undefined && !dry) {
      const conducted = await importAtOnce(c, program, form, mappingOf(early), leaveOut);
      refuse(conducted, leaveOut);
      return c.json(conducted.report, 201);
    }
    const staged = await stageUpload(
      c.var.deps.db,
      {
        organizationId: c.var.actor.organizationId,
        programId: program.id,
        fileName: form.fileName,
        createdBy: c.var.actor.userId,
      },
      form.stream,
      (importId) => startProgress(c.var.actor.organizationId, importId, "reading"),
    );
    endProgress(c.var.actor.organizationId, staged.importId);
    const given = (await form.all).get("mapping");
    const mapping = given === undefined ? await certainMapping(c, program, staged) : mappingOf(given);
    const conducted = await importStaged(c, program, staged, mapping, { keep: !dry, leaveOut });
    refuse(conducted, leaveOut, staged.reading);
    return c.json({ ...conducted.report, reading: staged.reading }, dry ? 200 : 201);
  })
  .openapi(template, async (c) => {
    const program = await programOf(c, c.req.valid("param").id);
    const known = await inOrganization(c, (db) => resolveInstruments(db));
    const instruments = c.req
      .valid("query")
      .instruments.split(",")
      .map((name) => {
        const found = known.get(name.trim());
        if (!found)
          throw invalid(
            "instruments",
            `Each is one of the instruments here: ${[...known.keys()].join(", ")}.`,
          );
        return found;
      });
    c.header("Content-Disposition", 'attachment; filename="common-ground-template.csv"');
    const text = templateCsv({ instruments, waves: program.waves, examples: true });
    return c.body(`\ufeff${text}`, 200, { "Content-Type": "text/csv; charset=utf-8" });
  })
  .openapi(dryRun, async (c) => {
    const { id: programId, importId } = c.req.valid("param");
    const program = await programOf(c, programId);
    const { reading } = await stagedOf(c, programId, importId);
    const mapping = parseMapping(c.req.valid("json").mapping);
    const conducted = await importStaged(c, program, { importId, reading }, mapping, {
      keep: false,
      leaveOut: false,
    });
    return c.json({ ...conducted.report, reading }, 200);
  })
  .openapi(confirm, async (c) => {
    const { id: programId, importId } = c.req.valid("param");
    const program = await programOf(c, programId);
    const found = await stagedOf(c, programId, importId);
    const body = c.req.valid("json");
    const mapping = body.mapping === undefined ? found.mapping : parseMapping(body.mapping);
    if (!mapping) throw new Problem("mapping_needed", "Say first what the columns mean: send a mapping.");
    const leaveOut = body.onFailed === "leave_out";
    const conducted = await importStaged(c, program, { importId, reading: found.reading }, mapping, {
      keep: true,
      leaveOut,
    });
    refuse(conducted, leaveOut, found.reading);
    return c.json({ ...conducted.report, reading: found.reading }, 201);
  })
  .openapi(list, async (c) => {
    const { id: programId } = c.req.valid("param");
    await programOf(c, programId);
    const rows = await inOrganization(c, (db) => listBatches(db, c.var.actor.organizationId, programId));
    const imports = rows.map((row) => ({ ...row, storedAt: row.storedAt?.toISOString() ?? null }));
    return c.json({ imports }, 200);
  })
  .openapi(progress, async (c) => {
    const { id: programId, importId } = c.req.valid("param");
    await programOf(c, programId);
    return c.json(
      readProgress(c.var.actor.organizationId, importId) ?? { phase: "idle" as const, rows: 0 },
      200,
    );
  })
  .openapi(failedRows, async (c) => {
    const { id: programId, importId } = c.req.valid("param");
    const found = await batchOf(c, programId, importId);
    if (!found.failedRows) throw new Problem("not_found", "No failed rows are kept of this file.");
    c.header("Content-Disposition", `attachment; filename="failed-rows-${importId}.csv"`);
    return c.body(found.failedRows, 200, { "Content-Type": "text/csv; charset=utf-8" });
  })
  .openapi(read, async (c) => {
    const { id: programId, importId } = c.req.valid("param");
    const program = await programOf(c, programId);
    const found = await batchOf(c, programId, importId);
    const proposal = await propose(c, program, found.reading);
    const { state, fileName, reading, mapping, report } = found;
    return c.json({ id: importId, state, fileName, reading, mapping, report, proposal }, 200);
  })
  .openapi(discard, async (c) => {
    const { id: programId, importId } = c.req.valid("param");
    await stagedOf(c, programId, importId);
    await inOrganization(c, (db) => deleteBatch(db, c.var.actor.organizationId, importId));
    return c.body(null, 204);
  });

type Asked = Context<AppEnv>;
type Program = Awaited<ReturnType<typeof programOf>>;

async function programOf(c: Asked, programId: number) {
  const { organizationId } = c.var.actor;
  const program = await inOrganization(c, (db) => findProgramForImport(db, organizationId, programId));
  if (!program) throw new Problem("not_found", "There is no such program here.");
  return program;
}

async function batchOf(c: Asked, programId: number, importId: number) {
  const { organizationId } = c.var.actor;
  const found = await inOrganization(c, (db) => findBatch(db, organizationId, programId, importId));
  if (!found)
    throw new Problem(
      "not_found",
      "There is no such file here. Uploads that nobody confirmed go after a day.",
    );
  return found;
}

async function stagedOf(c: Asked, programId: number, importId: number) {
  const found = await batchOf(c, programId, importId);
  if (found.state !== "staged") throw new Problem("conflict", "This file has been imported already.");
  return found;
}

function mappingOf(text: string): Mapping {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem("bad_json", "The field 'mapping' is not valid JSON.");
  }
  return parseMapping(value);
}

/** A mapping that worked for a file of this shape, else one worked out from the file. */
async function propose(c: Asked, program: Program, reading: Reading) {
  const { organizationId } = c.var.actor;
  return inOrganization(c, async (db) => {
    const recipe = await findRecipe(db, organizationId, program.id, reading.shape);
    if (recipe) return { mapping: recipe, certain: true, questions: [], fromRecipe: true };
    const instruments = [...(await resolveInstruments(db)).values()];
    return { ...proposeMapping({ reading, instruments, waves: program.waves }), fromRecipe: false };
  });
}

async function certainMapping(c: Asked, program: Program, staged: { importId: number; reading: Reading }) {
  const { certain, mapping, questions } = await propose(c, program, staged.reading);
  if (certain) return mapping;
  const rowCount = staged.reading.rowCount ?? 0;
  throw new Problem(
    "mapping_needed",
    questions[0]?.question ?? "No column of this file could be recognised as an answer.",
    {
      extra: {
        id: staged.importId,
        source: staged.reading.source,
        reading: staged.reading,
        mapping,
        questions,
        rows: { read: rowCount, created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0 },
        responses: { created: 0, updated: 0, unchanged: 0 },
        problems: [],
        notes: staged.reading.notes,
      },
    },
  );
}

/** With the mapping known before the file, rows go from the socket to the database without a stop. */
async function importAtOnce(
  c: Asked,
  program: Program,
  form: { fileName: string; stream: AsyncIterable<Uint8Array> },
  mapping: Mapping,
  leaveOut: boolean,
): Promise<Conducted> {
  const { organizationId, userId } = c.var.actor;
  const { db, matchKey, now } = c.var.deps;
  const file = await readRows(form.stream);
  const head = { ...file.head, fileName: form.fileName, notes: [] };
  const conducted = await conductImport(
    db,
    { organizationId, matchKey, now: now(), program, mapping, head, keep: true, leaveOut },
    async (own) => {
      const batch = { organizationId, programId: program.id, fileName: form.fileName, createdBy: userId };
      return {
        importId: await createBatch(own, batch),
        batches: file.batches,
        summary: file.summary,
        staged: false,
      };
    },
  );
  if (!conducted.stored) conducted.report.id = null;
  return conducted;
}

async function importStaged(
  c: Asked,
  program: Program,
  { importId, reading }: { importId: number; reading: Reading },
  mapping: Mapping,
  { keep, leaveOut }: { keep: boolean; leaveOut: boolean },
): Promise<Conducted> {
  const { organizationId } = c.var.actor;
  const { db, matchKey, now } = c.var.deps;
  const told: Progress = startProgress(organizationId, importId, keep ? "storing" : "checking");
  try {
    const conducted = await conductImport(
      db,
      {
        organizationId,
        matchKey,
        now: now(),
        program,
        mapping,
        head: reading,
        keep,
        leaveOut,
        onRow: () => {
          told.rows++;
        },
      },
      async () => ({ importId, batches: readStaged(db, organizationId, importId), staged: true }),
    );
    if (!conducted.stored) await rememberDryRun(c, importId, mapping, conducted);
    await noteSameFile(c, program.id, importId, conducted);
    return conducted;
  } finally {
    endProgress(organizationId, importId);
  }
}

/** What a dry run found stays with the staged file, so that a reloaded page goes on where it was. */
async function rememberDryRun(
  c: Asked,
  importId: number,
  mapping: Mapping,
  { report, failedRows }: Conducted,
) {
  const { organizationId } = c.var.actor;
  await withOrganization(c.var.deps.db, organizationId, (own) =>
    updateBatch(own, organizationId, importId, { mapping, report, failedRows: failedRows || null }),
  );
}

async function noteSameFile(
  c: Asked,
  programId: number,
  importId: number,
  { report }: Conducted,
): Promise<void> {
  const { organizationId } = c.var.actor;
  const before = await inOrganization(c, async (db) => {
    const own = await findBatch(db, organizationId, programId, importId);
    return own && (await storedBefore(db, organizationId, programId, own.sha256, importId));
  });
  if (before) report.notes.unshift("This very file was imported before");
}

/** A report that nothing may be stored by is a problem (422) with the full report in it. */
function refuse({ report, stored }: Conducted, leaveOut: boolean, reading?: Reading): void {
  if (stored) return;
  const extra = { ...report, ...(reading ? { reading } : {}) };
  if (report.questions?.length) throw new Problem("mapping_needed", report.questions[0]?.question, { extra });
  if (report.rows.failed > 0 && !leaveOut) {
    const rows = report.rows.failed === 1 ? "1 row cannot" : `${report.rows.failed} rows cannot`;
    const instead = "Mend the file, or leave these rows out (`on_failed=leave_out`).";
    throw new Problem("import_failed", `${rows} be imported, so nothing was stored. ${instead}`, { extra });
  }
}

function invalid(path: string, message: string): Problem {
  return new Problem("invalid_input", message, { places: [{ path, message }] });
}
