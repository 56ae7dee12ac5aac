import type { ChangeTable } from "../change/changeTable";
import { within } from "../instruments/subscale";
import { type CutoffCrossing, cutoffCrossing } from "../stats/cutoffCrossing";
import type { NotEstimable } from "../stats/estimate";
import type { McNemar } from "../stats/mcnemar";
import { countCases, type PairedCases } from "../stats/pairedCases";
import type { PairedDifference } from "../stats/pairedDifference";
import type { Audience } from "./audience";
import type { Total } from "./breakdown";
import type { Cutoff } from "./cutoffs";
import type { HiddenTotals } from "./hiddenTotals";
import { boundedShare, type DisclosedShare, shareOf, tellable } from "./share";
import { keyOf } from "./stratum";
import type { Suppressed } from "./suppressed";

/** How many people were in the span of a cut-off before and after, and who crossed it. */
export interface DisclosedCrossing {
  cutoff: Cutoff;
  pre: DisclosedShare;
  post: DisclosedShare;
  /** People by side before and after. */
  cases: PairedCases | Suppressed;
  /** The share after minus the share before, with Newcombe's paired interval. */
  difference: PairedDifference | NotEstimable | Suppressed;
  mcnemar: McNemar | NotEstimable | Suppressed;
}

const hiddenCount: Suppressed = { kind: "suppressed", reason: "would_reveal_another" };

/** For every stratum shown, by key, what this audience may read about who crossed a cut-off. */
export function discloseCrossing(
  cutoff: Cutoff,
  totals: readonly Total[],
  hidden: HiddenTotals,
  audience: Audience,
): Map<string, DisclosedCrossing> {
  const isCase = (score: number) => within(cutoff, score);
  const cases = (table: ChangeTable) => countCases(table.pairs, isCase);
  const crossed = tellable(totals, hidden, (table) => Object.values(cases(table)), audience);
  const sides = {
    pre: tellable(totals, hidden, (table) => sidesOf(cases(table)).pre, audience),
    post: tellable(totals, hidden, (table) => sidesOf(cases(table)).post, audience),
  };
  const shown = totals.filter(({ key }) => !hidden.hidden.has(key));
  return new Map(
    shown.map(({ key, table }) => {
      const figures = cutoffCrossing(table.pairs, isCase);
      const side = (wave: "pre" | "post") => discloseSide(figures, wave, sides[wave].has(key), key);
      const all = crossed.has(key);
      return [
        key,
        {
          cutoff,
          pre: side("pre"),
          post: side("post"),
          cases: all ? figures.cases : hiddenCount,
          difference: all ? figures.difference : hiddenCount,
          mcnemar: all ? figures.mcnemar : hiddenCount,
        },
      ];
    }),
  );
}

function sidesOf({ both, preOnly, postOnly, neither }: PairedCases) {
  return {
    pre: [both + preOnly, postOnly + neither],
    post: [both + postOnly, preOnly + neither],
  };
}

function discloseSide(
  { cases, n }: CutoffCrossing,
  wave: "pre" | "post",
  exact: boolean,
  key: string,
): DisclosedShare {
  const people = sidesOf(cases)[wave][0]!;
  if (exact) return shareOf(people, n);
  return key === keyOf({}) ? boundedShare(people, n) : hiddenCount;
}
