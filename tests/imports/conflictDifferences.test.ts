import { describe, expect, test } from "vitest";
import { type ConflictSide, type SaidSet, tellDifferences } from "#shared/imports/conflictDifferences";
import { findBuiltIn } from "#shared/instruments/library";
import { readyScore } from "./ownScale";

const ucla = findBuiltIn("ucla-3")!;
const set = (a: (number | null)[], m: number[] | null = null, s: (number | null)[] = [6]): SaidSet => ({
  ...{ a, m, s, p: false },
});
const side = (row: number | null, said: SaidSet | null, own: ConflictSide["own"] = []): ConflictSide => ({
  ...{ row, sets: [said], own },
});
const tell = (...sides: ConflictSide[]) =>
  tellDifferences(sides, { instruments: [ucla], questions: [{ title: "Age", kind: "number" }] });

describe("tellDifferences(sides, plan)", () => {
  test("tells an answer from none, and says why there is none", () => {
    const { differences, same } = tell(side(null, set([1, 2, null], [0, 0, 3])), side(4, set([1, 2, 3])));
    expect(same).toBe(2);
    expect(differences.map(({ item, values }) => [item, values])).toEqual([
      [
        3,
        [
          { value: null, label: "prefers not to say", said: { code: "answer.prefersNotToSay", values: {} } },
          { value: 3, label: "Often", labelIn: { en: "Often" } },
        ],
      ],
    ]);
  });

  test("finds no difference where one side says nothing to an instrument or question", () => {
    const own = [{ question: 0, number: 31 }];
    expect(tell(side(null, null, own), side(4, set([1, 2, 3])))).toEqual({ differences: [], same: 0 });
    expect(tell(side(null, set([1, 1, 1]), own), side(4, set([1, 1, 1]), own))).toEqual({
      ...{ differences: [], same: 4 },
    });
  });

  test("tells scores that a file brought, and those that differ with the same answers", () => {
    const ready = { instruments: [readyScore("ready", [0, 10])], questions: [] };
    const brought = (score: number): SaidSet => ({ a: [], m: null, s: [score], p: true });
    const { differences } = tellDifferences([side(null, brought(3.5)), side(1, brought(4))], ready);
    expect(differences).toMatchObject([{ question: "Score: Score", values: [{ value: 3.5 }, { value: 4 }] }]);
    const rescored = tell(side(null, set([1, 1, 1], null, [3])), side(4, set([1, 1, 1], null, [4])));
    expect(rescored.differences).toHaveLength(1);
    expect(rescored.differences[0]).toMatchObject({ item: null, values: [{ value: 3 }, { value: 4 }] });
  });
});
