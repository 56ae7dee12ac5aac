import type { Instrument, Subscale } from "#shared/instruments/definition";
import { invalidDefinition } from "#shared/instruments/parseDefinition";
import { definitionMistakes } from "#shared/instruments/rules";

const suffix = "+prorate80";

/**
 * The same instrument under the policy "mean of the answered items where at least 80% are answered", as a
 * version of its own (`1` becomes `1+prorate80`), because a score made under another policy is another score.
 *
 * It touches sums and means of five items or more for which no rule was published. Published rules, counts,
 * lookup tables and short subscales stay as they are: under five items a missing answer is a fifth or more
 * of the scale.
 *
 * @throws Problem `invalid_definition` when no subscale can be prorated, or when a band would have a gap
 *   between prorated scores.
 */
export function withProration(instrument: Instrument): Instrument {
  if (instrument.version.endsWith(suffix)) return instrument;
  if (!instrument.subscales.some(canProrate))
    throw invalidDefinition([
      { path: "subscales", message: "none can be prorated: that takes a sum or mean of five items or more" },
    ]);
  const prorated: Instrument = {
    ...instrument,
    version: instrument.version + suffix,
    subscales: instrument.subscales.map((subscale) =>
      canProrate(subscale)
        ? { ...subscale, missing: { minFraction: 0.8, prorate: true, source: "project" } }
        : subscale,
    ),
  };
  const mistakes = definitionMistakes(prorated);
  if (mistakes.length > 0) throw invalidDefinition(mistakes);
  return prorated;
}

function canProrate({ aggregate, items, missing, transform }: Subscale): boolean {
  const open = missing?.source === "project" && missing.maxMissing === 0;
  return (
    open && (aggregate === "sum" || aggregate === "mean") && items.length >= 5 && transform?.type !== "lookup"
  );
}
