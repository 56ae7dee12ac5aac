import type { ExplainedFigure } from "./detail";
import type { DisclosedSummary } from "./disclosure";
import { explainTwoSamples, momentsBehind } from "./explainTwoSamples";
import { isSuppressed } from "./suppressed";

/**
 * How the difference in change beside a comparison cohort was made: from the mean changes of both with their
 * intervals. Nothing is told where the two were told at different times, because they no longer belong together.
 */
export function explainComparison({ detail, pre, meanChange }: DisclosedSummary): ExplainedFigure[] {
  const comparison = detail?.comparison;
  if (!comparison || isSuppressed(comparison) || comparison.asOf) return [];
  const [program, theirs] = [momentsBehind(meanChange), momentsBehind(comparison.meanChange)];
  const [start, theirStart] = [momentsBehind(pre.interval), momentsBehind(comparison.pre)];
  return [
    ...(program && theirs
      ? explainTwoSamples(program, theirs, {
          difference: { at: "comparison.difference", of: comparison.difference },
          welch: { at: "comparison.test", of: comparison.test },
          cohensD: { at: "comparison.cohensD", of: comparison.cohensD },
        })
      : []),
    ...(start && theirStart
      ? explainTwoSamples(start, theirStart, {
          cohensD: { at: "comparison.startedApart", of: comparison.startedApart },
        })
      : []),
  ];
}
