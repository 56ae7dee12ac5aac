import type { DisclosedOutcome } from "#shared/outcomes/disclosure";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { stratumName } from "./rows";

/** Names of the strata that `wider` shows and `narrower` hides: what is lost on the way out. */
export function hiddenOnTheWay(wider: DisclosedOutcome, narrower: DisclosedOutcome): string[] {
  const shown = new Set(
    narrower.strata.filter((stratum) => !isSuppressed(stratum)).map(({ by }) => stratumName(by)),
  );
  return wider.strata
    .filter((stratum) => !isSuppressed(stratum))
    .map(({ by }) => stratumName(by))
    .filter((name) => !shown.has(name));
}

/** Names of the strata that are hidden in an outcome. */
export function hiddenIn(outcome: DisclosedOutcome): string[] {
  return outcome.strata.filter(isSuppressed).map(({ by }) => stratumName(by));
}
