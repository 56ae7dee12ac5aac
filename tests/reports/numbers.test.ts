import { expect, test, vi } from "vitest";
import { decimalsOf, type Measure } from "#shared/reports/measure";
import { readVectors } from "../stats/vectorStrata";
import { loneliness } from "./disclosed";
import { cellsOf, directions, englishTexts, everySentence, type Said, subscaleFor } from "./everySentence";

vi.setConfig({ testTimeout: 120_000 });

const vectors = readVectors();
const everySaid = everyVectorSaid();

test.skipIf(vectors.length === 0)(
  "points are told in the decimals of their scale, whatever the vector",
  () => {
    let told = 0;
    for (const said of everySaid) {
      if (!said.points) continue;
      expectGrid(said.text, said.points);
      told++;
    }
    expect(told).toBeGreaterThan(1000);
  },
);

test("and a planted size that is finer or coarser than its scale is caught", () => {
  expect(() => expectGrid("scored 0.83 points lower", loneliness)).toThrow();
  expect(() => expectGrid("scored 0.8 points lower", { ...loneliness, step: 0.25 })).toThrow();
  expectGrid("scored 0.8 points lower, 31 of 48 people (64.6%), on a scale from 3 to 9", loneliness);
  expect(decimalsOf({ ...loneliness, range: [0, 1] })).toBe(2);
});

test.each([
  { why: "a sum of whole answers", range: [3, 9], step: 1, decimals: 1 },
  { why: "a mean of four questions", range: [1, 5], step: 0.25, decimals: 2 },
  { why: "a mean of ten questions of three options", range: [1, 3], step: 0.1, decimals: 2 },
  { why: "a mean of as many questions as were answered", range: [1, 5], step: null, decimals: 2 },
  { why: "a sum made up for missing answers", range: [0, 40], step: null, decimals: 1 },
  { why: "a slider from 0 to 100", range: [0, 100], step: 0.1, decimals: 1 },
  { why: "a share", range: [0, 1], step: null, decimals: 2 },
] as const)("decimalsOf(measure): $why from $range, $decimals", ({ range, step, decimals }) => {
  expect(decimalsOf({ ...loneliness, range, step })).toBe(decimals);
});

test.skipIf(vectors.length === 0)(
  "a hidden row has no number but the threshold and how many are needed",
  () => {
    let hidden = 0;
    for (const { hides, text } of everySaid) {
      if (!hides) continue;
      expectOnly(text, hides);
      hidden++;
    }
    expect(hidden).toBeGreaterThan(100);
    expect(() => expectOnly("Hidden: 3 people, fewer than 5", [5])).toThrow();
  },
);

test("a count that is withheld stands in no sentence", () => {
  // 1,231 answered both times, and 3 more only before and 4 only after: outside the team none of these may be told.
  const pairs = [
    { pre: 7, post: 6, n: 800 },
    { pre: 5, post: 6, n: 431 },
  ];
  const table = { pairs, preOnly: [{ score: 7, n: 3 }], postOnly: [{ score: 4, n: 4 }], enrolled: 1243 };
  const subscale = subscaleFor("higher_worse", englishTexts, { reliability: true, fine: false });
  const said = everySentence([{ by: { group: "North" }, table }], subscale, englishTexts);
  const telling = said.filter(({ text }) => /\b(1,?234|1,?235|1,?243)\b/.test(text));
  // The team reads how many answered before and after, were enrolled, and the same in the caption.
  expect(new Set(telling.map(({ by }) => by))).toEqual(
    new Set(["describeChange", "describeGroupChange", "describeLoss", "describeFlow", "caption"]),
  );
  const outside = said.filter(({ to }) => to !== "team");
  const leak = outside.filter(({ text }) => /\b(1,?234|1,?235|1,?243|[34] people)\b/.test(text));
  expect(leak).toEqual([]);
  expect(outside.some(({ text }) => text.includes("1,231"))).toBe(true);
  expect(outside.some(({ text }) => /How many .* is hidden to protect people/.test(text))).toBe(true);
});

function everyVectorSaid(): Said[] {
  return vectors.flatMap(({ rows }) =>
    directions.flatMap((direction, k) => {
      const has = { reliability: true, fine: k === 1 };
      const subscale = subscaleFor(direction, englishTexts, has);
      return everySentence(cellsOf(rows, englishTexts, has.fine), subscale, englishTexts);
    }),
  );
}

/** Every number with a decimal has the scale's; percentages and the ends of the scale have their own. */
function expectGrid(text: string, measure: Measure) {
  const decimals = decimalsOf(measure);
  const ends = text.replaceAll(/scale from [\d.]+ to [\d.]+/g, "");
  for (const [number, fraction] of ends.matchAll(/\d+\.(\d+)(?!\d|%)/g)) {
    expect(fraction?.length, `${number} in: ${text}`).toBe(decimals);
  }
}

function expectOnly(text: string, allowed: readonly number[]) {
  for (const [number] of text.matchAll(/[\d,.]*\d/g)) expect(allowed, text).toContain(Number(number));
}
