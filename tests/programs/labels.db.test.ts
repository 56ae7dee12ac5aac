import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { listMergedNames } from "#api/labels/queries";
import { createTestApp, type Fetch, type TestApp } from "../harness";
import { type Crowd, countByGroup, enroll, readFigures } from "./people";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

interface Label {
  id: number;
  name: string;
  people?: number;
  role?: string;
}
interface Program {
  id: number;
  groups: Label[];
  cohorts: Label[];
  merges: { id: number; fromName: string; intoId: number; people: number }[];
}

const crowds: Crowd[] = [
  { cohort: "Autumn", group: "North", pre: 6, post: 5, n: 4 },
  { cohort: "Spring", group: "North", pre: 7, post: 5, n: 2 },
  { cohort: "Autumn", group: "norht", pre: 5, post: 5, n: 3 },
  { cohort: "Spring", group: "River Side", pre: 9, post: 4, n: 1 },
];

const send = async (as: Fetch, method: string, path: string, json: unknown) =>
  as(`/api/v1/programs/${path}`, { method, json });
const told = async (answer: Response) => (await answer.json()) as Program;

async function makeProgram(): Promise<Program> {
  const made = await told(
    await app.ben.fetch("/api/v1/programs", { method: "POST", json: { name: "Walks" } }),
  );
  await enroll(app.db, app.ada.organizationId, made.id, crowds);
  return told(await app.ben.fetch(`/api/v1/programs/${made.id}`));
}
const groupNamed = ({ groups }: Program, name: string) => groups.find((label) => label.name === name)!.id;
const figures = (program: Program) => readFigures(app.db, app.ada.organizationId, program.id);
const byGroup = (program: Program) => countByGroup(app.db, app.ada.organizationId, program.id);
const versionOf = (program: Program) =>
  withOrganization(app.db, app.ada.organizationId, async (db) => {
    const [row] = await db.execute(sql`select data_version from program where id = ${program.id}`);
    return Number(row!.data_version);
  });

describe("cohorts and groups", () => {
  test("each is listed with its own people, and dan reads the names alone", async () => {
    const program = await makeProgram();
    expect(program.groups.map(({ name, people }) => [name, people])).toEqual([
      ["norht", 3],
      ["North", 6],
      ["River Side", 1],
    ]);
    expect(program.cohorts.map(({ name, people, role }) => [name, people, role])).toEqual([
      ["Autumn", 7, "program"],
      ["Spring", 3, "program"],
    ]);
    const seen = await told(await app.dan.fetch(`/api/v1/programs/${program.id}`));
    expect(seen.groups.map(({ name }) => name)).toEqual(["norht", "North", "River Side"]);
    expect(JSON.stringify(seen)).not.toContain("people");
  });

  test("ben renames a group", async () => {
    const program = await makeProgram();
    const id = groupNamed(program, "River Side");
    const answer = await send(app.ben.fetch, "PATCH", `${program.id}/groups/${id}`, { name: " East   End" });
    expect((await told(answer)).groups).toContainEqual({ id, name: "East End", people: 1 });
  });

  test("a name that is another spelling of one that is here is a conflict that proposes the merge", async () => {
    const program = await makeProgram();
    const id = groupNamed(program, "norht");
    const answer = await send(app.ben.fetch, "PATCH", `${program.id}/groups/${id}`, { name: "NORTH " });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      code: "conflict",
      existingId: groupNamed(program, "North"),
      detail: expect.stringContaining("merge"),
    });
  });

  test("a group may be spelt anew within its own name", async () => {
    const program = await makeProgram();
    const id = groupNamed(program, "River Side");
    const answer = await send(app.ben.fetch, "PATCH", `${program.id}/groups/${id}`, { name: "river side" });
    expect(answer.status).toBe(200);
  });

  test("a cohort becomes a comparison and comes back, and the figures are asked for anew", async () => {
    const program = await makeProgram();
    const id = program.cohorts[1]!.id;
    const before = await versionOf(program);
    const asComparison = await send(app.ben.fetch, "PATCH", `${program.id}/cohorts/${id}`, {
      role: "comparison",
    });
    expect((await told(asComparison)).cohorts[1]).toMatchObject({ id, role: "comparison" });
    const back = await send(app.ben.fetch, "PATCH", `${program.id}/cohorts/${id}`, { role: "program" });
    expect((await told(back)).cohorts[1]).toMatchObject({ id, role: "program" });
    expect(await versionOf(program)).toBe(before + 2);
  });

  test("a group of one program is not found in another", async () => {
    const [one, two] = [await makeProgram(), await makeProgram()];
    const id = groupNamed(one, "North");
    expect((await send(app.ben.fetch, "PATCH", `${two.id}/groups/${id}`, { name: "X" })).status).toBe(404);
    const into = groupNamed(two, "North");
    expect((await send(app.ben.fetch, "POST", `${two.id}/groups/${id}/merge`, { into })).status).toBe(404);
  });
});

describe("merging", () => {
  test("moves everybody, in the figures too, and undoing it restores exactly what was", async () => {
    const program = await makeProgram();
    const [from, into] = [groupNamed(program, "norht"), groupNamed(program, "North")];
    const before = { figures: await figures(program), program, version: await versionOf(program) };

    const merged = await told(
      await send(app.ben.fetch, "POST", `${program.id}/groups/${from}/merge`, { into }),
    );
    expect(merged.groups.map(({ name, people }) => [name, people])).toEqual([
      ["North", 9],
      ["River Side", 1],
    ]);
    expect(merged.merges).toMatchObject([{ fromName: "norht", intoId: into, people: 3 }]);
    expect(await byGroup(program)).toEqual({ North: 9, "River Side": 1 });
    expect(await versionOf(program)).toBe(before.version + 1);

    const undone = await told(
      await send(app.ben.fetch, "POST", `${program.id}/merges/${merged.merges[0]!.id}/undo`, {}),
    );
    expect(undone).toEqual(before.program);
    expect(await figures(program)).toEqual(before.figures);
    expect(await versionOf(program)).toBe(before.version + 2);
  });

  test("a comparison cohort is one again after an undone merge", async () => {
    const program = await makeProgram();
    const [from, into] = [program.cohorts[0]!.id, program.cohorts[1]!.id];
    await send(app.ben.fetch, "PATCH", `${program.id}/cohorts/${from}`, { role: "comparison" });
    const before = await figures(program);
    const merged = await told(
      await send(app.ben.fetch, "POST", `${program.id}/cohorts/${from}/merge`, { into }),
    );
    expect(merged.cohorts).toMatchObject([{ id: into, role: "program", people: 10 }]);
    await send(app.ben.fetch, "POST", `${program.id}/merges/${merged.merges[0]!.id}/undo`, {});
    expect(await figures(program)).toEqual(before);
  });

  test("merges upon merges are undone from the last to the first, and end where they began", async () => {
    const program = await makeProgram();
    const before = await figures(program);
    const [norht, north, river] = ["norht", "North", "River Side"].map((name) => groupNamed(program, name));
    await send(app.ben.fetch, "POST", `${program.id}/groups/${norht}/merge`, { into: north });
    const twice = await told(
      await send(app.ben.fetch, "POST", `${program.id}/groups/${north}/merge`, { into: river }),
    );
    expect(twice.groups.map(({ name, people }) => [name, people])).toEqual([["River Side", 10]]);
    const [last, first] = twice.merges.map(({ id }) => id);

    const tooEarly = await send(app.ben.fetch, "POST", `${program.id}/merges/${first}/undo`, {});
    expect(tooEarly.status).toBe(409);
    expect(await tooEarly.json()).toMatchObject({ detail: expect.stringContaining("later merge first") });

    expect((await send(app.ben.fetch, "POST", `${program.id}/merges/${last}/undo`, {})).status).toBe(200);
    expect((await send(app.ben.fetch, "POST", `${program.id}/merges/${first}/undo`, {})).status).toBe(200);
    expect(await figures(program)).toEqual(before);
  });

  test("an undone merge is not undone again", async () => {
    const program = await makeProgram();
    const [from, into] = [groupNamed(program, "norht"), groupNamed(program, "North")];
    const merged = await told(
      await send(app.ben.fetch, "POST", `${program.id}/groups/${from}/merge`, { into }),
    );
    const undo = () => send(app.ben.fetch, "POST", `${program.id}/merges/${merged.merges[0]!.id}/undo`, {});
    expect((await undo()).status).toBe(200);
    expect((await undo()).status).toBe(409);
  });

  test("the name of a merged group is free; while another bears it the merge cannot be undone", async () => {
    const program = await makeProgram();
    const [north, norht] = [groupNamed(program, "North"), groupNamed(program, "norht")];
    // The wrong way round, and then the right name for what is left.
    const merged = await told(
      await send(app.ben.fetch, "POST", `${program.id}/groups/${north}/merge`, { into: norht }),
    );
    const renamed = await send(app.ben.fetch, "PATCH", `${program.id}/groups/${norht}`, { name: "North" });
    expect(renamed.status).toBe(200);
    const undo = await send(app.ben.fetch, "POST", `${program.id}/merges/${merged.merges[0]!.id}/undo`, {});
    expect(undo.status).toBe(409);
    expect(await undo.json()).toMatchObject({ detail: expect.stringContaining("North") });
    expect(await byGroup(program)).toEqual({ North: 9, "River Side": 1 });
  });

  test("people who came after a merge stay where they came", async () => {
    const program = await makeProgram();
    const [from, into] = [groupNamed(program, "norht"), groupNamed(program, "North")];
    const merged = await told(
      await send(app.ben.fetch, "POST", `${program.id}/groups/${from}/merge`, { into }),
    );
    await enroll(app.db, app.ada.organizationId, program.id, [
      { cohort: "Autumn", group: "North", pre: 4, post: 4, n: 2 },
    ]);
    await send(app.ben.fetch, "POST", `${program.id}/merges/${merged.merges[0]!.id}/undo`, {});
    expect(await byGroup(program)).toEqual({ North: 8, norht: 3, "River Side": 1 });
  });

  test("a group is not merged into itself, nor into one that was merged away", async () => {
    const program = await makeProgram();
    const [norht, north, river] = ["norht", "North", "River Side"].map((name) => groupNamed(program, name));
    const into = (id: number | undefined, target: number | undefined) =>
      send(app.ben.fetch, "POST", `${program.id}/groups/${id}/merge`, { into: target });
    expect((await into(north, north)).status).toBe(422);
    await into(norht, north);
    expect((await into(river, norht)).status).toBe(404);
    expect(await byGroup(program)).toEqual({ North: 9, "River Side": 1 });
  });

  test("a merge and its undoing at the same moment leave everybody in one place", async () => {
    const program = await makeProgram();
    const before = await figures(program);
    const [from, into] = [groupNamed(program, "norht"), groupNamed(program, "North")];
    const answers = await Promise.all(
      [1, 2, 3].map(() => send(app.ben.fetch, "POST", `${program.id}/groups/${from}/merge`, { into })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    const now = await told(await app.ben.fetch(`/api/v1/programs/${program.id}`));
    await send(app.ben.fetch, "POST", `${program.id}/merges/${now.merges[0]!.id}/undo`, {});
    expect(await figures(program)).toEqual(before);
  });

  test("a merged name still leads to the group that stands for it, through two merges", async () => {
    const program = await makeProgram();
    const [norht, north, river] = ["norht", "North", "River Side"].map((name) => groupNamed(program, name));
    await send(app.ben.fetch, "POST", `${program.id}/groups/${norht}/merge`, { into: north });
    await send(app.ben.fetch, "POST", `${program.id}/groups/${north}/merge`, { into: river });
    const names = await withOrganization(app.db, app.ada.organizationId, (db) =>
      listMergedNames(db, "group", program.id),
    );
    expect([...names]).toEqual([
      ["norht", river],
      ["north", river],
    ]);
  });
});
