import { afterAll, beforeAll, expect, test } from "vitest";
import { warmAfterStart } from "#api/dashboard/warmAfterStart";
import { countPairs } from "#api/matching/people";
import { createTestApp, type TestApp } from "../harness";
import { people, read, tell } from "../outcomes/planted";

let app: TestApp;
let first: number;
let second: number;

beforeAll(async () => {
  app = await createTestApp();
  first = await tell(app.ada, people(12, "North", 7, 5));
  second = await tell(app.ada, people(14, "South", 8, 7));
  const cut = await app.ada.fetch(`/api/v1/programs/${second}/releases`, { json: {} });
  expect(cut.status).toBe(201);
});
afterAll(() => app?.close());

const at = (day: string) => ({
  database: app.deps.db,
  matchKey: app.deps.matchKey,
  countPairs,
  now: new Date(`${day}T00:00:00.000Z`),
});
const going = new AbortController().signal;
const asOf = async (program: number) => (await read(app.ben, program, "dashboard")).asOf;

test("a server that is stopping begins nothing", async () => {
  expect(
    await warmAfterStart(at("2031-01-01"), [app.ada.organizationId], AbortSignal.abort("stopping")),
  ).toBe(0);
});

test("after a start the newest programs are counted before anybody asks, and no more than is said", async () => {
  // The programs at a glance for the team and for viewers; of the newest program the same two dashboards.
  expect(await warmAfterStart(at("2031-02-01"), [app.ada.organizationId], going, 1)).toBe(4);
  expect(await asOf(second)).toBe("2031-02-01T00:00:00.000Z");
  expect(await asOf(first)).not.toMatch(/^2031/);
});

test("viewers' dashboards are ready too, and a program without a release is passed over", async () => {
  // Both programs for the team, one of them for viewers, and the two glances.
  expect(await warmAfterStart(at("2031-03-01"), [app.ada.organizationId], going)).toBe(5);
  expect(await asOf(second)).toBe("2031-02-01T00:00:00.000Z");
});

test("what is opened after the start was not counted for it", async () => {
  const { options } = app.db.$client;
  let sent = 0;
  const counted: string[] = [];
  options.debug = (_, statement) => {
    sent++;
    if (/change_row/.test(statement)) counted.push(statement);
  };
  try {
    await read(app.ben, second, "dashboard");
    await app.ben.fetch("/api/v1/dashboard");
    await read(app.dan, second, "dashboard");
  } finally {
    options.debug = false;
  }
  expect(sent).toBeGreaterThan(0);
  expect(counted).toEqual([]);
});
