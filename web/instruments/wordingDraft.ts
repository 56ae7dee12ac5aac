import type { Instrument } from "#shared/instruments/definition";
import { readPastedLines } from "#shared/instruments/pastedLines";
import { usedOptionSets, type Wording } from "#shared/instruments/wording";
import type { KeptWording } from "./wordingQuery";

/** What is typed for one language: a text of lines for the questions, and one for each set of answers. */
export interface TypedLanguage {
  language: string;
  items: string;
  options: Record<string, string>;
}

export function beginLanguage(language: string): TypedLanguage {
  return { language, items: "", options: {} };
}

/** What is kept, as it can be edited. */
export function typedFrom(kept: KeptWording): TypedLanguage[] {
  return Object.entries(kept.languages).map(([language, { items, options }]) => ({
    language,
    items: items.join("\n"),
    options: Object.fromEntries(Object.entries(options).map(([id, labels]) => [id, labels.join("\n")])),
  }));
}

/** What is sent: lines, each a question or an answer. */
export function readTyped(typed: readonly TypedLanguage[]): Wording {
  return {
    languages: Object.fromEntries(
      typed.map(({ language, items, options }) => [
        language,
        {
          items: readPastedLines(items),
          options: Object.fromEntries(
            Object.entries(options).flatMap(([id, text]) => {
              const lines = readPastedLines(text);
              return lines.length > 0 ? [[id, lines]] : [];
            }),
          ),
        },
      ]),
    ),
  };
}

/** The sets of answers for which the definition has no words in this language: these must be given. */
export function missingOptionSets(instrument: Instrument, language: string): string[] {
  return usedOptionSets(instrument).filter((id) =>
    instrument.optionSets[id]!.some(({ label }) => !Object.hasOwn(label, language)),
  );
}
