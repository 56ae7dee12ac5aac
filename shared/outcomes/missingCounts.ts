import { type MissingKind, missingKinds } from "../responses/missing";
import { type Audience, protections } from "./audience";
import type { Suppressed } from "./suppressed";

/** How many answers to one item are missing at one wave, by why. The three ways are never added up. */
export interface MissingCounts {
  /** The file or form had no such question. */
  notAsked: number;
  /** Asked and left blank. */
  notAnswered: number;
  prefersNotToSay: number;
  /** Said that it does not apply, that they do not know, or a code that the file declared. */
  other: number;
}

const wayOf: Record<MissingKind, keyof MissingCounts | null> = {
  answered: null,
  notAsked: "notAsked",
  notAnswered: "notAnswered",
  prefersNotToSay: "prefersNotToSay",
  dontKnow: "other",
  notApplicable: "other",
  noOpinion: "other",
  declaredCode: "other",
};

/** @param codes  Stored codes (shared/responses/missing.ts) with how many answers carry each. */
export function countMissing(codes: readonly { code: number; n: number }[]): MissingCounts {
  const counts: MissingCounts = { notAsked: 0, notAnswered: 0, prefersNotToSay: 0, other: 0 };
  for (const { code, n } of codes) {
    const way = wayOf[missingKinds[code] ?? "notAnswered"];
    if (way) counts[way] += n;
  }
  return counts;
}

/** Outside the team all ways are told or none: each has nobody or at least the threshold. */
export function discloseMissing(counts: MissingCounts, audience: Audience): MissingCounts | Suppressed {
  const { threshold, hidesMore } = protections[audience];
  const small = Object.values(counts).some((people) => people > 0 && people < threshold);
  return hidesMore && small ? { kind: "suppressed", reason: "would_reveal_another" } : counts;
}

/** People who left an item out at one wave or at both: why, as stored codes; null where they answered. */
export interface LeftOut {
  pre: number | null;
  post: number | null;
  n: number;
}

/**
 * Whether both waves' ways may be told beside each other: so many people for each way before together with
 * each way after that nobody follows who left the item out only once.
 */
export function tellsMissing(leftOut: readonly LeftOut[], audience: Audience): boolean {
  const way = (code: number | null) => (code === null ? null : wayOf[missingKinds[code] ?? "notAnswered"]);
  const together = new Map<string, number>();
  for (const { pre, post, n } of leftOut) {
    const key = `${way(pre)} ${way(post)}`;
    together.set(key, n + (together.get(key) ?? 0));
  }
  const { threshold } = protections[audience];
  return [...together.values()].every((people) => people === 0 || people >= threshold);
}
