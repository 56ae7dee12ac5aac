import { z } from "zod";
import type { Language } from "./say";

/** The languages that a report can be written in: those that results are told in. */
export const reportLanguages = ["en", "es", "ar"] as const satisfies readonly Language[];

export const chartKinds = ["slope", "forest", "distribution", "answers", "gaps", "trend", "heat"] as const;
export type ReportChart = (typeof chartKinds)[number];

/** How many blocks, and how long a text: a report is read, not searched. */
export const mostBlocks = 80;
const longestText = 20_000;

const id = z.string().regex(/^[a-z0-9-]{1,40}$/, "is letters, digits and hyphens");
const writable = { error: "holds a character that cannot be kept" };
const line = z.string().max(300).refine(isWritable, writable);
const program = z.int().positive();
const key = z.string().min(1).max(60);
const dimension = z.string().min(1).max(200);

/** One subscale at two waves, by the keys that files and addresses name them by. */
const measure = { program, instrument: key, subscale: key, pre: key, post: key };

/** No dimension, one, or group and cohort together: what a release holds. */
const by = z.array(dimension).max(2);

/**
 * One part of a report as its author ordered it: what to show, never a number. Numbers are filled in from a
 * release (fillReport.ts). `id` is the author's, so that two versions of a report can be laid side by side.
 */
export const reportBlockSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("title"), id, title: line, subtitle: line }),
  /** Paragraphs are parted by an empty line; live figures stand in braces (liveFigures.ts). */
  z.strictObject({
    kind: z.literal("text"),
    id,
    heading: line,
    text: z.string().max(longestText).refine(isWritable, writable),
  }),
  /** What happened to everybody on one scale: its sentences, its figures, before and after. */
  z.strictObject({ kind: z.literal("outcome"), id, ...measure }),
  z.strictObject({ kind: z.literal("chart"), id, chart: z.enum(chartKinds), ...measure, by }),
  /** Several scales of one program, a row for each group. */
  z.strictObject({
    kind: z.literal("table"),
    id,
    program,
    pre: key,
    post: key,
    by: z.array(dimension).max(1),
    measures: z
      .array(z.strictObject({ instrument: key, subscale: key }))
      .min(1)
      .max(30),
  }),
  z.strictObject({ kind: z.literal("flow"), id, ...measure, by: z.array(dimension).max(1) }),
  /** How far groups lie from the others, or from one group that they are held against. */
  z.strictObject({
    kind: z.literal("equity"),
    id,
    ...measure,
    by: z.array(dimension).length(1),
    reference: z.string().max(300).nullable(),
  }),
  /**
   * An approved quote beside the figure that it explains; null where none is chosen yet. Its words stand outside of
   * what is frozen, so that a person who takes them back is heard.
   */
  z.strictObject({
    kind: z.literal("quote"),
    id,
    quoteId: z.int().positive().nullable(),
    ...measure,
    /** Whether the person's group is named. */
    saysGroup: z.boolean().default(false),
  }),
  /** Writes itself from what the report shows (methodsAppendix.ts). */
  z.strictObject({ kind: z.literal("methods"), id }),
]);

export type ReportBlock = z.infer<typeof reportBlockSchema>;

/** The blocks of a report, in order; an id stands for one block. */
export const reportBlocksSchema = z
  .array(reportBlockSchema)
  .max(mostBlocks, `holds at most ${mostBlocks} blocks`)
  .refine((blocks) => new Set(blocks.map((block) => block.id)).size === blocks.length, {
    error: "has two blocks with one id",
  });

/** A report as it is written. */
export const reportDraftSchema = z.strictObject({
  name: z.string().trim().min(1).max(200).refine(isWritable, writable),
  language: z.enum(reportLanguages),
  blocks: reportBlocksSchema,
});

export type ReportDraft = z.infer<typeof reportDraftSchema>;

/** Postgres keeps no NUL, and no half of a pair of UTF-16 units, in JSON. */
function isWritable(text: string): boolean {
  return !/[\p{Surrogate}\0]/u.test(text);
}
