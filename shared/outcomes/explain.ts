import { confidence, type Estimate } from "../stats/estimate";
import { hedgesCorrection } from "../stats/hedgesCorrection";
import { tQuantile } from "../stats/tDistribution";
import type { ExplainedFigure, FullFigures } from "./detail";
import type { DisclosedSummary } from "./disclosure";
import { explainAttrition } from "./explainAttrition";
import { explainComparison } from "./explainComparison";
import { explainEverybody } from "./explainEverybody";
import { explainCrossing, explainRanks } from "./explainRanks";
import type { DisclosedShare } from "./share";

/**
 * "How was this computed": for each figure of a stratum the formula and the numbers from which anybody can
 * work it out again: sums over the people with both scores, counts of people, and for ranks and middles how
 * many have each change. Only what this audience is told already goes in.
 *
 * @param summary  A stratum that was asked to be described; means, spreads, effect sizes and ranks are explained
 *   where it was answered with every statistic (`describe.full`).
 */
export function explainFigures(summary: DisclosedSummary): ExplainedFigure[] {
  const { detail } = summary;
  if (!detail) return [];
  const { figures } = detail;
  return [
    ...(figures
      ? [
          ...explainMeans(summary, figures),
          ...explainEverybody(figures.everybody),
          ...explainEffects(figures),
          ...explainRanks(figures),
        ]
      : []),
    ...explainShares(summary),
    ...detail.crossings.flatMap(explainCrossing),
    ...explainAttrition(detail.attrition, "attrition."),
    ...explainComparison(summary),
  ];
}

function explainMeans(summary: DisclosedSummary, { sums, changeSd }: FullFigures): ExplainedFigure[] {
  const { n, pre, post, prePre, postPost, prePost } = sums;
  const explained: ExplainedFigure[] = [];
  const add = (
    figure: string,
    value: number | null | undefined,
    formula: string,
    inputs: Record<string, number>,
  ) => {
    if (value !== null && value !== undefined) explained.push({ figure, formula, inputs, value });
  };
  add("pre.mean", summary.pre.mean, "sum / n", { sum: pre, n });
  add("post.mean", summary.post.mean, "sum / n", { sum: post, n });
  add("meanChange", summary.meanChange.value, "(sumPost - sumPre) / n", { sumPre: pre, sumPost: post, n });
  const spread = "sqrt((squares - sum^2 / n) / (n - 1))";
  add("pre.sd", summary.pre.sd, spread, { sum: pre, squares: prePre, n });
  add("post.sd", summary.post.sd, spread, { sum: post, squares: postPost, n });
  if (prePost !== null) {
    const squares = prePre - 2 * prePost + postPost;
    add("changeSd", changeSd, spread, { sum: post - pre, squares, n });
  }
  const { meanChange, pairedT } = summary;
  if (meanChange.kind === "estimate" && changeSd !== null) {
    const inputs = { mean: meanChange.value, sd: changeSd, n, t: tQuantile((1 + confidence) / 2, n - 1) };
    add("meanChange.low", meanChange.low, "mean - t * sd / sqrt(n)", inputs);
    add("meanChange.high", meanChange.high, "mean + t * sd / sqrt(n)", inputs);
    if (pairedT.kind === "test") {
      const { mean, sd } = inputs;
      add("pairedT.t", pairedT.t, "mean / (sd / sqrt(n))", { mean, sd, n });
      add("pairedT.p", pairedT.p, "T.DIST.2T(abs(t), df)", { t: pairedT.t, df: pairedT.df });
    }
  }
  return explained;
}

function explainEffects({ sums, changeSd, correlation, effectSizes }: FullFigures): ExplainedFigure[] {
  const { n } = sums;
  if (n < 2 || changeSd === null) return [];
  const mean = (sums.post - sums.pre) / n;
  const sd = (sum: number, squares: number) => Math.sqrt(Math.max(0, squares - sum ** 2 / n) / (n - 1));
  const [sdPre, sdPost] = [sd(sums.pre, sums.prePre), sd(sums.post, sums.postPost)];
  const J = n > 2 ? hedgesCorrection(n - 1) : null;
  const d = (
    name: keyof FullFigures["effectSizes"],
    corrected: keyof FullFigures["effectSizes"],
    formula: string,
    inputs: Record<string, number>,
  ) => {
    const [plain, small] = [valueIn(effectSizes[name]), valueIn(effectSizes[corrected])];
    if (plain === null) return [];
    const own = { figure: `effectSizes.${name}`, formula, inputs, value: plain };
    if (small === null || J === null) return [own];
    const g = { figure: `effectSizes.${corrected}`, formula: "J * d", inputs: { J, d: plain }, value: small };
    return [own, g];
  };
  const r = valueIn(correlation);
  return [
    ...(r === null || sums.prePost === null
      ? []
      : [explainCorrelation(r, { ...sums, prePost: sums.prePost })]),
    ...d("cohensDz", "hedgesGz", "mean / sd", { mean, sd: changeSd }),
    ...d("cohensDav", "hedgesGav", "mean / sqrt((sdPre^2 + sdPost^2) / 2)", { mean, sdPre, sdPost }),
    ...d("cohensDavMeanOfSds", "hedgesGavMeanOfSds", "mean / ((sdPre + sdPost) / 2)", {
      mean,
      sdPre,
      sdPost,
    }),
    ...(r === null
      ? []
      : d("cohensDrm", "hedgesGrm", "mean / sd * sqrt(2 * (1 - r))", { mean, sd: changeSd, r })),
    ...d("beckersD", "beckersG", "mean / sdPre", { mean, sdPre }),
  ];
}

function explainCorrelation(
  value: number,
  { n, pre, post, prePre, postPost, prePost }: Record<keyof FullFigures["sums"], number>,
): ExplainedFigure {
  return {
    figure: "correlation",
    formula: "(prePost - pre * post / n) / sqrt((prePre - pre^2 / n) * (postPost - post^2 / n))",
    inputs: { n, pre, post, prePre, postPost, prePost },
    value,
  };
}

function explainShares({ detail }: DisclosedSummary): ExplainedFigure[] {
  if (!detail) return [];
  const share = (figure: string, told: DisclosedShare): ExplainedFigure[] => {
    if (told.kind !== "share" || told.of === 0) return [];
    const { people, of, value } = told;
    return [{ figure, formula: "people / of", inputs: { people, of }, value }];
  };
  const moved = (["rose", "same", "fell"] as const).flatMap((way) => share(`any.${way}`, detail.any[way]));
  const { reliable } = detail;
  const crossed = detail.crossings.flatMap(({ cutoff, pre, post }) => [
    ...share(`crossings.${cutoff.id}.pre`, pre),
    ...share(`crossings.${cutoff.id}.post`, post),
  ]);
  if ("kind" in reliable) return [...moved, ...crossed];
  const band: ExplainedFigure = {
    figure: "reliable.band",
    formula: "1.96 * sqrt(2) * sd * sqrt(1 - reliability)",
    inputs: { sd: reliable.sd, reliability: reliable.reliability.value },
    value: reliable.band,
  };
  const beyond = (["rose", "same", "fell"] as const).flatMap((way) =>
    share(`reliable.${way}`, reliable[way]),
  );
  return [...moved, band, ...beyond, ...crossed];
}

function valueIn(estimate: Estimate): number | null {
  return estimate.value ?? null;
}
