import type { Subscale } from "../instruments/definition";
import { trustedChange } from "../instruments/trustedChange";
import { decimalsOf, type Measure } from "./measure";
import { formatPoints, formatScaleEnd, formatSize } from "./numberFormats";
import { type Language, say } from "./say";

/** One person's own scores of a subscale; null where there is none at that time. */
export interface OwnScores {
  before: number | null;
  after: number | null;
}

/** What is published of a subscale's exactness. */
type Known = Pick<Subscale, "reliability" | "minimalImportantDifference">;

/**
 * What one person reads of their own two scores: both, the ends of the scale, how far they lie apart, and whether
 * so small a step may come from the questions alone. Says neither that the person is better nor that they are
 * worse, and never why: two scores of one person cannot show that.
 *
 * The step is the largest that a published reliability gives in points (trustedChange), the most careful one.
 * Where none does, the sentence says that nobody knows: the program's own spread is of other people and is told
 * by a release or not at all.
 *
 * @returns Sentences in order; where there is one score alone, the score and the ends.
 */
export function describeOwn(
  { before, after }: OwnScores,
  measure: Measure,
  subscale: Known,
  language: Language,
): string[] {
  const decimals = decimalsOf(measure);
  const points = (score: number) => formatPoints(score, language, Number.isInteger(score) ? 0 : decimals);
  const [min, max] = measure.range.map((end) => formatScaleEnd(end, language));
  const ends = say("own.ends", { min: min!, max: max!, direction: measure.direction }, language);
  const scores = [
    ...(before === null ? [] : [say("own.before", { score: points(before) }, language)]),
    ...(after === null ? [] : [say("own.after", { score: points(after) }, language)]),
  ];
  if (before === null || after === null) return [...scores, ends];
  const change = after - before;
  if (change === 0) return [...scores, ends, say("own.same", {}, language)];
  const way = change < 0 ? "lower" : "higher";
  const moved = say("own.moved", { size: formatSize(change, language, decimals), way }, language);
  return [...scores, ends, moved, sayStep(Math.abs(change), decimals, subscale, language)];
}

/** Whether a step of this size is more than the questions' own error, as far as anybody knows. */
function sayStep(moved: number, decimals: number, subscale: Known, language: Language): string {
  const known = trustedChange(subscale).reliable.flatMap(({ inPoints }) => inPoints ?? []);
  if (known.length === 0) return say("own.stepUnknown", {}, language);
  const step = Math.max(...known);
  const size = formatSize(step, language, decimals);
  return say(moved > step ? "own.stepBeyond" : "own.stepWithin", { size }, language);
}
