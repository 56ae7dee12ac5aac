import { sayDomain } from "#shared/instruments/sayDomain";
import { textIn } from "#shared/instruments/subscale";
import { foldWords } from "../ui/foldWords";
import { language } from "../ui/language";
import type { Described } from "./instrumentQueries";
import type { LibrarySearch } from "./search";

/**
 * Whether an instrument is one of those looked for: every word somewhere in what is known of it, as the page shows it
 * to this reader or in English, with accents or without.
 */
export function matches(instrument: Described, { q = "", domain, ready }: LibrarySearch): boolean {
  if (domain !== undefined && !instrument.domain.includes(domain)) return false;
  if (ready && !canBeAsked(instrument)) return false;
  const known = [
    instrument.id,
    ...told(instrument.name),
    ...instrument.domain.flatMap((one) => [sayDomain(one, "en"), sayDomain(one, language)]),
    ...instrument.subscales.flatMap(({ label }) => told(label)),
    ...instrument.items.flatMap(({ key, text }) => [key, ...(text ? told(text) : [])]),
    ...instrument.sources.map(({ text }) => text),
    instrument.licence.name,
  ].join(" ");
  const found = foldWords(known);
  return foldWords(q)
    .split(/\s+/)
    .every((word) => found.includes(word));
}

const told = (texts: Record<string, string>) => [textIn(texts, "en"), textIn(texts, language)];

/** Whether a survey can ask it as it stands. */
export function canBeAsked({ languages, ownWording }: Described): boolean {
  return languages.length > 0 || ownWording?.stands === true;
}
