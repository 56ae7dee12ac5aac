import { describe, expect, test } from "vitest";
import { chooseMainOutcomes, usualPair } from "#shared/outcomes/mainOutcomes";
import type { DisclosedMeasure } from "#shared/outcomes/measure";

const measure = (instrument: string, subscale: string, paired: number | null, latest = true) =>
  ({
    instrument,
    subscale,
    latest,
    change: { overall: paired === null ? { kind: "suppressed" } : { n: { paired } } },
  }) as unknown as DisclosedMeasure;
const named = (measures: DisclosedMeasure[]) =>
  chooseMainOutcomes(measures).map(({ instrument, subscale }) => `${instrument} ${subscale}`);

describe("chooseMainOutcomes(measures)", () => {
  test("takes the total of an instrument, else its first subscale, and one of each instrument", () => {
    const djg = [measure("djg-6", "emotional", 20), measure("djg-6", "total", 20)];
    const ons = [measure("ons4", "satisfaction", 20), measure("ons4", "happiness", 20)];
    expect(named([...djg, ...ons])).toEqual(["djg-6 total", "ons4 satisfaction"]);
  });

  test("takes those of most people first, and what is hidden last", () => {
    const all = [measure("a", "total", null), measure("b", "total", 12), measure("c", "total", 30)];
    expect(named(all)).toEqual(["c total", "b total"]);
    expect(named(all.slice(0, 2))).toEqual(["b total", "a total"]);
  });

  test("leaves out versions that a newer one has followed", () => {
    expect(named([measure("a", "total", 9), measure("a", "total", 90, false)])).toEqual(["a total"]);
    expect(named([measure("a", "total", 90, false)])).toEqual([]);
  });
});

describe("usualPair(waves)", () => {
  const kinds = (...list: string[]) => usualPair(list.map((kind) => ({ kind })))?.map(({ kind }) => kind);
  test("is the first measurement and the first one after the program", () => {
    expect(kinds("pre", "followup", "post")).toEqual(["pre", "post"]);
    expect(kinds("pre", "followup")).toEqual(["pre", "followup"]);
  });
  test("never takes a wave that was judged looking back", () => {
    expect(kinds("then", "pre", "post")).toEqual(["pre", "post"]);
    expect(kinds("then", "post")).toBeUndefined();
    expect(kinds()).toBeUndefined();
  });
});
