import type { I18n, Subscale } from "../instruments/definition";

/** A span of scores that a definition singles out, such as "lonely": a person in it counts as a case. */
export interface Cutoff {
  id: string;
  label: I18n;
  /** Inclusive. */
  from: number;
  to: number;
  source: string;
  /** `band`: this published band and everything worse. `indicator`: a share that is reported by itself. */
  kind: "band" | "indicator";
}

/**
 * The cut-offs of a subscale: its indicators, and for every published band but the best, that band and all
 * worse ones. None where the definition has none, where a band is informal, or where neither direction is
 * better: the product never makes up a line between well and unwell.
 */
export function cutoffsOf(subscale: Subscale): Cutoff[] {
  const indicators = (subscale.indicators ?? []).map(
    ({ id, label, from, to, source }): Cutoff => ({ id, label, from, to, source, kind: "indicator" }),
  );
  return [...indicators, ...bandEdges(subscale)];
}

function bandEdges({ bands = [], direction, range: [lowest, highest] }: Subscale): Cutoff[] {
  if (direction === "neutral" || bands.some(({ status }) => status !== "published")) return [];
  const fromBest = bands.toSorted((a, b) =>
    direction === "higher_worse" ? a.from - b.from : b.from - a.from,
  );
  return fromBest.slice(1).map(({ from, to, label, source }): Cutoff => {
    const span = direction === "higher_worse" ? { from, to: highest } : { from: lowest, to };
    return { id: `band_${direction === "higher_worse" ? from : to}`, label, ...span, source, kind: "band" };
  });
}
