import { describe, expect, test } from "vitest";
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
