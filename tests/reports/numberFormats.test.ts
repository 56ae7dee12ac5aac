import { expect, test } from "vitest";
import {
  formatBound,
  formatCount,
  formatMonth,
  formatP,
  formatPoints,
  formatScaleEnd,
  formatShare,
  formatSignedPoints,
  formatSize,
  formatStatistic,
} from "#shared/reports/numberFormats";

test("formatPoints(points) has one decimal, and no minus on what rounds to nothing", () => {
  expect([5.200627, 6, -0.04, -1.25, 1234.56].map((x) => formatPoints(x))).toEqual([
    "5.2",
    "6.0",
    "0.0",
    "−1.3",
    "1,234.6",
  ]);
});
test("formatSignedPoints(points) has a sign, the true minus, and none on nothing", () => {
  expect([0.84, -0.84, 0, 0.04, -0.04].map((x) => formatSignedPoints(x))).toEqual([
    "+0.8",
    "−0.8",
    "0.0",
    "0.0",
    "0.0",
  ]);
});
test("formatSize and formatBound(points) say how far without direction, and never 0.0 for something", () => {
  expect([-0.84, 0.8, 0.04, -0.01, 0].map((x) => formatSize(x))).toEqual([
    "0.8 points",
    "0.8 points",
    "less than 0.1 points",
    "less than 0.1 points",
    "0.0 points",
  ]);
  expect([-0.84, 0.049, 0].map((x) => formatBound(x))).toEqual(["0.8", "less than 0.1", "0.0"]);
});
test("formatStatistic(value) has two decimals", () => {
  expect([0.428494, -0.4349, -0.001].map((x) => formatStatistic(x))).toEqual(["0.43", "−0.43", "0.00"]);
});
test("formatP(p) has three decimals and is never 0 or 1", () => {
  expect([0.0315, 2.3e-13, 1, 0.0009999].map((x) => formatP(x))).toEqual([
    "p = 0.032",
    "p < 0.001",
    "p > 0.999",
    "p < 0.001",
  ]);
});
test("formatShare(part, whole) is whole percent under 100 people", () => {
  expect([formatShare(31, 48), formatShare(319, 571), formatShare(0, 0)]).toEqual(["65%", "55.9%", "0%"]);
});
test("formatCount, formatScaleEnd and formatMonth write as people do", () => {
  expect([formatCount(12500), formatScaleEnd(3), formatScaleEnd(-2.5)]).toEqual(["12,500", "3", "−2.5"]);
  expect([formatMonth("2025-03"), formatMonth("2025-03-31T23:59:59Z")]).toEqual(["March 2025", "March 2025"]);
});
