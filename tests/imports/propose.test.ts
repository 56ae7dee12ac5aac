import { describe, expect, test } from "vitest";
import { type Proposal, proposeMapping } from "#shared/imports/propose";
import type { Reading } from "#shared/imports/reading";
import { templateCsv } from "#shared/imports/template";
import { saysColumn, splitWaveName, waveOfWord } from "#shared/imports/words";
import type { Instrument } from "#shared/instruments/definition";
import { belonging4 } from "#shared/instruments/definitions/belonging4";
import { ucla3 } from "#shared/instruments/definitions/ucla3";
import { who5 } from "#shared/instruments/definitions/who5";
import { answerRange } from "#shared/instruments/grid";
import { builtInInstruments, findBuiltIn } from "#shared/instruments/library";
import { prePost, readBytes, tryImport } from "./files";

async function propose(
  file: string,
  { instruments = builtInInstruments as readonly Instrument[], waves = prePost } = {},
): Promise<Proposal> {
  const { reading } = await readBytes(file);
  return proposeMapping({ reading, instruments, waves });
}

const ids = ({ questions }: Proposal) => questions.map(({ id }) => id);
const items = ({ mapping }: Proposal) => mapping.items.map(({ column, item, wave }) => [column, item, wave]);

describe("proposeMapping(input) is certain where a file says everything outright", () => {
  test("the template, with codes, waves, groups and dates", async () => {
    const file = `participant,wave,cohort,group,completed_at,ucla-3.1,ucla-3.2,ucla-3.3\nP1,pre,Spring,North,2026-03-04,1,Often,3\nP1,post,Spring,North,2026-06-04,1,2,3\n`;
    const proposal = await propose(file);
    expect(ids(proposal)).toEqual([]);
    expect(proposal.certain).toBe(true);
    expect(proposal.mapping).toEqual({
      participant: "participant",
      wave: { column: "wave" },
      cohort: { column: "cohort" },
      group: { column: "group" },
      completedAt: { column: "completed_at", format: "YYYY-MM-DD" },
      items: ["1", "2", "3"].map((item) => ({ column: `ucla-3.${item}`, instrument: "ucla-3", item })),
    });
    expect((await tryImport(file, proposal.mapping)).responses).toHaveLength(2);
  });

  test.each([
    ["ucla3_1,ucla3_2,ucla3_3"],
    ["UCLA-3 1,UCLA-3 2,UCLA-3 3"],
    ["UCLA3[SQ001],UCLA3[SQ002],UCLA3[SQ003]"],
    ["ucla3.q1,ucla3.q2,ucla3.q3"],
    [ucla3.items.map(({ text }) => text!.en).join(",")],
    [ucla3.items.map(({ text }) => `In the last month: - ${text!.en}`).join(",")],
    [ucla3.items.map(({ text }) => `How often? [${text!.en}]`).join(",")],
    [ucla3.items.map(({ key }) => key).join(",")],
  ])("items called %s", async (names) => {
    const proposal = await propose(`code,wave,${names}\nP1,before,1,2,3\nP2,after,3,2,1\n`);
    expect(proposal.mapping.items.map(({ instrument, item }) => `${instrument} ${item}`)).toEqual([
      "ucla-3 1",
      "ucla-3 2",
      "ucla-3 3",
    ]);
    expect(proposal.certain).toBe(true);
  });

  test.each([
    ["antes", "después"],
    ["avant", "après"],
    ["vorher", "nachher"],
    ["antes", "depois"],
    ["قبل", "بعد"],
    ["Baseline", "Endline"],
    ["pre-test", "post-test"],
  ])("waves called %s and %s", async (before, after) => {
    const proposal = await propose(
      `code,momento,ucla3_1,ucla3_2,ucla3_3\nP1,${before},1,2,3\nP1,${after},3,2,1\n`,
      {
        waves: [
          { key: "start", label: "First meeting", kind: "pre" },
          { key: "end", label: "Last meeting", kind: "post" },
        ],
      },
    );
    expect(proposal.mapping.wave).toEqual({
      column: "momento",
      values: { [before]: "start", [after]: "end" },
    });
    expect(proposal.certain).toBe(true);
  });

  test.each([
    ["pre_ucla3_1,pre_ucla3_2,pre_ucla3_3,post_ucla3_1,post_ucla3_2,post_ucla3_3"],
    ["ucla3_1_pre,ucla3_2_pre,ucla3_3_pre,ucla3_1_post,ucla3_2_post,ucla3_3_post"],
    ["ucla3_1 (before),ucla3_2 (before),ucla3_3 (before),ucla3_1 (after),ucla3_2 (after),ucla3_3 (after)"],
  ])("waves in column names: %s", async (names) => {
    const proposal = await propose(`id,${names}\nP1,1,2,3,3,2,1\n`);
    expect(items(proposal).map(([, item, wave]) => [item, wave])).toEqual([
      ["1", "pre"],
      ["2", "pre"],
      ["3", "pre"],
      ["1", "post"],
      ["2", "post"],
      ["3", "post"],
    ]);
    expect(proposal.certain).toBe(true);
  });

  test("ready totals, where the file has no items", async () => {
    const proposal = await propose("id,wave,ucla3_total\nP1,pre,7\n");
    expect(proposal.mapping.items).toEqual([
      { column: "ucla3_total", instrument: "ucla-3", subscale: "total" },
    ]);
    const beside = await propose("id,wave,ucla3_1,ucla3_2,ucla3_3,ucla3_total\nP1,pre,1,2,3,6\n");
    expect(beside.mapping.items.every(({ subscale }) => subscale === undefined)).toBe(true);
  });

  test("a single slip among many answers is for its row to answer for, not a question", async () => {
    const rows = Array.from({ length: 20 }, (_, index) => `P${index},pre,1,2,${index === 7 ? "33" : "3"}`);
    const proposal = await propose(`participant,wave,ucla-3.1,ucla-3.2,ucla-3.3\n${rows.join("\n")}\n`);
    expect(proposal.certain).toBe(true);
  });
});

describe("proposeMapping(input) knows every built-in instrument", () => {
  const asked = builtInInstruments.filter(({ items }) => items.length > 0);
  const names = (instrument: Instrument): Record<string, string[]> => ({
    "its id and numbers": instrument.items.map(({ id }) => `${instrument.id}.${id}`),
    "its id without signs": instrument.items.map(({ id }) => `${instrument.id.replaceAll("-", "")} Q${id}`),
    "its id and keys": instrument.items.map(({ key }) => `${instrument.id.toUpperCase()}_${key}`),
  });
  const cases = asked.flatMap((instrument) =>
    Object.entries(names(instrument))
      // A word that is also that of a score of one item means the score.
      .filter(([by]) => by !== "its id and keys" || instrument.id !== "ons4")
      .map(([by, headings]) => [instrument.id, by, headings] as const),
  );

  test.each(cases)("%s by %s", async (id, _, headings) => {
    const instrument = asked.find((one) => one.id === id)!;
    const lowest = instrument.items.map((item) => answerRange(instrument, item.id)!.min);
    const file = `participant,wave,${headings.join(",")}\nP1,pre,${lowest.join(",")}\n`;
    const { mapping } = await propose(file);
    expect(mapping.items).toEqual(
      instrument.items.map((item, index) => ({ column: headings[index], instrument: id, item: item.id })),
    );
  });

  test("by the keys of its items alone, where all of them are there", async () => {
    const keys = findBuiltIn("swemwbs")!.items.map(({ key }) => key);
    const row = keys.map(() => 3).join(",");
    const whole = await propose(`participant,wave,${keys.join(",")}\nP1,pre,${row}\n`);
    expect(new Set(whole.mapping.items.map(({ instrument }) => instrument))).toEqual(new Set(["swemwbs"]));
    expect(whole.mapping.items).toHaveLength(7);
    const part = await propose(`participant,wave,${keys.slice(1).join(",")}\nP1,pre,${row.slice(2)}\n`);
    expect(part.mapping.items).toEqual([]);
  });
});

describe("proposeMapping(input) asks where something is only likely", () => {
  test("items that are only numbered", async () => {
    const proposal = await propose("id,wave,q1,q2,q3\nP1,pre,1,2,3\n");
    expect(proposal.certain).toBe(false);
    expect(proposal.questions[0]!.options).toContainEqual({ value: "ucla-3", label: ucla3.name.en });
  });

  test("two questionnaires of that length: neither is taken", async () => {
    const rows = "P1,pre,1,2,3,4,5\nP2,pre,5,4,3,2,1\n";
    const twin = { ...who5, id: "other-5" };
    const proposal = await propose(`id,wave,q1,q2,q3,q4,q5\n${rows}`, { instruments: [who5, twin] });
    expect(proposal.mapping.items).toEqual([]);
    expect(proposal.questions[0]!.options!.map(({ value }) => value)).toEqual(["who-5", "other-5"]);
  });

  test("of several that could be meant, the one whose answers all occur is proposed, and asked", async () => {
    const rows = "P1,pre,1,2,3\nP2,pre,3,1,2\n";
    const three = await propose(`id,wave,q1,q2,q3\n${rows}`);
    expect(new Set(three.mapping.items.map(({ instrument }) => instrument))).toEqual(new Set(["ucla-3"]));
    expect(three.certain).toBe(false);
    expect(three.questions[0]!.options!.map(({ value }) => value)).toEqual(["ucla-3", "ctel", "trust-ess-3"]);

    const five = await propose(`id,wave,q1,q2,q3\n${rows}P3,pre,0,4,2\n`);
    expect(five.questions[0]!.options!.map(({ value }) => value)).toEqual(["ctel", "trust-ess-3"]);
    expect(new Set(five.mapping.items.map(({ instrument }) => instrument))).toEqual(new Set(["ctel"]));

    const neither = await propose("id,wave,q1,q2,q3\nP1,pre,1,2,2\n");
    expect(neither.mapping.items).toEqual([]);
    expect(neither.certain).toBe(false);
  });

  test("texts that are nearly an item's", async () => {
    const near = ucla3.items.map(({ text }) => text!.en!.replace("do you", "did you")).join(",");
    const proposal = await propose(`id,wave,${near}\nP1,pre,1,2,3\n`);
    expect(proposal.mapping.items).toHaveLength(3);
    expect(ids(proposal)).toEqual(["items.ucla-3"]);
  });

  test("the same question twice without a word about the wave", async () => {
    const twice = [...ucla3.items, ...ucla3.items].map(({ text }) => text!.en).join(",");
    const proposal = await propose(`id,${twice}\nP1,1,2,3,3,2,1\n`);
    expect(ids(proposal)).toEqual(["wave.columns"]);
    expect(items(proposal).map(([, , wave]) => wave)).toEqual(["pre", "pre", "pre", "post", "post", "post"]);
  });

  test("which wave a file is from, if it does not say", async () => {
    const proposal = await propose("id,ucla3_1,ucla3_2,ucla3_3\nP1,1,2,3\n");
    expect(proposal.questions).toEqual([
      {
        id: "wave",
        about: "wave",
        question: "Which wave are these answers from?",
        said: { code: "ask.wave", values: {} },
        options: [
          { value: "pre", label: "Before" },
          { value: "post", label: "After" },
        ],
      },
    ]);
  });

  test("times 1 and 2, and words for no wave of the program", async () => {
    const numbered = await propose("id,time,ucla3_1,ucla3_2,ucla3_3\nP1,1,1,2,3\nP1,2,1,2,3\n");
    expect(ids(numbered)).toEqual(["wave"]);
    expect(numbered.mapping.wave).toEqual({ column: "time", values: { "1": "pre", "2": "post" } });
    const third = await propose("id,wave,ucla3_1,ucla3_2,ucla3_3\nP1,pre,1,2,3\nP1,follow-up,1,2,3\n");
    expect(third.questions[0]!.question).toContain("follow-up = —?");
  });

  test("who answered, if no column says so or two do", async () => {
    expect(ids(await propose("wave,ucla3_1,ucla3_2,ucla3_3\npre,1,2,3\n"))).toEqual(["participant"]);
    const two = await propose("code,study_id,wave,ucla3_1,ucla3_2,ucla3_3\nA,1,pre,1,2,3\n");
    expect(two.questions[0]!.options!.map(({ value }) => value)).toEqual(["code", "study_id"]);
  });

  test("a tool's own id of a response is no person in a file with a row per response", async () => {
    const proposal = await propose(
      "Id,Start time,Completion time,Email,wave,ucla3_1,ucla3_2,ucla3_3\n1,13/1/2026 10:00,13/1/2026 10:05,anonymous,pre,1,2,3\n",
    );
    expect(proposal.mapping.participant).toBeUndefined();
    expect(ids(proposal)).toContain("participant");
  });

  test("which of two columns is the group", async () => {
    expect(ids(await propose("id,wave,group,site,ucla3_1,ucla3_2,ucla3_3\nP1,pre,a,b,1,2,3\n"))).toEqual([
      "group",
    ]);
  });

  test("day or month first, where the file does not prove it", async () => {
    const proposal = await propose("participant,wave,completed_at,ucla-3.1,ucla-3.2\nP1,pre,3/4/2026,1,2\n");
    expect(proposal.questions[0]).toMatchObject({
      id: "completedAt",
      options: [{ value: "D/M/YYYY" }, { value: "M/D/YYYY" }],
    });
  });

  test("words that the instrument does not know, with what they may mean", async () => {
    const names = belonging4.items.map(({ id }) => `belonging-4.${id}`).join(",");
    const proposal = await propose(
      `participant,wave,${names}\nP1,pre,stimme voll zu,stimme zu,weder noch,stimme nicht zu\nP2,pre,stimme zu,stimme zu,?,stimme gar nicht zu\n`,
    );
    expect(proposal.mapping.values).toEqual({
      "belonging-4": {
        "stimme voll zu": 5,
        "stimme zu": 4,
        "weder noch": 3,
        "stimme nicht zu": 2,
        "stimme gar nicht zu": 1,
      },
    });
    expect(proposal.questions[0]!.question).toContain("? (1) ?");
  });

  test("a column that counts from 0: the shift is asked, never made", async () => {
    const proposal = await propose(
      "participant,wave,ucla-3.1,ucla-3.2,ucla-3.3\nP1,pre,0,1,2\nP2,pre,1,2,0\n",
    );
    expect(ids(proposal)).toEqual(["range.ucla-3"]);
    // Together: by itself the second column, which holds 1 and 2, would look sound.
    expect(proposal.questions[0]!.question).toMatch(/ucla-3\.1, ucla-3\.2, ucla-3\.3.*add offset 1/);
    expect(proposal.mapping.items.every(({ offset }) => offset === undefined)).toBe(true);
  });

  test("a file with nothing that is known", async () => {
    const proposal = await propose("name,shoe\nAnn,38\nBo,44\n");
    expect(proposal.certain).toBe(false);
    expect(proposal.mapping.items).toEqual([]);
    expect(ids(proposal)).toContain("items");
  });
});

describe("proposeMapping(input), one file per wave", () => {
  const file = "participant,ucla-3.1,ucla-3.2,ucla-3.3\nA,1,2,3\n";
  const named = async (fileName: string, workbook?: Reading["workbook"]) => {
    const { reading } = await readBytes(file);
    const read = { ...reading, fileName, ...(workbook ? { workbook } : {}) };
    return proposeMapping({ reading: read, instruments: builtInInstruments, waves: prePost });
  };

  test("the name of the file or of the sheet proposes the wave, and it is asked", async () => {
    const after = await named("circle_post.csv");
    expect(after.mapping.wave).toEqual({ is: "post" });
    expect(after.questions).toMatchObject([
      { id: "wave", question: expect.stringContaining("sounds like After") },
    ]);
    const sheet = await named("circle.xlsx", { sheet: "Before", sheets: ["Before", "After"] });
    expect(sheet.mapping.wave).toEqual({ is: "pre" });
  });

  test("names that say two waves, or nothing, leave it open", async () => {
    for (const name of ["pre_and_post.csv", "export_final.csv", "answers.csv"]) {
      const { mapping, questions } = await named(name);
      expect(mapping.wave).toBeUndefined();
      expect(questions.map(({ id }) => id)).toEqual(["wave"]);
    }
  });
});

describe("proposeMapping(input), codes of answers", () => {
  test("A1 to A3 are proposed as 1 to 3, and asked; codes that do not fit are left open", async () => {
    const codes = await propose("code,wave,ucla-3.1,ucla-3.2,ucla-3.3\nP,pre,A1,A2,A3\nQ,pre,A3,A2,A1\n");
    expect(codes.mapping.values).toEqual({ "ucla-3": { A1: 1, A2: 2, A3: 3 } });
    expect(ids(codes)).toContain("values.ucla-3");
    const beyond = await propose("code,wave,ucla-3.1,ucla-3.2,ucla-3.3\nP,pre,A1,A2,A5\nQ,pre,A3,A2,A1\n");
    expect(beyond.mapping.values).toBeUndefined();
  });
});

describe("templateCsv(input)", () => {
  test("for every built-in instrument and any waves, comes back without a question", async () => {
    const waves = [...prePost, { key: "later", label: "Half a year later", kind: "followup" }];
    for (const instrument of builtInInstruments) {
      const [names] = templateCsv({ instruments: [instrument], waves }).split("\r\n");
      const lowest = instrument.items.map((item) => {
        const options = instrument.optionSets[item.optionSet ?? ""] ?? [];
        return item.range?.min ?? options.find(({ value }) => value !== null)!.value;
      });
      const file = `${names}\r\n${waves.map(({ key }) => ["P01", key, "Spring", "North", "2026-03-04", ...lowest].join(",")).join("\r\n")}\r\n`;
      const proposal = await propose(file, { waves });
      expect(proposal.questions, instrument.id).toEqual([]);
      expect(proposal.certain).toBe(true);
      const tried = await tryImport(file, proposal.mapping, { waves });
      expect(tried.problems).toEqual([]);
      expect(tried.responses.map(({ wave }) => wave)).toEqual(["pre", "post", "later"]);
      expect(tried.responses[0]!.answerSets[0]).toMatchObject({ answers: lowest, missing: null });
    }
  });

  test("several instruments in one file", async () => {
    const file = `${templateCsv({ instruments: [ucla3, who5], waves: prePost })}P1,pre,,,,1,2,3,0,1,2,3,4\r\n`;
    const proposal = await propose(file);
    expect(proposal.mapping.items).toHaveLength(8);
    expect(ids(proposal)).toEqual([]);
  });

  test("its example rows hold no answers: left in, they are skipped", async () => {
    const file = templateCsv({ instruments: [ucla3], waves: prePost, examples: true });
    const proposal = await propose(`${file}P1,pre,Spring,North,2026-03-04,1,2,3\r\n`);
    expect(proposal.certain).toBe(true);
    const tried = await tryImport(`${file}P1,pre,Spring,North,2026-03-04,1,2,3\r\n`, proposal.mapping);
    expect(tried.skipped).toEqual({ no_mapped_answer: 2 });
    expect(tried.responses).toHaveLength(1);
  });
});

describe("the words", () => {
  test("a wave at either end of a name, never a bare number", () => {
    expect(splitWaveName("pre_q1")).toMatchObject({ base: "q1", wave: { kind: "pre" } });
    expect(splitWaveName("Q1 (after)")).toMatchObject({ base: "q1", wave: { kind: "post" } });
    expect(splitWaveName("fup.3")).toMatchObject({ base: "3", wave: { kind: "followup" } });
    expect(splitWaveName("q1_t2")).toMatchObject({ base: "q1", wave: { ordinal: 2 } });
    expect(splitWaveName("q1_2")).toBeUndefined();
    expect(splitWaveName("before")).toBeUndefined();
    expect(splitWaveName("prefer_q1")).toBeUndefined();
  });

  test("cells that say a wave", () => {
    expect(waveOfWord(" Baseline ")).toEqual({ kind: "pre" });
    expect(waveOfWord("baseline_arm_1")).toEqual({ kind: "pre" });
    expect(waveOfWord("Time 2")).toEqual({ ordinal: 2 });
    expect(waveOfWord("psot")).toBeUndefined();
  });

  test("columns by their names, in several languages", () => {
    expect(saysColumn("participant", "Tu código")).toBe(true);
    expect(saysColumn("group", "Standort")).toBe(true);
    expect(saysColumn("wave", "group")).toBe(false);
  });
});
