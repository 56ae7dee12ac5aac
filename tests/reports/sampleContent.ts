import type { Cell, FilledBlock, ReportContent, ReportScale } from "#shared/reports/content";

/** A filled report with a block of every kind, for tests of whatever draws or writes one. No number was measured. */
export const sampleScale: ReportScale = {
  instrument: "ucla-3",
  version: "2004",
  subscale: "total",
  label: "Loneliness",
  range: [3, 9],
  step: 1,
  decimals: 1,
  direction: "higher_worse",
  anchors: { low: "hardly ever", high: "often" },
};

const asOf = { release: 4, cutAt: "2026-03-02T09:00:00.000Z" };
const why = "hidden to protect people";

/** A shown cell with a mean before and after, and how far the change is known. */
export function toldCell(paired: number, pre: number, post: number, half: number): Cell {
  const about = (value: number) => ({ value, low: value - half, high: value + half });
  const n = { pre: paired + 17, post: null, paired };
  return {
    kind: "told",
    n,
    pre: about(pre),
    post: about(post),
    change: about(post - pre),
    asOf,
    note: paired < 15 ? "small group" : null,
  };
}

const everyone = { name: "Everyone", cell: toldCell(96, 6.42, 5.61, 0.34) };

/** Names that files and pages must hold: long, from right to left, and one that a spreadsheet would compute. */
export const sampleRows = [
  { name: "North", cell: toldCell(41, 6.2, 5.5, 0.5) },
  { name: "Community kitchen and shared garden of the old neighborhood", cell: toldCell(12, 6.9, 5.9, 0.9) },
  { name: "=2+3 مركز الحي", cell: toldCell(23, 6.1, 5.4, 0.7) },
  { name: "Hillside", cell: { kind: "suppressed", why } satisfies Cell },
  { name: "Riverside", cell: { kind: "noData", why: "no data" } satisfies Cell },
];

const waves = { pre: { key: "pre", label: "Before" }, post: { key: "post", label: "After" } };
const framed = {
  program: 7,
  scale: sampleScale,
  waves,
  title: "Loneliness: 0.8 points lower after than before, among people who answered both times",
  subtitle: "Mean score before and after, with the likely range",
  caption: ["UCLA three-item loneliness scale, Total (3 to 9).", "From “Before” to “After”."],
  alt: "Loneliness by group. Everyone: before 6.4, after 5.6.",
};

const parts = (...people: number[]) =>
  people.map((each, option) => ({ option, people: each })).filter((part) => part.people > 0);

const blocks: FilledBlock[] = [
  { kind: "title", id: "b1", title: "Neighbors at the table", subtitle: "What changed in 2025" },
  {
    kind: "text",
    id: "b2",
    heading: "In short",
    paragraphs: [
      "Loneliness was 0.8 points lower after than before.",
      "96 people answered both times. We thank every one of them.",
    ],
    figures: [
      { name: "change: ucla-3 total", said: "0.8 points lower" },
      { name: "people: ucla-3 total", said: "96 people" },
    ],
  },
  {
    kind: "outcome",
    id: "b3",
    ...framed,
    cell: everyone.cell,
    sentences: [
      "Loneliness: people who answered both times scored 0.8 points lower after than before.",
      "96 of the 113 people who answered before also answered after.",
    ],
    limits: ["There is no comparison group, so this cannot show that the program was the cause."],
  },
  {
    kind: "chart",
    id: "b4",
    ...framed,
    chart: "forest",
    by: ["Group"],
    data: { chart: "forest", overall: everyone, rows: sampleRows },
  },
  {
    kind: "chart",
    id: "b5",
    ...framed,
    chart: "distribution",
    by: [],
    data: {
      chart: "distribution",
      n: 96,
      rows: [3, 4, 5, 6, 7, 8, 9].map((from, i) => ({ from, to: from, pre: 4 + 3 * i, post: 22 - 3 * i })),
      hidden: null,
    },
  },
  {
    kind: "chart",
    id: "b6",
    ...framed,
    chart: "answers",
    by: [],
    data: {
      chart: "answers",
      sets: [
        {
          options: ["Often", "Some of the time", "Hardly ever"],
          hasDirection: true,
          rows: [
            {
              name: "Feeling left out",
              n: 96,
              pre: parts(30, 46, 20),
              post: parts(18, 44, 34),
              hidden: null,
            },
            { name: "Lacking company", n: 0, pre: [], post: [], hidden: why },
          ],
        },
      ],
    },
  },
  {
    kind: "chart",
    id: "b7",
    ...framed,
    chart: "heat",
    by: ["Group", "Cohort"],
    data: {
      chart: "heat",
      rows: ["North", "Hillside"],
      columns: ["Spring", "Fall"],
      cells: [
        [toldCell(21, 6.3, 5.5, 0.7), toldCell(20, 6.1, 5.5, 0.8)],
        [
          { kind: "suppressed", why },
          { kind: "noData", why: "no data" },
        ],
      ],
    },
  },
  {
    kind: "table",
    id: "b8",
    program: 7,
    waves,
    title: "Change by group",
    caption: ["Mean change in points of the scale, with the likely range."],
    by: ["Group"],
    scales: [sampleScale],
    rows: [everyone, ...sampleRows].map(({ name, cell }) => ({ name, cells: [cell] })),
  },
  {
    kind: "flow",
    id: "b9",
    ...framed,
    title: "Who answered, and who answered both times",
    by: ["Group"],
    sentences: ["113 people answered before.", "96 people answered both times."],
    rows: [
      {
        name: "Everyone",
        steps: [
          { label: "Answered before", people: 113 },
          { label: "Answered after", people: null },
          { label: "Answered both times", people: 96 },
        ],
        hidden: null,
      },
      { name: "Hillside", steps: [], hidden: why },
    ],
  },
  {
    kind: "equity",
    id: "b10",
    ...framed,
    title: "How far each group lies from the others",
    by: ["Group"],
    reference: null,
    sentences: ["North: we cannot tell whether this group scored otherwise than the others."],
    rows: sampleRows.map(({ name, cell }, i) => ({
      name,
      cell: cell.kind === "told" ? toldCell(cell.n.paired, 0.4 - i / 4, 0.2 - i / 4, 0.6) : cell,
    })),
  },
  { kind: "quote", id: "b11", quoteId: 3 },
  {
    kind: "methods",
    id: "b12",
    title: "How these figures were made",
    sections: [
      {
        heading: "What was asked",
        paragraphs: ["Each scale, who made it, and how it is read."],
        points: ["UCLA three-item loneliness scale (version 2004), 3 to 9: lower is better."],
      },
      { heading: "Limits", paragraphs: ["This cannot show that the program was the cause."], points: [] },
    ],
  },
];

export const sampleContent: ReportContent = {
  schema: 1,
  title: "Neighbors at the table 2025",
  language: "en",
  organization: { name: "Common Table", mark: null },
  threshold: 10,
  programs: [
    {
      id: 7,
      name: "Neighbors at the table",
      release: asOf,
      waves: [
        { key: "pre", label: "Before", kind: "pre" },
        { key: "post", label: "After", kind: "post" },
      ],
    },
  ],
  definitions: [
    {
      instrument: "ucla-3",
      version: "2004",
      name: "UCLA three-item loneliness scale",
      citations: ["Hughes, Waite, Hawkley & Cacioppo (2004), Research on Aging 26, 655–672."],
      licence: { name: "Free to use", attribution: "Cite the authors." },
      validated: true,
      subscales: [{ scale: sampleScale, bands: [{ from: 6, to: 9, label: "lonely", source: "A test" }] }],
    },
  ],
  words: {
    before: "Before",
    after: "After",
    change: "Change",
    group: "Group",
    everyone: "Everyone",
    score: "Score",
    people: "People",
    answeredBoth: "Answered both times",
    likelyRange: "Likely range (95% interval)",
    interval: "{low} to {high}",
    average: "Average",
    better: "better",
    hidden: why,
    noData: "no data",
    notEstimable: "cannot be estimated",
    asTable: "The numbers as a table",
  },
  ordered: [{ kind: "methods", id: "b12" }],
  blocks,
};
