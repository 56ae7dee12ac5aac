import { describe, expect, test } from "vitest";
import { parseMapping } from "#shared/imports/mapping";
import { compilePlan } from "#shared/imports/plan";
import { proposeMapping } from "#shared/imports/propose";
import { builtInInstruments } from "#shared/instruments/library";
import { dataFile, hasData, pairsOf, prePost, readBytes, sum, tryImport } from "./files";
import { stateAnxiety, stateAnxietyMapping } from "./stateAnxiety";

const ucla = (columns: string[], wave: string) =>
  columns.map((column, index) => ({ column, instrument: "ucla-3", item: String(index + 1), wave }));

const lockdown = {
  participant: "ResponseId",
  group: { column: "Q9" },
  cohort: { column: "Q29" },
  completedAt: { column: "EndDate", format: "D/M/YYYY HH:mm" },
  items: [...ucla(["Q13_1", "Q13_2", "Q13_3"], "pre"), ...ucla(["Q39_1", "Q39_2", "Q39_3"], "post")],
};

describe.skipIf(!hasData)("a Qualtrics export with three header rows, before and after in one row", () => {
  const bytes = hasData
    ? dataFile("qualtrics-loneliness-before-after/qualtrics_export_3_header_rows.csv")
    : "";

  test("571 rows are read, 180 skipped for lack of any mapped answer, none fails", async () => {
    const tried = await tryImport(bytes, lockdown);
    expect(tried.read).toBe(571);
    expect(tried.skipped).toEqual({ no_mapped_answer: 180 });
    expect(tried.problems).toEqual([]);
    expect(new Set(tried.responses.map(({ row }) => row)).size).toBe(391);
  });

  test("389 complete before, 320 after, 319 both; sums as R has them", async () => {
    const { responses } = await tryImport(bytes, lockdown);
    const complete = (wave: string) =>
      responses.filter((response) => response.wave === wave && response.answerSets[0]!.missing === null)
        .length;
    expect([complete("pre"), complete("post")]).toEqual([389, 320]);
    const pairs = pairsOf(responses);
    expect(pairs).toHaveLength(319);
    expect(sum(pairs.map(({ pre }) => pre)) / 319).toBeCloseTo(5.200627, 6);
    expect(sum(pairs.map(({ post }) => post)) / 319).toBeCloseTo(5.84326, 6);
  });

  test("unfinished rows count and are noted; dates, language, groups are read", async () => {
    const { responses, notes } = await tryImport(bytes, lockdown);
    const unfinished = new Set(responses.filter(({ finished }) => !finished).map(({ row }) => row)).size;
    expect(unfinished).toBe(137);
    expect(notes.unfinished).toBe(unfinished);
    expect(responses[0]).toMatchObject({
      language: "en",
      submittedAt: expect.stringMatching(/^2020-0[56]-\d\dT/),
    });
    expect(new Set(responses.map(({ group }) => group))).toEqual(new Set(["1", "2", "4"]));
  });

  test("a response whose status says preview is skipped, unless included", async () => {
    const text = bytes.toString("utf8");
    const row = text.split("\r\n").find((line) => line.includes("R_1F3bzU7bH2MFG8B"))!;
    const cells = row.split(",");
    cells[2] = "1";
    const planted = text.replace(row, cells.join(","));
    const without = await tryImport(planted, lockdown);
    expect(without.skipped).toMatchObject({ preview: 1 });
    const included = await tryImport(planted, { ...lockdown, include: ["preview"] });
    expect(included.skipped).not.toHaveProperty("preview");
  });

  test("unfinished rows are left out and counted where a person says so", async () => {
    const all = await tryImport(bytes, lockdown);
    const without = await tryImport(bytes, { ...lockdown, leaveOut: ["unfinished"] });
    expect(without.skipped.unfinished).toBeGreaterThanOrEqual(137);
    expect(without.notes).not.toHaveProperty("unfinished");
    expect(without.responses).toEqual(all.responses.filter(({ finished }) => finished));
  });

  test("the proposal finds both blocks and asks which is before", async () => {
    const { reading } = await readBytes(bytes);
    expect(reading).toMatchObject({ headerRows: 3, source: { id: "qualtrics" }, rowCount: 571 });
    const proposal = proposeMapping({ reading, instruments: builtInInstruments, waves: prePost });
    expect(proposal.certain).toBe(false);
    expect(proposal.mapping.items).toEqual(lockdown.items);
    expect(proposal.mapping.participant).toBe("ResponseId");
    expect(proposal.questions.map(({ id }) => id)).toEqual(["items.ucla-3", "wave.columns"]);
  });
});

describe.skipIf(!hasData)("state anxiety, one row per person and time, people known by study and id", () => {
  const mapping = stateAnxietyMapping;
  const read = () =>
    tryImport(dataFile("state-anxiety-long/sai_long.csv"), mapping, { instruments: [stateAnxiety] });

  test("every row becomes a response or says why not", async () => {
    const tried = await read();
    expect(tried.problems).toEqual([]);
    expect(tried.read).toBe(2458);
    expect(tried.responses.length + (tried.skipped.no_mapped_answer ?? 0)).toBe(2458);
  });

  test("the doubled id shows as two different responses of one person at one wave", async () => {
    const { responses } = await read();
    const seen = new Map<string, number>();
    for (const { participantCode, wave } of responses) {
      const key = `${participantCode}/${wave}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    const doubled = [...seen].filter(([, count]) => count > 1);
    expect(doubled).toHaveLength(1);
    expect(doubled[0]![0]).toMatch(/^HOME.*post$/);
  });

  test("keeping the first of the doubled id: 1,137 pairs, mean change 1.844327 as in R", async () => {
    const pairs = pairsOf((await read()).responses);
    expect(pairs).toHaveLength(1137);
    expect(sum(pairs.map(({ pre, post }) => post - pre)) / 1137).toBeCloseTo(1.844327, 6);
  });

  test("with id alone, people of different studies would be one: the parts are needed", async () => {
    const { participantParts: _, ...rest } = mapping;
    const tried = await tryImport(
      dataFile("state-anxiety-long/sai_long.csv"),
      { ...rest, participant: "id" },
      { instruments: [stateAnxiety] },
    );
    expect(pairsOf(tried.responses).length).toBeLessThan(1137);
  });

  test("the proposal knows the items by their keys and asks about times 1 and 2", async () => {
    const { reading } = await readBytes(dataFile("state-anxiety-long/sai_long.csv"));
    const proposal = proposeMapping({ reading, instruments: [stateAnxiety], waves: prePost });
    expect(proposal.mapping.items).toEqual(mapping.items);
    expect(proposal.mapping.wave).toEqual(mapping.wave);
    expect(proposal.questions.map(({ id }) => id)).toEqual(["wave"]);
  });
});

describe.skipIf(!hasData)("who wrote a file, by its header", () => {
  test.each([
    ["qualtrics-tiny/sample.csv", "qualtrics", 3, 1],
    ["qualtrics-tiny/sample_legacy.csv", "qualtrics-legacy", 2, 1],
    ["surveymonkey-two-row-header/results_2018.csv", "surveymonkey", 2, 748],
    ["msforms-and-google-forms/ms_forms_export.csv", "microsoft-forms", 1, 187],
    ["msforms-and-google-forms/google_forms_export.csv", "google-forms", 1, 91],
    ["kobotoolbox-export/kobo_raw.csv", "kobotoolbox", 1, 632],
    ["limesurvey-export/limesurvey_full_question_text.csv", "limesurvey", 1, 7],
    ["redcap-longitudinal/longitudinal_data.csv", "redcap", 1, 18],
    ["obrien-kaiser/obrienkaiser.csv", "generic-wide", 1, 16],
    ["anorexia/anorexia.csv", "generic-long", 1, 72],
    ["workshop-feedback-text-likert/instructor_training_post.csv", "generic-long", 1, 967],
  ])("%s: %s, %d header rows, %d rows", async (path, source, headerRows, rowCount) => {
    const { reading } = await readBytes(dataFile(path));
    expect(reading).toMatchObject({ source: { id: source }, headerRows, rowCount });
    expect(reading.columns).toHaveLength(reading.header.columns.length);
  });

  test("every row of every file has the cells that its header names", async () => {
    for (const path of [
      "surveymonkey-two-row-header/results_2018.csv",
      "kobotoolbox-export/kobo_raw.csv",
      "redcap-longitudinal/longitudinal_data.csv",
      "limesurvey-export/limesurvey_full_question_text.csv",
      "qualtrics-tiny/sample_legacy.csv",
    ]) {
      const { reading, rows } = await readBytes(dataFile(path), { chunk: 777 });
      const column = reading.header.columns[0]!.name;
      const plan = compilePlan({
        header: reading.header,
        mapping: parseMapping({
          participant: { is: "anonymous" },
          wave: { is: "pre" },
          items: [{ column, instrument: "ucla-3", item: "1" }],
        }),
        instruments: builtInInstruments,
        waves: prePost,
        source: reading.source.id,
      });
      for (const [index, cells] of rows.entries()) {
        const outcome = plan.read(cells, index + 1);
        const misfit =
          outcome.kind === "failed" && outcome.problems.some((problem) => problem.column === null);
        expect(misfit, `${path} row ${index + 1}`).toBe(false);
      }
    }
  });

  test("Excel's day numbers in a SurveyMonkey file are seen as dates", async () => {
    const { reading } = await readBytes(dataFile("surveymonkey-two-row-header/results_2018.csv"));
    expect(reading.columns.find(({ name }) => name === "End Date")).toMatchObject({
      looksLike: "date",
      dateFormats: ["excel"],
    });
  });

  test("names, mail addresses and numbers of people are marked as personal", async () => {
    const { reading } = await readBytes(dataFile("redcap-longitudinal/longitudinal_data.csv"));
    const personal = reading.columns.filter((column) => column.personal).map(({ name }) => name);
    for (const name of ["first_name", "last_name", "telephone_1", "email", "dob"])
      expect(personal).toContain(name);
    expect(personal).not.toContain("age");
  });
});
