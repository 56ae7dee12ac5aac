import { Problem } from "#shared/problem";
import type { Source } from "./release";

/** Whose change counts: of everybody who is matched, or of those alone whose code was the same each time. */
export const matchKinds = ["all", "exact"] as const;
export type MatchKind = (typeof matchKinds)[number];

/**
 * Decides whose matches count in what somebody reads. Releases, and whatever leaves, always count everybody who is
 * matched: of two figures, with and without the few who were matched by hand, the difference would tell those few.
 * The team may leave them out, to see whether a result rests on them.
 *
 * @throws Problem `invalid_input` where exact matches are asked for outside of live data.
 */
export function chooseMatches(source: Source, asked: MatchKind | undefined): MatchKind {
  if (asked === "exact" && source.from !== "live")
    throw new Problem(
      "invalid_input",
      "Exact matches alone are shown to the team, from live data. What others read counts everybody who is matched.",
    );
  return asked ?? "all";
}
