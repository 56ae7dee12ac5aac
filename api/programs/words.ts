import { z } from "@hono/zod-openapi";
import { waveKinds } from "#api/db/schema";
import { allow } from "#api/http/access";
import { problemAnswers } from "#api/http/router";
import { tidyName } from "#shared/participants/foldName";

/** What the routes of a program have in common: how ids and names are checked, and the program as answered. */

export const id = z.coerce.number("is a number").int().positive().max(Number.MAX_SAFE_INTEGER);
export const programPath = z.object({ id });
export const name = z
  .string()
  .max(120, "has at most 120 letters")
  .transform(tidyName)
  .refine((text) => text !== "", "needs at least one letter");

const waveAnswer = z.object({ id, key: z.string(), label: z.string(), kind: z.enum(waveKinds) });
const filesAnswer = z
  .object({ stored: z.number(), waiting: z.number(), lastStoredAt: z.iso.datetime().nullable() })
  .meta({ description: "Files imported, files uploaded but not confirmed yet. Team only." });
export const programSummary = z
  .object({
    id,
    name: z.string(),
    archived: z.boolean(),
    createdAt: z.iso.datetime(),
    waves: z.array(waveAnswer),
    files: filesAnswer.optional(),
  })
  .meta({ id: "ProgramSummary" });

const people = z.number().optional().meta({ description: "People enrolled. Left out for viewers." });
export const programAnswer = programSummary
  .extend({
    cohorts: z.array(z.object({ id, name: z.string(), role: z.enum(["program", "comparison"]), people })),
    groups: z.array(z.object({ id, name: z.string(), people })),
    merges: z
      .array(
        z.object({
          id,
          kind: z.enum(["cohort", "group"]),
          fromName: z.string(),
          intoId: id,
          people: z.number(),
          createdAt: z.iso.datetime(),
        }),
      )
      .optional()
      .meta({ description: "Merges of cohorts and groups that can be undone, newest first. Team only." }),
  })
  .meta({ id: "Program" });

export const json = <T extends z.ZodType>(schema: T) => ({ content: { "application/json": { schema } } });
export const body = <T extends z.ZodType>(schema: T) => ({ ...json(schema), required: true });
export const answer = <T extends z.ZodType>(description: string, schema: T) => ({
  description,
  ...json(schema),
});
export const team = allow("owner", "manager");
export const everyone = allow("owner", "manager", "viewer");
export const tags = ["Programs"];

export const changed = { 200: answer("The program as it is now", programAnswer), ...problemAnswers };
