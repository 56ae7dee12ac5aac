import { z } from "zod";
import type { ProblemPlace } from "#shared/problem";
import type { I18n, Instrument } from "./definition";
import { originalOf } from "./languages";
import { place } from "./places";

/**
 * The wording of an instrument whose text is not ours to pass on, as an organization pastes it under its own
 * permission: by language, the items in published order and, where the definition has no words for the answers
 * in that language, the answers of each option set in printed order.
 */
export const wordingSchema = z.strictObject({
  languages: z
    .record(
      z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
      z.strictObject({
        items: z.array(z.string().trim().max(2_000)).max(500),
        options: z.record(z.string().max(60), z.array(z.string().trim().max(500)).max(100)).default({}),
      }),
    )
    .refine((languages) => Object.keys(languages).length > 0, { error: "needs at least one language" })
    .refine((languages) => Object.keys(languages).length <= 20, { error: "has more than 20 languages" }),
});

export type Wording = z.output<typeof wordingSchema>;

/** Whether an organization may bring the wording: there are items, and one of them has no text. */
export function lacksWording({ items }: Instrument): boolean {
  return items.some(({ text }) => !text || Object.keys(text).length === 0);
}

/**
 * What is wrong with a wording for this instrument, each with its place: too few or too many items, an empty
 * one, answers that the definition has no words for in that language.
 */
export function wordingMistakes(instrument: Instrument, { languages }: Wording): ProblemPlace[] {
  return Object.entries(languages).flatMap(([language, { items, options }]) => {
    const path = `languages.${language}`;
    const count = instrument.items.length;
    return [
      ...(items.length === count
        ? []
        : [place(`${path}.items`, `has ${items.length} questions, but ${instrument.id} has ${count}`)]),
      ...items.flatMap((text, index) =>
        text === "" ? [place(`${path}.items.${index}`, `question ${index + 1} is empty`)] : [],
      ),
      ...optionMistakes(instrument, language, options, path),
    ];
  });
}

function optionMistakes(
  instrument: Instrument,
  language: string,
  given: Wording["languages"][string]["options"],
  path: string,
): ProblemPlace[] {
  const used = usedOptionSets(instrument);
  const unknown = Object.keys(given).filter((id) => !used.includes(id));
  return [
    ...unknown.map((id) => place(`${path}.options.${id}`, `there are no answers called "${id}" here`)),
    ...used.flatMap((id) => {
      const options = instrument.optionSets[id]!;
      const labels = given[id];
      const at = `${path}.options.${id}`;
      if (labels === undefined)
        return options.every(({ label }) => Object.hasOwn(label, language))
          ? []
          : [place(at, `needs its ${options.length} answers in this language, in printed order`)];
      if (labels.length !== options.length)
        return [place(at, `has ${labels.length} answers, but there are ${options.length}`)];
      return labels.flatMap((label, index) =>
        label === "" ? [place(`${at}.${index}`, `answer ${index + 1} is empty`)] : [],
      );
    }),
  ];
}

/** The option sets that items use, in the order of the items. */
export function usedOptionSets({ items, optionSets }: Instrument): string[] {
  const named = items.flatMap(({ optionSet }) => (optionSet === undefined ? [] : [optionSet]));
  return [...new Set(named)].filter((id) => Object.hasOwn(optionSets, id));
}

/**
 * The instrument with an organization's wording laid over it, for showing and asking. It is never stored as a
 * version: scores, files and releases rest on the definition without it.
 *
 * Of several languages English is the original, else the first; the others are marked as translations that
 * the organization vouches for.
 */
export function overlayWording(instrument: Instrument, { languages }: Wording): Instrument {
  const tags = Object.keys(languages);
  const laid: Instrument = {
    ...instrument,
    items: instrument.items.map((item, index) => ({
      ...item,
      text: Object.fromEntries(tags.map((tag) => [tag, languages[tag]!.items[index]!])),
    })),
    optionSets: Object.fromEntries(
      Object.entries(instrument.optionSets).map(([id, options]) => [
        id,
        options.map((option, index) => ({ ...option, label: relabel(option.label, id, index, languages) })),
      ]),
    ),
    translations: {},
  };
  const translated = tags.filter((tag) => tag !== originalOf(laid));
  const source = "Wording of the organization, under its own permission";
  return {
    ...laid,
    translations: Object.fromEntries(translated.map((tag) => [tag, { status: "community", source }])),
  };
}

function relabel(label: I18n, set: string, index: number, languages: Wording["languages"]): I18n {
  const own = Object.entries(languages).flatMap(([tag, { options }]) =>
    options[set]?.[index] ? [[tag, options[set][index]] as const] : [],
  );
  return { ...label, ...Object.fromEntries(own) };
}
