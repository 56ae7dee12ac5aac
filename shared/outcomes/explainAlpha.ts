import { confidence, type Estimate } from "../stats/estimate";
import { type ItemMoments, itemCovariances } from "../stats/itemMoments";
import type { ExplainedFigure } from "./detail";
import { ofEach, startExplaining } from "./explaining";

/**
 * How alpha, Feldt's interval and the item–rest correlations of one wave were made: from each item's variance and
 * its covariance with the sum of the others, answers turned as they are scored. For the team alone, and not from
 * a pair of items that fewer people than its threshold answered both of.
 *
 * @param items  Their ids, in order.
 */
export function explainAlpha(
  moments: ItemMoments,
  { alpha, itemRest }: { alpha: Estimate; itemRest: readonly (number | null)[] },
  { items, threshold }: { items: readonly string[]; threshold: number },
): ExplainedFigure[] {
  const covariances = itemCovariances(moments);
  if (covariances === null || moments.n.some((people) => people < threshold)) return [];
  const { explained, add } = startExplaining();
  const parts = covariances.map((row, k) => {
    const variance = row[k] ?? 0;
    return { label: items[k] ?? String(k + 1), variance, withOthers: sum(row) - variance };
  });
  const variance = ofEach(parts, "variance", (item) => item.variance);
  const withOthers = ofEach(parts, "withOthers", (item) => item.withOthers);
  const total = sum(covariances.flat());
  add("total", total, "sum(variance + withOthers)", { ...variance, ...withOthers });
  if (alpha.kind === "estimate") {
    const [k, { n, value, low, high }] = [moments.items, alpha];
    add("alpha", value, "k / (k - 1) * (1 - sum(variance) / total)", { k, total, ...variance });
    const [few, most] = [thousandths((1 - confidence) / 2), thousandths((1 + confidence) / 2)];
    const limit = (tail: number) => `1 - (1 - alpha) * F.INV.RT(${tail}, n - 1, (n - 1) * (k - 1))`;
    add("alpha.low", low, limit(few), { alpha: value, n, k });
    add("alpha.high", high, limit(most), { alpha: value, n, k });
  }
  for (const [k, own] of parts.entries())
    add(`itemRest.${k}`, itemRest[k], "withOthers / sqrt(variance * (total - variance - 2 * withOthers))", {
      withOthers: own.withOthers,
      variance: own.variance,
      total,
    });
  return explained;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

function thousandths(share: number): number {
  return Math.round(share * 1000) / 1000;
}
