import { confidence } from "../stats/estimate";
import { tQuantile } from "../stats/tDistribution";
import type { BetweenGroups } from "./between";
import { explainAdjusted } from "./explainAdjusted";
import { type ExplainedGroup, type Explaining, ofEach, pOfF, pOfT } from "./explaining";

/** A group's sums around its own means. */
interface Within {
  label: string;
  n: number;
  before: number;
  after: number;
  xx: number;
  xy: number;
  yy: number;
}

type Add = Explaining["add"];

/**
 * How the analysis of covariance was made: from each group's sums of scores, squares and products. Steps on the
 * way are explained like figures, so that the next formula can name them.
 */
export function explainAncova(
  groups: readonly ExplainedGroup[],
  { ancova, equalSlopes, labels }: Pick<BetweenGroups, "ancova" | "equalSlopes" | "labels">,
  add: Add,
): void {
  if (ancova.kind !== "test" && equalSlopes.kind !== "test") return;
  if (groups.some(({ sums }) => sums.prePost === null)) return;
  const within = groups.map((group) => explainWithin(group, add));
  const each = (name: "xx" | "xy" | "yy") => ofEach(within, name, (one) => one[name]);
  const [xx, xy] = [each("xx"), each("xy")];
  const total = (of: (one: Within) => number) => within.reduce((sum, one) => sum + of(one), 0);
  if (equalSlopes.kind === "test") explainSlopes(within, equalSlopes, add);
  if (ancova.kind !== "test") return;
  const { f, df1, df2, p, partialEtaSquared, slope, residualSd, grandMean } = ancova;
  add("ancova.slope", slope.value, "sum(xy) / sum(xx)", { ...xy, ...xx });
  const left = total(({ yy }) => yy) - total((one) => one.xy) ** 2 / total((one) => one.xx);
  add("ancova.leftOver", left, "sum(yy) - sum(xy)^2 / sum(xx)", { ...each("yy"), ...xy, ...xx });
  add("ancova.residualSd", residualSd, "sqrt(leftOver / df2)", { leftOver: left, df2 });
  const without = explainWithout(groups, add);
  const inputs = { without, leftOver: left };
  add("ancova.f", f, "((without - leftOver) / df1) / (leftOver / df2)", { ...inputs, df1, df2 });
  add("ancova.partialEtaSquared", partialEtaSquared, "(without - leftOver) / without", inputs);
  add("ancova.p", p, pOfF, { f, df1, df2 });
  const n = ofEach(within, "n", (one) => one.n);
  const before = ofEach(within, "before", (one) => one.before);
  add("ancova.grandMean", grandMean, "sum(n * before) / sum(n)", { ...n, ...before });
  const t = tQuantile((1 + confidence) / 2, df2);
  const withLimits = (at: string, { value, se, low, high }: typeof slope) => {
    add(`${at}.low`, low, "value - t * se", { value, t, se });
    add(`${at}.high`, high, "value + t * se", { value, t, se });
  };
  const all = total((one) => one.xx);
  add("ancova.slope.se", slope.se, "residualSd / sqrt(xx)", { residualSd, xx: all });
  withLimits("ancova.slope", slope);
  for (const [i, mean] of ancova.adjustedMeans.entries()) {
    const group = within.find(({ label }) => label === labels[i]);
    if (!mean || !group) continue;
    const at = `ancova.adjustedMeans.${i}`;
    const own = { before: group.before, grandMean };
    const formula = "after + slope * (grandMean - before)";
    add(at, mean.value, formula, { after: group.after, slope: slope.value, ...own });
    const error = "residualSd * sqrt(1 / n + (grandMean - before)^2 / xx)";
    add(`${at}.se`, mean.se, error, { residualSd, n: group.n, ...own, xx: all });
    withLimits(at, mean);
  }
  for (const [i, contrast] of ancova.contrasts.entries()) {
    const [a, b] = [contrast.first, contrast.second].map((place) => ({
      group: within.find(({ label }) => label === labels[place]),
      adjusted: ancova.adjustedMeans[place],
    }));
    if (!a?.group || !b?.group || !a.adjusted || !b.adjusted) continue;
    const at = `ancova.contrasts.${i}`;
    const { value, se, df } = contrast;
    add(at, value, "adjusted1 - adjusted2", { adjusted1: a.adjusted.value, adjusted2: b.adjusted.value });
    add(`${at}.se`, se, "residualSd * sqrt(1 / n1 + 1 / n2 + (before1 - before2)^2 / xx)", {
      ...{ residualSd, n1: a.group.n, n2: b.group.n },
      ...{ before1: a.group.before, before2: b.group.before, xx: all },
    });
    withLimits(at, contrast);
    add(`${at}.t`, contrast.t, "value / se", { value, se });
    add(`${at}.p`, contrast.p, pOfT, { t: contrast.t, df });
  }
  const looks = ancova.contrasts.map(({ p, pHolm }, i) => ({
    p,
    holm: { at: `ancova.contrasts.${i}.pHolm`, of: pHolm },
  }));
  explainAdjusted(looks, add);
}

function explainWithin({ label, sums }: ExplainedGroup, add: Add): Within {
  const { n, pre, post, prePre, postPost } = sums;
  const prePost = sums.prePost ?? 0;
  const found = {
    ...{ label, n, before: pre / n, after: post / n },
    xx: prePre - pre ** 2 / n,
    xy: prePost - (pre * post) / n,
    yy: postPost - post ** 2 / n,
  };
  add(`ancova.before ${label}`, found.before, "pre / n", { pre, n });
  add(`ancova.after ${label}`, found.after, "post / n", { post, n });
  add(`ancova.xx ${label}`, found.xx, "prePre - pre^2 / n", { prePre, pre, n });
  add(`ancova.xy ${label}`, found.xy, "prePost - pre * post / n", { prePost, pre, post, n });
  add(`ancova.yy ${label}`, found.yy, "postPost - post^2 / n", { postPost, post, n });
  return found;
}

/** What one line through everybody leaves over, as if there were no groups. */
function explainWithout(groups: readonly ExplainedGroup[], add: Add): number {
  const names = ["n", "pre", "post", "prePre", "postPost", "prePost"] as const;
  const of = (name: (typeof names)[number]) =>
    groups.reduce((total, { sums }) => total + (sums[name] ?? 0), 0);
  const inputs = Object.assign(
    {},
    ...names.map((name) => ofEach(groups, name, ({ sums }) => sums[name] ?? 0)),
  );
  const [n, pre, post] = [of("n"), of("pre"), of("post")];
  const xy = of("prePost") - (pre * post) / n;
  const without = of("postPost") - post ** 2 / n - xy ** 2 / (of("prePre") - pre ** 2 / n);
  add(
    "ancova.without",
    without,
    "sum(postPost) - sum(post)^2 / sum(n) - (sum(prePost) - sum(pre) * sum(post) / sum(n))^2 / (sum(prePre) - sum(pre)^2 / sum(n))",
    inputs,
  );
  return without;
}

function explainSlopes(
  within: readonly Within[],
  { f, df1, df2, p }: Extract<BetweenGroups["equalSlopes"], { kind: "test" }>,
  add: Add,
): void {
  // Where everybody began alike there is no slope: such a group only leaves over what it has.
  const isFlat = ({ before, n, xx }: Within) => xx <= 1e-12 * n * Math.max(1, before ** 2);
  const sloped = within.filter((one) => !isFlat(one));
  const flat = within.filter(isFlat).reduce((total, { yy }) => total + yy, 0);
  const each = (name: "xx" | "xy" | "yy") => ofEach(sloped, name, (one) => one[name]);
  add(
    "equalSlopes.f",
    f,
    "((sum(xy^2 / xx) - sum(xy)^2 / sum(xx)) / df1) / ((flat + sum(yy - xy^2 / xx)) / df2)",
    { df1, df2, flat, ...each("xx"), ...each("xy"), ...each("yy") },
  );
  add("equalSlopes.p", p, pOfF, { f, df1, df2 });
}
