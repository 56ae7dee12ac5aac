import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const rooms = ["api", "web", "shared", "seeds", "tests"];
const shippedTop = ["api", "web", "shared", "seeds", "tests", "docs"];
const vagueNames = /(^|\/)(utils?|helpers?|types?|common|misc|lib|constants)(\.tsx?$|\/)/i;
/** Registers the loader that reads TypeScript in a thread, and so cannot be TypeScript itself. */
const beforeTypeScript = "api/imports/thread/boot.mjs";

/** What the house rules have against a file's name, its text being what it is; nothing when it is well named. */
function judgeName(path: string, text = ""): string[] {
  const folders = path.split("/").slice(0, -1);
  const file = path.split("/").at(-1) ?? "";
  const isTest = /\.test\.tsx?$/.test(file);
  const stem = file.replace(/(\.db)?(\.test)?(\.d|(\.[a-z]+)?\.config)?\.[a-z]+$/, "");
  const faults = [
    vagueNames.test(path) && "says nothing about what is inside",
    folders.some((folder) => !/^[a-z][a-z0-9-]*$/.test(folder)) && "is in a folder that is not lower case",
    /^index\.tsx?$/.test(file) && "is a barrel file",
    /\.(js|jsx|mjs|cjs|mts|cts)$/.test(file) && path !== beforeTypeScript && "is not TypeScript",
    /\.ts$/.test(file) && !/^[a-z][a-zA-Z0-9]*$/.test(stem) && !isLanguage(path) && "is not camelCase",
    /\.tsx$/.test(file) &&
      !isTest &&
      !/^([A-Z][a-zA-Z0-9]*|main|routes)$/.test(stem) &&
      !new RegExp(`^export (async )?(function|const|class) ${stem}\\b`, "m").test(text) &&
      "is named after neither a component nor what it exports",
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `${path} ${fault}`);
}

/** Messages are one file per language, named by its tag: `en.ts`, `pt-BR.ts`. */
function isLanguage(path: string): boolean {
  return /\/messages\/[a-z]{2,3}(-[A-Za-z]{2,4})*\.ts$/.test(path);
}

function listFiles(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => !/(^|\/)(migrations|reference|node_modules|dist|screenshots)\//.test(path));
}

describe("names", () => {
  test("every folder is a word, every file an idea", () => {
    const files = rooms.flatMap(listFiles);
    expect(files).toContain("tests/house/names.test.ts");
    expect(files.flatMap((path) => judgeName(path, readFileSync(join(root, path), "utf8")))).toEqual([]);
  });

  test("the top level has the rooms of the house and no other", () => {
    const tools = ["node_modules", "dist", "coverage", "data"];
    const found = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => entry.name);
    expect(found.filter((name) => !shippedTop.includes(name) && !tools.includes(name))).toEqual([]);
    expect(rooms.filter((room) => !found.includes(room))).toEqual([]);
  });

  test.each([
    ["shared/stats/utils.ts", "says nothing about what is inside"],
    ["api/helpers/date.ts", "says nothing about what is inside"],
    ["web/change/types.ts", "says nothing about what is inside"],
    ["shared/common/text.ts", "says nothing about what is inside"],
    ["shared/Stats/mean.ts", "is in a folder that is not lower case"],
    ["shared/stats/index.ts", "is a barrel file"],
    ["api/change/routes.js", "is not TypeScript"],
    ["api/change/change_rows.ts", "is not camelCase"],
    ["shared/stats/Mean.ts", "is not camelCase"],
    [
      "web/change/page.tsx",
      "is named after neither a component nor what it exports",
      "export function Page() {}",
    ],
  ])("judgeName(%s) objects: it %s", (path, fault, text = "") => {
    expect(judgeName(path, text)).toEqual([`${path} ${fault}`]);
  });

  test.each([
    ["shared/stats/cohensDz.ts"],
    ["shared/instruments/definitions/ucla3.ts"],
    ["shared/reports/messages/pt-BR.ts"],
    ["api/collect/routes.tsx"],
    ["web/change/ChangePage.tsx"],
    ["web/gallery/cases.tsx", "export const cases = [];"],
    ["web/main.tsx"],
    ["web/gallery.vite.config.ts"],
    ["tests/change/routes.db.test.ts"],
    ["tests/charts/forest.test.tsx"],
  ])("judgeName(%s) has nothing against it", (path, text = "") => {
    expect(judgeName(path, text)).toEqual([]);
  });
});
