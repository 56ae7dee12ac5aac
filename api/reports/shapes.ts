import { z } from "@hono/zod-openapi";
import { mostBlocks, reportBlockSchema, reportDraftSchema, reportLanguages } from "#shared/reports/blocks";
import { reportTemplates } from "#shared/reports/builder/templates";
import { contentSchema } from "#shared/reports/content";

/** The shapes in which reports are asked for and answered. */

export const tags = ["Reports"];
export const id = z.coerce.number("is a number").int().positive().max(Number.MAX_SAFE_INTEGER);
export const reportPath = z.object({ id });
export const versionPath = z.object({ versionId: id });
const json = <T extends z.ZodType>(schema: T) => ({ content: { "application/json": { schema } } });
export const body = <T extends z.ZodType>(schema: T) => ({ ...json(schema), required: true });
export const answer = <T extends z.ZodType>(description: string, schema: T) => ({
  description,
  ...json(schema),
});

const moment = z.iso.datetime();
const versionMark = z.object({
  id: z.number(),
  number: z.number(),
  title: z.string(),
  publishedAt: moment,
  superseded: z
    .string()
    .nullable()
    .meta({ description: "Why its figures no longer hold, such as that a file was taken back" }),
});

export const reportSummary = z
  .object({
    id: z.number(),
    name: z.string(),
    language: z.enum(reportLanguages),
    changedAt: moment,
    changedBy: z.string().nullable(),
    archived: z.boolean(),
    version: versionMark.nullable().meta({ description: "The newest that was published" }),
  })
  .meta({ id: "ReportSummary" });

export const reportAnswer = z
  .object({
    id: z.number(),
    name: z.string(),
    language: z.enum(reportLanguages),
    blocks: z.array(reportBlockSchema),
    revision: z.number().meta({ description: "Send it back with a change: it says what was changed" }),
    changedAt: moment,
    changedBy: z.string().nullable(),
    archived: z.boolean(),
  })
  .meta({ id: "Report" });

export const newReport = z.strictObject({
  name: reportDraftSchema.shape.name,
  language: reportDraftSchema.shape.language,
  template: z.enum(reportTemplates).optional().meta({ description: "Left out: an empty report" }),
  programs: z.array(id).max(20, "holds at most 20 programs").default([]),
});

export const changedReport = z.strictObject({
  ...reportDraftSchema.shape,
  revision: z.number().int().positive(),
});

const fault = z
  .object({
    block: z.string().meta({ description: "The part that cannot be filled" }),
    message: z.string(),
    values: z.record(z.string(), z.string()),
    said: z.string().meta({ description: "The same in the report's language" }),
  })
  .meta({ id: "ReportFault" });

const changedBlocks = z
  .array(
    z.object({
      id: z.string(),
      title: z.string(),
      rows: z.array(z.object({ name: z.string(), was: z.string().nullable(), now: z.string().nullable() })),
    }),
  )
  .meta({ id: "ReportChanges" });

const content = contentSchema.meta({ id: "ReportContent" });

const quotes = z
  .array(z.object({ block: z.string(), text: z.string(), by: z.string() }))
  .meta({ description: "The words of its quotes, by part. One that was taken back is not here any more" });

export const previewAnswer = z
  .object({
    content,
    quotes,
    revision: z.number(),
    faults: z.array(fault).meta({ description: "What keeps the report from being published" }),
    rests: z
      .array(
        z.object({
          id: z.number(),
          name: z.string(),
          release: z.object({ id: z.number(), cutAt: moment }).nullable(),
          superseded: z.string().nullable(),
        }),
      )
      .meta({ description: "The programs that it speaks of, and the releases that it would rest on" }),
    hidden: z.number().meta({ description: "Rows and cells that are hidden to protect people" }),
    last: versionMark.nullable(),
    changed: changedBlocks.meta({ description: "Figures that are others than in the last version" }),
  })
  .meta({ id: "ReportPreview" });

export const versionAnswer = z
  .object({
    ...versionMark.shape,
    reportId: z.number(),
    publishedBy: z.string().nullable(),
    checksum: z.string().meta({
      description: "SHA-256 of the content as JSON with sorted keys and no spaces (RFC 8785)",
    }),
    successor: z
      .object({ id: z.number(), number: z.number() })
      .nullable()
      .meta({ description: "The newest version, where this one is older" }),
    content,
    quotes,
  })
  .meta({ id: "ReportVersion" });

export const versionsAnswer = z.object({
  versions: z.array(
    z.object({
      ...versionMark.shape,
      reportId: z.number(),
      publishedBy: z.string().nullable(),
      checksum: z.string(),
    }),
  ),
});

export const changesAnswer = z.object({ changed: changedBlocks });

export const choicesAnswer = z
  .object({
    programs: z.array(
      z.object({
        id: z.number(),
        name: z.string(),
        release: z.object({ id: z.number(), cutAt: moment }).nullable(),
        waves: z.array(z.object({ key: z.string(), label: z.string(), kind: z.string() })),
        measures: z.array(
          z.object({
            instrument: z.string(),
            subscale: z.string(),
            label: z.string(),
            pre: z.string(),
            post: z.string(),
            breakdowns: z.array(z.object({ by: z.array(z.string()), labels: z.array(z.string()) })),
          }),
        ),
        figures: z.array(z.object({ insert: z.string(), label: z.string(), said: z.string() })),
      }),
    ),
  })
  .meta({ id: "ReportChoices", description: `What a part can show. A report holds ${mostBlocks} parts.` });
