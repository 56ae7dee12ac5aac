import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMapping } from "#shared/imports/mapping";
import { compilePlan } from "#shared/imports/plan";
import { compileReasons, scoreReasonCode, scoreReasonOf } from "#shared/imports/reasons";
import type { Instrument } from "#shared/instruments/definition";
import { builtInInstruments } from "#shared/instruments/library";
import { Problem } from "#shared/problem";
import { missingCode } from "#shared/responses/missing";
import { scoreAnswers, scoreReasons } from "#shared/scores/scoreAnswers";
import { anyCell, largestMapDuring, longMapping, prePost, tryImport } from "./files";

const table = (...rows: string[]) => `${["participant_id,wave,site,q1,q2,q3,extra", ...rows].join("\n")}\n`;
const good = table("P01,pre,North,3,2,3,x", "P01,post,North,2,2,2,y");

function places(mapping: unknown, source = good): Promise<Record<string, string>> {
  return tryImport(source, mapping).then(
    () => ({}),
    (error: Problem) => Object.fromEntries(error.places.map(({ path, message }) => [path, message])),
  );
}

describe("compilePlan(input) refuses a mapping, naming place and what there is", () => {
  test.each([
    [
      { ...longMapping, participant: "pid" },
      "mapping.participant",
      /no column 'pid'; it has participant_id, wave, site/,
    ],
    [
      { ...longMapping, participant: undefined, participantParts: ["site", "nr"] },
      "mapping.participantParts.1",
      /no column 'nr'/,
    ],
    [{ ...longMapping, wave: { column: "time" } }, "mapping.wave.column", /no column 'time'/],
    [
      { ...longMapping, wave: { is: "after" } },
      "mapping.wave.is",
      /'after' is not a wave of this program; it has pre, post/,
    ],
    [
      { ...longMapping, wave: { column: "wave", values: { a: "psot" } } },
      "mapping.wave.values.a",
      /'psot' is not a wave/,
    ],
    [{ ...longMapping, group: { column: "Site" } }, "mapping.group.column", /no column 'Site'/],
    [
      { ...longMapping, items: [{ column: "q1", instrument: "ucla", item: "1" }] },
      "mapping.items.0.instrument",
      /there are ucla-3, ons-direct/,
    ],
    [
      { ...longMapping, items: [{ column: "q1", instrument: "ucla-3", item: "4" }] },
      "mapping.items.0.item",
      /ucla-3 has no item '4'; it has 1, 2, 3/,
    ],
    [
      { ...longMapping, items: [{ column: "q9", instrument: "ucla-3", item: "1" }] },
      "mapping.items.0.column",
      /no column 'q9'/,
    ],
    [
      { ...longMapping, items: [{ column: "q1", instrument: "ucla-3", subscale: "sum" }] },
      "mapping.items.0.subscale",
      /no subscale 'sum'; it has total/,
    ],
    [
      { ...longMapping, items: [{ column: "q1", instrument: "ucla-3", item: "1", wave: "mid" }] },
      "mapping.items.0.wave",
      /'mid' is not a wave/,
    ],
    [
      { ...longMapping, items: [...longMapping.items, { column: "q1", instrument: "ucla-3", item: "1" }] },
      "mapping.items.3",
      /item 1 of ucla-3 has a column already/,
    ],
    [
      {
        ...longMapping,
        items: [...longMapping.items, { column: "extra", instrument: "ucla-3", subscale: "total" }],
      },
      "mapping.items.3",
      /both as answers and as a ready score/,
    ],
    [{ ...longMapping, values: { "who-5": { A: 1 } } }, "mapping.values.who-5", /no column is mapped/],
    [
      { ...longMapping, values: { "ucla-3": { Often: 4 } } },
      "mapping.values.ucla-3.Often",
      /4 is not an answer/,
    ],
    [
      { ...longMapping, completedAt: { column: "extra", format: "someday" } },
      "mapping.completedAt.format",
      /is not a date format/,
    ],
    [
      {
        ...longMapping,
        attributes: [
          { column: "site", name: "a" },
          { column: "extra", name: "a" },
        ],
      },
      "mapping.attributes.1.name",
      /stands twice/,
    ],
    [
      {
        ...longMapping,
        questions: [
          { column: "extra", kind: "text" },
          { column: "extra", kind: "text" },
        ],
      },
      "mapping.questions.1.column",
      /already/,
    ],
    [{ ...longMapping, participantParts: ["site"] }, "mapping.participantParts", /either/],
    [{ ...longMapping, wave: { column: "wave", is: "pre" } }, "mapping.wave", /either/],
    [{ ...longMapping, items: [{ column: "q1", instrument: "ucla-3" }] }, "mapping.items.0", /either/],
    [{ ...longMapping, nonsense: 1 }, "mapping", /nonsense/],
    [{ participant: "participant_id" }, "mapping.items", /.+/],
  ])("%#: %j", async (mapping, path, message) => {
    const found = await places(mapping);
    expect(Object.keys(found)).toContain(path);
    expect(found[path]).toMatch(message);
  });

  test("says everything that is wrong at once", async () => {
    const mapping = { ...longMapping, participant: "pid", wave: { is: "mid" }, group: { column: "nowhere" } };
    expect(Object.keys(await places(mapping))).toHaveLength(3);
  });

  test("asks where a mapping leaves open who or when", async () => {
    const { participant: _, wave: __, ...open } = longMapping;
    const error = await tryImport(good, open).catch((problem) => problem);
    expect(error).toBeInstanceOf(Problem);
    expect(error.code).toBe("mapping_needed");
    expect(error.places.map(({ path }: { path: string }) => path)).toEqual([
      "mapping.participant",
      "mapping.wave",
    ]);
  });
});

describe("plan.read(cells, row)", () => {
  test("prepares a response: answers in item order, scored, nothing missing", async () => {
    const { responses } = await tryImport(good, longMapping);
    expect(responses[0]).toEqual({
      row: 1,
      participantCode: "P01",
      exactCode: null,
      givenCode: "P01",
      wave: "pre",
      cohort: null,
      group: "North",
      attributes: null,
      submittedAt: null,
      finished: true,
      language: null,
      seconds: null,
      answerSets: [
        { instrument: 0, answers: [3, 2, 3], missing: null, scores: [8], reasons: null, supplied: false },
      ],
      ownAnswers: [],
    });
  });

  test("a missing answer keeps its kind, and the score its reason", async () => {
    const { responses } = await tryImport(table("P01,pre,North,3,prefer not to say,,x"), longMapping);
    expect(responses[0]!.answerSets[0]).toEqual({
      instrument: 0,
      answers: [3, null, null],
      missing: [0, missingCode.prefersNotToSay, missingCode.notAnswered],
      scores: [null],
      reasons: [scoreReasonCode("missing_items")],
      supplied: false,
    });
  });

  test("items without a column were not asked", async () => {
    const items = longMapping.items.slice(0, 1);
    const { responses } = await tryImport(good, { ...longMapping, items });
    expect(responses[0]!.answerSets[0]!.missing).toEqual([0, missingCode.notAsked, missingCode.notAsked]);
  });

  test("who prefers not to say at all was there: the row counts as a response without a score", async () => {
    const said = "prefer not to say";
    const { responses, skipped } = await tryImport(
      table(`P01,pre,North,${said},${said},${said},x`),
      longMapping,
    );
    expect(skipped).toEqual({});
    expect(responses[0]!.answerSets[0]!.reasons).toEqual([scoreReasonCode("no_answers")]);
  });

  test("a blank row, a row of commas and a row without answers are skipped, each by its reason", async () => {
    const { skipped, read } = await tryImport(
      table("", ",,,,,,", "P01,pre,North,,NA,-,x", "P02,pre,N,1,1,1,"),
      longMapping,
    );
    expect(read).toBe(4);
    expect(skipped).toEqual({ blank: 2, no_mapped_answer: 1 });
  });

  test("a row with anything wrong fails whole, with all that is wrong", async () => {
    const { problems, responses } = await tryImport(table(",psot,North,9,2,Offen,x"), longMapping);
    expect(responses).toEqual([]);
    expect(problems.map(({ column, value }) => [column, value])).toEqual([
      ["q1", "9"],
      ["q3", "Offen"],
      ["participant_id", ""],
      ["wave", "psot"],
    ]);
  });

  test("one wide row gives a response for each wave that holds an answer", async () => {
    const wide = "id,q1_pre,q2_pre,q1_post,q2_post\nP1,1,2,3,3\nP2,1,1,,\n";
    const entry = (column: string, item: string, wave: string) => ({
      column,
      instrument: "ucla-3",
      item,
      wave,
    });
    const { responses } = await tryImport(wide, {
      participant: "id",
      items: [
        entry("q1_post", "1", "post"),
        entry("q2_post", "2", "post"),
        entry("q1_pre", "1", "pre"),
        entry("q2_pre", "2", "pre"),
      ],
    });
    expect(responses.map(({ row, wave }) => [row, wave])).toEqual([
      [1, "pre"],
      [1, "post"],
      [2, "pre"],
    ]);
  });

  test("anonymous rows have no code and are never one person", async () => {
    const { responses } = await tryImport(good, { ...longMapping, participant: { is: "anonymous" } });
    expect(responses.map(({ participantCode }) => participantCode)).toEqual([null, null]);
  });

  test("parts of a code are joined without two people becoming one", async () => {
    const file = "study,id,wave,q1\nA 1,2,pre,1\nA,1 2,pre,1\nA1,2,pre,1\nA,12,pre,1\na, 12 ,post,1\n";
    const { responses } = await tryImport(file, {
      participantParts: ["study", "id"],
      wave: { column: "wave" },
      items: [{ column: "q1", instrument: "ucla-3", item: "1" }],
    });
    expect(new Set(responses.map(({ participantCode }) => participantCode)).size).toBe(4);
    expect(responses[0]!.givenCode).toBe("A 1 / 2");
  });

  test("a shortened number is refused as a code", async () => {
    const { problems } = await tryImport(table("1.184E+11,pre,N,1,1,1,"), longMapping);
    expect(problems[0]).toMatchObject({
      column: "participant_id",
      message: expect.stringMatching(/spreadsheet/),
    });
  });

  test("waves are known by key, label and the mapping's words, in any case", async () => {
    const file = table("P1,PRE,N,1,1,1,", "P2,after ,N,1,1,1,", "P3,T1,N,1,1,1,");
    const wave = { column: "wave", values: { t1: "pre" } };
    const { responses } = await tryImport(file, { ...longMapping, wave });
    expect(responses.map((response) => response.wave)).toEqual(["pre", "post", "pre"]);
  });

  test("a ready score is checked against the range and marked as supplied", async () => {
    const mapping = { ...longMapping, items: [{ column: "q1", instrument: "ucla-3", subscale: "total" }] };
    const { responses, problems, skipped } = await tryImport(
      table("P1,pre,N,7.5,,,", "P2,pre,N,10,,,", "P3,pre,N,high,,,", "P4,pre,N,NA,,,"),
      mapping,
    );
    expect(responses[0]!.answerSets[0]).toEqual({
      instrument: 0,
      answers: [null, null, null],
      missing: [1, 1, 1],
      scores: [7.5],
      reasons: null,
      supplied: true,
    });
    expect(problems.map(({ row, message }) => [row, /from 3 to 9/.test(message)])).toEqual([
      [2, true],
      [3, true],
    ]);
    expect(skipped).toEqual({ no_mapped_answer: 1 });
  });

  test("an offset is added to numbers; a column that would fit with one is told, not shifted", async () => {
    const file = table("P1,pre,N,0,1,2,", "P2,pre,N,2,2,0,");
    const plain = await tryImport(file, longMapping);
    expect(plain.failedRows).toEqual([1, 2]);
    const told = plain.plan.advice();
    expect(told.map(({ column }) => column)).toEqual(["q1", "q2", "q3"]);
    for (const { message } of told) expect(message).toContain("looks like 0 to 2");
    const items = longMapping.items.map((item) => ({ ...item, offset: 1 }));
    const shifted = await tryImport(file, { ...longMapping, items });
    expect(shifted.responses.map(({ answerSets }) => answerSets[0]!.answers)).toEqual([
      [1, 2, 3],
      [3, 3, 1],
    ]);
    expect(shifted.plan.advice()).toEqual([]);
  });

  test("own questions and attributes keep what the file says", async () => {
    const file =
      "participant_id,wave,site,q1,q2,q3,who,age,why,born\nP1,pre,N,1,1,1,Friends;Youth worker;,34,'=so,1990\nP2,pre,N,1,1,1,,old,,\n";
    const { responses, problems } = await tryImport(file, {
      ...longMapping,
      attributes: [{ column: "born", name: "year" }],
      questions: [
        { column: "who", kind: "multi" },
        { column: "age", kind: "number" },
        { column: "why", kind: "text" },
        { column: "site", kind: "single" },
      ],
    });
    expect(responses[0]!.ownAnswers).toEqual([
      { question: 0, options: ["Friends", "Youth worker"] },
      { question: 1, number: 34 },
      { question: 2, text: "=so" },
      { question: 3, options: ["N"] },
    ]);
    expect(responses[0]!.attributes).toEqual({ year: "1990" });
    expect(problems).toMatchObject([{ row: 2, column: "age", message: "'old' is not a number" }]);
  });

  test("a cohort for the whole file, and cells that say nothing", async () => {
    const file = table("P1,pre,NA,1,1,1,", "P2,pre,North,1,1,1,");
    const { responses, notes } = await tryImport(file, { ...longMapping, cohort: { is: "Spring" } });
    expect(responses.map(({ cohort, group }) => [cohort, group])).toEqual([
      ["Spring", null],
      ["Spring", "North"],
    ]);
    expect(notes).toEqual({ no_group: 1 });
  });

  test("a name of a group that is really a long text fails instead of being cut", async () => {
    const { problems } = await tryImport(table(`P1,pre,${"x".repeat(201)},1,1,1,`), longMapping);
    expect(problems).toMatchObject([{ column: "site", message: expect.stringContaining("200 characters") }]);
  });

  test("memory does not grow with rows whose cells all differ", () => {
    const plan = compilePlan({
      header: { columns: ["p", "w", "g", "a"].map((name) => ({ name })) },
      mapping: parseMapping({
        participant: "p",
        wave: { column: "w" },
        group: { column: "g" },
        items: [{ column: "a", instrument: "ucla-3", item: "1" }],
      }),
      instruments: builtInInstruments,
      waves: prePost,
      source: "generic-long",
    });
    const largest = largestMapDuring(() => {
      for (let row = 0; row < 20_000; row++)
        plan.read([`P${row}`, row % 2 ? "pre" : `wave ${row}`, `group ${row}`, `${row}.5`], row);
      for (let row = 0; row < 20_000; row++) plan.read([`P${row}`, "pre", `group ${row}`, "3"], row);
    });
    expect(largest).toBeGreaterThan(500);
    expect(largest).toBeLessThanOrEqual(5_000);
  });

  test("never throws, whatever the cells", async () => {
    const { plan } = await tryImport(good, longMapping);
    const cell = fc.oneof(anyCell, fc.constantFrom("pre", "post", "1", "2", "3", "P01", "NA", ""));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 0, maxLength: 9 }), (cells) => {
        const outcome = plan.read(cells, 1);
        expect(["responses", "skipped", "failed"]).toContain(outcome.kind);
        if (outcome.kind === "failed") expect(outcome.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe("compileReasons(instrument)", () => {
  test("says what scoreAnswers says, for every instrument and any gaps", () => {
    const instruments = builtInInstruments.filter(({ items }) => items.length > 0) as Instrument[];
    fc.assert(
      fc.property(
        fc.constantFrom(...instruments),
        fc.array(fc.constantFrom(0, missingCode.notAsked, missingCode.notAnswered), {
          minLength: 30,
          maxLength: 30,
        }),
        (instrument, pattern) => {
          const missing = Int16Array.from(instrument.items, (_, index) => pattern[index % 30]!);
          const answers = instrument.items.map((item, index) =>
            missing[index] === 0 ? lowest(instrument, item.id) : null,
          );
          const asked = instrument.items.map((_, index) => missing[index] !== missingCode.notAsked);
          const expected = scoreAnswers(instrument, answers, asked).map(({ reason }) =>
            reason === undefined ? 0 : scoreReasonCode(reason),
          );
          expect(compileReasons(instrument).map((reasonOf) => reasonOf(missing))).toEqual(expected);
        },
      ),
    );
  });

  test("codes go there and back", () => {
    for (const reason of scoreReasons) expect(scoreReasonOf(scoreReasonCode(reason))).toBe(reason);
    expect(scoreReasonOf(0)).toBeNull();
  });
});

function lowest(instrument: Instrument, itemId: string): number {
  const item = instrument.items.find(({ id }) => id === itemId)!;
  if (item.range) return item.range.min;
  return Math.min(...instrument.optionSets[item.optionSet!]!.flatMap(({ value }) => value ?? []));
}
