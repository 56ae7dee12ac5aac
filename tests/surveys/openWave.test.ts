import { describe, expect, test } from "vitest";
import { attentionOf, isCollecting } from "#shared/surveys/openWave";

const now = new Date("2026-05-20T12:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const wave = (opens: number, closes: number | null, known = 0, lateDays = 0) => ({
  opensAt: inDays(opens),
  closesAt: closes === null ? null : inDays(closes),
  lateDays,
  known,
});

describe("isCollecting(wave, now)", () => {
  test.each([
    [wave(-1, null), true],
    [wave(1, null), false],
    [wave(-9, -1), false],
    [wave(-9, -1, 0, 2), true],
    [wave(-9, 0), false],
    [wave(0, 1), true],
  ])("%o", (opened, expected) => {
    expect(isCollecting(opened, now)).toBe(expected);
  });
});

describe("attentionOf(wave, enrolled, now)", () => {
  test("says that a wave closes within a week, not later and not once it is closed", () => {
    expect(attentionOf(wave(-30, 7, 10), 10, now)).toEqual(["closing"]);
    expect(attentionOf(wave(-30, 8, 10), 10, now)).toEqual([]);
    expect(attentionOf(wave(-30, -1, 10, 3), 10, now)).toEqual([]);
  });

  test("says that fewer than half have answered after a week, or before it ends", () => {
    expect(attentionOf(wave(-7, null, 4), 10, now)).toEqual(["low_response"]);
    expect(attentionOf(wave(-7, null, 5), 10, now)).toEqual([]);
    expect(attentionOf(wave(-6, null, 4), 10, now)).toEqual([]);
    expect(attentionOf(wave(-1, 2, 4), 10, now)).toEqual(["closing", "low_response"]);
  });

  test("says nothing of shares while hardly anybody is enrolled", () => {
    expect(attentionOf(wave(-30, null, 0), 4, now)).toEqual([]);
    expect(attentionOf(wave(-30, null, 0), 5, now)).toEqual(["low_response"]);
  });
});
