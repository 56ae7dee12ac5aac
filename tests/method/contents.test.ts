import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { whyNots } from "#shared/stats/estimate";
import { anchorsOf, contents, statistics } from "../../web/method/contents";
import { docstrings } from "../../web/method/docstrings";
import { exportedWithDocstring, placeOf, readDocstrings } from "./readDocstrings";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const keys = statistics.map(({ from }) => from);
const filesOf = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`);

/** Exports of shared/stats that are no statistic by themselves: parts of one, each named after it. */
const parts: Record<string, string> = {
  "stats/estimate.notEstimable": "the shape of an answer without a number",
  "stats/weighted.total": "counts people",
  "stats/weighted.hasSpread": "whether two values differ",
  "stats/sortedSum": "sums in an order that never changes",
  "stats/pairs.preOf": "one side of a pair",
  "stats/pairs.postOf": "one side of a pair",
  "stats/pairs.onGrid": "how a change is rounded, which changesOf says",
  "stats/pairedCases.countCases": "counting for cut-off crossing",
  "stats/pairedCases.totalCases": "counting for cut-off crossing",
  "stats/shares.sumShares": "counting for chi-squared and Fisher's test",
  "stats/itemMoments.pairIndex": "a place in a list",
  "stats/itemMoments.itemMomentsOf": "for tests and seeds",
  "stats/groupLines.groupLine": "of the analysis of covariance",
  "stats/groupLines.commonSlope": "of the analysis of covariance",
  "stats/groupLines.leftOver": "of the analysis of covariance",
  "stats/fisherHalf.logWeights": "of Fisher's exact test",
  "stats/fisherHalf.countHalf": "of Fisher's exact test",
  "stats/correlation.lineOf": "of the correlation",
  "stats/correctSmallSample": "every g says the same of itself",
  "stats/equityGap.equityGaps": "the gap, for every group",
  "stats/equityGap.gapOf": "the gap, from lists already made",
  "stats/walshAverages.countWalshAverages": "a count that the formula gives",
  "stats/tDistribution.tQuantile": "the library's, as every interval names it",
  "stats/normalDistribution.normalCdf": "the library's",
  "stats/normalDistribution.twoSidedNormalP": "the library's",
};

/** Functions of a file that neither stand on the page nor are part of something that does. */
function unexplained(path: string, source: string): string[] {
  const file = path.replace(/^shared\//, "").replace(/\.ts$/, "");
  const names = [...source.matchAll(/^export function (\w+)/gm)].map(([, name = ""]) =>
    file.endsWith(`/${name}`) ? file : `${file}.${name}`,
  );
  return names.filter((name) => !keys.includes(name) && !(name in parts));
}

/** Names of methods that answers carry, such as `cohens_d_z`: set as `method`, or handed to a function. */
function methodsIn(path: string, source: string): string[] {
  const set = [...source.matchAll(/\bmethod:[^;,}]*/g)].map(([text]) => text).join("\n");
  const handed = path.startsWith("shared/stats/") ? source : "";
  const names = [...set.matchAll(/"([a-z0-9_]+)"/g), ...handed.matchAll(/"([a-z0-9]+(?:_[a-z0-9]+)+)"/g)];
  return names.map(([, name = ""]) => name).filter((name) => !noMethods.includes(name));
}

/** What else stands between quotes on such lines. */
const noMethods: readonly string[] = [...whyNots, "complete", "method"];

const rooms = ["api", "web", "shared"];

function sourcesBelow(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${room}/${path}`);
}

/** Places on the page that a file links to. */
function linksIn(source: string): string[] {
  const found = source.matchAll(/how-we-calculate(?:#|" hash="|", hash: ")([\w-]+)/g);
  return [...found].map(([, anchor = ""]) => anchor);
}

describe("the quotations from the code", () => {
  test("are what the docstrings say; after changing one, run `npm run method`", () => {
    expect(docstrings).toEqual(readDocstrings(keys));
  });

  test("a changed word, formula or source of a docstring is noticed", () => {
    const planted = [
      ["The arithmetic mean", "The geometric mean", "shared/stats/mean.ts"],
      ["mean(change) / sd(change)", "mean(change) / sd(post)", "shared/stats/cohensDz.ts"],
      ["Cohen (1988), p. 48", "Cohen (1977), p. 48", "shared/stats/cohensDz.ts"],
      ["Every count of 1 to threshold", "Every count of 0 to threshold", "shared/outcomes/protect.ts"],
    ] as const;
    for (const [said, other, file] of planted) {
      const changed = (path: string) => (path === file ? read(path).replace(said, other) : read(path));
      expect(changed(file)).not.toBe(read(file));
      expect(docstrings, other).not.toEqual(readDocstrings(keys, changed));
    }
  });

  test("an export without a docstring, or one that is gone, is named", () => {
    const bare = () => "export function cohensDz() {}\n";
    expect(() => readDocstrings(["stats/cohensDz"], bare)).toThrow(/shared\/stats\/cohensDz\.ts.*cohensDz/);
  });
});

describe("the contents", () => {
  test("every function of shared/stats stands on the page, or is named as part of something that does", () => {
    const files = filesOf("shared/stats");
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap((path) => unexplained(path, read(path)))).toEqual([]);
    expect(unexplained("shared/stats/cliffsDelta.ts", "export function cliffsDelta() {}")).toEqual([
      "stats/cliffsDelta",
    ]);
  });

  test("no part is named that is gone, or that stands on the page", () => {
    for (const key of Object.keys(parts)) {
      const { path, name } = placeOf(key);
      expect(read(path), key).toMatch(new RegExp(`^export (function|const) ${name}\\b`, "m"));
      expect(keys, key).not.toContain(key);
    }
  });

  test("nothing stands twice, and every address leads to one place", () => {
    expect(new Set(keys).size).toBe(keys.length);
    const addresses = [
      ...contents.map(({ id }) => id),
      ...contents.flatMap(({ items }) => items.flatMap((item) => ("choice" in item ? [item.choice] : []))),
      ...statistics.flatMap(anchorsOf),
      // Of the frame around every page.
      "main",
      "root",
    ];
    expect(addresses.filter((address, k) => addresses.indexOf(address) !== k)).toEqual([]);
    expect(addresses.filter((address) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(address))).toEqual([]);
  });

  test("the method of every answer is an address on the page, with hyphens", () => {
    const files = [...filesOf("shared/stats"), ...filesOf("shared/outcomes")];
    const methods = new Set(files.flatMap((path) => methodsIn(path, read(path))));
    expect([...methods]).toEqual(
      expect.arrayContaining(["cohens_d_z", "gap_change_welch", "mcnemar_corrected", "wilson"]),
    );
    const addresses = new Set(statistics.flatMap(anchorsOf));
    expect([...methods].filter((method) => !addresses.has(method.replaceAll("_", "-")))).toEqual([]);
    expect(methodsIn("shared/outcomes/planted.ts", 'return { method: "cliffs", n };')).toEqual(["cliffs"]);
    expect(methodsIn("shared/stats/planted.ts", 'fitted("cliffs_delta", 1)')).toEqual(["cliffs_delta"]);
  });

  test("every link to the page leads to a place on it", () => {
    const addresses = new Set<string>([
      ...contents.map(({ id }) => id),
      ...contents.flatMap(({ items }) => items.flatMap((item) => ("choice" in item ? [item.choice] : []))),
      ...statistics.flatMap(anchorsOf),
    ]);
    const dead = (source: string) => linksIn(source).filter((anchor) => !addresses.has(anchor));
    expect(rooms.flatMap((room) => sourcesBelow(room).flatMap((path) => dead(read(path))))).toEqual([]);
    expect(dead('<a href="/how-we-calculate#cohens-d-z"> <a href="/how-we-calculate#cliffs">')).toEqual([
      "cliffs",
    ]);
    expect(dead('<Link to="/how-we-calculate" hash="cliffs">')).toEqual(["cliffs"]);
  });

  test("everything quoted names a source, or what on this page it is made of", () => {
    const ids = new Set<string>(statistics.map(({ id }) => id));
    for (const { id, from, madeOf = [] } of statistics) {
      expect(
        madeOf.filter((part) => part === id || !ids.has(part)),
        id,
      ).toEqual([]);
      expect((docstrings[from]?.sources.length ?? 0) + madeOf.length, `${id} has no source`).toBeGreaterThan(
        0,
      );
    }
  });

  test("every docstring on the page says something before its tags", () => {
    for (const { from } of statistics) {
      const { path, name } = placeOf(from);
      expect(exportedWithDocstring(read(path)).has(name), from).toBe(true);
      expect(docstrings[from]?.blocks[0]?.kind, from).toBe("text");
    }
  });
});
