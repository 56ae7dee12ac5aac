import { describe, expect, test } from "vitest";
import { answerRange, distinctScores } from "#shared/instruments/grid";
import { builtInInstruments, findBuiltIn } from "#shared/instruments/library";
import { bandOf, findSubscale, optionsOf } from "#shared/instruments/subscale";
import { checkDefinition } from "#shared/scores/checkDefinition";
import { scoreAnswers } from "#shared/scores/scoreAnswers";
import { withProration } from "#shared/scores/withProration";

const all = builtInInstruments.map((instrument) => [instrument.id, instrument] as const);

describe("the built-in instruments", () => {
  test("are the twenty-eight promised, each with an id of its own", () => {
    expect(builtInInstruments.map(({ id }) => id).sort()).toEqual(
      [
        "belonging-4",
        "brs",
        "ce-10",
        "ctel",
        "djg-11",
        "djg-11-five-options",
        "eds-5",
        "lsns-6",
        "mspss",
        "pgis",
        "scsr",
        "swemwbs",
        "teq",
        "trust-ess-3",
        "ucla-20",
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

  test.each(all)("%s has short neutral keys, none of which is a sentence", (_, { items }) => {
    for (const { key } of items) expect(key).toMatch(/^[a-z]+(_[a-z0-9]+){0,2}$/);
  });

  test.each(all)("%s calls nothing verified that it quotes from memory", (_, { subscales }) => {
    for (const { norms = [], reliability = [], minimalImportantDifference = [] } of subscales)
      for (const { source, verified } of [...norms, ...reliability, ...minimalImportantDifference])
        if (/from memory|secondary/.test(source)) expect(verified).toBe(false);
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

  test("the five answers of De Jong Gierveld's scale count as the three do, at their own middle", () => {
    const three = findBuiltIn("djg-11")!;
    const five = findBuiltIn("djg-11-five-options")!;
    expect(five.items).toEqual(three.items);
    // no!, no, more or less, yes, yes! as no, no, more or less, yes, yes
    const asThree = [1, 1, 2, 3, 3];
    for (const answer of [1, 2, 3, 4, 5])
      expect(scoreAnswers(five, Array(11).fill(answer)).map(({ value }) => value)).toEqual(
        scoreAnswers(three, Array(11).fill(asThree[answer - 1])).map(({ value }) => value),
      );
  });

  test("swemwbs converts every sum from 7 to 35, ever upwards, and says low up to 21 and high from 31", () => {
    const swemwbs = findBuiltIn("swemwbs")!;
    const total = findSubscale(swemwbs, "total")!;
    const answersTo = (sum: number) => Array.from({ length: 7 }, (_, index) => Math.floor((sum + index) / 7));
    const sums = Array.from({ length: 29 }, (_, index) => 7 + index);
    const converted = sums.map((sum) => {
      const answers = answersTo(sum);
      expect(answers.reduce((all, answer) => all + answer, 0)).toBe(sum);
      return scoreAnswers(swemwbs, answers)[0]!.value!;
    });
    for (const [index, score] of converted.entries()) {
      if (index > 0) expect(score).toBeGreaterThan(converted[index - 1]!);
      const sum = sums[index]!;
      expect(bandOf(total, score)?.label.en).toBe(sum <= 21 ? "low" : sum >= 31 ? "high" : "medium");
    }
  });

  test("ctel prints its second statement the other way round, and the codes stay", () => {
    const ctel = findBuiltIn("ctel")!;
    const printed = ctel.items.map((item) => optionsOf(ctel, item).map(({ value }) => value));
    expect(printed).toEqual([
      [4, 3, 2, 1, 0],
      [0, 1, 2, 3, 4],
      [4, 3, 2, 1, 0],
    ]);
  });

  test.each(["gbs", "bscs", "who-5", "ucla-20", "mspss", "scsr", "teq"])(
    "%s can be prorated, as a version of its own",
    (id) => {
      const instrument = findBuiltIn(id)!;
      const prorated = withProration(instrument);
      expect(prorated.version).toBe(`${instrument.version}+prorate80`);
      expect(withProration(prorated)).toBe(prorated);
      expect(instrument.subscales[0]!.missing).toEqual({ maxMissing: 0, prorate: false, source: "project" });
    },
  );

  test.each(["ucla-3", "djg-6", "djg-11", "ons4", "overlap", "belonging-4", "ctel"])(
    "%s cannot be prorated",
    (id) => {
      expect(() => withProration(findBuiltIn(id)!)).toThrow("five items or more");
    },
  );
});
