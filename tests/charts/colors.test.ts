import { describe, expect, test } from "vitest";
import { groupColor, palettes } from "../../web/charts/colors";
import { contrast, distance, type Vision, visions } from "./vision";

/** In grey only lightness is left, so less is asked; every group is labelled where it lies as well. */
const leastDistance = (vision: Vision) => (vision === "grey" ? 6 : 20);

function confused(colors: readonly string[], vision: Vision): string[] {
  return colors.flatMap((one, i) =>
    colors
      .slice(i + 1)
      .filter((two) => distance(one, two, vision) < leastDistance(vision))
      .map((two) => `${one} and ${two}`),
  );
}

describe.each(["light", "dark"] as const)("the colors of groups on %s paper", (scheme) => {
  const palette = palettes[scheme];

  test.each(visions)("keep apart under %s vision", (vision) => {
    expect(confused(palette.groups, vision)).toEqual([]);
  });

  test("stand out from the paper, further groups and the main hue too", () => {
    for (const color of [...palette.groups, palette.otherGroup, palette.main])
      expect(contrast(color, palette.paper), color).toBeGreaterThanOrEqual(3);
  });

  test("words can be read", () => {
    expect(contrast(palette.ink, palette.paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.quiet, palette.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test("are six, and grey from the seventh on", () => {
    expect(groupColor(palette, 5)).toBe(palette.groups[5]);
    expect(groupColor(palette, 6)).toBe(palette.otherGroup);
    expect(groupColor(palette, 39)).toBe(palette.otherGroup);
  });
});

describe("the check itself", () => {
  test("catches a red and a green that people with deuteranopia cannot tell apart", () => {
    const planted = ["#c0392b", "#6b7a1e"];
    expect(confused(planted, "usual")).toEqual([]);
    expect(confused(planted, "deuteranopia")).toEqual(["#c0392b and #6b7a1e"]);
  });

  test("catches two hues that are one in grey", () => {
    expect(confused(["#288a97", "#b8652c"], "grey")).toHaveLength(1);
  });

  test("knows the ends of contrast", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });
});
