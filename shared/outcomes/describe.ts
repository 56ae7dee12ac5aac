import type { ChangeTable } from "../change/changeTable";
import type { Subscale } from "../instruments/definition";
import { type DisclosedAttrition, discloseAttrition } from "./attrition";
import { type Audience, protections } from "./audience";
import type { Total } from "./breakdown";
import { type Comparison, discloseComparison, type HiddenComparison } from "./comparison";
import { type DisclosedCrossing, discloseCrossing } from "./crossing";
import { cutoffsOf } from "./cutoffs";
import { type ExplainedFigure, type FullFigures, fullFigures } from "./detail";
import { type CrowdedEnd, findCrowdedEnds } from "./floorCeiling";
import type { HiddenTotals } from "./hiddenTotals";
import { type DisclosedMovement, discloseMovement } from "./movement";
import { findSelectedStart, type SelectedStart } from "./regressionToMean";
import { reliabilityOf } from "./reliable";
import { boundedShare, type DisclosedShare, shareOf, tellable } from "./share";
import { type Footing, footingOf } from "./smallN";
import { keyOf } from "./stratum";
import { isSuppressed, type Suppressed } from "./suppressed";

/** At least 20 % of the people at one end of the scale. */
export interface DisclosedCrowdedEnd extends Omit<CrowdedEnd, "people" | "of"> {
  share: DisclosedShare;
}

/** What stands beside the change of one stratum. */
export interface StratumDetail extends DisclosedMovement {
  footing: Footing;
  crowdedEnds: DisclosedCrowdedEnd[];
  selectedStart: SelectedStart | null;
  crossings: DisclosedCrossing[];
  attrition: DisclosedAttrition;
  /** Of everybody together: beside the comparison cohorts, where there are any. */
  comparison?: Comparison | HiddenComparison | null;
  /** Where everything was asked for. */
  figures?: FullFigures;
  /** How each figure was made, where that was asked for. */
  explained?: ExplainedFigure[];
}

/** What a description rests on beside the counts. */
export interface Description {
  subscale: Subscale;
  /** Cronbach's alpha of this data before the program, for a definition that names no reliability. */
  alphaOfData: number | null;
  /** Whether every statistic is asked for. */
  full?: boolean;
  /** Everybody of the program's comparison cohorts. */
  comparison?: ChangeTable;
  /** Everybody known by a code, for audiences that read no counts of them by stratum. */
  enrolled?: number;
}

/**
 * What stands beside the change of every stratum: called by `disclose` alone, with what it decided to hide.
 *
 * @returns For a stratum that is shown, what this audience may read of it.
 */
export function describeStrata(
  { subscale, alphaOfData, full = false, comparison, enrolled }: Description,
  totals: readonly Total[],
  hidden: HiddenTotals,
  audience: Audience,
): (total: Total) => StratumDetail {
  const reliability = reliabilityOf(subscale, alphaOfData);
  const movement = discloseMovement(totals, hidden, subscale, reliability, audience);
  const crossings = cutoffsOf(subscale).map((cutoff) => discloseCrossing(cutoff, totals, hidden, audience));
  const ends = crowdedEnds(subscale, totals, hidden, audience);
  const losses = discloseAttrition(totals, hidden, audience, enrolled);
  const mayTell = (key: string) => ({
    table: !protections[audience].hidesMore,
    threshold: protections[audience].threshold,
    scores: !hidden.banded.has(key),
    moved: !isSuppressed(movement.get(key)!.any.same),
  });
  return ({ key, table }) => ({
    footing: footingOf(hidden.people.get(key)!.paired),
    ...movement.get(key)!,
    crowdedEnds: ends(key),
    selectedStart: findSelectedStart(table.pairs, subscale),
    crossings: crossings.map((crossing) => crossing.get(key)!),
    attrition: losses.get(key)!,
    ...(key === keyOf({}) ? { comparison: discloseComparison(table, comparison, audience) } : {}),
    ...(full ? { figures: fullFigures(table, mayTell(key)) } : {}),
  });
}

function crowdedEnds(
  { range }: Subscale,
  totals: readonly Total[],
  hidden: HiddenTotals,
  audience: Audience,
): (key: string) => DisclosedCrowdedEnd[] {
  const found = new Map(totals.map(({ key, table }) => [key, findCrowdedEnds(table.pairs, range)]));
  const tells = (wave: "pre" | "post", score: number) => {
    const ends = range.filter(
      (end) =>
        end === score ||
        [...found.values()].some((all) => all.some((one) => one.score === end && one.wave === wave)),
    );
    return tellable(totals, hidden, (table) => atScores(table, wave, ends), audience);
  };
  const told = {
    pre: range.map((score) => tells("pre", score)),
    post: range.map((score) => tells("post", score)),
  };
  return (key) =>
    found.get(key)!.map(({ people, of, ...end }) => {
      const exact = told[end.wave][end.end === "floor" ? 0 : 1]!.has(key);
      const share = exact ? shareOf(people, of) : key === keyOf({}) ? boundedShare(people, of) : hiddenFigure;
      return { ...end, share };
    });
}

/** People at each of these scores, and elsewhere: where both ends are told, so are those between them. */
function atScores({ pairs }: ChangeTable, wave: "pre" | "post", scores: readonly number[]): number[] {
  const at = scores.map((score) =>
    pairs.reduce((n, pair) => n + (Math.abs(pair[wave] - score) <= 1e-9 ? pair.n : 0), 0),
  );
  return [...at, pairs.reduce((n, pair) => n + pair.n, 0) - at.reduce((n, people) => n + people, 0)];
}

const hiddenFigure: Suppressed = { kind: "suppressed", reason: "would_reveal_another" };
