import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeTableFromScores } from "#shared/change/changeTable";
import { type Audience, audiences } from "#shared/outcomes/audience";
import { disclose, UndisclosedOutcome } from "#shared/outcomes/disclosure";
import { overallRow, strataRows } from "../../web/change/rows";
import { isDotted } from "../../web/charts/RowDots";

const score = fc.integer({ min: 3, max: 9 });
const people = (least: number, most: number) =>
  fc.array(fc.record({ pre: score, post: score }), { minLength: least, maxLength: most });
const programs = fc.record({ North: people(5, 15), South: people(10, 15), West: people(16, 60) });

type Groups = Record<string, { pre: number; post: number }[]>;

/** The rows of a chart by group, as this audience is told of these people. */
function rowsFor(audience: Audience, groups: Groups) {
  const cells = Object.entries(groups).map(([group, rows]) => ({
    by: { group },
    table: changeTableFromScores(rows),
  }));
  const question = {
    instrument: "ucla-3",
    subscale: "total",
    pre: "pre",
    post: "post",
    by: ["group"],
    dimensions: ["group"],
    range: [3, 9] as const,
  };
  const told = disclose(new UndisclosedOutcome(question, cells), audience);
  const outcome = { ...told, release: null, preview: false, without: [] };
  return [overallRow(outcome, "Everyone", "UTC"), ...strataRows(outcome, "UTC")];
}

describe("a group of 5 to 15 people by group", () => {
  test("is dots to the team, one for each person and wave, and is called small", () => {
    fc.assert(
      fc.property(programs, (groups) => {
        const sizes = new Map(Object.entries(groups).map(([name, rows]) => [name, rows.length]));
        const [everyone, ...rows] = rowsFor("team", groups);
        expect(everyone && isDotted(everyone)).toBe(false);
        for (const row of rows) {
          const length = sizes.get(row.name)!;
          expect(isDotted(row)).toBe(length <= 15);
          if (!row.dots) continue;
          const counted = (side: "pre" | "post") => row.dots!.reduce((all, dot) => all + dot[side], 0);
          expect([counted("pre"), counted("post")]).toEqual([length, length]);
          expect(row.note).toContain("small group");
        }
      }),
    );
  });

  test("is never dots to anybody else", () => {
    const outside = audiences.filter((audience) => audience !== "team");
    expect(outside).toHaveLength(3);
    fc.assert(
      fc.property(programs, fc.constantFrom(...outside), (groups, audience) => {
        expect(rowsFor(audience, groups).some(({ dots }) => dots !== undefined)).toBe(false);
      }),
    );
  });

  test("has no dots where it is hidden, whatever came with it", () => {
    const row = { name: "North", n: 0, suppressed: "hidden", dots: [{ from: 4, pre: 3, post: 3 }] };
    expect(isDotted(row)).toBe(false);
  });
});
