import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";

let app: TestApp;
let program: number;
beforeAll(async () => {
  app = await createTestApp();
  program = await startProgram(app.ada);
  const rows = Array.from({ length: 6 }, (_, i) => `P${i},pre,North,1,2,3\nP${i},post,North,1,1,3`);
  const items = [1, 2, 3].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item: String(item) }));
  const mapping = { participant: "id", wave: { column: "wave" }, group: { column: "site" }, items };
  const answer = await upload(app.ada, program, `id,wave,site,q1,q2,q3\n${rows.join("\n")}\n`, { mapping });
  expect(answer.status).toBe(201);
});
afterAll(() => app?.close());

const change = (query: string) =>
  app.ada.fetch(`/api/v1/programs/${program}/change?instrument=ucla-3${query}`);

test("a character that Postgres cannot hold is a problem in words, not our mistake", async () => {
  const answer = await app.ada.fetch("/api/v1/programs", { json: { name: "a\u0000b" } });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ code: "invalid_input", detail: expect.stringMatching(/NUL/) });
});

test("a filter that does not exist is refused: its answer would be about everybody", async () => {
  for (const query of ["&age=1", "&filter=north", "&groups=North"])
    expect((await change(query)).status).toBe(422);
  const typo = await app.ada.fetch(`/api/v1/programs/${program}/imports?dryrun=true`, { method: "POST" });
  expect(typo.status).toBe(422);
});

test("a group or cohort that is not there is refused with those that are", async () => {
  expect((await change("&group=North")).status).toBe(200);
  const answer = await change("&group=Nrth");
  expect(answer.status).toBe(422);
  expect(await answer.text()).toMatch(/North/);
});

test("answers of the API are kept in no cache", async () => {
  for (const path of ["/api/v1/programs", `/api/v1/programs/${program}`, "/api/v1/nowhere"]) {
    expect((await app.ada.fetch(path)).headers.get("Cache-Control")).toBe("no-store");
  }
  expect((await change("")).headers.get("Cache-Control")).toBe("no-store");
});

test("an attribute may not take the name of a breakdown; an item may be a number", async () => {
  const file = "id,wave,site,q1,q2,q3,kind\nQ1,pre,North,1,2,3,x\n";
  const items = [1, 2, 3].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item }));
  const mapping = { participant: "id", wave: { column: "wave" }, items } as never as object;
  for (const name of ["group", "Cohort", "a,b"]) {
    const wrong = { ...mapping, attributes: [{ column: "kind", name }] } as never;
    const answer = await upload(app.ada, program, file, { mapping: wrong });
    expect(answer).toMatchObject({ status: 422, code: "invalid_input" });
  }
  const right = { ...mapping, attributes: [{ column: "kind", name: "kind" }] } as never;
  expect(await upload(app.ada, program, file, { mapping: right })).toMatchObject({ status: 201 });
});

test("what is wrong with a body is said in words", async () => {
  const say = async (path: string, json: unknown) => {
    const answer = await app.ada.fetch(path, { json });
    expect(answer.status).toBe(422);
    return ((await answer.json()) as { detail: string }).detail;
  };
  expect(await say("/api/v1/programs", {})).toBe("name: is missing");
  expect(await say("/api/v1/programs", { name: 7 })).toBe("name: must be text");
  expect(await say("/api/v1/programs", { name: "Circle", wave: [] })).toBe("The body: does not know wave");
  expect(await say("/api/v1/programs", [])).toBe("The body: must be an object");
});
