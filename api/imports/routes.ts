import { inOrganization } from "#api/http/access";
import { createRouter } from "#api/http/router";
import { resolveInstruments } from "#api/instruments/queries";
import { parseMapping } from "#shared/imports/mapping";
import { refusal } from "#shared/imports/refusal";
import { templateCsv } from "#shared/imports/template";
import { Problem } from "#shared/problem";
import {
  type Asked,
  batchOf,
  certainMapping,
  importAtOnce,
  importStaged,
  invalid,
  mappingOf,
  programOf,
  propose,
  refuse,
  stagedOf,
  stageForm,
} from "./handle";
import { listRunning, readProgress } from "./progress";
import { deleteBatch, listBatches } from "./queries";
import {
  cancelRoute,
  confirmRoute,
  discardRoute,
  dryRunRoute,
  failedRowsRoute,
  listRoute,
  progressRoute,
  readRoute,
  stageRoute,
  templateRoute,
  undoRoute,
  uploadRoute,
} from "./routeShapes";
import { cancelImport, interruptedWork } from "./stopping";
import { takeBack } from "./takeBack";
import { receiveUpload } from "./upload";

export const importRoutes = createRouter()
  .openapi(stageRoute, async (c) => {
    const program = await programOf(c, c.req.valid("param").id);
    const form = await receiveUpload(c.req.raw, uploadLimit(c));
    const { importId } = await stageForm(c, program, form);
    return c.json({ id: importId }, 201);
  })
  .openapi(uploadRoute, async (c) => {
    const program = await programOf(c, c.req.valid("param").id);
    const { dry_run, on_failed, language } = c.req.valid("query");
    const dry = dry_run === "true";
    const leaveOut = on_failed === "leave_out";
    const form = await receiveUpload(c.req.raw, uploadLimit(c));
    const early = form.before.get("mapping");
    if (early !== undefined && !dry) {
      const conducted = await importAtOnce(c, program, form, mappingOf(early), { leaveOut, language });
      refuse(conducted, leaveOut);
      return c.json(conducted.report, 201);
    }
    const staged = await stageForm(c, program, form);
    const given = (await form.all).get("mapping");
    const mapping = given === undefined ? await certainMapping(c, program, staged) : mappingOf(given);
    const conducted = await importStaged(c, program, staged, mapping, { keep: !dry, leaveOut, language });
    refuse(conducted, leaveOut, staged.reading);
    return c.json({ ...conducted.report, reading: staged.reading }, dry ? 200 : 201);
  })
  .openapi(templateRoute, async (c) => {
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
  .openapi(dryRunRoute, async (c) => {
    const { id: programId, importId } = c.req.valid("param");
    const program = await programOf(c, programId);
    const { reading } = await stagedOf(c, programId, importId);
    const { mapping: given, decisions, conflictsFrom, language } = c.req.valid("json");
    const mapping = parseMapping(given);
    const conducted = await importStaged(c, program, { importId, reading }, mapping, {
      keep: false,
      leaveOut: false,
      decisions,
      conflictsFrom,
      language,
    });
    return c.json({ ...conducted.report, reading }, 200);
  })
  .openapi(confirmRoute, async (c) => {
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
      decisions: body.decisions,
      language: body.language,
    });
    refuse(conducted, leaveOut, found.reading);
    return c.json({ ...conducted.report, reading: found.reading }, 201);
  })
  .openapi(listRoute, async (c) => {
    const { id: programId } = c.req.valid("param");
    await programOf(c, programId);
    const rows = await inOrganization(c, (db) => listBatches(db, c.var.actor.organizationId, programId));
    const imports = rows.map((row) => ({
      ...row,
      storedAt: row.storedAt?.toISOString() ?? null,
      undoneAt: row.undoneAt?.toISOString() ?? null,
    }));
    const running = listRunning(c.var.actor.organizationId, programId).map(
      ({ importId, fileName, progress }) => ({ id: importId, fileName, ...progress }),
    );
    return c.json({ imports, running }, 200);
  })
  .openapi(progressRoute, async (c) => {
    const { id: programId, importId } = c.req.valid("param");
    await programOf(c, programId);
    const running = readProgress({ organizationId: c.var.actor.organizationId, programId, importId });
    return c.json(running?.progress ?? { phase: "idle" as const, rows: 0, total: null }, 200);
  })
  .openapi(cancelRoute, async (c) => {
    const { id: programId, importId } = c.req.valid("param");
    return c.json(await cancelImport(c, programId, importId), 200);
  })
  .openapi(failedRowsRoute, async (c) => {
    const { id: programId, importId } = c.req.valid("param");
    const found = await batchOf(c, programId, importId);
    if (!found.failedRows) throw refusal("not_found", "import.noFailedRows");
    c.header("Content-Disposition", `attachment; filename="failed-rows-${importId}.csv"`);
    return c.body(found.failedRows, 200, { "Content-Type": "text/csv; charset=utf-8" });
  })
  .openapi(readRoute, async (c) => {
    const { id: programId, importId } = c.req.valid("param");
    const program = await programOf(c, programId);
    const found = await batchOf(c, programId, importId);
    const proposal = await propose(c, program, found.reading);
    const interrupted = await interruptedWork(c, programId, found);
    const { state, fileName, reading, mapping, report } = found;
    return c.json({ id: importId, state, fileName, reading, mapping, report, interrupted, proposal }, 200);
  })
  .openapi(undoRoute, async (c) => {
    const { id: programId, importId } = c.req.valid("param");
    await programOf(c, programId);
    return c.json(await takeBack(c, programId, importId, c.req.valid("query").dry_run === "true"), 200);
  })
  .openapi(discardRoute, async (c) => {
    const { id: programId, importId } = c.req.valid("param");
    await stagedOf(c, programId, importId);
    await inOrganization(c, (db) => deleteBatch(db, c.var.actor.organizationId, importId));
    return c.body(null, 204);
  });

function uploadLimit(c: Asked): number {
  return c.var.deps.settings.MAX_UPLOAD_MB * 1024 * 1024;
}
