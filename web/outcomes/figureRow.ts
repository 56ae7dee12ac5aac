import type { Suppressed } from "#shared/outcomes/suppressed";
import { hiddenLabel } from "#shared/reports/hiddenWording";
import { formatP } from "#shared/reports/numberFormats";
import { describeWhyNot } from "#shared/reports/whyNotWording";
import type { Estimate, NotEstimable } from "#shared/stats/estimate";
import { language } from "../ui/language";
import { say } from "./say";

/** One figure, ready to print, and where it is explained. */
export interface FigureRow {
  key: string;
  name: string;
  value: string;
  range?: string;
  p?: string;
  /** Its place on the page How we calculate. */
  id: string;
  /** Which explanations of the answer belong to it. */
  explains?: string[];
}

export function estimateRow(
  key: string,
  name: string,
  estimate: Estimate,
  id: string,
  format: (value: number) => string,
  explains: string[] = [],
): FigureRow {
  if (estimate.kind === "estimate")
    return { key, name, value: format(estimate.value), ...rangeOf(estimate, format), id, explains };
  const value =
    estimate.value === undefined ? describeWhyNot(estimate.reason, language) : format(estimate.value);
  return { key, name, value, id, explains };
}

export function testRow<T extends { kind: "test"; p: number }>(
  key: string,
  name: string,
  test: T | NotEstimable,
  id: string,
  value: (test: T) => string,
  explains: string[] = [],
): FigureRow {
  if (test.kind === "notEstimable") return { key, name, value: describeWhyNot(test.reason, language), id };
  return { key, name, value: value(test), p: formatP(test.p, language), id, explains };
}

export function rangeOf(
  estimate: Estimate | Suppressed,
  format: (value: number) => string,
): { range?: string } {
  return estimate.kind === "estimate"
    ? { range: say("range.of", { low: format(estimate.low), high: format(estimate.high) }) }
    : {};
}

export function hiddenRow(key: string, name: string, id: string): FigureRow {
  return { key, name, value: hiddenLabel(language), id };
}
