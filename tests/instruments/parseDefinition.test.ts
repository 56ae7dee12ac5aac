import { describe, expect, test } from "vitest";
import type { InstrumentDraft } from "#shared/instruments/definition";
import { parseDefinition } from "#shared/instruments/parseDefinition";
import { Problem } from "#shared/problem";

type Json = Record<string, unknown>;

/** A small sound definition: two items from 0 to 4, the second reversed. */
function sound(): InstrumentDraft {
  return {
    id: "small",
    version: "1",
    name: { en: "Small" },
    domain: ["other"],
    licence: { name: "CC0", textRedistributable: true, attribution: "none" },
    optionSets: {
      often: [
        { value: 0, key: "never", label: { en: "Never" } },
        { value: 2, key: "sometimes", label: { en: "Sometimes" } },
        { value: 4, key: "always", label: { en: "Always" } },
        { value: null, key: "silent", label: { en: "Rather not say" }, missing: "prefers_not_to_say" },
      ],
    },
    items: [
      { id: "1", key: "alone", kind: "likert", optionSet: "often" },
      { id: "2", key: "together", kind: "numeric", range: { min: 0, max: 4 }, reverse: true },
    ],
    subscales: [
      {
        id: "total",
        label: { en: "Total" },
        items: ["1", "2"],
        aggregate: "sum",
        missing: { maxMissing: 0, prorate: false, source: "project" },
        range: [0, 8],
        step: 1,
        direction: "higher_worse",
        bands: [
          { from: 0, to: 4, label: { en: "low" }, source: "us", status: "informal" },
          { from: 5, to: 8, label: { en: "high" }, source: "us", status: "informal" },
        ],
        indicators: [{ id: "top", from: 8, to: 8, label: { en: "top" }, source: "us" }],
      },
    ],
    composite: "allowed",
    vectors: [
      { name: "low", answers: [0, 4], expected: { total: 0 } },
      { name: "high", answers: [4, 0], expected: { total: 8 } },
      { name: "missing", answers: [null, 0], expected: { total: null } },
    ],
  };
}

/** The same with one place changed: `"subscales.0.range"` is set to the value, or removed by undefined. */
function changed(path: string, value: unknown): Json {
  const definition = JSON.parse(JSON.stringify(sound())) as Json;
  const keys = path.split(".");
  const last = keys.pop()!;
  const parent = keys.reduce<Json>((at, key) => at[key] as Json, definition);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return definition;
}

function mistakesOf(json: unknown): string[] {
  try {
    parseDefinition(json);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.code).toBe("invalid_definition");
    return error.places.map(({ path, message }) => `${path}: ${message}`);
  }
  return [];
}

const supplied = {
  id: "total",
  label: { en: "Total" },
  items: [],
  aggregate: "supplied",
  range: [20, 80],
  step: 1,
  direction: "higher_worse",
};

describe("parseDefinition(json)", () => {
  test("takes a sound definition, and fills in lists left out", () => {
    expect(mistakesOf(sound())).toEqual([]);
    expect(parseDefinition(sound())).toMatchObject({ citations: [], translations: {} });
  });

  test("takes a definition without items, for files that hold ready scores", () => {
    const { items, optionSets, vectors, ...rest } = sound();
    expect(mistakesOf({ ...rest, subscales: [supplied] })).toEqual([]);
  });

  test("names every mistake at once, and the first in its detail", () => {
    const json = changed("subscales.0.range", [1, 8]);
    (json.items as Json[])[0]!.key = "together";
    (json.vectors as Json[]).pop();
    expect(mistakesOf(json)).toHaveLength(3);
    expect(() => parseDefinition(json)).toThrow(/^items: .* \(and 2 more\)$/);
  });

  test.each<[string, unknown, string]>([
    // shape
    ["id", "Not Kebab", "id: is not written the way it must be (see docs/instruments.md)"],
    ["id", undefined, "id: is missing"],
    ["version", "1 beta", "version: is not written the way it must be (see docs/instruments.md)"],
    ["name", {}, "name: needs its text in at least one language"],
    ["name", { english: "Small" }, 'name.english: "english" cannot be a name here (see docs/instruments.md)'],
    ["name", "Small", "name: must be an object"],
    ["domain", [], "domain: needs at least 1 entries"],
    ["domain", ["loneliness", "luck"], "domain.1: must be one of loneliness, belonging"],
    ["licence", undefined, "licence: is missing"],
    ["licence.textRedistributable", "yes", "licence.textRedistributable: must be true or false"],
    ["licence.evidenceUrl", "my shelf", "licence.evidenceUrl: is not written the way"],
    ["items.0.revers", true, 'items.0: "revers" is not a word of the definition language here'],
    ["items.0.kind", "slider", "items.0.kind: must be one of likert, numeric, pictorial, single"],
    ["optionSets.often.0.value", -1, "optionSets.often.0.value: must be at least 0"],
    ["optionSets.often.0.value", 0.5, "optionSets.often.0.value: must be a whole number"],
    ["optionSets.often.0.value", 40_000, "optionSets.often.0.value: must be at most 32767"],
    ["subscales", [], "subscales: needs at least 1 entries"],
    ["subscales.0.range", [0], "subscales.0.range: needs at least 2 entries"],
    ["subscales.0.step", 0, "subscales.0.step: must be above 0"],
    [
      "subscales.0.transform",
      { type: "magic" },
      "subscales.0.transform.type: is none of the kinds that are known",
    ],
    ["subscales.0.missing.minFraction", 1.5, "subscales.0.missing.minFraction: must be at most 1"],
    ["composite", "maybe", "composite: must be one of allowed, forbidden"],
    // options and items
    ["optionSets.often.1.value", 0, "optionSets.often: the value 0 stands twice"],
    ["optionSets.often.1.key", "never", 'optionSets.often: the key "never" stands twice'],
    [
      "optionSets.often.3.missing",
      undefined,
      'optionSets.often.3: an option without a value says why with "missing"',
    ],
    [
      "optionSets.often.0.missing",
      "dont_know",
      'optionSets.often.0: an option with a value cannot be "missing"',
    ],
    [
      "optionSets.often",
      [{ value: null, key: "silent", label: { en: "-" }, missing: "dont_know" }],
      "optionSets.often: no option has a value, so nothing could be scored",
    ],
    ["items.1.id", "3", 'items.1.id: items are numbered in order, so this one is "2"'],
    ["items.1.key", "alone", 'items: the key "alone" stands twice; headings need to differ'],
    ["items.0.optionSet", undefined, 'items.0: an item has either an "optionSet" or a "range"'],
    ["items.0.range", { min: 0, max: 4 }, 'items.0: an item has either an "optionSet" or a "range"'],
    ["items.0.optionSet", "rarely", 'items.0.optionSet: there is no option set "rarely"'],
    ["items.0.optionSet", "constructor", 'items.0.optionSet: there is no option set "constructor"'],
    [
      "items.0.kind",
      "numeric",
      'items.0.kind: "numeric" goes with a "range", every other kind with an "optionSet"',
    ],
    ["items.1.range", { min: 4, max: 4 }, "items.1.range: max (4) must lie above min (4)"],
    [
      "items.0.displayOrder",
      ["always", "never"],
      "items.0.displayOrder: must name every key of the option set once",
    ],
    ["items.0.kind", "pictorial", 'items.0.pictorial: "pictorial" describes the drawing'],
    // subscales
    ["subscales.0.items", ["1", "3"], 'subscales.0.items.1: there is no item "3"'],
    [
      "subscales.0.items",
      ["1", "2", "1"],
      'subscales.0.items.2: item "1" is scored once, but stands here twice',
    ],
    ["subscales.0.items", [], "subscales.0.items: needs at least one item"],
    ["subscales.0.aggregate", "single", 'subscales.0.aggregate: "single" takes one item, but there are 2'],
    ["subscales.0.aggregate", "supplied", "subscales.0.items: a supplied score has no items"],
    ["subscales.0.aggregate", "count", 'subscales.0.countsIf: "count" says for each item when it counts'],
    [
      "subscales.0.countsIf",
      { 1: { op: ">=", value: 2 } },
      'subscales.0.countsIf: "count" says for each item',
    ],
    ["subscales.0.range", [8, 0], "subscales.0.range: the first number must lie below the second"],
    ["subscales.0.range", [0, 6], "subscales.0.range: is 0 to 6, but these items give 0 to 8"],
    ["subscales.0.step", 2, "subscales.0.step: is 2, but these items give steps of 1"],
    ["subscales.0.step", null, "subscales.0.step: is null for a lookup table, and a number everywhere else"],
    [
      "subscales.0.missing",
      undefined,
      "subscales.0.missing: is needed: what happens when an answer is missing?",
    ],
    [
      "subscales.0.missing",
      { prorate: true, source: "project" },
      'subscales.0.missing: says either "maxMissing" or',
    ],
    [
      "subscales.0.missing.maxMissing",
      2,
      "subscales.0.missing.maxMissing: at least one item must be answered",
    ],
    [
      "subscales.0.missing.maxMissing",
      1,
      "subscales.0.missing.prorate: a sum or mean over fewer items must use",
    ],
    [
      "subscales.0.missing.prorate",
      true,
      "subscales.0.missing.prorate: all items are needed, so there is nothing",
    ],
    [
      "subscales.0.transform",
      { type: "linear", multiply: 0, add: 1 },
      "subscales.0.transform.multiply: 0 would give",
    ],
    [
      "subscales.0.transform",
      { type: "linear", multiply: 2, add: 1 },
      "subscales.0.range: is 0 to 8, but these items give 1 to 17",
    ],
    ["subscales.0.bands.0.to", 3, "subscales.0.bands: leave a gap: the score 4 has no band"],
    ["subscales.0.bands.0.to", 5, "subscales.0.bands: overlap: the score 5 has two bands"],
    ["subscales.0.bands.1.to", 9, "subscales.0.bands.1: reaches outside the range 0 to 8"],
    ["subscales.0.bands.1.to", 2, 'subscales.0.bands.1: "from" (5) lies above "to" (2)'],
    ["subscales.0.indicators.0.to", 12, "subscales.0.indicators.0: reaches outside the range 0 to 8"],
    [
      "subscales.0.norms",
      [{ population: "a", year: "b", country: "c", mode: "self", mean: 64.4, source: "d", verified: false }],
      "subscales.0.norms.0.mean: 64.4 is not a score of this range: another way of scoring?",
    ],
    [
      "subscales.0.norms",
      [
        {
          population: "a",
          year: "b",
          country: "c",
          mode: "self",
          percent: 7,
          indicator: "often",
          source: "d",
          verified: false,
        },
      ],
      'subscales.0.norms.0.indicator: there is no indicator "often"',
    ],
    [
      "subscales.0.norms",
      [{ population: "a", year: "b", country: "c", mode: "self", percent: 7, source: "d", verified: false }],
      'subscales.0.norms.0: a "percent" names the "indicator" that it is of',
    ],
    [
      "composite",
      "forbidden",
      "subscales.0.items: a composite is forbidden here, so no subscale may take all items",
    ],
    ["validated", false, "subscales.0.bands: there can be none: this instrument says it is not validated"],
    [
      "safeguarding",
      [{ subscale: "mood", from: 0, to: 1, message: { en: "…" } }],
      'safeguarding.0.subscale: there is no subscale "mood"',
    ],
    // worked examples
    ["vectors", [], "vectors: needs at least 3 worked examples, but has 0"],
    ["vectors.2.answers", [0, 0], "vectors: needs an example with a missing answer (null)"],
    ["vectors.0.answers", [0], "vectors.0.answers: has 1 answers for 2 items"],
    ["vectors.0.expected", { sum: 3 }, 'vectors.0.expected.sum: there is no subscale "sum" to compute'],
  ])("names the place: %s = %j", (path, value, mistake) => {
    const mistakes = mistakesOf(changed(path, value));
    expect(
      mistakes.some((found) => found.startsWith(mistake)),
      mistakes.join("\n"),
    ).toBe(true);
  });

  const subscaleMistakes: [string, Json, string][] = [
    [
      "a table with a hole",
      {
        transform: { type: "lookup", table: { 0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 6: 6, 7: 7, 8: 8 } },
        step: null,
        bands: undefined,
      },
      "subscales.0.transform.table: has no entry for the raw score 5",
    ],
    [
      "a table that goes on",
      {
        transform: {
          type: "lookup",
          table: Object.fromEntries(Array.from({ length: 10 }, (_, raw) => [raw, raw])),
        },
        step: null,
      },
      "subscales.0.transform.table.9: raw scores run from 0 to 8 here",
    ],
    [
      "a table after a mean",
      { aggregate: "mean", transform: { type: "lookup", table: {} }, step: null },
      "subscales.0.transform: a table converts whole raw scores, so not a mean",
    ],
    [
      "prorating before a table",
      {
        missing: { maxMissing: 1, prorate: true, source: "project" },
        transform: { type: "lookup", table: {} },
        step: null,
      },
      "subscales.0.missing.prorate: a table has no values in between, so never prorate before it",
    ],
    [
      "an item that always counts",
      {
        aggregate: "count",
        countsIf: { 1: { op: ">=", value: 0 }, 2: { op: "<=", value: 1 } },
        range: [0, 2],
      },
      'subscales.0.countsIf.1: answers run from 0 to 4, so ">= 0" holds for all of them or none',
    ],
    [
      "an item without a rule to count",
      { aggregate: "count", countsIf: { 1: { op: ">=", value: 1 } }, range: [0, 2] },
      "subscales.0.countsIf: must name each item of this subscale once, and no other",
    ],
    [
      "bands with a gap between prorated scores only",
      {
        aggregate: "mean",
        range: [0, 4],
        step: 0.5,
        missing: { maxMissing: 1, prorate: true, source: "project" },
        bands: [
          { from: 0, to: 1.5, label: { en: "a" }, source: "us", status: "informal" },
          { from: 2.5, to: 4, label: { en: "b" }, source: "us", status: "informal" },
        ],
        indicators: [],
      },
      "subscales.0.bands: leave a gap: the score 2 has no band",
    ],
  ];
  test.each(subscaleMistakes)("refuses %s", (_, change, mistake) => {
    const json = JSON.parse(JSON.stringify(sound())) as { subscales: Json[] };
    Object.assign(json.subscales[0]!, change);
    expect(mistakesOf(JSON.parse(JSON.stringify(json)))).toContain(mistake);
  });

  test("refuses two subscales of one name, and a supplied score that is computed", () => {
    const json = changed("subscales.1", { ...supplied, transform: { type: "linear", multiply: 2, add: 0 } });
    expect(mistakesOf(json)).toEqual([
      'subscales: the id "total" stands twice',
      "subscales.1.transform: a supplied score is not computed, so leave this out",
    ]);
  });

  test("refuses a supplied score whose steps do not fit its range", () => {
    expect(mistakesOf(changed("subscales.1", { ...supplied, id: "ready", step: 7 }))).toEqual([
      "subscales.1.step: steps of 7 do not lead from 20 to 80",
    ]);
  });

  test.each([null, "text", 7, [], { __proto__: { id: "x" } }])("refuses %j without falling over", (json) => {
    expect(mistakesOf(json).length).toBeGreaterThan(0);
  });
});
