import { z } from "@hono/zod-openapi";
import { waveKinds } from "#api/db/schema";
import { changeAnswer } from "#api/http/figureShapes";
import { directions } from "#shared/instruments/definition";

const texts = z.record(z.string(), z.string()).meta({ description: "By language" });

const outcome = z.object({
  instrument: z.string(),
  version: z.string(),
  subscale: z.string(),
  names: z.object({ instrument: texts, subscale: texts }),
  direction: z.enum(directions),
  range: z.tuple([z.number(), z.number()]).readonly(),
  step: z.number().nullable(),
  pre: z.string(),
  post: z.string(),
  threshold: z.number(),
  overall: changeAnswer.shape.overall,
});

const openWave = z.object({
  surveyId: z.number(),
  survey: z.string(),
  waveId: z.number(),
  wave: z.string(),
  opensAt: z.string(),
  closesAt: z.string().nullable(),
  lateDays: z.number(),
  responses: z.number(),
  known: z
    .number()
    .meta({ description: "People known by a code who have answered; `enrolled` counts the same" }),
});

const attention = z.discriminatedUnion("kind", [
  openWave.extend({ kind: z.literal("closing"), enrolled: z.number() }),
  openWave.extend({ kind: z.literal("low_response"), enrolled: z.number() }),
  z.object({ kind: z.literal("files"), n: z.number() }),
  z.object({ kind: z.literal("pairs"), n: z.number() }),
  z.object({ kind: z.literal("release_superseded"), why: z.string() }),
  z.object({
    kind: z.literal("report_superseded"),
    versionId: z.number(),
    name: z.string(),
    why: z.string(),
  }),
]);

export const glanceAnswer = z
  .object({
    programs: z.array(
      z.object({
        id: z.number(),
        name: z.string(),
        archived: z.boolean(),
        createdAt: z.string(),
        counting: z.boolean().meta({
          description: "Whether its figures are not counted yet: ask again. An answer counts a few programs",
        }),
        waves: z.array(
          z.object({ id: z.number(), key: z.string(), label: z.string(), kind: z.enum(waveKinds) }),
        ),
        asOf: z.string().nullable().meta({
          description:
            "When it was counted; for a viewer when it was released, null before the first release",
        }),
        released: z.string().nullable().meta({ description: "When the current release was cut" }),
        outcomes: z.array(outcome).meta({ description: "The one or two main ones, for everybody" }),
        files: z
          .object({ stored: z.number(), waiting: z.number(), lastStoredAt: z.string().nullable() })
          .optional()
          .meta({ description: "Team only, as all that follows" }),
        enrolled: z.number().optional(),
        collecting: z.array(openWave).optional().meta({ description: "What takes answers now" }),
        attention: z.array(attention).optional().meta({ description: "What waits for somebody" }),
      }),
    ),
  })
  .meta({ id: "Glance" });
