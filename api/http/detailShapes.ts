import { z } from "@hono/zod-openapi";
import { estimate, notEstimable, suppressed } from "./estimateShapes";

/** What stands beside the change of a stratum, for the OpenAPI document. What fills it is shared/outcomes. */
export const text = z
  .record(z.string(), z.string())
  .meta({ id: "TextInLanguages", description: "A text by language tag (BCP 47)" });
const span = { from: z.number(), to: z.number() };

export const share = z
  .union([
    z.object({
      kind: z.literal("share"),
      people: z.number(),
      of: z.number(),
      value: z.number(),
      low: z.number(),
      high: z.number(),
    }),
    z.object({ kind: z.enum(["under", "over"]), percent: z.number() }),
    suppressed,
  ])
  .meta({
    id: "Share",
    description:
      "A share of people with Wilson's 95% interval; outside the team `under` 5 or `over` 95 percent where the exact share would tell about a few people, or hidden",
  });

export const explained = z
  .array(
    z.object({
      figure: z.string(),
      formula: z.string(),
      inputs: z.record(z.string(), z.number()),
      value: z.number(),
    }),
  )
  .meta({
    id: "Explained",
    description:
      "With `explain=true`: how each figure was made, and from which numbers; steps on the way too",
  });

const movement = z.object({ rose: share, same: share, fell: share });
const reliability = z
  .object({
    value: z.number(),
    kind: z.enum(["alpha", "retest"]),
    from: z.enum(["definition", "this_data"]),
    source: z.string().nullable(),
    verified: z.boolean(),
  })
  .meta({ id: "ReliabilitySource" });
const reliable = z
  .union([
    movement.extend({
      better: z.enum(["rose", "fell"]).nullable(),
      reliability,
      band: z
        .number()
        .meta({ description: "Changes up to this many points are within the noise of the measure" }),
      sem: z.number(),
      sd: z.number(),
      sdOf: z.enum(["all_baseline", "paired_baseline"]),
      withOwnSpread: z
        .object({ band: z.number(), sd: z.number(), rose: z.number(), same: z.number(), fell: z.number() })
        .nullable(),
    }),
    z.object({ kind: z.literal("notAvailable"), reason: z.enum(["no_reliability", "no_spread", "hidden"]) }),
  ])
  .meta({ id: "ReliableChange", description: "Better, same and worse beyond the questionnaire's own error" });

const cutoff = z
  .object({ id: z.string(), label: text, ...span, source: z.string(), kind: z.enum(["band", "indicator"]) })
  .meta({
    id: "Cutoff",
    description: "A span of scores that the definition singles out, both ends included",
  });
const chiSquared = z.union([
  z.object({
    kind: z.literal("test"),
    method: z.enum(["mcnemar_corrected", "mcnemar_uncorrected"]),
    chiSquared: z.number(),
    df: z.literal(1),
    p: z.number(),
    n: z.number(),
  }),
  notEstimable,
]);
const crossing = z
  .object({
    cutoff,
    pre: share,
    post: share,
    cases: z.union([
      z.object({ both: z.number(), preOnly: z.number(), postOnly: z.number(), neither: z.number() }),
      suppressed,
    ]),
    difference: z
      .union([estimate, suppressed])
      .meta({ description: "Share after minus share before, Newcombe's paired interval" }),
    mcnemar: z.union([
      z.object({
        kind: z.literal("test"),
        method: z.literal("mcnemar"),
        corrected: chiSquared,
        uncorrected: chiSquared,
        exactP: z.number(),
        midP: z.number(),
        n: z.number(),
      }),
      notEstimable,
      suppressed,
    ]),
  })
  .meta({
    id: "Crossing",
    description: "Who was in the span of a cut-off before and after, and who crossed it",
  });

const fiveNumbers = z
  .object({
    n: z.number(),
    min: z.number(),
    lowerQuartile: z.number(),
    median: z.number(),
    upperQuartile: z.number(),
    max: z.number(),
  })
  .nullable()
  .meta({ id: "FiveNumbers", description: "Quartiles of type 7 (PERCENTILE.INC)" });
const test = <M extends string, F extends z.ZodRawShape>(methods: readonly [M, ...M[]], figures: F) =>
  z.union([
    z.object({ kind: z.literal("test"), method: z.enum(methods), ...figures, p: z.number(), n: z.number() }),
    notEstimable,
  ]);
const twoSample = test(["welch_t", "student_t"], { t: z.number(), df: z.number() });
const normal = test(["wilcoxon_signed_rank_normal_corrected", "wilcoxon_signed_rank_normal_uncorrected"], {
  v: z.number(),
  z: z.number(),
});
const waveOfEverybody = z.union([
  z.object({
    n: z.number(),
    mean: z.number().nullable(),
    sd: z.number().nullable(),
    interval: estimate,
    sum: z.number(),
    squares: z.number().meta({ description: "Sum of the squares of their scores" }),
    scores: z
      .array(z.tuple([z.number(), z.number()]).readonly())
      .readonly()
      .meta({ description: "[score, people]" }),
    fiveNumbers,
  }),
  suppressed,
]);
const fullFigures = z
  .object({
    sums: z.object({
      n: z.number(),
      pre: z.number(),
      post: z.number(),
      prePre: z.number(),
      postPost: z.number(),
      prePost: z.number().nullable().meta({ description: "Null where it would tell how many people moved" }),
    }),
    pairs: z
      .array(z.tuple([z.number(), z.number(), z.number()]).readonly())
      .nullable()
      .meta({ description: "[pre, post, people]; for the team alone" }),
    changeSd: z.number().nullable(),
    correlation: estimate,
    everybody: z.object({ pre: waveOfEverybody, post: waveOfEverybody }).nullable().meta({
      description:
        "Each wave of all who answered then, for the team alone; of other people each, so their difference is no change",
    }),
    fiveNumbers: z.union([
      z.object({ pre: fiveNumbers, post: fiveNumbers, change: fiveNumbers }),
      suppressed,
    ]),
    effectSizes: z.object({
      cohensDz: estimate,
      hedgesGz: estimate,
      cohensDav: estimate,
      hedgesGav: estimate,
      cohensDavMeanOfSds: estimate,
      hedgesGavMeanOfSds: estimate,
      cohensDrm: estimate,
      hedgesGrm: estimate,
      beckersD: estimate,
      beckersG: estimate,
    }),
    hodgesLehmann: z.union([z.object({ all: estimate, nonZero: estimate }), suppressed]),
    ranks: z.union([
      z.object({
        exact: test(["wilcoxon_signed_rank_exact"], { v: z.number() }),
        corrected: normal,
        uncorrected: normal,
        pratt: test(["wilcoxon_pratt_normal_uncorrected"], { z: z.number() }),
        signTest: test(["sign_exact"], { up: z.number(), down: z.number() }),
        rankBiserial: estimate,
      }),
      suppressed,
    ]),
  })
  .meta({ id: "FullFigures", description: "Every statistic of a stratum; with `detail=full`" });

const baseline = z.object({ n: z.number(), mean: z.number().nullable(), sd: z.number().nullable() });
const others = z.union([
  z.object({ n: z.number(), mean: z.number().nullable(), interval: estimate }),
  suppressed,
]);
export const attrition = z
  .object({
    enrolled: z
      .union([z.number(), suppressed])
      .nullable()
      .meta({ description: "Known by a code, whether or not they ever answered; null where not counted" }),
    enrolledUpTo: z.number().optional().meta({
      description: "Outside the team, of everybody together: enrolled, rounded up to ten",
    }),
    loss: z.union([
      z.object({
        completers: baseline,
        dropouts: baseline,
        rate: estimate,
        difference: estimate,
        test: twoSample,
        cohensD: estimate,
        startedDifferently: z.boolean(),
        lostMany: z.boolean(),
      }),
      suppressed,
    ]),
    onlyBefore: others,
    onlyAfter: others,
    anonymous: z.union([z.object({ before: z.number(), after: z.number() }), suppressed]),
  })
  .meta({
    id: "Attrition",
    description:
      "Scores before of those who left against those who stayed (stayed minus left); `onlyBefore` and `onlyAfter` are not the same people, and their difference is no change",
  });

const comparison = z
  .union([
    z.object({
      n: z.number(),
      pre: estimate,
      meanChange: estimate,
      difference: estimate,
      test: twoSample,
      cohensD: estimate,
      startedApart: estimate,
      startedDifferently: z.boolean(),
    }),
    suppressed.extend({ needs: z.number().optional() }),
  ])
  .nullable()
  .meta({
    id: "Comparison",
    description:
      "Beside the comparison cohorts: mean change of the program minus theirs; of the overall alone",
  });

const fOfGroups = <M extends string, F extends z.ZodRawShape>(method: M, figures: F) =>
  test([method], { f: z.number(), df1: z.number(), df2: z.number(), ...figures });
const fittedShape = {
  kind: z.literal("estimate"),
  method: z.string(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  se: z.number(),
  n: z.number(),
};
const fitted = z.object(fittedShape).meta({ id: "Fitted" });
export const between = z
  .object({
    labels: z.array(z.string()),
    explained: explained.optional(),
    anova: fOfGroups("anova", { etaSquared: z.number() }),
    welchAnova: fOfGroups("welch_anova", {}),
    kruskalWallis: test(["kruskal_wallis"], { h: z.number(), df: z.number() }),
    ancova: fOfGroups("ancova", {
      partialEtaSquared: z.number(),
      slope: fitted,
      residualSd: z.number(),
      grandMean: z.number(),
      adjustedMeans: z.array(fitted.nullable()),
      contrasts: z.array(
        z.object({
          ...fittedShape,
          first: z.number(),
          second: z.number(),
          t: z.number(),
          df: z.number(),
          p: z.number(),
          pHolm: z.number(),
        }),
      ),
    }),
    equalSlopes: fOfGroups("ancova_equal_slopes", {}),
    two: z
      .object({
        difference: estimate,
        welch: twoSample,
        student: twoSample,
        cohensD: estimate,
        hedgesG: estimate,
      })
      .nullable(),
    each: z
      .array(
        z.object({
          label: z.string(),
          p: z.number().nullable(),
          pHolm: z.number().nullable(),
          pBh: z.number().nullable().meta({ description: "By Benjamini and Hochberg" }),
          pBonferroni: z.number().nullable(),
        }),
      )
      .meta({
        description:
          "Each group's own paired t-test, its p adjusted over all groups of this answer that have one",
      }),
  })
  .nullable()
  .meta({
    id: "BetweenGroups",
    description: "Whether the groups shown changed otherwise than each other; null under two groups",
  });

export const stratumDetail = z
  .object({
    footing: z.enum(["few", "usual"]).meta({ description: "`few`: up to 15 people; dots and wide wording" }),
    any: movement.meta({ description: "Any change at all; most of it may be noise" }),
    reliable,
    crowdedEnds: z.array(
      z.object({
        wave: z.enum(["pre", "post"]),
        end: z.enum(["floor", "ceiling"]),
        score: z.number(),
        share,
      }),
    ),
    selectedStart: z
      .object({ ...span, label: text.nullable() })
      .nullable()
      .meta({
        description: "Nearly everybody started in this span: part of the change is regression to the mean",
      }),
    crossings: z.array(crossing),
    attrition,
    comparison: comparison.optional(),
    figures: fullFigures.optional(),
    explained: explained.optional(),
  })
  .meta({ id: "StratumDetail", description: "What stands beside the change of one stratum" });
