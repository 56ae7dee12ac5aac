import { z } from "@hono/zod-openapi";
import { explained } from "#api/http/detailShapes";
import { asOf, estimate, suppressed } from "#api/http/estimateShapes";
import { audiences } from "#shared/outcomes/audience";

const together = z.union([
  z.object({
    n: z.number(),
    alpha: estimate,
    itemRest: z.array(z.number().nullable()),
    explained: explained
      .optional()
      .meta({ description: "With `explain=true`, for the team: from the items' variances and covariances" }),
  }),
  suppressed,
]);

export const reliabilityAnswer = z
  .object({
    instrument: z.string(),
    version: z.string(),
    audience: z.enum(audiences),
    threshold: z.number(),
    subscales: z.array(
      z.object({
        subscale: z.string(),
        items: z.array(z.string()),
        waves: z.array(
          z.object({
            wave: z.string(),
            complete: together.meta({ description: "People who answered every item" }),
            pairwise: together.meta({
              description: "People who answered any item; covariances pair by pair. Team only",
            }),
            asOf: asOf.optional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "Reliability", description: "Subscales of at least two items" });
