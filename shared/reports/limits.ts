import type { StratumDetail } from "../outcomes/describe";
import { isSuppressed } from "../outcomes/suppressed";
import { type Language, say } from "./say";

/**
 * What the design cannot show, whatever the numbers: before and after alone never say why, a comparison group
 * that nobody drew by lot may differ in other ways, and people who take part and answer are not everybody.
 *
 * @param detail  Of everybody together; it knows of a comparison group.
 */
export function describeLimits(
  detail: Pick<StratumDetail, "comparison"> | undefined,
  language: Language = "en",
): string[] {
  const comparison = detail?.comparison ?? null;
  const key = comparison === null ? "noComparison" : isSuppressed(comparison) ? "cause" : "comparison";
  return [say(`limits.${key}`, {}, language), say("limits.volunteers", {}, language)];
}
