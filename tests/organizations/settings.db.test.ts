import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { createTestApp, onePixelPng, type TestApp } from "../harness";
import { jpeg, pngChunk } from "./pictures";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const change = (json: object) => app.ada.fetch("/api/v1/organization", { method: "PATCH", json });
const putMark = (body: Uint8Array<ArrayBuffer>, type = "image/png", as = app.ada) =>
  as.fetch("/api/v1/organization/mark", { method: "PUT", body, headers: { "Content-Type": type } });

describe("an organization's settings", () => {
  test("ada changes name, language and time zone; each alone leaves the others", async () => {
    const changed = await change({ name: "  Open Door ", language: "pt-br", timeZone: "America/Sao_Paulo" });
    expect(await changed.json()).toMatchObject({
      name: "Open Door",
      language: "pt-BR",
      timeZone: "America/Sao_Paulo",
    });
    expect(await (await change({ language: "ar" })).json()).toMatchObject({
      name: "Open Door",
      language: "ar",
      timeZone: "America/Sao_Paulo",
    });
    expect((await (await app.eve.fetch("/api/v1/organization")).json()).name).toBe("eve's organization");
  });

  test.each([
    [{ language: "not a language" }, "language"],
    [{ language: "xx" }, "language"],
    [{ language: "en-XX" }, "language"],
    [{ language: "en-ZZ" }, "language"],
    [{ language: "ar-Qqqx" }, "language"],
    [{ language: "en-u-ca-buddhist" }, "language"],
    [{ timeZone: "Mars/Olympus" }, "timeZone"],
    [{ timeZone: "+02:00" }, "timeZone"],
    [{ name: "   " }, "name"],
    [{ name: "x".repeat(200) }, "name"],
  ])("%j is refused with its place", async (json, path) => {
    const answer = await change(json);
    expect(answer.status).toBe(422);
    expect((await answer.json()).places[0].path).toBe(path);
  });

  test("a language is known by its name, and kept as its tag is spelled today", async () => {
    const answer = await change({ language: "xx" });
    expect((await answer.json()).detail).toMatch(/names no language that is known here: "xx"/);
    for (const [given, kept] of [
      ["iw", "he"],
      ["zh-hant-tw", "zh-Hant-TW"],
      ["FIL", "fil"],
    ])
      expect(await (await change({ language: given })).json()).toMatchObject({ language: kept });
  });

  test("the second wall: without the filter another organization's settings are still not there", async () => {
    const seen = await withOrganization(app.db, app.ada.organizationId, (db) =>
      db.execute(sql`select organization_id from organization_setting`),
    );
    expect([...seen]).toEqual([{ organization_id: app.ada.organizationId }]);
  });
});

describe("the mark", () => {
  test("a PNG is kept, served as what it is, and removed", async () => {
    expect((await app.ada.fetch("/api/v1/organization/mark")).status).toBe(404);
    expect((await putMark(onePixelPng)).status).toBe(204);
    const got = await app.dan.fetch("/api/v1/organization/mark");
    expect(got.headers.get("Content-Type")).toBe("image/png");
    expect(got.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(Buffer.from(await got.arrayBuffer()).equals(onePixelPng)).toBe(true);
    expect((await (await app.ada.fetch("/api/v1/me")).json()).organization.hasMark).toBe(true);
    expect((await app.eve.fetch("/api/v1/organization/mark")).status).toBe(404);
    expect((await app.ada.fetch("/api/v1/organization/mark", { method: "DELETE" })).status).toBe(204);
    expect((await app.ada.fetch("/api/v1/organization/mark")).status).toBe(404);
  });

  test("what it is counts, not what it says it is: an SVG in a PNG's name is refused", async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect((await putMark(svg)).status).toBe(415);
    expect((await putMark(Buffer.from("GIF89a"), "image/gif")).status).toBe(415);
    expect((await putMark(Buffer.alloc(0))).status).toBe(415);
    expect((await putMark(jpeg({}), "image/png")).status).toBe(204);
    const got = await app.ada.fetch("/api/v1/organization/mark");
    expect(got.headers.get("Content-Type")).toBe("image/jpeg");
  });

  test("a broken picture is refused in words, and the mark stays as it was", async () => {
    const before = Buffer.from(await (await app.ada.fetch("/api/v1/organization/mark")).arrayBuffer());
    const broken = await putMark(onePixelPng.subarray(0, 40));
    expect(broken.status).toBe(422);
    expect(await broken.json()).toMatchObject({
      code: "unreadable_file",
      detail: expect.stringMatching(/begins as a PNG, but it is cut short/),
    });
    const after = Buffer.from(await (await app.ada.fetch("/api/v1/organization/mark")).arrayBuffer());
    expect(after).toEqual(before);
  });

  test("at most 512 KB", async () => {
    const large = Buffer.concat([onePixelPng, Buffer.alloc(512 * 1024)]);
    expect((await putMark(large)).status).toBe(413);
    // A comment in the picture, of the length that fills it up to the limit.
    const comment = pngChunk("tEXt", Buffer.alloc(512 * 1024 - onePixelPng.length - 12));
    const fits = Buffer.concat([onePixelPng.subarray(0, -12), comment, onePixelPng.subarray(-12)]);
    expect((await putMark(fits)).status).toBe(204);
  });
});
