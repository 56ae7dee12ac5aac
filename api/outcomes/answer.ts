import { z } from "@hono/zod-openapi";
import { text } from "#api/http/detailShapes";
import { changeAnswer } from "#api/http/figureShapes";
import { directions } from "#shared/instruments/definition";
import { audiences } from "#shared/outcomes/audience";

export const outcomesAnswer = z
  .object({
    pre: z.string(),
    post: z.string(),
    audience: z.enum(audiences),
    by: z.array(z.string()),
    measures: z.array(
      z
        .object({
          instrument: z.string(),
          version: z.string(),
          latest: z
            .boolean()
            .meta({ description: "False for a version that a newer one has followed; never joined" }),
          subscale: z.string(),
          direction: z.enum(directions),
          range: z.tuple([z.number(), z.number()]).readonly(),
          change: changeAnswer,
          norms: z.array(
            z.object({
              population: z.string(),
              year: z.string(),
              country: z.string(),
              mode: z.enum(["self", "interviewer", "mixed", "unknown"]),
              n: z.number().optional(),
              mean: z.number().optional(),
              sd: z.number().optional(),
              percent: z.number().optional(),
              indicator: z.string().optional(),
              source: z.string(),
              verified: z.boolean(),
            }),
          ),
          bands: z.array(
            z.object({
              from: z.number(),
              to: z.number(),
              label: text,
              source: z.string(),
              status: z.enum(["published", "informal"]),
            }),
          ),
        })
        .meta({ id: "Measure" }),
    ),
  })
  .meta({ id: "Outcomes" });
