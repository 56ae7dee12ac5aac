import { describe, expect, test } from "vitest";
import { scaleTitle } from "#shared/reports/scaleTitle";

describe("scaleTitle(measure, language)", () => {
  test.each([
    [
      "a name that says nothing alone",
      "Raw score",
      "WHO-5 Well-Being Index",
      "Raw score (WHO-5 Well-Being Index)",
    ],
    ["the same name once", "Loneliness", "Loneliness", "Loneliness"],
    ["a name that holds the instrument's", "Closeness, BSCS", "BSCS", "Closeness, BSCS"],
    [
      "the longer of two that begin alike",
      "Belonging",
      "Belonging, 4 questions (new)",
      "Belonging, 4 questions (new)",
    ],
    [
      "no brackets in brackets",
      "Life satisfaction",
      "ONS personal wellbeing (ONS4)",
      "Life satisfaction (ONS personal wellbeing, ONS4)",
    ],
  ])("says %s", (_, scale, instrument, title) => {
    expect(scaleTitle({ scale, instrument }, "en")).toBe(title);
  });

  test("leaves a score without an instrument alone, and sets commas as the language does", () => {
    expect(scaleTitle({ scale: "Raw score" }, "en")).toBe("Raw score");
    const wellbeing = { scale: "الرضا", instrument: "الرفاه (ONS4)" };
    expect(scaleTitle(wellbeing, "ar")).toBe("الرضا (الرفاه، ONS4)");
  });
});
