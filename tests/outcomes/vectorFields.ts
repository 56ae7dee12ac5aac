import { expect } from "vitest";
import { layBeside, type Told } from "../seeds/asR";

/** What R's package has no figure for, or under another name: counts, and what has vectors of its own. */
const apart = [
  /\bn$|^distribution|crowdedEnds|figures\.(pairs|sums)|everybody\.\w+\.(sum|squares|scores)|(cutoff|selectedStart)\.(from|to)$|\.anonymous\.|\bonly(Before|After)\b/,
  // Wilson's limits around counts that are compared, Fisher's around r, Walsh averages: proportions and ranks tests.
  /(any|reliable)\.\w+\.(value|low|high)$|correlation\.(low|high)$|hodgesLehmann\.\w+\.(value|low|high)$|ranks\.exact\.|fiveNumbers\.change/,
  // Their intervals are held against R with the stories (tests/reference/seeds.R).
  /(MeanOfSds|hedgesGrm|beckers[DG])\.(low|high)$|(hedgesG|(^|\.)cohensD|slope)\.(low|high)$|contrasts\.(low|high|first|second)$/,
];

/** What the vectors hold beside figures of ours; all else is compared below. */
export const notOurs = [
  // Words: what was computed, from what, and why there is nothing.
  ...["definition", "direction", "name", "scale", "source", "group_p_adjusted.family", "ancova.model"],
  ...["R", "coin", "effectsize", "emmeans", "exactRankTests", "psych"].map((one) => `software.${one}`),
  ...["ancova", "between_group_change", "overall", "overall.t_paired"].map((one) => `${one}.note`),
  ...["effect_sizes", "effect_sizes.effectsize_083", "wilcoxon"].map((one) => `overall.${one}.note`),
  ...["exact_permutation_with_ties", "hodges_lehmann"].map((one) => `overall.wilcoxon.${one}.note`),
  ...["attrition.overall.welch", "between_group_change.welch_t"].map((one) => `${one}.direction`),
  ...["all_pre_total_sample", "paired_pre"].map((one) => `overall.rci_sd_of_${one}.label`),
  // How R chose its Wilcoxon: the choice itself is compared.
  "overall.wilcoxon.any_ties_in_abs_diff",
  "overall.wilcoxon.r_default.method",
  // 1 − Φ(z), which loses digits far out: `p_stable`, from the upper tail, is compared.
  "overall.wilcoxon.normal_corrected.p",
  // The usual approximation of the correction: ours is the exact one.
  "overall.effect_sizes.J_approx_df_n_minus_1",
  // A slip of effectsize 0.8.3, shown as a warning.
  "overall.wilcoxon.rank_biserial_effectsize_083.ci95",
];

/** Lays figures beside R's: none differs, and none is left over that R could have been asked for. */
export function expectAlike(known: Told, told: Told, ...also: RegExp[]): number {
  const { differences, compared, unchecked } = layBeside(known, told);
  expect(differences).toEqual([]);
  expect([...unchecked].filter((name) => ![...apart, ...also].some((one) => one.test(name)))).toEqual([]);
  return compared;
}
