import { z } from "zod";

/**
 * A survey as data: what one program asks, in which languages and order, and what people are told before and
 * after. A draft may have gaps (an empty title, a text that still lacks its Spanish); `checkSurvey` lists what
 * must be filled before it is published. Every text is a record by language tag; the first of `languages` is
 * the one that stands in where another is not known.
 */

export const layouts = ["one_page", "one_question"] as const;
export const consentPurposes = ["take_part", "be_contacted", "quote"] as const;
export const matchings = ["code", "self_code", "none"] as const;

/** Options of one question: each is one bit of a stored whole number. */
export const mostOptions = 40;
export const mostBlocks = 200;

const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is a language tag such as en or ar");
const i18n = z.record(languageTag, z.string().trim().max(4_000, "has at most 4,000 letters"));
const key = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, "is up to 40 lower-case letters, digits and _, a letter first");

/**
 * "Ask only if": an earlier question was answered with one of these. `question` is the id of a block, or of an
 * instrument's item as `block.item`. Only questions with options to tap can be asked about, so that a page
 * without scripts can hide what is not asked.
 */
const condition = z.strictObject({
  question: z.string().max(60),
  anyOf: z.array(z.string().max(60)).min(1).max(mostOptions),
});

const option = z.strictObject({
  key,
  label: i18n,
  /** Of a multiple choice: takes back all others ("None of these"). */
  exclusive: z.boolean().optional(),
  /** Opens a line to write in ("Other"). */
  write: z.boolean().optional(),
});
const options = z.array(option).min(1).max(mostOptions);
const finite = z.number().min(-1e9).max(1e9);

const question = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("single"), options }),
  z.strictObject({ type: z.literal("multiple"), options }),
  z.strictObject({
    type: z.literal("scale"),
    min: z.int().min(0).max(10),
    max: z.int().min(1).max(10),
    low: i18n,
    high: i18n,
  }),
  z.strictObject({
    type: z.literal("number"),
    min: finite.optional(),
    max: finite.optional(),
    whole: z.boolean().default(true),
  }),
  z.strictObject({ type: z.literal("short_text") }),
  z.strictObject({ type: z.literal("long_text") }),
  z.strictObject({ type: z.literal("circles"), self: i18n, other: i18n }),
]);

const asked = {
  /** Names the block in conditions, answers and forms; never changed after the block is made. */
  id: key,
  when: condition.optional(),
};

export const blockSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("instrument"),
    ...asked,
    instrument: z.string().max(60),
    version: z.string().max(60),
  }),
  z.strictObject({
    kind: z.literal("question"),
    ...asked,
    title: i18n,
    hint: i18n.optional(),
    answer: question,
    preferNotToSay: z.boolean().default(false),
  }),
  /** Who somebody is: frozen to their enrollment at the first wave, and a way to break results down. */
  z.strictObject({
    kind: z.literal("demographic"),
    ...asked,
    /** The name of the attribute, such as `age_group`. */
    attribute: z.string().trim().min(1).max(60),
    title: i18n,
    hint: i18n.optional(),
    options,
    selfDescribe: z.boolean().default(true),
    preferNotToSay: z.boolean().default(true),
  }),
]);

export const surveySchema = z.strictObject({
  name: z.string().trim().min(1, "needs at least one letter").max(120, "has at most 120 letters"),
  languages: z
    .array(languageTag)
    .min(1)
    .max(20)
    .refine((tags) => new Set(tags).size === tags.length, { error: "names a language twice" }),
  layout: z.enum(layouts).default("one_page"),
  /** How answers of one person at two waves find each other. A personal link needs none of these. */
  matching: z.enum(matchings).default("none"),
  /** What to call the code that people type; left out, the page says "Your code". */
  codeLabel: i18n.optional(),
  /** Keeps the keyed hash of a self-generated code and the month, nothing else that could tell who or when. */
  anonymous: z.boolean().default(false),
  /** Answers are kept on the phone while somebody types; switched off for phones that people share. */
  keepDrafts: z.boolean().default(true),
  introduction: z.strictObject({ title: i18n, text: i18n }),
  consent: z
    .array(z.strictObject({ purpose: z.enum(consentPurposes), text: i18n }))
    .max(consentPurposes.length)
    .default([]),
  blocks: z.array(blockSchema).max(mostBlocks).default([]),
  closing: z.strictObject({
    title: i18n,
    text: i18n,
    /** Who is there to talk to, nearby: a sensitive instrument can require it. */
    support: z
      .strictObject({
        text: i18n,
        phone: z
          .string()
          .trim()
          .regex(/^[+()\d\s./-]{3,30}$/, "is a telephone number")
          .optional(),
        url: z
          .url({ protocol: /^https?$/, error: "is an address such as https://example.org" })
          .max(300)
          .optional(),
      })
      .optional(),
  }),
});

export type Survey = z.output<typeof surveySchema>;
/** What an author may write: what has a usual value can be left out. */
export type SurveyDraft = z.input<typeof surveySchema>;
export type Block = Survey["blocks"][number];
export type Question = Extract<Block, { kind: "question" }>;
export type Demographic = Extract<Block, { kind: "demographic" }>;
export type Condition = z.output<typeof condition>;
export type Texts = z.output<typeof i18n>;
export type ConsentPurpose = (typeof consentPurposes)[number];
