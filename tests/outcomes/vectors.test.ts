import { describe, expect, test } from "vitest";
import { readVectors } from "../stats/vectorStrata";
import { fieldsOf, watchReads } from "../stats/watchReads";
import { allTold } from "./allTold";
import { betweenAsTold, betweenInNames, lossAsTold, stratumAsTold, whatFollows } from "./vectorAnswer";
import { expectAlike, notOurs } from "./vectorFields";

interface Between {
  between_group_change?: { n?: Record<string, number> };
  attrition: {
    overall: object;
    by_group: Record<string, object>;
    dropout_by_group?: { chi2: number; df: number; p: number; fisher_p: number };
  };
}
const vectors = readVectors<{ n_paired: number }, Between>();
/** Of one person on a side the difference is told without an interval; R refuses the whole test. */
const aloneOn = /^(two|detail\.attrition\.loss)\.difference\.value$|^difference\.value$/;
/** Of nobody R says nothing, and we that nobody moved. */
const ofNobody = /^detail\.(any|crossings)\./;
/** Fields of R's that some comparison below has read. */
const read = new Set<string>();
let numbers = 0;
let strata = 0;

describe.skipIf(vectors.length === 0)("all fifteen vectors agree for every field they hold", () => {
  test("all fifteen are here", () => expect(vectors).toHaveLength(15));

  test.each(vectors)("$name: overall, by group however few, and between groups", ({ rows, known: fromR }) => {
    const known = watchReads(fromR, read);
    const { attrition } = known;
    const told = JSON.parse(JSON.stringify(allTold(rows)));

    const compare = (figures: { n_paired: number }, lost: object | undefined, stratum: unknown) => {
      const also = figures.n_paired === 0 ? [ofNobody] : [];
      const expected = stratumAsTold(figures, lost, 0);
      numbers += expectAlike(expected, whatFollows(stratum), /^follows\./, aloneOn, ...also);
      strata++;
    };
    compare(known.overall, attrition.overall, told.overall);
    for (const [group, figures] of Object.entries(known.by_group))
      compare(
        figures,
        attrition.by_group[group],
        told.strata.find((one: { by: { group: string } }) => one.by.group === group),
      );
    if (Object.keys(known.between_group_change?.n ?? {}).length > 1)
      numbers += expectAlike(betweenAsTold(known), betweenInNames(told.between, told.strata), aloneOn);
    numbers += expectAlike(lossAsTold(attrition.overall, 0), told.overall.detail.attrition.loss, aloneOn);
    const by = attrition.dropout_by_group;
    if (by)
      numbers += expectAlike(
        { chiSquare: { chiSquare: by.chi2, df: by.df, p: by.p }, fisher: { p: by.fisher_p } },
        told.lossByStratum,
      );
  });

  test("in thousands of numbers, of everybody and every group that R has looked at", () => {
    expect(strata).toBe(vectors.reduce((n, { known }) => n + Object.keys(known.by_group).length + 1, 0));
    expect(numbers).toBeGreaterThan(4500);
  });

  test("and no field is left out, but for words and what is no figure of ours", () => {
    const held = new Set(vectors.flatMap(({ known }) => fieldsOf(known)));
    expect([...held].filter((field) => !read.has(field)).sort()).toEqual([...notOurs].sort());
  });
});
