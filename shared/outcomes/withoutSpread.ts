import { type Estimate, type NotEstimable, notEstimable } from "../stats/estimate";
import type { StratumDetail } from "./describe";
import type { EffectSizes, FullFigures } from "./detail";
import type { ChangeSummary } from "./summary";
import type { Suppressed } from "./suppressed";

type Spread = Pick<ChangeSummary, "meanChange" | "pairedT" | "cohensDz" | "hedgesGav">;

/**
 * The same figures without those from which the spread of the changes (Σd²) could be worked out: intervals of
 * the change, t and its p, d_z, the correlation, Σ pre·post. What rests on the mean change and on the spread
 * before and after stays, without its interval. For strata where n, mean and SD tell how many people moved
 * (momentsTell.ts), and those from which theirs would follow.
 */
export function withoutSpread<S extends Spread & { detail?: StratumDetail }>(summary: S): S {
  const { meanChange, pairedT, cohensDz, hedgesGav, detail } = summary;
  return {
    ...summary,
    meanChange: valueOnly(meanChange),
    pairedT: untold(pairedT.n),
    cohensDz: untold(cohensDz.n),
    hedgesGav: valueOnly(hedgesGav),
    ...(detail ? { detail: detailWithout(detail) } : {}),
  };
}

/** Whether the spread of change is hidden where the change itself is shown. */
export function hidesSpread({ meanChange }: Pick<Spread, "meanChange">): boolean {
  return meanChange.kind === "notEstimable" && meanChange.reason === "too_alike";
}

function detailWithout(detail: StratumDetail): StratumDetail {
  const { figures, comparison } = detail;
  return {
    ...detail,
    ...(comparison ? { comparison: hiddenFigure } : {}),
    ...(figures ? { figures: figuresWithout(figures) } : {}),
  };
}

function figuresWithout(figures: FullFigures): FullFigures {
  const { sums, correlation, effectSizes } = figures;
  return {
    ...figures,
    sums: { ...sums, prePost: null },
    changeSd: null,
    correlation: untold(correlation.n),
    effectSizes: effectsWithout(effectSizes),
    fiveNumbers: hiddenFigure,
    hodgesLehmann: hiddenFigure,
    ranks: hiddenFigure,
  };
}

function effectsWithout(all: EffectSizes): EffectSizes {
  return {
    cohensDz: untold(all.cohensDz.n),
    hedgesGz: untold(all.hedgesGz.n),
    cohensDav: valueOnly(all.cohensDav),
    hedgesGav: valueOnly(all.hedgesGav),
    cohensDavMeanOfSds: valueOnly(all.cohensDavMeanOfSds),
    hedgesGavMeanOfSds: valueOnly(all.hedgesGavMeanOfSds),
    cohensDrm: untold(all.cohensDrm.n),
    hedgesGrm: untold(all.hedgesGrm.n),
    beckersD: valueOnly(all.beckersD),
    beckersG: valueOnly(all.beckersG),
  };
}

/** Whether there was an interval is not told either: everybody who changed alike has none. */
function valueOnly({ value, n }: Estimate): NotEstimable {
  return notEstimable("too_alike", n, value);
}

function untold(n: number): NotEstimable {
  return notEstimable("too_alike", n);
}

const hiddenFigure: Suppressed = { kind: "suppressed", reason: "would_reveal_another" };
