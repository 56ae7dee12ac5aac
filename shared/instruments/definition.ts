import { z } from "zod";

/**
 * The language that instruments are written in: what is asked, which answers there are, and how they
 * become scores. An instrument is data, so it can be printed, compared and stored; where one seems to need
 * a function, the language lacks a word. Built-in definitions and an organization's own go through the same
 * schema (`parseDefinition`), then through the rules in rules.ts, then their vectors are scored
 * (shared/scores/checkDefinition). How to write one: docs/instruments.md.
 */

export const domains = [
  "loneliness",
  "belonging",
  "inclusion",
  "community",
  "social_support",
  "wellbeing",
  "resilience",
  "trust",
  "empathy",
  "civic",
  "discrimination",
  "other",
] as const;
export const itemKinds = ["likert", "numeric", "pictorial", "single"] as const;
export const aggregates = ["sum", "mean", "count", "single", "supplied"] as const;
export const directions = ["higher_better", "higher_worse", "neutral"] as const;
export const missingAnswers = ["prefers_not_to_say", "dont_know", "not_applicable", "no_opinion"] as const;

/** Answers are stored as small integers from 0 up (`smallint[]`), missing ones as null. */
export const largestAnswer = 32_767;

const sentence = z.string().trim().min(1).max(2_000);
const kebab = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const word = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*([_-][a-z0-9]+)*$/);
const itemId = z.string().regex(/^[1-9][0-9]{0,2}$/);
const answer = z.int().min(0).max(largestAnswer);
const score = z.number().min(-1e9).max(1e9);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A text in one or more languages, by BCP 47 tag: `{ en: "Often", es: "A menudo" }`. */
const i18n = z
  .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), sentence)
  .refine((text) => Object.keys(text).length > 0, { error: "needs its text in at least one language" });

const licence = z.strictObject({
  name: sentence,
  spdx: z.string().max(60).optional(),
  /** May the item wording be passed on with the product? Where this is false the built-ins ship keys only. */
  textRedistributable: z.boolean(),
  commercialUse: z.enum(["yes", "no", "fee", "unknown"]).optional(),
  registrationRequired: z.boolean().optional(),
  attribution: sentence,
  conditions: z.array(sentence).optional(),
  evidenceUrl: z.url().optional(),
  checkedOn: isoDate.optional(),
  note: sentence.optional(),
});

const option = z.strictObject({
  /** The number that is stored and scored; null for an answer that counts as missing. */
  value: answer.nullable(),
  key: word,
  label: i18n,
  /** Other printed words for the same option, so that a file is read by its labels. */
  aliases: z.array(sentence).optional(),
  /** Why an option without a value is missing; kept beside the answer. */
  missing: z.enum(missingAnswers).optional(),
});

const item = z.strictObject({
  id: itemId,
  /** A short neutral word for headings and tables. Never the wording of the item. */
  key: word,
  text: i18n.nullish(),
  kind: z.enum(itemKinds),
  /** Options in printed order, by the name of the set … */
  optionSet: kebab.optional(),
  /** … or whole numbers, with words for the two ends. */
  range: z.strictObject({ min: answer, max: answer, low: i18n.optional(), high: i18n.optional() }).optional(),
  /** Scored as min + max − answer, on this item's own range. */
  reverse: z.boolean().optional(),
  /** Option keys as this item prints them, where that differs from the set. */
  displayOrder: z.array(word).optional(),
  pictorial: z
    .strictObject({
      shape: z.literal("overlapping_circles"),
      /** For each option in order, the share of one circle that the other covers. */
      overlap: z.array(z.number().min(0).max(1)),
      altText: z.array(i18n),
      self: i18n,
      other: i18n,
    })
    .optional(),
});

const span = { from: score, to: score };

const missingRule = z.strictObject({
  /** At most this many items missing. 0 = all are needed. */
  maxMissing: z.int().min(0).optional(),
  /** Or: at least this share of the items answered. */
  minFraction: z.number().gt(0).max(1).optional(),
  /** Stand in for missing items with the person's own mean of the answered ones. */
  prorate: z.boolean(),
  source: z.enum(["published", "project"]),
});

const transform = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("linear"), multiply: score, add: score }),
  /** From each whole raw score to its converted score. Never between: a table is not a curve. */
  z.strictObject({ type: z.literal("lookup"), table: z.record(z.string().regex(/^\d{1,5}$/), score) }),
]);

const subscale = z.strictObject({
  /** `total` for the whole, where there is one. */
  id: word,
  label: i18n,
  items: z.array(itemId),
  /** `supplied`: no items, the score comes ready in a file. */
  aggregate: z.enum(aggregates),
  /** For `count`: when an item counts 1. Looks at the answer as given, before any reversing. */
  countsIf: z.record(itemId, z.strictObject({ op: z.enum([">=", "<="]), value: answer })).optional(),
  missing: missingRule.optional(),
  transform: transform.optional(),
  range: z.tuple([score, score]),
  /** Distance between neighboring scores when all items are answered; null where a table makes it uneven. */
  step: z.number().positive().nullable(),
  direction: z.enum(directions),
  anchors: z.strictObject({ low: i18n, high: i18n }).optional(),
  /** Inclusive edges, tested on the unrounded score. */
  bands: z
    .array(
      z.strictObject({ ...span, label: i18n, source: sentence, status: z.enum(["published", "informal"]) }),
    )
    .optional(),
  /** Shares that are reported as a percentage of people, such as "often or always lonely". */
  indicators: z.array(z.strictObject({ id: word, ...span, label: i18n, source: sentence })).optional(),
  reliability: z
    .array(
      z.strictObject({
        value: z.number().min(0).max(1),
        kind: z.enum(["alpha", "retest"]),
        interval: sentence.optional(),
        sd: z.number().positive().optional(),
        source: sentence,
        verified: z.boolean(),
      }),
    )
    .optional(),
  minimalImportantDifference: z
    .array(
      z.strictObject({
        value: z.number().positive(),
        upTo: z.number().positive().optional(),
        source: sentence,
        verified: z.boolean(),
      }),
    )
    .optional(),
  /** Survey, year and mode matter more than most program effects, so a norm names all three. */
  norms: z
    .array(
      z.strictObject({
        population: sentence,
        year: sentence,
        country: sentence,
        mode: z.enum(["self", "interviewer", "mixed", "unknown"]),
        n: z.int().positive().optional(),
        mean: score.optional(),
        sd: z.number().positive().optional(),
        percent: z.number().min(0).max(100).optional(),
        /** Which indicator the percentage is of. */
        indicator: word.optional(),
        source: sentence,
        verified: z.boolean(),
      }),
    )
    .optional(),
});

export const instrumentSchema = z.strictObject({
  id: kebab,
  /** Any change of range, options, wording or scoring is a new version. */
  version: z
    .string()
    .max(60)
    .regex(/^[0-9A-Za-z][0-9A-Za-z.-]*(\+[a-z0-9]+)?$/),
  name: i18n,
  domain: z.array(z.enum(domains)).min(1),
  citations: z.array(z.strictObject({ text: sentence, doi: z.string().max(200).optional() })).default([]),
  licence,
  /** Set where wording or form was adapted: from what, and how. */
  derivedFrom: z.strictObject({ id: kebab, change: sentence }).optional(),
  /** Own-worded sets without published evidence say so here, and carry no norms or bands. */
  validated: z.boolean().optional(),
  /** What somebody who uses or reads in the scale should know: other codings, look-alikes, limits. */
  notes: z.array(sentence).optional(),
  recall: z.enum(["now", "yesterday", "week", "two_weeks", "month", "general"]).optional(),
  intro: i18n.optional(),
  optionSets: z.record(kebab, z.array(option).min(1).max(100)).default({}),
  items: z.array(item).max(500).default([]),
  subscales: z.array(subscale).min(1).max(60),
  /** `forbidden`: the publisher says that the parts must not be added up. */
  composite: z.enum(["allowed", "forbidden"]),
  translations: z
    .record(
      z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
      z.strictObject({
        status: z.enum(["official", "validated", "community", "machine"]),
        source: sentence,
      }),
    )
    .default({}),
  safeguarding: z.array(z.strictObject({ subscale: word, ...span, message: i18n })).optional(),
  /** Worked examples that must come out: at least three, one of them with a missing answer. */
  vectors: z
    .array(
      z.strictObject({
        name: sentence,
        answers: z.array(answer.nullable()),
        policy: z.literal("prorate80").optional(),
        expected: z.record(word, score.nullable()),
      }),
    )
    .max(200)
    .default([]),
});

export type Instrument = z.output<typeof instrumentSchema>;
/** What an author may write: lists that would be empty can be left out. */
export type InstrumentDraft = z.input<typeof instrumentSchema>;
export type I18n = z.output<typeof i18n>;
export type Item = Instrument["items"][number];
export type Option = Instrument["optionSets"][string][number];
export type Subscale = Instrument["subscales"][number];
export type Vector = Instrument["vectors"][number];
export type Direction = (typeof directions)[number];
