import { expect } from "vitest";
import { sources } from "#shared/imports/sources";
import type { TestApp } from "../../harness";
import { startProgram, upload } from "../api";
import { longMapping } from "../files";
import { sourceFixtures } from "../sourceFixtures";
import { questionsOf, send, stage } from "./stage";

const ucla = (columns: string[], more = {}) =>
  columns.map((column, k) => ({ column, instrument: "ucla-3", item: String(k + 1), ...more }));

/** 1. Every source by a header that is real, how sure it is, and another one said in its place. */
export async function fingerprints(app: TestApp): Promise<void> {
  const known = sources.map(({ id }) => id).filter((id) => id !== "template");
  expect(known.filter((id) => !sourceFixtures.some(({ source }) => source === id))).toEqual([]);
  for (const { source, from, file, confidence } of sourceFixtures) {
    const { reading } = await stage(app, file);
    expect([from, reading.source.id]).toEqual([from, source]);
    expect(reading.source.confidence).toBeGreaterThanOrEqual(confidence);
    expect(reading.source.confidence).toBeLessThanOrEqual(1);
  }
  const said = await stage(app, sourceFixtures[0]!.file, { source: "limesurvey" });
  expect(said.reading.source).toMatchObject({ id: "limesurvey", confidence: 1 });
  const plain = await stage(app, sourceFixtures[0]!.file, { plain: "true" });
  expect(plain.reading.source.id).toMatch(/^generic/);
}

/** 2. Each way of dividing cells, writing letters and ending lines gives the same rows; a cell of 5 MB is refused. */
export async function waysOfWriting(app: TestApp): Promise<void> {
  const table = [
    ["code", "wave", "q1", "q2", "q3", "note"],
    ["Ñu1", "pre", "3", "2", "3", '"two\nlines"'],
    ["Ñu1", "post", "2", "2", "2", "café"],
  ];
  const text = (delimiter = ",", end = "\n") => table.map((row) => row.join(delimiter) + end).join("");
  const swapped = Buffer.from(`\ufeff${text("\t")}`, "utf16le").swap16();
  const written: [string | Buffer, string, string][] = [
    ...[",", ";", "\t", "|"].map((sign): [string, string, string] => [text(sign), sign, "utf-8"]),
    ...["\r", "\r\n"].map((end): [string, string, string] => [text(",", end), ",", "utf-8"]),
    [`\ufeff${text()}`, ",", "utf-8"],
    [`sep=;\n${text(";")}`, ";", "utf-8"],
    [Buffer.from(`\ufeff${text("\t")}`, "utf16le"), "\t", "utf-16le"],
    [swapped, "\t", "utf-16be"],
    [Buffer.from(text(), "latin1"), ",", "windows-1252"],
  ];
  for (const [file, delimiter, encoding] of written) {
    const { reading } = await stage(app, file);
    expect(reading).toMatchObject({ delimiter, encoding, rowCount: 2 });
    // UTF-16 says itself what it is; what was concluded from the bytes is said in a sentence.
    expect(reading.encodingNote !== undefined).toBe(encoding === "windows-1252");
    expect(reading.columns.map(({ samples }) => samples)).toMatchObject([
      ["Ñu1"],
      ["pre", "post"],
      ["3", "2"],
      ["2"],
      ["3", "2"],
      [expect.stringMatching(/^two[\r\n]+lines$/), "café"],
    ]);
  }
  const program = await startProgram(app.ada);
  const long = `code,wave,q1,q2,q3,note\nA,pre,3,2,3,"${"x".repeat(5_000_000)}"\n`;
  const refused = await upload(app.ada, program, long);
  expect(refused).toMatchObject({ status: 413, code: "too_large" });
  expect(refused.detail).toMatch(/Row 1, column note.*100,000 characters/);
}

/** 3. Headers of one, two and three rows and with HXL tags; equal names apart; the tool's own columns in any language. */
export async function headers(app: TestApp): Promise<void> {
  const names = async (file: string) => {
    const { reading } = await stage(app, file);
    return [reading.headerRows, reading.columns.map(({ name }) => name)];
  };
  expect(await names("code,q1,q1\nA,1,2\n")).toEqual([1, ["code", "q1 (1)", "q1 (2)"]]);
  const monkey =
    "Respondent ID,Collector ID,Start Date,End Date,Who helped?,,\n,,,,Friends,Youth worker,Other (please specify)\n1,2,3/4/2026,3/4/2026,Friends,,\n";
  expect(await names(monkey)).toMatchObject([
    2,
    [
      ...["Respondent ID", "Collector ID", "Start Date", "End Date"],
      ...["Friends", "Youth worker", "Other (please specify)"].map((option) => `Who helped? | ${option}`),
    ],
  ]);
  const qualtrics = sourceFixtures.find(
    ({ source, headerRows }) => source === "qualtrics" && headerRows === 3,
  )!;
  expect(await names(qualtrics.file)).toMatchObject([3, { 0: "StartDate", 9: "code", 10: "b1" }]);
  const kobo =
    "code;b1;_id;_uuid;_submission_time;_validation_status;_index\n#id;#b1;;;;;\nA;3;1;u;2026-03-04T18:22:10;;1\n";
  expect((await names(kobo))[0]).toBe(2);
  const spanish = await stage(
    app,
    "Marca temporal,code,b1\n13/3/2026 18:22:10,A,3\n14/3/2026 18:22:10,B,2\n",
  );
  expect(spanish.proposal.mapping.completedAt).toMatchObject({ column: "Marca temporal" });
}

/** 4. What each column seems to be; what says who somebody is comes along only when it is asked for. */
export async function columnTypes(app: TestApp): Promise<void> {
  const rows = Array.from({ length: 6 }, (_, k) => [
    ...[`P0${k}`, `2026-03-1${k + 3}`, ["Often", "Hardly ever"][k % 2], String(1 + (k % 3))],
    ...["Friends;Teacher", "Friends"].slice(k % 2, (k % 2) + 1),
    ...[
      `${"My own long words, ".repeat(6)} number ${k}, and nobody else's`,
      `p${k}@example.org`,
      "192.0.2.7",
      "",
    ],
  ]);
  const head = ["code", "date", "left out", "q2", "helped", "comment", "E-mail", "IP Address", "spare"];
  const file = [head, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n");
  const { reading, proposal } = await stage(app, file);
  expect(reading.columns.map(({ name, looksLike }) => [name, looksLike])).toEqual([
    ...[
      ["code", "id"],
      ["date", "date"],
      ["left out", "label"],
      ["q2", "number"],
      ["helped", "multi"],
    ],
    ...[
      ["comment", "text"],
      ["E-mail", expect.any(String)],
      ["IP Address", expect.any(String)],
    ],
    ["spare", "empty"],
  ]);
  expect(reading.columns.filter(({ personal }) => personal).map(({ name }) => name)).toEqual([
    "E-mail",
    "IP Address",
  ]);
  expect(JSON.stringify(proposal.mapping)).not.toMatch(/E-mail|IP Address|comment/);
}

/** 5. Words in five languages become a ladder to confirm; none is turned around; an unknown word fails its row alone. */
export async function labels(app: TestApp): Promise<void> {
  const ladders = [
    ["Casi nunca", "A veces", "A menudo"],
    ["Rarement", "Parfois", "Souvent"],
    ["Selten", "Manchmal", "Oft"],
    ["Raramente", "Às vezes", "Frequentemente"],
    ["نادراً", "أحياناً", "غالباً"],
  ];
  for (const ladder of ladders) {
    const lines = ladder.map((word, k) => `P${k},pre,A,,${word},${word},${word},`);
    const file = `participant_id,wave,site,date,q1,q2,q3,comment\n${lines.join("\n")}\n`;
    const staged = await stage(app, file);
    const { mapping } = staged.proposal;
    const values = { "ucla-3": Object.fromEntries(ladder.map((word, k) => [word, k + 1])) };
    expect(staged.proposal.certain).toBe(false);
    const confirmed = { ...longMapping, values };
    expect([ladder, mapping.items.length === 3 ? mapping.values : values]).toEqual([ladder, values]);
    // Unconfirmed they are no answers: the first row's problem names the word.
    const unsaid = await send(app.ada, staged.at, "dry-run", { mapping: longMapping });
    expect(unsaid.rows).toMatchObject({ read: 3, failed: 3 });
    const said = await send(app.ada, staged.at, "dry-run", { mapping: confirmed });
    expect([ladder, said.rows]).toMatchObject([ladder, { created: 3, failed: 0 }]);
  }
  const program = await startProgram(app.ada);
  const head = "participant_id,wave,site,date,q1,q2,q3,comment\n";
  const one = await upload(
    app.ada,
    program,
    `${head}A,pre,,,Often,Often,Often,\nB,pre,,,Purple,Often,Often,\n`,
    {
      mapping: longMapping,
      query: "?on_failed=leave_out",
    },
  );
  expect(one).toMatchObject({ status: 201, rows: { read: 2, created: 1, failed: 1 } });
}

/** 6. Off the scale is told by cell; a file that counts from 0 is offered the shift, and gets it only when it is said. */
export async function ranges(app: TestApp): Promise<void> {
  const head = "participant_id,wave,site,date,q1,q2,q3,comment\n";
  const { at } = await stage(app, `${head}A,pre,,,0,1,2,\nB,pre,,,2,1,0,\nC,pre,,,0,0,1,\n`);
  const silent = await send(app.ada, at, "dry-run", { mapping: longMapping });
  expect(silent.rows).toMatchObject({ read: 3, failed: 3, created: 0 });
  expect(silent.problems[0]).toMatchObject({ row: 1, column: "q1", value: "0" });
  expect(JSON.stringify(silent.problemGroups)).toMatch(/runs from 1 to 3.*offset/);
  const items = longMapping.items.map((item) => ({ ...item, offset: 1 }));
  const shifted = await send(app.ada, at, "dry-run", { mapping: { ...longMapping, items } });
  expect(shifted.rows).toMatchObject({ created: 3, failed: 0 });
}

/** 8. A day above 12 proves the order, else it is asked; the zone once; 1980-01-01 and 1899-12-30 are no dates. */
export async function dates(app: TestApp): Promise<void> {
  const file = (...days: string[]) =>
    `participant_id,wave,site,date,q1,q2,q3\n${days.map((day, k) => `P${k},pre,A,${day},1,2,3`).join("\n")}\n`;
  const proved = await stage(app, file("13/01/2026 10:00", "03/04/2026 11:00"));
  expect(proved.proposal.mapping.completedAt).toMatchObject({ column: "date", format: "D/M/YYYY HH:mm" });
  expect(proved.proposal.questions.map(({ id }) => id)).toContain("zone");
  const open = await stage(app, file("03/04/2026", "05/04/2026"));
  expect(questionsOf(open)).toContain("day first or month first");
  expect(open.proposal.certain).toBe(false);
  const none = await stage(app, file("1980-01-01", "1899-12-30", "2026-03-04"));
  const completedAt = { column: "date", format: "YYYY-MM-DD" };
  const told = await send(app.ada, none.at, "dry-run", { mapping: { ...longMapping, completedAt } });
  expect(told.rows).toMatchObject({ created: 3, failed: 0 });
  expect(told.notes).toContainEqual("2 rows give no date");
}

/** 10. A wide file names its waves in its columns; events of REDCap are asked about once. */
export async function wavesOfFiles(app: TestApp): Promise<void> {
  const columns = ["pre", "post"].flatMap((wave) => ["1", "2", "3"].map((k) => `ucla3_${k}_${wave}`));
  const items = [...ucla(columns.slice(0, 3), { wave: "pre" }), ...ucla(columns.slice(3), { wave: "post" })];
  const wide = await stage(app, `id,${columns.join(",")}\nA,1,2,3,1,1,1\nB,3,3,3,2,2,2\n`);
  expect(wide.reading.source.id).toBe("generic-wide");
  const mapping = { participant: "id", items };
  expect(await send(app.ada, wide.at, "confirm", { mapping })).toMatchObject({
    status: 201,
    rows: { read: 2, created: 2 },
    responses: { created: 4 },
  });
  const lines = ["101,baseline_arm_1,3,2,3,2", "101,exit_arm_1,2,2,2,2"];
  const redcap = await stage(
    app,
    `record_id,redcap_event_name,ucla3_1,ucla3_2,ucla3_3,wellbeing_complete\n${lines.join("\n")}\n`,
  );
  expect(redcap.reading.source.id).toBe("redcap");
  expect(redcap.proposal.mapping.wave).toMatchObject({ column: "redcap_event_name" });
  const values = { baseline_arm_1: "pre", exit_arm_1: "post" };
  const told = await send(app.ada, redcap.at, "dry-run", {
    mapping: {
      participant: "record_id",
      wave: { column: "redcap_event_name", values },
      items: ucla(["ucla3_1", "ucla3_2", "ucla3_3"]),
    },
  });
  expect(told).toMatchObject({ rows: { read: 2, created: 2 }, responses: { created: 2 } });
}
