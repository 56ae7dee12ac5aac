import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import { createTestApp, type TestApp } from "../harness";
import { readChange, startProgram, upload } from "../imports/api";
import { answersIn } from "./answersIn";

let app: TestApp;
let program: number;

const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  cohort: { column: "cohort" },
  group: { column: "site" },
  completedAt: { column: "day", format: "YYYY-MM-DD" },
  attributes: [{ column: "area", name: "=area" }],
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
  questions: [
    { column: "heard", kind: "text", title: "How did you hear of us?" },
    {
      kind: "multi",
      title: "Where?",
      options: [
        { column: "o1", option: "Hall" },
        { column: "o2", option: "=1+1" },
      ],
    },
  ],
  values: { "ucla-3": { "-99": null } },
};
const people = Array.from({ length: 24 }, (_, i) => `SECRET-CODE-${i + 1}`);
const rowsOf = (code: string, i: number) =>
  (["pre", "post"] as const).map((wave, k) => {
    const site = ["North", "=cmd|' /C calc'!A0", "-2"][i % 3];
    const answers = [1 + ((i + k) % 3), 1 + ((i * 2 + k) % 3), i === 5 ? "-99" : i === 6 ? "" : 1 + (i % 3)];
    return [
      code,
      wave,
      i % 2 ? "Spring" : "@Autumn",
      site,
      `2026-0${1 + 3 * k}-0${1 + (i % 9)}`,
      i % 2 ? "town" : "+49",
      ...answers,
      `My name is Maria ${i}`,
      "1",
      i % 2 ? "1" : "0",
    ];
  });
const file = Papa.unparse([
  ["id", "wave", "cohort", "site", "day", "area", "q1", "q2", "q3", "heard", "o1", "o2"],
  ...people.flatMap(rowsOf),
]);

beforeAll(async () => {
  app = await createTestApp();
  program = await startProgram(app.ada);
  const stored = await upload(app.ada, program, file, { mapping });
  expect(stored.status, JSON.stringify(stored)).toBe(201);
});
afterAll(() => app.close());

async function fetchRaw(query = "", id = program) {
  const answer = await app.ben.fetch(`/api/v1/programs/${id}/export/responses.csv${query}`);
  expect(answer.status).toBe(200);
  const text = Buffer.from(await answer.arrayBuffer()).toString("utf8");
  const { data } = Papa.parse<Record<string, string>>(text.replace("\ufeff", ""), {
    header: true,
    skipEmptyLines: true,
  });
  return { text, rows: data };
}

test("a manager takes out every response under random keys; no code and no words of people are in it", async () => {
  const first = await fetchRaw();
  const again = await fetchRaw();
  expect(first.rows).toHaveLength(48);
  expect(new Set(first.rows.map(({ person }) => person)).size).toBe(24);
  expect(first.text).not.toMatch(/SECRET-CODE|Maria/);
  const keys = new Set(first.rows.map(({ person }) => person));
  expect(again.rows.some(({ person }) => keys.has(person))).toBe(false);
  // Nor does the order of rows tell who is who to somebody who holds the file that they came from.
  expect(first.rows.map((row) => row["ucla-3.1"]).join("")).not.toBe(
    again.rows.map((row) => row["ucla-3.1"]).join(""),
  );
  expect((await fetchRaw("?free_text=true")).text).toContain("Maria 7");
});

test("cells and headers run no formula, numbers stay numbers, lines end as spreadsheets want them", async () => {
  const { text, rows } = await fetchRaw();
  expect(text.startsWith("\ufeffperson,")).toBe(true);
  expect(text.match(/[^\r]\n/)).toBeNull();
  const names = Object.keys(rows[0]!);
  expect(names).toContain("attribute.=area");
  for (const row of rows)
    for (const cell of [...names, ...Object.values(row)])
      if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+@\t\r＝＋－＠-]/);
  expect(rows.some(({ group }) => group === "-2")).toBe(true);
  expect(rows.some(({ group }) => group === "'=cmd|' /C calc'!A0")).toBe(true);
  expect(rows.some(({ cohort }) => cohort === "'@Autumn")).toBe(true);
});

test("the ways of missing stand apart, each option has a column of its own", async () => {
  const { rows } = await fetchRaw();
  const missing = rows.map((row) => row["ucla-3.3.missing"]);
  expect(missing.filter((word) => word === "declared_code")).toHaveLength(2);
  expect(missing.filter((word) => word === "not_answered")).toHaveLength(2);
  expect(missing.filter((word) => word === "")).toHaveLength(44);
  const options = Object.keys(rows[0]!).filter((name) => /^q\d+\.[12]$/.test(name));
  expect(options).toHaveLength(2);
  expect(rows.filter((row) => row[options[0]!] === "1")).toHaveLength(48);
  expect(rows.filter((row) => row[options[1]!] === "0")).toHaveLength(24);
  const { rows: long } = await fetchRaw("?layout=long");
  expect(long.filter(({ kind }) => kind === "item")).toHaveLength(48 * 3);
  expect(long.filter(({ kind, value }) => kind === "score" && value !== "")).toHaveLength(44);
  expect(long.filter(({ kind }) => kind === "question")).toHaveLength(48 * 2);
  expect(long.find(({ missing }) => missing === "declared_code")).toMatchObject({ name: "3", value: "" });
});

test("each row of the wide file holds what that person answered, their score and their options, and the long file the same", async () => {
  const { text, rows } = await fetchRaw("?free_text=true");
  const names = Object.keys(rows[0]!).filter((name) => /^q\d+/.test(name) && !name.endsWith(".missing"));
  expect(names).toHaveLength(3);
  for (const [i, code] of people.entries())
    for (const [, wave, , , day, , ...told] of rowsOf(code, i)) {
      const answers = told.slice(0, 3).map((answer) => (answer === "-99" ? "" : String(answer)));
      const said = told.slice(3).map(String);
      const [row, ...more] = rows.filter(
        (one) => one.wave === wave && names.some((name) => one[name] === said[0]),
      );
      expect([row, more.length], `${code}, ${wave}`).toEqual([expect.anything(), 0]);
      expect(row!.submitted_on).toBe(day);
      expect(["1", "2", "3"].map((item) => row![`ucla-3.${item}`])).toEqual(answers);
      const isWhole = answers.every((answer) => answer !== "");
      const sum = answers.reduce((points, answer) => points + Number(answer), 0);
      expect(row!["ucla-3.score.total"], `${code}, ${wave}, score`).toBe(isWhole ? String(sum) : "");
      expect(names.map((name) => row![name])).toEqual(said);
    }
  const { text: long } = await fetchRaw("?layout=long&free_text=true");
  expect(answersIn(Buffer.from(long))).toEqual(answersIn(Buffer.from(text)));
});

test("the file, imported again, gives the same change", async () => {
  const { text } = await fetchRaw();
  const copy = await startProgram(app.ada, "A copy");
  const items = ["1", "2", "3"].map((item) => ({ column: `ucla-3.${item}`, instrument: "ucla-3", item }));
  const again: Mapping = {
    ...{
      participant: "person",
      wave: { column: "wave" },
      cohort: { column: "cohort" },
      group: { column: "group" },
    },
    ...{ completedAt: { column: "submitted_on", format: "YYYY-MM-DD" }, items },
    attributes: [{ column: "attribute.=area", name: "=area" }],
  };
  expect((await upload(app.ada, copy, text, { mapping: again })).status).toBe(201);
  for (const by of ["", "&by=group", "&by=cohort", "&by=%3Darea"]) {
    const query = `instrument=ucla-3&detail=full${by}`;
    const told = ({ overall, strata }: Record<string, unknown>) => ({ overall, strata });
    expect(told(await readChange(app.ada, copy, query))).toEqual(
      told(await readChange(app.ada, program, query)),
    );
  }
});

test("an excluded response is in the file and says so; a removed one and an erased person are not", async () => {
  const own = await startProgram(app.ada, "Put right");
  await upload(app.ada, own, file.replaceAll("SECRET-CODE", "OTHER"), { mapping });
  const find = async (code: string) => {
    const found = await app.ada.fetch("/api/v1/participants/find", { json: { code } });
    return ((await found.json()) as { id: number }).id;
  };
  const whole = await app.ada.fetch(`/api/v1/participants/${await find("OTHER-1")}`);
  const [response] = (await whole.json()).enrollments[0].responses;
  const at = `/api/v1/programs/${own}/enrollments/${response.enrollmentId}/responses/${response.id}`;
  expect((await app.ada.fetch(`${at}/exclusion`, { json: { reason: "A test" } })).status).toBe(200);
  const { rows } = await fetchRaw("", own);
  expect(rows).toHaveLength(48);
  expect(rows.filter(({ excluded }) => excluded === "1")).toHaveLength(1);
  await app.ada.fetch(at, { method: "DELETE", json: { reason: "A test" } });
  await app.ada.fetch(`/api/v1/participants/${await find("OTHER-2")}/erase`, { method: "POST" });
  expect((await fetchRaw("", own)).rows).toHaveLength(45);
});

test("anonymous answers name no person, no day and no language", async () => {
  const own = await startProgram(app.ada, "Nobody's");
  const { participant: _, ...rest } = mapping;
  const nameless: Mapping = { ...rest, participant: { is: "anonymous" } };
  expect((await upload(app.ada, own, file, { mapping: nameless })).status).toBe(201);
  const { rows } = await fetchRaw("", own);
  expect(rows).toHaveLength(48);
  for (const row of rows) expect([row.person, row.submitted_on, row.language]).toEqual(["", "", ""]);
  expect(new Set(rows.map(({ enrollment }) => enrollment)).size).toBe(48);
});

test("a viewer takes no rows; who did stands in the log, without a row of it", async () => {
  const path = `/api/v1/programs/${program}/export/responses.csv`;
  expect((await app.dan.fetch(path)).status).toBe(403);
  expect((await app.eve.fetch(path)).status).toBe(404);
  app.logged.length = 0;
  await fetchRaw();
  const line = app.logged.map((text) => JSON.parse(text)).find(({ msg }) => msg === "raw data was taken out");
  expect(line).toMatchObject({
    userId: app.ben.userId,
    programId: program,
    rows: 48,
    whole: true,
    layout: "wide",
  });
});

test("a file that nobody fetches to its end gives its connection back", async () => {
  const big = await startProgram(app.ada, "Many");
  const lines = Array.from({ length: 6_000 }, (_, i) =>
    rowsOf(`MANY-${i}`, i)
      .map((row) => Papa.unparse([row]))
      .join("\n"),
  );
  const stored = await upload(app.ada, big, `${file.split("\r\n")[0]}\n${lines.join("\n")}`, { mapping });
  expect(stored.status).toBe(201);
  // More often than there are connections: one that stays taken would let the last of them wait for ever.
  for (let k = 0; k < 6; k++) {
    const answer = await app.ben.fetch(`/api/v1/programs/${big}/export/responses.csv?layout=long`);
    const reader = answer.body!.getReader();
    await reader.read();
    if (k % 2) await reader.read();
    await reader.cancel();
  }
  await expect.poll(async () => (await fetchRaw("", big)).rows.length).toBe(12_000);
});
