import { describe, expect, test } from "vitest";
import { instrumentSchema } from "#shared/instruments/definition";
import { stampRelease } from "#shared/outcomes/release";
import type { ReportBlock } from "#shared/reports/blocks";
import type { QuoteSource } from "#shared/reports/builder/fillQuote";
import { fillReport } from "#shared/reports/builder/fillReport";
import type { ReportSources } from "#shared/reports/builder/sources";
import { cutAll, type Person, subscale } from "../outcomes/releaseProgram";

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

const people = (n: number, group: string, from: number): Person[] =>
  Array.from({ length: n }, (_, k) => ({
    ...{ id: from + k, group, cohort: "C1", area: "A" },
    pre: 4 + (k % 6),
    post: 3 + (k % 5),
  }));

/** A program whose release tells of these people. */
function sourcesOf(...crowds: [group: string, people: number][]): ReportSources {
  const cutAt = "2026-03-02T09:00:00.000Z";
  const all = crowds.flatMap(([group, n], k) => people(n, group, k * 1_000));
  const last = cutAll([all], true).at(-1)!;
  return {
    organization: { name: "Common Table", mark: null },
    programs: [
      {
        id: 1,
        name: "Circle",
        release: { id: 1, cutAt },
        waves: [
          { key: "pre", label: "Before", kind: "pre" },
          { key: "post", label: "After", kind: "post" },
        ],
        definitions: [definition],
        measures: last.measures.map(({ measure }) => stampRelease(measure, { release: 1, cutAt })),
      },
    ],
  };
}

const keys = { program: 1, instrument: "ucla-3", subscale: "total", pre: "pre", post: "post" };
const outcome: ReportBlock = { kind: "outcome", id: "o", ...keys };
const block = (change: object = {}): ReportBlock =>
  ({ kind: "quote", id: "q", quoteId: 7, ...keys, saysGroup: false, ...change }) as ReportBlock;
const sound: QuoteSource = {
  id: 7,
  program: 1,
  waveKind: "post",
  group: "G1",
  text: "I found people to cook with.",
  state: "approved",
  consent: true,
  leftOut: false,
  compared: false,
  identified: false,
};

const fill = (
  quote: Partial<QuoteSource> = {},
  {
    blocks = [outcome, block()],
    sources = sourcesOf(["G1", 40], ["G2", 30]),
    language = "en" as "en" | "es" | "ar",
  } = {},
) => fillReport({ name: "A report", language, blocks }, sources, [{ ...sound, ...quote }]);

describe("fillReport(draft, sources, quotes)", () => {
  test("places an approved quote, its words apart from what is frozen", () => {
    const { content, faults, quotes } = fill();
    expect(faults).toEqual([]);
    expect(content.blocks.at(-1)).toEqual({ kind: "quote", id: "q", quoteId: 7 });
    expect(quotes).toEqual([
      { block: "q", quoteId: 7, text: sound.text, by: "A participant, after the program" },
    ]);
    expect(JSON.stringify(content)).not.toContain("cook");
  });

  test.each([
    ["fault.quoteNoConsent", { consent: false }],
    ["fault.quoteNoConsent", { consent: null }],
    ["fault.noQuote", { state: "draft" }],
    ["fault.noQuote", { state: "withdrawn" }],
    ["fault.noQuote", { id: 8 }],
    ["fault.noQuote", { program: 2 }],
    ["fault.quoteLeftOut", { leftOut: true }],
    ["fault.quoteCompared", { compared: true }],
    ["fault.quoteIdentified", { identified: true }],
    ["fault.quoteSmallGroup", { group: "G9" }],
  ] as const)("says %s of a quote with %j, and leaves it out", (message, planted) => {
    const { content, faults, quotes } = fill(planted);
    expect(faults).toMatchObject([{ block: "q", message }]);
    expect(quotes).toEqual([]);
    expect(content.blocks.map(({ id }) => id)).toEqual(["o"]);
  });

  test("quotes nobody of a group below the threshold, whether the group is named or not", () => {
    const sources = sourcesOf(["G1", 9], ["G2", 40], ["G3", 40]);
    for (const saysGroup of [false, true]) {
      const { faults } = fill({}, { sources, blocks: [outcome, block({ saysGroup })] });
      expect(faults).toMatchObject([{ message: "fault.quoteSmallGroup" }]);
    }
    expect(fill({}, { sources: sourcesOf(["G1", 10], ["G2", 40]) }).faults).toEqual([]);
  });

  test("quotes nobody beside a figure that fewer than ten people stand behind", () => {
    const { faults } = fill({ group: null }, { sources: sourcesOf(["G1", 9]) });
    expect(faults).toMatchObject([{ message: "fault.quoteNoFigure" }]);
  });

  test("asks for a figure of the report to stand beside, and for a quote to be chosen", () => {
    expect(fill({}, { blocks: [block()] }).faults).toMatchObject([{ message: "fault.quoteAlone" }]);
    const blocks = [outcome, block({ quoteId: null })];
    expect(fill({}, { blocks }).faults).toMatchObject([{ message: "fault.quoteNotChosen" }]);
  });

  test("names the group where it is asked to, in the report's language", () => {
    const blocks = [outcome, block({ saysGroup: true })];
    expect(fill({}, { blocks }).quotes[0]!.by).toBe("A participant of G1, after the program");
    expect(fill({ group: null }, { blocks }).quotes[0]!.by).toBe("A participant, after the program");
    expect(fill({ waveKind: "pre" }, { blocks, language: "es" }).quotes[0]!.by).toBe(
      "Una persona participante de G1, antes del programa",
    );
    expect(fill({}, { blocks, language: "ar" }).quotes[0]!.by).toContain("بعد البرنامج");
  });

  test("says in the methods where quotes come from, only where there is one", () => {
    const methods: ReportBlock = { kind: "methods", id: "m" };
    const withOne = JSON.stringify(fill({}, { blocks: [outcome, block(), methods] }).content);
    expect(withOne).toContain("agreed to be quoted");
    expect(JSON.stringify(fill({}, { blocks: [outcome, methods] }).content)).not.toContain("quoted");
  });
});
