import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { countPeople } from "#shared/change/changeTable";
import { type Audience, audiences, protections } from "#shared/outcomes/audience";
import {
  type DisclosedOutcome,
  type DisclosedSummary,
  disclose,
  UndisclosedOutcome,
} from "#shared/outcomes/disclosure";
import type { Stratum } from "#shared/outcomes/stratum";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { Problem } from "#shared/problem";
import { cellOf, programs } from "./cells";
import { outcomeOf } from "./published";

vi.setConfig({ testTimeout: 60_000 });

/** Groups of one cohort by how many people have both scores. */
function groups(sizes: Record<string, number>): Stratum[] {
  return Object.entries(sizes).map(([group, paired]) => cellOf({ group, cohort: "2025" }, paired));
}

function shownGroups(cells: readonly Stratum[], audience: Audience = "export") {
  const answer = disclose(outcomeOf(cells, ["group"]), audience);
  return answer.strata.filter((stratum) => !isSuppressed(stratum)).map(({ by }) => by.group);
}

function summaryOf(answer: DisclosedOutcome): DisclosedSummary {
  if (isSuppressed(answer.overall)) throw new Error("overall is shown here");
  return answer.overall;
}

describe("disclose(outcome, audience) hides", () => {
  test("a stratum with fewer than 5 people from the team and fewer than 10 from everybody else", () => {
    const cells = groups({ A: 40, B: 12, C: 7, D: 4, E: 4 });
    expect(shownGroups(cells, "team")).toEqual(["A", "B", "C"]);
    expect(shownGroups(cells, "export")).toEqual(["A", "B"]);
    expect(disclose(outcomeOf(cells, []), "team")).toMatchObject({
      threshold: 5,
      audience: "team",
      strata: [],
    });
    expect(disclose(outcomeOf(cells, []), "shared").threshold).toBe(10);
  });
  test("the next smallest when one alone would follow from the overall", () => {
    expect(shownGroups(groups({ A: 31, B: 12, C: 3 }))).toEqual(["A"]);
    expect(shownGroups(groups({ A: 31, C: 3 }))).toEqual([]);
  });
  test("more, while the hidden ones together are too few", () => {
    expect(shownGroups(groups({ A: 31, B: 12, C: 4, D: 5 }))).toEqual(["A"]);
    expect(shownGroups(groups({ A: 31, B: 12, C: 4, D: 6 }))).toEqual(["A", "B"]);
  });
  test("nothing to protect a stratum where nobody answered both times, which itself stays hidden", () => {
    const answer = disclose(
      outcomeOf([...groups({ A: 31, B: 12 }), cellOf({ group: "New", cohort: "2026" }, 0, 9)], ["group"]),
      "export",
    );
    expect(answer.strata.map((stratum) => isSuppressed(stratum))).toEqual([false, false, true]);
    expect(answer.strata[2]).toEqual({ by: { group: "New" }, kind: "suppressed", reason: "too_few_people" });
  });
  test("the overall where all together are too few, or there is nobody", () => {
    const hidden = { kind: "suppressed", reason: "too_few_people" };
    expect(disclose(outcomeOf(groups({ A: 4, B: 5 }), ["group"]), "export")).toMatchObject({
      overall: hidden,
      strata: [hidden, hidden],
    });
    expect(disclose(outcomeOf([], ["group"]), "export")).toMatchObject({ overall: hidden, strata: [] });
    expect(disclose(outcomeOf(groups({ A: 0 }), []), "export").overall).toEqual(hidden);
  });
  test("the overall of an outcome without any breakdown by the same rule", () => {
    const question = { instrument: "x", subscale: "total", pre: "pre", post: "post", by: [], dimensions: [] };
    const overall = (paired: number, pre: number) =>
      disclose(new UndisclosedOutcome(question, [cellOf({}, paired, pre)]), "export").overall;
    expect(overall(9, 0)).toEqual({ kind: "suppressed", reason: "too_few_people" });
    expect(overall(10, 0)).toMatchObject({ n: { pre: 10, paired: 10 } });
    expect(overall(10, 3)).toMatchObject({ n: { pre: { kind: "suppressed" }, paired: 10 } });
  });
  test("which of the hidden strata is the small one", () => {
    const { strata } = disclose(outcomeOf(groups({ A: 31, B: 12, C: 3 }), ["group"]), "export");
    expect(new Set(strata.filter(isSuppressed).map(({ reason }) => reason))).toEqual(
      new Set(["would_reveal_another"]),
    );
  });
  test("any figure of a hidden stratum", () => {
    const { strata } = disclose(outcomeOf(groups({ A: 31, B: 12, C: 3 }), ["group"]), "export");
    expect(strata[1]).toEqual({ by: { group: "B" }, kind: "suppressed", reason: "would_reveal_another" });
  });
});

describe("disclose(outcome, team) hides", () => {
  const hidden = { kind: "suppressed", reason: "too_few_people" };

  test("the one small group and no other, though it follows from the overall", () => {
    const answer = disclose(outcomeOf(groups({ A: 162, B: 153, C: 4 }), ["group"]), "team");
    expect(summaryOf(answer).n.paired).toBe(319);
    expect(answer.strata.map((stratum) => (isSuppressed(stratum) ? stratum : stratum.n.paired))).toEqual([
      162,
      153,
      { by: { group: "C" }, ...hidden },
    ]);
  });
  test("the overall only where it is small itself", () => {
    const small = disclose(outcomeOf(groups({ A: 2, B: 2 }), ["group"]), "team");
    expect(small).toMatchObject({ overall: hidden, strata: [hidden, hidden] });
    const five = disclose(outcomeOf(groups({ A: 2, B: 3 }), ["group"]), "team");
    expect(five).toMatchObject({ overall: { n: { paired: 5 } }, strata: [hidden, hidden] });
    expect(disclose(outcomeOf([], ["group"]), "team")).toMatchObject({ overall: hidden, strata: [] });
  });
  test("a stratum exactly when it has fewer than 5 people with both scores, whatever stands beside it", () => {
    fc.assert(
      fc.property(programs, fc.constantFrom(["group"], ["cohort"], ["group", "cohort"]), (program, by) => {
        for (const stratum of disclose(outcomeOf(program, by), "team").strata) {
          const members = program.filter((cell) => by.every((name) => cell.by[name] === stratum.by[name]));
          const paired = members.reduce((n, { table }) => n + countPeople(table).paired, 0);
          if (paired < 5) expect(stratum).toEqual({ by: stratum.by, ...hidden });
          else expect(stratum).toMatchObject({ n: { paired } });
        }
      }),
    );
  });
  test("less than anybody else is kept from: the rule beside a small group is for all but the team", () => {
    expect(audiences.filter((audience) => !protections[audience].hidesMore)).toEqual(["team"]);
    expect(shownGroups(groups({ A: 162, B: 153, C: 4 }), "viewer")).toEqual(["A"]);
  });
});

describe("disclose(outcome, audience) shows", () => {
  const cells = [
    cellOf({ group: "Site 10", cohort: "Spring" }, 20),
    cellOf({ group: "Site 2", cohort: "Spring" }, 14),
    cellOf({ group: null, cohort: "Autumn" }, 11),
    cellOf({ group: "Site 2", cohort: "Autumn" }, 12),
  ];
  test("strata as a person would list them, people without a group last", () => {
    const { strata } = disclose(outcomeOf(cells, ["group"]), "team");
    expect(strata.map(({ by }) => by)).toEqual([{ group: "Site 2" }, { group: "Site 10" }, { group: null }]);
    const crossed = disclose(outcomeOf(cells, ["group", "cohort"]), "team");
    expect(crossed.strata.map(({ by }) => [by.group, by.cohort])).toEqual([
      ["Site 2", "Autumn"],
      ["Site 2", "Spring"],
      ["Site 10", "Spring"],
      [null, "Autumn"],
    ]);
  });
  test("one value of a dimension when filtered, with what every other screen hides still hidden", () => {
    const spring = disclose(outcomeOf(cells, ["group"], { cohort: "Spring" }), "export");
    expect(summaryOf(spring).n.paired).toBe(34);
    expect(spring.strata.map(({ by }) => by)).toEqual([{ group: "Site 2" }, { group: "Site 10" }]);
    const crossed = disclose(outcomeOf(cells, ["group", "cohort"]), "export");
    const { by: _, ...filtered } = spring.strata[0]!;
    const { by: __, ...cell } = crossed.strata[1]!;
    expect(filtered).toEqual(cell);
  });
  test("the same to the same audience, in whatever order the cells came", () => {
    fc.assert(
      fc.property(programs, fc.constantFrom(...audiences), (program, audience) => {
        const answer = disclose(outcomeOf(program, ["group", "cohort"]), audience);
        expect(disclose(outcomeOf(program.toReversed(), ["group", "cohort"]), audience)).toEqual(answer);
      }),
    );
  });
  test("no figure of fewer people than the threshold, whatever the program", () => {
    fc.assert(
      fc.property(programs, fc.constantFrom(...audiences), (program, audience) => {
        const { threshold, overall, strata } = disclose(outcomeOf(program, ["group", "cohort"]), audience);
        for (const summary of [overall, ...strata]) {
          if (!isSuppressed(summary)) expect(summary.n.paired).toBeGreaterThanOrEqual(threshold);
        }
      }),
    );
  });
});

describe("people who answered only once", () => {
  test("are counted for the team, and hidden from everybody else while they are 1 to 9", () => {
    const cells = [cellOf({ group: "A", cohort: "1" }, 40, 7, 12)];
    expect(summaryOf(disclose(outcomeOf(cells, []), "team")).n).toEqual({ pre: 47, post: 52, paired: 40 });
    expect(summaryOf(disclose(outcomeOf(cells, []), "export")).n).toEqual({
      pre: { kind: "suppressed", reason: "would_reveal_another" },
      post: 52,
      paired: 40,
    });
  });
});

describe("scores outside the team", () => {
  test("are counted one by one from 30 people on, and in bands of at least 3 below", () => {
    const many = summaryOf(disclose(outcomeOf(groups({ A: 30 }), []), "export"));
    expect(many.distribution.binned).toBe(false);
    const few = summaryOf(disclose(outcomeOf(groups({ A: 29 }), []), "export"));
    expect(few.distribution.binned).toBe(true);
    expect(summaryOf(disclose(outcomeOf(groups({ A: 6 }), []), "team")).distribution.binned).toBe(false);
  });
  test("are in bands that hold everybody once, and 3 people each", () => {
    fc.assert(
      fc.property(programs, (program) => {
        for (const stratum of disclose(outcomeOf(program, ["group"]), "export").strata) {
          if (isSuppressed(stratum) || !stratum.distribution.binned) continue;
          for (const bands of [stratum.distribution.pre, stratum.distribution.post]) {
            expect(bands.reduce((n, [, , people]) => n + people, 0)).toBe(stratum.n.paired);
            expect(Math.min(...bands.map(([, , people]) => people))).toBeGreaterThanOrEqual(3);
            for (const [k, [from, to]] of bands.entries()) {
              expect(from).toBeLessThanOrEqual(to);
              if (k > 0) expect(from).toBeGreaterThan(bands[k - 1]![1]);
            }
          }
        }
      }),
    );
  });
});

describe("an undisclosed outcome", () => {
  const outcome = outcomeOf(groups({ A: 31 }), ["group"]);
  test("cannot be answered, printed or looked into", () => {
    expect(() => JSON.stringify({ outcome })).toThrow("disclose()");
    expect(Object.keys(outcome)).toEqual([]);
    expect(Reflect.ownKeys(outcome)).toEqual([]);
    // @ts-expect-error An outcome without an audience is not an answer.
    const answer: DisclosedOutcome = outcome;
    expect(answer).toBe(outcome);
  });
  test("asks for a breakdown that exists", () => {
    expect(() => outcomeOf([], ["shoe_size"])).toThrow(Problem);
    const question = {
      instrument: "x",
      subscale: "total",
      pre: "pre",
      post: "post",
      by: [],
      dimensions: ["a", "b", "c"],
    };
    expect(() => new UndisclosedOutcome(question, [])).toThrow("at most two");
  });
});
