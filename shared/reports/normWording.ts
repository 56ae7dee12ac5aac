import type { I18n, Subscale } from "../instruments/definition";
import { textIn } from "../instruments/subscale";
import { formatPercent, formatScaleEnd } from "./numberFormats";
import { type Language, say } from "./say";

type Norm = NonNullable<Subscale["norms"]>[number];
type Band = NonNullable<Subscale["bands"]>[number];

/**
 * What other people scored, each with population, country, year and the way of asking, which matter more than
 * most changes do; and one sentence on how to read it.
 *
 * @param indicators  What a percentage can be of, such as the cut-offs of the crossings; a percentage of
 *   something unknown is left out.
 */
export function describeNorms(
  norms: readonly Norm[],
  indicators: readonly { id: string; label: I18n }[] = [],
  language: Language = "en",
): string[] {
  const told = norms.flatMap((norm) => describeNorm(norm, indicators, language));
  return told.length === 0 ? [] : [...told, say("norm.care", {}, language)];
}

/** A band of scores, who published it, and whether it is only a rule of thumb. */
export function describeBand({ from, to, label, source, status }: Band, language: Language = "en"): string {
  const span = { from: formatScaleEnd(from, language), to: formatScaleEnd(to, language) };
  return say(`band.${status}`, { ...span, label: textIn(label, language), source }, language);
}

/** That scores of an older version stand alone. */
export function describeVersion({ latest }: { latest: boolean }, language: Language = "en"): string[] {
  return latest ? [] : [say("version.older", {}, language)];
}

function describeNorm(
  { population, country, year, mode, source, mean, percent, indicator, verified }: Norm,
  indicators: readonly { id: string; label: I18n }[],
  language: Language,
): string[] {
  const values = { population, country, year, mode, source, verified: verified ? "yes" : "no" };
  const of = indicators.find(({ id }) => id === indicator);
  return [
    ...(mean === undefined
      ? []
      : [say("norm.mean", { ...values, mean: formatScaleEnd(mean, language) }, language)]),
    ...(percent === undefined || !of
      ? []
      : [
          say(
            "norm.percent",
            {
              ...values,
              percent: formatPercent(percent, language),
              indicator: textIn(of.label, language),
            },
            language,
          ),
        ]),
  ];
}
