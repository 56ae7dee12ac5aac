import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { audiences } from "#shared/outcomes/audience";
import { createTestApp, type Person, type TestApp } from "../harness";
import { startReleased } from "../shares/place";

/** Every question about a program that can be looked at with other eyes, with what it must name. */
const of = "instrument=ucla-3";
const asked: Record<string, string> = {
  change: `${of}&by=group`,
  "change.csv": `${of}&by=group`,
  "change.xlsx": `${of}&by=group`,
  outcomes: "by=group",
  attrition: `${of}&by=group`,
  equity: "by=group",
  items: of,
  reliability: of,
  dashboard: "",
};
const routes = Object.keys(asked);
const isFile = (route: string) => route.includes(".");

let app: TestApp;
let program: number;
beforeAll(async () => {
  app = await createTestApp();
  program = await startReleased(app.ada, "Harbor walks");
});
afterAll(() => app?.close());

const ask = (who: Person, route: string, eyes = "") =>
  who.fetch(`/api/v1/programs/${program}/${route}?${asked[route]}${eyes}`);

test("every route that takes an audience is looked at here", async () => {
  const document = await (await app.fetch("/api/openapi.json")).json();
  const found = Object.entries<Record<string, { parameters?: { name: string }[] }>>(document.paths).flatMap(
    ([path, methods]) =>
      methods.get?.parameters?.some(({ name }) => name === "audience") ? [path.split("/{id}/")[1]] : [],
  );
  expect(found.toSorted()).toEqual(routes.toSorted());
});

describe.each(routes)("%s", (route) => {
  test("never with wider eyes than one's own", async () => {
    for (const eyes of [
      "&audience=team",
      ...(isFile(route) ? [] : ["&release=next", "&audience=shared&release=next"]),
    ]) {
      const answer = await ask(app.dan, route, eyes);
      expect([eyes, answer.status, (await answer.json()).code]).toEqual([eyes, 403, "not_allowed"]);
    }
  });

  test("with narrower ones by anybody: what they see is what others have been told", async () => {
    for (const audience of audiences) {
      const answer = await ask(
        app.ben,
        route,
        `&audience=${audience}${audience === "team" ? "" : "&release=current"}`,
      );
      expect([audience, answer.status]).toEqual([audience, 200]);
      if (!isFile(route)) expect((await answer.json()).audience).toBe(audience);
    }
    if (isFile(route)) return;
    const bare = async (who: Person, eyes: string) =>
      JSON.stringify(await (await ask(who, route, eyes)).json()).replaceAll(/"(audience|asOf)":"[^"]*"/g, "");
    const told = await bare(app.dan, "");
    for (const audience of ["viewer", "shared", "export"])
      expect(await bare(app.ben, `&audience=${audience}&release=current`)).toBe(told);
    expect(await bare(app.ben, "")).not.toBe(told);
  });
});
