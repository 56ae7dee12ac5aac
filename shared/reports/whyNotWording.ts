import type { WhyNot } from "../stats/estimate";
import { type Language, say } from "./say";

/** Why a figure cannot be given, in place of its number. */
export function describeWhyNot(reason: WhyNot, language: Language = "en"): string {
  return say(`whyNot.${reason}`, {}, language);
}
