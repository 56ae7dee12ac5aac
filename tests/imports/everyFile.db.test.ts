import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import type { PerAnswer } from "#shared/imports/perAnswer";
import type { Instrument } from "#shared/instruments/definition";
import { createTestApp, type TestApp } from "../harness";
import { type Answer, readChange, startProgram, upload } from "./api";
import { dataFile, dataFolder, hasData } from "./files";
import { meanOf, readyScore } from "./ownScale";
import { stateAnxiety, stateAnxietyMapping } from "./stateAnxiety";

/**
 * Every file beside the repository, through the API: how it is mapped, how many rows and responses come of it,
 * and where it has a scale a figure that its SOURCE.md (or its own R results) gives. Files without a scale give
 * answers to a program's own questions.
 */
interface Case {
  file: string;
  mapping: Mapping;
  /** One row for each answer, to be put together first. */
  perAnswer?: PerAnswer;
  answers?: Answer["answers"];
  rows: Partial<Answer["rows"]>;
  responses: number;
  source?: string;
  figure?: { instrument: string; subscale?: string; n: number; meanChange: number; t: number };
}

const ready = (id: string, columns: [string, string][]) =>
  columns.map(([column, wave]) => ({ column, instrument: id, subscale: "score", wave }));
const ask = (...asked: [string, "single" | "multi" | "number" | "text"][]) =>
  asked.map(([column, kind]) => ({ column, kind }));
const before = { is: "pre" };
const ucla = (question: string, wave: string) =>
  ["1", "2", "3"].map((item) => ({ column: `${question}_${item}`, instrument: "ucla-3", item, wave }));

const scales: Instrument[] = [
  readyScore("weight-lbs", [60, 120]),
  // Its SOURCE.md says 1 to 5; the file goes up to 6.96, and the file is right.
  readyScore("belonging-mean", [1, 7], 0.01),
  readyScore("vector-score", [3, 9], 1),
  meanOf("obk-5", 5, [1, 12]),
  stateAnxiety,
];

const cases: Case[] = [
  {
    file: "anorexia/anorexia.csv",
    mapping: {
      participant: "id",
      group: { column: "Treat" },
      items: ready("weight-lbs", [
        ["Prewt", "pre"],
        ["Postwt", "post"],
      ]),
    },
    rows: { read: 72, created: 72 },
    responses: 144,
    figure: {
      instrument: "weight-lbs",
      subscale: "&subscale=score",
      n: 72,
      meanChange: 2.763889,
      t: 2.93757,
    },
  },
  {
    file: "obrien-kaiser/obrienkaiser.csv",
    mapping: {
      participant: "id",
      group: { column: "treatment" },
      attributes: [{ column: "gender", name: "gender" }],
      items: ["pre", "post"].flatMap((wave) =>
        ["1", "2", "3", "4", "5"].map((item) => ({
          column: `${wave}.${item}`,
          instrument: "obk-5",
          item,
          wave,
        })),
      ),
    },
    rows: { read: 16, created: 16 },
    responses: 32,
    source: "generic-wide",
    figure: { instrument: "obk-5", subscale: "&subscale=score", n: 16, meanChange: 1.375, t: 3.149291 },
  },
  {
    file: "qualtrics-loneliness-before-after/qualtrics_export_3_header_rows.csv",
    mapping: { participant: "ResponseId", items: [...ucla("Q13", "pre"), ...ucla("Q39", "post")] },
    rows: { read: 571, created: 391, skipped: 180 },
    responses: 711,
    source: "qualtrics",
    figure: { instrument: "ucla-3", n: 319, meanChange: 0.642633, t: 7.653147 },
  },
  {
    file: "state-anxiety-long/sai_long.csv",
    mapping: { ...stateAnxietyMapping, conflicts: "keep_first" },
    rows: { failed: 0 },
    responses: -1,
    figure: { instrument: "sai-20", n: 1137, meanChange: 1.844327, t: 7.766583 },
  },
  {
    file: "belonging-university/questionnaire_data.csv",
    mapping: {
      participant: "participant",
      wave: before,
      cohort: { column: "level" },
      items: [{ column: "belongingness", instrument: "belonging-mean", subscale: "score" }],
    },
    rows: { read: 1000, created: 1000 },
    responses: 1000,
  },
  {
    file: "belonging-university/demographic_data.csv",
    mapping: {
      participant: "participant",
      roster: true,
      cohort: { column: "level" },
      attributes: [{ column: "gender", name: "gender" }],
      items: [],
    },
    rows: { read: 1000, created: 1000 },
    responses: 0,
  },
  {
    // One row for each answer: 1,320 of them are 440 responses, of which one says nothing. Its SOURCE.md gives no
    // figure for this file: paired t of the sums of three in R 4.2.2, from the same rows (reshape, t.test).
    file: "qualtrics-loneliness-before-after/loneliness_long_cleaned.csv",
    perAnswer: { item: "item", value: "score", by: ["response_id", "lockdown_period"] },
    mapping: {
      participant: "response_id",
      wave: { column: "lockdown_period", values: { before: "pre", during: "post" } },
      items: ["1", "2", "3"].map((item) => ({ column: item, instrument: "ucla-3", item })),
    },
    rows: { read: 440, created: 439, skipped: 1 },
    answers: { read: 1320, taken: 1317, skipped: 3, failed: 0, blank: 0 },
    responses: 439,
    figure: { instrument: "ucla-3", n: 219, meanChange: 0.7397260274, t: 7.2416055778 },
  },
  {
    file: "kobotoolbox-export/kobo_raw.csv",
    mapping: {
      participant: "_id",
      wave: before,
      group: { column: "neighbourhood" },
      completedAt: { column: "_submission_time", format: "iso", zone: "UTC" },
      items: [],
      questions: ask(
        ["satisfaction_piped", "single"],
        ["water_sources", "multi"],
        ["num_hh_member", "number"],
      ),
    },
    rows: { read: 632, failed: 0 },
    responses: 632,
    source: "kobotoolbox",
  },
  {
    file: "limesurvey-export/limesurvey_full_question_text.csv",
    mapping: {
      participant: "Response ID",
      wave: before,
      completedAt: { column: "Date submitted", format: "YYYY-MM-DD HH:mm:ss", zone: "Europe/Amsterdam" },
      items: [],
      questions: ask(["How do you identify?", "single"], ["How old are you?", "text"]),
    },
    rows: { read: 7, created: 3, skipped: 4 },
    responses: 3,
    source: "limesurvey",
  },
  {
    file: "msforms-and-google-forms/ms_forms_export.csv",
    mapping: {
      participant: "Id",
      wave: before,
      completedAt: { column: "Completion time", format: "M/D/YYYY H:mm", zone: "America/New_York" },
      items: [],
      questions: ask(["Is a hotdog a sandwich", "single"]),
    },
    rows: { read: 187, created: 187 },
    responses: 187,
    source: "microsoft-forms",
  },
  {
    file: "msforms-and-google-forms/google_forms_export.csv",
    mapping: {
      participant: { is: "anonymous" },
      wave: before,
      completedAt: { column: "Timestamp", format: "M/D/YYYY H:mm", zone: "America/New_York" },
      items: [],
      questions: ask(["Do you believe that a hotdog falls under the category of a sandwich?", "single"]),
    },
    rows: { read: 91, created: 91 },
    responses: 91,
    source: "google-forms",
  },
  {
    file: "qualtrics-tiny/sample.csv",
    mapping: {
      participant: "ResponseId",
      wave: before,
      items: [],
      questions: ask(["Q1", "number"], ["Q2", "text"]),
    },
    rows: { read: 1, created: 1 },
    responses: 1,
    source: "qualtrics",
  },
  {
    file: "qualtrics-tiny/sample_legacy.csv",
    mapping: {
      participant: "ResponseID",
      wave: before,
      items: [],
      questions: ask(["Q1", "number"], ["Q2", "text"]),
    },
    rows: { read: 1, created: 1 },
    responses: 1,
    source: "qualtrics-legacy",
  },
  {
    file: "redcap-longitudinal/longitudinal_data.csv",
    mapping: {
      participant: "study_id",
      wave: {
        column: "redcap_event_name",
        values: {
          dose_1_arm_1: "pre",
          visit_1_arm_1: "post",
          dose_2_arm_1: "pre",
          visit_2_arm_1: "post",
          first_dose_arm_2: "pre",
          first_visit_arm_2: "post",
        },
      },
      conflicts: "keep_first",
      items: [],
      questions: ask(["pmq1", "number"], ["pmq2", "number"]),
    },
    // Two doses are told to be one wave: where their answers differ, in own questions too, the first is kept.
    rows: { read: 18, skipped: 12 },
    responses: -1,
    source: "redcap",
  },
  {
    file: "redcap-longitudinal/event.csv",
    mapping: { participant: "event_id", wave: before, items: [], questions: ask(["event_name", "text"]) },
    rows: { read: 12, created: 12 },
    responses: 12,
  },
  {
    file: "surveymonkey-two-row-header/results_2018.csv",
    mapping: {
      participant: "Respondent ID",
      wave: before,
      completedAt: { column: "End Date", format: "excel", zone: "UTC" },
      items: [],
      questions: ask(["How many people work for your company or organization?", "single"]),
    },
    rows: { read: 748, created: 748 },
    responses: 748,
    source: "surveymonkey",
  },
  {
    file: "workshop-feedback-text-likert/instructor_training_post.csv",
    mapping: {
      participant: { is: "anonymous" },
      wave: before,
      completedAt: { column: "Date", format: "M/D/YY H:mm" },
      items: [],
      questions: ask(["LearnedSkills", "single"], ["LikelyToRecommend", "number"]),
    },
    rows: { read: 967, failed: 0 },
    responses: -1,
  },
];

const vectorNames = hasData
  ? readdirSync(join(dataFolder, "stat-vectors")).filter((name) => name.endsWith(".csv"))
  : [];
const vectors = vectorNames.map((name): Case => {
  const { overall } = JSON.parse(dataFile(`stat-vectors/${name.replace(".csv", ".json")}`).toString("utf8"));
  const change = overall.change ?? {};
  return {
    file: `stat-vectors/${name}`,
    mapping: {
      participant: "id",
      group: { column: "group" },
      items: ready("vector-score", [
        ["pre", "pre"],
        ["post", "post"],
      ]),
    },
    rows: { read: overall.n_rows, failed: 0, skipped: overall.n_neither },
    responses: overall.n_pre + overall.n_post,
    ...(overall.n_paired > 4 && overall.t_paired?.t
      ? {
          figure: {
            instrument: "vector-score",
            subscale: "&subscale=score",
            n: overall.n_paired,
            meanChange: change.mean ?? overall.t_paired.mean_change,
            t: overall.t_paired.t,
          },
        }
      : {}),
  };
});

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
  for (const scale of scales) {
    const made = await app.ada.fetch("/api/v1/instruments", { json: scale });
    expect(made.status, `${scale.id}: ${await made.clone().text()}`).toBe(201);
  }
});
afterAll(() => app?.close());

describe.skipIf(!hasData)("every file of other people, through the API", () => {
  test.each([...cases, ...vectors])(
    "$file",
    async ({ file, mapping, perAnswer, rows, answers, responses, source, figure }) => {
      const programId = await startProgram(app.ada, file);
      const answer = await upload(app.ada, programId, dataFile(file), { mapping, perAnswer });
      expect(answer.status, JSON.stringify(answer).slice(0, 800)).toBe(201);
      expect(answer.rows).toMatchObject(rows);
      const { read, ...fates } = answer.rows;
      expect(Object.values(fates).reduce((sum, count) => sum + count, 0)).toBe(read);
      expect(answer.answers).toEqual(answers);
      if (responses >= 0) expect(answer.responses.created).toBe(responses);
      if (source) expect(answer.source.id).toBe(source);
      if (figure) {
        const { overall } = await readChange(
          app.ada,
          programId,
          `instrument=${figure.instrument}${figure.subscale ?? ""}`,
        );
        expect(overall.n.paired).toBe(figure.n);
        expect(overall.meanChange.value).toBeCloseTo(figure.meanChange, 5);
        expect(overall.pairedT.t).toBeCloseTo(figure.t, 5);
      }
      const again = await upload(app.ada, programId, dataFile(file), { mapping, perAnswer });
      if (mapping.participant === undefined || typeof mapping.participant === "string")
        expect(again.responses.created).toBe(0);
    },
  );

  test("no file is forgotten", () => {
    const folders = readdirSync(dataFolder).filter((name) => name !== "bad-csv");
    const files = folders.flatMap((folder) =>
      readdirSync(join(dataFolder, folder))
        .filter((name) => /\.(csv|xlsx)$/.test(name))
        .map((name) => `${folder}/${name}`),
    );
    const tried = new Set([...cases, ...vectors].map(({ file }) => file));
    expect(files.filter((file) => !tried.has(file))).toEqual([]);
    expect([...tried].filter((file) => !existsSync(join(dataFolder, file)))).toEqual([]);
  });
});
