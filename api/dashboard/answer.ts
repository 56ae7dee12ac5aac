import { z } from "@hono/zod-openapi";
import { changeAnswer } from "#api/http/figureShapes";
import { directions } from "#shared/instruments/definition";
import { audiences } from "#shared/outcomes/audience";

const { strata } = changeAnswer.shape;

export const dashboardAnswer = z
  .object({
    pre: z.string(),
    post: z.string(),
    audience: z.enum(audiences),
    asOf: z.string().meta({ description: "When it was counted; of a release, when that was cut" }),
    domains: z.record(z.string(), z.array(z.string())).meta({ description: "By id of the instrument" }),
    cohorts: z.array(z.string().nullable()).meta({
      description: "Every cohort that a measure names, by when its first answers were given",
    }),
    measures: z.array(
      z.object({
        instrument: z.string(),
        version: z.string(),
        latest: z.boolean(),
        subscale: z.string(),
        direction: z.enum(directions),
        range: z.tuple([z.number(), z.number()]).readonly(),
        binned: z.boolean(),
        change: changeAnswer,
        groups: strata,
        cohorts: strata.meta({ description: "In the order of time" }),
        cells: strata.meta({ description: "Groups in cohorts" }),
        values: strata.meta({ description: "By the attribute that was asked for" }),
      }),
    ),
  })
  .meta({ id: "Dashboard" });
