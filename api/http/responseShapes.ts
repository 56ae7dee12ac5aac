import { z } from "@hono/zod-openapi";
import { hintKinds, ownQuestionKinds } from "#api/db/schema";
import { missingKinds } from "#shared/responses/missing";
import { scoreReasons } from "#shared/scores/scoreAnswers";

/** An answer to an own question: a number, a text or option, several options, or none. */
export const ownValue = z.union([z.number(), z.string(), z.array(z.string())]).nullable();
const missing = z.enum(missingKinds).nullable();

/** Where a response came from. */
const origin = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("file"),
    fileName: z.string(),
    sha256: z.string(),
    row: z.number().nullable(),
    importId: z.number(),
  }),
  z.object({ kind: z.enum(["form", "paper"]), survey: z.string() }),
]);

/** One response in words, without the code of who it is of. */
export const responseAnswer = z
  .object({
    id: z.number(),
    enrollmentId: z.number(),
    participantId: z
      .number()
      .nullable()
      .meta({ description: "Null for an anonymous response, which nobody can be found by" }),
    wave: z.object({ key: z.string(), label: z.string() }),
    cohort: z.string().nullable(),
    group: z.string().nullable(),
    attributes: z.record(z.string(), z.string()),
    stated: z
      .record(z.string(), z.string())
      .meta({ description: "What it said of itself where an earlier one was believed" }),
    submittedAt: z.string().nullable(),
    counts: z.boolean().meta({ description: "False: another response of this person at this wave counts" }),
    finished: z.boolean(),
    language: z.string().nullable(),
    mode: z.string().nullable(),
    durationSeconds: z.number().nullable(),
    origin,
    excluded: z.boolean(),
    sets: z.array(
      z.object({
        version: z.number(),
        instrument: z.string(),
        name: z.string(),
        supplied: z.boolean(),
        items: z.array(
          z.object({
            item: z.number(),
            text: z.string(),
            reversed: z.boolean(),
            value: z.number().nullable(),
            label: z.string().nullable(),
            missing,
            choices: z.array(z.object({ value: z.number(), label: z.string() })),
          }),
        ),
        scores: z.array(
          z.object({
            subscale: z.string(),
            label: z.string(),
            value: z.number().nullable(),
            reason: z.enum(scoreReasons).nullable(),
          }),
        ),
      }),
    ),
    own: z.array(
      z.object({
        id: z.number(),
        question: z.string(),
        kind: z.enum(ownQuestionKinds),
        choices: z.array(z.string()).meta({ description: "All options; `options` are those chosen" }),
        number: z.number().nullable(),
        text: z.string().nullable(),
        options: z.array(z.string()).nullable(),
        missing,
      }),
    ),
    consents: z.array(z.object({ purpose: z.string(), version: z.number(), given: z.boolean() })),
    looks: z
      .array(z.object({ hint: z.enum(hintKinds), lookedAt: z.string(), lookedBy: z.string().nullable() }))
      .meta({ description: "Hints about it that somebody said they looked at" }),
    exclusions: z.array(
      z.object({
        id: z.number(),
        reason: z.string(),
        excludedAt: z.string(),
        excludedBy: z.string().nullable(),
        liftedAt: z.string().nullable(),
        liftedBy: z.string().nullable(),
      }),
    ),
    corrections: z.array(
      z.object({
        id: z.number(),
        reason: z.string(),
        changes: z.array(
          z.union([
            z.object({
              version: z.number(),
              item: z.number(),
              from: z.number().nullable(),
              to: z.number().nullable(),
            }),
            z.object({ question: z.number(), from: ownValue, to: ownValue }).meta({
              description: "Of an own question, by `own[].id`",
            }),
          ]),
        ),
        correctedAt: z.string(),
        correctedBy: z.string().nullable(),
        undoneAt: z.string().nullable(),
        undoneBy: z.string().nullable(),
        canBeUndone: z.boolean(),
      }),
    ),
  })
  .meta({ id: "Response" });
