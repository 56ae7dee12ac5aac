import { z } from "@hono/zod-openapi";
import { audiences } from "#shared/outcomes/audience";
import { matchKinds } from "#shared/outcomes/matches";
import { between, stratumDetail } from "./detailShapes";
import { asOf, estimate, notEstimable, suppressed } from "./estimateShapes";

/** The shapes of change answers, for the OpenAPI document. What fills them is shared/outcomes. */
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
    wilcoxon: z
      .union([
        z.object({
          kind: z.literal("test"),
          method: z.string(),
          v: z.number(),
          p: z.number(),
          n: z.number(),
        }),
        notEstimable,
        suppressed,
      ])
      .meta({ description: "Hidden where it would tell how many people stayed the same" }),
    cohensDz: estimate,
    hedgesGav: estimate,
    distribution: z.union([
      z.object({ binned: z.literal(false), pre: scores, post: scores }),
      z.object({ binned: z.literal(true), pre: bands, post: bands }),
    ]),
    detail: stratumDetail.optional(),
    asOf: asOf.optional(),
  })
  .meta({
    id: "ChangeSummary",
    description:
      "Means, standard deviations and distributions are of the people with both scores; change is post minus pre, never flipped",
  });

export const hidden = suppressed
  .extend({
    needs: z
      .number()
      .optional()
      .meta({ description: "How many more people with both scores it takes; for the team alone" }),
  })
  .meta({ id: "HiddenStratum" });
const by = z.object({ by: z.record(z.string(), z.string().nullable()) });

export const excluded = z.object({ pre: z.number(), post: z.number() }).meta({
  description:
    "Responses that somebody of the team left out with a reason, and that no figure counts: team alone",
});

export const matches = z.enum(matchKinds).meta({
  description: "`exact`: without people whom somebody joined under two codes",
});

export const changeAnswer = z
  .object({
    instrument: z.string(),
    subscale: z.string(),
    pre: z.string(),
    post: z.string(),
    audience: z.enum(audiences),
    threshold: z.number(),
    by: z.array(z.string()),
    matches: matches.optional(),
    overall: z.union([summary, hidden]),
    strata: z.array(z.union([by.extend(summary.shape), by.extend(hidden.shape)])),
    between: between.optional(),
    excluded: excluded.optional(),
    preview: z
      .boolean()
      .optional()
      .meta({ description: "True for the next release, which nobody outside the team has seen" }),
    release: z
      .object({ id: z.number(), cutAt: z.string() })
      .nullable()
      .optional()
      .meta({ description: "The current release, where figures do not come from live data" }),
  })
  .meta({ id: "Change" });
