import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { linksAhead } from "#api/http/pageStart";

/** Built pages: the dashboard needs its own file, charts, and what both share. */
const root = mkdtempSync(join(tmpdir(), "page-start-"));
mkdirSync(join(root, ".vite"));
writeFileSync(
  join(root, ".vite/manifest.json"),
  JSON.stringify({
    "index.html": { file: "assets/index-1.js", imports: ["_start-2.js"] },
    "_start-2.js": { file: "assets/start-2.js" },
    "_charts-3.js": { file: "assets/charts-3.js", imports: ["_start-2.js"] },
    "dashboard/DashboardPage.tsx": {
      file: "assets/DashboardPage-4.js",
      imports: ["_start-2.js", "_charts-3.js"],
    },
    "reports/BuilderPage.tsx": { file: "assets/BuilderPage-5.js", imports: ["_start-2.js"] },
  }),
);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const hrefs = async (path: string, isBare: boolean) =>
  [...(await linksAhead(path, isBare, root)).matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

const code = ["/assets/DashboardPage-4.js", "/assets/start-2.js", "/assets/charts-3.js"];

describe("what a page of this address wants first", () => {
  test("is its code, once each, and then the answers of this program", async () => {
    const found = await hrefs("/programs/17/dashboard", true);
    expect(found.slice(0, 3)).toEqual(code);
    expect(found.slice(3)).toEqual([
      ...["/api/auth/get-session", "/api/v1/me", "/api/v1/programs/17", "/api/v1/programs/17/measures"],
      ...["releases", "views", "dashboard"].map((what) => `/api/v1/programs/17/${what}`),
    ]);
  });

  test("is its code alone where the address asks for more: the page knows what may stand in it", async () => {
    expect(await hrefs("/programs/17/dashboard", false)).toEqual(code);
  });

  test.each([
    "/",
    "/programs/17",
    "/programs/017/dashboard",
    "/programs/0/dashboard",
    "/programs/x/dashboard",
    '/programs/17/dashboard"><script>',
    "/programs/17/dashboard/more",
    "/r/programs/17/dashboard",
  ])("is nothing at %s", async (path) => {
    expect(await hrefs(path, true)).toEqual([]);
  });
});
