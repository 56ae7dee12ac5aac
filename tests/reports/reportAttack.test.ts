import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instrumentSchema } from "#shared/instruments/definition";
import { type ReleasedMeasure, stampRelease } from "#shared/outcomes/release";
import type { CutSubscale } from "#shared/outcomes/releaseCut";
import type { ReportBlock } from "#shared/reports/blocks";
import { fillReport } from "#shared/reports/builder/fillReport";
import { listFigures } from "#shared/reports/builder/liveFigures";
import type { ProgramSource } from "#shared/reports/builder/sources";
import type { ReportContent } from "#shared/reports/content";
import { attackReleases } from "../outcomes/releaseAttack";
import { cutAll, type Person, scale, stories, subscale } from "../outcomes/releaseProgram";
import { type Read, readHidden } from "../outcomes/releaseReading";
import { readReport } from "./readReport";

const patience = 90_000;

const definition = instrumentSchema.parse({
  id: "ucla-3",
  version: "1",
  name: { en: "Loneliness" },
  domain: ["loneliness"],
  licence: { name: "A test", textRedistributable: true, attribution: "Nobody" },
  items: [{ id: "1", key: "alone", kind: "numeric", range: { min: 3, max: 9 } }],
  subscales: [subscale],
  composite: "allowed",
});

const keys = { program: 1, instrument: "ucla-3", subscale: "total", pre: "pre", post: "post" };
const dimensions = ["group", "cohort", "area"];
const breakdowns = [[], ["group"], ["cohort"], ["group", "cohort"], ["area"]];

/** Every block that shows figures, by everything that a report may show them by. */
const everyBlock: ReportBlock[] = [
  { kind: "outcome", id: "outcome", ...keys },
  ...(["distribution", "answers", "trend", "heat"] as const).map(
    (chart): ReportBlock => ({ kind: "chart", id: chart, chart, ...keys, by: [] }),
  ),
  ...(["slope", "forest"] as const).flatMap((chart) =>
    breakdowns.map((by): ReportBlock => ({ kind: "chart", id: nameOf(chart, by), chart, ...keys, by })),
  ),
  ...dimensions.flatMap((name): ReportBlock[] => [
    { kind: "chart", id: nameOf("gaps", [name]), chart: "gaps", ...keys, by: [name] },
    { kind: "flow", id: nameOf("flow", [name]), ...keys, by: [name] },
    { kind: "equity", id: nameOf("equity", [name]), ...keys, by: [name], reference: null },
    {
      ...{ kind: "table", id: nameOf("table", [name]), program: 1, pre: "pre", post: "post", by: [name] },
      measures: [{ instrument: "ucla-3", subscale: "total" }],
    },
  ]),
  { kind: "equity", id: "equity-g0", ...keys, by: ["group"], reference: "G0" },
  { kind: "methods", id: "methods" },
];
const parts = fc.subarray(everyBlock, { minLength: 1 });

describe("what anybody can work out from reports published at every release", () => {
  test(
    "is never how many a small block of people is, nor their mean",
    () => {
      let told = 0;
      fc.assert(
        fc.property(stories, parts, (story, blocks) => {
          const cuts = cutAll(story, true);
          const reads = readAll(publish(cuts.map(measuresOf), withFlow(blocks)));
          told += reads.length;
          expect(attackReleases(story, reads, 10, scale, readHidden(cuts[0]!))).toEqual([]);
        }),
        { numRuns: 15 },
      );
      expect(told).toBeGreaterThan(25);
    },
    patience,
  );

  test("is told in words of the same people: no sentence counts anybody whom no figure counts", () => {
    let said = 0;
    fc.assert(
      fc.property(stories, (story) => {
        for (const content of publish(cutAll(story, true).map(measuresOf), everyBlock)) {
          const counted = new Set([content.threshold, ...countsIn(content), ...othersIn(content)]);
          const numbers = numbersOfPeople(content);
          said += numbers.length;
          expect(numbers.filter((n) => !counted.has(n))).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
    expect(said).toBeGreaterThan(50);
  });
});

/** Reports that look harmless, each filled from something that a report is not filled from. */
const leaks: Record<string, (story: Person[][], cuts: CutSubscale[]) => ReleasedMeasure[][]> = {
  "a block filled from live data": (story, cuts) => [
    ...cuts.slice(0, -1).map(measuresOf),
    measuresOf(cutAll(story.slice(-1), true)[0]!, cuts.length - 1),
  ],
  "reports that each hide for themselves": (story) =>
    story.map((_, at) => measuresOf(cutAll(story.slice(at, at + 1), true)[0]!, at)),
  "a block of one area alone": (story, cuts) => [
    measuresOf(cuts[0]!, 0),
    measuresOf(cutAll([story[0]!.filter(({ area }) => area === "town")], true)[0]!, 0),
  ],
};

describe("the attack on reports finds", () => {
  test.each(Object.entries(leaks))(
    "%s",
    (name, measures) => {
      const samples = fc.sample(stories, { numRuns: 60, seed: 5 });
      const found = samples.some((story) => {
        const contents = publish(measures(story, cutAll(story, true)), everyBlock);
        const reads = contents.flatMap((content, k) =>
          name === "a block of one area alone" && k === 1
            ? readReport(content).map((read) => ({ ...read, by: { ...read.by, area: "town" } }))
            : readReport(content),
        );
        return attackReleases(story, unique(reads), 10, scale).length > 0;
      });
      expect(found).toBe(true);
    },
    patience,
  );

  test("a sentence that counts people whom no figure counts", () => {
    const [content] = publish(cutAll([crowd(40)], true).map(measuresOf), everyBlock);
    const block = content!.blocks.find((one) => one.kind === "outcome")!;
    const spoiled = { ...content!, blocks: [{ ...block, sentences: ["7 people of G2 moved away."] }] };
    expect(numbersOfPeople(spoiled)).toContain(7);
    expect(countsIn(spoiled)).not.toContain(7);
  });
});

/** The same report, published at each release. */
function publish(releases: readonly ReleasedMeasure[][], blocks: readonly ReportBlock[]): ReportContent[] {
  return releases.map((measures, k) => {
    const program: ProgramSource = {
      id: 1,
      name: "Circle",
      release: { id: k + 1, cutAt: dayOf(k) },
      waves: [
        { key: "pre", label: "Before", kind: "pre" },
        { key: "post", label: "After", kind: "post" },
      ],
      definitions: [definition],
      measures,
    };
    const sources = { organization: { name: "Common Table", mark: null }, programs: [program] };
    const text: ReportBlock = {
      kind: "text",
      id: "text",
      heading: "",
      text: listFigures(program, sources, "en")
        .map(({ insert }) => insert)
        .join("; "),
    };
    // A group to be held against may not be there, and then there is no such block.
    return fillReport({ name: "A report", language: "en", blocks: [...blocks, text] }, sources).content;
  });
}

function measuresOf({ measures }: CutSubscale, k: number): ReleasedMeasure[] {
  return measures.map(({ measure }) => stampRelease(measure, { release: k + 1, cutAt: dayOf(k) }));
}

/** A flow is read with the date of the figures beside it. */
function withFlow(blocks: readonly ReportBlock[]): ReportBlock[] {
  const tables = everyBlock.filter(
    ({ kind, id }) =>
      kind === "table" && blocks.some((one) => one.kind === "flow" && id.endsWith(one.id.slice(4))),
  );
  return [...new Set([...blocks, ...tables])];
}

const readAll = (contents: readonly ReportContent[]) => unique(contents.flatMap(readReport));

function unique(reads: readonly Read[]): Read[] {
  return [...new Map(reads.map((read) => [JSON.stringify(read), read])).values()];
}

/** Numbers of people that stand beside names; how many had each score is not among them. */
function countsIn(content: ReportContent): number[] {
  const counts: number[] = [];
  JSON.stringify(content, (name, value) => {
    const counted = name === "n" && value !== null && typeof value === "object" ? Object.values(value) : [];
    for (const n of name === "n" || name === "people" ? [...counted, value] : [])
      if (typeof n === "number") counts.push(n);
    return value;
  });
  return counts;
}

/** What words may take from one another: everybody but the people of a row, and who answered once alone. */
function othersIn({ blocks }: ReportContent): number[] {
  const everyone = blocks.flatMap((block) =>
    block.kind === "outcome" && block.cell.kind === "told" ? [block.cell.n] : [],
  );
  const groups = blocks.flatMap((block) => (block.kind === "equity" ? block.rows : []));
  return everyone.flatMap(({ pre, post, paired }) => [
    ...[pre, post].flatMap((n) => (n === null ? [] : [n - paired])),
    ...groups.flatMap(({ cell }) => (cell.kind === "told" ? [paired - cell.n.paired] : [])),
  ]);
}

/** Numbers of people that stand in words. */
function numbersOfPeople(content: ReportContent): number[] {
  const words: string[] = [];
  JSON.stringify(content, (_, value) => {
    if (typeof value === "string") words.push(value);
    return value;
  });
  return words.flatMap((text) =>
    [...text.matchAll(/(\d[\d,]*)(?: of (?:the )?(\d[\d,]*))? people/g)].flatMap(([, ...found]) =>
      found.flatMap((n) => (n === undefined ? [] : [Number(n.replaceAll(",", ""))])),
    ),
  );
}

function crowd(n: number): Person[] {
  return Array.from({ length: n }, (_, id) => ({
    ...{ id, group: "G1", cohort: "C1", area: "town" },
    pre: 4 + (id % 6),
    post: 3 + (id % 5),
  }));
}

function nameOf(kind: string, by: readonly string[]): string {
  return [kind, ...by].join("-");
}

function dayOf(k: number): string {
  return `2026-03-0${k + 1}T09:00:00.000Z`;
}
