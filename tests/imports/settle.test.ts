import { describe, expect, test } from "vitest";
import type { ShownConflict } from "#shared/imports/report";
import { areSameDecisions, decideAlike, decideOne, keptOf, policyOf } from "../../web/imports/settle";

const conflict = (row: number, more: Partial<ShownConflict> = {}): ShownConflict => ({
  ...{ rows: [row], wave: "pre", against: "stored", keep: null, alike: { key: "k", count: 3 } },
  ...{ response: null, sides: [{ row: null }, { row }], differences: [], same: 0 },
  ...more,
});
const doubled = (keep: ShownConflict["keep"] = null) =>
  conflict(3, { rows: [3, 5, 8], against: "file", keep });

describe("what counts of a conflict", () => {
  test("is what was chosen of it, else of those alike, else what the report has", () => {
    const alike = decideAlike([], conflict(1), "keep_last");
    const both = decideOne(alike, conflict(2), "stored");
    expect([1, 2, 4].map((row) => keptOf(conflict(row), both))).toEqual([1, "stored", 4]);
    expect(keptOf(conflict(9, { alike: { key: "other", count: 1 }, keep: "neither" }), both)).toBe("neither");
    expect(keptOf(conflict(2, { wave: "post" }), both)).toBe(2);
  });

  test("for all alike takes the place of what was chosen of this one, and leaves the others", () => {
    const chosen = decideOne(decideOne([], conflict(1), 1), conflict(2), 2);
    const all = decideAlike(chosen, conflict(1), "keep_first");
    expect([1, 2].map((row) => keptOf(conflict(row), all))).toEqual(["stored", 2]);
    expect(decideAlike(all, conflict(1), "leave_out")).toHaveLength(2);
  });

  test("inside a file is the first, the last or no row for all alike; one in the middle is of this one alone", () => {
    expect([3, 5, 8, "neither" as const, null].map((keep) => policyOf(doubled(), keep))).toEqual([
      ...["keep_first", undefined, "keep_last", "leave_out", undefined],
    ]);
    expect(keptOf(doubled(), decideAlike([], doubled(), "keep_last"))).toBe(8);
    expect(keptOf(doubled(), decideAlike([], doubled(), "keep_first"))).toBe(3);
  });

  test("waits as long as the decisions are not those that were counted, in whatever order", () => {
    const [a, b] = [decideOne([], conflict(1), 1), decideOne([], conflict(2), "stored")];
    expect(areSameDecisions([...a, ...b], [...b, ...a])).toBe(true);
    expect(areSameDecisions(a, b)).toBe(false);
  });
});
