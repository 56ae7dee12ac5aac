import { type ChangeTable, listScores } from "../change/changeTable";
import type { Subscale } from "../instruments/definition";
import { changesOf, preOf } from "../stats/pairs";
import { type ReliableChange, reliableChange } from "../stats/reliableChange";
import { canonical, type Weighted } from "../stats/weighted";

/** Where a reliability comes from: a figure without its source is none. */
export interface ReliabilitySource {
  value: number;
  kind: "alpha" | "retest";
  from: "definition" | "this_data";
  /** Who published it; null for an alpha of this data. */
  source: string | null;
  /** Whether somebody has compared it with that source; an alpha of this data is. */
  verified: boolean;
}

/** Better, same and worse, where "same" is what the questionnaire's own error explains. */
export interface ReliableFigures {
  reliability: ReliabilitySource;
  /** With the spread of everybody's score before, whatever their group, also of those who left. */
  allBaseline: ReliableChange | null;
  /** With the spread of these people's own scores before. */
  pairedBaseline: ReliableChange | null;
}

/**
 * The reliability to judge change by: that of the definition, the verified before the unverified, in its
 * author's order; else Cronbach's alpha of this data before the program; else none, and then the product
 * says nothing of better and worse rather than count every point.
 */
export function reliabilityOf(subscale: Subscale, alphaOfData: number | null): ReliabilitySource | null {
  const listed = subscale.reliability ?? [];
  const best = listed.find(({ verified }) => verified) ?? listed[0];
  if (best) {
    const { value, kind, source, verified } = best;
    return { value, kind, from: "definition", source, verified };
  }
  // Items that go against each other have a negative alpha; no error of measurement follows from one.
  if (alphaOfData === null || alphaOfData < 0 || alphaOfData > 1) return null;
  return { value: alphaOfData, kind: "alpha", from: "this_data", source: null, verified: true };
}

/**
 * @param table     The stratum.
 * @param baseline  The scores before of the whole sample (`baselineOf`).
 */
export function reliableFigures(
  table: ChangeTable,
  baseline: Weighted,
  reliability: ReliabilitySource,
): ReliableFigures {
  const changes = changesOf(table.pairs);
  const judge = (scores: Weighted) => {
    const figures = reliableChange(changes, { baseline: scores, reliability: reliability.value });
    return figures.kind === "reliableChange" ? figures : null;
  };
  return { reliability, allBaseline: judge(baseline), pairedBaseline: judge(preOf(table.pairs)) };
}

/** The scores before of everybody who has one, whether or not they have one after. */
export function baselineOf(table: ChangeTable): Weighted {
  return canonical([...preOf(table.pairs), ...listScores(table.preOnly)]);
}
