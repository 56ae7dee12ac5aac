import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { readShortCode } from "#api/http/surveyToken";
import type { SurveyDraft } from "#shared/surveys/definition";
import { answers, form, openSurvey } from "../collect/open";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";
import { draft } from "./draft";

let app: TestApp;
let program: number;
let waves: { id: number; key: string }[];

beforeAll(async () => {
  app = await createTestApp();
  program = await startProgram(app.ada, "Circles");
  ({ waves } = await get(`/api/v1/programs/${program}`));
});
afterAll(() => app?.close());

const get = async (path: string) => (await app.ada.fetch(path)).json();
const send = async (method: string, path: string, json?: unknown) => {
  const answer = await app.ada.fetch(path, { method, ...(json === undefined ? {} : { json }) });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : undefined };
};
const home = (rest = "") => `/api/v1/programs/${program}/surveys${rest}`;
const begin = async (change: Partial<SurveyDraft> = {}) => {
  const { status, body } = await send("POST", home(), draft(change));
  expect(status).toBe(201);
  return body.id as number;
};
const versions = (id: number) =>
  withOrganization(app.db, app.ada.organizationId, (db) =>
    db.execute<{ version: number; pinned: Record<string, never> }>(
      sql`select version, pinned from survey_version where survey_id = ${id} order by version`,
    ),
  );

describe("a survey", () => {
  test("counts who answered each version, and who of those enrolled did", async () => {
    const { send: ask, survey: id, pre } = await openSurvey(app);
    await app.fetch(pre, form(answers));
    await ask("PUT", `/surveys/${id}`, draft({ layout: "one_question" }));
    await ask("POST", `/surveys/${id}/publish`);
    const found = await ask("GET", `/surveys/${id}`);
    expect(found.versions).toMatchObject([
      { version: 2, responses: 0 },
      { version: 1, responses: 1 },
    ]);
    expect(found.enrolled).toBe(1);
    expect(found.waves[0]).toMatchObject({ responses: 1, people: 1, known: 1 });
    const noCode = await app.fetch(pre, form({ ...answers, "who.code": "" }));
    expect(noCode.status).toBe(200);
    expect((await ask("GET", `/surveys/${id}`)).waves[0]).toMatchObject({
      responses: 2,
      people: 2,
      known: 1,
    });
    expect((await ask("GET", "/surveys")).enrolled).toBe(1);
  });

  test("is begun, read, edited and listed by the team", async () => {
    const id = await begin();
    const read = await get(home(`/${id}`));
    expect(read).toMatchObject({
      name: "Arrivals",
      version: null,
      changed: true,
      mistakes: [],
      questions: 10,
    });
    expect(read.readingLevels.en).toMatchObject({ kind: "grade" });
    const edited = await send("PUT", home(`/${id}`), draft({ name: "Departures", blocks: [] }));
    expect(edited.body).toMatchObject({ name: "Departures", mistakes: [{ path: "blocks" }] });
    expect((await get(home())).surveys.map(({ name }: { name: string }) => name)).toContain("Departures");
  });

  test("is not saved over what somebody else saved since: refused as 409 with nothing changed, and so is publishing", async () => {
    const id = await begin();
    const at = `/api/v1/programs/${program}/surveys/${id}`;
    const read = await get(home(`/${id}`));
    const put = (name: string, mark?: string) =>
      app.ada.fetch(at, {
        method: "PUT",
        json: draft({ name }),
        ...(mark === undefined ? {} : { headers: { "If-Match": mark } }),
      });
    const first = await put("Ada's", read.draftMark);
    expect(first.status).toBe(200);
    const { draftMark } = await first.json();
    expect(draftMark).not.toBe(read.draftMark);
    const second = await put("Ben's", `"${read.draftMark}"`);
    expect(second.status).toBe(409);
    expect((await second.json()).code).toBe("conflict");
    const publish = (mark: string) =>
      app.ada.fetch(`${at}/publish`, { method: "POST", headers: { "If-Match": mark } });
    expect((await publish(read.draftMark)).status).toBe(409);
    expect(await get(home(`/${id}`))).toMatchObject({ name: "Ada's", version: null, draftMark });
    // Both at the same moment: one of them is kept, the other told.
    const both = await Promise.all([put("One", draftMark), put("Other", draftMark)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    // Whoever says nothing of what they read replaces it, as a script may wish.
    expect((await put("Whatever")).status).toBe(200);
    expect((await publish((await get(home(`/${id}`))).draftMark)).status).toBe(200);
  });

  test("with gaps is not published, and every gap is named", async () => {
    const id = await begin({ blocks: [], closing: { title: {}, text: { en: "x", es: "x" } } });
    const { status, body } = await send("POST", home(`/${id}/publish`));
    expect(status).toBe(422);
    expect(body.places.map(({ path }: { path: string }) => path)).toEqual([
      "closing.title",
      "closing.title",
      "blocks",
    ]);
  });

  test("becomes a version when published, and another one only when it was edited", async () => {
    const id = await begin();
    await send("POST", home(`/${id}/publish`));
    const { body } = await send("POST", home(`/${id}/publish`));
    expect(body).toMatchObject({ version: 1, changed: false });
    const consent = draft().consent!.map((one) => ({ ...one, text: { en: "May we?", es: "¿Podemos?" } }));
    await send("PUT", home(`/${id}`), draft({ consent: [draft().consent![0]!, consent[1]!] }));
    expect((await send("POST", home(`/${id}/publish`))).body).toMatchObject({ version: 2 });
    const [first, second] = await versions(id);
    expect(first!.pinned).toMatchObject({ consent: { take_part: 1, quote: 1 } });
    expect(second!.pinned).toMatchObject({ consent: { take_part: 1, quote: 2 } });
  });

  test("pins its instruments and questions; an option keeps its place whatever comes before it later", async () => {
    const id = await begin();
    await send("POST", home(`/${id}/publish`));
    const blocks = draft().blocks!.map((block) =>
      block.id === "came" && block.kind === "question" && block.answer.type === "single"
        ? { ...block, answer: { ...block.answer, options: block.answer.options.toReversed() } }
        : block,
    );
    await send("PUT", home(`/${id}`), draft({ blocks }));
    await send("POST", home(`/${id}/publish`));
    const [first, second] = await versions(id);
    expect(first!.pinned).toMatchObject({ questions: { came: { places: { yes: 0, no: 1 } } } });
    expect(second!.pinned).toEqual(first!.pinned);
    expect(first!.pinned).toMatchObject({ instruments: { lonely: expect.any(Number) } });
  });

  test("opens at a wave, and not at one of another program", async () => {
    const id = await begin();
    const dates = { opensAt: "2026-01-01T00:00:00Z", closesAt: "2027-01-01T00:00:00Z", lateDays: 7 };
    const { body } = await send("PUT", home(`/${id}/waves/${waves[0]!.id}`), dates);
    expect(body.waves).toEqual([
      expect.objectContaining({
        waveId: waves[0]!.id,
        lateDays: 7,
        responses: 0,
        opensAt: "2026-01-01T00:00:00.000Z",
      }),
    ]);
    const elsewhere = await startProgram(app.ada, "Elsewhere");
    const other = (await get(`/api/v1/programs/${elsewhere}`)).waves[0].id;
    expect((await send("PUT", home(`/${id}/waves/${other}`), dates)).status).toBe(404);
    const early = { opensAt: "2026-02-01T00:00:00Z", closesAt: "2026-01-01T00:00:00Z" };
    expect((await send("PUT", home(`/${id}/waves/${waves[0]!.id}`), early)).status).toBe(422);
  });
});

describe("links", () => {
  const resolve = (hash: Buffer) =>
    app.db.execute(sql`select * from resolve_link(${hash})`).then((rows) => [...rows]);
  const sha = (text: string) => createHash("sha256").update(text).digest();

  test("an open link is one for a survey, wave and place; its token is kept as a hash alone", async () => {
    const id = await begin();
    const wish = { waveId: waves[0]!.id };
    await send("POST", home(`/${id}/links`), wish);
    const { body } = await send("POST", home(`/${id}/links`), wish);
    expect(body.links).toHaveLength(1);
    const [{ url, shortCode, qr }] = body.links;
    const token = url.split("/s/")[1];
    expect(Buffer.from(token, "base64url")).toHaveLength(16);
    expect(qr).toContain("<svg");
    const kept = await withOrganization(app.db, app.ada.organizationId, (db) =>
      db.execute(sql`select survey_link::text as row from survey_link`),
    );
    expect(JSON.stringify([...kept])).not.toContain(token);
    const place = [{ organization_id: app.ada.organizationId, survey_id: String(id) }];
    expect(await resolve(sha(token))).toEqual(place);
    expect(await resolve(sha(shortCode))).toEqual(place);
    expect(await resolve(sha("unknown"))).toEqual([]);
    expect(readShortCode(shortCode.toLowerCase().replace("-", " "))).toBe(shortCode);
  });

  test("what finds a link is read by its function alone, and goes with the link", async () => {
    const refused = await app.db.execute(sql`select * from lookup.link`).then(
      () => "read",
      (error: Error) => String((error.cause as Error).message),
    );
    expect(refused).toContain("permission denied for schema lookup");
    const id = await begin();
    const { body } = await send("POST", home(`/${id}/links`), { waveId: waves[0]!.id });
    const token = body.links[0].url.split("/s/")[1];
    await withOrganization(app.db, app.ada.organizationId, (db) =>
      db.execute(sql`delete from survey where id = ${id}`),
    );
    expect(await resolve(sha(token))).toEqual([]);
  });

  test("a revoked link is answered as revoked, and once", async () => {
    const id = await begin();
    const { body } = await send("POST", home(`/${id}/links`), { waveId: waves[0]!.id });
    const link = home(`/${id}/links/${body.links[0].id}`);
    expect((await send("DELETE", link)).status).toBe(204);
    expect((await send("DELETE", link)).status).toBe(404);
    expect((await get(home(`/${id}/links`))).links[0].revokedAt).not.toBeNull();
  });

  test("personal links are made for everybody with a code, once, and printed as a sheet by cohort", async () => {
    const file = "id,wave,cohort,q1,q2,q3\nP1,pre,Spring,1,2,3\nP2,pre,Autumn,1,2,2\n";
    const items = ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item }));
    const mapping = { participant: "id", wave: { column: "wave" }, cohort: { column: "cohort" }, items };
    expect((await upload(app.ada, program, file, { mapping })).status).toBe(201);
    const id = await begin();
    const waveId = waves[1]!.id;
    const make = () => send("POST", home(`/${id}/links/personal`), { waveId });
    expect([(await make()).body, (await make()).body]).toEqual([{ made: 2 }, { made: 0 }]);
    const sheet = await get(home(`/${id}/sheet?wave=${waveId}`));
    expect(sheet.people.map(({ code, cohort }: Record<string, string>) => [code, cohort])).toEqual([
      ["P2", "Autumn"],
      ["P1", "Spring"],
    ]);
    expect(new Set(sheet.people.map(({ url }: { url: string }) => url)).size).toBe(2);
    const anonymous = await begin({ anonymous: true, matching: "self_code" });
    expect((await send("POST", home(`/${anonymous}/links/personal`), { waveId })).status).toBe(409);
  });
});
