import { textIn } from "#shared/instruments/subscale";
import type { Described } from "./instrumentQueries";
import { domainWords } from "./instrumentWords";
import type { LibrarySearch } from "./search";

/** Whether an instrument is one of those looked for: every word somewhere in what is known of it. */
export function matches(instrument: Described, { q = "", domain, ready }: LibrarySearch): boolean {
  if (domain !== undefined && !instrument.domain.includes(domain)) return false;
  if (ready && !canBeAsked(instrument)) return false;
  const known = [
    instrument.id,
    textIn(instrument.name, "en"),
    ...instrument.domain.map((one) => domainWords[one]),
    ...instrument.subscales.map(({ label }) => textIn(label, "en")),
    ...instrument.items.map(({ key, text }) => `${key} ${text ? textIn(text, "en") : ""}`),
    ...instrument.sources.map(({ text }) => text),
    instrument.licence.name,
  ]
    .join(" ")
    .toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => known.includes(word));
}

/** Whether a survey can ask it as it stands. */
export function canBeAsked({ languages, ownWording }: Described): boolean {
  return languages.length > 0 || ownWording?.stands === true;
}
