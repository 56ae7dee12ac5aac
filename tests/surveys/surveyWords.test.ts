import { describe, expect, test } from "vitest";
import { sayAnswered, sayStanding, standingOf } from "../../web/surveys/surveyWords";

const opening = {
  waveId: 1,
  opensAt: "2026-11-01T00:00:00Z",
  closesAt: "2026-11-20T00:00:00Z" as string | null,
  lateDays: 3,
  responses: 0,
  people: 0,
  known: 0,
};

describe("standingOf(opening, now)", () => {
  test.each([
    ["2026-10-31T23:59:59Z", "early"],
    ["2026-11-01T00:00:00Z", "open"],
    ["2026-11-19T23:59:59Z", "open"],
    ["2026-11-20T00:00:00Z", "late"],
    ["2026-11-22T23:59:59Z", "late"],
    ["2026-11-23T00:00:00Z", "closed"],
  ])("at %s is %s", (now, standing) => expect(standingOf(opening, new Date(now))).toBe(standing));

  test("is open for ever without a closing date", () => {
    expect(standingOf({ ...opening, closesAt: null }, new Date("2099-01-01"))).toBe("open");
  });
});

test("sayStanding(opening, now) says until when, and that late answers are taken", () => {
  expect(sayStanding(opening, new Date("2026-11-10"))).toMatch(/^Open until (19|20) Nov 2026$/);
  expect(sayStanding(opening, new Date("2026-11-21"))).toMatch(/late answers are taken for 3 days$/);
});

describe("sayAnswered(opening, enrolled)", () => {
  test.each([
    [{}, 0, "No answers yet"],
    [{}, 40, "None of 40 enrolled people yet"],
    [{ responses: 12, people: 12, known: 12 }, 40, "12 of 40 enrolled people answered (30%)"],
    [
      { responses: 15, people: 15, known: 12 },
      40,
      "12 of 40 enrolled people answered (30%), and 3 answers without a code",
    ],
    [{ responses: 1, people: 1, known: 0 }, 40, "1 answer without a code"],
  ])("%j of %d: %s", (came, enrolled, words) =>
    expect(sayAnswered({ ...opening, ...came }, enrolled)).toBe(words),
  );
});
