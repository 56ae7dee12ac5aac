/** What stands in a number's place. A file of its own, so that a page can read an answer without the statistics behind it. */
export interface Suppressed {
  kind: "suppressed";
  /**
   * `too_few_people`: nobody, or too few; outside the team only when there are too few in all.
   * `would_reveal_another`: this stratum or one beside it is too small, and showing it would tell which. The
   * two are not told apart on purpose: knowing that one hidden group is small and the other is not can be
   * enough to work both out.
   * `few_answered_all`: left out of a release, because it is told of the same people as others that share its
   * questions, and too few answered all of those (samePeople.ts).
   */
  reason: "too_few_people" | "would_reveal_another" | "few_answered_all";
}

export function isSuppressed<T extends object | number>(value: T): value is Extract<T, Suppressed> {
  return typeof value === "object" && "kind" in value && value.kind === "suppressed";
}
