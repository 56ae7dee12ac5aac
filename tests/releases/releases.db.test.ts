import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { dueAfter } from "#api/releases/cut";
import { jobsOf } from "#api/server";
import { createTestApp, type Person, type TestApp } from "../harness";
import { readChange, startProgram, upload } from "../imports/api";
import { type Crowd, fileOf, mapping } from "./file";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

async function bring(program: number, crowds: Crowd[]) {
  const stored = await upload(app.ada, program, fileOf(crowds), { mapping });
  expect(stored, JSON.stringify(stored)).toMatchObject({ status: 201 });
}

/** What is read here of a release that was cut, and of one that is looked at before. */
interface Cut {
  id: number;
  cutAt: string;
  cells: Record<string, number>;
  outlook: { by: Record<string, string> }[];
}

async function send(person: Person, path: string, json: unknown = {}, method = "POST") {
  const answer = await person.fetch(`/api/v1/programs/${path}`, { json, method });
  return { status: answer.status, ...((await answer.json()) as Cut) };
}

const cut = (program: number, wish = {}) => send(app.ben, `${program}/releases`, wish);
const foresee = (program: number, wish = {}) => send(app.ben, `${program}/releases?dry_run=true`, wish);
const byGroup = "instrument=ucla-3&by=group";
/** What a person reads by group: people, or why there are none. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
const shownIn = (answer: any) =>
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
  Object.fromEntries(answer.strata.map((s: any) => [s.by.group, s.n?.paired ?? s.reason]));

describe("a viewer", () => {
  test("reads nothing before the first release, then what was released and no newer answer", async () => {
    const program = await startProgram(app.ada);
    await bring(program, [
      { group: "North", cohort: "Spring", people: 24 },
      { group: "South", cohort: "Spring", people: 31 },
    ]);
    const before = await app.dan.fetch(`/api/v1/programs/${program}/change?${byGroup}`);
    expect([before.status, (await before.json()).code]).toEqual([403, "no_release"]);

    const first = await cut(program, { note: "For the board" });
    expect(first).toMatchObject({ status: 201, cells: { new: 6, same: 0, kept: 0, hidden: 0, noData: 0 } });
    const read = await readChange(app.dan, program, byGroup);
    expect(read).toMatchObject({ audience: "viewer", preview: false, release: { id: first.id } });
    expect(shownIn(read)).toEqual({ North: 24, South: 31 });
    expect(read.strata[0].asOf).toEqual({ release: first.id, cutAt: first.cutAt });

    await bring(program, [{ group: "North", cohort: "Spring", people: 15, from: 100 }]);
    expect(shownIn(await readChange(app.dan, program, byGroup))).toEqual({ North: 24, South: 31 });
    expect(shownIn(await readChange(app.ada, program, byGroup))).toEqual({ North: 39, South: 31 });
    const next = await readChange(app.ada, program, `${byGroup}&audience=shared`);
    expect(next).toMatchObject({ preview: true, release: { id: first.id }, overall: { n: { paired: 70 } } });
    expect(next.strata[0].asOf).toEqual({ release: null, cutAt: null });
    const current = await readChange(app.ada, program, `${byGroup}&audience=shared&release=current`);
    expect(current).toMatchObject({ preview: false, overall: { n: { paired: 55 } } });

    await cut(program);
    expect(shownIn(await readChange(app.dan, program, byGroup))).toEqual({ North: 39, South: 31 });
  });
});

describe("a group that three people joined", () => {
  test("keeps its figures and their date, and so does the overall; the dry run says how many differ", async () => {
    const program = await startProgram(app.ada);
    await bring(program, [
      { group: "North", cohort: "Spring", people: 24 },
      { group: "South", cohort: "Spring", people: 31 },
    ]);
    const first = await cut(program);
    await bring(program, [{ group: "North", cohort: "Spring", people: 3, from: 100 }]);
    const foreseen = await foresee(program);
    expect(foreseen.status).toBe(200);
    const north = foreseen.outlook.find(({ by }) => JSON.stringify(by) === '{"group":"North"}');
    expect(north).toMatchObject({ becomes: "kept", people: 27, differ: 3, asOf: { id: first.id } });
    expect(foreseen.cells).toEqual({ new: 0, same: 2, kept: 4, hidden: 0, noData: 0 });
    const second = await cut(program);
    const read = await readChange(app.dan, program, byGroup);
    expect(read.release.id).toBe(second.id);
    expect(shownIn(read)).toEqual({ North: 24, South: 31 });
    expect(read.strata.map((s: { asOf: { release: number } }) => s.asOf.release)).toEqual([
      first.id,
      second.id,
    ]);
    expect(read.overall).toMatchObject({ n: { paired: 55 }, asOf: { release: first.id } });
  });
});

const twoGroups: Crowd[] = [
  { group: "North", cohort: "Spring", people: 24 },
  { group: "South", cohort: "Spring", people: 31 },
];

async function started(crowds: Crowd[] = twoGroups): Promise<number> {
  const program = await startProgram(app.ada);
  await bring(program, crowds);
  return program;
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
async function ask(person: Person, program: number, query: string): Promise<any> {
  const answer = await person.fetch(`/api/v1/programs/${program}/change?instrument=ucla-3&${query}`);
  return { status: answer.status, ...(await answer.json()) };
}

describe("people who are erased", () => {
  const erase = (program: number, people: number) =>
    withOrganization(app.db, app.ada.organizationId, (db) =>
      db.execute(sql`delete from participant where organization_id = ${app.ada.organizationId} and id in (
        select e.participant_id from enrollment e join "group" g on g.organization_id = e.organization_id
          and g.id = e.group_id where e.organization_id = ${app.ada.organizationId}
          and e.program_id = ${program} and g.name = 'North' order by e.id limit ${people})`),
    );

  test("leave no score behind, and what was told of their group stays while they are few", async () => {
    const program = await started();
    await cut(program);
    await erase(program, 2);
    const left = await withOrganization(app.db, app.ada.organizationId, (db) =>
      db.execute<{ pre: number[]; post: number[] }>(sql`
        select s.pre, s.post from release_standing s where s.program_id = ${program} and not exists (
          select 1 from enrollment e where e.organization_id = s.organization_id and e.id = s.enrollment_id)`),
    );
    expect(left).toHaveLength(2);
    for (const { pre, post } of left) expect([pre, post]).toEqual([[0], [0]]);
    await cut(program);
    expect(shownIn(await ask(app.dan, program, "by=group"))).toEqual({ North: 24, South: 31 });
    await erase(program, 8);
    await cut(program);
    expect(shownIn(await ask(app.dan, program, "by=group"))).toEqual({ North: 14, South: 31 });
  });
});

describe("one who came while one went", () => {
  test("leaves a group as it was told, though the number is the same", async () => {
    const program = await started();
    await cut(program);
    await bring(program, [{ group: "North", cohort: "Spring", people: 1, from: 500 }]);
    await withOrganization(app.db, app.ada.organizationId, (db) =>
      db.execute(sql`delete from participant where organization_id = ${app.ada.organizationId} and id = (
        select max(e.participant_id) from enrollment e join "group" g on g.organization_id = e.organization_id
          and g.id = e.group_id where e.organization_id = ${app.ada.organizationId}
          and e.program_id = ${program} and g.name = 'North' and e.participant_id < (
            select max(participant_id) from enrollment where program_id = ${program}))`),
    );
    const { outlook } = await foresee(program);
    const north = outlook.find(({ by }) => JSON.stringify(by) === '{"group":"North"}');
    expect(north).toMatchObject({ becomes: "kept", people: 24, differ: 2 });
  });
});

describe("what others than the team ask", () => {
  const crowds = ["Spring", "Autumn"].flatMap((cohort) =>
    ["North", "South"].map((group) => ({ group, cohort, people: 15, area: group })),
  );
  test("a filter is a look at cells of the release", async () => {
    const program = await started(crowds);
    await cut(program);
    const within = await ask(app.dan, program, "by=group&cohort=Spring");
    expect(within.overall.n.paired).toBe(30);
    expect(shownIn(within)).toEqual({ North: 15, South: 15 });
    const crossed = await ask(app.dan, program, "by=group,cohort");
    expect(within.strata[0].pre).toEqual(crossed.strata[1].pre);
    expect((await ask(app.dan, program, "group=North")).overall.n.paired).toBe(30);
  });
  test("an attribute is there when it was chosen, and never within a group", async () => {
    const program = await started(crowds);
    await cut(program);
    expect(await ask(app.dan, program, "by=area")).toMatchObject({ status: 422, code: "invalid_input" });
    expect(await cut(program, { attributes: ["area"] })).toMatchObject({ status: 201 });
    const read = await ask(app.dan, program, "by=area");
    expect(read.strata.map((s: { n: { paired: number } }) => s.n.paired)).toEqual([30, 30]);
    expect(await ask(app.dan, program, "by=area&group=North")).toMatchObject({ status: 422 });
    expect(await cut(program, { attributes: ["shoe size"] })).toMatchObject({ status: 422 });
    const { releases } = await (await app.dan.fetch(`/api/v1/programs/${program}/releases`)).json();
    expect(releases).toMatchObject([
      { current: true, attributes: ["area"], cutBy: "ben", cells: { kept: 0, hidden: 0 } },
      { current: false, attributes: [], cutBy: "ben" },
    ]);
  });
  test("the team's eyes and the next release are refused to a viewer, and a file is of the release", async () => {
    const program = await started(crowds);
    const { cutAt } = await cut(program);
    for (const query of ["audience=team", "audience=shared&release=next"]) {
      expect(await ask(app.dan, program, query)).toMatchObject({ status: 403, code: "not_allowed" });
    }
    const csv = await app.dan.fetch(`/api/v1/programs/${program}/change.csv?instrument=ucla-3&by=group`);
    const [header, ...lines] = (await csv.text()).trim().split("\r\n");
    expect(header).toMatch(/,as_of,hidden$/);
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toContain(`,${cutAt},`);
    expect(await ask(app.ada, await started(crowds), "audience=shared&release=current")).toMatchObject({
      status: 403,
      code: "no_release",
    });
  });
  test("nor does a manager save a file of anything but a release: of two previews one person would follow", async () => {
    const program = await started(crowds);
    const save = (rest = "") =>
      app.ben.fetch(`/api/v1/programs/${program}/change.csv?instrument=ucla-3&by=group${rest}`);
    expect([(await save()).status, (await save("&audience=shared")).status]).toEqual([403, 403]);
    expect((await save("&audience=shared&release=next")).status).toBe(422);
    await cut(program);
    const first = await (await save()).text();
    expect(first).toContain("export,North,30,30,30");
    await bring(program, [{ group: "North", cohort: "Spring", people: 1, from: 900 }]);
    expect(await (await save()).text()).toBe(first);
    expect(await (await save("&audience=team")).text()).toContain("team,North,31,31,31");
  });
  test("a new name of a group finds the old figures", async () => {
    const program = await started(crowds);
    await cut(program);
    const { groups } = await (await app.ada.fetch(`/api/v1/programs/${program}`)).json();
    const north = groups.find((group: { name: string }) => group.name === "North");
    await send(app.ada, `${program}/groups/${north.id}`, { name: "Northside" }, "PATCH");
    expect(shownIn(await ask(app.dan, program, "by=group"))).toEqual({ Northside: 30, South: 30 });
  });
});

describe("a group too small to be told", () => {
  test("is hidden with the next smallest, and the dry run says how many more it takes", async () => {
    const program = await started([...twoGroups, { group: "East", cohort: "Spring", people: 6 }]);
    const { outlook } = await foresee(program);
    const of = (name: string) =>
      outlook.find(({ by }) => JSON.stringify(by) === JSON.stringify({ group: name }));
    expect(of("East")).toMatchObject({ becomes: "hidden", people: 6, needs: 4 });
    expect(of("North")).toMatchObject({ becomes: "hidden", people: 24, needs: 0 });
    expect(of("South")).toMatchObject({ becomes: "new" });
    const { releases } = await (await app.ben.fetch(`/api/v1/programs/${program}/releases`)).json();
    expect(releases).toEqual([]);
  });
});

describe("a program with a rhythm", () => {
  const job = (now: string) =>
    jobsOf(app.db)
      .find(({ name }) => name === "cut releases that are due")!
      .run(new Date(now));
  const dates = async (program: number) => {
    const { releases } = await (await app.ben.fetch(`/api/v1/programs/${program}/releases`)).json();
    return releases.map((one: { cutAt: string; scheduled: boolean }) => [
      one.cutAt.slice(0, 10),
      one.scheduled,
    ]);
  };
  test("is released by itself when it is due and answers have changed", async () => {
    const program = await started();
    await send(app.ben, `${program}/releases/plan`, { every: "month", attributes: [] }, "PUT");
    await job("2031-01-31T12:00:00Z");
    await job("2031-01-31T13:00:00Z");
    expect(await dates(program)).toEqual([["2031-01-31", true]]);
    await job("2031-03-05T12:00:00Z");
    expect(await dates(program)).toHaveLength(1);
    await bring(program, [{ group: "South", cohort: "Spring", people: 12, from: 100 }]);
    await job("2031-02-27T12:00:00Z");
    expect(await dates(program)).toHaveLength(1);
    await job("2031-02-28T12:00:00Z");
    expect(await dates(program)).toEqual([
      ["2031-02-28", true],
      ["2031-01-31", true],
    ]);
    await send(app.ben, `${program}/releases/plan`, { every: "none", attributes: [] }, "PUT");
  });
  test("dueAfter(cut, every) is a week or a month on, the month's last day where it is shorter", () => {
    expect(dueAfter("2031-01-31T09:00:00.000Z", "month").toISOString()).toBe("2031-02-28T09:00:00.000Z");
    expect(dueAfter("2031-12-15T09:00:00.000Z", "month").toISOString()).toBe("2032-01-15T09:00:00.000Z");
    expect(dueAfter("2031-12-29T09:00:00.000Z", "week").toISOString()).toBe("2032-01-05T09:00:00.000Z");
  });
});
