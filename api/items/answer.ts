import { z } from "@hono/zod-openapi";
import { explained, share, text } from "#api/http/detailShapes";
import { asOf, estimate, suppressed } from "#api/http/estimateShapes";
import { audiences } from "#shared/outcomes/audience";

const labels = z.object({ by: z.record(z.string(), z.string().nullable()) });
const missing = z
  .union([
    z.object({
      notAsked: z.number(),
      notAnswered: z.number(),
      prefersNotToSay: z.number(),
      other: z
        .number()
        .meta({ description: "Does not apply, does not know, or a code that the file declared" }),
    }),
    suppressed,
  ])
  .meta({
    description: "Of everybody who answered at the wave; outside the team of people with both scores",
  });
const stack = z.array(z.object({ from: z.number(), to: z.number(), people: z.number() }));
const itemFigures = z
  .object({
    n: z.number(),
    stack: z.object({ pre: stack, post: stack }),
    up: share,
    same: share,
    down: share,
    upOrHalfSame: z.union([estimate, suppressed]),
    missing: z.object({ pre: missing, post: missing }),
    explained: explained.optional(),
    asOf: asOf.optional(),
  })
  .meta({
    id: "ItemFigures",
    description:
      "Answers of the people with both scores of the subscale who answered the item both times. `up` is a higher number as it was given, which need not be better; `upOrHalfSame` is P(up) + half of P(same)",
  });

export const itemsAnswer = z
  .object({
    instrument: z.string(),
    version: z.string(),
    subscale: z.string(),
    pre: z.string(),
    post: z.string(),
    audience: z.enum(audiences),
    threshold: z.number(),
    by: z.array(z.string()),
    items: z.array(
      z.object({
        id: z.string(),
        key: z.string(),
        text: text.nullable(),
        reverse: z.boolean(),
        options: z.array(z.object({ value: z.number(), key: z.string(), label: text })),
        range: z.object({ min: z.number(), max: z.number() }).nullable(),
        overall: z.union([itemFigures, suppressed]),
        strata: z.array(z.union([labels.extend(itemFigures.shape), labels.extend(suppressed.shape)])),
      }),
    ),
  })
  .meta({ id: "Items" });
