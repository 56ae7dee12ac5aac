import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countPeople } from "#shared/change/changeTable";
import { protections } from "#shared/outcomes/audience";
import type { Stratum } from "#shared/outcomes/stratum";
import { attack } from "./attack";
import { cellOf, programs } from "./cells";
import { readEverything, readWithoutComplement } from "./published";

const runs = { numRuns: 150 };
const patience = 60_000;

describe.each(["viewer", "shared", "export"] as const)(
  "what %s can work out from every screen together",
  (audience) => {
    test(
      "is never a small stratum, nor any hidden one",
      () => {
        fc.assert(
          fc.property(programs, (cells) => {
            const { paired } = readEverything(cells, audience);
            expect(attack(sizes(cells, "paired"), paired, protections[audience].threshold)).toEqual([]);
          }),
          runs,
        );
      },
      patience,
    );
  },
);

describe("what a funder can work out from every screen together", () => {
  test(
    "is never how few answered only once",
    () => {
      fc.assert(
        fc.property(programs, (cells) => {
          const { preOnly, postOnly } = readEverything(cells, "export");
          for (const [rest, seen] of [
            ["pre", preOnly],
            ["post", postOnly],
          ] as const) {
            // Of a stratum that is hidden altogether a rest of ten or more may follow; it is not small.
            const leaks = attack(sizes(cells, rest), seen, protections.export.threshold);
            expect(leaks.filter(({ people }) => people < protections.export.threshold)).toEqual([]);
          }
        }),
        runs,
      );
    },
    patience,
  );

  test(
    "is never the single scores of fewer than 30 people",
    () => {
      fc.assert(
        fc.property(programs, (cells) => {
          const { exactScores } = readEverything(cells, "export");
          const leaks = attack(sizes(cells, "paired"), exactScores, 30);
          expect(leaks.filter(({ people }) => people < 30)).toEqual([]);
        }),
        runs,
      );
    },
    patience,
  );

  test("is the same for viewers, shared links and files", () => {
    expect(protections.viewer).toEqual(protections.export);
    expect(protections.shared).toEqual(protections.export);
  });
});

describe("the attack itself", () => {
  test("finds the leak when only small strata are hidden and nothing beside them", () => {
    const found = fc.check(
      fc.property(
        programs,
        (cells) => attack(sizes(cells, "paired"), readWithoutComplement(cells, 10), 10).length === 0,
      ),
      runs,
    );
    expect(found.failed).toBe(true);
  });

  test("finds one hidden group by subtraction from the overall", () => {
    const cells = [cellOf({ group: "North", cohort: "C0" }, 31), cellOf({ group: "South", cohort: "C0" }, 3)];
    expect(attack(sizes(cells, "paired"), readWithoutComplement(cells, 10), 10)).toContainEqual({
      cells: [{ group: "South", cohort: "C0" }],
      people: 3,
    });
    expect(attack(sizes(cells, "paired"), readEverything(cells, "export").paired, 10)).toEqual([]);
  });

  test("finds a block that lines alone do not show: two rows minus a column", () => {
    // Every row and column hides at least two cells and 10 people; still row A + row B − column 1 is 2 people.
    const cells = [
      cellOf({ group: "A", cohort: "1" }, 9),
      cellOf({ group: "A", cohort: "2" }, 1),
      cellOf({ group: "B", cohort: "1" }, 9),
      cellOf({ group: "B", cohort: "3" }, 1),
      cellOf({ group: "C", cohort: "2" }, 9),
      cellOf({ group: "C", cohort: "3" }, 9),
    ];
    const leaks = attack(sizes(cells, "paired"), readWithoutComplement(cells, 10), 10);
    expect(leaks.map(({ people }) => people)).toContain(2);
    expect(attack(sizes(cells, "paired"), readEverything(cells, "export").paired, 10)).toEqual([]);
  });
});

function sizes(cells: readonly Stratum[], of: "paired" | "pre" | "post") {
  return cells.map(({ by, table }) => {
    const n = countPeople(table);
    return { by, people: of === "paired" ? n.paired : n[of] - n.paired };
  });
}
