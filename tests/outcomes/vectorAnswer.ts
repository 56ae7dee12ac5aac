import type { Told } from "../seeds/asR";

// biome-ignore lint/suspicious/noExplicitAny: R's figures are read field by field; where one is absent R has none
type Known = any;

/** A stratum's figures in R's words, under the names that the API gives them. What R has none of is left out. */
export function stratumAsTold(known: Known, lost: Known, threshold: number): Told {
  const { effect_sizes: effects, wilcoxon, t_paired: t, cutoff, change } = known;
  const ofAll = known.rci_sd_of_all_pre_total_sample;
  return only({
    n: { pre: known.n_pre, post: known.n_post, paired: known.n_paired },
    pre: described(known.pre_paired),
    post: described(known.post_paired),
    meanChange: estimate(change?.mean, t?.ci95),
    pairedT: { t: t?.t, df: t?.t === null ? null : t?.df, p: t?.p },
    wilcoxon: {
      v: wilcoxon?.r_default?.V,
      p: wilcoxon?.r_default?.p,
      method:
        wilcoxon?.r_default &&
        `wilcoxon_signed_rank_${wilcoxon.r_default.used_exact ? "exact" : "normal_corrected"}`,
    },
    cohensDz: estimate(effects?.d_z?.est, effects?.d_z?.ci95_nct),
    hedgesGav: hedges(effects, "root_mean_var"),
    detail: {
      any: movement(change?.n_up, change?.n_same, change?.n_down, known.n_paired),
      reliable: ofAll?.sd_pre_used && {
        ...movement(
          ofAll.n_reliably_increased,
          ofAll.n_no_reliable_change,
          ofAll.n_reliably_decreased,
          known.n_paired,
        ),
        sd: ofAll.sd_pre_used,
        sem: ofAll.sem,
        band: ofAll.smallest_reliable_change,
        reliability: { value: ofAll.reliability },
        withOwnSpread: ownSpread(known.rci_sd_of_paired_pre),
      },
      crossings: cutoff && [crossing(cutoff)],
      attrition: {
        onlyBefore: { n: known.n_pre_only },
        onlyAfter: { n: known.n_post_only },
        ...(lost && { loss: lossAsTold(lost, threshold) }),
      },
      figures: {
        changeSd: change?.sd,
        correlation: { value: effects?.r_pre_post },
        fiveNumbers: {
          pre: five(known.pre_paired),
          post: five(known.post_paired),
          change: { median: change?.median },
        },
        everybody: {
          pre: wave(known.pre_all, known.n_pre_only, threshold),
          post: wave(known.post_all, known.n_post_only, threshold),
        },
        effectSizes: {
          cohensDz: estimate(effects?.d_z?.est, effects?.d_z?.ci95_nct),
          hedgesGz: estimate(effects?.g_z?.est, effects?.g_z?.ci95_nct),
          cohensDav: estimate(
            effects?.d_av_root_mean_var?.est,
            effects?.d_av_root_mean_var?.ci95_algina_keselman,
          ),
          hedgesGav: hedges(effects, "root_mean_var"),
          cohensDavMeanOfSds: { value: effects?.d_av_mean_of_sds },
          hedgesGavMeanOfSds: { value: effects?.g_av_mean_of_sds_J_n_minus_1 },
          cohensDrm: drmOf(effects),
          hedgesGrm: { value: effects?.g_rm_J_n_minus_1 },
          beckersD: { value: effects?.d_becker_pre_sd },
          beckersG: { value: effects?.g_becker_pre_sd_J_n_minus_1 },
        },
        hodgesLehmann: {
          all: { value: wilcoxon?.hodges_lehmann?.median_walsh_all_pairs },
          nonZero: { value: wilcoxon?.hodges_lehmann?.median_walsh_nonzero_only },
        },
        ranks: wilcoxon?.r_default && ranks(wilcoxon),
      },
    },
    follows: {
      changeSe: t?.se,
      ncp: limits(effects?.d_z?.ncp_limits),
      correction: effects?.d_z?.est ? effects.J_exact_df_n_minus_1 : undefined,
      drmSe: effects?.d_rm?.ci95_normal && !onOneLine(effects) ? effects.d_rm.se_borenstein : undefined,
      effectsizeD: effects?.effectsize_083?.cohens_d?.[0],
      effectsizeG: isCorrected(effects) ? effects?.effectsize_083?.hedges_g?.[0] : undefined,
      meanChange: t?.mean_change,
      ranks: wilcoxon?.r_default && {
        wMinus: wilcoxon.W_minus,
        nonZero: wilcoxon.n_nonzero,
        zero: wilcoxon.n_zero,
        pairs: wilcoxon.n_pairs,
        biserial: wilcoxon.rank_biserial_effectsize_083?.est,
      },
      cutoff: cutoff && { from: cutoff.cutoff },
      reliable: reliableAsFollows(ofAll),
      ownSpread: reliableAsFollows(known.rci_sd_of_paired_pre),
      baseline: lost?.n_baseline,
      people: known.n_rows - known.n_neither,
    },
  });
}

/** What R writes down and the answer leaves to a step that anybody can take from what it tells. */
export function whatFollows(told: Known): Known {
  const { n, meanChange, detail } = told;
  const { figures, reliable, attrition, crossings } = detail;
  const { effectSizes, ranks, changeSd } = figures;
  const { cohensDz, hedgesGz, cohensDrm } = effectSizes;
  const moved = detail.any.rose.people + detail.any.fell.people;
  const root = Math.sqrt(n.paired);
  const follow = (one: Known) => ({
    n: n.paired,
    sem: one.sd * Math.sqrt(1 - reliable.reliability.value),
    spread: one.sd * Math.sqrt(2 * (1 - reliable.reliability.value)),
    reliability: reliable.reliability.value,
    improved: people(reliable.better === "rose" ? one.rose : one.fell),
    deteriorated: people(reliable.better === "rose" ? one.fell : one.rose),
  });
  return {
    ...told,
    follows: {
      changeSe: changeSd / root,
      ncp: { low: cohensDz.low * root, high: cohensDz.high * root },
      correction: hedgesGz.value / cohensDz.value,
      drmSe: (cohensDrm.high - cohensDrm.low) / 2 / 1.959963984540054,
      effectsizeD: cohensDz.value,
      effectsizeG: hedgesGz.value,
      meanChange: meanChange.value,
      ranks: {
        wMinus: (moved * (moved + 1)) / 2 - ranks.corrected.v,
        nonZero: moved,
        zero: detail.any.same.people,
        pairs: n.paired,
        biserial: ranks.rankBiserial.value,
      },
      cutoff: { from: crossings[0].cutoff.from },
      reliable: reliable.kind ? undefined : follow(reliable),
      ownSpread: reliable.withOwnSpread ? follow(reliable.withOwnSpread) : undefined,
      people: n.pre + n.post - n.paired,
      baseline: (attrition.loss.completers?.n ?? 0) + (attrition.loss.dropouts?.n ?? 0),
    },
  };
}

/** Who was lost, as the team reads it: of fewer than the threshold who left or stayed, how many and no mean. */
export function lossAsTold(lost: Known, threshold: number): Told {
  const areFew = (n: number) => n > 0 && n < threshold;
  const side = (n: number, mean: number, sd: number) => (areFew(n) ? { n } : { n, mean, sd });
  const compared = !areFew(lost.n_completers) && !areFew(lost.n_dropouts) ? lost.welch : undefined;
  return only({
    rate: estimate(lost.dropout_rate, lost.dropout_rate_wilson95),
    completers: side(lost.n_completers, lost.completers_mean, lost.completers_sd),
    dropouts: side(lost.n_dropouts, lost.dropouts_mean, lost.dropouts_sd),
    difference: estimate(compared?.diff, compared?.ci95),
    test: { t: compared?.t, df: compared?.df, p: compared?.p },
    cohensD: { value: compared && lost.cohens_d_pooled },
  });
}

/** What stands between the groups. */
export function betweenAsTold(known: Known): Told {
  const { between_group_change: between, ancova, group_p_adjusted: adjusted } = known;
  // Where everybody changed alike R's F is the rounding of nothing over nothing.
  const anova = known.overall.change.sd > 0 ? between.anova_change : undefined;
  const f = (one: Known) => ({ f: one?.F, df1: one?.df1, df2: one?.df2, p: one?.p });
  const t = (one: Known) => ({ t: one?.t, df: one?.t === null ? null : one?.df, p: one?.p });
  return only({
    labels: Object.keys(between.n),
    n: { ...between.n },
    contrastNames: ancova?.contrasts?.map(({ contrast }: Known) =>
      contrast.split(" - ").map((name: string) => name.replace(/^g/, "")),
    ),
    adjustedNames: ancova?.adjusted_means?.map(({ group }: Known) => group),
    each: adjusted && eachAsTold(adjusted),
    anova: { ...f(anova), etaSquared: anova?.eta2 },
    welchAnova: f(between.welch_anova_change),
    kruskalWallis: {
      h: between.kruskal_change?.H,
      df: between.kruskal_change?.df,
      p: between.kruskal_change?.p,
    },
    two: between.welch_t && {
      difference: estimate(between.welch_t.diff, between.welch_t.ci95),
      welch: t(between.welch_t),
      student: t(between.student_t),
      cohensD: estimate(between.cohens_d_pooled?.est, between.cohens_d_pooled?.ci95_nct),
      hedgesG: { value: between.cohens_d_pooled?.hedges_g },
    },
    ancova: ancova?.F !== undefined && {
      ...f(ancova),
      partialEtaSquared: ancova.partial_eta2,
      residualSd: ancova.residual_sd,
      grandMean: ancova.grand_mean_pre,
      slope: { value: ancova.slope_pre.est, se: ancova.slope_pre.se },
      n: ancova.n,
      adjustedMeans: ancova.adjusted_means.map(({ mean, se, ci95 }: Known) => ({
        ...estimate(mean, ci95),
        se,
      })),
      contrasts: ancova.contrasts.map(({ est, se, t: at, df, p, p_holm }: Known) => ({
        ...estimate(est),
        se,
        t: at,
        df,
        p,
        pHolm: p_holm,
      })),
    },
    equalSlopes: f(ancova?.equal_slopes_test),
  });
}

/** What stands between the groups, with contrasts and adjusted means by the names of their groups. */
export function betweenInNames(told: Known, strata: Known): Known {
  const { labels, ancova } = told;
  const paired = (label: string) => strata.find(({ by }: Known) => by.group === label).n.paired;
  return {
    ...told,
    n: Object.fromEntries(labels.map((label: string) => [label, paired(label)])),
    contrastNames: ancova.contrasts?.map((one: Known) => [labels[one.first], labels[one.second]]),
    adjustedNames: ancova.adjustedMeans?.map((_: Known, i: number) => labels[i]),
  };
}

function eachAsTold({ raw, holm, bh, bonferroni }: Known) {
  return Object.keys(raw).map((label) => ({
    label,
    p: raw[label],
    pHolm: holm[label],
    pBh: bh[label],
    pBonferroni: bonferroni[label],
  }));
}

function estimate(value?: number | null, limits?: [number, number] | null) {
  return { value, low: limits?.[0], high: limits?.[1] };
}

function described({ mean, sd, mean_ci95 }: Known) {
  return { mean, sd, interval: estimate(mean, mean_ci95) };
}

function five({ n, min, q1_type7, median, q3_type7, max }: Known) {
  return n ? { n, min, lowerQuartile: q1_type7, median, upperQuartile: q3_type7, max } : undefined;
}

function movement(rose: number, same: number, fell: number, of: number) {
  return { rose: { people: rose, of }, same: { people: same, of }, fell: { people: fell, of } };
}

function wave(known: Known, only: number, threshold: number) {
  if (only > 0 && only < threshold) return { kind: "suppressed" };
  return { n: known.n, ...described(known), fiveNumbers: five(known) };
}

function limits(pair?: [number, number] | null) {
  return pair ? { low: pair[0], high: pair[1] } : undefined;
}

function reliableAsFollows(rci: Known) {
  if (!rci?.sd_pre_used) return undefined;
  return {
    n: rci.n,
    sem: rci.sem,
    spread: rci.s_diff,
    reliability: rci.reliability,
    improved: rci.n_reliably_improved,
    deteriorated: rci.n_reliably_deteriorated,
  };
}

/** A share tells its people; beside one's own spread the counts stand alone. */
function people(count: Known): number {
  return typeof count === "number" ? count : count.people;
}

function ownSpread(own: Known) {
  if (!own?.sd_pre_used) return undefined;
  return {
    sd: own.sd_pre_used,
    band: own.smallest_reliable_change,
    rose: own.n_reliably_increased,
    same: own.n_no_reliable_change,
    fell: own.n_reliably_decreased,
  };
}

/** Of two people there is no correction, and neither we nor R give a g; effectsize 0.8.3 answers 0. */
function isCorrected(effects: Known): boolean {
  return effects?.J_exact_df_n_minus_1 !== null;
}

/** Where r is 1, d_rm is 0; R's is what rounding leaves of 1 − r, a root of 1e-16. */
function onOneLine(effects: Known): boolean {
  return typeof effects?.r_pre_post === "number" && 1 - effects.r_pre_post < 1e-12;
}

function drmOf(effects: Known) {
  const { est, ci95_normal: limits } = effects?.d_rm ?? {};
  if (typeof est !== "number" || !onOneLine(effects)) return estimate(est, limits);
  const rounding = [est, ...(limits ?? [])].every((one: number) => Math.abs(one) < 1e-7);
  return rounding ? estimate(0, [0, 0]) : estimate(est, limits);
}

/** R holds d's limits; g's are those times J. */
function hedges(effects: Known, of: string) {
  if (!isCorrected(effects)) return {};
  const limits: [number, number] | undefined = effects?.[`d_av_${of}`]?.ci95_algina_keselman;
  const J = effects?.J_exact_df_n_minus_1;
  return estimate(effects?.[`g_av_${of}_J_n_minus_1`], limits && [J * limits[0], J * limits[1]]);
}

function crossing({ both, pre_only, post_only, neither, n, pre_prop, post_prop, ...rest }: Known) {
  const share = (people: number, of: Known) => ({ people, of: n, ...estimate(of.est, of.wilson95) });
  const { diff_post_minus_pre: difference, mcnemar } = rest;
  const chi = (chiSquared: number | null, p: number | null) => ({
    chiSquared,
    df: chiSquared === null ? null : 1,
    p,
  });
  return {
    cases: { both, preOnly: pre_only, postOnly: post_only, neither },
    pre: share(both + pre_only, pre_prop),
    post: share(both + post_only, post_prop),
    difference: {
      ...estimate(difference.est, difference.newcombe_method10_ci95),
      phi: difference.phi_used,
    },
    mcnemar: {
      corrected: chi(mcnemar.chi2_corrected, mcnemar.p_corrected),
      uncorrected: chi(mcnemar.chi2_uncorrected, mcnemar.p_uncorrected),
      exactP: mcnemar.p_exact_binomial,
      midP: mcnemar.p_mid,
    },
  };
}

function ranks(known: Known) {
  const { V: v, normal_corrected: corrected, normal_uncorrected: uncorrected, sign_test: sign } = known;
  const { pratt_asymptotic: pratt, rank_biserial_nonzero: biserial } = known;
  return {
    // R's package counts the exact distribution out under 50 changes; above, its figure is an approximation.
    exact: known.n_nonzero < 50 ? { v, p: known.exact_permutation_with_ties.p } : undefined,
    corrected: { v, z: corrected.z, p: corrected.p_stable ?? corrected.p },
    uncorrected: { v, z: uncorrected.z, p: uncorrected.p },
    pratt: { z: pratt.z, p: pratt.p },
    signTest: { up: sign.n_pos, down: sign.n_neg, p: sign.p },
    rankBiserial: estimate(biserial.est, biserial.ci95),
  };
}

/** Without what R has no figure for. */
function only(part: Known): Told {
  if (Array.isArray(part)) return part.map(only);
  if (typeof part !== "object" || part === null) return part;
  const known = Object.entries(part).filter(([, one]) => one !== undefined && one !== null && one !== false);
  return Object.fromEntries(known.map(([name, one]) => [name, only(one)]));
}
