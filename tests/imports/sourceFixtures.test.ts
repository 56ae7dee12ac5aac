import { describe, expect, test } from "vitest";
import { parseMapping } from "#shared/imports/mapping";
import { collectMistakes } from "#shared/imports/planInput";
import { compileOwnAnswers } from "#shared/imports/planQuestions";
import { type Proposal, proposeMapping } from "#shared/imports/propose";
import { builtInInstruments } from "#shared/instruments/library";
import { missingCode } from "#shared/responses/missing";
import { dataFile, hasData, prePost, type ReadFile, readBytes, type Tried, tryImport } from "./files";
import { type SourceFixture as Fixture, sourceFixtures as fixtures, lines } from "./sourceFixtures";

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

  test("ticked options are read from the columns of 0 and 1; where the question was not asked, that is said", async () => {
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
      [{ question: 0, missing: missingCode.notAsked }],
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
    const told = asked.map(
      (row) => plan.read(row, (_column, _value, { message }) => expect.fail(message))[0]?.options ?? [],
    );
    expect(asked.length).toBeGreaterThan(600);
    expect(tap).toBeGreaterThan(0);
    expect(told.filter((options) => options.includes("tap"))).toHaveLength(tap);
  });
});
