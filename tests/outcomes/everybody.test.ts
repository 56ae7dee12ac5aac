import { expect, test } from "vitest";
import type { ChangeTable } from "#shared/change/changeTable";
import { audiences } from "#shared/outcomes/audience";
import { disclose, UndisclosedOutcome } from "#shared/outcomes/disclosure";
import { everybodyOf } from "#shared/outcomes/everybody";
import { englishTexts, subscaleFor } from "../reports/everySentence";

const table = (onlyBefore: number): ChangeTable => ({
  pairs: [
    { pre: 8, post: 6, n: 20 },
    { pre: 5, post: 5, n: 20 },
  ],
  preOnly: [{ score: 9, n: onlyBefore }],
  postOnly: [],
});

test("everybodyOf(table) counts who answered only once", () => {
  const { pre, post } = everybodyOf(table(10), 5);
  expect(pre).toMatchObject({ n: 50, mean: 7, fiveNumbers: { min: 5, max: 9 } });
  expect(post).toMatchObject({ n: 40, mean: 5.5 });
});

test("everybodyOf(table) hides a wave less which few people would be left", () => {
  for (const few of [1, 4]) expect(everybodyOf(table(few), 5).pre).toMatchObject({ kind: "suppressed" });
  for (const enough of [0, 5]) expect(everybodyOf(table(enough), 5).pre).toHaveProperty("mean");
});

test.each(audiences)("to the audience %s waves of everybody are told if it is the team", (audience) => {
  const describe = {
    subscale: subscaleFor("higher_worse", englishTexts, { reliability: true, fine: false }),
    alphaOfData: null,
    full: true,
  };
  const question = {
    instrument: "ucla-3",
    subscale: "total",
    pre: "pre",
    post: "post",
    by: [],
    dimensions: [],
  };
  const cells = [{ by: {}, table: table(10) }];
  const { overall } = disclose(
    new UndisclosedOutcome({ ...question, range: [3, 9], describe }, cells),
    audience,
  );
  if (!("detail" in overall)) throw new Error("40 people are shown to everybody.");
  const told = overall.detail?.figures?.everybody;
  if (audience === "team") expect(told).toMatchObject({ pre: { n: 50 } });
  else expect(told).toBeNull();
});
