import { randomBytes } from "node:crypto";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openImporters } from "#api/imports/thread/importers";
import { matchKeyFrom } from "#api/matchKey";
import { testConnections } from "../connect";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "./api";
import { manyRows, manyRowsMapping as mapping } from "./wideRows";

let app: TestApp;
/** A key that is of no use in the thread that answers requests. */
const key = matchKeyFrom(randomBytes(32));
const elsewhere = (): never => {
  throw new Error("codes are hashed in the thread that answers requests");
};
beforeAll(async () => {
  app = await createTestApp({ deps: { matchKey: { ...key, hash: elsewhere, openSealer: elsewhere } } });
});
afterAll(() => app?.close());

test("files are parsed, people hashed and sealed in another thread than the one that answers requests", async () => {
  const parser = vi.spyOn(Papa, "Parser");
  const program = await startProgram(app.ada);
  const dry = await upload(app.ada, program, manyRows(40), { mapping, query: "?dry_run=true" });
  expect(dry).toMatchObject({ status: 200, rows: { read: 40, created: 40 } });
  const stored = await upload(app.ada, program, manyRows(40), { mapping });
  expect(stored).toMatchObject({ status: 201, rows: { read: 40, created: 40 } });
  expect(parser).not.toHaveBeenCalled();
  parser.mockRestore();
});

test("what goes wrong in there is told as it is, and the next file is read", async () => {
  const program = await startProgram(app.ada);
  const broken = await upload(app.ada, program, 'id,wave,q1\n"A', { query: "?dry_run=true" });
  expect(broken).toMatchObject({ status: 422, code: "unreadable_file" });
  const wrong = await upload(app.ada, program, manyRows(4), {
    mapping: { ...mapping, participant: "nobody" },
    query: "?dry_run=true",
  });
  expect(wrong).toMatchObject({
    status: 422,
    code: "invalid_input",
    places: [{ path: "mapping.participant" }],
  });
  const next = await upload(app.ada, program, manyRows(4), { mapping, query: "?dry_run=true" });
  expect(next).toMatchObject({ status: 200, rows: { created: 4 } });
});

test("three files at once: all of them come in, one after another where threads are busy", async () => {
  const programs = [await startProgram(app.ada), await startProgram(app.ada), await startProgram(app.ada)];
  const all = await Promise.all(programs.map((id) => upload(app.ada, id, manyRows(2_000), { mapping })));
  expect(all.map(({ status, rows }) => [status, rows.created])).toEqual([
    [201, 2_000],
    [201, 2_000],
    [201, 2_000],
  ]);
});

test("a thread that ends in the middle answers that the server is stopping, as does what comes after", async () => {
  const importers = openImporters(testConnections().application, key);
  const batch = { organizationId: app.ada.organizationId, programId: 0, fileName: "x.csv", createdBy: null };
  const job = { kind: "stage" as const, batch, header: undefined };
  let begun = () => {};
  const isRead = new Promise<void>((resolve) => {
    begun = resolve;
  });
  async function* endless() {
    begun();
    yield Buffer.from("id,wave\n");
    await new Promise(() => {});
  }
  const { result } = importers.start(job, () => {}, endless());
  const refused = expect(result).rejects.toMatchObject({ code: "unavailable" });
  await isRead;
  await importers.close();
  await refused;
  await expect(importers.start(job, () => {}, endless()).result).rejects.toMatchObject({
    code: "unavailable",
  });
});
