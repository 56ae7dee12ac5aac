import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldName, tidyName } from "#shared/participants/foldName";

describe("foldName", () => {
  test.each(["River Side", " river  side", "RIVER\tSIDE ", "\u200bRiver\u00a0Side", "Ｒiver Side"])(
    "%j is river side",
    (name) => expect(foldName(name)).toBe("river side"),
  );

  test("accents make two names; their two ways of writing make one", () => {
    expect(foldName("Peña")).not.toBe(foldName("Pena"));
    expect(foldName("Pen\u0303a")).toBe(foldName("Pe\u00f1a"));
  });

  test("folding twice is folding once, and never begins with a blank", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const folded = foldName(name);
        expect(foldName(folded)).toBe(folded);
        expect(folded).not.toMatch(/^\s|\s$/);
      }),
    );
  });
});

test("tidyName(name) keeps how it was written", () => {
  expect(tidyName("  River   SIDE ")).toBe("River SIDE");
});
