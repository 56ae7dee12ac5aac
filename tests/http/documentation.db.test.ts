import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problems } from "#shared/problem";
import { createEmptyApp } from "../harness";

type Json = { [key: string]: Json } & Json[];

let app: ReturnType<typeof createEmptyApp>;
let document: Json;
let page: Response;
let html: string;

beforeAll(async () => {
  app = createEmptyApp();
  document = await (await app.fetch("/api/openapi.json")).json();
  page = await app.fetch("/api/docs");
  html = await page.text();
});
afterAll(() => app?.close());

const methods = ["get", "put", "post", "delete", "patch"];
const operations = (from = document) =>
  Object.entries(from.paths!).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      name: `${method} ${path}`,
      method,
      path,
      operation,
    })),
  );

/** What is missing in a document that promises something. */
function faultsOf(from: Json): string[] {
  const known = new Set((from.tags ?? []).map((tag) => String(tag.name)));
  return operations(from).flatMap(({ name, method, path, operation }) => {
    const problem = operation.responses?.default?.content?.["application/problem+json"];
    const answers = Object.entries(operation.responses ?? {}).filter(([status]) => status !== "default");
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, word]) => word);
    const described = (operation.parameters ?? [])
      .map((one) => (one.$ref ? follow(from, String(one.$ref)) : one))
      .filter((one) => String(one?.in) === "path")
      .map((one) => String(one?.name));
    return [
      !methods.includes(method) && "is no method",
      !operation.summary && "has no summary",
      !((operation.tags?.length ?? 0) > 0) && "has no tag",
      (operation.tags ?? []).some((tag) => !known.has(String(tag))) && "has a tag without a chapter",
      answers.length === 0 && "has no answer",
      answers.some(([, answer]) => !answer.description) && "has an answer without a description",
      !problem?.schema && "documents no problem",
      String(named.sort()) !== String(described.sort()) && `describes other parameters than ${path}`,
    ]
      .filter((fault) => fault !== false)
      .map((fault) => `${name} ${fault}`);
  });
}

function refsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsOf);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "$ref" && typeof inner === "string" ? [inner] : refsOf(inner),
  );
}

function follow(from: Json, ref: string): Json | undefined {
  if (!ref.startsWith("#/")) return undefined;
  return ref
    .slice(2)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<Json | undefined>((at, part) => at?.[part], from);
}

describe("the OpenAPI document", () => {
  test("is of version 3.1 and describes every address of the API", () => {
    expect(String(document.openapi)).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: "Common Ground", version: "1" });
    const names = operations().map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        "post /api/v1/setup",
        "get /api/v1/instruments",
        "post /api/v1/programs",
        "post /api/v1/programs/{id}/imports",
        "get /api/v1/programs/{id}/change",
      ]),
    );
  });

  test("the analysis is there, each route with what it can be asked", () => {
    const asked = operations().flatMap(({ name, operation }) => {
      const parameters = (operation.parameters ?? []).map((one) => String(one?.name));
      const [, of] = /^get \/api\/v1\/programs\/\{id\}\/(.*)$/.exec(name) ?? [];
      return of === undefined ? [] : [[of, parameters] as const];
    });
    const eyes = ["audience", "release"];
    const pair = ["pre", "post", ...eyes];
    const wanted = {
      change: ["instrument", "subscale", "by", "group", "cohort", "detail", "explain", ...pair],
      "change.csv": ["instrument", "subscale", "by", ...pair],
      "change.xlsx": ["instrument", "subscale", "by", ...pair],
      outcomes: ["by", "detail", "explain", ...pair],
      attrition: ["instrument", "subscale", "by", "explain", ...pair],
      reliability: ["instrument", "explain", ...eyes],
      equity: ["by", "reference", "explain", ...pair],
      items: ["instrument", "subscale", "by", "explain", ...pair],
      dashboard: pair,
      releases: [],
    };
    for (const [path, parameters] of Object.entries(wanted))
      expect(new Map(asked).get(path), path).toEqual(expect.arrayContaining(parameters));
    expect(operations().map(({ name }) => name)).toContain("post /api/v1/programs/{id}/releases");
  });

  test("every operation has a summary, a chapter, answers, its parameters and the shape of problems", () => {
    expect(faultsOf(document)).toEqual([]);
  });

  test("an operation that lacks all of these is found", () => {
    const planted = structuredClone(document);
    planted.paths!["/api/v1/bare/{id}"] = { get: { responses: {} } } as unknown as Json;
    expect(faultsOf(planted).map((fault) => fault.replace("get /api/v1/bare/{id} ", ""))).toEqual([
      "has no summary",
      "has no tag",
      "has no answer",
      "documents no problem",
      "describes other parameters than /api/v1/bare/{id}",
    ]);
  });

  test("every reference leads somewhere, and a broken one is noticed", () => {
    const refs = refsOf(document);
    expect(refs.length).toBeGreaterThan(10);
    expect(refs.filter((ref) => follow(document, ref) === undefined)).toEqual([]);
    expect(follow(document, "#/components/schemas/Nowhere")).toBeUndefined();
  });

  test("security is by names that are declared", () => {
    const declared = Object.keys(document.components!.securitySchemes!);
    const used = [document.security, ...operations().map(({ operation }) => operation.security)];
    const names = used.flatMap((list) => (list ?? []).flatMap((one) => Object.keys(one)));
    expect(names.filter((name) => !declared.includes(name))).toEqual([]);
  });
});

describe("the page to read it", () => {
  test("lives under the strict policy: no script, nothing from elsewhere, its style by nonce", () => {
    expect(page.status).toBe(200);
    expect(page.headers.get("Content-Type")).toMatch(/^text\/html/);
    const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(
      page.headers.get("Content-Security-Policy") ?? "",
    )?.[1];
    expect(html.startsWith("<!doctype html>")).toBe(true);
    expect(html).toContain(`<style nonce="${nonce}">`);
    // A style sheet is not HTML: its quotes must not be written as entities.
    expect(/<style[^>]*>([^<]*)/.exec(html)?.[1]).not.toContain("&");
    expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|https?:\/\//);
  });

  test("names every operation, every shape and every problem, each at an anchor of its own", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path } of operations()) expect(html).toContain(`<code>${path}</code>`);
    for (const name of Object.keys(document.components!.schemas!)) expect(ids).toContain(`schema-${name}`);
    for (const code of Object.keys(problems)) expect(ids).toContain(`problem-${code}`);
  });

  test("every link within it leads somewhere, also those that problems carry", async () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    const { type } = await (await app.fetch("/api/v1/me")).json();
    const [place, id] = type.split("#");
    expect(place).toBe("/api/docs");
    expect(ids).toContain(id);
  });
});
