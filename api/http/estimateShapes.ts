import { z } from "@hono/zod-openapi";
import { whyNots } from "#shared/stats/estimate";

/** The smallest shapes of an answer about people, for the OpenAPI document. */
export const notEstimable = z
  .object({
    kind: z.literal("notEstimable"),
    reason: z.enum(whyNots),
    n: z.number(),
    value: z.number().optional(),
  })
  .meta({ id: "NotEstimable", description: "No estimate, and why. Never NaN." });

export const estimate = z
  .union([
    z.object({
      kind: z.literal("estimate"),
      method: z.string(),
      value: z.number(),
      low: z.number(),
      high: z.number(),
      n: z.number(),
    }),
    notEstimable,
  ])
  .meta({ id: "Estimate", description: "A value with its 95% interval and how it was made" });

export const suppressed = z
  .object({
    kind: z.literal("suppressed"),
    reason: z.enum(["too_few_people", "would_reveal_another", "few_answered_all"]),
  })
  .meta({ id: "Suppressed", description: "Hidden to protect people; not the same as no data" });

export const asOf = z.object({ release: z.number().nullable(), cutAt: z.string().nullable() }).meta({
  description:
    "Since which release a figure outside the team is told: an earlier one where too few people differ; null where the next would tell it",
});
