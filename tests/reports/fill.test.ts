import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instrumentSchema } from "#shared/instruments/definition";
import { stampRelease } from "#shared/outcomes/release";
import { type ReportBlock, reportBlocksSchema } from "#shared/reports/blocks";
import { spanText } from "#shared/reports/builder/altWording";
import { fillReport } from "#shared/reports/builder/fillReport";
import { fillFigures, listFigures } from "#shared/reports/builder/liveFigures";
import type { ProgramSource, ReportSources } from "#shared/reports/builder/sources";
import { fillTemplate, reportTemplates } from "#shared/reports/builder/templates";
import { whatChanged } from "#shared/reports/builder/whatChanged";
import { type Cell, contentSchema, type FilledKind, type ReportContent } from "#shared/reports/content";
import { formatPoints, formatSize } from "#shared/reports/numberFormats";
import type { Language } from "#shared/reports/say";
import { cutAll, type Person, stories, subscale } from "../outcomes/releaseProgram";

const definition = instrumentSchema.parse({
  id: "ucla-3",
  version: "1",
  name: { en: "Loneliness", es: "Soledad", ar: "الوحدة" },
  domain: ["loneliness"],
  licence: { name: "A test", textRedistributable: true, attribution: "Nobody" },
  items: [{ id: "1", key: "alone", kind: "numeric", range: { min: 3, max: 9 } }],
  subscales: [subscale],
  composite: "allowed",
});

/** A program whose current release was cut of these people, one release after the other. */
function programOf(story: readonly Person[][], id = 1): ProgramSource {
  const last = cutAll(story, true).at(-1)!;
  const cutAt = "2026-03-02T09:00:00.000Z";
  return {
    id,
    name: `Circle ${id}`,
    release: { id: story.length, cutAt },
    waves: [
      { key: "pre", label: "Before", kind: "pre" },
      { key: "post", label: "After", kind: "post" },
    ],
    definitions: [definition],
    measures: last.measures.map(({ measure }) => stampRelease(measure, { release: story.length, cutAt })),
  };
}

const sourcesOf = (...programs: ProgramSource[]): ReportSources => ({
  organization: { name: "Common Table", mark: null },
  programs,
});

const keys = { program: 1, instrument: "ucla-3", subscale: "total", pre: "pre", post: "post" };
const people = (n: number, group = "G1"): Person[] =>
  Array.from({ length: n }, (_, k) => ({
    ...{ id: k + group.charCodeAt(1) * 1_000, group, cohort: "C1", area: "A" },
    pre: 4 + (k % 6),
    post: 3 + (k % 5),
  }));

/** Every part that can show a figure. */
const everyBlock: ReportBlock[] = [
  { kind: "title", id: "title", title: "Title", subtitle: "" },
  { kind: "outcome", id: "outcome", ...keys },
  ...(["slope", "forest", "distribution", "answers", "trend", "heat", "gaps"] as const).map(
    (chart): ReportBlock => ({ kind: "chart", id: chart, chart, ...keys, by: ["group"] }),
  ),
  { kind: "flow", id: "flow", ...keys, by: ["group"] },
  { kind: "equity", id: "equity", ...keys, by: ["group"], reference: null },
  {
    kind: "table",
    id: "table",
    program: 1,
    pre: "pre",
    post: "post",
    by: ["group"],
    measures: [{ instrument: "ucla-3", subscale: "total" }],
  },
  { kind: "methods", id: "methods" },
];

const draft = (blocks: ReportBlock[], language: Language = "en") => ({ name: "A report", language, blocks });

describe("fillReport", () => {
  const sources = sourcesOf(programOf([[...people(40), ...people(30, "G2")]]));

  test.each(["en", "es", "ar"] as const)(
    "fillReport(draft, sources), fills every kind of part in %s",
    (language) => {
      const { content, faults } = fillReport(draft(everyBlock, language), sources);
      expect(faults).toEqual([]);
      expect(contentSchema.parse(content)).toEqual(content);
      expect(content.blocks.map(({ id }) => id)).toEqual(everyBlock.map(({ id }) => id));
      expect(JSON.stringify(content.blocks)).not.toMatch(/undefined|NaN|\{\{|\{(?!")[a-z]+\}/);
    },
  );

  test("fillReport(draft, sources), gives the same content each time", () => {
    const once = fillReport(draft(everyBlock), sources);
    expect(fillReport(draft(everyBlock), sources)).toEqual(once);
  });

  test("fillReport(draft, sources), holds no number of people under the threshold", () => {
    const small = sourcesOf(programOf([[...people(40), ...people(7, "G2")]]));
    const { content } = fillReport(draft(everyBlock), small);
    const counts: number[] = [];
    JSON.stringify(content, (name, value) => {
      if (name === "paired" || name === "n") if (typeof value === "number") counts.push(value);
      return value;
    });
    expect(counts.length).toBeGreaterThan(3);
    expect(counts.filter((n) => n > 0 && n < 10)).toEqual([]);
    expect(JSON.stringify(content)).toContain("hidden to protect people");
  });

  test("fillReport(draft, sources), names the part that it cannot fill and leaves it out", () => {
    const blocks: ReportBlock[] = [
      { kind: "outcome", id: "a", ...keys, program: 2 },
      { kind: "outcome", id: "b", ...keys, instrument: "who-5" },
      { kind: "outcome", id: "c", ...keys, post: "later" },
      { kind: "chart", id: "d", chart: "forest", ...keys, by: ["age"] },
      { kind: "equity", id: "e", ...keys, by: ["group"], reference: "G9" },
      { kind: "text", id: "f", heading: "", text: "{{joy: ucla-3 total}}" },
      { kind: "quote", id: "g", quoteId: 1, ...keys, saysGroup: false },
    ];
    const { content, faults } = fillReport(draft(blocks), sources);
    expect(faults.map(({ block, message }) => [block, message])).toEqual([
      ["a", "fault.noProgram"],
      ["b", "fault.noScale"],
      ["c", "fault.noWaves"],
      ["d", "fault.noBreakdown"],
      ["e", "fault.noReference"],
      ["f", "fault.unknownFigure"],
      ["g", "fault.noQuote"],
    ]);
    expect(content.blocks.map(({ id }) => id)).toEqual(["f"]);
  });

  test("fillReport(draft, sources), says in the methods what was asked, who is counted and what is hidden", () => {
    const { content } = fillReport(draft(everyBlock), sources);
    const methods = content.blocks.at(-1) as FilledKind<"methods">;
    const text = JSON.stringify(methods.sections);
    for (const said of [
      "scores from 3 to 9",
      "Before and After",
      "2 March 2026",
      "fewer than 10 people",
      "Welch",
      "was the cause",
    ])
      expect(text).toContain(said);
    expect(text).toContain("70 of the 70 people");
    const withoutGaps = everyBlock.filter(({ id }) => id !== "equity" && id !== "gaps");
    expect(JSON.stringify(fillReport(draft(withoutGaps), sources).content)).not.toContain("Welch");
  });
});

describe("fillFigures", () => {
  test("fillFigures(text, sources), says what the chart beside it draws, whoever answered", () => {
    fc.assert(
      fc.property(stories, fc.constantFrom("en", "es", "ar"), (story, language) => {
        const sources = sourcesOf(programOf(story));
        const figures = listFigures(sources.programs[0]!, sources, language);
        const text = figures.map(({ insert }) => insert).join("\n\n");
        const blocks: ReportBlock[] = [
          { kind: "text", id: "text", heading: "", text },
          { kind: "chart", id: "chart", chart: "forest", ...keys, by: ["group"] },
          { kind: "outcome", id: "outcome", ...keys },
        ];
        const { content } = fillReport(draft(blocks, language), sources);
        const [words, chart, outcome] = content.blocks as [
          FilledKind<"text">,
          FilledKind<"chart">,
          FilledKind<"outcome">,
        ];
        if (chart.data.chart !== "forest") throw new Error("a forest was asked for");
        expect(words.paragraphs).toEqual(figures.map(({ said }) => said));
        expect(outcome.cell).toEqual(chart.data.overall.cell);
        expectSame(words.paragraphs, chart.data.overall.cell, language, content.words.hidden);
      }),
      { numRuns: 15 },
    );
  });

  test("fillFigures(text, sources), knows a figure by its name in each language and by the program’s number", () => {
    const sources = sourcesOf(programOf([people(40)]), programOf([people(50)], 2));
    const said = (name: string) => fillFigures(`{{${name}}}`, sources, "en");
    expect(said("people: ucla-3 total #2").text).toBe("50 people");
    expect(said("personas: ucla-3 total pre post #1").text).toBe("40 people");
    expect(said("الأشخاص: ucla-3 total #2").text).toBe("50 people");
    const unclear = said("people: ucla-3 total");
    expect(unclear.faults).toMatchObject([{ message: "fault.unknownFigure" }]);
    expect(unclear.text).toBe("{{people: ucla-3 total}}");
  });
});

describe("whatChanged", () => {
  test("whatChanged(published, now), tells the rows that differ and no other", () => {
    const first = people(40);
    const told = "{{people: ucla-3 total}} {{change: ucla-3 total pre post #1}}";
    const blocks = [...everyBlock, { kind: "text" as const, id: "told", heading: "", text: told }];
    const was = fillReport(draft(blocks), sourcesOf(programOf([[...first, ...people(30, "G2")]]))).content;
    const more = people(60)
      .slice(40)
      .map((one) => ({ ...one, id: one.id + 500 }));
    const later = [
      [...first, ...people(30, "G2")],
      [...first, ...more, ...people(30, "G2")],
    ];
    const now = fillReport(draft(blocks), sourcesOf(programOf(later))).content;
    expect(whatChanged(was, was)).toEqual([]);
    const changed = whatChanged(was, now);
    const rows = Object.fromEntries(changed.map(({ id, rows }) => [id, rows.map(({ name }) => name)]));
    expect(rows.forest).toEqual(["Everyone", "G1"]);
    expect(rows.outcome).toEqual(["Everyone"]);
    expect(rows.title).toBeUndefined();
    expect(rows.told).toEqual([
      "Total: people who answered both times",
      "Total (Before → After): mean change",
    ]);
    expect(changed.find(({ id }) => id === "outcome")!.rows[0]!.now).toMatch(/; n\u00a0=\u00a0\d+$/);
    const inArabic = (told: ReportContent) => ({ ...told, language: "ar" as const });
    const arabic = whatChanged(inArabic(was), inArabic(now)).flatMap((part) => part.rows);
    expect(arabic.length).toBeGreaterThan(10);
    for (const row of arabic) expect(`${row.was} ${row.now}`).not.toMatch(/;|\bn\b/);
    expect(JSON.stringify(arabic)).toContain("؛ العدد\u00a0=\u00a0");
  });
});

test("fillReport(draft) names the instrument in every title where the score's own name does not", () => {
  const who = instrumentSchema.parse({
    ...definition,
    ...{ name: { en: "WHO-5 Well-Being Index" }, subscales: [{ ...subscale, label: { en: "Raw score" } }] },
  });
  const program = { ...programOf([[...people(40), ...people(30, "G2")]]), definitions: [who] };
  const { content } = fillReport(draft(everyBlock), sourcesOf(program));
  const titles = content.blocks.flatMap((block) => {
    if (block.kind === "table") return block.scales.map(({ label }) => label);
    return "alt" in block ? [block.title, block.alt] : [];
  });
  expect(titles.length).toBeGreaterThan(10);
  for (const title of titles) expect(title).toContain("Raw score (WHO-5 Well-Being Index)");
  const methods = content.blocks.find(({ kind }) => kind === "methods");
  expect(JSON.stringify(methods)).toContain("Raw score (WHO-5 Well-Being Index), Circle 1: ");
});

describe("fillTemplate", () => {
  const sources = sourcesOf(programOf([[...people(40), ...people(30, "G2")]]));

  test.each(reportTemplates)(
    "fillTemplate(%s) makes parts that can be filled, in every language",
    (template) => {
      for (const language of ["en", "es", "ar"] as const) {
        const blocks = fillTemplate(template, { name: "A report", language }, sources);
        expect(reportBlocksSchema.parse(blocks)).toEqual(blocks);
        const { content, faults } = fillReport(draft(blocks, language), sources);
        expect(faults).toEqual([]);
        expect(content.blocks.some(({ kind }) => kind === "outcome" || kind === "chart")).toBe(true);
        expect(content.blocks.at(-1)!.kind).toBe("methods");
      }
    },
  );

  test("fillTemplate(template) says of each part in words which of several programs it is about", () => {
    const both = [programOf([people(40)]), { ...programOf([people(30)]), id: 2, name: "Choir" }];
    const wish = { name: "A report", language: "en" } as const;
    const headings = (programs: typeof both) =>
      fillTemplate("funder", wish, { ...sources, programs }).flatMap((block) =>
        block.kind === "text" ? [block.heading] : [],
      );
    expect(headings(both.slice(0, 1))).toEqual(["In short", "Who this is about"]);
    expect(headings(both)).toEqual(
      both.flatMap(({ name }) => [`In short: ${name}`, `Who this is about: ${name}`]),
    );
  });

  test("fillTemplate(template) tells of the two usual waves, also where others stand first", () => {
    const program = programOf([people(40)]);
    const later = { key: "later", label: "Later", kind: "followup" };
    const others = program.measures.map((one) => ({ ...one, pre: "post", post: "later" }));
    const source = {
      ...program,
      ...{ waves: [...program.waves, later], measures: [...others, ...program.measures] },
    };
    for (const programs of [[source], [source, { ...programOf([people(30)]), id: 2, name: "Choir" }]]) {
      const blocks = fillTemplate("summary", { name: "A", language: "en" }, sourcesOf(...programs));
      const written = blocks.flatMap((block) => (block.kind === "text" ? [block.text] : [])).join(" ");
      const figures = [...written.matchAll(/\{\{(change|likely range|people): ucla-3 total(.*?)\}\}/g)];
      expect(figures.slice(0, 3).map(([, kind]) => kind)).toEqual(["change", "likely range", "people"]);
      for (const [, , rest] of figures) expect(rest).toMatch(/^( #\d)?$/);
    }
  });

  test("listFigures(program) names the two waves of a later pair in reading order", () => {
    const program = programOf([people(40)]);
    const source = {
      ...program,
      waves: [...program.waves, { key: "later", label: "Later", kind: "followup" }],
      measures: program.measures.map((one) => ({ ...one, pre: "post", post: "later" })),
    };
    const labels = (language: Language) =>
      listFigures(source, sourcesOf(source), language).map(({ label }) => label);
    expect(labels("en")[0]).toContain("(After → Later)");
    expect(labels("ar")[0]).toContain("(\u2068After\u2069 ← \u2068Later\u2069)");
  });

  test("fillTemplate(template) of a program without a release is words alone", () => {
    const bare = { ...programOf([people(40)]), release: null, measures: [], definitions: [] };
    const blocks = fillTemplate("funder", { name: "A report", language: "en" }, sourcesOf(bare));
    expect(fillReport(draft(blocks), sourcesOf(bare)).faults).toEqual([]);
  });
});

/** Holds what words say against the numbers of a cell, worked out here once more. */
function expectSame(said: readonly string[], cell: Cell, language: Language, hidden: string) {
  const [change, likely, before, after, counted] = said;
  if (cell.kind !== "told") {
    expect([change, likely, before, after, counted]).toEqual(Array(5).fill(hidden));
    return;
  }
  expect(counted).toContain(new Intl.NumberFormat("en").format(cell.n.paired));
  expect(before).toBe(formatPoints(cell.pre!.value, language, 1));
  expect(after).toBe(formatPoints(cell.post!.value, language, 1));
  if (cell.change && cell.change.value !== 0)
    expect(change).toContain(formatSize(cell.change.value, language, 1));
  if (cell.change?.low === null) expect(likely).toBe(spanText(null, { decimals: 1 }, language, true));
}
