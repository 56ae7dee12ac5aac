import { describe, expect, test } from "vitest";
import { answerRange, distinctScores } from "#shared/instruments/grid";
import { builtInInstruments, findBuiltIn } from "#shared/instruments/library";
import { checkDefinition } from "#shared/scores/checkDefinition";
import { withProration } from "#shared/scores/withProration";

const all = builtInInstruments.map((instrument) => [instrument.id, instrument] as const);

describe("the built-in instruments", () => {
  test("are the fourteen promised, each with an id of its own", () => {
    expect(builtInInstruments.map(({ id }) => id).sort()).toEqual(
      [
        "belonging-4",
        "brfss-support",
        "bscs",
        "cls-belonging",
        "ipip-trust-4",
        "mini-ipip-a",
        "scb-1",
        "djg-6",
        "gbs",
        "ons-direct",
        "ons4",
        "overlap",
        "ucla-3",
        "who-5",
      ].sort(),
    );
    expect(findBuiltIn("ucla-3")?.items).toHaveLength(3);
    expect(findBuiltIn("ucla-30")).toBeUndefined();
  });

  test.each(all)(
    "%s keeps the rules, its examples come out, and it survives JSON unchanged",
    (_, instrument) => {
      expect(checkDefinition(JSON.parse(JSON.stringify(instrument)))).toEqual(instrument);
    },
  );

  test.each(all)("%s says under which licence, where that was read and when", (_, { licence }) => {
    expect(licence.evidenceUrl).toMatch(/^https:\/\//);
    expect(licence.checkedOn).toMatch(/^2026-\d\d-\d\d$/);
    expect(licence.note).toBeTruthy();
    // Public domain and Statistics Canada's licence have no name in the SPDX list.
    if (licence.textRedistributable)
      expect(licence.spdx ?? licence.name).toMatch(
        /^(OGL-UK-3\.0|CC0-1\.0)$|ublic domain|^Statistics Canada Open/,
      );
  });

  test.each(all)("%s carries item wording only where it may be passed on", (_, { licence, items }) => {
    for (const { text } of items) expect(Boolean(text)).toBe(licence.textRedistributable);
  });

  test.each(all)(
    "%s states on each subscale a source for every band, norm and reliability",
    (_, { subscales }) => {
      for (const { bands = [], norms = [], reliability = [] } of subscales)
        for (const { source } of [...bands, ...norms, ...reliability])
          expect(source.length).toBeGreaterThan(5);
      for (const { bands = [] } of subscales)
        for (const { status } of bands) expect(status).toBe("published");
    },
  );

  test.each(all)("%s has one reliability for subscales that add up the same items", (_, { subscales }) => {
    for (const one of subscales)
      for (const other of subscales)
        if (one.aggregate === other.aggregate && one.items.join() === other.items.join())
          expect(one.reliability).toEqual(other.reliability);
  });

  test.each(all)("%s has few enough scores for exact change tables", (_, instrument) => {
    for (const subscale of instrument.subscales)
      expect(distinctScores(instrument, subscale)).toBeLessThanOrEqual(500);
  });

  test.each(all)("%s has option keys that differ and answers that fit a small integer", (_, instrument) => {
    for (const { id } of instrument.items) expect(answerRange(instrument, id)?.min).toBeGreaterThanOrEqual(0);
  });

  test("overlap draws seven pairs by equal steps of overlap, each with words for it", () => {
    const { optionSets, items } = findBuiltIn("overlap")!;
    const { overlap, altText } = items[0]!.pictorial!;
    expect(optionSets.pairs).toHaveLength(7);
    expect(new Set(altText.map(({ en }) => en)).size).toBe(7);
    const steps = overlap.slice(1).map((share, index) => share - overlap[index]!);
    for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 12);
  });

  test("belonging-4 says that it is not validated and claims nothing", () => {
    const { validated, name, subscales } = findBuiltIn("belonging-4")!;
    expect(validated).toBe(false);
    expect(name.en).toContain("not validated");
    for (const { bands, norms, reliability } of subscales)
      expect([bands, norms, reliability]).toEqual([undefined, undefined, undefined]);
  });

  test.each(["gbs", "bscs", "who-5"])("%s can be prorated, as a version of its own", (id) => {
    const instrument = findBuiltIn(id)!;
    const prorated = withProration(instrument);
    expect(prorated.version).toBe(`${instrument.version}+prorate80`);
    expect(withProration(prorated)).toBe(prorated);
    expect(instrument.subscales[0]!.missing).toEqual({ maxMissing: 0, prorate: false, source: "project" });
  });

  test.each(["ucla-3", "djg-6", "ons4", "overlap", "belonging-4"])("%s cannot be prorated", (id) => {
    expect(() => withProration(findBuiltIn(id)!)).toThrow("five items or more");
  });
});
