import type { Instrument } from "#shared/instruments/definition";
import { sayDomain } from "#shared/instruments/sayDomain";
import { textIn } from "#shared/instruments/subscale";
import { foldWords } from "../ui/foldWords";
import { language } from "../ui/language";

/** Whether a name or a topic, as this reader sees it or in English, holds what is looked for. */
export function isWanted(
  { id, name, domain }: Pick<Instrument, "id" | "name" | "domain">,
  wanted: string,
): boolean {
  const known = ["en", language].flatMap((one) => [
    textIn(name, one),
    ...domain.map((topic) => sayDomain(topic, one)),
  ]);
  return foldWords([id, ...known].join(" ")).includes(foldWords(wanted.trim()));
}
