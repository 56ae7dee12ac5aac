import { confidence } from "../stats/estimate";
import { tQuantile } from "../stats/tDistribution";
import type { ExplainedFigure } from "./detail";
import type { Everybody } from "./everybody";
import { startExplaining } from "./explaining";
import { isSuppressed } from "./suppressed";

const shares = { min: 0, lowerQuartile: 0.25, median: 0.5, upperQuartile: 0.75, max: 1 } as const;

/** How each wave of all who answered then was made: from sums over them, and how many have each score. */
export function explainEverybody(everybody: Everybody | null): ExplainedFigure[] {
  const { explained, add } = startExplaining("everybody.");
  for (const side of ["pre", "post"] as const) {
    const wave = everybody?.[side];
    if (!wave || isSuppressed(wave) || wave.n === 0) continue;
    const { n, mean, sd, interval, sum, squares, scores, fiveNumbers } = wave;
    add(`${side}.mean`, mean, "sum / n", { sum, n });
    add(`${side}.sd`, sd, "sqrt((squares - sum^2 / n) / (n - 1))", { squares, sum, n });
    if (interval.kind === "estimate" && mean !== null && sd !== null) {
      const inputs = { mean, t: tQuantile((1 + confidence) / 2, n - 1), sd, n };
      add(`${side}.interval.low`, interval.low, "mean - t * sd / sqrt(n)", inputs);
      add(`${side}.interval.high`, interval.high, "mean + t * sd / sqrt(n)", inputs);
    }
    const counted = Object.fromEntries(scores.map(([score, people]) => [`score ${score}`, people]));
    for (const [name, share] of Object.entries(shares))
      add(
        `${side}.fiveNumbers.${name}`,
        fiveNumbers?.[name as keyof typeof shares],
        `PERCENTILE.INC(scores, ${share})`,
        counted,
      );
  }
  return explained;
}
