/** A choice that was made, told in words of our own (messages/). */
interface ChoicePlace {
  choice: string;
}

/** A statistic or rule, told in plain words (messages/) and in those of its docstring. */
interface StatisticPlace {
  id: string;
  /** Where its docstring stands below shared/: `stats/variance.sd` is the export `sd` of stats/variance.ts. */
  from: string;
  /** Names of methods in answers that lead here too. */
  methods?: readonly string[];
  /** What it is made of, where it has no source of its own. */
  madeOf?: readonly string[];
}

interface ChapterContents {
  id: string;
  items: readonly (ChoicePlace | StatisticPlace)[];
}

/**
 * What the page "How we calculate" holds, in the order of the page. An `id` is an address
 * (`/how-we-calculate#cohens-d-z`): never change one. The name of a method in an answer, with hyphens, is an
 * address too, so that every figure can link to how it was made.
 */
export const contents = [
  {
    id: "reading",
    items: [
      { choice: "before-and-after" },
      { choice: "likely-range" },
      { choice: "p-values" },
      { choice: "no-figure" },
      { id: "what-we-say", from: "reports/changeFinding.findChange", madeOf: ["mean-change-t-interval"] },
      { id: "benefit", from: "instruments/subscale.benefitOf", madeOf: ["changes"] },
      {
        id: "explained",
        from: "outcomes/explain.explainFigures",
        madeOf: ["mean-change-t-interval", "cohens-d-z", "cohens-d-av", "hedges-correction"],
      },
      { choice: "compared-with-r" },
    ],
  },
  {
    id: "counted",
    items: [
      { choice: "pairs-only" },
      { id: "change-table", from: "change/changeTable.ChangeTable", madeOf: ["scores"] },
      { id: "scores", from: "scores/scoreAnswers", madeOf: ["score-rounding"] },
      { id: "prorated-scores", from: "scores/withProration", madeOf: ["scores"] },
      { choice: "three-ways-of-missing" },
      { id: "missing-answers", from: "outcomes/missingCounts.discloseMissing", madeOf: ["disclosure"] },
      { choice: "versions-never-joined" },
      { choice: "then-is-not-before" },
      { choice: "excluded-answers" },
    ],
  },
  {
    id: "change",
    items: [
      { choice: "not-the-cause" },
      { choice: "never-at-least-one" },
      { id: "mean", from: "stats/mean", madeOf: ["sums"] },
      { id: "variance", from: "stats/variance" },
      { id: "standard-deviation", from: "stats/variance.sd", madeOf: ["variance"] },
      { id: "mean-change-t-interval", from: "stats/meanInterval", methods: ["mean_t_interval"] },
      { id: "paired-t", from: "stats/pairedT" },
      { id: "pearson-r", from: "stats/correlation" },
      { id: "quantile", from: "stats/quantiles.quantile" },
      { id: "five-numbers", from: "stats/quantiles.fiveNumbers", madeOf: ["quantile"] },
      { id: "regression-to-the-mean", from: "outcomes/regressionToMean.findSelectedStart" },
      { id: "crowded-ends", from: "outcomes/floorCeiling.findCrowdedEnds" },
      { id: "few-people", from: "outcomes/smallN.Footing", madeOf: ["mean-change-t-interval"] },
    ],
  },
  {
    id: "effect-sizes",
    items: [
      { choice: "which-effect-size" },
      { id: "cohens-d-z", from: "stats/cohensDz" },
      { id: "hedges-g-z", from: "stats/hedgesGz" },
      { id: "cohens-d-av", from: "stats/cohensDav" },
      { id: "hedges-g-av", from: "stats/hedgesGav" },
      { id: "cohens-d-av-mean-of-sds", from: "stats/cohensDavMeanOfSds" },
      { id: "hedges-g-av-mean-of-sds", from: "stats/hedgesGavMeanOfSds" },
      { id: "cohens-d-rm", from: "stats/cohensDrm" },
      { id: "hedges-g-rm", from: "stats/hedgesGrm" },
      { id: "beckers-d", from: "stats/beckersD" },
      { id: "beckers-g", from: "stats/beckersG" },
      { id: "hedges-correction", from: "stats/hedgesCorrection" },
      { choice: "exact-limits-of-d" },
      { id: "noncentrality-limits", from: "stats/noncentrality.noncentralityLimits" },
      { id: "noncentral-t", from: "stats/noncentralT.noncentralTCdf" },
    ],
  },
  {
    id: "ranks",
    items: [
      { choice: "rule-of-r" },
      { id: "wilcoxon-signed-rank", from: "stats/wilcoxon" },
      { id: "wilcoxon-signed-rank-exact", from: "stats/wilcoxonExact" },
      {
        id: "wilcoxon-signed-rank-normal-corrected",
        from: "stats/wilcoxonNormal",
        methods: ["wilcoxon_signed_rank_normal_uncorrected"],
      },
      { choice: "zeros-dropped" },
      { id: "wilcoxon-pratt-normal-uncorrected", from: "stats/prattTest" },
      { id: "rank-biserial", from: "stats/rankBiserial" },
      { id: "hodges-lehmann", from: "stats/hodgesLehmann", methods: ["hodges_lehmann_non_zero"] },
      { id: "sign-exact", from: "stats/signTest" },
      { choice: "limits-of-counting" },
      { id: "signed-ranks", from: "stats/signedRanks" },
      { id: "signed-rank-distribution", from: "stats/signedRankExact.signedRankExactP" },
      { id: "walsh-averages", from: "stats/walshAverages" },
    ],
  },
  {
    id: "better-same-worse",
    items: [
      { choice: "not-any-point" },
      { id: "jacobson-truax-rci", from: "stats/reliableChange" },
      { choice: "two-spreads" },
      { id: "which-reliability", from: "outcomes/reliable.reliabilityOf", madeOf: ["jacobson-truax-rci"] },
      { id: "alpha-to-rest-on", from: "outcomes/reliability.alphaToRestOn" },
      { id: "moved", from: "outcomes/movement.discloseMovement", madeOf: ["jacobson-truax-rci", "wilson"] },
    ],
  },
  {
    id: "cut-offs",
    items: [
      { choice: "published-lines-only" },
      { id: "which-cut-offs", from: "outcomes/cutoffs.cutoffsOf", madeOf: ["cut-off-crossing"] },
      {
        id: "cut-off-crossing",
        from: "stats/cutoffCrossing",
        madeOf: ["wilson", "newcombe-paired-10", "mcnemar"],
      },
      { id: "wilson", from: "stats/wilsonInterval" },
      { id: "newcombe-paired-10", from: "stats/pairedDifference" },
      { id: "mcnemar", from: "stats/mcnemar", methods: ["mcnemar_corrected", "mcnemar_uncorrected"] },
    ],
  },
  {
    id: "reliability",
    items: [
      { choice: "alpha-and-missing-answers" },
      {
        id: "cronbach-alpha",
        from: "stats/cronbachAlpha",
        methods: ["cronbach_alpha_complete_cases", "cronbach_alpha_pairwise"],
      },
      { id: "item-rest", from: "stats/itemRest.itemRestCorrelations" },
      {
        id: "item-covariances",
        from: "stats/itemMoments.itemCovariances",
        madeOf: ["cronbach-alpha", "item-rest"],
      },
      { id: "cohens-kappa", from: "stats/cohensKappa" },
    ],
  },
  {
    id: "groups",
    items: [
      { choice: "welch-by-default" },
      {
        id: "gap",
        from: "stats/equityGap",
        methods: ["gap_before_welch", "gap_after_welch", "gap_change_welch", "gap_welch"],
      },
      { id: "equity-panel", from: "outcomes/equity.equityOf" },
      { id: "stand-in", from: "outcomes/standIn.standInFor", madeOf: ["welch-difference"] },
      { id: "difference-in-change-welch", from: "stats/differenceInChange" },
      {
        id: "comparison-cohort",
        from: "outcomes/comparison.discloseComparison",
        madeOf: ["difference-in-change-welch", "cohens-d-pooled", "started-differently"],
      },
      { id: "welch-t", from: "stats/welchT" },
      { id: "welch-difference", from: "stats/welchT.welchDifference" },
      { id: "student-t", from: "stats/studentT" },
      { id: "student-difference", from: "stats/studentT.studentDifference" },
      { id: "cohens-d-pooled", from: "stats/cohensDPooled" },
      { id: "hedges-g-pooled", from: "stats/cohensDPooled.hedgesGPooled" },
      { id: "pooled-spread", from: "stats/pooledSpread", madeOf: ["variance"] },
      {
        id: "between-groups",
        from: "outcomes/between.betweenGroups",
        madeOf: ["welch-anova", "kruskal-wallis", "ancova", "adjusted-p"],
      },
      { id: "anova", from: "stats/anova" },
      { id: "welch-anova", from: "stats/welchAnova" },
      { id: "kruskal-wallis", from: "stats/kruskalWallis" },
      {
        id: "ancova",
        from: "stats/ancova",
        methods: ["ancova_slope", "ancova_adjusted_mean", "ancova_contrast"],
      },
      { id: "ancova-equal-slopes", from: "stats/equalSlopes", madeOf: ["ancova"] },
    ],
  },
  {
    id: "who-left",
    items: [
      { choice: "leaving-matters" },
      { id: "attrition", from: "stats/attrition", methods: ["baseline_difference_welch"] },
      { id: "started-differently", from: "stats/startedDifferently" },
      { id: "leavers", from: "change/changeTable.leaversOf", madeOf: ["change-table"] },
      {
        id: "told-losses",
        from: "outcomes/attrition.discloseAttrition",
        madeOf: ["attrition", "disclosure"],
      },
      { id: "flow", from: "outcomes/flow.flowOf", madeOf: ["change-table", "attrition"] },
      { id: "pearson-chi-square", from: "stats/pearsonChiSquare" },
      { id: "fisher-exact", from: "stats/fisherExact" },
    ],
  },
  {
    id: "one-question",
    items: [
      { choice: "steps-are-not-distances" },
      { id: "ordinal-change", from: "stats/ordinalChange", methods: ["up_or_half_same_tango"] },
      { id: "tango", from: "stats/tangoInterval" },
      { id: "told-answers", from: "outcomes/ordinal.discloseItem", madeOf: ["ordinal-change", "disclosure"] },
    ],
  },
  {
    id: "many-looks",
    items: [{ choice: "chance-finds-something" }, { id: "adjusted-p", from: "stats/adjustP" }],
  },
  {
    id: "hidden",
    items: [
      { choice: "thresholds" },
      { choice: "complementary-suppression" },
      { id: "disclosure", from: "outcomes/disclosure.disclose", madeOf: ["protect"] },
      { id: "protect", from: "outcomes/protect" },
      { id: "told-shares", from: "outcomes/share.tellable", madeOf: ["protect"] },
      { id: "bounded-shares", from: "outcomes/share.boundedShare", madeOf: ["told-shares"] },
      { id: "score-bands", from: "outcomes/scoreBands.bandScores", madeOf: ["disclosure"] },
    ],
  },
  {
    id: "releases",
    items: [
      { choice: "why-releases" },
      { choice: "kept-cells" },
      { id: "release", from: "outcomes/releaseCut.cutSubscale", madeOf: ["disclosure", "ledger"] },
      { id: "same-people", from: "outcomes/samePeople.tieSubscales", madeOf: ["ledger"] },
      { id: "ledger", from: "outcomes/ledger.tellable", madeOf: ["protect"] },
      { id: "withheld", from: "outcomes/withhold", madeOf: ["ledger"] },
      { id: "who-reads-what", from: "outcomes/release.chooseSource", madeOf: ["release"] },
    ],
  },
  {
    id: "rounding",
    items: [
      { choice: "rounded-once" },
      { id: "score-rounding", from: "scores/roundScore", madeOf: ["scores"] },
      { id: "changes", from: "stats/pairs.changesOf", madeOf: ["score-rounding"] },
      { id: "canonical-order", from: "stats/weighted.canonical", madeOf: ["sums"] },
      { id: "sums", from: "stats/sum" },
      { choice: "tails-directly" },
      { id: "t-distribution", from: "stats/tDistribution.twoSidedP" },
      { id: "f-distribution", from: "stats/fDistribution.upperFP" },
      {
        id: "f-quantile",
        from: "stats/fQuantile.upperFQuantile",
        madeOf: ["f-distribution", "root-finding"],
      },
      { id: "chi-squared-distribution", from: "stats/chiSquaredDistribution.upperChiSquaredP" },
      { id: "fair-coins", from: "stats/fairBinomial" },
      { id: "coin-tails", from: "stats/fairBinomial.fairBinomialTail", madeOf: ["fair-coins"] },
      { id: "root-finding", from: "stats/findRoot" },
    ],
  },
] as const satisfies readonly ChapterContents[];

export type Chapter = (typeof contents)[number];
type Item = Chapter["items"][number];
export type ChoiceId = Extract<Item, { choice: string }>["choice"];
export type StatisticId = Extract<Item, { from: string }>["id"];

/** A statistic of the contents; what it is made of stands on the page as well. */
export interface Statistic extends StatisticPlace {
  id: StatisticId;
  madeOf?: readonly StatisticId[];
}

/** Every statistic and rule that is quoted from the code. */
export const statistics: readonly Statistic[] = contents.flatMap(({ items }) =>
  (items as readonly Item[]).filter((item) => "from" in item),
);

/** The addresses on the page that lead to a statistic, its own first. */
export function anchorsOf({ id, methods = [] }: Statistic): string[] {
  return [id, ...methods.map((method) => method.replaceAll("_", "-"))];
}
