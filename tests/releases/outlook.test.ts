import { describe, expect, test } from "vitest";
import { countCells } from "#shared/outcomes/releaseOutlook";
import type { Cell } from "../../web/releases/foresee";
import { byMeasure, changesAnything, fateOf, leavesFewOut, whoIn } from "../../web/releases/outlook";
import { tellingOf } from "../../web/releases/releaseWords";

const cell = (of: Partial<Cell>): Cell => ({
  instrument: "ucla-3",
  version: "1",
  subscale: "total",
  pre: "pre",
  post: "post",
  by: {},
  becomes: "new",
  people: 20,
  needs: 0,
  differ: 0,
  asOf: null,
  leftOut: false,
  ...of,
});
const mark = { id: 1, cutAt: "2026-03-03T23:30:00.000Z" };
const measures = {
  program: { id: 1, name: "Walks" },
  waves: [
    { key: "pre", label: "Start", kind: "pre", answered: null },
    { key: "post", label: "End", kind: "post", answered: null },
  ],
  instruments: [],
  attributes: [],
  cohorts: [],
  groups: [],
};

describe("fateOf(cell)", () => {
  test("tells nobody from too few", () => {
    expect(fateOf(cell({ becomes: "hidden", people: 0, needs: 10 }), "UTC")).toMatch(/^No data/);
    const small = fateOf(cell({ becomes: "hidden", people: 6, needs: 4 }), "UTC");
    expect(small).toContain("4 more people");
    expect(small).not.toMatch(/no data/i);
  });

  test("says of a part that few answered in full that it is left out, and not that there is no data", () => {
    const said = fateOf(cell({ becomes: "hidden", people: 0, leftOut: true }), "UTC");
    expect(said).toContain("Left out");
    expect(said).not.toContain("No data");
  });

  test("says so when a result that was told will be hidden", () => {
    expect(fateOf(cell({ becomes: "hidden", people: 8, needs: 2, differ: 5 }), "UTC")).toContain(
      "from now on",
    );
  });

  test("dates what is kept by the organization's calendar", () => {
    const kept = cell({ becomes: "kept", differ: 3, asOf: mark });
    expect(fateOf(kept, "UTC")).toContain("3 March 2026");
    expect(fateOf(kept, "Europe/Berlin")).toContain("4 March 2026");
  });
});

test("changesAnything(cells) counts new results and those that must go, not what is kept or was never told", () => {
  expect(changesAnything([cell({ becomes: "same" }), cell({ becomes: "kept", differ: 3 })])).toBe(false);
  expect(changesAnything([cell({ becomes: "hidden", differ: 0 })])).toBe(false);
  expect(changesAnything([cell({ becomes: "hidden", differ: 2 })])).toBe(true);
  expect(changesAnything([cell({})])).toBe(true);
});

test("leavesFewOut(cells) is about kept results that people differ from", () => {
  expect(leavesFewOut([cell({ becomes: "kept", differ: 2 })])).toBe(true);
  expect(leavesFewOut([cell({ becomes: "kept", differ: 0 }), cell({ becomes: "new", differ: 12 })])).toBe(
    false,
  );
});

test("whoIn(cell) names an attribute with its value, and people without a value", () => {
  expect(whoIn(cell({}))).toBe("Everyone");
  expect(whoIn(cell({ by: { group: "North", cohort: "Spring" } }))).toBe("North · Spring");
  expect(whoIn(cell({ by: { "age band": "18-30" } }))).toBe("age band: 18-30");
  expect(whoIn(cell({ by: { group: null } }))).toBe("No group given");
});

test("byMeasure(outlook) keeps tables together, each in the order a person would list", () => {
  const cells = [{}, { group: "Site 10" }, { group: "Site 2" }, { cohort: "B" }, { cohort: "A" }];
  const [one, ...others] = byMeasure(
    cells.map((by) => cell({ by: by as Cell["by"] })),
    measures,
  );
  expect(others).toEqual([]);
  expect(one!.cells.map(whoIn)).toEqual(["Everyone", "Site 2", "Site 10", "A", "B"]);
  expect(one!.name).toContain("start to end");
  expect(one!.counts).toEqual({ new: 5, same: 0, kept: 0, hidden: 0, noData: 0 });
});

test("countCells(cells) counts nobody apart from hidden", () => {
  const hidden = { becomes: "hidden", needs: 4 } as const;
  const cells = [cell({ ...hidden, people: 6 }), cell({ ...hidden, people: 0 })];
  expect(countCells(cells)).toMatchObject({ hidden: 1, noData: 1 });
});

test("tellingOf(release) says apart how many results are hidden and for how many there is no data", () => {
  const told = { new: 3, same: 1, kept: 2, hidden: 4, noData: 5 };
  const line =
    "6 results told, 2 of them kept from an earlier release. 4 hidden to protect people. No data for 5.";
  expect(tellingOf({ cells: told })).toBe(line);
  expect(tellingOf({ cells: { ...told, kept: 0, hidden: 0, noData: 0 } })).toBe("4 results told.");
});

test("fateOf(cell) says whom it protects where many differ and the result stays all the same", () => {
  const kept = cell({ becomes: "kept", asOf: mark });
  expect(fateOf({ ...kept, differ: 3 }, "UTC")).toContain("too few people differ");
  expect(fateOf({ ...kept, differ: 20 }, "UTC")).toContain("a few people elsewhere");
});
