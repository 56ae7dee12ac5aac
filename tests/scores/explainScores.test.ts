import { describe, expect, test } from "vitest";
import type { Instrument } from "#shared/instruments/definition";
import { rangeOfItem } from "#shared/instruments/grid";
import { builtInInstruments, findBuiltIn } from "#shared/instruments/library";
import { explainScores } from "#shared/scores/explainScores";
import { scoreAnswers } from "#shared/scores/scoreAnswers";
import { withProration } from "#shared/scores/withProration";

const stepsOf = (id: string, answers: (number | null)[], subscale = "total") =>
  explainScores(findBuiltIn(id)!, answers).find((one) => one.subscale === subscale)!;

describe("explainScores(instrument, answers)", () => {
  test("shows what each item adds: reversed on its own range, or counted", () => {
    const gbs = stepsOf("gbs", [6, 7, 2, 1, 5, 3, 2, 6, 2, 5, 6, 1]);
    expect(gbs.items[2]).toEqual({ item: "3", answer: 2, adds: 6, reversed: { min: 1, max: 7 } });
    expect(gbs).toMatchObject({ raw: 72, aggregated: 72, prorated: false, score: { value: 72 } });
    const djg = stepsOf("djg-6", [3, 1, 2, 3, 2, 3]);
    expect(djg.items.map(({ adds }) => adds)).toEqual([1, 0, 1, 0, 1, 0]);
    expect(djg.items[3]!.countsIf).toEqual({ op: "<=", value: 2 });
  });

  test("says how many may be missing, who says so, and that the person's own mean stood in", () => {
    const one = [6, 7, 2, 1, 5, 3, 2, 6, 2, 5, 6, null];
    expect(stepsOf("gbs", one)).toMatchObject({
      answered: 11,
      missing: { allowed: 0, source: "project" },
      raw: null,
      score: { value: null, reason: "missing_items" },
    });
    const [prorated] = explainScores(withProration(findBuiltIn("gbs")!), one);
    expect(prorated).toMatchObject({ raw: 65, prorated: true, missing: { allowed: 2 } });
    expect(prorated!.aggregated).toBeCloseTo(70.9091, 4);
    expect(stepsOf("djg-6", [3, 2, 1, 2, null, 3])).toMatchObject({
      missing: { allowed: 1, source: "published" },
      raw: 3,
      prorated: false,
    });
  });

  test("ends with the published conversion", () => {
    expect(stepsOf("who-5", [3, 2, 2, 2, 3])).toMatchObject({
      raw: 12,
      aggregated: 12,
      transform: "linear",
      score: { value: 48 },
    });
  });

  test("its steps lead to the score of scoreAnswers, for every instrument and 300 sets of answers each", () => {
    let seed = 7;
    const next = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const answersOf = (instrument: Instrument) =>
      instrument.items.map((item) => {
        const { values } = rangeOfItem(instrument, item)!;
        return next() < 0.12 ? null : values[Math.floor(next() * values.length)]!;
      });
    for (const instrument of builtInInstruments) {
      for (let round = 0; round < 300; round++) {
        const answers = answersOf(instrument);
        const steps = explainScores(instrument, answers);
        expect(steps.map(({ score }) => score)).toEqual(scoreAnswers(instrument, answers));
        for (const { subscale, raw, aggregated, transform, items, answered, score } of steps) {
          if (score.value === null) continue;
          expect(items.reduce((sum, { adds }) => sum + (adds ?? 0), 0)).toBe(raw);
          expect(items.filter(({ answer }) => answer !== null)).toHaveLength(answered);
          if (transform === null) expect(score.value, subscale).toBeCloseTo(aggregated!, 9);
        }
      }
    }
  });
});
