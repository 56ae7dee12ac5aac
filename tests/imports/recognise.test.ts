import { describe, expect, test } from "vitest";
import { headerShape, uniqueNames } from "#shared/imports/header";
import { recogniseFile } from "#shared/imports/recognise";
import { sources } from "#shared/imports/sources";
import { tryImport } from "./files";

const names = (line: string) => line.split(",");
const recognise = (...lines: string[]) => recogniseFile(lines.map(names));

/** Invented headers in the form of each tool. */
const headers: [string, string[]][] = [
  ["template", ["participant,wave,cohort,group,completed_at,ucla-3.1,ucla-3.2"]],
  ["qualtrics-legacy", ["V1,V2,V3,Q1", "ResponseID,ResponseSet,Status,How are you?", "R_1,Default,0,3"]],
  ["surveymonkey", ["Respondent ID,Collector ID,Start Date,End Date,Rate,,", ",,,,calm,glad,"]],
  [
    "surveymonkey",
    [
      "Respondent ID,Collector ID,Start Date,End Date,IP Address,I belong here",
      "1,2,3/4/2026,3/4/2026,,Agree",
    ],
  ],
  ["kobotoolbox", ["start,Your code,I belong here,_id,_uuid,_submission_time,_validation_status,_index"]],
  ["odk-central", ["SubmissionDate,core-code,core-b1,KEY,SubmitterID,SubmitterName,ReviewState,FormVersion"]],
  ["limesurvey", ["id,submitdate,lastpage,startlanguage,seed,CODE,BEL[SQ001]"]],
  ["limesurvey", ["Response ID,Date submitted,Last page,Start language,Your code"]],
  ["redcap", ["record_id,redcap_event_name,ucla3_1,ucla3_2,ucla3_3,wellbeing_complete"]],
  ["typeform", ["#,Your code,I belong here,Start Date (UTC),Submit Date (UTC),Network ID"]],
  ["heyform", ["#,Your code,I belong here,Start Date (UTC),Submit Date (UTC)"]],
  ["formbricks", ["No.,Response ID,Timestamp,Finished,Survey ID,1. Your code,2. I belong here"]],
  ["microsoft-forms", ["ID,Start time,Completion time,Email,Name,Your code,I belong here"]],
  ["google-forms", ["Timestamp,Your code,I belong here"]],
  ["google-forms", ["Marca temporal,Tu código,Aquí me siento bien"]],
  ["opnform", ["id,Your code,I belong here,created_at"]],
  ["generic-wide", ["id,group,q1_pre,q2_pre,q1_post,q2_post"]],
  ["generic-long", ["id,wave,q1,q2,start_date,end_date"]],
];

describe("recogniseFile(records)", () => {
  test.each(headers)("a file of %s: %j", (source, lines) => {
    const found = recognise(...lines);
    expect(found.source.id).toBe(source);
    expect(found.source.confidence).toBeGreaterThan(0);
    expect(found.source.confidence).toBeLessThan(1);
  });

  test("every source of the table is recognised by some header here (Qualtrics by its three rows, below)", () => {
    const seen = new Set([...headers.map(([source]) => source), "qualtrics"]);
    expect(sources.filter(({ id }) => !seen.has(id))).toEqual([]);
  });

  test("Qualtrics: three rows, ids and titles kept, metadata found in any language", () => {
    const ids = ["startDate", "status", "finished", "QID4_TEXT", "QID1"].map((id) =>
      JSON.stringify(id === "QID1" ? { ImportId: id, choiceId: "2" } : { ImportId: id }),
    );
    const records = [
      names("StartDate,Zustand,Fertig,code,Q1_2"),
      names("Anfangsdatum,Antworttyp,Beendet,Dein Code,Ich gehöre dazu"),
      ids,
      names("2026-03-04 18:17:02,0,1,BR07MA,4"),
    ];
    const { header, headerRows, source } = recogniseFile(records);
    expect(headerRows).toBe(3);
    expect(source.id).toBe("qualtrics");
    expect(header.columns[4]).toEqual({ name: "Q1_2", title: "Ich gehöre dazu", importId: "QID1_2" });
    expect(recogniseFile([records[0]!, ids, records[3]!]).headerRows).toBe(2);
  });

  test("a row of #tags below the names belongs to the header", () => {
    const { headerRows, header } = recognise("code,age,site", "#respondent,,#adm1", "P1,34,North");
    expect(headerRows).toBe(2);
    expect(header.columns[2]).toEqual({ name: "site", importId: "#adm1" });
  });

  test("SurveyMonkey: a question continues over blanks, and an empty second row is data of none", () => {
    const { header, headerRows } = recognise(
      "Respondent ID,Start Date,End Date,Rate each,,Who helped?,",
      ",,,calm,glad,Response,Other (please specify)",
      "1,,,3,2,Ann,",
    );
    expect(headerRows).toBe(2);
    expect(header.columns.map(({ name }) => name)).toEqual([
      "Respondent ID",
      "Start Date",
      "End Date",
      "Rate each | calm",
      "Rate each | glad",
      "Who helped?",
      "Who helped? | Other (please specify)",
    ]);
  });

  test("nameless columns: left out at the end, named by place in between, and both said", () => {
    const { header, notes, rawWidth } = recognise("id,,q1,,", "1,x,3,,");
    expect(header.columns.map(({ name }) => name)).toEqual(["id", "column 2", "q1"]);
    expect(rawWidth).toBe(5);
    expect(notes.map(({ message }) => message).join("; ")).toMatch(/2 columns without a name.*column 2/);
  });

  test("broken JSON in a header is text", () => {
    expect(recogniseFile([names("a,b"), ['{"ImportId":', "x"], names("1,2")]).headerRows).toBe(1);
  });
});

describe("uniqueNames(given)", () => {
  test("numbers all doubles, the first too, also where a number is taken", () => {
    expect(uniqueNames(["q1", " q1 ", "q1 (2)", "", "q1"])).toEqual([
      { name: "q1 (1)", doubled: "q1" },
      { name: "q1 (3)", doubled: "q1" },
      { name: "q1 (2)" },
      { name: "column 4" },
      { name: "q1 (4)", doubled: "q1" },
    ]);
    expect(uniqueNames(["__proto__", "__proto__"]).map(({ name }) => name)).toEqual([
      "__proto__ (1)",
      "__proto__ (2)",
    ]);
  });
});

describe("headerShape(header)", () => {
  const shape = (line: string) => headerShape({ columns: names(line).map((name) => ({ name })) });

  test("is the same for the next file of that tool, and another for other columns or another order", () => {
    expect(shape("id,wave,q1")).toBe(shape("ID, wave ,q1"));
    expect(shape("id,wave,q1")).toMatch(/^[0-9a-f]{16}$/);
    expect(
      new Set([shape("id,wave,q1"), shape("wave,id,q1"), shape("id,wave,q2"), shape("id,waveq,1")]).size,
    ).toBe(4);
  });
});

describe("what a tool says about a row", () => {
  const items = [{ column: "b1", instrument: "ucla-3", item: "1" }];
  const mapping = { participant: "code", wave: { is: "pre" }, items };

  test("ODK: a rejected submission is skipped, unless included", async () => {
    const file =
      "SubmissionDate,code,b1,KEY,SubmitterID,ReviewState\n2026-03-04,P1,3,k1,1,rejected\n2026-03-04,P2,3,k2,1,approved\n";
    expect((await tryImport(file, mapping)).skipped).toEqual({ rejected: 1 });
    expect((await tryImport(file, { ...mapping, include: ["rejected"] })).responses).toHaveLength(2);
  });

  test("LimeSurvey: without a date of submission unfinished, with its answers; language kept", async () => {
    const file =
      "id,submitdate,lastpage,startlanguage,code,b1\n1,2026-03-04 18:22:10,3,en,P1,3\n2,,2,nl-informal,P2,1\n";
    const { responses, notes } = await tryImport(file, mapping);
    expect(responses.map(({ finished, language }) => [finished, language])).toEqual([
      [true, "en"],
      [false, "nl-informal"],
    ]);
    expect(notes).toEqual({ unfinished: 1 });
  });

  test("how long it took is kept, but not of a row that holds several waves, and no other column is taken for it", async () => {
    const head = "id,submitdate,lastpage,startlanguage,interviewtime,code,b1";
    const row = (seconds: string) => `1,2026-03-04 18:22:10,3,en,${seconds},P1,3`;
    const took = async (seconds: string) =>
      (await tryImport(`${head}\n${row(seconds)}\n`, mapping)).responses.map((one) => one.seconds);
    expect(await took("187.46")).toEqual([187]);
    for (const none of ["", "fast", "-3"]) expect(await took(none), none).toEqual([null]);
    const both = [items[0]!, { ...items[0]!, column: "b2", wave: "post" }].map((item) => ({
      wave: "pre",
      ...item,
    }));
    const wide = await tryImport(`${head},b2\n${row("90")},2\n`, { participant: "code", items: both });
    expect(wide.responses.map((one) => one.seconds)).toEqual([null, null]);
    const other = await tryImport("code,Duration,interviewtime,b1\nP1,30,30,3\n", mapping);
    expect(other.responses.map((one) => one.seconds)).toEqual([null]);
  });

  test("a column called Status in another tool's file says nothing", async () => {
    const { responses } = await tryImport("code,Status,Finished,b1\nP1,1,0,3\n", mapping);
    expect(responses).toMatchObject([{ finished: true }]);
  });

  test("Qualtrics: tests and spam are told apart", async () => {
    const ids = ["status", "finished", "QID1", "QID2"].map((id) => `"{""ImportId"":""${id}""}"`).join(",");
    const file = `Status,Finished,code,b1\nA,B,C,D\n${ids}\n0,1,P1,3\nSurvey Test,1,P2,3\n8,1,P3,3\n1,1,P4,3\n`;
    expect((await tryImport(file, mapping)).skipped).toEqual({ test: 1, rejected: 1, preview: 1 });
  });
});
