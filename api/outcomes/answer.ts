import { z } from "@hono/zod-openapi";
import { attrition, explained, text } from "#api/http/detailShapes";
import { estimate, notEstimable, suppressed } from "#api/http/estimateShapes";
import { changeAnswer, excluded, hidden, matches } from "#api/http/figureShapes";
import { directions } from "#shared/instruments/definition";
import { audiences } from "#shared/outcomes/audience";

export const outcomesAnswer = z
  .object({
    pre: z.string(),
    post: z.string(),
    audience: z.enum(audiences),
    matches,
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
          binned: z.boolean().meta({
            description: "More than 500 different scores: counted in 200 bins, and rank figures are of bins",
          }),
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

const labels = z.object({ by: z.record(z.string(), z.string().nullable()) });
const count = z.union([z.number(), suppressed]);
const flow = attrition
  .extend({ pre: count, post: count, paired: z.number() })
  .meta({ id: "Flow", description: "Enrolled, answered before, answered after, answered both times" });

export const attritionAnswer = z
  .object({
    instrument: z.string(),
    subscale: z.string(),
    pre: z.string(),
    post: z.string(),
    audience: z.enum(audiences),
    matches,
    threshold: z.number(),
    by: z.array(z.string()),
    excluded: excluded.optional(),
    overall: z.union([flow, hidden]),
    strata: z.array(z.union([labels.extend(flow.shape), labels.extend(hidden.shape)])),
    explained: z
      .object({ overall: explained, strata: z.array(explained), lossByStratum: explained })
      .optional()
      .meta({ description: "With `explain=true`; of strata in their order" }),
    lossByStratum: z
      .object({
        strata: z.number(),
        leftOut: z
          .number()
          .meta({ description: "Strata that are hidden, or in which nobody could be found again" }),
        chiSquare: z.union([
          z.object({
            kind: z.literal("test"),
            method: z.literal("pearson_chi_square"),
            chiSquare: z.number(),
            df: z.number(),
            p: z.number(),
            n: z.number(),
          }),
          notEstimable,
        ]),
        fisher: z.union([
          z.object({
            kind: z.literal("test"),
            method: z.literal("fisher_exact"),
            p: z.number(),
            n: z.number(),
          }),
          notEstimable,
        ]),
      })
      .nullable()
      .meta({ description: "Whether some of the strata shown lost more than others" }),
  })
  .meta({ id: "AttritionFlow" });

const gap = z
  .object({
    n: z.number(),
    against: z.number(),
    before: estimate,
    after: estimate,
    change: estimate,
    p: z.number().nullable(),
    pHolm: z.number().nullable().meta({ description: "Held against every gap that this answer shows" }),
    explained: explained.optional(),
  })
  .meta({
    id: "Gap",
    description: "Group minus others, in points of the subscale, of people with both scores",
  });

export const equityAnswer = z
  .object({
    pre: z.string(),
    post: z.string(),
    audience: z.enum(audiences),
    matches,
    by: z.string(),
    reference: z.string().nullable(),
    measures: z.array(
      z.object({
        instrument: z.string(),
        version: z.string(),
        subscale: z.string(),
        groups: z.array(z.object({ label: z.string(), gap: z.union([gap, suppressed]) })),
      }),
    ),
    looks: z.number().meta({ description: "How many gaps were tested" }),
    many: z.boolean().meta({ description: "From 5 gaps on: some of many move by chance" }),
  })
  .meta({ id: "Equity" });
