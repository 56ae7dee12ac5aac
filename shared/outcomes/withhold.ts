import type { DisclosedAttrition } from "./attrition";
import type { StratumDetail } from "./describe";
import type { Suppressed } from "./suppressed";

/**
 * The same description without what may not be told beside earlier figures of the same stratum.
 *
 * @param may  `before`, `after`: how many answered only then; `kinds`: how many people fall into each kind
 *   (better and worse, cut-offs, ends, single scores), which two tellings would let somebody subtract.
 */
export function withhold(
  detail: StratumDetail,
  may: { before: boolean; after: boolean; kinds: boolean },
): StratumDetail {
  const { attrition: losses } = detail;
  const attrition: DisclosedAttrition = {
    ...losses,
    loss: may.before ? losses.loss : hiddenFigure,
    onlyBefore: may.before ? losses.onlyBefore : hiddenFigure,
    onlyAfter: may.after ? losses.onlyAfter : hiddenFigure,
    anonymous: may.before && may.after ? losses.anonymous : hiddenFigure,
  };
  if (may.kinds) return { ...detail, attrition };
  const noMovement = { rose: hiddenFigure, same: hiddenFigure, fell: hiddenFigure };
  const { reliable, figures } = detail;
  return {
    ...detail,
    attrition,
    comparison: null,
    any: noMovement,
    reliable: "kind" in reliable ? reliable : { ...reliable, ...noMovement },
    crowdedEnds: detail.crowdedEnds.map((end) => ({ ...end, share: hiddenFigure })),
    crossings: detail.crossings.map(({ cutoff }) => ({
      cutoff,
      pre: hiddenFigure,
      post: hiddenFigure,
      cases: hiddenFigure,
      difference: hiddenFigure,
      mcnemar: hiddenFigure,
    })),
    ...(figures
      ? {
          figures: {
            ...figures,
            fiveNumbers: hiddenFigure,
            hodgesLehmann: hiddenFigure,
            ranks: hiddenFigure,
          },
        }
      : {}),
  };
}

const hiddenFigure: Suppressed = { kind: "suppressed", reason: "would_reveal_another" };
