import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readSettings, settingNames } from "#api/settings";
import manifest from "../../package.json" with { type: "json" };

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const readme = read("README.md");
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** Files that a page links to or shows and that are not there. */
function deadLinks(page: string, text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|\ssrc="([^"]+)"/g)].map(([, link, src]) => link ?? src!);
  return targets
    .filter((target) => !/^([a-z]+:|#)/.test(target))
    .filter((target) => !existsSync(resolve(root, dirname(page), target.split("#")[0]!)));
}

/** Commands of npm that a page names and package.json does not know. */
function unknownCommands(text: string): string[] {
  const named = [...text.matchAll(/\bnpm (run )?([a-z][a-z-]*)/g)].map(([, run, word]) => ({
    run,
    word: word!,
  }));
  const ownWords = ["start", "test"];
  return named
    .filter(({ run, word }) => run || ownWords.includes(word))
    .map(({ word }) => word)
    .filter((word) => !(word in manifest.scripts));
}

function settingsTable(text: string): [name: string, standard: string][] {
  return [...text.matchAll(/^\| `([A-Z_]+)` \| ?(.*?) ?\|/gm)].map(([, name, standard]) => [
    name!,
    standard!.replaceAll("`", ""),
  ]);
}

describe("the README", () => {
  test("begins with the two commands, which exist as every other that it names", () => {
    expect(readme).toContain("npm ci && npm start");
    expect(readme).toContain("npm ci && npm test");
    expect(unknownCommands(readme)).toEqual([]);
    expect(unknownCommands("`npm run planted` and `npm ci`")).toEqual(["planted"]);
  });

  test("names every setting once, with its default", () => {
    const table = settingsTable(readme);
    expect(table.map(([name]) => name)).toEqual(settingNames);
    const standard = readSettings({}) as unknown as Record<string, unknown>;
    for (const [name, said] of table) {
      const value = standard[name];
      if (name === "DATA_DIR") expect(resolve(said)).toBe(value);
      else if (value !== undefined) expect(said).toBe(String(value));
      else expect(said).not.toMatch(/^\d/);
    }
  });

  test("is one screen, and its picture is light", () => {
    expect(readme.split("\n").length).toBeLessThan(80);
    expect(statSync(join(root, "docs/dashboard.png")).size).toBeLessThan(300_000);
  });
});

describe("every page for people", () => {
  test.each(pages)("%s links to what is there", (page) => {
    expect(deadLinks(page, read(page))).toEqual([]);
    expect(unknownCommands(read(page))).toEqual([]);
  });

  test("deadLinks(page, text) finds a link and a picture that lead nowhere", () => {
    const text =
      'See [rules](house.md#names), [none](nothing.md), [out](https://example.org) <img src="no.png">';
    expect(deadLinks("docs/data.md", text)).toEqual(["nothing.md", "no.png"]);
  });
});
