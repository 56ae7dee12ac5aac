import { describe, expect, test } from "vitest";
import { layOn, sheets, widthOn } from "../../web/charts/pictureShape";

describe("a chart on a sheet", () => {
  test("is drawn wider the higher it is, so that it fills the sheet, within what can be read", () => {
    expect(widthOn("slide")).toBe(800);
    expect(widthOn("slide", 300)).toBe(800);
    expect(widthOn("slide", 720)).toBe(1280);
    expect(widthOn("slide", 5_000)).toBe(1600);
    expect(widthOn("square", 700)).toBe(700);
  });

  test.each(["slide", "square"] as const)("lies whole in the middle of a %s, however high it is", (shape) => {
    for (const chart of [
      { width: 800, height: 200 },
      { width: 480, height: 2_000 },
      { width: 1600, height: 900 },
    ]) {
      const { width, height, left, top } = layOn(shape, chart);
      expect(width / height).toBeCloseTo(sheets[shape].width / sheets[shape].height, 12);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(chart.width + 2 * left).toBeCloseTo(width, 9);
      expect(chart.height + 2 * top).toBeCloseTo(height, 9);
      // One of the two sides is filled.
      expect(Math.min(left, top)).toBeCloseTo(0, 9);
    }
  });
});
