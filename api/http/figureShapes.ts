import { z } from "@hono/zod-openapi";
import { audiences } from "#shared/outcomes/audience";
import { whyNots } from "#shared/stats/estimate";

/** The shapes of figures about people, for the OpenAPI document. What fills them is shared/outcomes. */
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
    reason: z.enum(["too_few_people", "would_reveal_another"]),
  })
  .meta({ id: "Suppressed", description: "Hidden to protect people; not the same as no data" });

const wave = z
  .object({ mean: z.number().nullable(), sd: z.number().nullable(), interval: estimate })
  .meta({ id: "WaveSummary" });
const count = z.union([z.number(), suppressed]);
const scores = z
  .array(z.tuple([z.number(), z.number()]).readonly())
  .readonly()
  .meta({ description: "[score, people]" });
const bands = z
  .array(z.tuple([z.number(), z.number(), z.number()]).readonly())
  .readonly()
  .meta({ description: "[from, to, people]" });

const summary = z
  .object({
    n: z.object({ pre: count, post: count, paired: z.number() }),
    pre: wave,
    post: wave,
    meanChange: estimate,
    pairedT: z.union([
      z.object({
        kind: z.literal("test"),
        method: z.string(),
        t: z.number(),
        df: z.number(),
        p: z.number(),
        n: z.number(),
      }),
      notEstimable,
    ]),
    wilcoxon: z.union([
      z.object({ kind: z.literal("test"), method: z.string(), v: z.number(), p: z.number(), n: z.number() }),
      notEstimable,
    ]),
    cohensDz: estimate,
    hedgesGav: estimate,
    distribution: z.union([
      z.object({ binned: z.literal(false), pre: scores, post: scores }),
      z.object({ binned: z.literal(true), pre: bands, post: bands }),
    ]),
  })
  .meta({
    id: "ChangeSummary",
    description:
      "Means, standard deviations and distributions are of the people with both scores; change is post minus pre, never flipped",
  });

export const by = z.object({ by: z.record(z.string(), z.string().nullable()) });

export const changeAnswer = z
  .object({
    instrument: z.string(),
    subscale: z.string(),
    pre: z.string(),
    post: z.string(),
    audience: z.enum(audiences),
    threshold: z.number(),
    by: z.array(z.string()),
    overall: z.union([summary, suppressed]),
    strata: z.array(z.union([by.extend(summary.shape), by.extend(suppressed.shape)])),
  })
  .meta({ id: "Change" });
