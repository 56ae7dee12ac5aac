import type { Docstring } from "./docstring";

/** Taken from the code by `npm run method`: change the docstring there, not here. */
export const docstrings: Record<string, Docstring> = {
  "reports/changeFinding.findChange": {
    blocks: [
      {
        kind: "text",
        text: "Reads a mean change the way the product talks about it.",
      },
      {
        kind: "list",
        items: [
          "`clear`: the interval lies on one side of 0 (an end that is exactly 0 does not);",
          "`unclear`: it holds 0, so there may have been no change, whatever the mean;",
          "`equal`, `none`: everybody changed by the same points, or by none, so there is no interval;",
          "`tooFew`: not even two people.",
        ],
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "instruments/subscale.benefitOf": {
    blocks: [
      {
        kind: "text",
        text: "A change of score as a benefit: change × (+1 or −1), so that above zero is always good news. The stored score is never flipped.",
      },
    ],
    params: [],
    returns: "In points of the subscale; null where neither direction is better.",
    throws: null,
    sources: [],
    checked: [],
  },
  "outcomes/explain.explainFigures": {
    blocks: [
      {
        kind: "text",
        text: '"How was this computed": for each figure of a stratum the formula and the numbers from which anybody can work it out again: sums over the people with both scores, counts of people, and for ranks and middles how many have each change. Only what this audience is told already goes in.',
      },
    ],
    params: [
      {
        names: "summary",
        text: "A stratum that was asked to be described; means, spreads, effect sizes and ranks are explained where it was answered with every statistic (`describe.full`).",
      },
    ],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "change/changeTable.ChangeTable": {
    blocks: [
      {
        kind: "text",
        text: "The change table: how many people of one stratum went from which score before to which score after, and the scores of those who answered only once. It is all that an analysis of change ever sees of people: counts, no names, no rows. A scale has few distinct scores, so the table of twenty people and the table of two million are the same size.",
      },
      {
        kind: "text",
        text: "Scores are rounded to 1e-9 where they are made (shared/scores), so that equal scores are equal numbers.",
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "scores/scoreAnswers": {
    blocks: [
      {
        kind: "text",
        text: "The scores of one response, by the published rule of each subscale, read step by step from the definition: reverse (min + max − answer, on the item's own range) or count; sum or mean; missing rule; transformation; rounding, once, to 1e-9. `compileScorer` does the same for many rows; a test holds the two together.",
      },
    ],
    params: [
      {
        names: "answers",
        text: "In item order, as given (not reversed), null where missing.",
      },
      {
        names: "asked",
        text: "In item order, whether the survey asked the item at all; all, if left out. It changes only the reason: a subscale of which no item was asked is `not_asked`.",
      },
    ],
    returns:
      "One score per subscale, in the definition's order. Reasons: `not_asked`, `no_answers` (none of its items answered), `missing_items` (more missing than the rule allows), `not_supplied` (such scores only come ready in a file).",
    throws:
      "Problem `invalid_input` naming the item when the number of answers or an answer itself is not one that the instrument has.",
    sources: [],
    checked: [],
  },
  "scores/withProration": {
    blocks: [
      {
        kind: "text",
        text: 'The same instrument under the policy "mean of the answered items where at least 80% are answered", as a version of its own (`1` becomes `1+prorate80`), because a score made under another policy is another score.',
      },
      {
        kind: "text",
        text: "It touches sums and means of five items or more for which no rule was published. Published rules, counts, lookup tables and short subscales stay as they are: under five items a missing answer is a fifth or more of the scale.",
      },
    ],
    params: [],
    returns: null,
    throws:
      "Problem `invalid_definition` when no subscale can be prorated, or when a band would have a gap between prorated scores.",
    sources: [],
    checked: [],
  },
  "outcomes/missingCounts.discloseMissing": {
    blocks: [
      {
        kind: "text",
        text: "Outside the team all ways are told or none: each has nobody or at least the threshold.",
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "stats/mean": {
    blocks: [
      {
        kind: "text",
        text: "The arithmetic mean of a weighted list.",
      },
      {
        kind: "formula",
        lines: ["mean = Σ n·x / Σ n"],
      },
      {
        kind: "text",
        text: "Added with compensation, then corrected once by the mean of what is left over, so that a large common offset costs no digits.",
      },
    ],
    params: [],
    returns: "In the unit of the values; null when the list is empty.",
    throws: null,
    sources: [],
    checked: [],
  },
  "stats/variance": {
    blocks: [
      {
        kind: "text",
        text: "The sample variance of a weighted list.",
      },
      {
        kind: "formula",
        lines: ["variance = Σ n·(x − mean)² / (N − 1)"],
      },
      {
        kind: "text",
        text: "Two passes around the mean, with the rounding of the mean itself taken out again. For people counted in bins x is the mean of a bin, and the squares of its people around it are added: the same number.",
      },
    ],
    params: [],
    returns: "In squared units; exactly 0 when all values are equal, null under 2 people.",
    throws: null,
    sources: [
      "Chan, Golub & LeVeque (1983), The American Statistician 37, 242–247 (the corrected two-pass algorithm)",
    ],
    checked: [],
  },
  "stats/variance.sd": {
    blocks: [
      {
        kind: "text",
        text: "The standard deviation of a sample: the square root of the variance with n − 1.",
      },
    ],
    params: [],
    returns: "In the unit of the values; exactly 0 when all values are equal, null under 2 people.",
    throws: null,
    sources: [],
    checked: [],
  },
  "stats/meanInterval": {
    blocks: [
      {
        kind: "text",
        text: "A mean with its 95% interval from Student's t. For a list of changes this is the mean change.",
      },
      {
        kind: "formula",
        lines: ["mean ± t(0.975, n − 1) · sd / √n"],
      },
    ],
    params: [],
    returns:
      "In the unit of the values. `notEstimable` with `too_few` under 2 people and `no_spread` when all values are equal; the mean itself stands in `value` where there is one.",
    throws: null,
    sources: ["Student (1908), Biometrika 6, 1–25"],
    checked: ["the paired t of R's `sleep`."],
  },
  "stats/pairedT": {
    blocks: [
      {
        kind: "text",
        text: "Student's t test for paired values: whether the mean change differs from 0.",
      },
      {
        kind: "formula",
        lines: ["t = mean(change) / (sd(change) / √n),  df = n − 1"],
      },
    ],
    params: [
      {
        names: "changes",
        text: "Post minus pre of the people who have both.",
      },
    ],
    returns:
      '`notEstimable` with `too_few` under 2 people, `no_spread` when all changes are equal (R refuses there too: "data are essentially constant").',
    throws: null,
    sources: ["Student (1908), Biometrika 6, 1–25"],
    checked: ["tests/reference/sleep.json (R)."],
  },
  "stats/correlation": {
    blocks: [
      {
        kind: "text",
        text: "Pearson's correlation of the scores before and after: whether the people who were high before are so after.",
      },
      {
        kind: "formula",
        lines: ["r = (s₁² + s₂² − s_d²) / (2·s₁·s₂)"],
      },
      {
        kind: "text",
        text: "with the standard deviations before, after and of the changes, which is the covariance over both standard deviations. The interval is Fisher's: tanh(atanh r ± 1.96/√(n − 3)).",
      },
    ],
    params: [
      {
        names: "pairs",
        text: "The people who have both scores.",
      },
    ],
    returns:
      "From −1 to 1 (no unit). `notEstimable` with `too_few` under 2 people, and under 4, where there is no interval (r stands in `value`); `no_spread` when a wave has no spread, and when all people lie on one line (r is 1 or −1, in `value`).",
    throws: null,
    sources: ["Fisher (1921), Metron 1, 3–32"],
    checked: ["R's `cor`."],
  },
  "stats/quantiles.quantile": {
    blocks: [
      {
        kind: "text",
        text: "The value that this share of people lies below, between two people in proportion.",
      },
      {
        kind: "formula",
        lines: [
          "h = (N − 1)·share;   x₍⌊h⌋₎ + (h − ⌊h⌋)·(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎),   people counted from 0 in ascending order",
        ],
      },
      {
        kind: "text",
        text: "This is R's type 7 and PERCENTILE.INC of spreadsheets, not the hinges of Tukey's box plot.",
      },
    ],
    params: [
      {
        names: "share",
        text: "From 0 to 1; 0.5 is the median.",
      },
    ],
    returns: "In the unit of the values; null when the list is empty.",
    throws: null,
    sources: ["Hyndman & Fan (1996), The American Statistician 50, 361–365"],
    checked: ["R's `quantile`."],
  },
  "stats/quantiles.fiveNumbers": {
    blocks: [
      {
        kind: "text",
        text: "The smallest and largest value, the median and both quartiles of a weighted list: what a box plot shows.",
      },
    ],
    params: [],
    returns: "In the unit of the values; null when the list is empty.",
    throws: null,
    sources: [],
    checked: [],
  },
  "outcomes/regressionToMean.findSelectedStart": {
    blocks: [
      {
        kind: "text",
        text: "Whether people were selected for a bad start, so that part of what follows is regression to the mean: people picked at an extreme score nearer the middle the next time, whatever happens in between.",
      },
      {
        kind: "text",
        text: "The rule in words: at least 95 % of at least 10 people began on the worse side of a published cut-off that leaves at most half of the scale there, or, without such a cut-off, in the worse half of the scale. It looks at where people began and not at a setting that somebody may forget. One side alone, because in a population most people are on the better side of such a line, and are there unselected.",
      },
    ],
    params: [
      {
        names: "pairs",
        text: "The people who have both scores.",
      },
    ],
    returns: "The narrowest such span, or null: no sign of selection, or neither direction is better.",
    throws: null,
    sources: ["Barnett, van der Pols & Dobson (2005), International Journal of Epidemiology 34, 215–220"],
    checked: [],
  },
  "outcomes/floorCeiling.findCrowdedEnds": {
    blocks: [
      {
        kind: "text",
        text: "Where at least 20 % of the people sit at an end of the scale. They cannot go further that way: at the better end improvement cannot show, at the worse end neither can a fall.",
      },
    ],
    params: [
      {
        names: "pairs",
        text: "The people who have both scores.",
      },
      {
        names: "range",
        text: "The lowest and highest possible score.",
      },
    ],
    returns: null,
    throws: null,
    sources: [
      "Terwee et al. (2007), Journal of Clinical Epidemiology 60, 34–42, who take 15 % of a validation sample",
      "a program's group is smaller, so the product waits for 20 %",
    ],
    checked: [],
  },
  "outcomes/smallN.Footing": {
    blocks: [
      {
        kind: "text",
        text: 'How to speak of a group of this size. `few`: each person moves the mean visibly, so a picture of the people (dots) says more than a mean, and a sentence says "in this small group".',
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "stats/cohensDz": {
    blocks: [
      {
        kind: "text",
        text: "Cohen's d_z: the mean change divided by the standard deviation of the changes.",
      },
      {
        kind: "formula",
        lines: ["d_z = mean(change) / sd(change)          sd with n − 1"],
      },
      {
        kind: "text",
        text: "It says how consistent the change is across people. It is not d_av, which divides by the spread of the scores: on R's `sleep` data d_z is 1.28, d_av 0.83. The interval divides the noncentralities that the paired t allows by √n.",
      },
    ],
    params: [
      {
        names: "changes",
        text: "Post minus pre, in points of the subscale, of the people who have both.",
      },
    ],
    returns:
      "In standard deviations of change (no unit), positive when scores rose. `notEstimable` with `too_few` under 2 people, `no_spread` when all changes are equal.",
    throws: null,
    sources: ["Cohen (1988), p. 48"],
    checked: ["tests/reference/sleep.json (R)."],
  },
  "stats/hedgesGz": {
    blocks: [
      {
        kind: "text",
        text: "Hedges' g_z: Cohen's d_z with the small-sample correction, its interval corrected by the same factor.",
      },
      {
        kind: "formula",
        lines: ["g_z = J(n − 1) · d_z"],
      },
    ],
    params: [
      {
        names: "changes",
        text: "Post minus pre, in points of the subscale, of the people who have both.",
      },
    ],
    returns:
      "In standard deviations of change (no unit), positive when scores rose. `notEstimable` as cohensDz, and with `too_few` under 3 people, where the correction is 0.",
    throws: null,
    sources: ["Hedges (1981), Journal of Educational Statistics 6, 107–128", "cohensDz.ts"],
    checked: [],
  },
  "stats/cohensDav": {
    blocks: [
      {
        kind: "text",
        text: "Cohen's d_av: the mean change divided by the spread of the scores, the root of the mean of both variances.",
      },
      {
        kind: "formula",
        lines: ["d_av = mean(change) / √((sd_pre² + sd_post²) / 2)"],
      },
      {
        kind: "text",
        text: "It says how large the change is against how far people lie apart. (Another d_av divides by the mean of the two standard deviations; this is not it.) The interval is that of Algina and Keselman: the noncentralities that the paired t allows, times",
      },
      {
        kind: "formula",
        lines: [
          "√( 2·(s₁² + s₂² − 2·s₁₂) / (n·(s₁² + s₂²)) ),   where s₁² + s₂² − 2·s₁₂ is the variance of the changes",
        ],
      },
    ],
    params: [
      {
        names: "pairs",
        text: "The people who have both scores.",
      },
    ],
    returns:
      "In standard deviations of the scores (no unit), positive when scores rose. `notEstimable` with `too_few` under 2 people, `no_spread` when neither wave has spread (then there is no d_av) or when all changes are equal (then d_av stands in `value`, without an interval).",
    throws: null,
    sources: ["Algina & Keselman (2003), Educational and Psychological Measurement 63, 537–553"],
    checked: ["tests/reference/sleep.json (R)."],
  },
  "stats/hedgesGav": {
    blocks: [
      {
        kind: "text",
        text: "Hedges' g_av: Cohen's d_av with the small-sample correction, its interval corrected by the same factor.",
      },
      {
        kind: "formula",
        lines: ["g_av = J(n − 1) · d_av"],
      },
    ],
    params: [
      {
        names: "pairs",
        text: "The people who have both scores.",
      },
    ],
    returns:
      "In standard deviations of the scores (no unit), positive when scores rose. `notEstimable` as cohensDav, and with `too_few` under 3 people, where the correction is 0.",
    throws: null,
    sources: ["Hedges (1981), Journal of Educational Statistics 6, 107–128", "cohensDav.ts"],
    checked: [],
  },
  "stats/cohensDavMeanOfSds": {
    blocks: [
      {
        kind: "text",
        text: "Cohen's d_av in its other form: the mean change divided by the mean of both standard deviations.",
      },
      {
        kind: "formula",
        lines: ["d = mean(change) / ((sd_pre + sd_post) / 2)"],
      },
      {
        kind: "text",
        text: "`cohensDav` divides by the root of the mean variance, which is never smaller, so this d is never nearer to 0; where both waves spread alike they are the same. The interval is made as there: the noncentralities that the paired t allows, times the standard error of the mean change over the divisor,",
      },
      {
        kind: "formula",
        lines: ["(sd(change) / √n) / ((sd_pre + sd_post) / 2)"],
      },
    ],
    params: [
      {
        names: "pairs",
        text: "The people who have both scores.",
      },
    ],
    returns:
      "In standard deviations of the scores (no unit), positive when scores rose. `notEstimable` with `too_few` under 2 people, `no_spread` when neither wave has spread, or when all changes are equal (then d stands in `value`, without an interval).",
    throws: null,
    sources: [
      "Cumming (2012), Understanding the New Statistics, p. 291",
      "Lakens (2013), Frontiers in Psychology 4, 863, eq. 10",
      "the interval by analogy with Algina & Keselman (2003)",
    ],
    checked: ["tests/reference/effect-sizes.json (R)."],
  },
  "stats/hedgesGavMeanOfSds": {
    blocks: [
      {
        kind: "text",
        text: "Hedges' g_av in its other form: the mean change over the mean of both standard deviations, with the small-sample correction, its interval corrected by the same factor.",
      },
      {
        kind: "formula",
        lines: ["g = J(n − 1) · d"],
      },
    ],
    params: [
      {
        names: "pairs",
        text: "The people who have both scores.",
      },
    ],
    returns:
      "In standard deviations of the scores (no unit), positive when scores rose. `notEstimable` as cohensDavMeanOfSds, and with `too_few` under 3 people, where the correction is 0.",
    throws: null,
    sources: ["Hedges (1981), Journal of Educational Statistics 6, 107–128", "cohensDavMeanOfSds.ts"],
    checked: [],
  },
  "stats/cohensDrm": {
    blocks: [
      {
        kind: "text",
        text: "Cohen's d_rm: d_z brought back to the spread of the scores by the correlation of both waves.",
      },
      {
        kind: "formula",
        lines: ["d_rm = d_z · √(2·(1 − r))", "se²  = (1/n + d_rm²/(2n)) · 2·(1 − r),   d_rm ± 1.96·se"],
      },
      {
        kind: "text",
        text: "Where both waves spread alike it is d_av. With unequal spreads it is nearer to 0, and where all people lie on one rising line both the formula and its interval are 0 whatever the change (two people always lie on a line): R says so too, and it is no figure to show alone.",
      },
    ],
    params: [
      {
        names: "pairs",
        text: "The people who have both scores.",
      },
    ],
    returns:
      "In standard deviations of the scores (no unit), positive when scores rose. `notEstimable` with `too_few` under 2 people, `no_spread` when a wave or the changes have no spread.",
    throws: null,
    sources: [
      "Morris & DeShon (2002), Psychological Methods 7, 105–125",
      "Lakens (2013), Frontiers in Psychology 4, 863, eq. 9",
      "Borenstein et al. (2009), Introduction to Meta-Analysis, eq. 4.28",
    ],
    checked: [],
  },
  "stats/hedgesGrm": {
    blocks: [
      {
        kind: "text",
        text: "Hedges' g_rm: Cohen's d_rm with the small-sample correction, its interval corrected by the same factor.",
      },
      {
        kind: "formula",
        lines: ["g_rm = J(n − 1) · d_rm"],
      },
    ],
    params: [
      {
        names: "pairs",
        text: "The people who have both scores.",
      },
    ],
    returns:
      "In standard deviations of the scores (no unit), positive when scores rose. `notEstimable` as cohensDrm, and with `too_few` under 3 people, where the correction is 0.",
    throws: null,
    sources: ["Hedges (1981), Journal of Educational Statistics 6, 107–128", "cohensDrm.ts"],
    checked: [],
  },
  "stats/beckersD": {
    blocks: [
      {
        kind: "text",
        text: "Becker's d: the mean change divided by the standard deviation of the scores before.",
      },
      {
        kind: "formula",
        lines: [
          "d   = mean(change) / sd_pre",
          "se² = s_d² / (s₁²·(n − 1)) + d² / (2·(n − 1)),   d ± 1.96·se",
        ],
      },
      {
        kind: "text",
        text: "It measures against how far people lay apart before anything could have changed that; s_d² is the variance of the changes, s₁² that of the scores before. This standard error does not suppose that both waves spread alike, as Becker's own does, for people at the floor of a scale do not.",
      },
    ],
    params: [
      {
        names: "pairs",
        text: "The people who have both scores.",
      },
    ],
    returns:
      "In standard deviations of the scores before (no unit), positive when scores rose. `notEstimable` with `too_few` under 2 people, `no_spread` when all scores before are equal, or when all changes are (then d stands in `value`, without an interval).",
    throws: null,
    sources: [
      "Becker (1988), British Journal of Mathematical and Statistical Psychology 41, 257–278",
      "the standard error: Bonett (2008), Psychological Methods 13, 99–109",
    ],
    checked: ["tests/reference/effect-sizes.json (R)."],
  },
  "stats/beckersG": {
    blocks: [
      {
        kind: "text",
        text: "Becker's g: the mean change in standard deviations of the scores before, with the small-sample correction, its interval corrected by the same factor.",
      },
      {
        kind: "formula",
        lines: ["g = J(n − 1) · d"],
      },
    ],
    params: [
      {
        names: "pairs",
        text: "The people who have both scores.",
      },
    ],
    returns:
      "In standard deviations of the scores before (no unit), positive when scores rose. `notEstimable` as beckersD, and with `too_few` under 3 people, where the correction is 0.",
    throws: null,
    sources: ["Hedges (1981), Journal of Educational Statistics 6, 107–128", "beckersD.ts"],
    checked: [],
  },
  "stats/hedgesCorrection": {
    blocks: [
      {
        kind: "text",
        text: "Hedges' J: what a standardized mean difference from a small sample is multiplied with, because its expectation is a little too large.",
      },
      {
        kind: "formula",
        lines: ["J(df) = Γ(df/2) / (√(df/2) · Γ((df − 1)/2))"],
      },
      {
        kind: "text",
        text: "Exact, not the usual 1 − 3/(4·df − 1). From df = 100 on the asymptotic series of the ratio is used: the difference of two log-gammas has lost nine digits at a million.",
      },
    ],
    params: [
      {
        names: "df",
        text: "Degrees of freedom, at least 1; J(1) is 0.",
      },
    ],
    returns: null,
    throws: null,
    sources: ["Hedges (1981), Journal of Educational Statistics 6, 107–128"],
    checked: [],
  },
  "stats/noncentrality.noncentralityLimits": {
    blocks: [
      {
        kind: "text",
        text: "The noncentralities that this t would not be surprising under: the interval behind every standardized effect size here.",
      },
      {
        kind: "formula",
        lines: ["P(T ≤ t | df, low) = 0.975,   P(T ≤ t | df, high) = 0.025"],
      },
      {
        kind: "text",
        text: "With hardly any spread (t beyond 2,000·√df) only the ratio of limit to t matters any more, so it is taken at that edge; the error is then below 1e-7 of the limit.",
      },
    ],
    params: [],
    returns: "Limits of the noncentrality, good to about 1e-12 relative.",
    throws: null,
    sources: [
      "Steiger & Fouladi (1997)",
      "Cumming & Finch (2001), Educational and Psychological Measurement 61, 532–574",
    ],
    checked: [],
  },
  "stats/noncentralT.noncentralTCdf": {
    blocks: [
      {
        kind: "text",
        text: "The noncentral t distribution, as a function of the noncentrality: answers `δ ↦ P(T ≤ t)` for one t.",
      },
      {
        kind: "formula",
        lines: [
          "T = (Z + δ) / S,   Z standard normal,  df·S² chi-squared with df degrees of freedom",
          "P(T ≤ t) = E[ Φ(t·S − δ) ]",
        ],
      },
      {
        kind: "text",
        text: "The expectation is an integral over u = ln S with the weight exp(df·(u − (e²ᵘ − 1)/2)), summed by the trapezoid rule. On a smooth function that dies off at both ends this rule converges faster than any power of the step, so some hundred points give 14 digits; dividing by the sum of the weights on the same points saves the gamma functions, which lose digits at a million people. The usual series around the Poisson mode needs ever more terms as δ grows; this needs the same few for 20 people and for two million.",
      },
    ],
    params: [
      {
        names: "t",
        text: "At least 0 (mirror the distribution for the other side) and, so that the points stay few, at most some thousand times √df.",
      },
      {
        names: "df",
        text: "Degrees of freedom, more than 0.",
      },
    ],
    returns: "Good to about 1e-14 absolute.",
    throws: null,
    sources: [
      "Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 31",
      "Trefethen & Weideman (2014), SIAM Review 56, 385–458 (the trapezoid rule)",
    ],
    checked: ["tests/reference/noncentral-t.json."],
  },
  "stats/wilcoxon": {
    blocks: [
      {
        kind: "text",
        text: "Wilcoxon's signed-rank test: whether changes lie evenly around 0, by their ranks rather than their size in points.",
      },
      {
        kind: "text",
        text: "The rule is that of R's `wilcox.test(post, pre, paired = TRUE)`: the exact distribution without zeros and ties and with fewer than 50 people (wilcoxonExact.ts), else the normal approximation with correction for continuity (wilcoxonNormal.ts).",
      },
    ],
    params: [
      {
        names: "changes",
        text: "Post minus pre of the people who have both.",
      },
    ],
    returns: "`notEstimable` with `too_few` without anybody, `no_spread` when every change is 0.",
    throws: null,
    sources: ["Wilcoxon (1945), Biometrics Bulletin 1, 80–83", "Hollander & Wolfe (1973), p. 27–33"],
    checked: ["R."],
  },
  "stats/wilcoxonExact": {
    blocks: [
      {
        kind: "text",
        text: "Wilcoxon's signed-rank test from the exact distribution of V, also with ties: which sums of ranks would turn up if every change that was seen could as well have gone the other way.",
      },
      {
        kind: "text",
        text: "Changes of 0 are dropped and equal sizes share the mean of their ranks. For asking on request: `wilcoxon` answers at once for any number of people.",
      },
    ],
    params: [
      {
        names: "changes",
        text: "Post minus pre of the people who have both.",
      },
      {
        names: "limit",
        text: "The most changes other than 0 that are counted out, at most 500.",
      },
    ],
    returns:
      "`notEstimable` with `too_few` without anybody, `no_spread` when every change is 0, `too_many` beyond 500 changes that are not 0 (or the limit).",
    throws: null,
    sources: ["Pratt & Gibbons (1981), Concepts of Nonparametric Theory, p. 147–163", "signedRankExact.ts"],
    checked: [],
  },
  "stats/wilcoxonNormal": {
    blocks: [
      {
        kind: "text",
        text: "Wilcoxon's signed-rank test by the normal approximation, for any number of people.",
      },
      {
        kind: "formula",
        lines: ["z  = (V − m(m + 1)/4 ∓ 1/2) / s", "s² = m(m + 1)(2m + 1)/24 − Σ (t³ − t)/48"],
      },
      {
        kind: "text",
        text: "with m people whose change is not 0 (the others are dropped) and t the sizes of the ties. The half is the correction for continuity: V moves in steps. Where V is its mean exactly, z is 0 and p 1.",
      },
    ],
    params: [
      {
        names: "changes",
        text: "Post minus pre of the people who have both.",
      },
      {
        names: "continuity",
        text: "Whether the half is taken off, as R does unless told otherwise.",
      },
    ],
    returns: "`notEstimable` with `too_few` without anybody, `no_spread` when every change is 0.",
    throws: null,
    sources: ["Wilcoxon (1945), Biometrics Bulletin 1, 80–83", "Hollander & Wolfe (1973), p. 27–33"],
    checked: ["R."],
  },
  "stats/prattTest": {
    blocks: [
      {
        kind: "text",
        text: "Wilcoxon's signed-rank test as Pratt treats zeros: people who did not change are ranked with the others, and only then are their ranks dropped. So many zeros push the ranks of the others up and together, and a few who changed count by their number more than by how far.",
      },
      {
        kind: "formula",
        lines: ["z = Σ sign(change)·rank / √(Σ rank²)"],
      },
      {
        kind: "text",
        text: "over the people whose change is not 0; ranks from 1 for the smallest size, zeros included, ties sharing the mean of theirs. Asymptotic, without correction for continuity.",
      },
    ],
    params: [
      {
        names: "changes",
        text: "Post minus pre of the people who have both.",
      },
    ],
    returns: "`notEstimable` with `too_few` without anybody, `no_spread` when every change is 0.",
    throws: null,
    sources: ["Pratt (1959), Journal of the American Statistical Association 54, 655–667"],
    checked: ['R\'s `coin::wilcoxsign_test(zero.method = "Pratt")`.'],
  },
  "stats/rankBiserial": {
    blocks: [
      {
        kind: "text",
        text: "The matched-pairs rank-biserial correlation: how far the ranks of rising scores outweigh those of falling ones.",
      },
      {
        kind: "formula",
        lines: ["r = (W₊ − W₋) / (W₊ + W₋)"],
      },
      {
        kind: "text",
        text: "over the people whose change is not 0; 1 when all of them rose, 0 when both sides weigh the same. The interval is Fisher's: tanh(atanh r ± 1.96·se) with the standard error that r has without any change,",
      },
      {
        kind: "formula",
        lines: ["se = √((2m³ + 3m² + m)/6) / ((m² + m)/2),   m people whose change is not 0"],
      },
      {
        kind: "text",
        text: "(R's effectsize 0.8.3 puts the number of non-zero *scores after* in the place of m, and gets intervals that are too narrow.)",
      },
    ],
    params: [
      {
        names: "changes",
        text: "Post minus pre of the people who have both.",
      },
    ],
    returns:
      "From −1 to 1 (no unit), positive when scores rose. `notEstimable` with `too_few` without anybody, `no_spread` when every change is 0, or when all the others go the same way: then r stands in `value`, without an interval.",
    throws: null,
    sources: [
      "Kerby (2014), Comprehensive Psychology 3, 11.IT.3.1",
      "King, Rosopa & Minium (2011), Statistical Reasoning in the Behavioral Sciences",
    ],
    checked: [],
  },
  "stats/hodgesLehmann": {
    blocks: [
      {
        kind: "text",
        text: "The Hodges–Lehmann estimate of the change: the median of the means of all pairs of people's changes, each also paired with itself. It says what a middle person's change is without a few very large ones pulling at it, and steps finer than the median.",
      },
      {
        kind: "formula",
        lines: ["median of (dᵢ + dⱼ)/2, i ≤ j"],
      },
      {
        kind: "text",
        text: "The interval is made of all shifts that the signed-rank test would not reject: from the k-th smallest of those means to the k-th largest. Under 50 people k is the largest with P(V ≤ k − 1) < 0.025, from 50 on",
      },
      {
        kind: "formula",
        lines: ["k = ⌊N(N + 1)/4 − 1.96·√(N(N + 1)(2N + 1)/24)⌋"],
      },
      {
        kind: "text",
        text: "Where changes are tied, as on every scale, it holds the true shift at least as often as it says (Noether).",
      },
    ],
    params: [
      {
        names: "changes",
        text: "Post minus pre, in points of the subscale, of the people who have both.",
      },
      {
        names: "counted",
        text: "`all` people, or only the `nonZero` changes, as R's `wilcox.test` does.",
      },
    ],
    returns:
      "In points of the subscale, positive when scores rose. `notEstimable` with `too_few` without anybody, and under 6 (then the estimate stands in `value`: not even the widest interval holds 95%); `no_spread` when all changes are equal.",
    throws: null,
    sources: [
      "Hodges & Lehmann (1963), Annals of Mathematical Statistics 34, 598–611",
      "Hollander & Wolfe (1973), p. 33–38",
      "Noether (1967), Journal of the American Statistical Association 62, 184–188 (ties)",
    ],
    checked: ["tests/reference/ranks.json (R)."],
  },
  "stats/signTest": {
    blocks: [
      {
        kind: "text",
        text: "The exact sign test: whether as many people rose as fell, however far.",
      },
      {
        kind: "formula",
        lines: ["p = min(1, 2·P(X ≤ min(up, down))),   X binomial with up + down throws of a fair coin"],
      },
      {
        kind: "text",
        text: "People whose score stayed the same are left out, as the test needs it; `n` counts them.",
      },
    ],
    params: [
      {
        names: "changes",
        text: "Post minus pre of the people who have both.",
      },
    ],
    returns: "`notEstimable` with `too_few` without anybody, `no_spread` when every change is 0.",
    throws: null,
    sources: ["Dixon & Mood (1946), Journal of the American Statistical Association 41, 557–566"],
    checked: ["R's `binom.test`."],
  },
  "stats/signedRanks": {
    blocks: [
      {
        kind: "text",
        text: "Ranks changes by their size, as Wilcoxon's test needs it: zero changes dropped, equal sizes share the mean of their ranks. Works on counts, so the cost depends on how many different changes there are, not on how many people.",
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: ["Wilcoxon (1945), Biometrics Bulletin 1, 80–83"],
    checked: [],
  },
  "stats/signedRankExact.signedRankExactP": {
    blocks: [
      {
        kind: "text",
        text: "The exact two-sided p of Wilcoxon's V, given the ranks that these people share: each of the 2ᵐ ways to give m mid-ranks a sign is equally likely, and V is the sum of the positive ones.",
      },
      {
        kind: "formula",
        lines: ["p = min(1, 2·P(V ≤ min(v, m(m + 1)/2 − v)))"],
      },
      {
        kind: "text",
        text: "The ways are counted rank by rank: a rank either adds itself or does not (the shift algorithm). Mid-ranks are halves, so everything is counted in doubled ranks, divided by what they have in common; only the tail is kept, for the distribution is symmetric. All terms are positive and 2ᵐ stays in range up to m = 1,000, so the smallest p has all its digits; below m = 54 nothing is rounded at all.",
      },
      {
        kind: "text",
        text: "The cost is m times the tail's length: 500 people without ties take some 60 ms and 1 MB.",
      },
    ],
    params: [
      {
        names: "ranks",
        text: "With at least one and at most 1,000 changes that are not 0.",
      },
    ],
    returns: null,
    throws: null,
    sources: ["Streitberg & Röhmel (1986), Statistical Software Newsletter 12, 10–17"],
    checked: ["tests/reference/ranks.json (R's `psignrank`) and, with ties, against whole numbers."],
  },
  "stats/walshAverages": {
    blocks: [
      {
        kind: "text",
        text: "The k-th smallest Walsh average: the means of all pairs of values, each value also paired with itself.",
      },
      {
        kind: "formula",
        lines: ["(xᵢ + xⱼ)/2,  i ≤ j;   N people have N(N + 1)/2 of them"],
      },
      {
        kind: "text",
        text: "Never written out: people with the same value make their averages together (nᵢ·nⱼ at once, nᵢ(nᵢ + 1)/2 within one value), and the place of the k-th is closed in on by counting how many averages lie at or below a guess, one sweep over the different values each time. So two million people cost what their different values cost. Values are put on the grid of 1e-9 that scores lie on, where sums are exact.",
      },
    ],
    params: [
      {
        names: "values",
        text: "In points of the subscale.",
      },
    ],
    returns: "A function of the positions wanted, counted from 1, that answers the average at each.",
    throws: null,
    sources: [
      "Johnson & Mizoguchi (1978), SIAM Journal on Computing 7, 147–153 (selecting in X + Y without writing it out)",
    ],
    checked: [],
  },
  "stats/reliableChange": {
    blocks: [
      {
        kind: "text",
        text: "Reliable change: who moved by more than the questionnaire's own error.",
      },
      {
        kind: "formula",
        lines: [
          "SEM = sd·√(1 − reliability),  S_diff = SEM·√2,  RCI = change / S_diff,  reliable if |RCI| > 1.96",
        ],
      },
      {
        kind: "text",
        text: "Strictly more: a change of exactly the band is not reliable. Whether to rise is good is not known here.",
      },
    ],
    params: [
      {
        names: "changes",
        text: "Post minus pre, in points, of the people who have both.",
      },
      {
        names: "baseline",
        text: "The scores before whose spread counts: those of the same people, or of everybody who answered before, also of other groups.",
      },
      {
        names: "reliability",
        text: "From 0 to 1, such as Cronbach's alpha of the subscale or its retest correlation.",
      },
    ],
    returns:
      "Counts of people, and the band in points of the subscale. `notEstimable` with `too_few` without changes or under 2 baseline scores, `no_spread` when all baseline scores are equal.",
    throws: "RangeError when the reliability is not from 0 to 1: there is no error of measurement then.",
    sources: ["Jacobson & Truax (1991), Journal of Consulting and Clinical Psychology 59, 12–19"],
    checked: [],
  },
  "outcomes/reliable.reliabilityOf": {
    blocks: [
      {
        kind: "text",
        text: "The reliability to judge change by: that of the definition, the verified before the unverified, in its author's order; else Cronbach's alpha of this data before the program; else none, and then the product says nothing of better and worse rather than count every point.",
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "outcomes/reliability.alphaToRestOn": {
    blocks: [
      {
        kind: "text",
        text: "The alpha that a reliable change may rest on where the definition names no reliability: of the people who answered every item before the program; null under 30 of them, where alpha is mostly chance.",
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: [
      "Charter (1999), Journal of Clinical and Experimental Neuropsychology 21, 559–566, on how many it takes",
    ],
    checked: [],
  },
  "outcomes/movement.discloseMovement": {
    blocks: [
      {
        kind: "text",
        text: 'For every stratum shown, by key, how many people moved. Outside the team "any change" and "reliable change" are told together only where the few between them are not few (share.ts); else the reliable one alone.',
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "outcomes/cutoffs.cutoffsOf": {
    blocks: [
      {
        kind: "text",
        text: "The cut-offs of a subscale: its indicators, and for every published band but the best, that band and all worse ones. None where the definition has none, where a band is informal, or where neither direction is better: the product never makes up a line between well and unwell.",
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "stats/cutoffCrossing": {
    blocks: [
      {
        kind: "text",
        text: "Who crossed a cut-off: the share of cases before and after, of the same people, and how much it changed.",
      },
    ],
    params: [
      {
        names: "pairs",
        text: "The people who have both scores.",
      },
      {
        names: "isCase",
        text: "Whether a score lies on the watched side, such as `(score) => score >= 6`.",
      },
    ],
    returns: "Shares from 0 to 1. Without anybody every figure is `notEstimable` with `too_few`.",
    throws: null,
    sources: [],
    checked: [],
  },
  "stats/wilsonInterval": {
    blocks: [
      {
        kind: "text",
        text: "A share of people with Wilson's score interval: all shares that a test with the standard error of that share, not of the one seen, would not reject.",
      },
      {
        kind: "formula",
        lines: [
          "(π − p)² ≤ z²·π·(1 − π)/n,   p = count / n,   z = 1.96",
          "high = (p + z²/2n + z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n),   low·high = p² / (1 + z²/n)",
        ],
      },
      {
        kind: "text",
        text: "No correction for continuity. It never leaves 0 … 1, and is exactly 0 or 1 at the end where nobody or everybody is counted; there it still has a width, unlike p ± 1.96·√(p(1 − p)/n).",
      },
    ],
    params: [
      {
        names: "count",
        text: "How many people it holds for: whole, 0 to n.",
      },
      {
        names: "n",
        text: "How many people were asked.",
      },
    ],
    returns: "A share from 0 to 1 (no unit). `notEstimable` with `too_few` when nobody was asked.",
    throws: null,
    sources: [
      "Wilson (1927), Journal of the American Statistical Association 22, 209–212",
      "Newcombe (1998), Statistics in Medicine 17, 857–872, method 3",
    ],
    checked: ["R."],
  },
  "stats/pairedDifference": {
    blocks: [
      {
        kind: "text",
        text: "How much the share of cases changed: the share after minus the share before, of the same people.",
      },
      {
        kind: "formula",
        lines: [
          "difference = (postOnly − preOnly) / n",
          "low  = difference − √(d₂² − 2φ·d₂·e₁ + e₁²)",
          "high = difference + √(e₂² − 2φ·e₂·d₁ + d₁²)",
        ],
      },
      {
        kind: "text",
        text: "where d and e are the distances from each share down and up to its Wilson limits (1 before, 2 after), and φ is the correlation of the 2 × 2 with its numerator, both·neither − preOnly·postOnly, drawn toward 0 by n/2 where it is positive (not past 0), and 0 when a margin is empty.",
      },
    ],
    params: [
      {
        names: "cases",
        text: "The people who have both scores, counted by side of the cut-off.",
      },
    ],
    returns:
      "A difference of shares from −1 to 1 (no unit), positive when there are more cases after. `notEstimable` with `too_few` without anybody.",
    throws: null,
    sources: [
      "Newcombe (1998), Statistics in Medicine 17, 2635–2650, method 10: his examples (36, 12, 2, 0) and (20, 12, 2, 16) give 0.0569 to 0.3404 and 0.0562 to 0.3292",
    ],
    checked: [],
  },
  "stats/mcnemar": {
    blocks: [
      {
        kind: "text",
        text: "McNemar's test: whether as many people crossed the cut-off upward as downward. Those who stayed on their side say nothing about that.",
      },
      {
        kind: "formula",
        lines: [
          "corrected    χ² = max(0, |b − c| − 1)² / (b + c)        b left the cases, c joined them",
          "uncorrected  χ² = (b − c)² / (b + c)                    each on 1 degree of freedom",
          "exact p      2·P(X ≤ min(b, c)),  X binomial with b + c tosses of a fair coin, at most 1",
          "mid-p        exact p − P(X = min(b, c));  1 − P(X = b)/2 when b = c, 1 when both are 0",
        ],
      },
    ],
    params: [],
    returns:
      "All p two-sided. `notEstimable` with `too_few` without anybody. When nobody crossed, both χ² are `notEstimable` with `no_spread`, and the exact p and the mid-p are 1.",
    throws: null,
    sources: [
      "McNemar (1947), Psychometrika 12, 153–157",
      "Fagerland, Lydersen & Laake (2013), BMC Medical Research Methodology 13, 91 (mid-p)",
    ],
    checked: ["R's `mcnemar.test` and `binom.test`."],
  },
  "stats/cronbachAlpha": {
    blocks: [
      {
        kind: "text",
        text: "Cronbach's alpha: how far the items of a subscale go together, as the share of the total's variance that they have in common.",
      },
      {
        kind: "formula",
        lines: ["α = k/(k − 1) · (1 − Σ variances of the items / variance of the total)"],
      },
      {
        kind: "text",
        text: "The variance of the total is the sum of all k² covariances: with `complete` cases exactly that of the sum of the items, with `pairwise` ones each covariance from the people who answered both items, as R's psych does. The interval is Feldt's,",
      },
      {
        kind: "formula",
        lines: ["low, high = 1 − (1 − α)·F,   F exceeded with 2.5% and 97.5% on n − 1 and (n − 1)(k − 1)"],
      },
      {
        kind: "text",
        text: "with n the people counted: with `pairwise` everybody who answered any item (psych's rule), which is somewhat narrow when much is missing. Items without spread stay in (psych's default drops them); turned items must come turned.",
      },
    ],
    params: [],
    returns:
      "No unit, at most 1; below 0 when items go against one another. `notEstimable` with `too_few` under 2 items, when a pair of items has under 2 people, or when so few answered both of a pair that the covariances contradict one another (alpha would be above 1); `no_spread` when the total has no variance.",
    throws: null,
    sources: [
      "Cronbach (1951), Psychometrika 16, 297–334",
      "Feldt, Woodruff & Salih (1987), Applied Psychological Measurement 11, 93–103",
    ],
    checked: ["tests/reference/alpha.json (R, psych)."],
  },
  "stats/itemRest.itemRestCorrelations": {
    blocks: [
      {
        kind: "text",
        text: "Item–rest correlations: how far each item goes with the sum of the others. (The correlation with the whole total is flattered by the item's own part in it.)",
      },
      {
        kind: "formula",
        lines: [
          "r_drop = cov(item, sum of the others) / √( variance of the item · variance of the sum of the others )",
        ],
      },
      {
        kind: "text",
        text: "From the covariances of the items alone; with `pairwise` cases that is psych's `r.drop`.",
      },
    ],
    params: [],
    returns:
      "One correlation per item, in the order of the items, from −1 to 1; null for an item without spread or whose others have none, where pairwise covariances contradict one another (it would lie beyond 1), and for all items when a pair of them has under 2 people.",
    throws: null,
    sources: ["Nunnally & Bernstein (1994), Psychometric Theory, ch. 8"],
    checked: ["tests/reference/alpha.json (R, psych)."],
  },
  "stats/itemMoments.itemCovariances": {
    blocks: [
      {
        kind: "text",
        text: "The covariances of the items, each from the people who answered both of its items.",
      },
      {
        kind: "formula",
        lines: ["cov = (Σxy − Σx·Σy/n) / (n − 1)"],
      },
      {
        kind: "text",
        text: "The sums are first moved, exactly, to a whole number next to each mean, so that the difference loses nothing when answers are large beside their spread.",
      },
    ],
    params: [],
    returns:
      "A k × k matrix, symmetric, in squared units of the answers; null when a pair has under 2 people, and with under 2 items.",
    throws: null,
    sources: [],
    checked: [],
  },
  "stats/cohensKappa": {
    blocks: [
      {
        kind: "text",
        text: "Cohen's kappa of two people who each said yes or no to the same things: how far they agree beyond what two people who said yes as often, but at random, would.",
      },
      {
        kind: "formula",
        lines: [
          "kappa = (agreed - chance) / (1 - chance)",
          "agreed = (both + neither) / n,   chance = f·s + (1 - f)·(1 - s),   f and s the shares of yes of the first and second",
          "se² = (same + apart - (kappa - chance·rest)²) / (n·(1 - chance)²),   rest = 1 - kappa",
          "same = both/n·(1 - (f + s)·rest)² + neither/n·(1 - (2 - f - s)·rest)²",
          "apart = rest²·(firstOnly/n·(1 - f + s)² + secondOnly/n·(1 - s + f)²)",
          "interval  kappa ± 1.96·se, cut at -1 and 1",
        ],
      },
      {
        kind: "text",
        text: "It is not the share of things on which they agree: where a yes is rare, two people agree nearly always and kappa can still be low. The standard error is that of large samples; below about 30 things the interval is rough.",
      },
    ],
    params: [],
    returns:
      "No unit: 1 is full agreement, 0 no more than chance gives, below 0 less than that. `notEstimable` with `too_few` without anything that both read; with `no_spread` where both said the same one word to everything, so that chance alone agrees too; with `no_spread` and the value where they agreed on everything or on nothing, or one of them said one word to everything, because the formula then claims to be certain.",
    throws: null,
    sources: [
      "Cohen (1960), Educational and Psychological Measurement 20, 37–46",
      "standard error: Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72, 323–327",
    ],
    checked: [
      "the delta method worked out by R and the example of Sim & Wright (2005), Physical Therapy 85, 257–268.",
    ],
  },
  "stats/equityGap": {
    blocks: [
      {
        kind: "text",
        text: "The gap between a group of people and others, before and after, and whether it became another one.",
      },
      {
        kind: "formula",
        lines: [
          "gap    = mean of the group − mean of the others            before, and after",
          "change = gap after − gap before = mean change of the group − mean change of the others",
        ],
      },
      {
        kind: "text",
        text: "All three rest on the same people, those with both scores: else a gap could close because others answered the second time. Each has Welch's interval; that of the change is made from the changes themselves, because the two gaps are of the same people and their errors do not add.",
      },
      {
        kind: "text",
        text: "A group chosen because it began low or high moves towards the others by itself (regression to the mean).",
      },
    ],
    params: [
      {
        names: "group, others",
        text: "Different people, each with both scores, in points of the subscale.",
      },
    ],
    returns:
      "In points of the subscale, positive when the group is higher. The figures are `notEstimable` as `welchDifference` and `welchT` say.",
    throws: null,
    sources: ["Welch (1947), Biometrika 34, 28–35"],
    checked: ["R's `t.test`."],
  },
  "outcomes/equity.equityOf": {
    blocks: [
      {
        kind: "text",
        text: "The equity panel: how far each group lies from the others, before and after, and whether that gap changed.",
      },
      {
        kind: "formula",
        lines: [
          "gap = mean(group) − mean(others),   change of the gap = mean change(group) − mean change(others)",
        ],
      },
      {
        kind: "text",
        text: 'Everything is worked out from what `disclose` told this audience: "the others" are the overall without the group, so no count or mean is in it that a reader could not subtract. People without a value are among the others and are no group of their own. A gap to fewer others than the audience\'s threshold is hidden, and so is one between figures of different dates.',
      },
    ],
    params: [
      {
        names: "outcomes",
        text: "One per subscale, broken down by the same one dimension.",
      },
      {
        names: "reference",
        text: "A label to hold every other group against, in place of everybody else.",
      },
      {
        names: "explain",
        text: "Whether to tell with each gap how it was made.",
      },
    ],
    returns: null,
    throws: null,
    sources: [
      "Welch (1947), Biometrika 34, 28–35",
      "Holm (1979), Scandinavian Journal of Statistics 6, 65–70",
    ],
    checked: [],
  },
  "outcomes/standIn.standInFor": {
    blocks: [
      {
        kind: "text",
        text: "A list with exactly this number of people, mean and standard deviation, for statistics that depend on nothing else (Welch's test and its interval). Half of the people lie a little below the mean and half above, with one in the middle where the number is odd:",
      },
      {
        kind: "formula",
        lines: ["even n: mean ± sd·√((n − 1)/n)        odd n: mean ± sd, one person at the mean"],
      },
      {
        kind: "text",
        text: "So a gap between groups is worked out from disclosed figures alone, by the functions that are checked against R, and nothing is asked of the database that was not already told.",
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "stats/differenceInChange": {
    blocks: [
      {
        kind: "text",
        text: "How much more a program's people changed than people who were not in it, such as a waiting list: what would have happened anyway is in both changes and drops out of their difference.",
      },
      {
        kind: "formula",
        lines: [
          "(mean change of the program) − (mean change of the comparison),   Welch's interval on the changes",
        ],
      },
      {
        kind: "text",
        text: "It rests on the two being alike but for the program, which only drawing lots can promise.",
      },
    ],
    params: [
      {
        names: "program, comparison",
        text: "Different people, each with both scores.",
      },
    ],
    returns:
      "In points of the subscale, positive when the program's scores rose by more (or fell by less). The figures are `notEstimable` as `welchDifference` and `welchT` say.",
    throws: null,
    sources: [
      "Welch (1947), Biometrika 34, 28–35",
      "Angrist & Pischke (2009), Mostly Harmless Econometrics, ch. 5 (difference in differences)",
    ],
    checked: ["R."],
  },
  "outcomes/comparison.discloseComparison": {
    blocks: [
      {
        kind: "text",
        text: "Difference in change: did the people of the program change otherwise than the people who waited? It takes out what happened to both (the season, the news, growing older), not what sets both groups apart.",
      },
    ],
    params: [
      {
        names: "program",
        text: "Everybody of the program's own cohorts.",
      },
      {
        names: "comparison",
        text: "Everybody of its comparison cohorts, who never enter the program's own figures.",
      },
    ],
    returns:
      "Null where the program has no comparison; hidden under the audience's threshold, and outside the team where its mean and spread would tell how many of those people moved (momentsTell.ts).",
    throws: null,
    sources: [],
    checked: [],
  },
  "stats/welchT": {
    blocks: [
      {
        kind: "text",
        text: "Welch's t test: whether the means of two separate groups of people differ, without assuming that both spread equally.",
      },
      {
        kind: "formula",
        lines: [
          "t  = (mean₁ − mean₂) / √(v₁/n₁ + v₂/n₂)",
          "df = (v₁/n₁ + v₂/n₂)² / ( (v₁/n₁)²/(n₁ − 1) + (v₂/n₂)²/(n₂ − 1) )",
        ],
      },
    ],
    params: [
      {
        names: "first, second",
        text: "Values of different people, in the same unit; v is their variance with n − 1.",
      },
    ],
    returns:
      'Direction is first minus second. `notEstimable` with `too_few` under 2 people on either side, `no_spread` when neither side has any (R: "data are essentially constant").',
    throws: null,
    sources: ["Welch (1947), Biometrika 34, 28–35", "Satterthwaite (1946), Biometrics Bulletin 2, 110–114"],
    checked: ["R's `t.test`."],
  },
  "stats/welchT.welchDifference": {
    blocks: [
      {
        kind: "text",
        text: "The difference of the means of two separate groups of people, with Welch's 95% interval.",
      },
      {
        kind: "formula",
        lines: ["mean₁ − mean₂ ± t(0.975, df) · √(v₁/n₁ + v₂/n₂),   df as in `welchT`"],
      },
    ],
    params: [
      {
        names: "first, second",
        text: "Values of different people, in the same unit.",
      },
      {
        names: "method",
        text: "What this difference is called where it is shown.",
      },
    ],
    returns:
      "First minus second, in the unit of the values. `notEstimable` as `welchT`, the difference itself in `value` where both sides have somebody.",
    throws: null,
    sources: ["Welch (1947), Biometrika 34, 28–35"],
    checked: ["R's `t.test`."],
  },
  "stats/studentT": {
    blocks: [
      {
        kind: "text",
        text: "Student's t test of two separate groups of people, which takes their spread to be the same. Welch's test (`welchT`) does not, and is what the product shows; this one is for those who ask for it.",
      },
      {
        kind: "formula",
        lines: ["t = (mean₁ − mean₂) / (sd · √(1/n₁ + 1/n₂)),   df = n₁ + n₂ − 2,   sd pooled"],
      },
    ],
    params: [
      {
        names: "first, second",
        text: "Values of different people, in the same unit.",
      },
    ],
    returns:
      "Direction is first minus second. `notEstimable` with `too_few` when a side is empty or both have one person, `no_spread` when neither side has any.",
    throws: null,
    sources: ["Student (1908), Biometrika 6, 1–25"],
    checked: ["R's `t.test(var.equal = TRUE)`."],
  },
  "stats/studentT.studentDifference": {
    blocks: [
      {
        kind: "text",
        text: "The difference of the means of two separate groups of people, with Student's 95% interval.",
      },
      {
        kind: "formula",
        lines: ["mean₁ − mean₂ ± t(0.975, n₁ + n₂ − 2) · sd · √(1/n₁ + 1/n₂),   sd pooled"],
      },
    ],
    params: [
      {
        names: "first, second",
        text: "Values of different people, in the same unit.",
      },
    ],
    returns:
      "First minus second, in the unit of the values. `notEstimable` as `studentT`, the difference itself in `value` where both sides have somebody.",
    throws: null,
    sources: ["Student (1908), Biometrika 6, 1–25"],
    checked: ["R's `t.test(var.equal = TRUE)`."],
  },
  "stats/cohensDPooled": {
    blocks: [
      {
        kind: "text",
        text: "Cohen's d of two separate groups of people: the difference of their means divided by the spread they share.",
      },
      {
        kind: "formula",
        lines: ["d = (mean₁ − mean₂) / sd,   sd pooled: ((n₁ − 1)·v₁ + (n₂ − 1)·v₂) / (n₁ + n₂ − 2) = sd²"],
      },
      {
        kind: "text",
        text: "The interval multiplies the noncentralities that Student's t allows by √(1/n₁ + 1/n₂).",
      },
    ],
    params: [
      {
        names: "first, second",
        text: "Values of different people, in the same unit.",
      },
    ],
    returns:
      "In pooled standard deviations (no unit), positive when the first side is higher. `notEstimable` with `too_few` when a side is empty or both have one person, `no_spread` when neither side has any.",
    throws: null,
    sources: [
      "Cohen (1988), p. 66",
      "Cumming & Finch (2001), Educational and Psychological Measurement 61, 532–574",
    ],
    checked: ["R."],
  },
  "stats/cohensDPooled.hedgesGPooled": {
    blocks: [
      {
        kind: "text",
        text: "Hedges' g of two separate groups of people: Cohen's pooled d with the small-sample correction, its interval corrected by the same factor.",
      },
      {
        kind: "formula",
        lines: ["g = J(n₁ + n₂ − 2) · d"],
      },
    ],
    params: [
      {
        names: "first, second",
        text: "Values of different people, in the same unit.",
      },
    ],
    returns: "As `cohensDPooled`, and `too_few` under 4 people in all, where the correction is 0.",
    throws: null,
    sources: ["Hedges (1981), Journal of Educational Statistics 6, 107–128"],
    checked: ["R."],
  },
  "stats/pooledSpread": {
    blocks: [
      {
        kind: "text",
        text: "The standard deviation that two groups of people share if they have the same one.",
      },
      {
        kind: "formula",
        lines: ["sd² = ((n₁ − 1)·v₁ + (n₂ − 1)·v₂) / (n₁ + n₂ − 2)"],
      },
    ],
    params: [],
    returns:
      "In the unit of the values. `notEstimable` with `too_few` when a side is empty or both have one person, `no_spread` when neither side has any.",
    throws: null,
    sources: [],
    checked: [],
  },
  "outcomes/between.betweenGroups": {
    blocks: [
      {
        kind: "text",
        text: "Compares change between the strata of one dimension. Only strata that are shown take part, and people without a value are no group, so nothing follows from it about hidden people: not from how many tests the groups' own p values are adjusted for either, which are those that have one.",
      },
    ],
    params: [],
    returns: "Null under two such groups.",
    throws: null,
    sources: [],
    checked: [],
  },
  "stats/anova": {
    blocks: [
      {
        kind: "text",
        text: "One-way analysis of variance: whether the means of several groups differ, taking their spread to be the same.",
      },
      {
        kind: "formula",
        lines: [
          "F = (between / (k − 1)) / (within / (N − k)),   η² = between / (between + within)",
          "between = Σ nᵢ·(meanᵢ − mean)²,   within = Σ (nᵢ − 1)·varianceᵢ",
        ],
      },
    ],
    params: [
      {
        names: "groups",
        text: "Values of different people, in the same unit; groups without anybody do not count.",
      },
    ],
    returns:
      "`notEstimable` with `too_few` under 2 groups or when every group has one person, `no_spread` when no group has any.",
    throws: null,
    sources: ["Fisher (1925), Statistical Methods for Research Workers, ch. 7"],
    checked: ["R's `oneway.test` and `aov`."],
  },
  "stats/welchAnova": {
    blocks: [
      {
        kind: "text",
        text: "Welch's analysis of variance: whether the means of several groups differ, without assuming that all spread equally. With two groups F is the square of Welch's t.",
      },
      {
        kind: "formula",
        lines: [
          "wᵢ = nᵢ/varianceᵢ,  W = Σ wᵢ,  m = Σ wᵢ·meanᵢ / W,  Λ = Σ (1 − wᵢ/W)²/(nᵢ − 1) / (k² − 1)",
          "F = Σ wᵢ·(meanᵢ − m)² / ((k − 1)·(1 + 2(k − 2)·Λ)),   df = k − 1 and 1/(3Λ)",
        ],
      },
    ],
    params: [
      {
        names: "groups",
        text: "Values of different people, in the same unit; groups without anybody do not count.",
      },
    ],
    returns:
      "`notEstimable` with `too_few` under 2 groups or when one has a single person, `no_spread` when one has none (its weight would be infinite; R answers NaN).",
    throws: null,
    sources: ["Welch (1951), Biometrika 38, 330–336"],
    checked: ["R's `oneway.test`."],
  },
  "stats/kruskalWallis": {
    blocks: [
      {
        kind: "text",
        text: "The test of Kruskal and Wallis: whether several groups lie equally high, by the ranks of their values rather than the values. Equal values share the mean of their ranks.",
      },
      {
        kind: "formula",
        lines: [
          "H = (N − 1) · Σ nᵢ·(mean rankᵢ − (N + 1)/2)² / Σ (rank − (N + 1)/2)²,   chi-squared with k − 1",
        ],
      },
      {
        kind: "text",
        text: "This is the usual H divided by its correction for ties, written so that no two large numbers are subtracted.",
      },
    ],
    params: [
      {
        names: "groups",
        text: "Values of different people, in the same unit; groups without anybody do not count.",
      },
    ],
    returns: "`notEstimable` with `too_few` under 2 groups, `no_spread` when all values are equal.",
    throws: null,
    sources: ["Kruskal & Wallis (1952), Journal of the American Statistical Association 47, 583–621"],
    checked: ["R's `kruskal.test`."],
  },
  "stats/ancova": {
    blocks: [
      {
        kind: "text",
        text: "Analysis of covariance: whether groups differ after, given where each person stood before. It is R's `lm(post ~ pre + group)`, its F against `post ~ pre`, with parallel lines through the groups' means:",
      },
      {
        kind: "formula",
        lines: [
          "b = Σ Sxyᵢ / Σ Sxxᵢ                                  slope within the groups; S sums around group means",
          "s² = Σ (post − line)² / (N − k − 1)",
          "adjusted meanᵢ = postᵢ + b·(grand mean − preᵢ),   se² = s²·(1/nᵢ + (grand mean − preᵢ)² / Σ Sxx)",
          "differenceᵢⱼ  = adjustedᵢ − adjustedⱼ,             se² = s²·(1/nᵢ + 1/nⱼ + (preᵢ − preⱼ)² / Σ Sxx)",
          "F = (Σ (line with groups − line without)² / (k − 1)) / s²",
        ],
      },
      {
        kind: "text",
        text: "Intervals and p values from Student's t with N − k − 1. Groups that people chose, or were put into by need, differ in more than their score before: this does not undo that.",
      },
    ],
    params: [
      {
        names: "groups",
        text: "The pairs of different people, in points; groups without anybody do not count.",
      },
    ],
    returns:
      "Means and differences in points. `notEstimable` with `too_few` under 2 groups or without a degree of freedom to spare, `no_spread` when no group has different scores before, or when all people lie exactly on the lines.",
    throws: null,
    sources: ["Fisher (1932), Statistical Methods for Research Workers, 4th ed., § 49.1"],
    checked: ["R's `lm` and `emmeans`."],
  },
  "stats/equalSlopes": {
    blocks: [
      {
        kind: "text",
        text: "Whether the line from score before to score after rises alike in all groups, which an analysis of covariance takes for granted: R's F of `post ~ pre * group` against `post ~ pre + group`.",
      },
      {
        kind: "formula",
        lines: ["F = (Σ (bᵢ − b)²·Sxxᵢ / (s − 1)) / (left over / (N − k − s)),   bᵢ = Sxyᵢ / Sxxᵢ"],
      },
      {
        kind: "text",
        text: "over the s of k groups in which the scores before differ.",
      },
    ],
    params: [
      {
        names: "groups",
        text: "The pairs of different people; groups without anybody do not count.",
      },
    ],
    returns:
      "`notEstimable` with `too_few` under 2 groups or without a degree of freedom to spare, `no_spread` when fewer than 2 groups have different scores before, or when all people lie on their group's line.",
    throws: null,
    sources: [],
    checked: [],
  },
  "stats/attrition": {
    blocks: [
      {
        kind: "text",
        text: "Who was lost between the waves, and whether those who left had begun elsewhere than those who stayed: only then does the change of those who stayed mislead.",
      },
      {
        kind: "formula",
        lines: [
          "rate = drop-outs / (completers + drop-outs)",
          "d    = (mean of completers − mean of drop-outs) / pooled sd,   flagged when |d| ≥ 0.25",
        ],
      },
    ],
    params: [
      {
        names: "completers",
        text: "Scores before of people who also have one after.",
      },
      {
        names: "dropouts",
        text: "Scores before of people who have none after.",
      },
    ],
    returns:
      "Direction is completers minus drop-outs. Each figure is `notEstimable` for itself, as `welchT`, `cohensDPooled` and `wilsonInterval` say.",
    throws: null,
    sources: [
      "Schulz & Grimes (2002), The Lancet 359, 781–785 (a fifth lost)",
      "`startedDifferently` (0.25)",
    ],
    checked: ["R."],
  },
  "stats/startedDifferently": {
    blocks: [
      {
        kind: "text",
        text: "Whether two separate groups of people had begun in different places.",
      },
      {
        kind: "formula",
        lines: ["|d| ≥ 0.25,   d = (mean₁ − mean₂) / pooled sd"],
      },
      {
        kind: "text",
        text: "It goes by the size of the difference, not by its p: in a small group a large one stays unproven, in a large group a trifle is proven. Where neither side has any spread, any difference at all counts.",
      },
    ],
    params: [
      {
        names: "first, second",
        text: "Scores before, of different people, in the same unit.",
      },
    ],
    returns: "False where nothing can be said: a side is empty, or both have one person.",
    throws: null,
    sources: [
      "What Works Clearinghouse (2022), Procedures and Standards Handbook 5.0: beyond 0.25 at baseline no adjustment is accepted",
    ],
    checked: [],
  },
  "change/changeTable.leaversOf": {
    blocks: [
      {
        kind: "text",
        text: "Scores before of those who could have been found again and were not: people who left.",
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "outcomes/attrition.discloseAttrition": {
    blocks: [
      {
        kind: "text",
        text: "For every stratum shown, by key, who was lost. Outside the team the leavers, those without a code and those who came only after are counts like any other: none is told where it, or what is left of a wave without it, holds 1 to 9 people or could be worked out. A mean of nobody is no figure.",
      },
      {
        kind: "text",
        text: 'Outside the team nobody reads how many are enrolled: less those with a score it is how many never answered, in every group, subscale and release anew, and to protect that, later results would have to stay back. Of everybody together it is told rounded up to ten, so that "never answered" is one of several numbers.',
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "outcomes/flow.flowOf": {
    blocks: [
      {
        kind: "text",
        text: "Who came, who stayed and who was lost, from what an audience may read of a change: nothing is counted here that `disclose` has not let through.",
      },
    ],
    params: [
      {
        names: "outcome",
        text: "Answered with `describe`.",
      },
      {
        names: "lost",
        text: "The way of people whose change is hidden, where this audience may read it (`discloseLost`).",
      },
    ],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "stats/pearsonChiSquare": {
    blocks: [
      {
        kind: "text",
        text: "Pearson's chi-squared test of a groups × 2 table: whether a share, such as that of people who left, differs between groups.",
      },
      {
        kind: "formula",
        lines: ["χ² = Σ (countᵢ − nᵢ·q)² / (nᵢ·q·(1 − q)),   q = Σ count / Σ n,   df = k − 1"],
      },
      {
        kind: "text",
        text: "Both columns of the table are in this one sum. No correction for continuity. With small expected counts it is rough: `fisherExact` stands beside it.",
      },
    ],
    params: [
      {
        names: "groups",
        text: "Groups without anybody do not count.",
      },
    ],
    returns:
      "`notEstimable` with `too_few` under 2 groups, `no_spread` when it holds for everybody or nobody.",
    throws: null,
    sources: ["Pearson (1900), Philosophical Magazine 50, 157–175"],
    checked: ["R's `chisq.test(correct = FALSE)`."],
  },
  "stats/fisherExact": {
    blocks: [
      {
        kind: "text",
        text: "Fisher's exact test of a groups × 2 table: whether a share, such as that of people who left, differs between groups. With the sums of rows and columns held, it adds the chances of all tables that are no likelier than the one seen.",
      },
      {
        kind: "formula",
        lines: [
          "P(x₁ … x_k) = Π C(nᵢ, xᵢ) / C(N, K),   N = Σ nᵢ,  K = Σ count",
          "p = Σ P(x) over all x with Σ x = K and P(x) ≤ P(seen)·(1 + 1e-7)",
        ],
      },
      {
        kind: "text",
        text: "The tables are not listed one by one. The groups are split into two halves; each half is counted alone, as the chances of its partial tables per sum, equal ones joined, and those whose every completion is unlikely enough settled at once (`fisherHalf`). Then the halves whose sums make K are joined by walking both sorted lists against each other.",
      },
    ],
    params: [
      {
        names: "groups",
        text: "Groups without anybody do not count.",
      },
    ],
    returns:
      "`notEstimable` with `too_few` under 2 groups, `no_spread` when it holds for everybody or nobody, `too_many` where counting would take longer than some tenths of a second: chi-squared stands beside it then.",
    throws: null,
    sources: [
      "Fisher (1934), Statistical Methods for Research Workers, 5th ed.",
      "Freeman & Halton (1951), Biometrika 38, 141–149 (more than two groups)",
      "the pruning is that of Mehta & Patel (1983), JASA 78, 427–434",
    ],
    checked: ["R's `fisher.test` and by listing all tables."],
  },
  "stats/ordinalChange": {
    blocks: [
      {
        kind: "text",
        text: "What happened to the answers of one item without taking its steps for equal distances: who moved up, who moved down, who stayed.",
      },
      {
        kind: "formula",
        lines: [
          "P(up), P(down), P(same)        shares of the people who answered both times",
          "P(up) + ½·P(same) = ½ + ½·(P(up) − P(down))",
        ],
      },
      {
        kind: "text",
        text: "The last is the chance that somebody's later answer is the higher one, ties split by a coin. Its interval is half of Tango's for P(up) − P(down), moved to the middle; so it never leaves 0 … 1. The four intervals each hold in 95%, not all four at once.",
      },
    ],
    params: [
      {
        names: "pairs",
        text: "The item's answers before and after, as they were given: up is a higher number, which need not be better.",
      },
    ],
    returns: "Shares from 0 to 1 (no unit). `notEstimable` with `too_few` without anybody.",
    throws: null,
    sources: [
      "Vargha & Delaney (2000), Journal of Educational and Behavioral Statistics 25, 101–132 (the measure)",
      "Tango (1998), Statistics in Medicine 17, 891–908",
      "Wilson (1927), Journal of the American Statistical Association 22, 209–212",
    ],
    checked: [],
  },
  "stats/tangoInterval": {
    blocks: [
      {
        kind: "text",
        text: "Tango's score interval of the difference of two shares of the same people: how many more moved one way than the other.",
      },
      {
        kind: "formula",
        lines: [
          "δ = (up − down)/n;   all δ with |up − down − n·δ| ≤ z·√( n·(2q + δ − δ²) ),   z = 1.96",
          "q = (√(B² − 4AC) − B) / 2A,   A = 2n,  B = (2n − up + down)·δ − up − down,  C = −down·δ·(1 − δ)",
        ],
      },
      {
        kind: "text",
        text: "q is the likeliest share of those who moved down if δ were true; for δ below 0 the two change places. It is to two shares what Wilson's interval is to one: it never leaves −1 … 1, and keeps a width where nobody moved.",
      },
    ],
    params: [
      {
        names: "up, down",
        text: "People who moved each way: whole, together at most n.",
      },
      {
        names: "n",
        text: "At least 1.",
      },
    ],
    returns:
      "Limits of δ (no unit). Among samples of 10 to 30 people the true δ lies within in 91% at worst and 95% to 97% on average, over a grid of true shares; of 5 people in 88% at worst.",
    throws: null,
    sources: [
      "Tango (1998), Statistics in Medicine 17, 891–908",
      "recommended by Fagerland, Lydersen & Laake (2014), Statistics in Medicine 33, 2850–2875",
    ],
    checked: ["tests/reference/ordinal.json, coverage by listing all samples."],
  },
  "outcomes/ordinal.discloseItem": {
    blocks: [
      {
        kind: "text",
        text: "The door for answers to single items. They are of the people with both scores of the subscale, so that their number is that of the change.",
      },
      {
        kind: "list",
        items: [
          "Fewer people than the audience's threshold, and an item is hidden.",
          "Outside the team: the overall alone, no breakdown; neighboring options are joined until each part of a stack holds at least the threshold; who moved up, stayed and moved down is told where each is that many and nobody can work out how many fewer went from one answer to another (blurred.ts); an item that 1 to 9 of the people left out is hidden, because subtracting tells them.",
          "Why answers are missing is of everybody who answered at that wave for the team; outside of the people with both scores, so that no number about anybody else can be got by subtraction.",
        ],
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "stats/adjustP": {
    blocks: [
      {
        kind: "text",
        text: "p values adjusted for having looked at several: what R's `p.adjust` answers.",
      },
      {
        kind: "formula",
        lines: [
          "bonferroni  min(1, m·p)",
          "holm        the largest of (m − i + 1)·p₍ᵢ₎ over all p₍ᵢ₎ up to this one, at most 1",
          "bh          the smallest of m·p₍ᵢ₎/i over all p₍ᵢ₎ from this one on, at most 1",
        ],
      },
      {
        kind: "text",
        text: "where p₍₁₎ ≤ … ≤ p₍ₘ₎ are the m values there are. Holm and Bonferroni keep the chance of any false alarm below the level; Benjamini and Hochberg's keeps the expected share of false alarms among the alarms.",
      },
    ],
    params: [
      {
        names: "values",
        text: "Two-sided p values; null where there is no test, which then does not count.",
      },
    ],
    returns: "In the order of `values`, null where they are null; equal values stay equal.",
    throws: null,
    sources: [
      "Holm (1979), Scandinavian Journal of Statistics 6, 65–70",
      "Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57, 289–300",
    ],
    checked: [],
  },
  "outcomes/disclosure.disclose": {
    blocks: [
      {
        kind: "text",
        text: "The one door: turns counts into what this audience may see.",
      },
      {
        kind: "list",
        items: [
          "A stratum with fewer people with both scores than the audience's threshold (team 5, everybody else 10) is hidden.",
          "Outside the team so are as many others as it takes that it cannot be got by subtraction (protect.ts). The team can subtract: it sees live data of people it knows (who came is on its own lists), and a small program must not lose a good group's figures for the sake of a small one.",
          "Outside the team a whole breakdown is hidden where what is left beside its shown strata is of people so nearly alike that it tells the hidden ones (alikeRest.ts).",
          "Outside the team the people who answered only once are counts under the same rule: where they are 1 to 9, `n.pre` or `n.post` is hidden, because subtracting `n.paired` would tell them.",
          "Outside the team Wilcoxon's test is told where those who rose, stayed and fell may be: it tells how many stayed.",
          "Outside the team the spread of change is told only where n, mean and spread leave open how many rose, stayed and fell (momentsTell.ts), or where that is told. Spreads add up, so of the strata of all breakdowns everybody's alone is told otherwise.",
          "Outside the team scores are counted one by one only from 30 people on, and only where no subtraction yields fewer; else in bands of at least 3 people (`binned`).",
        ],
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "outcomes/protect": {
    blocks: [
      {
        kind: "text",
        text: "Decides which counts to hide so that no small one can be got back by adding and subtracting the others.",
      },
      {
        kind: "list",
        items: [
          "Every count of 1 to threshold − 1 people is hidden.",
          "Complementary suppression: a reader who knows all visible counts, and also which strata are empty, can bound every hidden one. While some small count is bounded below the threshold, the smallest visible count that would loosen this bound is hidden too, cells before margins.",
          "A hidden count of threshold or more that could be worked out anyway protects nothing and is shown.",
        ],
      },
      {
        kind: "text",
        text: "Afterwards no combination of visible figures yields the people, or the mean, of a block of 1 to threshold − 1 people, because the smallest such block that holds a count is exactly that count's upper bound (maximum flow = minimum cut). The overall is never hidden while it reaches the threshold. Counts of 0 are nobody's and are not protected. The result depends on the counts and their order alone.",
      },
    ],
    params: [
      {
        names: "counts",
        text: "All published counts, in the order that breaks ties.",
      },
      {
        names: "threshold",
        text: "The smallest number of people that may be told.",
      },
      {
        names: "hidden",
        text: "Keys that are hidden for other reasons.",
      },
    ],
    returns: "The keys of all hidden counts, `hidden` included.",
    throws: null,
    sources: [
      "Hundepool et al. (2012), Statistical Disclosure Control, ch. 4",
      "Cox (1980), JASA 75, 377–385",
    ],
    checked: [],
  },
  "outcomes/share.tellable": {
    blocks: [
      {
        kind: "text",
        text: "Of which strata the kinds of a partition may be told. The team: of all that it is shown. Everybody else:",
      },
      {
        kind: "list",
        items: [
          'only where each kind holds at least `threshold` people, so that neither a few people nor "all of them" is told;',
          "of the parts of a breakdown all or none: all, when each part's kinds are large enough and nobody can work out a small kind of a hidden part by subtraction (protect.ts finds nothing more to hide).",
        ],
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "outcomes/share.boundedShare": {
    blocks: [
      {
        kind: "text",
        text: 'One side of a two-way split for an audience that may not read the exact share: "under 5 %" or "over 95 %" of at least 40 people, hidden otherwise. For the overall alone, whose parts are not told then.',
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "outcomes/scoreBands.bandScores": {
    blocks: [
      {
        kind: "text",
        text: "Joins neighbouring scores until every band holds at least 3 people; the last few join the band before. With the scale's own range the outer bands reach its ends, so that they do not tell the lowest and the highest score that occurred.",
      },
    ],
    params: [
      {
        names: "scores",
        text: "Ascending, at least 3 people in all.",
      },
      {
        names: "range",
        text: "The lowest and highest possible score, where known.",
      },
    ],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "outcomes/releaseCut.cutSubscale": {
    blocks: [
      {
        kind: "text",
        text: "One subscale of the next release: its disclosed tables at every pair of waves, each cell new, kept as an earlier release told it, or hidden.",
      },
      {
        kind: "list",
        items: [
          "Each table is disclosed by itself, as a file would be (disclosure.ts): small cells and their complements.",
          "The ledger decides which of the rest may be told beside everything told before (ledger.ts), and which kinds of people beside them (ledgerKinds.ts).",
          "A cell that may not be told anew keeps its last published figures and their date, if it had any and still has people; else it is hidden.",
        ],
      },
      {
        kind: "text",
        text: "Scores of a cell that was told before are told one by one or in one band that holds everybody: bands of two releases could be subtracted.",
      },
      {
        kind: "text",
        text: "It goes step by step, so that a server can answer others between two steps.",
      },
    ],
    params: [
      {
        names: "decided",
        text: "What the ledger said of other subscales of the same cut: with the same people behind the same cells it says the same.",
      },
    ],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "outcomes/samePeople.tieSubscales": {
    blocks: [
      {
        kind: "text",
        text: "Which subscales of an instrument version a release tells of the same people.",
      },
      {
        kind: "text",
        text: "Subscales that score the same questions are tied: a total is the sum of its parts. Told of different people, they can be subtracted. With the total and the social part of 17 people and the emotional part of 20, three people follow who left out a question, how many they are and what they scored. So",
      },
      {
        kind: "list",
        items: [
          "outside the team a person counts for tied subscales at a wave only where all of them have a score (the scores are masked where a release reads them, api/db/releaseRows.ts);",
          "their figures are decided by one ledger: each cell is told anew for all of them or for none.",
        ],
      },
      {
        kind: "text",
        text: "Then every published sum of a tied subscale is over a set of people that the same sum of the others is over too. Whatever a reader adds and subtracts, of one subscale or across them, comes to a combination of these sets, person by person and question by question, and the ledger has seen to it that none touches fewer than the threshold of people (ledger.ts). It does not matter by which formula a score follows from the answers.",
      },
      {
        kind: "text",
        text: "A subscale that few have would take nearly everybody's figures away: asked in one year of three, say. So, the most answered first, one is left out of the release when fewer than half of the people who have the most answered one would be left with it. Nothing new is told of it: it stays as it was told, or stands there as hidden, with the reason (releaseLeftOut.ts).",
      },
      {
        kind: "text",
        text: "Subscales without a question in common are not tied: their numbers of people differ, but nobody knows by whom, and no sum over those follows. A score that came ready in a file may be the sum of anything, so it is tied to all others of its version.",
      },
    ],
    params: [
      {
        names: "patterns",
        text: "Who has scores of which subscales, at any wave.",
      },
    ],
    returns: "Every subscale in one tie; most are alone in theirs.",
    throws: null,
    sources: [],
    checked: [],
  },
  "outcomes/ledger.tellable": {
    blocks: [
      {
        kind: "text",
        text: "Which counts of the next release may be told beside all that was ever published, so that nobody can isolate fewer than `threshold` people, by whatever adding and subtracting of releases, breakdowns, pairs of waves and kinds of counts: among them who joined a group between two releases, who left it, who moved, whose scores changed, and who answered only once.",
      },
      {
        kind: "text",
        text: "Three readings of the published numbers are kept safe, each by ledgerWorlds.ts:",
      },
      {
        kind: "list",
        items: [
          "people: a person counts alike in all releases, so that who stayed cancels out;",
          "scores at each wave: a person whose score changed has several, and each in turn is taken as the unknown one (a combination that touches anybody's scores touches them in one of these readings);",
          "scores one by one: the same with `exactFrom` people, over the counts that tell distributions.",
        ],
      },
      {
        kind: "text",
        text: 'A count that makes a small block follow is withheld from the next release, the finest and smallest in that combination first. A withheld count keeps its last published value, which tells nothing new; so the rule "a cell whose people differ from its last published version by fewer than the threshold keeps the published value" follows, and so does more: the total is kept too where kept cells and a new total would differ by a few. In the end everything may be withheld; then nothing new is told, and what was safe stays safe.',
      },
      {
        kind: "text",
        text: "It takes a bounded number of sums. Where they do not suffice (many attributes that part people into very many kinds) the breakdown with the most cells is withheld as a whole, and the rest is decided without it.",
      },
    ],
    params: [
      {
        names: "histories",
        text: "Everybody who stands in a release or in the live data, by what they have in common.",
      },
      {
        names: "published",
        text: "Counts that earlier releases told for the first time.",
      },
      {
        names: "wanted",
        text: "Counts that the next release would tell.",
      },
      {
        names: "limits",
        text: "Thresholds, and how much may be summed.",
      },
    ],
    returns:
      "Step by step, so that a server can answer others meanwhile: the wanted counts that may be told; `exact` is taken away where scores may not be told one by one.",
    throws: null,
    sources: [],
    checked: [],
  },
  "outcomes/withhold": {
    blocks: [
      {
        kind: "text",
        text: "The same description without what may not be told beside earlier figures of the same stratum.",
      },
    ],
    params: [
      {
        names: "may",
        text: "`before`, `after`: how many answered only then; `kinds`: how many people fall into each kind (better and worse, cut-offs, ends, single scores), which two tellings would let somebody subtract.",
      },
    ],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "outcomes/release.chooseSource": {
    blocks: [
      {
        kind: "text",
        text: "Decides what somebody reads. The team reads live data. Everybody else, and whoever looks with their eyes, reads what has been released; the team may also look at the next release before it is cut.",
      },
    ],
    params: [
      {
        names: "role",
        text: "Of the asker.",
      },
      {
        names: "asked",
        text: "The audience asked for; a viewer who asks for none is a `viewer`.",
      },
      {
        names: "which",
        text: "`next` previews (the team's default), `current` is what others see now.",
      },
      {
        names: "current",
        text: "The program's newest release.",
      },
    ],
    returns: null,
    throws:
      "Problem `no_release` before the first release, `not_allowed` for eyes wider than the asker's own.",
    sources: [],
    checked: [],
  },
  "scores/roundScore": {
    blocks: [
      {
        kind: "text",
        text: "A score on the grid of 1e-9, so that equal scores are equal numbers and group in the database. Done once, when a score is made or comes in ready; everything after keeps full precision.",
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "stats/pairs.changesOf": {
    blocks: [
      {
        kind: "text",
        text: "The changes, post minus pre, never flipped. Scores lie on a grid of 1e-9 (rounded once, where they are made), so their differences are put back on it: otherwise 0.3 − 0.2 and 0.2 − 0.1 would be two different changes, ties would be missed and equal changes would seem to have spread.",
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "stats/weighted.canonical": {
    blocks: [
      {
        kind: "text",
        text: "The one canonical order: equal values joined, empty ones dropped, ascending. Every statistic starts here, so the order in which rows came out of the database can change no digit of any figure.",
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "stats/sum": {
    blocks: [
      {
        kind: "text",
        text: "A sum that keeps the digits which plain addition loses (Neumaier's compensated summation): a million small numbers added to a large one come out right to the last bit or so.",
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: ["Neumaier (1974), Zeitschrift für Angewandte Mathematik und Mechanik 54, 39–51"],
    checked: [],
  },
  "stats/tDistribution.twoSidedP": {
    blocks: [
      {
        kind: "text",
        text: "The two-sided p of Student's t: the chance of a value at least this far from 0 on either side.",
      },
      {
        kind: "formula",
        lines: ["p = I_x(df/2, 1/2),  x = df / (df + t²)"],
      },
      {
        kind: "text",
        text: "Taken from the tails directly, never as 1 − cdf, which has no digits left when p is small. Where x is nearer to 1 than to 0 the same tail is asked for by 1 − x, which keeps the digits that x has lost.",
      },
    ],
    params: [],
    returns: null,
    throws: null,
    sources: ["NIST Digital Library of Mathematical Functions, 8.17"],
    checked: [],
  },
  "stats/fDistribution.upperFP": {
    blocks: [
      {
        kind: "text",
        text: "The upper tail of Fisher's F: the chance of a value at least this large.",
      },
      {
        kind: "formula",
        lines: ["p = I_x(df2/2, df1/2),  x = df2 / (df2 + df1·F)"],
      },
      {
        kind: "text",
        text: "Taken from the tail directly, never as 1 − cdf. Where x is nearer to 1 than to 0 the same tail is asked for by 1 − x, which keeps the digits that x has lost.",
      },
    ],
    params: [
      {
        names: "value",
        text: "At least 0.",
      },
      {
        names: "df1",
        text: "Degrees of freedom of the numerator, more than 0; need not be whole.",
      },
      {
        names: "df2",
        text: "Degrees of freedom of the denominator, more than 0; need not be whole.",
      },
    ],
    returns: null,
    throws: null,
    sources: ["NIST Digital Library of Mathematical Functions, 8.17"],
    checked: ["R."],
  },
  "stats/fQuantile.upperFQuantile": {
    blocks: [
      {
        kind: "text",
        text: "The value that Fisher's F exceeds with this probability, found where its upper tail crosses it, on the scale of its logarithm. (R's `qf` puts chi-squared in the place of F from 400,000 degrees of freedom on; this does not.)",
      },
    ],
    params: [
      {
        names: "probability",
        text: "Of the upper tail, between 0 and 1 and not next to either.",
      },
      {
        names: "df1",
        text: "Degrees of freedom of the numerator, at least 1.",
      },
      {
        names: "df2",
        text: "Degrees of freedom of the denominator, at least 1.",
      },
    ],
    returns: "Good to about 1e-11 relative.",
    throws: null,
    sources: [],
    checked: ["tests/reference/alpha.json (R)."],
  },
  "stats/chiSquaredDistribution.upperChiSquaredP": {
    blocks: [
      {
        kind: "text",
        text: "The upper tail of chi-squared with whole degrees of freedom: the chance of a value at least this large.",
      },
      {
        kind: "formula",
        lines: [
          "p = e⁻ʰ · Σ hᵏ / Γ(k + 1),   h = value/2,  k = 0, 1, … df/2 − 1          df even",
          "p = 2·Φ(−√value) + the same over k = 1/2, 3/2, … df/2 − 1                 df odd",
        ],
      },
      {
        kind: "text",
        text: "All terms are positive, so a small p keeps its digits.",
      },
    ],
    params: [
      {
        names: "value",
        text: "At least 0.",
      },
      {
        names: "df",
        text: "Whole, at least 1.",
      },
    ],
    returns: null,
    throws: null,
    sources: ["Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.4.4 and 26.4.5"],
    checked: ["R."],
  },
  "stats/fairBinomial": {
    blocks: [
      {
        kind: "text",
        text: "The chance that exactly `k` of `m` fair coins show heads.",
      },
      {
        kind: "formula",
        lines: [
          "P(X = k) = C(m, k) / 2ᵐ = √(m / (2πk(m − k))) · exp(δ(m) − δ(k) − δ(m − k) − m/2 · g(1 − 2k/m))",
        ],
      },
      {
        kind: "text",
        text: "with δ what Stirling's formula lacks of ln n!, and g(e) = (1 − e)·ln(1 − e) + (1 + e)·ln(1 + e). Differences of log-gammas would have lost nine digits at a million.",
      },
    ],
    params: [
      {
        names: "k",
        text: "A whole number from 0 to m/2.",
      },
    ],
    returns: "Good to about 1e-12 relative, also of two million coins.",
    throws: null,
    sources: ["Loader (2000), Fast and accurate computation of binomial probabilities"],
    checked: [],
  },
  "stats/fairBinomial.fairBinomialTail": {
    blocks: [
      {
        kind: "text",
        text: "The chance that at most `k` of `m` fair coins show heads; the exact p of a sign test or of McNemar's test is twice this.",
      },
      {
        kind: "formula",
        lines: ["P(X ≤ k) = P(X = k) · (1 + k/(m − k + 1) + k(k − 1)/((m − k + 1)(m − k + 2)) + …)"],
      },
      {
        kind: "text",
        text: "All terms are positive, so the smallest chance keeps its digits.",
      },
    ],
    params: [
      {
        names: "k",
        text: "A whole number from 0 to m/2: the smaller side.",
      },
      {
        names: "m",
        text: "How many coins.",
      },
    ],
    returns: null,
    throws: null,
    sources: [],
    checked: [],
  },
  "stats/findRoot": {
    blocks: [
      {
        kind: "text",
        text: "Where a falling function crosses 0: brackets the place from a first guess by growing steps, then closes in by false position with the Illinois halving, which needs about ten calls.",
      },
    ],
    params: [
      {
        names: "fall",
        text: "Continuous, falling, positive on the far left and negative on the far right.",
      },
      {
        names: "guess",
        text: "Anywhere; the nearer the quicker.",
      },
      {
        names: "step",
        text: "The first stride away from the guess, more than 0.",
      },
    ],
    returns: null,
    throws: null,
    sources: ["Dowell & Jarratt (1971), BIT 11, 168–174"],
    checked: [],
  },
};
