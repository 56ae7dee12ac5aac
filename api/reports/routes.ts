import { createRoute, z } from "@hono/zod-openapi";
import type { OrganizationDb } from "#api/db/client";
import { listReportQuotes } from "#api/db/quoteSources";
import { allow, inOrganization } from "#api/http/access";
import { createRouter, problemAnswers } from "#api/http/router";
import { Problem } from "#shared/problem";
import { reportLanguages } from "#shared/reports/blocks";
import { fillTemplate } from "#shared/reports/builder/templates";
import { whatChanged } from "#shared/reports/builder/whatChanged";
import type { ReportContent } from "#shared/reports/content";
import { answerReport, answerSummary, answerVersion } from "./answer";
import { listChoices } from "./choices";
import { changedBySomebody, countHidden, draftOf, fillNow, openContent, publishReport } from "./publish";
import {
  archiveReport,
  findReport,
  findVersion,
  insertReport,
  listReports,
  listVersions,
  saveReport,
} from "./queries";
import {
  answer,
  body,
  changedReport,
  changesAnswer,
  choicesAnswer,
  newReport,
  previewAnswer,
  reportAnswer,
  reportPath,
  reportSummary,
  tags,
  versionAnswer,
  versionPath,
  versionsAnswer,
} from "./shapes";
import { readSources } from "./sources";

const team = allow("owner", "manager");
const readers = allow("owner", "manager", "viewer");
const one = { 200: answer("The report as it is now", reportAnswer), ...problemAnswers };

const list = createRoute({
  method: "get",
  path: "/reports",
  tags,
  summary: "Reports by name, each with its newest published version; viewers see those that were published",
  middleware: readers,
  request: { query: z.object({ archived: z.enum(["true", "false"]).default("false") }) },
  responses: { 200: answer("Reports", z.object({ reports: z.array(reportSummary) })), ...problemAnswers },
});

const create = createRoute({
  method: "post",
  path: "/reports",
  tags,
  summary: "Begin a report, empty or from a template that is made of what programs measured",
  middleware: team,
  request: { body: body(newReport) },
  responses: { 201: answer("The new report", reportAnswer), ...problemAnswers },
});

const choices = createRoute({
  method: "get",
  path: "/reports/choices",
  tags,
  summary: "What a part of a report can show: scales, breakdowns and live figures of current releases",
  middleware: team,
  request: { query: z.object({ language: z.enum(reportLanguages).default("en") }) },
  responses: { 200: answer("By program", choicesAnswer), ...problemAnswers },
});

const read = createRoute({
  method: "get",
  path: "/reports/{id}",
  tags,
  summary: "One report as it is being written",
  middleware: team,
  request: { params: reportPath },
  responses: one,
});

const change = createRoute({
  method: "put",
  path: "/reports/{id}",
  tags,
  summary: "Save a report; refused where somebody else changed it since the revision that is sent along",
  middleware: team,
  request: { params: reportPath, body: body(changedReport) },
  responses: one,
});

const duplicate = createRoute({
  method: "post",
  path: "/reports/{id}/duplicate",
  tags,
  summary: "Begin another report as a copy of this one",
  middleware: team,
  request: { params: reportPath, body: body(z.strictObject({ name: newReport.shape.name })) },
  responses: { 201: answer("The copy", reportAnswer), ...problemAnswers },
});

const archive = createRoute({
  method: "put",
  path: "/reports/{id}/archived",
  tags,
  summary: "Put a report away, or take it out again; what was published stays where it is",
  middleware: team,
  request: { params: reportPath, body: body(z.strictObject({ archived: z.boolean() })) },
  responses: one,
});

const preview = createRoute({
  method: "get",
  path: "/reports/{id}/preview",
  tags,
  summary: "A report filled from the current releases, as it would be published now",
  middleware: team,
  request: { params: reportPath },
  responses: { 200: answer("What it says, and what keeps it", previewAnswer), ...problemAnswers },
});

const publish = createRoute({
  method: "post",
  path: "/reports/{id}/versions",
  tags,
  summary: "Publish a report: its numbers and words are frozen, and it follows the last version at its links",
  middleware: team,
  request: { params: reportPath, body: body(z.strictObject({ revision: changedReport.shape.revision })) },
  responses: {
    201: answer("The version", z.object({ id: z.number(), number: z.number(), checksum: z.string() })),
    ...problemAnswers,
  },
});

const versions = createRoute({
  method: "get",
  path: "/reports/{id}/versions",
  tags,
  summary: "The published versions of a report, newest first",
  middleware: readers,
  request: { params: reportPath },
  responses: { 200: answer("Versions", versionsAnswer), ...problemAnswers },
});

const readOne = createRoute({
  method: "get",
  path: "/reports/versions/{versionId}",
  tags,
  summary: "One published version, byte for byte as it was frozen, with the quotes that nobody took back",
  middleware: readers,
  request: { params: versionPath },
  responses: { 200: answer("The version", versionAnswer), ...problemAnswers },
});

const changes = createRoute({
  method: "get",
  path: "/reports/versions/{versionId}/changes",
  tags,
  summary: "Which figures of a version are others in the current releases",
  middleware: readers,
  request: { params: versionPath },
  responses: { 200: answer("By part", changesAnswer), ...problemAnswers },
});

export const reportRoutes = createRouter()
  .openapi(list, async (c) => {
    const archived = c.req.valid("query").archived === "true";
    const published = c.var.actor.role === "viewer";
    const reports = await inOrganization(c, (db) => listReports(db, { archived, published }));
    return c.json({ reports: reports.map((report) => answerSummary(report, published)) }, 200);
  })
  .openapi(create, async (c) => {
    const { name, language, template, programs } = c.req.valid("json");
    const { organizationId, userId } = c.var.actor;
    const now = c.var.deps.now();
    const made = await inOrganization(c, async (db) => {
      const { sources } = await readSources(db, organizationId, template ? programs : []);
      const blocks = template ? fillTemplate(template, { name, language }, sources) : [];
      const id = await insertReport(db, { name, language, blocks }, { userId, now });
      return mustFind(db, id);
    });
    return c.json(answerReport(made), 201);
  })
  .openapi(choices, async (c) => {
    const { language } = c.req.valid("query");
    const { organizationId } = c.var.actor;
    const programs = await inOrganization(c, (db) => listChoices(db, organizationId, language));
    return c.json({ programs }, 200);
  })
  .openapi(read, async (c) => {
    const found = await inOrganization(c, (db) => mustFind(db, c.req.valid("param").id));
    return c.json(answerReport(found), 200);
  })
  .openapi(change, async (c) => {
    const { id } = c.req.valid("param");
    const { revision, ...draft } = c.req.valid("json");
    const by = { userId: c.var.actor.userId, now: c.var.deps.now() };
    const saved = await inOrganization(c, async (db) => {
      const isSaved = await saveReport(db, { id, revision }, draft, by);
      const found = await mustFind(db, id);
      if (!isSaved) throw changedBySomebody(found);
      return found;
    });
    return c.json(answerReport(saved), 200);
  })
  .openapi(duplicate, async (c) => {
    const { name } = c.req.valid("json");
    const by = { userId: c.var.actor.userId, now: c.var.deps.now() };
    const made = await inOrganization(c, async (db) => {
      const draft = draftOf(await mustFind(db, c.req.valid("param").id));
      return mustFind(db, await insertReport(db, { ...draft, name }, by));
    });
    return c.json(answerReport(made), 201);
  })
  .openapi(archive, async (c) => {
    const { id } = c.req.valid("param");
    const at = c.req.valid("json").archived ? c.var.deps.now() : null;
    const found = await inOrganization(c, async (db) => {
      await archiveReport(db, id, at);
      return mustFind(db, id);
    });
    return c.json(answerReport(found), 200);
  })
  .openapi(preview, async (c) => {
    const { id } = c.req.valid("param");
    const { organizationId } = c.var.actor;
    const told = await inOrganization(c, async (db) => {
      const found = await mustFind(db, id);
      const { content, quotes, faults, rests } = await fillNow(db, organizationId, draftOf(found));
      const [last] = await listVersions(db, id);
      const frozen = last && (await findVersion(db, last.id));
      const changed = frozen ? whatChanged(openContent(frozen), content) : [];
      const { revision } = found;
      const said = quotes.map(({ block, text, by }) => ({ block, text, by }));
      const hidden = countHidden(content);
      return { content, quotes: said, revision, faults, rests, hidden, last: last ?? null, changed };
    });
    const last = told.last && { ...told.last, publishedAt: told.last.publishedAt.toISOString() };
    return c.json({ ...told, last }, 200);
  })
  .openapi(publish, async (c) => {
    const { organizationId, userId } = c.var.actor;
    const wish = { organizationId, reportId: c.req.valid("param").id, ...c.req.valid("json") };
    const by = { userId, now: c.var.deps.now() };
    const made = await inOrganization(c, (db) => publishReport(db, wish, by));
    return c.json(made, 201);
  })
  .openapi(versions, async (c) => {
    const { id } = c.req.valid("param");
    const found = await inOrganization(c, async (db) => {
      await mustFind(db, id);
      return listVersions(db, id);
    });
    return c.json({ versions: found.map(answerVersion) }, 200);
  })
  .openapi(readOne, async (c) => {
    const { versionId } = c.req.valid("param");
    const { found, quotes } = await inOrganization(c, async (db) => ({
      found: await mustFindVersion(db, versionId),
      quotes: await listReportQuotes(db, versionId),
    }));
    const { successor } = found;
    return c.json({ ...answerVersion(found), successor, content: openContent(found), quotes }, 200);
  })
  .openapi(changes, async (c) => {
    const { organizationId } = c.var.actor;
    const changed = await inOrganization(c, async (db) => {
      const frozen = openContent(await mustFindVersion(db, c.req.valid("param").versionId));
      return whatChanged(frozen, await fillAgain(db, organizationId, frozen));
    });
    return c.json({ changed }, 200);
  });

/** The parts of a published report filled from the releases that stand now. */
async function fillAgain(db: OrganizationDb, organizationId: string, frozen: ReportContent) {
  const { title, language, ordered } = frozen;
  return (await fillNow(db, organizationId, { name: title, language, blocks: ordered })).content;
}

async function mustFind(db: OrganizationDb, id: number) {
  const found = await findReport(db, id);
  if (!found) throw new Problem("not_found", "There is no such report here.");
  return found;
}

async function mustFindVersion(db: OrganizationDb, id: number) {
  const found = await findVersion(db, id);
  if (!found) throw new Problem("not_found", "There is no such published report here.");
  return found;
}
