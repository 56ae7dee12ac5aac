import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import type { Mapping } from "#shared/imports/mapping";
import { missingCode } from "#shared/responses/missing";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "./api";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const file = [
  "code,q1,q2,q3,helped___1,helped___2,helped___3,wellbeing_complete,redcap_event_name",
  "a,1,2,3,1,0,0,2,pre_arm_1",
  "b,1,2,3,0,0,0,2,pre_arm_1",
  "c,1,2,3,0,0,0,0,pre_arm_1",
].join("\n");

const options = ["1", "2", "3"].map((option) => ({ column: `helped___${option}`, option }));
const mapping: Mapping = {
  participant: "code",
  wave: { is: "pre" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
  questions: [{ kind: "multi", title: "Who helped?", options }],
};

const notAsked = `missing: ${missingCode.notAsked}`;

/** What is kept of a program's questions: options in order, and the bits of each answer or why there is none. */
async function kept(programId: number) {
  return withOrganization(app.db, app.ada.organizationId, async (db) => ({
    questions: [
      ...(await db.execute(
        sql`select title, kind, options from question where program_id = ${programId} order by id`,
      )),
    ],
    answers: [
      ...(await db.execute<{ options: number | string }>(sql`
        select coalesce(to_jsonb(o.options), to_jsonb('missing: ' || o.missing)) as options from own_answer o join question q on q.id = o.question_id
        where q.program_id = ${programId} order by o.options`)),
    ].map(({ options }) => options),
  }));
}

describe("one question over several columns", () => {
  test("is offered as one, tried and stored; not chosen is an answer and not asked is none", async () => {
    const programId = await startProgram(app.ada);
    const form = new FormData();
    form.set("file", new Blob([file]), "answers.csv");
    const staged = await app.ada.fetch(`/api/v1/programs/${programId}/uploads`, {
      method: "POST",
      body: form,
    });
    const { id } = (await staged.json()) as { id: number };
    const read = await (await app.ada.fetch(`/api/v1/programs/${programId}/imports/${id}`)).json();
    expect(read.proposal.choices).toEqual([{ kind: "multi", title: "helped", options }]);
    expect(read.proposal.mapping.questions).toBeUndefined();

    const tried = await app.ada.fetch(`/api/v1/programs/${programId}/imports/${id}/dry-run`, {
      json: { mapping },
    });
    expect(tried.status).toBe(200);
    expect(await tried.json()).toMatchObject({ rows: { read: 3, created: 3 } });
    expect(await kept(programId)).toEqual({ questions: [], answers: [] });

    const stored = await app.ada.fetch(`/api/v1/programs/${programId}/imports/${id}/confirm`, { json: {} });
    expect(stored.status).toBe(201);
    // The third person's form was never opened: its zeros are no answer.
    expect(await kept(programId)).toEqual({
      questions: [{ title: "Who helped?", kind: "multi", options: ["1", "2", "3"] }],
      answers: [0, 1, notAsked],
    });
  });

  test("is 0 new the second time, a conflict where a box differs, and gone when the file is taken back", async () => {
    const programId = await startProgram(app.ada);
    expect(await upload(app.ada, programId, file, { mapping })).toMatchObject({ status: 201 });
    const again = await upload(app.ada, programId, file, { mapping });
    expect(again).toMatchObject({ status: 201, rows: { created: 0, unchanged: 3 } });
    const changed = file.replace("b,1,2,3,0,0,0", "b,1,2,3,0,1,0");
    const asked = await upload(app.ada, programId, changed, { mapping });
    expect(asked).toMatchObject({ status: 422, code: "mapping_needed" });
    const kept2 = await upload(app.ada, programId, changed, {
      mapping: { ...mapping, conflicts: "keep_last" },
    });
    expect(kept2).toMatchObject({ status: 201, rows: { updated: 1, unchanged: 2 } });
    expect((await kept(programId)).answers).toEqual([1, 2, notAsked]);
    const undone = await app.ada.fetch(`/api/v1/programs/${programId}/imports/${kept2.id}/undo`, {
      json: {},
    });
    expect(undone.status).toBe(200);
    expect((await kept(programId)).answers).toEqual([0, 1, notAsked]);
  });

  test.each([
    [{ kind: "multi", title: "x", options: [{ column: "nowhere", option: "1" }] }, /no column 'nowhere'/],
    [{ kind: "single", title: "x", options }, /go with the kind/],
    [{ kind: "multi", options }, /needs a .*title/],
    [{ kind: "multi" }, /takes a .*column/],
  ])("names what is wrong with %j", async (question, message) => {
    const programId = await startProgram(app.ada);
    const wrong = { ...mapping, questions: [question] } as Mapping;
    const answer = await upload(app.ada, programId, file, { mapping: wrong });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer)).toMatch(message);
  });
});
