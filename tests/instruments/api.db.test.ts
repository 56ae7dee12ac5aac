import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { pinInstrumentVersion, resolveInstruments } from "#api/instruments/queries";
import { ucla3 } from "#shared/instruments/definitions/ucla3";
import { builtInInstruments } from "#shared/instruments/library";
import { createTestApp, type Fetch, type TestApp } from "../harness";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

/** A definition of one's own: two items from 1 to 5, added up. */
function welcome(change: Record<string, unknown> = {}) {
  return {
    id: "welcome-2",
    version: "1",
    name: { en: "Feeling welcome" },
    domain: ["belonging"],
    validated: false,
    licence: { name: "Own", textRedistributable: true, attribution: "Riverside Community Network" },
    items: ["1", "2"].map((id) => ({ id, key: `item_${id}`, kind: "numeric", range: { min: 1, max: 5 } })),
    subscales: [
      {
        id: "total",
        label: { en: "Welcome" },
        items: ["1", "2"],
        aggregate: "sum",
        missing: { maxMissing: 0, prorate: false, source: "project" },
        range: [2, 10],
        step: 1,
        direction: "higher_better",
      },
    ],
    composite: "allowed",
    vectors: [
      { name: "floor", answers: [1, 1], expected: { total: 2 } },
      { name: "ceiling", answers: [5, 5], expected: { total: 10 } },
      { name: "one missing", answers: [5, null], expected: { total: null } },
    ],
    ...change,
  };
}

const define = (as: Fetch, json: unknown) => as("/api/v1/instruments", { method: "POST", json });
const list = async (as: Fetch) =>
  ((await (await as("/api/v1/instruments")).json()) as { instruments: { id: string; version: string }[] })
    .instruments;

describe("instruments", () => {
  test("everybody finds the library, with text only where it may be passed on", async () => {
    const found = (await list(app.dan.fetch)) as unknown as {
      id: string;
      builtIn: boolean;
      items: { text: unknown }[];
      licence: { textRedistributable: boolean };
    }[];
    expect(found.filter(({ builtIn }) => builtIn).map(({ id }) => id)).toEqual(
      builtInInstruments.map(({ id }) => id),
    );
    for (const { items, licence } of found) {
      if (!licence.textRedistributable) expect(items.every(({ text }) => text === null)).toBe(true);
    }
    expect(found.some(({ licence }) => !licence.textRedistributable)).toBe(true);
  });

  test("each says what one chooses by: source, licence, languages, time, and the change that can be trusted", async () => {
    const ucla = (await list(app.dan.fetch)).find(({ id }) => id === "ucla-3");
    expect(ucla).toMatchObject({
      domain: ["loneliness"],
      languages: [{ language: "en", status: "original" }],
      recall: "general",
      licence: { name: "Open Government Licence v3.0", evidenceUrl: expect.stringContaining("https://") },
      notes: expect.arrayContaining([expect.stringContaining("five options")]),
      subscales: [
        {
          range: [3, 9],
          step: 1,
          trusted: {
            reliable: [{ inPoints: null, reliability: 0.72, kind: "alpha", verified: false }],
            important: [],
          },
        },
      ],
    });
    const about = async (domain: string) =>
      (await (await app.dan.fetch(`/api/v1/instruments?domain=${domain}`)).json()).instruments.map(
        ({ id }: { id: string }) => id,
      );
    expect(await about("loneliness")).toContain("djg-6");
    expect(await about("loneliness")).not.toContain("who-5");
    expect((await app.dan.fetch("/api/v1/instruments?domain=luck")).status).toBe(422);
  });

  test("one of the library answers its whole definition", async () => {
    const answer = await app.dan.fetch("/api/v1/instruments/ucla-3");
    expect(await answer.json()).toMatchObject({
      id: "ucla-3",
      builtIn: true,
      subscales: [{ id: "total", range: [3, 9], direction: "higher_worse" }],
      definition: { vectors: ucla3.vectors },
    });
    expect((await app.dan.fetch("/api/v1/instruments/none-such")).status).toBe(404);
  });

  test("ben defines one; eve does not see it; dan may not", async () => {
    expect((await define(app.dan.fetch, welcome())).status).toBe(403);
    expect((await define(app.ben.fetch, welcome())).status).toBe(201);
    expect(await list(app.ada.fetch)).toContainEqual(
      expect.objectContaining({ id: "welcome-2", builtIn: false }),
    );
    expect((await list(app.eve.fetch)).map(({ id }) => id)).not.toContain("welcome-2");
    expect((await app.eve.fetch("/api/v1/instruments/welcome-2")).status).toBe(404);
  });

  test("the same definition again is the same; a changed one needs a new version, which is then the one", async () => {
    await define(app.ben.fetch, welcome({ id: "again" }));
    expect((await define(app.ben.fetch, welcome({ id: "again" }))).status).toBe(200);
    const changed = welcome({ id: "again", name: { en: "Feeling very welcome" } });
    const refused = await define(app.ben.fetch, changed);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ places: [{ path: "version" }] });
    expect((await define(app.ben.fetch, { ...changed, version: "2" })).status).toBe(201);
    expect(await list(app.ben.fetch)).toContainEqual(
      expect.objectContaining({ id: "again", version: "2", name: { en: "Feeling very welcome" } }),
    );
  });

  test("mistakes name their path", async () => {
    const mistaken = [
      [welcome({ subscales: undefined }), "subscales"],
      [welcome({ composite: "maybe" }), "composite"],
      [
        welcome({
          vectors: [{ name: "wrong", answers: [1, 1], expected: { total: 3 } }, ...welcome().vectors],
        }),
        "vectors.0.expected.total",
      ],
    ] as const;
    for (const [definition, path] of mistaken) {
      const answer = await define(app.ben.fetch, definition);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({
        code: "invalid_definition",
        places: expect.arrayContaining([expect.objectContaining({ path })]),
      });
    }
  });

  test("an id of the library and a + in a version are kept", async () => {
    expect((await define(app.ben.fetch, welcome({ id: "ucla-3" }))).status).toBe(409);
    expect((await define(app.ben.fetch, welcome({ id: "plus", version: "1+prorate80" }))).status).toBe(422);
  });

  test("a body that is not JSON is told so", async () => {
    const answer = await app.ben.fetch("/api/v1/instruments", {
      method: "POST",
      body: "{",
      headers: { "Content-Type": "application/json" },
    });
    expect(await answer.json()).toMatchObject({ status: 400, code: "bad_json" });
  });
});

describe("pinInstrumentVersion", () => {
  const pin = (organizationId: string, definition: typeof ucla3) =>
    withOrganization(app.db, organizationId, (db) => pinInstrumentVersion(db, definition));

  test("is made once, also when two imports ask at the same moment", async () => {
    const ids = await Promise.all([1, 2, 3].map(() => pin(app.ada.organizationId, ucla3)));
    expect(new Set(ids).size).toBe(1);
    expect(await pin(app.eve.organizationId, ucla3)).not.toBe(ids[0]);
  });

  test("a scoring variant is a version of its own and not the latest of an instrument", async () => {
    await define(app.ben.fetch, welcome({ id: "varied" }));
    const own = (await withOrganization(app.db, app.ada.organizationId, resolveInstruments)).get("varied")!;
    const variant = { ...own, version: "1+prorate80" };
    expect(await pin(app.ada.organizationId, variant)).not.toBe(await pin(app.ada.organizationId, own));
    const found = await withOrganization(app.db, app.ada.organizationId, resolveInstruments);
    expect(found.get("varied")?.version).toBe("1");
  });
});
