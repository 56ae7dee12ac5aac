import { describe, expect, test } from "vitest";
import { findBuiltIn } from "#shared/instruments/library";
import type { DisclosedSummary } from "#shared/outcomes/disclosure";
import type { CutSubscale } from "#shared/outcomes/releaseCut";
import type { By } from "#shared/outcomes/stratum";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { cutAll, type Person } from "./releaseProgram";
import { strataIn } from "./releaseReading";

let next = 0;
function people(n: number, group: string, scores: (k: number) => [number, number]): Person[] {
  return Array.from({ length: n }, (_, k) => {
    const [pre, post] = scores(k);
    return { ...{ id: next++, group, cohort: "C0", area: "town" }, pre, post };
  });
}
const mixed = (k: number): [number, number] => [3 + (k % 7), 3 + ((k * 3) % 7)];
const start = () => [...people(40, "N", mixed), ...people(40, "S", mixed)];

function figuresOf(cut: CutSubscale, by: By = {}): DisclosedSummary | null {
  const found = strataIn(cut).find((one) => JSON.stringify(one.by) === JSON.stringify(by))!.figures;
  return isSuppressed(found) ? null : found;
}

/** How far one of those who came can lie from the others, from two tellings: number, mean and spread subtracted. */
function attack(first: CutSubscale, second: CutSubscale, wave: "pre" | "post", by: By = {}): number | null {
  const sums = (cut: CutSubscale) => {
    const figures = figuresOf(cut, by);
    if (!figures) return null;
    const [n, mean, sd] = [figures.n.paired, figures[wave].mean!, figures[wave].sd!];
    return [n, n * mean, (n - 1) * sd ** 2 + n * mean ** 2] as const;
  };
  const [then, now] = [sums(first), sums(second)];
  if (!then || !now || now[0] === then[0]) return null;
  const [n, sum, squares] = [now[0] - then[0], now[1] - then[1], now[2] - then[2]];
  const away = Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2) * (n - 1));
  return Math.min(9, sum / n + away) - Math.max(3, sum / n - away);
}

describe("people who came between two releases and all scored alike", () => {
  const first = start();
  // Six in each group: neither group is told anew, so everybody's figures would tell of all twelve.
  const alike = [...people(6, "N", (k) => [6, 3 + (k % 7)]), ...people(6, "S", (k) => [6, 9 - (k % 7)])];

  test("follow from two tellings where nothing guards them", () => {
    const [one, two] = [cutAll([first])[0]!, cutAll([[...first, ...alike]])[0]!];
    expect(attack(one, two, "pre")).toBeLessThan(1e-3);
  });

  test("do not follow from two releases: everybody's figures stay as they were told", () => {
    const [one, two] = cutAll([first, [...first, ...alike]]);
    expect(figuresOf(two!)).toEqual(expect.objectContaining({ asOf: { release: 1, cutAt: "day 1" } }));
    expect(attack(one!, two!, "pre")).toBe(null);
  });

  test("cost nothing where they differ", () => {
    const [, two] = cutAll([
      first,
      [...first, ...people(6, "N", mixed), ...people(6, "S", (k) => [9 - (k % 7), 3 + ((k * 2) % 7)])],
    ]);
    expect(figuresOf(two!)!.n.paired).toBe(92);
  });

  test("nor do those who stand on the grid of the scale where the line would leave them room", () => {
    // Eleven at 6 and one at 7: on the grid nobody can lie two points away.
    const nearly = people(12, "N", (k) => [k === 0 ? 7 : 6, 3 + ((k * 5) % 7)]);
    const [, two] = cutAll([first, [...first, ...nearly]]);
    expect(figuresOf(two!)!.n.paired).toBe(80);
  });
});

describe("people whose scores come from a table, who came between two releases", () => {
  const metric = findBuiltIn("swemwbs")!.subscales.find(({ transform }) => transform?.type === "lookup")!;
  if (metric.transform?.type !== "lookup") throw new Error("SWEMWBS is converted by a table");
  const scores = Object.values(metric.transform.table).sort((a, b) => a - b);
  const wide = (k: number): [number, number] => [
    scores[(k * 7) % scores.length]!,
    scores[(k * 11 + 3) % scores.length]!,
  ];
  const cut = (...story: Person[][]) => cutAll(story, false, false, { subscale: metric });
  const first = [...people(40, "N", wide), ...people(40, "S", wide)];
  // On a line these ten could lie anywhere over a third of the scale; they are 19.25 and 24.11, and known.
  const near = people(10, "N", (k) => [scores[14 + 6 * (k % 2)]!, wide(k)[1]]);
  const apart = people(10, "N", (k) => [wide(k * 3)[0], wide(k)[1]]);

  /** All scores that ten newcomers may have had, by the sums that two tellings leave of them. */
  function possible(one: CutSubscale, two: CutSubscale): number[] {
    const sums = (at: CutSubscale) => {
      const { n, pre } = figuresOf(at)!;
      return [n.paired, n.paired * pre.mean!, (n.paired - 1) * pre.sd! ** 2 + n.paired * pre.mean! ** 2];
    };
    const [then, now] = [sums(one), sums(two)];
    const [n, sum, squares] = [0, 1, 2].map((k) => now[k]! - then[k]!) as [number, number, number];
    expect(n).toBe(10);
    const cents = scores.map((score) => Math.round(100 * score));
    const keyOf = (total: number, totalSquares: number) => total * 1e9 + totalSquares;
    // Of each sum of five scores and of their squares, which scores can be among them: a bit each.
    const halves = new Map<number, number>();
    const visit = (from: number, left: number, total: number, totalSquares: number, among: number) => {
      if (left === 0) {
        const key = keyOf(total, totalSquares);
        halves.set(key, (halves.get(key) ?? 0) | among);
        return;
      }
      for (let k = from; k < cents.length; k++)
        visit(k, left - 1, total + cents[k]!, totalSquares + cents[k]! ** 2, among | (1 << k));
    };
    visit(0, n / 2, 0, 0, 0);
    const whole = keyOf(Math.round(100 * sum), Math.round(1e4 * squares));
    let found = 0;
    for (const [key, among] of halves) if (halves.has(whole - key)) found |= among;
    return scores.filter((_, k) => found & (1 << k));
  }

  test("are told one by one by two tellings where nothing guards them", () => {
    const found = possible(cut(first)[0]!, cut([...first, ...near])[0]!);
    expect(found).toEqual([scores[14], scores[20]]);
  });

  test("are not told where all of them lie close together: figures stay as they were told", () => {
    const [, two] = cut(first, [...first, ...near]);
    expect(figuresOf(two!)).toEqual(expect.objectContaining({ asOf: { release: 1, cutAt: "day 1" } }));
    expect(figuresOf(two!, { group: "N" })!.n.paired).toBe(40);
  });

  test("nor those who went, nor those whose scores were put right to others close together", () => {
    const [, gone] = cut([...first, ...near], first);
    expect(figuresOf(gone!)!.n.paired).toBe(90);
    const moved = first.map((person, k) => (k < 10 ? { ...person, pre: scores[14 + 6 * (k % 2)]! } : person));
    expect(figuresOf(cut(first, moved)[1]!)!.pre.mean).toBe(figuresOf(cut(first)[0]!)!.pre.mean);
  });

  test("cost nothing where they reach over a third of the scale", () => {
    const [, two] = cut(first, [...first, ...apart]);
    expect(figuresOf(two!)!.n.paired).toBe(90);
    const [, gone] = cut([...first, ...apart], first);
    expect(figuresOf(gone!)!.n.paired).toBe(80);
  });
});

test("what a total leaves beside parts that the ledger keeps is looked at too", () => {
  const first = start();
  // Ten differ in S, told anew; two newcomers of N are kept, and eight who are alike came to a new group of their own.
  const second = [
    ...first,
    ...people(14, "S", mixed),
    ...people(4, "N", () => [6, 5]),
    ...people(8, "E", () => [6, 5]),
  ];
  const cuts = cutAll([first, second]);
  // Planted: everybody and South anew, North as it was: the twelve others all scored 6.
  const alone = cutAll([second])[0]!;
  const difference = figuresOf(alone)!.n.paired - 54 - 40;
  expect(difference).toBe(12);
  const told = figuresOf(cuts[1]!)!;
  const south = figuresOf(cuts[1]!, { group: "S" });
  const bothAnew = told.n.paired === 106 && south?.n.paired === 54;
  expect(bothAnew).toBe(false);
});
