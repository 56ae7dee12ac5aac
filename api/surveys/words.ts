import { z } from "@hono/zod-openapi";
import { surveySchema } from "#shared/surveys/definition";

/** How a survey is answered to its team; what people see is api/collect. */

export const id = z.coerce.number("is a number").int().positive().max(Number.MAX_SAFE_INTEGER);
export const surveyPath = z.object({ id, surveyId: id });
export const tags = ["Surveys"];
export const json = <T extends z.ZodType>(schema: T) => ({ content: { "application/json": { schema } } });
export const body = <T extends z.ZodType>(schema: T) => ({ ...json(schema), required: true });
export const answer = <T extends z.ZodType>(description: string, schema: T) => ({
  description,
  ...json(schema),
});

const places = z.array(z.object({ path: z.string(), message: z.string() }));
const opening = z.object({
  waveId: z.number(),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime().nullable(),
  lateDays: z.number(),
  responses: z.number(),
  people: z.number().meta({ description: "Enrollments that answered, those without a code among them" }),
  known: z.number().meta({ description: "Those of `enrolled` who answered" }),
});

const summary = {
  id: z.number(),
  name: z.string(),
  languages: z.array(z.string()),
  questions: z.number(),
  minutes: z.number().meta({ description: "About how long it takes, in whole minutes" }),
  version: z.number().nullable().meta({ description: "What people get; null before it is published" }),
  changed: z.boolean().meta({ description: "The draft is not what people get" }),
  waves: z.array(opening).meta({ description: "When it takes answers, and how many came" }),
};

export const surveySummary = z.object(summary).meta({ id: "SurveySummary" });

const readingLevel = z
  .union([
    z.object({
      kind: z.literal("grade"),
      method: z.literal("flesch_kincaid"),
      grade: z.number(),
      words: z.number(),
    }),
    z.object({
      kind: z.literal("ease"),
      method: z.literal("szigriszt_pazos"),
      ease: z.number(),
      words: z.number(),
    }),
  ])
  .nullable();

export const surveyAnswer = z
  .object({
    ...summary,
    draft: surveySchema,
    draftMark: z.string().meta({
      description:
        "Of the draft as it stands; sent back as If-Match, a save is refused where somebody saved since",
    }),
    mistakes: places.meta({ description: "What stands between the draft and publishing it" }),
    hints: places.meta({ description: "Advice on the order of questions; forbids nothing" }),
    readingLevels: z.record(z.string(), readingLevel).meta({
      description: "By language; null where no formula is known to hold",
    }),
    untranslated: z.record(z.string(), z.array(z.string())).meta({
      description: "By language, the instruments that are asked in their original for want of a translation",
    }),
    versions: z
      .array(z.object({ version: z.number(), publishedAt: z.iso.datetime(), responses: z.number() }))
      .meta({ description: "What was published, newest first, and how many answered each version" }),
    enrolled: z.number().meta({ description: "People with a code in the program, comparison cohorts apart" }),
  })
  .meta({ id: "Survey" });

export const linkAnswer = z
  .object({
    id: z.number(),
    waveId: z.number(),
    cohort: z.string().nullable(),
    group: z.string().nullable(),
    url: z.string(),
    shortCode: z.string().nullable(),
    qr: z.string().meta({ description: "The address as a QR code, an SVG picture" }),
    expiresAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "SurveyLink" });

export const sheetAnswer = z
  .object({
    people: z.array(
      z.object({
        linkId: z.number(),
        code: z.string(),
        cohort: z.string().nullable(),
        group: z.string().nullable(),
        url: z.string(),
        qr: z.string(),
        expiresAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: "LinkSheet" });
