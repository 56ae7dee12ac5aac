import { z } from "@hono/zod-openapi";
import type { StoredAnswer } from "#api/db/openAnswers";
import { identifierKinds } from "#shared/quotes/findIdentifiers";
import { quoteStates, withdrawalReasons } from "#shared/quotes/states";

/** The shapes in which open answers, codes and quotes are asked for and answered. */

export const tags = ["Stories"];
export const id = z.coerce.number("is a number").int().positive().max(Number.MAX_SAFE_INTEGER);
export const programPath = z.object({ id });
export const codePath = z.object({ id, codeId: id });
export const answerPath = z.object({ id, enrollmentId: id, responseId: id, questionId: id });
export const quotePath = z.object({ id, quoteId: id });
const json = <T extends z.ZodType>(schema: T) => ({ content: { "application/json": { schema } } });
export const body = <T extends z.ZodType>(schema: T) => ({ ...json(schema), required: true });
export const answer = <T extends z.ZodType>(description: string, schema: T) => ({
  description,
  ...json(schema),
});

const writable = (text: string) => !/[\p{Surrogate}\0]/u.test(text);
const unwritable = { error: "holds a character that cannot be kept" };
const name = z
  .string()
  .trim()
  .min(1, "needs a name")
  .max(60, "has at most 60 letters")
  .refine(writable, unwritable);
const meaning = z.string().trim().max(500, "has at most 500 letters").refine(writable, unwritable);
const moment = z.iso.datetime();

export const newCode = z.strictObject({ name, meaning: meaning.default("") });
export const changedCode = z
  .strictObject({ name: name.optional(), meaning: meaning.optional(), archived: z.boolean().optional() })
  .refine((change) => Object.keys(change).length > 0, { error: "changes nothing" });
export const codeOrder = z.strictObject({ codes: z.array(z.int().positive()).max(200) });

export const codeBook = z
  .object({
    codes: z.array(
      z.object({
        id: z.number(),
        name: z.string(),
        meaning: z.string(),
        archived: z.boolean(),
        answers: z.number().meta({ description: "How many answers somebody gave it" }),
      }),
    ),
  })
  .meta({ id: "CodeBook" });

export const answersWish = z.object({
  question: id.optional(),
  wave: z.string().min(1).max(60).optional(),
  code: id.optional(),
  show: z.enum(["to_code", "to_approve", "approved", "may_be_quoted"]).optional(),
  blind: z
    .enum(["true", "false"])
    .default("true")
    .meta({ description: "Hides what others found in an answer until both are done with it" }),
  from: z.coerce.number().int().min(0).max(10_000_000).default(0),
});

const quoteAnswer = z
  .object({
    id: z.number(),
    text: z.string(),
    state: z.enum(quoteStates),
    revision: z.number(),
    writtenBy: z.string().nullable(),
    writtenAt: moment,
    isMine: z.boolean().meta({ description: "Whether the asker wrote it: somebody else approves it" }),
    approvedBy: z.string().nullable(),
    approvedAt: moment.nullable(),
    withdrawnAt: moment.nullable(),
    withdrawnWhy: z.enum(withdrawalReasons).nullable(),
  })
  .meta({ id: "Quote" });

export const openAnswer = z
  .object({
    enrollmentId: z.number(),
    responseId: z.number(),
    questionId: z.number(),
    question: z.string(),
    wave: z.object({ key: z.string(), label: z.string(), kind: z.string() }),
    group: z.string().nullable(),
    language: z.string().nullable(),
    original: z.string().meta({ description: "As the person wrote it. It never leaves the team" }),
    consent: z
      .boolean()
      .nullable()
      .meta({ description: "Whether the person agreed to be quoted; null where nobody asked" }),
    leftOut: z.boolean(),
    compared: z.boolean().meta({ description: "Whether the person is of a comparison cohort" }),
    mine: z.object({ codes: z.array(z.number()), done: z.boolean() }),
    others: z
      .array(z.object({ name: z.string().nullable(), codes: z.array(z.number()), done: z.boolean() }))
      .meta({ description: "What others found, as far as the asker may see it yet" }),
    quote: quoteAnswer.nullable(),
  })
  .meta({ id: "OpenAnswer" });

export const answersAnswer = z
  .object({
    total: z.number(),
    atATime: z.number(),
    answers: z.array(openAnswer),
    questions: z.array(z.object({ id: z.number(), title: z.string(), answers: z.number() })),
  })
  .meta({ id: "OpenAnswers" });

export const givenCodes = z.strictObject({
  codes: z.array(z.int().positive()).max(100),
  done: z.boolean(),
  blind: z.boolean().default(true),
});

export const writtenQuote = z.strictObject({
  text: z
    .string()
    .trim()
    .min(1, "needs at least one letter")
    .max(4_000, "has at most 4,000 letters")
    .refine(writable, unwritable),
  revision: z
    .int()
    .positive()
    .nullable()
    .meta({ description: "Of the text as it was seen; null for the first" }),
});

export const approval = z.strictObject({ revision: z.int().positive(), looked: z.boolean().default(false) });
export const withdrawal = z.strictObject({ why: z.enum(["team", "consent"]) });

const identifiers = z.array(z.object({ kind: z.enum(identifierKinds), found: z.string() }));
export const writtenAnswer = z
  .object({
    answer: openAnswer,
    identifiers: identifiers.meta({ description: "What in the text may still tell who wrote it" }),
  })
  .meta({ id: "WrittenQuote" });

const figure = z.union([
  z.object({
    kind: z.literal("estimate"),
    value: z.number(),
    low: z.number(),
    high: z.number(),
    n: z.number(),
  }),
  z.object({
    kind: z.literal("notEstimable"),
    reason: z.string(),
    n: z.number(),
    value: z.number().optional(),
  }),
]);

export const agreementAnswer = z
  .object({
    pairs: z.array(
      z.object({
        first: z.string().nullable(),
        second: z.string().nullable(),
        answers: z.number().meta({ description: "Read by both, neither seeing the other's codes" }),
        codes: z.array(
          z.object({
            code: z.number(),
            both: z.number(),
            firstOnly: z.number(),
            secondOnly: z.number(),
            neither: z.number(),
            agreed: figure,
            kappa: figure,
          }),
        ),
      }),
    ),
  })
  .meta({ id: "CodingAgreement" });

export const approvedQuotes = z
  .object({
    quotes: z.array(
      z.object({
        id: z.number(),
        text: z.string(),
        question: z.string(),
        wave: z.string(),
        group: z.string().nullable(),
        codes: z.array(z.number()),
      }),
    ),
    codes: z.array(z.object({ id: z.number(), name: z.string() })),
  })
  .meta({ id: "ApprovedQuotes" });

/** An open answer as one member of the team is told of it. */
export function tellAnswer(found: StoredAnswer, userId: string | null): z.infer<typeof openAnswer> {
  const { readings, quote, person: _, ...rest } = found;
  const mine = readings.find(({ coder }) => coder === userId);
  return {
    ...rest,
    mine: { codes: mine?.codes ?? [], done: mine?.done ?? false },
    others: readings.filter((one) => one !== mine).map(({ name, codes, done }) => ({ name, codes, done })),
    quote: quote && tellQuote(quote, userId),
  };
}

function tellQuote({ writtenById, ...quote }: NonNullable<StoredAnswer["quote"]>, userId: string | null) {
  return { ...quote, isMine: writtenById === userId };
}
