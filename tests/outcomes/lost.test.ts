import { describe, expect, test } from "vitest";
import { changeTableFromScores } from "#shared/change/changeTable";
import { findBuiltIn } from "#shared/instruments/library";
import type { Audience } from "#shared/outcomes/audience";
import { disclose, UndisclosedOutcome } from "#shared/outcomes/disclosure";
import { flowOf } from "#shared/outcomes/flow";
import { discloseLost } from "#shared/outcomes/lost";
import type { Stratum } from "#shared/outcomes/stratum";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { describeFlow, describeLoss, describeLost } from "#shared/reports/attritionWording";

const subscale = findBuiltIn("ucla-3")!.subscales[0]!;
const scale = { scale: "Loneliness", range: [3, 9], direction: subscale.direction, step: 1 } as const;

function group(name: string, ...rows: [number | null, number | null, number][]): Stratum {
  const people = rows.flatMap(([pre, post, n]) => Array.from({ length: n }, () => ({ pre, post })));
  return { by: { group: name }, table: changeTableFromScores(people) };
}

const cells = [
  group("Alder", [5, 4, 12], [7, null, 4]),
  group("Birch", [6, 5, 11], [6, 6, 9], [8, null, 2]),
  group("Cedar", [7, null, 5], [9, null, 7]),
  group("Dogwood", [4, 3, 3], [9, null, 9]),
  group("Elm", [9, null, 4]),
  group("Fir", [null, 5, 20]),
];

function ask(audience: Audience, of = cells) {
  const names = { instrument: "ucla-3", subscale: "total", pre: "pre", post: "post" };
  const question = {
    ...names,
    by: ["group"],
    dimensions: ["group"],
    describe: { subscale, alphaOfData: null },
  };
  const outcome = disclose(new UndisclosedOutcome(question, of), audience);
  return { outcome, flow: flowOf(outcome, discloseLost(["group"], of, audience)) };
}

describe("discloseLost(cells) lets the team see", () => {
  const { outcome, flow } = ask("team");
  const [, , cedar, dogwood, elm, fir] = flow.strata;

  test("a group of 12 of whom nobody came back, and no change of it", () => {
    expect(cedar).toMatchObject({ by: { group: "Cedar" }, pre: 12, post: 0, paired: 0 });
    expect(cedar).toMatchObject({ loss: { dropouts: { n: 12 }, rate: { value: 1 }, lostMany: true } });
    expect(isSuppressed(outcome.strata[2]!)).toBe(true);
    expect(describeLost("Cedar", cedar!, 5)).toEqual([
      "Cedar: 12 people answered before, nobody answered both times.",
    ]);
    expect(describeFlow(cedar!, 5)).toContain("Nobody answered both times.");
    if (isSuppressed(cedar!)) throw new Error("it is told here");
    expect(describeLoss(cedar!, scale)).toEqual([
      "More than one in five was lost: 12 of 12 people (100%) who answered before did not answer after.",
      "Nobody stayed, so there is no change to tell.",
    ]);
  });
  test("where too few stayed how many they are, and not where they had begun", () => {
    expect(dogwood).toMatchObject({ pre: 12, paired: 3 });
    expect(dogwood).toMatchObject({
      loss: {
        completers: { n: 3, mean: null, sd: null },
        dropouts: { n: 9, mean: 9 },
        difference: { kind: "notEstimable", reason: "too_few" },
        startedDifferently: false,
      },
    });
  });
  test("nothing of a group with fewer than 5 people before", () => {
    expect(elm).toEqual({ by: { group: "Elm" }, kind: "suppressed", reason: "too_few_people", needs: 5 });
    expect(isSuppressed(fir!)).toBe(true);
    expect(describeLost("Elm", elm!, 5)).toEqual([]);
  });
  test("all of them in the test by group, and how many groups are not in it", () => {
    // 4 of 16, 2 of 22, 12 of 12 and 9 of 12 were lost: q = 27/62.
    const q = 27 / 62;
    const parts = [
      [4, 16],
      [2, 22],
      [12, 12],
      [9, 12],
    ] as const;
    const chiSquare = parts.reduce((all, [count, n]) => all + (count - n * q) ** 2 / (n * q * (1 - q)), 0);
    const told = flow.lossByStratum!;
    expect(told).toMatchObject({ strata: 4, leftOut: 2, chiSquare: { df: 3, n: 62 } });
    expect(told.chiSquare.kind === "test" && told.chiSquare.chiSquare).toBeCloseTo(chiSquare, 12);
  });
  test("also of everybody together", () => {
    expect(ask("team", [cells[2]!]).flow.overall).toMatchObject({ pre: 12, paired: 0 });
  });
});

test.each(["viewer", "shared", "export"] as const)(
  "to %s a hidden group stays hidden in everything",
  (audience) => {
    const { outcome, flow } = ask(audience);
    expect(discloseLost(["group"], cells, audience).size).toBe(0);
    expect(flow).toEqual(flowOf(outcome));
    for (const lost of flow.strata.slice(2)) expect(isSuppressed(lost)).toBe(true);
  },
);
