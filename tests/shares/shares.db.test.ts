import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../harness";
import { bring, cut, share, startReleased, view } from "./place";

let app: TestApp;
let program: number;
const day = 24 * 3_600_000;
let now = new Date("2026-11-29T10:00:00Z");

beforeAll(async () => {
  app = await createTestApp({ deps: { now: () => now } });
  program = await startReleased(app.ada, "Harbor walks");
});
afterAll(() => app?.close());

const listed = async (id: number) => {
  const { shares } = await (await app.ada.fetch("/api/v1/shares")).json();
  return shares.find((one: { id: number }) => one.id === id);
};
const open = (token: string, init = {}) => app.fetch(`/api/v1/shared/${token}`, init);
const refused = async (token: string, init = {}) => {
  const answer = await open(token, init);
  return { status: answer.status, body: await answer.text() };
};

describe("a link to a table", () => {
  test("tells the current release and what it takes to read it, to anybody, by no cookie", async () => {
    const { token } = await share(app, program);
    const answer = await open(token);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("X-Robots-Tag")).toBe("noindex");
    expect(answer.headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(answer.headers.getSetCookie()).toEqual([]);
    const told = await answer.json();
    expect(told).toMatchObject({ kind: "table", program: "Harbor walks", superseded: false });
    expect(told.outcome).toMatchObject({ audience: "shared", threshold: 10, preview: false });
    expect(told.outcome.overall.n.paired).toBe(61);
    // East is too few, and so a second group is hidden beside it.
    const hidden = told.outcome.strata.filter((one: { kind?: string }) => one.kind === "suppressed");
    expect(hidden.map((one: { by: { group: string } }) => one.by.group)).toContain("East");
    expect(hidden.length).toBeGreaterThan(1);
    expect(told.instrument.items).toEqual([]);
    expect(Object.keys(told).sort()).toEqual([
      "instrument",
      "kind",
      "organization",
      "outcome",
      "program",
      "superseded",
      "waves",
    ]);
    const asViewer = await app.dan.fetch(
      `/api/v1/programs/${program}/change?instrument=ucla-3&by=group&detail=full&audience=shared`,
    );
    const { matches: _, release, ...same } = await asViewer.json();
    expect(told.outcome).toEqual({ ...same, release: { id: release.id, cutAt: release.cutAt } });
  });

  test("keeps its figures when answers come in, and follows the next release", async () => {
    const own = await startReleased(app.ada, "Sewing");
    const { token } = await share(app, own, { view: { ...view, by: [] } });
    await bring(app.ada, own, [{ group: "North", cohort: "Spring", people: 15, from: 100 }]);
    expect((await (await open(token)).json()).outcome.overall.n.paired).toBe(61);
    await cut(app.ada.fetch, own);
    expect((await (await open(token)).json()).outcome.overall.n.paired).toBe(76);
  });

  test("is one of the release's fixed tables; there is no word for a filter", async () => {
    const wishes: [object, string][] = [
      [{ view: { ...view, by: ["shoe size"] } }, "The current release does not tell this"],
      [{ view: { ...view, by: ["group", "area"] } }, "The current release does not tell this"],
      [{ view: { ...view, subscale: "unknown" } }, "The current release does not tell this"],
      [{ view: { ...view, group: "North" } }, "group"],
      [{ view: { ...view, audience: "team" } }, "audience"],
      [{ view: undefined }, "name one of them"],
      [{ report: 1 }, "name one of them"],
      [{ days: 0 }, "at least one day"],
      [{ days: 731 }, "two years"],
      [{ passphrase: "short" }, "at least 8 characters"],
    ];
    for (const [wish, words] of wishes) {
      const json = { name: "x", program, view, ...wish };
      const answer = await app.ada.fetch("/api/v1/shares", { json });
      expect(`${answer.status} ${await answer.text()}`).toMatch(new RegExp(`^422.*${words}`));
    }
  });

  test("of another organization's program is none that is there", async () => {
    const answer = await app.eve.fetch("/api/v1/shares", { json: { name: "x", program, view } });
    expect(answer.status).toBe(404);
    const { id } = await share(app, program);
    expect((await app.eve.fetch(`/api/v1/shares/${id}`, { method: "DELETE" })).status).toBe(404);
    expect((await (await app.eve.fetch("/api/v1/shares")).json()).shares).toEqual([]);
  });

  test("is counted when somebody opens it, not when the team does", async () => {
    const { id, token } = await share(app, program);
    await app.ada.fetch(`/api/v1/shared/${token}`);
    await app.dan.fetch(`/api/v1/shared/${token}`);
    expect(await listed(id)).toMatchObject({ opened: 0, lastOpenedAt: null });
    await open(token);
    await app.eve.fetch(`/api/v1/shared/${token}`);
    expect(await listed(id)).toMatchObject({ opened: 2, lastOpenedAt: now.toISOString() });
  });
});

describe("a link that does not stand", () => {
  test("says nothing of what there is: one that was revoked is as one that never was", async () => {
    const { id, token } = await share(app, program);
    expect((await app.ben.fetch(`/api/v1/shares/${id}`, { method: "DELETE" })).status).toBe(204);
    const unknown = await refused("A".repeat(43));
    expect(unknown.status).toBe(404);
    expect(await refused(token)).toEqual(unknown);
    expect(await listed(id)).toMatchObject({ state: "revoked", url: null });
    expect((await app.ben.fetch(`/api/v1/shares/${id}`, { method: "PATCH", json: { days: 9 } })).status).toBe(
      404,
    );
  });

  test("ends after its days, and stands again when it is extended", async () => {
    const { id, token } = await share(app, program, { days: 2 });
    const before = now;
    now = new Date(before.getTime() + 2 * day);
    const ended = await refused(token);
    expect(ended.status).toBe(410);
    expect(ended.body).not.toMatch(/Harbor|ucla|board/i);
    expect(await listed(id)).toMatchObject({ state: "ended" });
    const extended = await app.ben.fetch(`/api/v1/shares/${id}`, { method: "PATCH", json: { days: 1 } });
    expect(extended.status).toBe(200);
    expect((await open(token)).status).toBe(200);
    now = before;
  });

  test("takes its passphrase, few tries at it, and tells a wrong one from none by nothing", async () => {
    const { token } = await share(app, program, { passphrase: "a lamp, a kettle" });
    const none = await refused(token);
    expect(none.status).toBe(403);
    expect(none.body).not.toMatch(/Harbor|ucla|board/i);
    const attempt = (passphrase: string, from: string) => open(token, { json: { passphrase }, from });
    const wrong = await attempt("a kettle, a lamp", "192.0.2.1");
    expect({ status: wrong.status, body: await wrong.text() }).toEqual(none);
    const right = await attempt("a lamp, a kettle", "192.0.2.1");
    expect(right.status).toBe(200);
    expect(right.headers.getSetCookie()).toEqual([]);
    for (let k = 0; k < 8; k++) await attempt(`wrong ${k}`, "192.0.2.1");
    const late = await attempt("a lamp, a kettle", "192.0.2.1");
    expect(late.status).toBe(429);
    expect(Number(late.headers.get("Retry-After"))).toBeGreaterThan(60);
    expect((await attempt("a lamp, a kettle", "192.0.2.2")).status).toBe(200);
  });

  test("is not found by trying: forty tries, and the address waits", async () => {
    const from = "192.0.2.77";
    const statuses = [];
    for (let k = 0; k < 41; k++) statuses.push((await open(`nothing-${k}`, { from })).status);
    expect(statuses.slice(0, 40).every((status) => status === 404)).toBe(true);
    expect(statuses[40]).toBe(429);
  });
});

describe("what a stolen database opens", () => {
  test("is nothing: neither token nor passphrase lies in it", async () => {
    const { id, token } = await share(app, program, { passphrase: "a lamp, a kettle" });
    const { withOrganization } = await import("#api/db/client");
    const { shareLink } = await import("#api/db/schema");
    const rows = await withOrganization(app.db, app.ada.organizationId, (db) => db.select().from(shareLink));
    const row = rows.find((one) => one.id === id)!;
    expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(row.tokenHash.toString("base64url")).not.toBe(token);
    expect(row.passphraseHash).not.toContain("kettle");
  });
});

describe("a frame", () => {
  const policyOf = async (token: string) => {
    const answer = await app.fetch(`/embed/${token}`);
    const policy = answer.headers.get("Content-Security-Policy") ?? "";
    return {
      ancestors: /frame-ancestors ([^;]*)/.exec(policy)?.[1],
      older: answer.headers.get("X-Frame-Options"),
    };
  };
  const closed = { ancestors: "'none'", older: "DENY" };

  test("is for the websites of the link alone, by their origins", async () => {
    const { id, token } = await share(app, program, {
      embedOrigins: [
        "https://Partner.example/our/page?x=1",
        "https://second.example:8443",
        "https://partner.example",
      ],
    });
    const listed = ["https://partner.example", "https://second.example:8443"];
    expect(await policyOf(token)).toEqual({ ancestors: listed.join(" "), older: null });
    const page = await app.fetch(`/r/${token}`);
    expect(page.headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
    expect(page.headers.get("X-Robots-Tag")).toBe("noindex");
    await app.ben.fetch(`/api/v1/shares/${id}`, { method: "DELETE" });
    expect(await policyOf(token)).toEqual(closed);
  });

  test("is nobody's where the link names no website, and where there is no link", async () => {
    const { token } = await share(app, program);
    expect(await policyOf(token)).toEqual(closed);
    expect(await policyOf("unknown")).toEqual(closed);
  });

  test.each([
    "http://partner.example",
    "partner.example",
    "*",
    "https://*",
    "https://*.example",
    "https://partner.example; script-src *",
    "https://user:word@partner.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://",
    "'self'",
  ])("takes no %s for a website", async (origin) => {
    const json = { name: "x", program, view, embedOrigins: [origin] };
    expect((await app.ada.fetch("/api/v1/shares", { json })).status).toBe(422);
  });

  test("asks nobody for a passphrase", async () => {
    const json = {
      name: "x",
      program,
      view,
      embedOrigins: ["https://a.example"],
      passphrase: "a lamp, a kettle",
    };
    const answer = await app.ada.fetch("/api/v1/shares", { json });
    expect(answer.status).toBe(422);
    expect((await answer.json()).detail).toContain("takes no passphrase");
  });
});
