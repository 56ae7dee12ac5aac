import { describe, expect, test } from "vitest";
import { groupColor, palettes } from "../../web/charts/colors";
import { type Heat, heatColor, heatOf } from "../../web/charts/heatColors";
import { contrast, distance, type Vision, visions } from "./vision";

/** In grey only lightness is left, so less is asked; every group is labelled where it lies as well. */
const leastDistance = (vision: Vision) => (vision === "grey" ? 6 : 20);

function confused(colors: readonly string[], vision: Vision): string[] {
  return close(colors, vision, leastDistance(vision));
}

function close(colors: readonly string[], vision: Vision, least: number): string[] {
  return colors.flatMap((one, i) =>
    colors
      .slice(i + 1)
      .filter((two) => distance(one, two, vision) < least)
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

const depths = [1, 2, 3] as const;
const heats: Heat[] = [
  { side: "none" },
  ...(["worse", "better"] as const).flatMap((side) => depths.map((depth) => ({ side, depth }))),
];

describe.each(["light", "dark"] as const)("the fillings of a heat map on %s paper", (scheme) => {
  const palette = palettes[scheme];
  const { worse, none, better } = palette.heat;

  test.each(visions)("all seven keep apart under %s vision, in grey too", (vision) => {
    const fills = [none, ...worse, ...better];
    const least = vision === "grey" ? 6 : 9;
    expect(close(fills, vision, least)).toEqual([]);
  });

  test.each(visions)(
    "the two sides of one depth are never taken for each other under %s vision",
    (vision) => {
      const least = vision === "grey" ? 6 : 15;
      for (const [i, one] of worse.entries())
        expect(distance(one, better[i]!, vision), `depth ${i + 1}`).toBeGreaterThanOrEqual(least);
    },
  );

  test("go from pale to deep on each side", () => {
    const away = (fills: readonly string[]) => fills.map((fill) => distance(fill, none, "grey"));
    for (const side of [away(worse), away(better)]) expect(side).toEqual([...side].sort((a, b) => a - b));
  });

  test("carry their number in an ink that can be read", () => {
    for (const heat of heats) {
      const { fill, on } = heatColor(palette, heat);
      expect(contrast(fill, on), JSON.stringify(heat)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe("heatOf(change, direction, limit)", () => {
  test("fills nothing where the likely range holds zero, or where there is none", () => {
    expect(heatOf({ value: -1.4, low: -2.9, high: 0.1 }, "higher_worse", 2)).toEqual({ side: "none" });
    expect(heatOf({ value: -1.4, low: -2.8, high: 0 }, "higher_worse", 2)).toEqual({ side: "none" });
    expect(heatOf({ value: -2 }, "higher_worse", 2)).toEqual({ side: "none" });
  });

  test("goes by the side that is good, and by thirds of the limit", () => {
    const fall = { value: -0.5, low: -0.9, high: -0.1 };
    expect(heatOf(fall, "higher_worse", 2)).toEqual({ side: "better", depth: 1 });
    expect(heatOf(fall, "higher_better", 2)).toEqual({ side: "worse", depth: 1 });
    expect(heatOf({ value: 1.9, low: 1.5, high: 2.3 }, "higher_better", 2)).toEqual({
      side: "better",
      depth: 3,
    });
    expect(heatOf({ value: 2.4, low: 1.5, high: 3.3 }, "higher_better", 2)).toEqual({
      side: "better",
      depth: 3,
    });
  });
});

describe("the check itself", () => {
  test("catches a red and a green that people with deuteranopia cannot tell apart", () => {
    const planted = ["#c0392b", "#6b7a1e"];
    expect(confused(planted, "usual")).toEqual([]);
    expect(confused(planted, "deuteranopia")).toEqual(["#c0392b and #6b7a1e"]);
  });

  test("catches two sides of a heat map that are one in grey", () => {
    expect(close(["#d9a066", "#4fb7c2"], "grey", 6)).toHaveLength(1);
  });

  test("catches two hues that are one in grey", () => {
    expect(confused(["#288a97", "#b8652c"], "grey")).toHaveLength(1);
  });

  test("knows the ends of contrast", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });
});
