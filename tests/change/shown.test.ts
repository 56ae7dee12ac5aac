import { describe, expect, test } from "vitest";
import { type ChangeAnswer, keptFrom } from "../../web/change/asOf";
import { withEveryLabel } from "../../web/change/noData";
import { strataRows, whyHidden } from "../../web/change/rows";
import { breakdownOf, choosable, mayFilter } from "../../web/change/view";
import type { Reading } from "../../web/ui/audience";

const release = { id: 7, cutAt: "2026-06-01T12:00:00.000Z" };
const earlier = { asOf: { release: 3, cutAt: "2026-03-01T12:00:00.000Z" } };
const hidden = { kind: "suppressed", reason: "would_reveal_another" } as const;
const answer = (of: Partial<ChangeAnswer>): ChangeAnswer => ({
  instrument: "ucla-3",
  subscale: "total",
  pre: "pre",
  post: "post",
  audience: "shared",
  threshold: 10,
  by: ["group"],
  overall: hidden,
  strata: [{ by: { group: "North" }, ...hidden }],
  release,
  preview: false,
  ...of,
});
const measures = {
  program: { id: 1, name: "Walks" },
  waves: [],
  instruments: [],
  attributes: ["area", "age"],
  cohorts: [
    { name: "Spring", role: "program" },
    { name: "Waiting", role: "comparison" },
  ],
  groups: ["North", "South"],
};
const whole = { group: undefined, cohort: undefined } as Parameters<typeof withEveryLabel>[2];

describe("keptFrom(answer, cell)", () => {
  test("dates a cell of an earlier release, and no cell of this one", () => {
    expect(keptFrom(answer({}), earlier)).toBe(earlier.asOf.cutAt);
    expect(keptFrom(answer({}), { asOf: { release: 7, cutAt: release.cutAt } })).toBeNull();
    expect(keptFrom(answer({}), {})).toBeNull();
  });

  test("in a preview dates what would be kept, also from the current release", () => {
    const preview = answer({ preview: true });
    expect(keptFrom(preview, { asOf: { release: 7, cutAt: release.cutAt } })).toBe(release.cutAt);
    expect(keptFrom(preview, { asOf: { release: null, cutAt: null } })).toBeNull();
  });
});

describe("a group that shows no figure", () => {
  test("is hidden, or has no data: never the same words", () => {
    const rows = strataRows(withEveryLabel(answer({}), measures, whole), "UTC");
    expect(rows.map(({ name, suppressed }) => [name, suppressed])).toEqual([
      ["North", "hidden to protect people"],
      ["South", "no data"],
    ]);
  });

  test("tells the team how many more people it takes, and others nothing", () => {
    expect(whyHidden(hidden, 10)).toBe("hidden to protect people");
    expect(whyHidden({ ...hidden, needs: 2 }, 5)).toBe("hidden to protect people: 2 more people needed");
    expect(whyHidden({ ...hidden, needs: 5 }, 5)).toBe("no data");
  });

  test("has no row of its own where only one group or cohort is looked at; comparison cohorts never do", () => {
    expect(withEveryLabel(answer({}), measures, { ...whole, cohort: "Spring" }).without).toEqual([]);
    const byCohort = answer({ by: ["cohort"], strata: [] });
    expect(withEveryLabel(byCohort, measures, whole).without.map(({ by }) => by.cohort)).toEqual(["Spring"]);
  });
});

test("a release offers the breakdowns it was cut with, each attribute alone", () => {
  const reading: Reading = { from: "release", current: { cutAt: release.cutAt, attributes: ["area"] } };
  expect(choosable(measures, reading).attributes).toEqual(["area"]);
  expect(choosable(measures, { from: "live" }).attributes).toEqual(["area", "age"]);
  expect([
    mayFilter("area", reading),
    mayFilter("group", reading),
    mayFilter("area", { from: "live" }),
  ]).toEqual([false, true, true]);
  expect(breakdownOf({ by: "group,cohort" })).toEqual(["group", "cohort"]);
  expect(breakdownOf({ by: "lives alone, or not" })).toEqual(["lives alone, or not"]);
  expect(breakdownOf({ by: "" })).toEqual([]);
});
