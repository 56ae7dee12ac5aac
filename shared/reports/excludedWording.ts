import type { Excluded } from "../outcomes/excluded";
import { type Language, say } from "./say";

/** That somebody of the team left responses out of a result, and how many at each wave; null where nobody did. */
export function describeExcluded(excluded: Excluded | undefined, language: Language = "en"): string | null {
  if (!excluded || excluded.pre + excluded.post === 0) return null;
  const { pre, post } = excluded;
  return say("excluded.some", { n: pre + post, pre, post }, language);
}

/** Before a release is cut: that it counts no response that the team left out; null where there is none. */
export function describeExcludedOfRelease(n: number, language: Language = "en"): string | null {
  return n === 0 ? null : say("excluded.release", { n }, language);
}
