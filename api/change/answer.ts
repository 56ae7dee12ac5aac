import { z } from "@hono/zod-openapi";
import type { Instrument } from "#shared/instruments/definition";
import { audiences } from "#shared/outcomes/audience";
import { whyNots } from "#shared/stats/estimate";

/** The shapes of change answers, for the OpenAPI document. What fills them is shared/outcomes. */
const notEstimable = z
  .object({
    kind: z.literal("notEstimable"),
    reason: z.enum(whyNots),
    n: z.number(),
    value: z.number().optional(),
  })
  .meta({ id: "NotEstimable", description: "No estimate, and why. Never NaN." });

const estimate = z
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

const suppressed = z
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

const by = z.object({ by: z.record(z.string(), z.string().nullable()) });

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

/** Checked when it was stored; here it is passed on as it is. */
const definition = z.custom<Instrument>().openapi("Instrument", {
  type: "object",
  description:
    "A definition in the definition language (docs/instruments.md), with the version that has scores",
});

export const measuresAnswer = z
  .object({
    program: z.object({ id: z.number(), name: z.string() }),
    waves: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        kind: z.string(),
        answered: z
          .object({ from: z.string(), to: z.string() })
          .nullable()
          .meta({ description: "First and last month of answering (`2025-03`), where dates are known" }),
      }),
    ),
    instruments: z.array(definition),
    attributes: z.array(z.string()),
    cohorts: z.array(z.object({ name: z.string(), role: z.string() })),
    groups: z.array(z.string()),
  })
  .meta({ id: "Measures" });
