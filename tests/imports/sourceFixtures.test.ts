import { describe, expect, test } from "vitest";
import { parseMapping } from "#shared/imports/mapping";
import { collectMistakes } from "#shared/imports/planInput";
import { compileOwnAnswers } from "#shared/imports/planQuestions";
import { type Proposal, proposeMapping } from "#shared/imports/propose";
import { builtInInstruments } from "#shared/instruments/library";
import { dataFile, hasData, prePost, type ReadFile, readBytes, type Tried, tryImport } from "./files";

/**
 * One file per survey tool. Each header is of a real export or of the exporter's own source, named beside it,
 * with the columns of our questions among theirs; the rows are invented.
 */
interface Fixture {
  source: string;
  /** Where the header comes from. */
  from: string;
  file: string;
  /** At least this sure. */
  confidence: number;
  headerRows: number;
  completedAt?: string;
  /** When the first response was sent, with the organization in Madrid. */
  first?: string | null;
  /** How the rows end. */
  rows: { taken: number; unfinished?: number; skipped?: Record<string, number> };
  language?: string;
}

const q = (...cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
const lines = (...rows: string[]) => `${rows.join("\r\n")}\r\n`;
const ids = (...names: string[]) =>
  q(...names.map((id) => JSON.stringify({ ImportId: id, timeZone: "America/Denver" })));

const fixtures: Fixture[] = [
  {
    source: "qualtrics",
    from: "shared/data/qualtrics-tiny/sample.csv (ropensci/qualtRics)",
    file: lines(
      "StartDate,EndDate,Status,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,UserLanguage,code,b1",
      "Startdatum,Enddatum,Antworttyp,Fortschritt,Dauer,Beendet,Aufgezeichnet,Antwort-ID,Sprache,Code,Frage",
      ids(
        "startDate",
        "endDate",
        "status",
        "progress",
        "duration",
        "finished",
        "recordedDate",
        "_recordId",
        "userLanguage",
        "QID1_TEXT",
        "QID2",
      ),
      "2026-03-04 18:17:02,2026-03-04 18:22:10,0,100,308,1,2026-03-04 18:22:11,R_1,DE,A,3",
      "2026-03-04 18:17:02,2026-03-04 18:22:10,0,40,308,0,2026-03-04 18:22:11,R_2,DE,B,2",
      "2026-03-04 18:17:02,2026-03-04 18:22:10,1,100,308,1,2026-03-04 18:22:11,R_3,DE,C,3",
      "2026-03-04 18:17:02,2026-03-04 18:22:10,8,100,308,1,2026-03-04 18:22:11,R_4,DE,D,3",
    ),
    confidence: 0.9,
    headerRows: 3,
    completedAt: "RecordedDate",
    first: "2026-03-05T01:22:11Z",
    rows: { taken: 2, unfinished: 1, skipped: { preview: 1, rejected: 1 } },
    language: "de",
  },
  {
    source: "qualtrics",
    from: "the same export as a workbook, which leaves the row of ids out",
    file: lines(
      "StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,DistributionChannel,UserLanguage,code,b1",
      "Start Date,End Date,Response Type,Progress,Finished,Recorded Date,Response ID,Distribution Channel,User Language,Your code,Question",
      "2026-03-04 18:17:02,2026-03-04 18:22:10,IP Address,100,True,2026-03-04 18:22:11,R_1,anonymous,EN,A,3",
      "2026-03-04 18:17:02,2026-03-04 18:22:10,Survey Preview,100,True,2026-03-04 18:22:11,R_2,preview,EN,B,3",
    ),
    confidence: 0.85,
    headerRows: 2,
    completedAt: "RecordedDate",
    first: "2026-03-04T17:22:11Z",
    rows: { taken: 1, skipped: { preview: 1 } },
    language: "en",
  },
  {
    source: "qualtrics-legacy",
    from: "shared/data/qualtrics-tiny/sample_legacy.csv (ropensci/qualtRics)",
    file: lines(
      "V1,V2,V3,V7,V8,V9,V10,code,b1,",
      "ResponseID,ResponseSet,Name,Status,StartDate,EndDate,Finished,Your code,Question,",
      "R_1,Standard-Antwortsatz,Anonym,0,2017-07-18 08:28:09,2017-07-18 08:28:48,1,A,2,",
      "R_2,Standard-Antwortsatz,Anonym,0,2017-07-18 08:28:09,2017-07-18 08:28:48,0,B,2,",
    ),
    confidence: 0.7,
    headerRows: 2,
    completedAt: "EndDate",
    first: "2017-07-18T06:28:48Z",
    rows: { taken: 2, unfinished: 1 },
  },
  {
    source: "surveymonkey",
    from: "shared/data/surveymonkey-two-row-header/results_2018.csv (todogroup/osposurvey)",
    file: lines(
      "Respondent ID,Start Date,End Date,Collector,code,b1,Who helped? (Check all that apply),,",
      ",,,,Open-Ended Response,Response,Friends,Youth worker,Other (please specify)",
      "118400123456,43290.53487,43290.54027,Web,A,3,Friends,,my aunt",
    ),
    confidence: 0.7,
    headerRows: 2,
    completedAt: "End Date",
    first: "2018-07-09T10:57:59Z",
    rows: { taken: 1 },
  },
  {
    source: "google-forms",
    from: "shared/data/msforms-and-google-forms/google_forms_export.csv (UVADS/DS-4002), a sheet saved as CSV",
    file: lines(
      'Timestamp,code,b1,"If you are an undergraduate, what is your year?"',
      "1/18/2024 14:18,A,3,Fourth year",
    ),
    confidence: 0.4,
    headerRows: 1,
    completedAt: "Timestamp",
    first: "2024-01-18T13:18:00Z",
    rows: { taken: 1 },
  },
  {
    source: "google-forms",
    from: "the form's own download: values as 2026/03/20 12:24:45 PM GMT+2, header in the form's language (a Slovak export quoted in public tests)",
    file: lines(
      q("Časová pečiatka", "code", "b1", "Kto pomohol?"),
      q("2026/03/20 12:24:45 PM GMT+2", "A", "3", "Friends;Youth worker"),
    ),
    confidence: 0.4,
    headerRows: 1,
    completedAt: "Časová pečiatka",
    first: "2026-03-20T10:24:45Z",
    rows: { taken: 1 },
  },
  {
    source: "microsoft-forms",
    from: "shared/data/msforms-and-google-forms/ms_forms_export.csv (UVADS/DS-4002)",
    file: lines(
      "Id,Start time,Completion time,Email,Name,code,b1,Who helped?",
      "1,9/13/2024 11:27,9/13/2024 11:28,anonymous,,A,3,Friends;Youth worker;",
    ),
    confidence: 0.8,
    headerRows: 1,
    completedAt: "Completion time",
    first: "2024-09-13T09:28:00Z",
    rows: { taken: 1 },
  },
  {
    source: "microsoft-forms",
    from: "a Spanish export quoted in public tests: Id,Hora de inicio,Hora de finalización,Correo electrónico,Nombre",
    file: lines(
      "Id,Hora de inicio,Hora de finalización,Correo electrónico,Nombre,code,b1",
      "1,2026-10-01,2026-10-01,anonymous,,A,3",
    ),
    confidence: 0.8,
    headerRows: 1,
    completedAt: "Hora de finalización",
    first: "2026-10-01T00:00:00Z",
    rows: { taken: 1 },
  },
  {
    source: "kobotoolbox",
    from: "kobotoolbox/formpack, export.py: the columns that every export ends with",
    file: lines(
      [
        "start",
        "code",
        "b1",
        "helped",
        "helped/friends",
        "helped/youth_worker",
        "_id",
        "_uuid",
        "_submission_time",
        "_validation_status",
        "_notes",
        "_status",
        "_submitted_by",
        "__version__",
        "_tags",
        "_index",
      ]
        .map((name) => `"${name}"`)
        .join(";"),
      '"2026-03-04T18:17:02.123+00:00";"A";"3";"friends";"1";"0";"5512";"c3f0";"2026-03-04T18:22:10";"";"";"submitted_via_web";"";"vA1b";"";"1"',
      '"2026-03-04T18:17:02.123+00:00";"B";"3";"";"";"";"5513";"c3f1";"2026-03-04T18:22:10";"validation_status_not_approved";"";"submitted_via_web";"";"vA1b";"";"2"',
    ),
    confidence: 0.9,
    headerRows: 1,
    completedAt: "_submission_time",
    first: "2026-03-04T18:22:10Z",
    rows: { taken: 1, skipped: { rejected: 1 } },
  },
  {
    source: "odk-central",
    from: "getodk/central-backend, test/integration/api/submissions.js: SubmissionDate,meta-instanceID,name,age,KEY,…,FormVersion",
    file: lines(
      "SubmissionDate,meta-instanceID,code,b1,helped,helped/friends,helped/youth_worker,KEY,SubmitterID,SubmitterName,AttachmentsPresent,AttachmentsExpected,Status,ReviewState,DeviceID,Edits,FormVersion",
      "2026-03-04T18:22:10.113Z,uuid:1,A,3,friends,1,0,uuid:1,12,Spring link,0,0,,approved,,0,3",
      "2026-03-04T18:22:10.113Z,uuid:2,B,3,,0,0,uuid:2,12,Spring link,0,0,,hasIssues,,0,3",
      "2026-03-04T18:22:10.113Z,uuid:3,C,3,,0,0,uuid:3,12,Spring link,0,0,,rejected,,0,3",
    ),
    confidence: 0.9,
    headerRows: 1,
    completedAt: "SubmissionDate",
    first: "2026-03-04T18:22:10Z",
    rows: { taken: 2, skipped: { rejected: 1 } },
  },
  {
    source: "limesurvey",
    from: "a LimeSurvey export read by public analysis code: id,submitdate,lastpage,startlanguage,seed,startdate,datestamp,…",
    file: `\ufeff${lines(
      q("id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp", "code", "b1"),
      q(
        "14",
        "1980-01-01 00:00:00",
        "3",
        "nl-informal",
        "1483920",
        "1980-01-01 00:00:00",
        "1980-01-01 00:00:00",
        "A",
        "3",
      ),
      q("15", "", "2", "en", "77120", "1980-01-01 00:00:00", "1980-01-01 00:00:00", "B", "1"),
      "",
    )}`,
    confidence: 0.9,
    headerRows: 1,
    completedAt: "submitdate",
    first: null,
    rows: { taken: 2, unfinished: 1 },
    language: "nl-informal",
  },
  {
    source: "limesurvey",
    from: "shared/data/limesurvey-export/limesurvey_full_question_text.csv (limonaid)",
    file: lines(
      q(
        "Response ID",
        "Date submitted",
        "Last page",
        "Start language",
        "Seed",
        "Date started",
        "Date last action",
        "code",
        "b1",
      ),
      q("1", "2026-03-04 18:22:10", "3", "en", "1", "2026-03-04 18:17:02", "2026-03-04 18:22:10", "A", "3"),
    ),
    confidence: 0.8,
    headerRows: 1,
    completedAt: "Date submitted",
    first: "2026-03-04T17:22:10Z",
    rows: { taken: 1 },
    language: "en",
  },
  {
    source: "redcap",
    from: "shared/data/redcap-longitudinal/longitudinal_data.csv (OuhscBbmc/REDCapR)",
    file: lines(
      "study_id,redcap_event_name,code,b1,gym___0,gym___1,wellbeing_timestamp,wellbeing_complete",
      "100,enrollment_arm_1,A,3,1,0,2026-01-12 10:04:31,2",
      "101,enrollment_arm_1,B,2,0,0,[not completed],0",
      "102,enrollment_arm_1,C,,0,0,[not completed],0",
    ),
    confidence: 0.6,
    headerRows: 1,
    completedAt: "wellbeing_timestamp",
    first: "2026-01-12T09:04:31Z",
    rows: { taken: 2, unfinished: 1, skipped: { no_mapped_answer: 1 } },
  },
  {
    source: "redcap",
    from: "REDCapR, inst/test-data/projects/simple: record_id first, each form ending with its …_complete",
    file: lines("record_id,code,b1,demographics_complete", "1,A,3,2"),
    confidence: 0.5,
    headerRows: 1,
    rows: { taken: 1 },
  },
  {
    source: "typeform",
    from: "an export of 2023 quoted in public tests: #,…,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags,Ending",
    file: lines(
      "#,code,b1,Other,Other,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags,Ending",
      "abc123,A,3,,,completed,2023-01-23 06:24:12,,2023-01-23 06:27:59,938f4331f1,,",
      "abc124,B,2,,,partial,2023-01-23 06:24:12,2023-01-23 06:27:59,,938f4331f1,,",
    ),
    confidence: 0.9,
    headerRows: 1,
    completedAt: "Submit Date (UTC)",
    first: "2023-01-23T06:27:59Z",
    rows: { taken: 2, unfinished: 1 },
  },
  {
    source: "heyform",
    from: "heyform, export-file.service.ts: #, titles, Start Date (UTC), Submit Date (UTC) as ISO",
    file: lines(
      '"#","code","b1","Start Date (UTC)","Submit Date (UTC)"',
      '"x1","A","3","2026-03-04T18:17:02.000Z","2026-03-04T18:22:10.000Z"',
    ),
    confidence: 0.7,
    headerRows: 1,
    completedAt: "Submit Date (UTC)",
    first: "2026-03-04T18:22:10Z",
    rows: { taken: 1 },
  },
  {
    source: "formbricks",
    from: "formbricks, tests of the export: No.,Response ID,Timestamp,Finished,Survey ID,Formbricks ID (internal),User ID,Tags,source,url,userAgent - …,1. …",
    file: lines(
      q(
        "No.",
        "Response ID",
        "Timestamp",
        "Finished",
        "Survey ID",
        "Formbricks ID (internal)",
        "User ID",
        "Tags",
        "source",
        "url",
        "userAgent - browser",
        "code",
        "b1",
        "b1 - Option ID",
      ),
      q(
        "1",
        "cmb1",
        "2026-03-04 18:22:10 GMT+8",
        "Yes",
        "cm9",
        "",
        "",
        "wave1",
        "",
        "https://x.example",
        "Chrome",
        "'-A",
        "3",
        "opt_a4",
      ),
      q(
        "2",
        "cmb2",
        "2026-03-04 18:22:10 GMT+8",
        "No",
        "cm9",
        "",
        "",
        "wave1",
        "",
        "https://x.example",
        "Chrome",
        "B",
        "2",
        "opt_a4",
      ),
    ),
    confidence: 0.9,
    headerRows: 1,
    completedAt: "Timestamp",
    first: "2026-03-04T10:22:10Z",
    rows: { taken: 2, unfinished: 1 },
  },
  {
    source: "opnform",
    from: "OpnForm/OpnForm, FormExportService.php: id, columns, created_at as Y-m-d H:i, status In Progress or Completed",
    file: lines(
      "id,code,b1,created_at,status",
      "Xk2,A,3,2026-03-04 18:22,Completed",
      "Xk3,B,2,2026-03-04 18:22,In Progress",
    ),
    confidence: 0.8,
    headerRows: 1,
    completedAt: "created_at",
    first: "2026-03-04T17:22:00Z",
    rows: { taken: 2, unfinished: 1 },
  },
  {
    source: "generic-long",
    from: "shared/data/bad-csv/00_good.csv",
    file: lines("participant_id,wave,site,date,code,b1", "1,pre,A,2025-01-13,A,3"),
    confidence: 0.3,
    headerRows: 1,
    completedAt: "date",
    first: "2025-01-13T00:00:00Z",
    rows: { taken: 1 },
  },
  {
    source: "generic-wide",
    from: "shared/data/obrien-kaiser/obrienkaiser.csv (carData)",
    file: lines("code,treatment,gender,b1,pre.1,pre.2,post.1,post.2", "A,control,M,3,1,2,3,2"),
    confidence: 0.3,
    headerRows: 1,
    rows: { taken: 1 },
  },
];

const items = [{ column: "b1", instrument: "ucla-3", item: "1" }];

async function read({ file }: Fixture): Promise<{ found: ReadFile; proposal: Proposal; tried: Tried }> {
  const found = await readBytes(file);
  const proposal = proposeMapping({
    reading: found.reading,
    instruments: builtInInstruments,
    waves: prePost,
    zone: "Europe/Madrid",
  });
  const { completedAt } = proposal.mapping;
  const mapping = {
    participant: "code",
    wave: { is: "pre" },
    items,
    ...(completedAt ? { completedAt } : {}),
  };
  return { found, proposal, tried: await tryImport(file, mapping) };
}

describe("what each survey tool writes", () => {
  test.each(fixtures)("$source, from $from", async (fixture) => {
    const { found, proposal, tried } = await read(fixture);
    expect(found.reading.source.id).toBe(fixture.source);
    expect(found.reading.source.confidence).toBeGreaterThanOrEqual(fixture.confidence);
    expect(found.reading.headerRows).toBe(fixture.headerRows);
    expect(proposal.mapping.completedAt?.column).toBe(fixture.completedAt);
    expect(tried.problems).toEqual([]);
    const { taken, unfinished, skipped = {} } = fixture.rows;
    expect([tried.responses.length, tried.notes.unfinished, tried.skipped]).toEqual([
      taken,
      unfinished,
      skipped,
    ]);
    expect(tried.responses[0]!.submittedAt).toBe(fixture.first ?? null);
    expect(tried.responses[0]!.language).toBe(fixture.language ?? null);
  });

  test("Formbricks' apostrophe before a sign is taken off", async () => {
    const { tried } = await read(fixtures.find(({ source }) => source === "formbricks")!);
    expect(tried.responses[0]!.givenCode).toBe("'-A");
    expect(tried.responses[0]!.participantCode).not.toContain("'");
  });

  test("LimeSurvey's N/A and REDCap's [not completed] are questions that were not asked", async () => {
    const lime = "id,submitdate,lastpage,startlanguage,code,b1,b2\n1,2026-03-04 18:22:10,3,en,A,3,N/A\n";
    const two = [...items, { column: "b2", instrument: "ucla-3", item: "2" }];
    const mapping = { participant: "code", wave: { is: "pre" }, items: two };
    const { responses } = await tryImport(lime, mapping);
    expect(responses[0]!.answerSets[0]!.missing).toEqual([0, 1, 1]);
    const other = "code,b1,b2\nA,3,N/A\n";
    expect((await tryImport(other, mapping)).responses[0]!.answerSets[0]!.missing).toEqual([0, 2, 1]);
  });

  test("SurveyMonkey ids that a spreadsheet has shortened are refused, each in its row", async () => {
    const file = lines("Respondent ID,Start Date,End Date,Collector,b1", "1.184E+11,43290.5,43290.6,Web,3");
    const mapping = { participant: "Respondent ID", wave: { is: "pre" }, items };
    const { problems } = await tryImport(file, mapping);
    expect(problems).toMatchObject([{ row: 1, column: "Respondent ID", value: "1.184E+11" }]);
  });

  test("ticked options are read from the columns of 0 and 1; where the question was not asked, nothing is", async () => {
    const odk = fixtures.find(({ source }) => source === "odk-central")!;
    const questions = [{ column: "helped", kind: "multi" }];
    const { responses } = await tryImport(odk.file, {
      participant: "code",
      wave: { is: "pre" },
      items,
      questions,
    });
    expect(responses.map(({ ownAnswers }) => ownAnswers)).toEqual([
      [{ question: 0, options: ["friends"] }],
      [],
    ]);
  });

  test.skipIf(!hasData)("a real KoboToolbox file: options with blanks in them stay whole", async () => {
    const bytes = hasData ? dataFile("kobotoolbox-export/kobo_raw.csv") : "";
    const { reading, rows } = await readBytes(bytes);
    const place = (name: string) => reading.header.columns.findIndex((column) => column.name === name);
    const asked = rows.filter((row) => row[place("water_sources")] !== "");
    const tap = asked.filter((row) => row[place("water_sources/tap")] === "1").length;
    const mapping = parseMapping({ items: [], questions: [{ column: "water_sources", kind: "multi" }] });
    const plan = compileOwnAnswers(
      reading.header,
      mapping,
      collectMistakes(reading.header),
      (index) => index,
    );
    const told = asked.map((row) => plan.read(row, expect.fail)[0]?.options ?? []);
    expect(asked.length).toBeGreaterThan(600);
    expect(tap).toBeGreaterThan(0);
    expect(told.filter((options) => options.includes("tap"))).toHaveLength(tap);
  });
});
