import { z } from "@hono/zod-openapi";
import { matchMethods, waveRules } from "#api/db/schema";
import { nearReasons } from "#shared/participants/nearCodes";

export const id = z.coerce.number("is a number").int().positive().max(Number.MAX_SAFE_INTEGER);

const codes = z
  .array(z.string())
  .meta({ description: "As the files wrote them; a self-generated code is kept nowhere" });
const person = z
  .object({
    id,
    codes,
    waves: z.array(z.string()).meta({ description: "Keys of the waves that they answered" }),
    cohort: z.string().nullable(),
    group: z.string().nullable(),
    attributes: z.record(z.string(), z.string()),
    selfGenerated: z
      .boolean()
      .meta({ description: "Known by a code of six parts, of which hashes alone are kept" }),
    method: z.enum(matchMethods).nullable().meta({ description: "Null: equal codes, or no match" }),
  })
  .meta({ id: "MatchPerson" });
const decidedPerson = z.object({ id, codes });

const count = z.object({
  name: z.string().nullable(),
  enrolled: z.number(),
  paired: z.number().meta({ description: "Answered at two waves or more" }),
  once: z.number(),
  leftOver: z.number().meta({ description: "Answered once, and may be nobody else" }),
});

/** What the workbench tells. The lists are cut; the counts beside them are not. */
export const workbenchShape = z
  .object({
    all: count,
    waves: z
      .array(
        z.object({
          id,
          key: z.string(),
          rule: z.enum(waveRules),
          several: z.number().meta({ description: "People with several responses at this wave" }),
        }),
      )
      .meta({ description: "Which of several responses counts at each wave: `PUT …/waves/{waveId}/rule`" }),
    byGroup: z.array(count),
    byCohort: z.array(count),
    methods: z.object({ exact: z.number(), alike: z.number(), near: z.number(), hand: z.number() }).meta({
      description: "Paired people by how their codes were found to be one person's",
    }),
    compared: z.number().meta({
      description:
        "People whose codes were compared: all, or of a very large program those of the cohort asked for",
    }),
    safe: z.number().meta({ description: "Proposals that `POST …/matching/safe` would join" }),
    proposed: z.number().meta({ description: "Of what was asked for; `proposals` holds the first 200" }),
    tooAlike: z.number().meta({
      description: "Slips of typing that are not proposed, because one code fits too many others",
    }),
    proposals: z.array(
      z.object({
        first: person,
        second: person,
        reason: z.enum(nearReasons),
        agree: z.array(z.string()),
        differ: z.array(z.string()),
        twice: z.boolean().meta({ description: "Both answered at a same wave" }),
        rivals: z.number().meta({ description: "How many others either of the two would fit" }),
        safe: z.boolean(),
      }),
    ),
    decided: z.number(),
    decisions: z
      .array(
        z.object({
          id,
          same: z.boolean(),
          method: z.enum(matchMethods),
          first: decidedPerson,
          second: decidedPerson,
          decidedAt: z.iso.datetime(),
          decidedBy: z.string().nullable(),
          together: z.number().meta({ description: "How many were decided at one word, this one included" }),
        }),
      )
      .meta({ description: "The newest 200 that stand" }),
    leftOver: z.array(person).meta({ description: "Of what was asked for: the first 200" }),
  })
  .meta({ id: "Matching" });

/** What of the workbench is looked at. */
export const lookQuery = z.object({
  across_cohorts: z
    .enum(["true"])
    .optional()
    .meta({ description: "Also propose people of different cohorts" }),
  group: z.string().max(200).optional().meta({
    description: "Only proposals and people left over of this group; empty: of people without a group",
  }),
  cohort: z.string().max(200).optional().meta({ description: "The same for a cohort" }),
});
