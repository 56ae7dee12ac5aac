import { sql } from "drizzle-orm";
import type { Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { storeInstrumentVersion } from "#api/instruments/queries";
import type { Mapping } from "#shared/imports/mapping";
import { findBuiltIn } from "#shared/instruments/library";
import { overlayWording } from "#shared/instruments/wording";
import { openSurvey } from "../collect/open";
import { testConnections } from "../connect";
import { ask } from "../db/launching";
import { asks, type Place } from "../disclosure/asks";
import { type Asked, ask as askRoute, searchTables, tellers } from "../disclosure/search";
import { createTestApp, type Fetch, type TestApp } from "../harness";
import { upload } from "../imports/api";
import { listOperations } from "../operations";

/** In no text of the product: every planted line begins with it. */
const secret = "Vqz7plantedKx93wording";
const lines = (tag: string) => Array.from({ length: 6 }, (_, k) => `${secret} ${tag} line ${k + 1}`);
const spanish = { items: lines("es"), options: { agreement: ["Sí", "Más o menos", "No"] } };
const path = "/api/v1/instruments/djg-6/wording";
const route = "/api/v1/instruments/{id}/wording";

const bring = (as: Fetch, change: Record<string, unknown> = {}, to = path) =>
  as(to, {
    method: "PUT",
    json: {
      languages: { en: { items: lines("en") } },
      reference: "Letter of the authors",
      permittedOn: "2026-03-01",
      confirmed: true,
      ...change,
    },
  });

const survey = {
  languages: ["en", "es"],
  matching: "none" as const,
  blocks: [{ kind: "instrument" as const, id: "lonely", instrument: "djg-6", version: "1" }],
  closing: {
    title: { en: "Thanks", es: "Gracias" },
    text: { en: "Bye", es: "Adiós" },
    support: { text: { en: "Ana is here.", es: "Ana está aquí." } },
  },
};

describe("an own wording", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app?.close());

  test("is brought by the team, told to the team, and nobody else reads it", async () => {
    expect((await bring(app.dan.fetch)).status).toBe(403);
    const kept = await bring(app.ben.fetch, { languages: { en: { items: lines("en") }, es: spanish } });
    expect(kept.status).toBe(200);
    expect(await kept.json()).toMatchObject({
      wording: {
        reference: "Letter of the authors",
        permittedOn: "2026-03-01",
        stands: true,
        languages: { en: { items: lines("en") } },
      },
    });
    expect(await (await app.ada.fetch(path)).text()).toContain(secret);
    expect((await app.dan.fetch(path)).status).toBe(403);
    expect(await (await app.eve.fetch(path)).json()).toMatchObject({ wording: null });
    const described = await (await app.dan.fetch("/api/v1/instruments/djg-6")).text();
    expect(described).not.toContain(secret);
    expect(JSON.parse(described)).toMatchObject({ ownWording: { languages: ["en", "es"], stands: true } });
  });

  test("is refused without confirmation, without its lines, and where the wording is here", async () => {
    const refused = async (change: Record<string, unknown>, place: string) => {
      const answer = await bring(app.ben.fetch, change);
      expect(answer.status).toBe(422);
      expect((await answer.json()).places.map((one: { path: string }) => one.path)).toContain(place);
    };
    await refused({ confirmed: false }, "confirmed");
    await refused({ reference: " " }, "reference");
    await refused({ permittedOn: "spring" }, "permittedOn");
    await refused({ languages: {} }, "languages");
    await refused({ languages: { en: { items: lines("en").slice(1) } } }, "languages.en.items");
    await refused({ languages: { ar: { items: lines("ar") } } }, "languages.ar.options.agreement");
    const ucla = "/api/v1/instruments/ucla-3/wording";
    expect((await bring(app.ben.fetch, {}, ucla)).status).toBe(409);
    expect((await bring(app.ben.fetch, {}, "/api/v1/instruments/none-such/wording")).status).toBe(404);
  });

  test("lets a survey ask it; a published survey keeps the words it was published with", async () => {
    const opened = await openSurvey(app, survey);
    const page = async (language = "en") =>
      (await app.fetch(opened.pre, { headers: { "Accept-Language": language } })).text();
    expect(await page()).toContain(`${secret} en line 6`);
    expect(await page("es")).toContain(`${secret} es line 1`);

    const edited = lines("en").map((line) => `${line} edited`);
    expect((await bring(app.ben.fetch, { languages: { en: { items: edited }, es: spanish } })).status).toBe(
      200,
    );
    const draftOf = () => opened.send("GET", `/surveys/${opened.survey}`);
    expect(await draftOf()).toMatchObject({ version: 1, changed: true });
    await new Promise((go) => setTimeout(go, 3_100));
    expect(await page()).toContain(`${secret} en line 6<`);
    expect(await page()).not.toContain("edited");

    expect(await opened.send("POST", `/surveys/${opened.survey}/publish`)).toMatchObject({
      version: 2,
      changed: false,
    });
    await new Promise((go) => setTimeout(go, 3_100));
    expect(await page()).toContain(`${secret} en line 6 edited`);
  });

  test("that has run out or was taken back cannot be published with; what is published goes on", async () => {
    const opened = await openSurvey(app, survey);
    const again = () =>
      app.ada.fetch(`/api/v1/programs/${opened.program}/surveys/${opened.survey}/publish`, {
        method: "POST",
      });
    await bring(app.ben.fetch, { expiresOn: "2026-03-02" });
    expect(await (await app.ada.fetch(path)).json()).toMatchObject({ wording: { stands: false } });
    expect((await again()).status).toBe(422);
    await bring(app.ben.fetch, { expiresOn: "9999-12-31" });
    expect((await again()).status).toBe(200);
    const take = () => app.ben.fetch(path, { method: "DELETE" });
    expect((await take()).status).toBe(204);
    expect((await take()).status).toBe(404);
    expect(await (await app.ada.fetch(path)).json()).toMatchObject({ wording: null });
    expect((await again()).status).toBe(422);
    expect(await (await app.fetch(opened.pre)).text()).toContain(`${secret} en line 6`);
  });
});

describe("an own wording, searched for everywhere", { timeout: 240_000 }, () => {
  let app: TestApp;
  let place: Place;
  beforeAll(async () => {
    app = await createTestApp();
    place = await plant(app);
  }, 120_000);
  afterAll(() => app?.close());

  const asked = async (who: "ada" | "dan" | "eve") => {
    const operations = await listOperations(app.fetch);
    const [reads, writes] = [true, false].map((isRead) =>
      operations.filter(
        (one) => one.startsWith("GET ") === isRead && !/auth|sample|DELETE|\/me\/|PUT .*wording/.test(one),
      ),
    );
    const answers: Asked[] = [];
    for (const operation of [...reads!, ...(who === "ada" ? [...writes!, ...reads!] : [])])
      for (const one of asks[operation]?.(place) ?? []) {
        const about = { ...one, path: one.path.replaceAll("ucla-3", "djg-6") };
        answers.push(await askRoute(app[who].fetch, operation, about));
      }
    return answers;
  };

  test("is told by its own route alone, to the team alone: not by lists, files, templates, releases or figures", async () => {
    const own = await asked("ada");
    expect(tellers(own, secret)).toEqual([`GET ${route}`]);
    const worked = new Set(own.filter(({ status }) => status < 300).map(({ operation }) => operation));
    for (const one of ["change", "change.csv", "items", "measures", "imports/template.csv", "releases"])
      expect(worked).toContain(`GET /api/v1/programs/{id}/${one}`);
    for (const one of ["surveys/{surveyId}", "outcomes", "reliability"])
      expect(worked).toContain(`GET /api/v1/programs/{id}/${one}`);
    const released = own.filter(({ path, status }) => path.includes("release=current") && status === 200);
    expect(released.some(({ text }) => text.includes("djg-6"))).toBe(true);
    expect(tellers(await asked("dan"), secret)).toEqual([]);
    expect(tellers(await asked("eve"), secret)).toEqual([]);
  });

  test("lies in its own table, in no stored definition and in no line of the log", async () => {
    const { organizationId } = app.ada;
    const search = (sql: Sql) => searchTables(sql, organizationId, secret);
    expect(await ask(testConnections().owner, search)).toEqual(["instrument_wording.wording"]);
    expect(app.logged.filter((line) => line.includes(secret))).toEqual([]);
    const stored = await withOrganization(app.db, organizationId, (db) =>
      db.execute(sql`select 1 from instrument_version where instrument_id = 'djg-6'`),
    );
    expect(stored).toHaveLength(1);
  });

  test("cannot be stored with its definition: a guard refuses it", async () => {
    const laid = overlayWording(findBuiltIn("djg-6")!, {
      languages: { en: { items: lines("en"), options: {} } },
    });
    const store = withOrganization(app.db, app.ada.organizationId, (db) => storeInstrumentVersion(db, laid));
    await expect(store).rejects.toThrow("not ours to store");
  });
});

/** The wording of a scale, a survey that asks it, a file of answers to it, and a release of them. */
async function plant(app: TestApp): Promise<Place> {
  expect((await bring(app.ada.fetch)).status).toBe(200);
  const { program, survey: surveyId, waves, links, pre, send } = await openSurvey(app, survey);
  expect(await (await app.fetch(pre)).text()).toContain(secret);
  const mapping: Mapping = {
    participant: "id",
    wave: { column: "wave" },
    group: { column: "site" },
    items: ["1", "2", "3", "4", "5", "6"].map((item) => ({ column: `q${item}`, instrument: "djg-6", item })),
  };
  const rows = Array.from({ length: 24 }, (_, k) => [
    `P${k},pre,${k % 2 ? "North" : "South"},1,2,3,${1 + (k % 3)},2,3`,
    `P${k},post,${k % 2 ? "North" : "South"},1,1,3,3,2,${1 + (k % 3)}`,
  ]).flat();
  const file = `${["id,wave,site,q1,q2,q3,q4,q5,q6", ...rows].join("\n")}\n`;
  const stored = await upload(app.ada, program, file, { mapping });
  expect(stored.status).toBe(201);
  await send("POST", "/releases", {});
  const { groups } = await send("GET", "");
  return {
    ...{ program, groups: groups.map(({ id }: { id: number }) => id), cohorts: [0, 0], merge: 0 },
    ...{
      wave: waves[0].id,
      pair: { first: 0, second: 0 },
      decision: 0,
      survey: surveyId,
      paper: { first: 0, code: "P1", other: "P2", ids: ["", ""] },
      link: links[0].id,
      share: { id: 0, token: "none", closed: "none" },
      view: 0,
      mailing: 0,
      response: { enrollment: 0, id: 0, version: 0 },
      story: { quoted: 0, open: 0, quote: 0, code: 0 },
      participant: { id: 0, code: "", erased: "" },
    },
    import: { waiting: 0, confirm: 0, discard: 0, cancel: 0, stored: stored.id! },
    report: { id: 0, version: 0, draft: 0 },
    job: 0,
    ...{ member: "", invitation: "", key: "", mapping, file },
  };
}
