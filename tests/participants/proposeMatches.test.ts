import { describe, expect, test } from "vitest";
import { lookAlike } from "#shared/participants/lookAlike";
import { nearCodes, readCode } from "#shared/participants/nearCodes";
import { type Candidate, proposeMatches as propose } from "#shared/participants/proposeMatches";

const [pre, post] = [1, 2];
const person = (id: number, code: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ id, codes: [code], waves: [pre], cohort: null, group: null, attributes: {} },
  ...more,
});
const none = new Set<string>();
const proposeMatches = (...asked: Parameters<typeof propose>) => propose(...asked).proposals;

describe("lookAlike(code)", () => {
  test.each([
    ["P-01", "P1"],
    ["Ｐ０１", "P1"],
    ["PO1", "P1"],
    ["PI0", "P10"],
    ["007", "7"],
    ["A 100", "A100"],
    ["---", ""],
  ])("reads %s as %s", (code, read) => {
    expect(lookAlike(code)).toBe(read);
  });
});

describe("nearCodes(a, b)", () => {
  test.each([
    ["P-01", "P01", "signs_differ"],
    ["P01", "P1", "leading_zeros_differ"],
    ["PO12", "P012", "look_alikes_differ"],
    ["ANNA", "ANAN", "letters_swapped"],
    ["ANNA", "ANNAB", "character_missing"],
    ["ANNA", "ANNE", "character_differs"],
    ["ANNA", "ANNA", null],
    ["ANNA", "OTTO", null],
    ["A1B", "A2B", null],
    ["--", "-", null],
  ])("%s and %s: %s", (a, b, reason) => {
    expect(nearCodes(readCode(a), readCode(b))).toBe(reason);
    expect(nearCodes(readCode(b), readCode(a))).toBe(reason);
  });
});

describe("proposeMatches(people, denied)", () => {
  test("proposes who looks alike and fits nobody else as safe, and says what agrees", () => {
    const traits = { group: 7, attributes: { "birth month": "March" } };
    const people = [person(1, "P-01", traits), person(2, "P01", { ...traits, waves: [post] })];
    expect(proposeMatches(people, none)).toEqual([
      {
        ...{ first: 1, second: 2, reason: "signs_differ", agree: ["group", "birth month"], differ: [] },
        ...{ twice: false, rivals: 0, safe: true },
      },
    ]);
  });

  test("holds back what would make two people of one wave one", () => {
    const [found] = proposeMatches([person(1, "P-01"), person(2, "P01")], none);
    expect(found).toMatchObject({ twice: true, safe: false });
    const three = [person(1, "P-01"), person(2, "P01"), person(3, "P1", { waves: [post] })];
    expect(proposeMatches(three, none).some(({ safe }) => safe)).toBe(false);
  });

  test("proposes a typing slip only between people who never answered at the same wave", () => {
    expect(proposeMatches([person(1, "ANNA"), person(2, "ANNE")], none)).toEqual([]);
    const [found] = proposeMatches([person(1, "ANNA"), person(2, "ANNE", { waves: [post] })], none);
    expect(found).toMatchObject({ reason: "character_differs", safe: false, rivals: 0 });
    const unanswered = [person(1, "ANNA"), person(2, "ANNE", { waves: [] })];
    expect(proposeMatches(unanswered, none)).toEqual([]);
  });

  test("stays within a cohort unless it is asked to go across, and keeps what was denied away", () => {
    const people = [person(1, "P-01", { cohort: 1 }), person(2, "P01", { cohort: 2, waves: [post] })];
    expect(proposeMatches(people, none)).toEqual([]);
    expect(proposeMatches(people, none, { acrossCohorts: true })).toHaveLength(1);
    expect(proposeMatches(people, new Set(["1 2"]), { acrossCohorts: true })).toEqual([]);
  });

  test("compares 10,000 people without comparing everybody with everybody", () => {
    const people = Array.from({ length: 10_000 }, (_, k) =>
      person(k + 1, `P${String(Math.floor(k / 2) * 7919).padStart(8, "0")}${k % 2 ? "" : "X"}`, {
        waves: [k % 2 ? post : pre],
      }),
    );
    const start = performance.now();
    const found = proposeMatches(people, none);
    expect(found.length).toBeGreaterThanOrEqual(5_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test("counts instead of proposing where one code fits many: numbers in a row say nothing", () => {
    const digits = (k: number) => [...String(1000 + k)].reduce((sum, digit) => sum + Number(digit), 0);
    const people = Array.from({ length: 1000 }, (_, k) =>
      person(k + 1, `P${1000 + k}`, { waves: [digits(k) % 2 ? post : pre] }),
    );
    const { proposals, tooAlike } = propose(people, none);
    expect(proposals).toEqual([]);
    expect(tooAlike).toBe((1000 * 15) / 2);
  });
});
