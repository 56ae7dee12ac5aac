import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import type { Mapping } from "#shared/imports/mapping";
import { answers, form, openSurvey } from "../collect/open";
import { createTestApp, type TestApp } from "../harness";
import { type Answer, startProgram, upload } from "./api";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ env: mail });
});
afterAll(() => app?.close());

/** Nothing is sent: addresses are kept only where mail is set up. */
const mail = {
  SMTP_URL: "smtp://127.0.0.1:9",
  MAIL_FROM: "team@example.org",
  PUBLIC_URL: "http://localhost:3000",
};

const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
};
const file = (...rows: string[]) => `id,wave,q1,q2,q3\n${rows.map((row) => `${row}\n`).join("")}`;
const bring = (program: number, ...rows: string[]) => upload(app.ada, program, file(...rows), { mapping });
const kept = (n: number) => expect.objectContaining({ code: "note.kept_apart", values: { n } });

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
async function send(path: string, json?: unknown): Promise<any> {
  const answer = await app.ada.fetch(`/api/v1${path}`, json === undefined ? {} : { json });
  const text = await answer.text();
  return { status: answer.status, ...(text.startsWith("{") ? JSON.parse(text) : {}) };
}

/** What people said at each wave they answered, by the code as their file wrote it: loneliness, 3 to 9. */
async function scoresOf(code: string): Promise<Record<string, number>> {
  const { id } = await send("/participants/find", { code });
  const { codes, enrollments } = await send(`/participants/${id}`);
  expect(codes).toEqual([code]);
  type Shown = { wave: { key: string }; sets: { scores: { value: number }[] }[] };
  return Object.fromEntries(
    enrollments
      .flatMap((one: { responses: Shown[] }) => one.responses)
      .map(({ wave, sets }: Shown) => [wave.key, sets[0]!.scores[0]!.value]),
  );
}

let made = 0;
/** Two codes that nobody has had yet and that differ in capitals alone. */
function twoCodes(): [string, string] {
  const digits = `${Date.now() % 100_000}${made++}`;
  return [`P${digits}`, `p${digits}`];
}

describe("two codes that differ in capitals alone", () => {
  test("at one wave are two people, paired each for themselves, and proposed as one", async () => {
    const [big, small] = twoCodes();
    const program = await startProgram(app.ada);
    const stored = await bring(
      program,
      `${big},pre,3,3,3`,
      `${small},pre,1,1,1`,
      `${small},post,1,1,2`,
      `${big},post,2,2,2`,
    );
    expect(stored).toMatchObject({ status: 201, rows: { created: 4, unchanged: 0 } });
    expect(stored.notesSaid).toContainEqual(kept(1));
    const bench = await send(`/programs/${program}/matching`);
    expect(bench.all).toMatchObject({ enrolled: 2, paired: 2 });
    expect(bench).toMatchObject({ safe: 0 });
    expect(bench.proposals).toMatchObject([
      { reason: "capitals_differ", twice: true, safe: false, rivals: 0 },
    ]);
    expect(await scoresOf(big)).toEqual({ pre: 9, post: 6 });
    expect(await scoresOf(small)).toEqual({ pre: 3, post: 4 });
  });

  test("that say the same are two people too", async () => {
    const [big, small] = twoCodes();
    const program = await startProgram(app.ada);
    const stored = await bring(program, `${big},pre,2,2,2`, `${small},pre,2,2,2`);
    expect(stored).toMatchObject({ status: 201, rows: { created: 2, unchanged: 0 } });
    expect((await send(`/programs/${program}/matching`)).all).toMatchObject({ enrolled: 2 });
  });

  test("are one where somebody says so, and two again where it is undone", async () => {
    const [big, small] = twoCodes();
    const program = await startProgram(app.ada);
    await bring(program, `${big},pre,3,3,3`, `${small},pre,1,1,1`, `${big},post,2,2,2`);
    const { proposals } = await send(`/programs/${program}/matching`);
    const [{ first, second }] = proposals;
    const joined = await send(`/programs/${program}/matching/decisions`, {
      ...{ first: first.id, second: second.id, same: true },
    });
    expect(joined.decisions).toMatchObject([{ same: true, method: "alike" }]);
    expect(joined.all).toMatchObject({ enrolled: 1, paired: 1 });
    const undone = await send(`/programs/${program}/matching/decisions/${joined.decisions[0].id}/undo`, {});
    expect(undone.all).toMatchObject({ enrolled: 2, paired: 1 });
  });

  test("at different waves are one person, as before", async () => {
    const [big, small] = twoCodes();
    const program = await startProgram(app.ada);
    const stored = await bring(program, `${small},pre,3,3,3`, `${big},post,2,2,2`);
    expect(stored.notesSaid).not.toContainEqual(kept(1));
    expect((await send(`/programs/${program}/matching`)).all).toMatchObject({ enrolled: 1, paired: 1 });
  });

  test("with no way of writing in capitals, and in two columns, are told apart as well", async () => {
    const [digits] = twoCodes();
    const program = await startProgram(app.ada);
    await bring(program, `Ab${digits},pre,3,3,3`, `aB${digits},pre,1,1,1`);
    await bring(program, `aB${digits},post,1,1,2`, `Ab${digits},post,2,2,2`);
    expect(await scoresOf(`Ab${digits}`)).toEqual({ pre: 9, post: 6 });
    expect(await scoresOf(`aB${digits}`)).toEqual({ pre: 3, post: 4 });

    const { participant: _, ...rest } = mapping;
    const joined = `town,id,wave,q1,q2,q3\nRio,x${digits},pre,3,3,3\nRIO,x${digits},pre,1,1,1\nRio,x${digits},post,2,2,2\n`;
    const parts = await upload(app.ada, program, joined, {
      mapping: { ...rest, participantParts: ["town", "id"] },
    });
    expect(parts.notesSaid).toContainEqual(kept(2));
    expect(await scoresOf(`Rio / x${digits}`)).toEqual({ pre: 9, post: 6 });
    expect(await scoresOf(`RIO / x${digits}`)).toEqual({ pre: 3 });
  });

  test("are found again by a later file that has one of them alone", async () => {
    const [big, small] = twoCodes();
    const program = await startProgram(app.ada);
    await bring(program, `${big},pre,3,3,3`, `${small},pre,1,1,1`);
    const later = await bring(program, `${small},post,1,1,2`);
    expect(later.rows).toMatchObject({ created: 1 });
    expect(await scoresOf(small)).toEqual({ pre: 3, post: 4 });
    await bring(program, `${big},post,2,2,2`);
    expect(await scoresOf(big)).toEqual({ pre: 9, post: 6 });
    expect((await send(`/programs/${program}/matching`)).all).toMatchObject({ enrolled: 2, paired: 2 });
  });

  test("leave who was here first under small letters alone with their own answers", async () => {
    const [big, small] = twoCodes();
    const program = await startProgram(app.ada);
    await bring(program, `${small},pre,1,1,1`);
    const later = await bring(program, `${big},post,3,3,3`, `${small},post,1,1,2`);
    expect(later.notesSaid).toContainEqual(kept(1));
    expect(await scoresOf(small)).toEqual({ pre: 3, post: 4 });
    expect(await scoresOf(big)).toEqual({ post: 9 });
    await bring(program, `${big},pre,2,2,2`);
    expect(await scoresOf(big)).toEqual({ pre: 6, post: 9 });
  });

  test("come out of a dry run and its confirmation as out of one upload, and again they are nothing new", async () => {
    const [big, small] = twoCodes();
    const program = await startProgram(app.ada);
    const rows = file(`${big},pre,3,3,3`, `${small},pre,1,1,1`, `${small},post,1,1,2`);
    const dry = await upload(app.ada, program, rows, { mapping, query: "?dry_run=true" });
    expect(dry.notesSaid).toContainEqual(kept(1));
    const confirmed: Answer = await send(`/programs/${program}/imports/${dry.id}/confirm`, { mapping });
    expect(confirmed).toMatchObject({ status: 201, rows: dry.rows, notesSaid: dry.notesSaid });
    expect(await scoresOf(small)).toEqual({ pre: 3, post: 4 });
    const again = await upload(app.ada, program, rows, { mapping });
    expect(again.rows).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  });

  test("are gone with the file that brought them", async () => {
    const [big, small] = twoCodes();
    const program = await startProgram(app.ada);
    const stored = await bring(program, `${big},pre,3,3,3`, `${small},pre,1,1,1`);
    expect((await send(`/programs/${program}/imports/${stored.id}/undo`, {})).status).toBe(200);
    for (const code of [big, small]) expect((await send("/participants/find", { code })).status).toBe(404);
    await bring(program, `${small},pre,1,1,1`);
    await bring(program, `${big},post,2,2,2`);
    expect((await send(`/programs/${program}/matching`)).all).toMatchObject({ enrolled: 1, paired: 1 });
  });

  test("on a list of people are lines about one, until a wave has told two", async () => {
    const [big, small] = twoCodes();
    const program = await startProgram(app.ada);
    const list = (cell: string) => `id,site\n${big},${cell}\n${small},South\n`;
    const roster: Mapping = { participant: "id", group: { column: "site" }, items: [], roster: true };
    const alone = await upload(app.ada, program, list("South"), { mapping: roster });
    expect(alone.rows).toMatchObject({ created: 1, unchanged: 1 });
    await bring(program, `${big},pre,3,3,3`, `${small},pre,1,1,1`);
    const both = await upload(app.ada, program, list("North"), {
      mapping: roster,
      query: "?on_failed=leave_out",
    });
    expect(both.notesSaid).toContainEqual(kept(1));
    expect(both.conflicts).toMatchObject({ file: { count: 0 }, stored: { count: 1 } });
  });

  test("are told apart on a form and in a list of addresses", async () => {
    const [big, small] = twoCodes();
    const { pre, program } = await openSurvey(app);
    await bring(program, `${big},post,3,3,3`, `${small},post,1,1,1`);
    const [one, again] = twoCodes();
    await bring(program, `${one},post,1,1,1`);
    const once = await send(`/programs/${program}/addresses`, {
      list: `${one},a@example.org\n${again},b@example.org`,
    });
    expect(once).toMatchObject({ stored: 1, mistakes: [{ line: 2, mistake: "twice" }] });
    const list = `${small},small@example.org\n${big},big@example.org`;
    expect(await send(`/programs/${program}/addresses`, { list })).toMatchObject({ stored: 2, mistakes: [] });
    for (const [code, address] of [
      [big, "big@example.org"],
      [small, "small@example.org"],
    ] as const) {
      const sent = await app.fetch(pre, form({ ...answers, "who.code": code, _id: randomUUID() }));
      expect(sent.status).toBe(200);
      const { id } = await send("/participants/find", { code });
      const shown = await send(`/participants/${id}`);
      expect(shown.mail.addresses).toMatchObject([{ address }]);
      expect(shown.enrollments[0].responses.map((one: { wave: { key: string } }) => one.wave.key)).toEqual([
        "pre",
        "post",
      ]);
    }
  });

  test.each([
    ["capitals", 0],
    ["small letters", 1],
  ] as const)("of whom the one in %s was erased: no file brings them back, the other stays", async (_, k) => {
    const codes = twoCodes();
    const [gone, stays] = [codes[k]!, codes[1 - k]!];
    const program = await startProgram(app.ada);
    await bring(program, `${codes[0]},pre,3,3,3`, `${codes[1]},pre,1,1,1`);
    await erase(gone);
    const rows = [`${codes[0]},post,3,3,3`, `${codes[1]},post,1,1,1`];
    const later = await bring(program, ...rows);
    expect(later.rows).toMatchObject({ created: 1, skipped: 1 });
    expect(Object.keys(await scoresOf(stays))).toEqual(["pre", "post"]);
    const alone = await bring(program, `${gone},post,1,2,3`);
    expect(alone.rows).toMatchObject({ created: 0, skipped: 1 });
    expect((await send("/participants/find", { code: gone })).erasedOn).not.toBeNull();
    await erase(stays);
    expect((await bring(program, ...rows)).rows).toMatchObject({ created: 0, skipped: 2 });
    expect((await send("/participants/readmit", { code: stays })).status).toBe(204);
    expect((await bring(program, ...rows)).rows).toMatchObject({ created: 1, skipped: 1 });
    expect(Object.keys(await scoresOf(stays))).toEqual(["post"]);
  });

  test("stay out in every way of writing where their one person was erased", async () => {
    const [big, small] = twoCodes();
    const program = await startProgram(app.ada);
    await bring(program, `${small},pre,1,1,1`);
    await erase(small);
    const later = await bring(program, `${big},post,3,3,3`, `${small},post,1,1,1`);
    expect(later.rows).toMatchObject({ created: 0, skipped: 2 });
  });

  test("are hashed, and sealed as they were written: neither code lies open", async () => {
    const [big, small] = twoCodes();
    const program = await startProgram(app.ada);
    await bring(program, `${big},pre,3,3,3`, `${small},pre,1,1,1`);
    const rows = await withOrganization(app.db, app.ada.organizationId, (db) =>
      db.execute<{
        text: string;
        apart: boolean;
      }>(sql`select p::text as text, p.folded_hash is not null as apart
        from participant p join enrollment e on e.participant_id = p.id where e.program_id = ${program}`),
    );
    expect(rows.map(({ apart }) => apart).sort()).toEqual([false, true]);
    for (const { text } of rows)
      for (const code of [big, small]) expect(text).not.toContain(Buffer.from(code).toString("hex"));
  });
});

async function erase(code: string): Promise<void> {
  const { id } = await send("/participants/find", { code });
  expect((await send(`/participants/${id}/erase`, {})).status).toBe(200);
}
