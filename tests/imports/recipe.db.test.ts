import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "./api";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

/** Headings that nobody but a person can match: one file per wave, as a survey tool gives them. */
const file = (answers: string) => `who,a,b,c\n${answers}\n`;
const before = file("P1,2,2,2\nP2,3,3,3");
const after = file("P1,1,2,1\nP2,2,2,2");
const mapping: Mapping = {
  participant: "who",
  wave: { is: "pre" },
  items: ["a", "b", "c"].map((column, i) => ({ column, instrument: "ucla-3", item: String(i + 1) })),
};

async function stage(program: number, text: string) {
  const body = new FormData();
  body.set("file", new Blob([text]), "answers.csv");
  const staged = await app.ada.fetch(`/api/v1/programs/${program}/uploads`, { method: "POST", body });
  const { id } = await staged.json();
  return (await app.ada.fetch(`/api/v1/programs/${program}/imports/${id}`)).json();
}

describe("a mapping that was used", () => {
  test("is offered for the next file with the same columns, save the wave of a whole file", async () => {
    const program = await startProgram(app.ada);
    expect((await stage(program, before)).proposal.recipe).toBeUndefined();
    expect(await upload(app.ada, program, before, { mapping })).toMatchObject({ status: 201 });

    const { proposal } = await stage(program, after);
    expect(proposal).toMatchObject({
      mapping: { participant: "who", items: mapping.items },
      certain: false,
      questions: [{ about: "wave" }],
      recipe: { usedAt: expect.any(String), fresh: { mapping: { items: [] } } },
    });
    expect(proposal.mapping.wave).toBeUndefined();
  });

  test("never stores the answers after a program as answers before it", async () => {
    const program = await startProgram(app.ada);
    await upload(app.ada, program, before, { mapping });
    expect(await upload(app.ada, program, after)).toMatchObject({ status: 422, code: "mapping_needed" });
    const sure = await upload(app.ada, program, after, { mapping: { ...mapping, wave: { is: "post" } } });
    expect(sure).toMatchObject({ status: 201, rows: { created: 2, updated: 0 } });
  });

  test("says once for a program whose clock its files keep", async () => {
    const program = await startProgram(app.ada);
    const timed = (name: string) =>
      `who,${name},wave,ucla-3.1,ucla-3.2,ucla-3.3\nP1,2026-07-04 18:22:10,pre,2,2,2\n`;
    const first = await stage(program, timed("completed at"));
    expect(first.proposal.questions.map(({ id }: { id: string }) => id)).toContain("zone");
    const said: Mapping = {
      ...first.proposal.mapping,
      participant: "who",
      completedAt: { ...first.proposal.mapping.completedAt, zone: "Asia/Amman", zoneFrom: "person" },
    };
    expect(await upload(app.ada, program, timed("completed at"), { mapping: said })).toMatchObject({
      status: 201,
    });
    // A file of another shape, in the same program, and the same file in another one.
    const next = await stage(program, timed("submitted"));
    expect(next.proposal.mapping.completedAt).toMatchObject({ zone: "Asia/Amman", zoneFrom: "person" });
    expect(next.proposal.questions.map(({ id }: { id: string }) => id)).not.toContain("zone");
    const elsewhere = await stage(await startProgram(app.ada), timed("completed at"));
    expect(elsewhere.proposal.questions.map(({ id }: { id: string }) => id)).toContain("zone");
  });

  test("stands aside where other columns come, or another program asks", async () => {
    const program = await startProgram(app.ada);
    await upload(app.ada, program, before, { mapping });
    expect((await stage(program, "who,a,b,d\nP1,1,1,1\n")).proposal.recipe).toBeUndefined();
    expect((await stage(await startProgram(app.ada), after)).proposal.recipe).toBeUndefined();
  });
});
