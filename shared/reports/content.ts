import { z } from "zod";
import { directions } from "../instruments/definition";
import { chartKinds, reportBlocksSchema, reportLanguages } from "./blocks";

/**
 * A filled report: all that it takes to draw it and to make files of it, with nothing left to ask. Numbers are
 * plain and unrounded, words are in the report's language. Every number has passed the release's door
 * (audience `shared`, threshold 10): what is hidden is not in here. Published, it is frozen: canonical JSON
 * under a checksum (canonicalJson.ts).
 */

const text = z.string();
const count = z.number();

/** When a figure was told: a release that changed too little keeps the figure of an earlier one. */
const asOfSchema = z.strictObject({ release: count, cutAt: text });

/** A mean with its 95% interval; the ends are null where they cannot be told. */
export const spanSchema = z.strictObject({
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

/** The figures of one row of people on one scale. `why`: in words, what stands in the place of figures. */
export const cellSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("told"),
    /** Who answered before, after, and both times; null where that is hidden. */
    n: z.strictObject({ pre: count.nullable(), post: count.nullable(), paired: count }),
    /** Of those who answered both times, in points of the scale. Null where it is hidden or there is none. */
    pre: spanSchema.nullable(),
    post: spanSchema.nullable(),
    /** After minus before, never flipped. */
    change: spanSchema.nullable(),
    asOf: asOfSchema,
    /** Where something is missing or worth knowing: that the group is small, or as of when. */
    note: text.nullable(),
  }),
  z.strictObject({ kind: z.literal("suppressed"), why: text }),
  z.strictObject({ kind: z.literal("noData"), why: text }),
]);

/** One row of a chart or table; everybody's row is named so too. */
export const rowSchema = z.strictObject({ name: text, cell: cellSchema });

/** One scale as axes and tables need it. */
export const scaleSchema = z.strictObject({
  instrument: text,
  version: text,
  subscale: text,
  label: text,
  range: z.tuple([z.number(), z.number()]),
  /** Distance between neighboring scores; null where it is uneven. */
  step: z.number().nullable(),
  decimals: z.number(),
  direction: z.enum(directions),
  anchors: z.strictObject({ low: text, high: text }).nullable(),
});

const wavesSchema = z.strictObject({
  pre: z.strictObject({ key: text, label: text }),
  post: z.strictObject({ key: text, label: text }),
});

/** What stands around a picture: the title is what it shows, the subtitle what is counted. */
const framed = {
  id: text,
  program: count,
  scale: scaleSchema,
  waves: wavesSchema,
  title: text,
  subtitle: text,
  caption: z.array(text),
  /** For whoever does not see the picture. */
  alt: text,
};

const stackPartSchema = z.strictObject({ option: count, people: count });

/** What a chart draws, by its kind. */
export const chartDataSchema = z.discriminatedUnion("chart", [
  z.strictObject({
    chart: z.enum(["slope", "forest", "trend"]),
    overall: rowSchema,
    rows: z.array(rowSchema),
  }),
  z.strictObject({
    chart: z.literal("distribution"),
    n: count,
    /** Of the same people before and after, by score or by bands of scores. */
    rows: z.array(z.strictObject({ from: z.number(), to: z.number(), pre: count, post: count })),
    hidden: text.nullable(),
  }),
  z.strictObject({
    chart: z.literal("answers"),
    /** One set of questions for each set of answers; better stands last where the scale has a direction. */
    sets: z.array(
      z.strictObject({
        options: z.array(text),
        hasDirection: z.boolean(),
        rows: z.array(
          z.strictObject({
            name: text,
            n: count,
            pre: z.array(stackPartSchema),
            post: z.array(stackPartSchema),
            hidden: text.nullable(),
          }),
        ),
      }),
    ),
  }),
  z.strictObject({ chart: z.literal("gaps"), rows: z.array(rowSchema) }),
  z.strictObject({
    chart: z.literal("heat"),
    rows: z.array(text),
    columns: z.array(text),
    /** By row, then column. */
    cells: z.array(z.array(cellSchema)),
  }),
]);

export const filledBlockSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("title"), id: text, title: text, subtitle: text }),
  z.strictObject({
    kind: z.literal("text"),
    id: text,
    heading: text,
    /** Live figures are filled in. */
    paragraphs: z.array(text),
    /** What was filled in, in order. */
    figures: z.array(z.strictObject({ name: text, said: text })),
  }),
  z.strictObject({
    kind: z.literal("outcome"),
    ...framed,
    cell: cellSchema,
    sentences: z.array(text),
    limits: z.array(text),
  }),
  z.strictObject({
    kind: z.literal("chart"),
    ...framed,
    chart: z.enum(chartKinds),
    /** The breakdown in words: none, one, or two. */
    by: z.array(text),
    data: chartDataSchema,
  }),
  z.strictObject({
    kind: z.literal("table"),
    id: text,
    program: count,
    waves: wavesSchema,
    title: text,
    caption: z.array(text),
    /** What rows are called: "Group". */
    by: z.array(text),
    scales: z.array(scaleSchema),
    /** One cell for each scale, in their order. The first row is everybody. */
    rows: z.array(z.strictObject({ name: text, cells: z.array(cellSchema) })),
  }),
  z.strictObject({
    kind: z.literal("flow"),
    ...framed,
    by: z.array(text),
    sentences: z.array(text),
    /** The first row is everybody; `people` is null where that is hidden. */
    rows: z.array(
      z.strictObject({
        name: text,
        steps: z.array(z.strictObject({ label: text, people: count.nullable() })),
        hidden: text.nullable(),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal("equity"),
    ...framed,
    by: z.array(text),
    reference: text.nullable(),
    sentences: z.array(text),
    /** `pre` and `post` of a cell are gaps to the others, `change` how the gap changed. */
    rows: z.array(rowSchema),
  }),
  /** Its words are fetched when the report is read, and are gone where somebody took them back. */
  z.strictObject({ kind: z.literal("quote"), id: text, quoteId: count }),
  z.strictObject({
    kind: z.literal("methods"),
    id: text,
    title: text,
    sections: z.array(z.strictObject({ heading: text, paragraphs: z.array(text), points: z.array(text) })),
  }),
]);

export const contentSchema = z.strictObject({
  /** Raised when the shape changes; an old version stays readable as it is. */
  schema: z.literal(1),
  title: text,
  language: z.enum(reportLanguages),
  organization: z.strictObject({
    name: text,
    /** A picture as `data:image/png;base64,…`; null where there is none. */
    mark: text.nullable(),
  }),
  threshold: count,
  programs: z.array(
    z.strictObject({
      id: count,
      name: text,
      release: asOfSchema,
      waves: z.array(z.strictObject({ key: text, label: text, kind: text })),
    }),
  ),
  /** Of every scale that the report shows. */
  definitions: z.array(
    z.strictObject({
      instrument: text,
      version: text,
      name: text,
      citations: z.array(text),
      licence: z.strictObject({ name: text, attribution: text }),
      /** False for questions of the organization's own that nobody has tested. */
      validated: z.boolean(),
      subscales: z.array(
        z.strictObject({
          scale: scaleSchema,
          bands: z.array(z.strictObject({ from: z.number(), to: z.number(), label: text, source: text })),
        }),
      ),
    }),
  ),
  /** Words that a table or chart of this report says by itself, in its language. */
  words: z.strictObject({
    before: text,
    after: text,
    change: text,
    group: text,
    everyone: text,
    score: text,
    people: text,
    answeredBoth: text,
    likelyRange: text,
    /** With `{low}` and `{high}` to fill in. */
    interval: text,
    average: text,
    better: text,
    hidden: text,
    noData: text,
    notEstimable: text,
    asTable: text,
  }),
  /** The parts as their author ordered them, so that the same can be filled again from a later release. */
  ordered: reportBlocksSchema,
  blocks: z.array(filledBlockSchema),
});

export type ReportContent = z.infer<typeof contentSchema>;
export type FilledBlock = z.infer<typeof filledBlockSchema>;
export type FilledKind<Kind extends FilledBlock["kind"]> = Extract<FilledBlock, { kind: Kind }>;
export type Cell = z.infer<typeof cellSchema>;
export type ReportRow = z.infer<typeof rowSchema>;
export type ReportScale = z.infer<typeof scaleSchema>;
export type Span = z.infer<typeof spanSchema>;
export type ChartData = z.infer<typeof chartDataSchema>;
