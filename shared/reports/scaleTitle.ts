import type { Measure } from "./measure";
import type { Language } from "./say";

/**
 * What titles call a score: a name like "Raw score" says nothing without its instrument, so that stands in brackets
 * behind it, "Raw score (WHO-5 Well-Being Index)". Where the two begin alike the longer one says both.
 */
export function scaleTitle(
  { scale, instrument }: Pick<Measure, "scale" | "instrument">,
  language: Language,
): string {
  if (!instrument || holds(scale, instrument)) return scale;
  if (instrument.toLowerCase().startsWith(scale.toLowerCase())) return instrument;
  return `${scale} (${withoutBrackets(instrument, language)})`;
}

function holds(name: string, part: string): boolean {
  return name.toLowerCase().includes(part.toLowerCase());
}

/** Brackets inside brackets are hard to read: "ONS personal wellbeing (ONS4)" becomes "ONS personal wellbeing, ONS4". */
function withoutBrackets(name: string, language: Language): string {
  return name.replaceAll(/\s*[(（]([^()（）]*)[)）]/gu, language === "ar" ? "، $1" : ", $1");
}
