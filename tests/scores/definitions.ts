import type { Instrument, InstrumentDraft, Item } from "#shared/instruments/definition";
import { parseDefinition } from "#shared/instruments/parseDefinition";

/**
 * Well-known scales as data, keys only, no wording: they are not part of the product, but show that the
 * definition language has the words that such scales need. Scored in tests/scores/vectors.test.ts.
 */

type Draft = Omit<InstrumentDraft, "version" | "name" | "domain" | "licence" | "composite"> &
  Partial<InstrumentDraft>;
type SubscaleDraft = InstrumentDraft["subscales"][number];

/** n items on the whole numbers min … max, the listed ones reversed. */
function numbered(n: number, min: number, max: number, reverse: number[] = []): Item[] {
  return Array.from({ length: n }, (_, index) => ({
    id: String(index + 1),
    key: `item_${index + 1}`,
    kind: "numeric",
    range: { min, max },
    ...(reverse.includes(index + 1) ? { reverse: true } : {}),
  }));
}

function span(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

const strict = { maxMissing: 0, prorate: false, source: "project" } as const;
const better = { missing: strict, direction: "higher_better" } as const;
const worse = { missing: strict, direction: "higher_worse" } as const;

function band(from: number, to: number, en: string) {
  return { from, to, label: { en }, source: "see the scale's manual", status: "published" } as const;
}

function define({ id, ...draft }: Draft): Instrument {
  const items = draft.items ?? [];
  const subscales = draft.subscales;
  return parseDefinition({
    id,
    version: "test",
    name: { en: id },
    domain: ["other"],
    licence: { name: "none needed: keys only", textRedistributable: false, attribution: "see the manual" },
    composite: "allowed",
    ...draft,
    // Three examples are asked of every definition; the real ones stand in instruments-vectors.json.
    vectors: draft.vectors ?? placeholderVectors(items, subscales),
  });
}

/** Lowest answers, highest answers, nothing: present only because the language insists. */
function placeholderVectors(items: Item[], subscales: SubscaleDraft[]) {
  const scores = Object.fromEntries(
    subscales.flatMap(({ id, aggregate }) => (aggregate === "supplied" ? [] : [[id, 0]])),
  );
  const nothing = { answers: items.map(() => null), expected: {} };
  return [
    { name: "lowest", answers: items.map(({ range }) => range!.min), expected: scores },
    { name: "nothing", ...nothing },
    { name: "nothing again", ...nothing },
  ];
}

const total = { id: "total", label: { en: "Total" } };

export const ucla20 = define({
  id: "ucla-20",
  items: numbered(20, 1, 4, [1, 5, 6, 9, 10, 15, 16, 19, 20]),
  subscales: [{ ...total, ...worse, items: span(1, 20), aggregate: "sum", range: [20, 80], step: 1 }],
});

function counted(id: string, en: string, items: string[], social: string[], middle: number): SubscaleDraft {
  const countsIf = Object.fromEntries(
    items.map((item) => [
      item,
      { op: social.includes(item) ? ("<=" as const) : (">=" as const), value: middle },
    ]),
  );
  const missing = { maxMissing: id === "total" ? 1 : 0, prorate: false, source: "published" } as const;
  return {
    id,
    label: { en },
    items,
    aggregate: "count",
    countsIf,
    missing,
    range: [0, items.length],
    step: 1,
    direction: "higher_worse",
  };
}

/** 11 items, answered in three categories (middle 2) or five (middle 3). */
function deJongGierveld11(id: string, max: number, middle: number): Instrument {
  const social = ["1", "4", "7", "8", "11"];
  const emotional = span(1, 11).filter((item) => !social.includes(item));
  const bands = [
    band(0, 2, "not lonely"),
    band(3, 8, "moderately lonely"),
    band(9, 10, "severely lonely"),
    band(11, 11, "very severely lonely"),
  ];
  return define({
    id,
    items: numbered(11, 1, max),
    subscales: [
      { ...counted("total", "Loneliness", span(1, 11), social, middle), bands },
      counted("emotional", "Emotional", emotional, social, middle),
      counted("social", "Social", social, social, middle),
    ],
  });
}
export const djg11 = deJongGierveld11("djg-11", 3, 2);
export const djg11FiveOptions = deJongGierveld11("djg-11-five-options", 5, 3);

const agreementFrom4 = ["strongly_disagree", "disagree", "neutral", "agree", "strongly_agree"].map(
  (key, index) => ({
    key,
    value: 4 - index,
    label: { en: key },
  }),
);

/** Positive statements, coded so that higher is lonelier; every other question is printed the other way. */
export const ctel = define({
  id: "ctel",
  optionSets: { agreement: agreementFrom4 },
  items: span(1, 3).map((id) => ({
    id,
    key: `item_${id}`,
    kind: "likert" as const,
    optionSet: "agreement",
    ...(id === "2" ? { displayOrder: agreementFrom4.map(({ key }) => key).reverse() } : {}),
  })),
  subscales: [
    {
      ...total,
      ...worse,
      items: span(1, 3),
      aggregate: "sum",
      range: [0, 12],
      step: 1,
      bands: [
        band(0, 3, "least lonely end (0-3)"),
        band(4, 9, "intermediate (4-9)"),
        band(10, 12, "most lonely end (10-12)"),
      ],
    },
  ],
  vectors: [
    { name: "lowest", answers: [0, 0, 0], expected: { total: 0 } },
    { name: "highest", answers: [4, 4, 4], expected: { total: 12 } },
    { name: "one missing", answers: [4, null, 4], expected: { total: null } },
  ],
});

function mean(id: string, items: string[], range: [number, number], step: number): SubscaleDraft {
  return { id, label: { en: id }, ...better, items, aggregate: "mean", range, step };
}

export const pgis = define({
  id: "pgis",
  items: numbered(16, 1, 5),
  subscales: [
    mean("total", span(1, 16), [1, 5], 0.0625),
    mean("membership", span(1, 4), [1, 5], 0.25),
    mean("affection", span(5, 8), [1, 5], 0.25),
    mean("room", span(9, 12), [1, 5], 0.25),
    mean("value", span(13, 16), [1, 5], 0.25),
    mean("belonging", span(1, 8), [1, 5], 0.125),
    mean("authenticity", span(9, 16), [1, 5], 0.125),
  ],
});

function ties(id: string, items: string[], most: number, below: number, name: string): SubscaleDraft {
  return {
    id,
    label: { en: id },
    ...better,
    items,
    aggregate: "sum",
    range: [0, most],
    step: 1,
    indicators: [{ id: name, from: 0, to: below - 1, label: { en: name }, source: "the scale's paper" }],
  };
}

export const lsns6 = define({
  id: "lsns-6",
  items: numbered(6, 0, 5),
  subscales: [
    ties("total", span(1, 6), 30, 12, "at_risk"),
    ties("family", span(1, 3), 15, 6, "family_marginal"),
    ties("friends", span(4, 6), 15, 6, "friends_marginal"),
  ],
});

/** Bands close the published gaps: below 3, 3 to 5, above 5, with edges that hold between prorated means too. */
export const mspss = define({
  id: "mspss",
  items: numbered(12, 1, 7),
  subscales: [
    {
      ...mean("total", span(1, 12), [1, 7], 1 / 12),
      bands: [band(1, 2.99, "low"), band(3, 5, "moderate"), band(5.01, 7, "high")],
    },
    mean("significant_other", ["1", "2", "5", "10"], [1, 7], 0.25),
    mean("family", ["3", "4", "8", "11"], [1, 7], 0.25),
    mean("friends", ["6", "7", "9", "12"], [1, 7], 0.25),
  ],
});

export const brs = define({
  id: "brs",
  items: numbered(6, 1, 5, [2, 4, 6]),
  subscales: [
    {
      ...mean("total", span(1, 6), [1, 5], 1 / 6),
      missing: { maxMissing: 2, prorate: true, source: "project" },
      bands: [band(1, 2.99, "low"), band(3, 4.3, "normal"), band(4.31, 5, "high")],
    },
  ],
});

/** A published table from raw to metric scores: only whole raw scores, never prorated, never in between. */
const metric = [
  7, 9.51, 11.25, 12.4, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25, 19.98,
  20.73, 21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.7, 32.55, 35,
];
export const swemwbs = define({
  id: "swemwbs",
  items: numbered(7, 1, 5),
  subscales: [
    {
      id: "metric",
      label: { en: "Metric" },
      ...better,
      items: span(1, 7),
      aggregate: "sum",
      transform: {
        type: "lookup",
        table: Object.fromEntries(metric.map((score, index) => [String(7 + index), score])),
      },
      range: [7, 35],
      step: null,
      bands: [band(7, 19.5, "low"), band(19.6, 27.4, "medium"), band(27.5, 35, "high")],
    },
    {
      id: "raw",
      label: { en: "Raw" },
      ...better,
      items: span(1, 7),
      aggregate: "sum",
      range: [7, 35],
      step: 1,
    },
  ],
});

export const scsr = define({
  id: "scs-r",
  items: numbered(20, 1, 6, [3, 6, 7, 9, 11, 13, 15, 17, 18, 20]),
  subscales: [
    { ...total, ...better, items: span(1, 20), aggregate: "sum", range: [20, 120], step: 1 },
    mean("mean", span(1, 20), [1, 6], 0.05),
  ],
});

export const teq = define({
  id: "teq",
  items: numbered(16, 0, 4, [2, 4, 7, 10, 11, 12, 14, 15]),
  subscales: [{ ...total, ...better, items: span(1, 16), aggregate: "sum", range: [0, 64], step: 1 }],
});

export const ce10 = define({
  id: "ce-10",
  items: numbered(10, 1, 5, [9, 10]),
  subscales: [
    { ...total, ...better, items: span(1, 10), aggregate: "sum", range: [10, 50], step: 1 },
    {
      id: "control",
      label: { en: "Control" },
      ...better,
      items: span(1, 5),
      aggregate: "sum",
      range: [5, 25],
      step: 1,
    },
    {
      id: "cohesion",
      label: { en: "Cohesion" },
      ...better,
      items: span(6, 10),
      aggregate: "sum",
      range: [5, 25],
      step: 1,
    },
  ],
});

export const eds5 = define({
  id: "eds-5",
  items: numbered(5, 0, 5),
  subscales: [
    { ...total, ...worse, items: span(1, 5), aggregate: "sum", range: [0, 25], step: 1 },
    { ...mean("mean", span(1, 5), [0, 5], 0.2), direction: "higher_worse" },
    {
      id: "alt_1_6_sum",
      label: { en: "Coded 1 to 6" },
      ...worse,
      items: span(1, 5),
      aggregate: "sum",
      transform: { type: "linear", multiply: 1, add: 5 },
      range: [5, 30],
      step: 1,
    },
    {
      id: "often",
      label: { en: "Kinds met a few times a year or more" },
      ...worse,
      items: span(1, 5),
      aggregate: "count",
      countsIf: Object.fromEntries(span(1, 5).map((id) => [id, { op: ">=" as const, value: 2 }])),
      range: [0, 5],
      step: 1,
      indicators: [{ id: "any", from: 1, to: 5, label: { en: "Any" }, source: "resource sheet" }],
    },
  ],
});

export const trustEss3 = define({
  id: "trust-ess3",
  items: numbered(3, 0, 10),
  subscales: [mean("total", span(1, 3), [0, 10], 1 / 3)],
});

export const trust1 = define({
  id: "trust-1",
  items: numbered(1, 0, 10),
  subscales: [
    {
      ...total,
      ...better,
      items: ["1"],
      aggregate: "single",
      range: [0, 10],
      step: 1,
      bands: [band(0, 4, "does not trust (0-4)"), band(5, 5, "neutral (5)"), band(6, 10, "trusts (6-10)")],
    },
  ],
});

/** One picture out of six or seven. */
export const circles = (pairs: number): Instrument =>
  define({
    id: `circles-${pairs}`,
    items: numbered(1, 1, pairs),
    subscales: [{ ...total, ...better, items: ["1"], aggregate: "single", range: [1, pairs], step: 1 }],
  });
