import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type Fetch, type TestApp } from "../harness";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

interface Program {
  id: number;
  waves: { id: number; key: string; label: string; kind: string }[];
}

const start = async (waves: unknown[] = ["pre", "post"]): Promise<Program> =>
  (await app.ben.fetch("/api/v1/programs", { json: { name: "Walks", waves } })).json();
const add = (program: Program, json: object, as: Fetch = app.ben.fetch) =>
  as(`/api/v1/programs/${program.id}/waves`, { json });
const rename = (program: Program, waveId: number, label: unknown, as: Fetch = app.ben.fetch) =>
  as(`/api/v1/programs/${program.id}/waves/${waveId}`, { method: "PATCH", json: { label } });
const wavesOf = async (answer: Response) =>
  ((await answer.json()) as Program).waves.map(({ key, label, kind }) => [key, label, kind]);

describe("a wave's label", () => {
  test("ben renames it; key, kind and order stay, and everybody reads the new name", async () => {
    const program = await start();
    const answer = await rename(program, program.waves[0]!.id, "  First   visit ");
    expect(answer.status).toBe(200);
    const renamed = [
      ["pre", "First visit", "pre"],
      ["post", "After", "post"],
    ];
    expect(await wavesOf(answer)).toEqual(renamed);
    expect(await wavesOf(await app.dan.fetch(`/api/v1/programs/${program.id}`))).toEqual(renamed);
  });

  test("two waves are never called alike, whatever the capitals, nor as another's key", async () => {
    const program = await start();
    for (const taken of ["AFTER", " after ", "Post"]) {
      const answer = await rename(program, program.waves[0]!.id, taken);
      expect(answer.status).toBe(409);
      expect((await answer.json()).detail).toBe('Another wave is called "After" (post) already.');
    }
    expect((await rename(program, program.waves[0]!.id, "BEFORE")).status).toBe(200);
  });

  test("needs a letter, is not longer than a chart has room for, and changes nothing else", async () => {
    const program = await start();
    const wave = program.waves[0]!.id;
    expect((await rename(program, wave, "  ")).status).toBe(422);
    expect((await rename(program, wave, "x".repeat(81))).status).toBe(422);
    const more = { method: "PATCH", json: { label: "Start", key: "start" } };
    expect((await app.ben.fetch(`/api/v1/programs/${program.id}/waves/${wave}`, more)).status).toBe(422);
  });

  test("of another program or organization it is not found, and dan may not", async () => {
    const [program, other] = [await start(), await start()];
    expect((await rename(program, other.waves[0]!.id, "Start")).status).toBe(404);
    expect((await rename(program, program.waves[0]!.id, "Start", app.eve.fetch)).status).toBe(404);
    expect((await rename(program, program.waves[0]!.id, "Start", app.dan.fetch)).status).toBe(403);
  });
});

describe("a further wave", () => {
  test("comes last, with label and kind from its key, where nothing else is said", async () => {
    const answer = await add(await start(), { key: "month-6" });
    expect(answer.status).toBe(201);
    expect(await wavesOf(answer)).toEqual([
      ["pre", "Before", "pre"],
      ["post", "After", "post"],
      ["month-6", "Month 6", "followup"],
    ]);
  });

  test.each([
    ["es", ["Antes", "Después", "Mirada atrás", "Seguimiento"]],
    ["ar", ["قبل", "بعد", "نظرة إلى الوراء", "متابعة"]],
    ["en", ["Before", "After", "Looking back", "Follow-up"]],
  ])(
    "is named in the organization's language (%s) where it has a usual key alone",
    async (language, labels) => {
      const { fetch } = app.eve;
      expect((await fetch("/api/v1/organization", { method: "PATCH", json: { language } })).status).toBe(200);
      const made = await (await fetch("/api/v1/programs", { json: { name: `Walks ${language}` } })).json();
      await add(made, { key: "then" }, fetch);
      const answer = await add(made, { key: "followup" }, fetch);
      expect((await wavesOf(answer)).map(([, label]) => label)).toEqual(labels);
      // What somebody names stays as they name it.
      const named = await add(made, { key: "late", label: "The last" }, fetch);
      expect((await wavesOf(named)).at(-1)?.[1]).toBe("The last");
    },
  );

  test("stands where it is put, first too, and the order is kept", async () => {
    const program = await start();
    await add(program, { key: "midway", label: "Half-way", kind: "followup", after: "pre" });
    const answer = await add(program, { key: "sign-up", kind: "pre", after: null });
    expect((await wavesOf(answer)).map(([key]) => key)).toEqual(["sign-up", "pre", "midway", "post"]);
  });

  test("may not be asked before and stand after", async () => {
    const answer = await add(await start(), { key: "baseline" });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: "invalid_input",
      places: [{ path: "after", message: expect.stringContaining('"baseline" is asked before the program') }],
    });
  });

  test("has a key and a label of its own, a place that is there, and room", async () => {
    const program = await start();
    expect((await add(program, { key: "post" })).status).toBe(409);
    expect((await add(program, { key: "later", label: "after" })).status).toBe(409);
    expect(await (await add(program, { key: "later", after: "exit" })).json()).toMatchObject({
      places: [{ path: "after", message: 'there is no wave "exit"' }],
    });
    expect((await add(program, { key: "Month 6" })).status).toBe(422);
    const full = await start(Array.from({ length: 20 }, (_, k) => `visit-${k}`));
    expect((await (await add(full, { key: "one-more" })).json()).detail).toMatch(/at most 20 waves/);
  });

  test("two of one key at the same moment: one is there, the other hears of it", async () => {
    const program = await start();
    const answers = await Promise.all([add(program, { key: "month-6" }), add(program, { key: "month-6" })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test("eve finds no such program, and dan may not", async () => {
    const program = await start();
    expect((await add(program, { key: "month-6" }, app.eve.fetch)).status).toBe(404);
    expect((await add(program, { key: "month-6" }, app.dan.fetch)).status).toBe(403);
  });
});
