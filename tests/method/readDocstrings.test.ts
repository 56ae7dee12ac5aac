import { describe, expect, test } from "vitest";
import { exportedWithDocstring, parseDocstring } from "./readDocstrings";

const source = `
/** A half-line. */
export const half = 0.5;

/** Of nothing that follows. */

/**
 * The mean: what each gets,
 * shared equally.
 *
 *     mean = Σ x / n          of all
 *     n > 0
 *
 * - one rule
 * - another, that goes
 *   on
 *
 * @param values  Some numbers,
 *   any order.
 * @param first, second  Two.
 * @returns A number. \`notEstimable\` without values. Checked against R.
 * @throws RangeError on words.
 * @see Author (1900), Journal 1, 1–2; Other (1901), p. 3. Checked against tests/reference/mean.json (R).
 */
export function mean() {}

export function bare() {}
`;

describe("readDocstrings", () => {
  const found = exportedWithDocstring(source);

  test("exportedWithDocstring(source) knows the export that each comment stands right before", () => {
    expect([...found.keys()]).toEqual(["half", "mean"]);
    expect(found.get("half")).toBe("A half-line.");
  });

  test("parseDocstring(comment) joins lines, keeps formulas and lists, and parts the tags", () => {
    expect(parseDocstring(found.get("mean")!)).toEqual({
      blocks: [
        { kind: "text", text: "The mean: what each gets, shared equally." },
        { kind: "formula", lines: ["mean = Σ x / n          of all", "n > 0"] },
        { kind: "list", items: ["one rule", "another, that goes on"] },
      ],
      params: [
        { names: "values", text: "Some numbers, any order." },
        { names: "first, second", text: "Two." },
      ],
      returns: "A number. `notEstimable` without values.",
      throws: "RangeError on words.",
      sources: ["Author (1900), Journal 1, 1–2", "Other (1901), p. 3"],
      checked: ["R.", "tests/reference/mean.json (R)."],
    });
  });
});
