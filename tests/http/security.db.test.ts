import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problems } from "#shared/problem";
import { createEmptyApp, createTestApp, type Fetch, type Init, type TestApp } from "../harness";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const policyOf = (answer: Response) => {
  const text = answer.headers.get("Content-Security-Policy") ?? "";
  return Object.fromEntries(
    text.split("; ").map((directive) => {
      const [name, ...sources] = directive.split(" ");
      return [name!, sources];
    }),
  );
};

/** Every problem has one shape, whatever raised it. */
async function expectProblem(answer: Response, code: keyof typeof problems) {
  expect(answer.status).toBe(problems[code].status);
  expect(answer.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  const body = await answer.json();
  expect(body).toMatchObject({
    type: `/api/docs#problem-${code}`,
    title: problems[code].title,
    status: problems[code].status,
    code,
  });
  expect(body.detail.length).toBeGreaterThan(5);
  return body;
}

describe("every answer", () => {
  test.each([
    ["a page of the API", "/api/docs"],
    ["an answer in JSON", "/api/v1/setup"],
    ["a problem", "/api/v1/nowhere"],
    ["an address outside the API", "/nowhere"],
  ])("%s carries the headers that a browser wants to hear", async (_, path) => {
    const answer = await app.fetch(path);
    const policy = policyOf(answer);
    expect(policy["default-src"]).toEqual(["'none'"]);
    expect(policy["frame-ancestors"]).toEqual(["'none'"]);
    expect(policy["base-uri"]).toEqual(["'none'"]);
    expect(policy["form-action"]).toEqual(["'self'"]);
    for (const directive of ["script-src", "style-src"]) {
      expect(policy[directive]).toEqual(["'self'", expect.stringMatching(/^'nonce-[A-Za-z0-9+/=]{22,}'$/)]);
    }
    expect(JSON.stringify(policy)).not.toMatch(/unsafe|\*|http/);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(answer.headers.has("X-Powered-By")).toBe(false);
    expect(answer.headers.has("Access-Control-Allow-Origin")).toBe(false);
  });

  test("has a nonce of its own", async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => policyOf(await app.fetch("/api/docs"))["script-src"]?.[1]),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test("asks for https from then on only where people reach it by https", async () => {
    expect((await app.fetch("/api/v1/setup")).headers.has("Strict-Transport-Security")).toBe(false);
    const behind = createEmptyApp({ env: { PUBLIC_URL: "https://data.example.org" } });
    const answer = await behind.fetch("/api/v1/setup");
    expect(answer.headers.get("Strict-Transport-Security")).toMatch(/max-age=\d{8}/);
    await behind.close();
  });
});

describe("writes from another site", () => {
  const write = (init: Init, fetch: Fetch = app.ada.fetch) =>
    fetch("/api/v1/programs", { json: { name: "Walks" }, ...init });

  test.each([
    ["another site", { "Sec-Fetch-Site": "cross-site" }],
    ["a neighbor on the same domain", { "Sec-Fetch-Site": "same-site" }],
    ["a page of another origin", { Origin: "https://elsewhere.example" }],
    ["a page without an origin", { Origin: "null" }],
    ["our own host on another port", { Origin: "http://localhost:4000" }],
  ])("from %s are refused, though the browser sends ada's cookie", async (_, headers) => {
    await expectProblem(await write({ headers }), "cross_site");
  });

  test("from our own pages, and by programs with a key, are taken", async () => {
    const own = { "Sec-Fetch-Site": "same-origin", Origin: "http://localhost:3000" };
    expect((await write({ headers: own })).status).toBe(201);
    const key = { Authorization: `Bearer ${app.ada.apiKey}`, Origin: "https://elsewhere.example" };
    expect((await write({ headers: key }, app.fetch)).status).toBe(201);
  });

  test("a word for a key does not carry a cookie past the door", async () => {
    const headers = { Authorization: "Bearer nonsense", "Sec-Fetch-Site": "cross-site" };
    const before = await (await app.ada.fetch("/api/v1/programs")).json();
    expect((await write({ headers })).status).toBeGreaterThanOrEqual(401);
    expect(await (await app.ada.fetch("/api/v1/programs")).json()).toEqual(before);
  });

  test("reading is not writing: a link from elsewhere may be followed", async () => {
    const answer = await app.ada.fetch("/api/v1/programs", { headers: { "Sec-Fetch-Site": "cross-site" } });
    expect(answer.status).toBe(200);
  });
});

describe("one shape of problem", () => {
  test("for an address that is not there", async () => {
    await expectProblem(await app.fetch("/api/v1/nowhere"), "not_found");
    await expectProblem(await app.fetch("/nowhere"), "not_found");
    await expectProblem(await app.fetch("/api/v1/nowhere", { method: "POST" }), "not_found");
  });

  test("for a method that an address does not take, with those that it takes", async () => {
    const put = await app.ada.fetch("/api/v1/programs/1", { method: "PUT" });
    expect(put.headers.get("Allow")).toBe("GET, PATCH");
    const { detail } = await expectProblem(put, "method_not_allowed");
    expect(detail).toBe("/api/v1/programs/1 takes GET, PATCH, not PUT.");
    const get = await app.fetch("/api/auth/sign-out");
    expect(get.headers.get("Allow")).toBe("POST");
    await expectProblem(get, "method_not_allowed");
  });

  test("for a body that is not JSON, or no JSON by its own word", async () => {
    const send = (body: string, type: string) =>
      app.ada.fetch("/api/v1/programs", { method: "POST", body, headers: { "Content-Type": type } });
    await expectProblem(await send('{"name":', "application/json"), "bad_json");
    await expectProblem(
      await send("name=Walks", "application/x-www-form-urlencoded"),
      "unsupported_media_type",
    );
  });

  test("for JSON that says something else, naming the place", async () => {
    const answer = await app.ada.fetch("/api/v1/programs", { json: { name: 7 } });
    const { places } = await expectProblem(answer, "invalid_input");
    expect(places[0]).toMatchObject({ path: "name" });
  });

  test("for the unexpected, which says nothing of itself but in the log", async () => {
    const broken = createEmptyApp({
      deps: { loadSample: () => Promise.reject(new Error("planted secret")) },
    });
    const { db } = broken.deps;
    Object.assign(broken.deps, {
      db: new Proxy(db, {
        get: () => {
          throw new TypeError("planted secret");
        },
      }),
    });
    const answer = await broken.fetch("/api/v1/setup");
    const body = await expectProblem(answer, "unexpected");
    expect(JSON.stringify(body)).not.toContain("planted");
    expect(broken.logged.join("")).toContain("planted secret");
    Object.assign(broken.deps, { db });
    await broken.close();
  });

  test("for a stranger, a viewer and an owner alike", async () => {
    await expectProblem(await app.fetch("/api/v1/programs"), "not_signed_in");
    await expectProblem(await app.dan.fetch("/api/v1/programs", { json: { name: "Walks" } }), "not_allowed");
    await expectProblem(await app.ada.fetch("/api/v1/programs/999999"), "not_found");
  });
});

describe("bodies that are too large", () => {
  const megabyte = 1024 * 1024;
  const json = (bytes: number) => {
    const frame = JSON.stringify({ name: "" }).length;
    return JSON.stringify({ name: "x".repeat(bytes - frame) });
  };
  const post = (body: NonNullable<Init["body"]>, headers: Record<string, string> = {}) =>
    app.ada.fetch("/api/v1/programs", {
      method: "POST",
      body,
      headers: { "Content-Type": "application/json", ...headers },
      ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
    } as Init);

  test("JSON of a megabyte is read, a byte more is refused", async () => {
    await expectProblem(await post(json(megabyte)), "invalid_input");
    await expectProblem(await post(json(megabyte + 1)), "too_large");
  });

  test("a body that does not say how long it is, or says too little, is counted", async () => {
    const chunk = new Uint8Array(256 * 1024).fill(120);
    let sent = 0;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          if (sent++ > 1000) controller.close();
          else controller.enqueue(chunk);
        },
      });
    await expectProblem(await post(endless()), "too_large");
    expect(sent).toBeLessThan(20);
  });

  test("before anybody is asked who they are", async () => {
    const answer = await app.fetch("/api/v1/setup", {
      method: "POST",
      body: json(megabyte + 1),
      headers: { "Content-Type": "application/json" },
    });
    await expectProblem(answer, "too_large");
  });

  test("packed bodies are not unpacked", async () => {
    const packed = gzipSync(json(20 * megabyte));
    const answer = await post(packed, { "Content-Encoding": "gzip" });
    expect(answer.status).toBe(400);
  });

  test("an upload has a limit of its own, told in words", async () => {
    const small = await createTestApp({ env: { MAX_UPLOAD_MB: "2" } });
    const { id } = await (await small.ada.fetch("/api/v1/programs", { json: { name: "Walks" } })).json();
    const upload = (bytes: number) => {
      const body = new FormData();
      body.set("file", new Blob(["participant,wave\n", "x,pre\n".repeat(bytes / 6)]), "large.csv");
      return small.ada.fetch(`/api/v1/programs/${id}/imports?dry_run=true`, { body });
    };
    const { detail } = await expectProblem(await upload(3 * megabyte), "too_large");
    expect(detail).toContain("2 MB");
    expect((await upload(1.5 * megabyte)).status).not.toBe(413);
    await small.close();
  });
});
