import { z } from "@hono/zod-openapi";

const listed = z.object({
  enrollmentId: z.number(),
  responseId: z.number(),
  wave: z.string(),
  group: z.string().nullable(),
  submittedAt: z.string().nullable(),
});
const hints = <S extends z.ZodRawShape>(shape: S) =>
  z.object({
    count: z.number().meta({
      description: "All that nobody has looked at yet; `shown` holds the first 100, those first",
    }),
    looked: z.number().meta({ description: "Those that somebody has looked at" }),
    shown: z.array(
      listed.extend({ lookedAt: z.string().nullable(), lookedBy: z.string().nullable() }).extend(shape),
    ),
  });

export const qualityAnswer = z
  .object({
    unread: z
      .array(
        z.object({
          importId: z.number(),
          fileName: z.string(),
          sha256: z.string(),
          storedAt: z.string().nullable(),
          rows: z.number().meta({ description: "Rows that were left out because a cell could not be read" }),
          columns: z.array(
            z.object({ column: z.string().nullable(), count: z.number(), rows: z.array(z.number()) }),
          ),
        }),
      )
      .meta({ description: "Values outside a scale and words that no answer was found for, by file" }),
    exclusions: z.object({
      standing: z.number(),
      shown: z.array(
        listed.extend({
          id: z.number(),
          reason: z.string(),
          excludedAt: z.string(),
          excludedBy: z.string().nullable(),
          liftedAt: z.string().nullable(),
          liftedBy: z.string().nullable(),
        }),
      ),
    }),
    removals: z.array(
      z.object({
        id: z.number(),
        kind: z.enum(["response", "person"]),
        responses: z.number(),
        reason: z.string().nullable(),
        removedAt: z.string(),
        removedBy: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "Quality" });

export const hintsAnswer = z
  .object({
    straightLines: hints({ instrument: z.string(), answer: z.number(), answers: z.number() }).extend({
      instruments: z.array(z.string()).meta({
        description: "Those with items worded both ways: on others the same answer to all is sound",
      }),
    }),
    tooFast: hints({ seconds: z.number(), median: z.number() }).extend({
      timed: z.number().meta({ description: "Responses that say how long they took" }),
      share: z.number().meta({ description: "Below this share of the median of the same survey and wave" }),
    }),
    lookAlikes: hints({
      set: z.number().meta({ description: "Responses of one set have the same answers" }),
      alike: z.number(),
    }),
  })
  .meta({ id: "QualityHints" });

const row = z.object({
  wave: z.string(),
  group: z.string().nullable().optional().meta({ description: "Left out: everybody at the wave" }),
  responses: z.number(),
  answered: z.number(),
  notAsked: z.number(),
  notAnswered: z.number(),
  prefersNotToSay: z.number(),
  other: z.number(),
});

export const missingAnswer = z
  .object({
    instruments: z.array(
      z.object({
        instrument: z.string(),
        version: z.string(),
        name: z.string(),
        items: z.array(z.object({ item: z.number(), text: z.string(), rows: z.array(row) })),
      }),
    ),
  })
  .meta({ id: "QualityMissing" });
