import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../harness";
import { startProgram } from "./api";

let app: TestApp;
let program: number;
beforeAll(async () => {
  app = await createTestApp();
  program = await startProgram(app.ada);
});
afterAll(() => app?.close());

const file = "Circles,,,,\nid,wave,ucla-3.1,ucla-3.2,ucla-3.3\nA1,pre,1,2,3\nA1,post,1,1,1\n";

const send = (to: string, before: Record<string, string>, after: Record<string, string> = {}) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(before)) body.set(name, value);
  body.set("file", new Blob([file]), "answers.csv");
  for (const [name, value] of Object.entries(after)) body.set(name, value);
  return app.ada.fetch(`/api/v1/programs/${program}/${to}`, { method: "POST", body });
};

describe("a form that says where the names of the columns stand", () => {
  test("is believed when a file is staged, and when it is imported at once or tried out", async () => {
    const staged = await send("uploads", { header_row: "2" });
    expect(staged.status).toBe(201);
    const { id } = await staged.json();
    const { reading } = await (await app.ada.fetch(`/api/v1/programs/${program}/imports/${id}`)).json();
    expect(reading).toMatchObject({ headerRows: 2, rowCount: 2 });
    expect(reading.header.columns[0].name).toBe("id");

    const items = ["1", "2", "3"].map((item) => ({ column: `ucla-3.${item}`, instrument: "ucla-3", item }));
    const mapping = JSON.stringify({ participant: "id", wave: { column: "wave" }, items });
    expect((await send("imports", { mapping })).status).toBe(422);
    const tried = await send("imports?dry_run=true", { header_row: "2" }, { mapping });
    expect(await tried.json()).toMatchObject({ rows: { read: 2, created: 2 } });
    const stored = await send("imports", { mapping, header_row: "2", plain: "true" });
    expect(stored.status).toBe(201);
    expect(await stored.json()).toMatchObject({ rows: { read: 2, created: 2, failed: 0 } });
  });

  test.each([
    [{ header_row: "two" }, "header_row"],
    [{ header_row: "0" }, "header_row"],
    [{ header_row: "51" }, "header_row"],
    [{ header_row: "9" }, "header_row"],
    [{ answers_from: "1" }, "answers_from"],
    [{ plain: "yes" }, "plain"],
    [{ source: "myspace" }, "source"],
  ])("%j is refused, and the field named", async (fields, path) => {
    const answer = await send("uploads", fields as Record<string, string>);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "invalid_input", places: [{ path }] });
  });

  test("or whose file it is: that tool's rules are then followed", async () => {
    const staged = await send("uploads", { source: "limesurvey" });
    const { id } = await staged.json();
    const { reading } = await (await app.ada.fetch(`/api/v1/programs/${program}/imports/${id}`)).json();
    expect(reading.source).toEqual({ id: "limesurvey", name: "LimeSurvey", confidence: 1 });
  });

  test("after the file is refused: by then it has been read", async () => {
    for (const to of ["uploads", "imports?dry_run=true"]) {
      const answer = await send(to, {}, { header_row: "2" });
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({
        code: "invalid_input",
        places: [{ path: "header_row", message: expect.stringContaining("comes before the file") }],
      });
    }
  });
});
