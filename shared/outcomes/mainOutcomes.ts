import type { NamedWave } from "./asked";
import type { DisclosedMeasure } from "./measure";
import { isSuppressed } from "./suppressed";

/**
 * The one or two outcomes that stand for a program where there is room for no more: the newest version of each
 * instrument, by its total where it has one, else by its first subscale; first those that most people answered
 * both times, then in the order in which they came. What is hidden from the asker comes last, and says so.
 *
 * @param measures  As the door gave them, so that nothing is chosen by a number that the asker may not read.
 */
export function chooseMainOutcomes<M extends DisclosedMeasure>(measures: readonly M[], most = 2): M[] {
  const chosen = new Map<string, M>();
  for (const measure of measures) {
    if (!measure.latest) continue;
    if (!chosen.has(measure.instrument) || measure.subscale === "total")
      chosen.set(measure.instrument, measure);
  }
  return [...chosen.values()].toSorted((a, b) => pairedOf(b) - pairedOf(a)).slice(0, most);
}

/**
 * The pair of waves that a program is read by unless somebody asks for another: its first measurement, and the
 * first wave of kind `post` after it, else the next one of any kind. Waves judged looking back are no measurement.
 *
 * @returns undefined where there are not two measurements.
 */
export function usualPair<W extends Pick<NamedWave, "kind">>(waves: readonly W[]): [W, W] | undefined {
  const [pre, ...later] = waves.filter(({ kind }) => kind !== "then");
  const post = later.find(({ kind }) => kind === "post") ?? later[0];
  return pre && post ? [pre, post] : undefined;
}

function pairedOf({ change: { overall } }: DisclosedMeasure): number {
  return isSuppressed(overall) ? -1 : overall.n.paired;
}
