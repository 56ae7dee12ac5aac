import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadStories, tellStories } from "../../seeds/loadStories";
import { createTestApp, type TestApp } from "../harness";

const stories = tellStories();
let app: TestApp;
let programs: { id: number; name: string; files: { stored: number } }[];
let seconds: number;

const load = () => {
  const { db, matchKey } = app.deps;
  return loadStories({ db, matchKey, now: new Date(), organizationId: app.ada.organizationId });
};
const listed = async () => (await (await app.ada.fetch("/api/v1/programs")).json()).programs;
const changeOf = async (program: string, query: Record<string, string>) => {
  const id = programs.find(({ name }) => name === program)?.id;
  const answer = await app.ada.fetch(`/api/v1/programs/${id}/change?${new URLSearchParams(query)}`);
  expect(answer.status).toBe(200);
  return answer.json();
};

beforeAll(async () => {
  app = await createTestApp();
  const start = performance.now();
  await load();
  seconds = (performance.now() - start) / 1000;
  programs = await listed();
});
afterAll(() => app?.close());

const planted = stories.flatMap((story) =>
  story.planted.map((answer) => ({
    ...answer,
    program: story.program,
    name: `${story.program}: ${answer.instrument} ${answer.subscale}`,
  })),
);

describe("the stories told back by the change answer", () => {
  test.each(planted)("$name", async ({ program, instrument, subscale, n, meanChange, groups }) => {
    const { overall, strata } = await changeOf(program, { instrument, subscale, by: "group" });
    expect(overall.n).toEqual(n);
    expect(overall.meanChange.value).toBeCloseTo(meanChange, 12);
    expect(overall.meanChange.low).toBeLessThan(meanChange);
    expect(overall.meanChange.high).toBeGreaterThan(meanChange);
    const told = strata.map((s: { by: { group: string }; kind?: string; meanChange?: { value: number } }) => [
      s.by.group,
      s.kind === "suppressed" ? null : s.meanChange?.value,
    ]);
    expect(told.map(([group]: [string]) => group).sort()).toEqual(Object.keys(groups).sort());
    for (const [group, value] of told) {
      const expected = groups[group];
      if (expected === null) expect(value).toBeNull();
      else expect(value).toBeCloseTo(expected!, 12);
    }
  });

  test("the lonelier half drops out: 48 began, 31 answered both times", async () => {
    const { overall } = await changeOf("Tuesday Circles", { instrument: "ucla-3" });
    expect(overall.n).toEqual({ pre: 48, post: 31, paired: 31 });
    expect(overall.pre.mean).toBe(5);
    expect(overall.meanChange.value).toBeCloseTo(-16 / 31, 12);
    // Certain enough to be told as a change, and a calm story is not.
    expect(overall.meanChange.high).toBeLessThan(0);
    const calm = await changeOf("Walk and Talk", { instrument: "who-5" });
    expect(calm.overall.meanChange.low).toBeLessThan(0);
    expect(calm.overall.meanChange.high).toBeGreaterThan(0);
  });

  test("what may leave hides the choir with the sewing circle, and shows the rest", async () => {
    const { overall, strata } = await changeOf("Groups that Gather", {
      instrument: "belonging-4",
      by: "group",
      audience: "export",
    });
    expect(overall.n.paired).toBe(60);
    const hidden = strata.filter(({ kind }: { kind?: string }) => kind === "suppressed");
    expect(hidden.map(({ by }: { by: { group: string } }) => by.group)).toEqual(["Choir", "Sewing Circle"]);
  });

  test("three cohorts, and a breakdown by what people said of themselves", async () => {
    const { strata } = await changeOf("Groups that Gather", { instrument: "belonging-4", by: "cohort" });
    expect(strata).toHaveLength(3);
    const ages = await changeOf("Neighbors at the Table", { instrument: "ucla-3", by: "age band" });
    expect(ages.strata).toHaveLength(3);
    const later = await changeOf("Neighbors at the Table", { instrument: "ucla-3", post: "month-6" });
    expect(later.overall.meanChange.high).toBeLessThan(0);
  });

  test("loaded in a few seconds; loaded twice, nothing is there twice", async () => {
    expect(seconds).toBeLessThan(20);
    await load();
    expect(await listed()).toEqual(programs);
    expect(programs.map(({ name, files }) => [name, files.stored])).toEqual(
      stories.map(({ program, files }) => [program, files.length]).sort(),
    );
  });
});
