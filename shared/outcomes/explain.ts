import { confidence } from "../stats/estimate";
import { tQuantile } from "../stats/tDistribution";
import type { ExplainedFigure, FullFigures } from "./detail";
import type { DisclosedSummary } from "./disclosure";
import { explainAttrition } from "./explainAttrition";
import { explainComparison } from "./explainComparison";
import { explainCrossing } from "./explainCrossing";
import { explainEffects } from "./explainEffects";
import { explainEverybody } from "./explainEverybody";
import { startExplaining } from "./explaining";
import { explainShareLimits } from "./explainLimits";
import { explainRanks } from "./explainRanks";
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

function explainShares({ detail }: DisclosedSummary): ExplainedFigure[] {
  if (!detail) return [];
  const share = (figure: string, told: DisclosedShare): ExplainedFigure[] => {
    if (told.kind !== "share" || told.of === 0) return [];
    const { explained, add } = startExplaining();
    const { people, of, value } = told;
    add(figure, value, "people / of", { people, of });
    explainShareLimits(figure, told, add);
    return explained;
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
