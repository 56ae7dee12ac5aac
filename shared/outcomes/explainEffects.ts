import { confidenceZ } from "../stats/confidenceZ";
import { hedgesCorrection } from "../stats/hedgesCorrection";
import type { EffectSizes, ExplainedFigure, FullFigures } from "./detail";
import { type Explaining, startExplaining } from "./explaining";
import { explainCorrectedLimits, explainCorrelationLimits, explainNoncentralLimits } from "./explainLimits";

type Inputs = Record<string, number>;

/** How the correlation and every effect size of the people with both scores was made, from their sums. */
export function explainEffects({ sums, changeSd, correlation, effectSizes }: FullFigures): ExplainedFigure[] {
  const { n } = sums;
  if (n < 2 || changeSd === null) return [];
  const { explained, add } = startExplaining();
  const mean = (sums.post - sums.pre) / n;
  const spread = (sum: number, squares: number) => Math.sqrt(Math.max(0, squares - sum ** 2 / n) / (n - 1));
  const [sdPre, sdPost] = [spread(sums.pre, sums.prePre), spread(sums.post, sums.postPost)];
  const sd = changeSd;
  const r = correlation.value ?? null;
  if (r !== null && sums.prePost !== null)
    explainCorrelation(correlation, { ...sums, prePost: sums.prePost }, add);
  const d = (names: Names, divisor: string, inputs: Inputs) => {
    const behind = { ...inputs, sd, n, t: mean / (sd / Math.sqrt(n)), df: n - 1 };
    explainEffect(effectSizes, names, `mean / ${divisor}`, { mean, ...inputs }, add, (at, limits) =>
      explainNoncentralLimits(at, limits, { worth: `sd / sqrt(n) / ${divisor}`, inputs: behind }, add),
    );
  };
  const around = (names: Names, formula: string, inputs: Inputs, se: string, more: Inputs) =>
    explainEffect(effectSizes, names, formula, inputs, add, (at, { value, low, high }) => {
      const all = { d: value, z: confidenceZ, n, ...more };
      add(`${at}.low`, low, `d - z * ${se}`, all);
      add(`${at}.high`, high, `d + z * ${se}`, all);
    });
  d(["cohensDz", "hedgesGz"], "sd", { sd });
  d(["cohensDav", "hedgesGav"], "sqrt((sdPre^2 + sdPost^2) / 2)", { sdPre, sdPost });
  d(["cohensDavMeanOfSds", "hedgesGavMeanOfSds"], "((sdPre + sdPost) / 2)", { sdPre, sdPost });
  if (r !== null) {
    const error = "sqrt((1 / n + d^2 / (2 * n)) * 2 * (1 - r))";
    around(["cohensDrm", "hedgesGrm"], "mean / sd * sqrt(2 * (1 - r))", { mean, sd, r }, error, { r });
  }
  const error = "sqrt((sd^2 / sdPre^2 + d^2 / 2) / (n - 1))";
  around(["beckersD", "beckersG"], "mean / sdPre", { mean, sdPre }, error, { sd, sdPre });
  return explained;
}

type Names = readonly [plain: keyof EffectSizes, corrected: keyof EffectSizes];

function explainEffect(
  effectSizes: EffectSizes,
  names: Names,
  formula: string,
  inputs: Inputs,
  add: Explaining["add"],
  explainLimits: (at: string, limits: { value: number; low: number; high: number }) => void,
): void {
  const [plain, corrected] = names.map((name) => effectSizes[name]);
  const [at, correctedAt] = names.map((name) => `effectSizes.${name}`);
  if (!plain || !corrected || !at || !correctedAt || plain.value === undefined) return;
  add(at, plain.value, formula, inputs);
  if (plain.kind === "estimate") explainLimits(at, plain);
  if (corrected.value === undefined || plain.n < 3) return;
  const J = hedgesCorrection(plain.n - 1);
  add(correctedAt, corrected.value, "J * d", { J, d: plain.value });
  if (plain.kind === "estimate" && corrected.kind === "estimate")
    explainCorrectedLimits(correctedAt, corrected, { J, d: plain }, add);
}

function explainCorrelation(
  correlation: FullFigures["correlation"],
  { n, pre, post, prePre, postPost, prePost }: Record<keyof FullFigures["sums"], number>,
  add: Explaining["add"],
): void {
  add(
    "correlation",
    correlation.value,
    "(prePost - pre * post / n) / sqrt((prePre - pre^2 / n) * (postPost - post^2 / n))",
    { n, pre, post, prePre, postPost, prePost },
  );
  if (correlation.kind === "estimate")
    explainCorrelationLimits("correlation", correlation, { se: "sqrt(1 / (n - 3))", inputs: { n } }, add);
}
