import { createRoute, z } from "@hono/zod-openapi";
import { allow } from "#api/http/access";
import { problemAnswers } from "#api/http/router";
import { conflictDecisionSchema } from "#shared/imports/conflictDecision";
import { mappingSchema } from "#shared/imports/mapping";
import type { Reading } from "#shared/imports/reading";
import { importQuestionSchema, importReportSchema } from "#shared/imports/report";
import { sourceNames } from "#shared/imports/sources";
import { reportLanguages } from "#shared/reports/blocks";
import { progressSchema } from "./progress";

/** The public promise of imports: addresses, what they take, what they answer. */
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
const optionGroup = z.object({
  kind: z.literal("multi"),
  title: z.string(),
  column: z.string().optional(),
  options: z.array(z.object({ column: z.string(), option: z.string() })).optional(),
});
const proposal = z.object({
  mapping: mappingSchema,
  certain: z.boolean(),
  questions: z.array(importQuestionSchema),
  choices: z.array(optionGroup).meta({
    description:
      "Questions with several answers, over several columns or in one cell: each is one entry of `mapping.questions`, offered and not taken",
  }),
});
const batch = z
  .object({
    id,
    state: z.enum(["staged", "stored", "undone"]),
    fileName: z.string(),
    reading,
    mapping: mappingSchema.nullable(),
    report: importReportSchema.nullable(),
    interrupted: z.enum(["checking", "storing"]).nullable().meta({
      description:
        "What was going on with this file when the server stopped. Nothing of it was stored; begin it again",
    }),
    proposal: proposal.extend({
      recipe: z.object({ usedAt: z.iso.datetime(), fresh: proposal }).optional().meta({
        description:
          "There when a file with the same columns was imported before: when, and what would be proposed without it. The wave, cohort and group of a whole file are asked again",
      }),
    }),
  })
  .meta({ id: "Import" });

const decisions = z.array(conflictDecisionSchema).max(10_000).optional().meta({
  description:
    "Conflicts settled one by one, or all that are alike at once; `mapping.conflicts` settles the others",
});
const conflictsFrom = z.int().min(0).optional().meta({
  description: "How many conflicts to pass over: `conflicts.shown` of the report holds the 100 after them",
});

const language = z.enum(reportLanguages).optional().meta({
  description:
    "Of the failed rows that can be fetched, English where nothing is said; in a confirmation as in its dry run",
});

// Described, not validated by the router: that would hold the whole file in memory. receiveUpload streams.
const fileForm = {
  required: true,
  content: {
    "multipart/form-data": {
      schema: {
        type: "object" as const,
        required: ["file"],
        properties: {
          header_row: {
            type: "integer" as const,
            minimum: 1,
            maximum: 50,
            description:
              "The row of the file that holds the names of the columns, counted from 1, in place of what would be recognised. Before the file",
          },
          answers_from: {
            type: "integer" as const,
            minimum: 2,
            maximum: 55,
            description:
              "The row of the file in which the answers begin, where rows between it and the names are to be left out. Before the file",
          },
          plain: {
            type: "string" as const,
            enum: ["true", "false"],
            description:
              "`true`: a table like any other, whatever survey tool it looks like. Before the file",
          },
          source: {
            type: "string" as const,
            enum: [...sourceNames.keys()],
            description:
              "The survey tool that wrote the file, in place of what would be recognised: its rules for previews, unfinished rows and the like are then followed. Before the file",
          },
          per_answer: {
            type: "string" as const,
            description:
              'JSON: the file has one row for each answer, to be put together to responses. `{"item": "question", "value": "answer", "by": ["code", "wave"]}` names the columns. Before the file',
          },
          sheet: {
            type: "string" as const,
            description:
              "The sheet of an Excel workbook that is meant, by its name, in place of the first that holds something. Before the file",
          },
          file: { type: "string" as const, format: "binary" },
          mapping: {
            type: "string" as const,
            description: "A mapping as JSON; else the proposed one is used",
          },
        },
      },
    },
  },
};

export const uploadRoute = createRoute({
  method: "post",
  path: "/programs/{id}/imports",
  tags,
  summary: "Import a file, or with `dry_run` see what importing it would do",
  middleware: team,
  request: {
    params: programPath,
    query: z.strictObject({
      dry_run: flag,
      on_failed: z.enum(["refuse", "leave_out"]).default("refuse"),
      language,
    }),
  },
  requestBody: fileForm,
  responses: {
    200: { description: "A dry run: nothing was stored", ...json(report) },
    201: { description: "Stored, all in one transaction", ...json(report) },
    ...problemAnswers,
  },
});

export const dryRunRoute = createRoute({
  method: "post",
  path: "/programs/{id}/imports/{importId}/dry-run",
  tags,
  summary: "What storing a staged file with this mapping would do",
  middleware: team,
  request: {
    params: importPath,
    body: {
      required: true,
      ...json(z.strictObject({ mapping: z.unknown(), decisions, conflictsFrom, language })),
    },
  },
  responses: { 200: { description: "Nothing was stored", ...json(report) }, ...problemAnswers },
});

export const confirmRoute = createRoute({
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
          language,
          decisions,
          onFailed: z.enum(["refuse", "leave_out"]).optional(),
        }),
      ),
    },
  },
  responses: { 201: { description: "Stored, all in one transaction", ...json(report) }, ...problemAnswers },
});

export const listRoute = createRoute({
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
              state: z.enum(["stored", "undone"]),
              undoneAt: z.iso.datetime().nullable(),
              undoneBy: z.string().nullable(),
              report: importReportSchema.nullable(),
            }),
          ),
          running: z.array(z.object({ id, fileName: z.string(), ...progressSchema.shape })).meta({
            description: "Files that are being read or imported right now: each can be watched and stopped",
          }),
        }),
      ),
    },
    ...problemAnswers,
  },
});

export const readRoute = createRoute({
  method: "get",
  path: "/programs/{id}/imports/{importId}",
  tags,
  summary: "One file: what was read, the proposed mapping, the last report",
  middleware: team,
  request: { params: importPath },
  responses: { 200: { description: "The import", ...json(batch) }, ...problemAnswers },
});

export const discardRoute = createRoute({
  method: "delete",
  path: "/programs/{id}/imports/{importId}",
  tags,
  summary: "Give a staged upload up",
  middleware: team,
  request: { params: importPath },
  responses: { 204: { description: "Gone" }, ...problemAnswers },
});

export const progressRoute = createRoute({
  method: "get",
  path: "/programs/{id}/imports/{importId}/progress",
  tags,
  summary: "How far a running read or import is",
  middleware: team,
  request: { params: importPath },
  responses: {
    200: {
      description: "Rows so far and of how many, in this phase; `idle` when nothing runs",
      ...json(progressSchema),
    },
    ...problemAnswers,
  },
});

export const cancelRoute = createRoute({
  method: "post",
  path: "/programs/{id}/imports/{importId}/cancel",
  tags,
  summary: "Stop a dry run or import that is running, and take its file away: nothing of it is left",
  description:
    "Answers when all of it has been rolled back. The request that was waiting for the import is answered with the problem `cancelled`. An import that was over just before is a `conflict`: it can be taken back",
  middleware: team,
  request: { params: importPath },
  responses: {
    200: {
      description: "In which phase it was stopped; null where nothing was running and only the file went",
      ...json(z.object({ stopped: progressSchema.shape.phase.nullable() })),
    },
    ...problemAnswers,
  },
});

export const failedRowsRoute = createRoute({
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

export const templateRoute = createRoute({
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

export const stageRoute = createRoute({
  method: "post",
  path: "/programs/{id}/uploads",
  tags,
  summary: "Stage a file: it is read once and kept for a day, and nothing is imported",
  middleware: team,
  request: { params: programPath },
  requestBody: fileForm,
  responses: {
    201: {
      description: "What to ask for next: `GET /programs/{id}/imports/{importId}`",
      ...json(z.object({ id })),
    },
    ...problemAnswers,
  },
});

export const undoRoute = createRoute({
  method: "post",
  path: "/programs/{id}/imports/{importId}/undo",
  tags,
  summary: "Take an import back, whatever came after it, or with `dry_run` see what that would do",
  middleware: team,
  request: { params: importPath, query: z.strictObject({ dry_run: flag }) },
  responses: {
    200: {
      description: "What was taken back, or would be: what other files and people said stays",
      ...json(
        z
          .object({
            responses: z.int(),
            people: z.int(),
            kept: z.int().meta({ description: "Responses that stay: another file says them too" }),
            restored: z.int().meta({ description: "Responses that get back what this file replaced" }),
            peopleGone: z.int(),
            peopleStaying: z.int().meta({ description: "People whom somebody else names too" }),
            relabeled: z.int().meta({
              description:
                "People who stay, with another cohort, group or attribute than this file gave them",
            }),
            releases: z.int().meta({ description: "Releases that rest on it and are marked" }),
          })
          .meta({ id: "ImportUndone" }),
      ),
    },
    ...problemAnswers,
  },
});
