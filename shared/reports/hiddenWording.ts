import type { HiddenStratum } from "../outcomes/disclosure";
import { type Language, say } from "./say";

/**
 * Why a stratum is not shown. To the team, which knows who came, also how many more people it takes, never how
 * many there are; and that there is nobody, where all of them are missing: no data is not hidden data.
 */
export function describeHidden(
  { reason, needs }: HiddenStratum,
  threshold: number,
  language: Language = "en",
): string {
  if (needs === threshold) return say("hidden.nobody", {}, language);
  if (needs !== undefined && needs > 0) return say("hidden.needs", { threshold, needs }, language);
  return say(`hidden.${reason}`, { threshold }, language);
}

/** In a table or beside a row, where a figure is hidden. Not the same as `noDataLabel`. */
export function hiddenLabel(language: Language = "en"): string {
  return say("label.hidden", {}, language);
}

/** In a table or beside a row, where nobody answered. */
export function noDataLabel(language: Language = "en"): string {
  return say("label.noData", {}, language);
}
