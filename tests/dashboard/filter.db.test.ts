import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";
import { read } from "../outcomes/planted";
import { fileOf, mapping } from "../releases/file";

let app: TestApp;
let program: number;
const audiences = ["team", "shared", "shared&release=current"];

beforeAll(async () => {
  app = await createTestApp();
  program = await startProgram(app.ada);
  const file = fileOf([
    { group: "North", cohort: "2024", people: 24, area: "hill" },
    { group: "North", cohort: "2025", people: 31, shift: 1, area: "shore" },
    { group: "South", cohort: "2024", people: 28, shift: 2, area: "shore" },
    { group: "South", cohort: "2025", people: 3, area: "hill" },
  ]);
  const stored = await upload(app.ada, program, file, { mapping });
  expect(stored.status, JSON.stringify(stored)).toBe(201);
  const cut = await app.ben.fetch(`/api/v1/programs/${program}/releases`, {
    method: "POST",
    json: { attributes: ["area"] },
  });
  expect(cut.status, await cut.clone().text()).toBe(201);
});
afterAll(() => app?.close());

const dashboard = async (query: string) => {
  const answer = await read(app.ada, program, `dashboard?${query}`);
  expect(answer.status, JSON.stringify(answer)).toBe(200);
  return answer.measures[0];
};
const change = (query: string) => read(app.ada, program, `change?instrument=ucla-3&${query}`);

test.each(audiences)(
  "for %s a filter tells what the change page tells of it, and no more",
  async (audience) => {
    const north = await dashboard(`group=North&audience=${audience}`);
    const same = await change(`by=cohort&group=North&audience=${audience}`);
    expect(north.change.overall.n).toEqual(same.overall.n);
    expect(north.change.overall.meanChange).toEqual(same.overall.meanChange);
    const means = (strata: { by: object; meanChange?: object; kind?: string }[]) =>
      strata.map(({ by, meanChange, kind }) => ({ by, meanChange, kind }));
    expect(means(north.cohorts)).toEqual(means(same.strata));
    const both = await dashboard(`group=North&cohort=2025&audience=${audience}`);
    const cell = await change(`group=North&cohort=2025&audience=${audience}`);
    expect(both.change.overall.n).toEqual(cell.overall.n);
    // Outside the team it is hidden, because South of 2025 has three people.
    expect(both.change.overall.n?.paired).toBe(audience === "team" ? 31 : undefined);
  },
);

test("the team filters by a value of an attribute, and reads groups within it", async () => {
  const hill = await dashboard("attribute=area&value=hill");
  expect(hill.change.overall.n.paired).toBe(27);
  expect(hill.groups.map(({ by, n }: { by: object; n?: { paired: number } }) => [by, n?.paired])).toEqual([
    [{ group: "North" }, 24],
    [{ group: "South" }, undefined],
  ]);
  expect(hill.cells).toEqual([]);
  expect(hill.values.map(({ by }: { by: object }) => by)).toEqual([{ area: "hill" }, { area: "shore" }]);
});

test.each(["shared", "shared&release=current"])(
  "for %s a value of an attribute is the cell that was released, and nothing within it",
  async (audience) => {
    const whole = await dashboard(`attribute=area&audience=${audience}`);
    const hill = await dashboard(`attribute=area&value=hill&audience=${audience}`);
    const { by: _, ...told } = whole.values.find(({ by }: { by: { area: string } }) => by.area === "hill");
    expect(hill.change.overall).toEqual(told);
    expect(hill).toMatchObject({ groups: [], cohorts: [], cells: [] });
    expect((await dashboard(`attribute=area&group=North&audience=${audience}`)).values).toEqual([]);
  },
);

test("what was kept under one filter is told under no other", async () => {
  const paired = async (query: string) => (await dashboard(query)).change.overall.n.paired;
  for (let round = 0; round < 2; round++) {
    expect(await paired("")).toBe(86);
    expect(await paired("group=North")).toBe(55);
    expect(await paired("cohort=2024")).toBe(52);
    expect(await paired("attribute=area")).toBe(86);
    expect(await paired("attribute=area&value=shore")).toBe(59);
  }
});

test("a filter that nothing can be told of is refused in words", async () => {
  const refused = async (query: string) => {
    const answer = await read(app.ada, program, `dashboard?${query}`);
    expect(answer.status).toBe(422);
    return answer.detail as string;
  };
  expect(await refused("group=East")).toContain("North");
  expect(await refused("attribute=age")).toContain("area");
  expect(await refused("value=hill")).toContain("attribute");
  expect(await refused("attribute=area&value=hill&group=North")).toContain("not both");
});
