import type { ChangeTable } from "../change/changeTable";
import type { Direction, Subscale } from "../instruments/definition";
import { changesOf } from "../stats/pairs";
import type { ReliableChange } from "../stats/reliableChange";
import { sum } from "../stats/sum";
import { type Audience, protections } from "./audience";
import type { Total } from "./breakdown";
import type { HiddenTotals } from "./hiddenTotals";
import { baselineOf, type ReliabilitySource, type ReliableFigures, reliableFigures } from "./reliable";
import { type DisclosedShare, shareOf, tellable } from "./share";
import { keyOf } from "./stratum";
import type { Suppressed } from "./suppressed";

/** How many people's score rose, stayed and fell. */
export interface Movement {
  rose: DisclosedShare;
  same: DisclosedShare;
  fell: DisclosedShare;
}

/** Better, same and worse: beyond the band of measurement error, never "any one point". */
export interface DisclosedReliable extends Movement {
  /** Which way is better; null where neither is, and then nobody is "better". */
  better: "rose" | "fell" | null;
  reliability: ReliabilitySource;
  /** Changes up to this many points are within the noise of the measure. */
  band: number;
  sem: number;
  /** The spread that the band rests on, and whose. */
  sd: number;
  sdOf: "all_baseline" | "paired_baseline";
  /** The same with the spread of these people's own scores before. For the team alone: two bands that differ by a little would tell the few people between them. */
  withOwnSpread: { band: number; sd: number; rose: number; same: number; fell: number } | null;
}

/**
 * Why nobody is called better or worse. `hidden`: there is a band, and what it rests on (everybody's spread before,
 * or an alpha of this data) may not be told anew, which is neither an unknown reliability nor a lack of spread.
 */
export interface NoReliable {
  kind: "notAvailable";
  reason: "no_reliability" | "no_spread" | "hidden";
}

export interface DisclosedMovement {
  /** Any change at all. Not "better": most of it may be noise. */
  any: Movement;
  reliable: DisclosedReliable | NoReliable;
}

const hiddenShare: Suppressed = { kind: "suppressed", reason: "would_reveal_another" };
const hiddenMovement: Movement = { rose: hiddenShare, same: hiddenShare, fell: hiddenShare };

/**
 * For every stratum shown, by key, how many people moved. Outside the team "any change" and "reliable change"
 * are told together only where the few between them are not few (share.ts); else the reliable one alone.
 */
export function discloseMovement(
  totals: readonly Total[],
  hidden: HiddenTotals,
  subscale: Pick<Subscale, "direction">,
  reliability: ReliabilitySource | null,
  audience: Audience,
): Map<string, DisclosedMovement> {
  const figuresOf = figuresBy(totals, hidden, reliability);
  const told = whatIsTold(totals, hidden, figuresOf, audience);
  const shown = totals.filter(({ key }) => !hidden.hidden.has(key));
  return new Map(
    shown.map(({ key, table }) => {
      const any = countMoved(table);
      const figures = figuresOf(table);
      const movement = (counts: readonly number[], tell: boolean) =>
        tell ? movementOf(counts) : hiddenMovement;
      return [
        key,
        {
          any: movement([any.rose, any.same, any.fell], told.any.has(key)),
          reliable: figures
            ? discloseReliable(figures, subscale.direction, told.reliable.has(key), audience)
            : { kind: "notAvailable", reason: reliability ? "no_spread" : "no_reliability" },
        },
      ];
    }),
  );
}

/**
 * The shown totals whose tests by ranks may be told, by key. From V, its p and n together anybody can work out
 * how many people stayed the same (the spread of V depends on it), so they are told where those who rose,
 * stayed and fell may be.
 */
export function rankTestsTold(
  totals: readonly Total[],
  hidden: HiddenTotals,
  audience: Audience,
): Set<string> {
  return tellable(totals, hidden, (table) => Object.values(countMoved(table)), audience);
}

type Figures = Pick<ReliableFigures, "reliability"> & {
  main: ReliableChange;
  sdOf: DisclosedReliable["sdOf"];
  own: ReliableChange | null;
};

/** The spread of everybody's scores before, unless this audience may not know how many those are. */
function figuresBy(
  totals: readonly Total[],
  { hiddenPre }: HiddenTotals,
  reliability: ReliabilitySource | null,
): (table: ChangeTable) => Figures | null {
  const overall = totals.find(({ key }) => key === keyOf({}));
  if (!reliability || !overall) return () => null;
  const all = !hiddenPre.has(overall.key);
  const baseline = baselineOf(all ? overall.table : { ...overall.table, preOnly: [] });
  return (table) => {
    const { allBaseline: main, pairedBaseline: own } = reliableFigures(table, baseline, reliability);
    return main ? { reliability, main, sdOf: all ? "all_baseline" : "paired_baseline", own } : null;
  };
}

function whatIsTold(
  totals: readonly Total[],
  hidden: HiddenTotals,
  figuresOf: (table: ChangeTable) => Figures | null,
  audience: Audience,
) {
  const any = (table: ChangeTable) => Object.values(countMoved(table));
  const reliable = (table: ChangeTable) => {
    const figures = figuresOf(table);
    return figures ? [figures.main.rose, figures.main.same, figures.main.fell] : [];
  };
  const between = (table: ChangeTable) => {
    const figures = figuresOf(table);
    const moved = countMoved(table);
    if (!figures) return Object.values(moved);
    const { rose, fell } = figures.main;
    return [rose, moved.rose - rose, moved.same, moved.fell - fell, fell];
  };
  const both = tellable(totals, hidden, between, audience);
  const ofReliable = tellable(totals, hidden, reliable, audience);
  const onlyAny = new Set([...tellable(totals, hidden, any, audience)].filter((key) => !ofReliable.has(key)));
  return { any: new Set([...both, ...(ofReliable.size === 0 ? onlyAny : [])]), reliable: ofReliable };
}

function discloseReliable(
  { reliability, main, sdOf, own }: Figures,
  direction: Direction,
  told: boolean,
  audience: Audience,
): DisclosedReliable {
  const better = { higher_better: "rose", higher_worse: "fell", neutral: null } as const;
  const inside = !protections[audience].hidesMore;
  return {
    ...(told ? movementOf([main.rose, main.same, main.fell]) : hiddenMovement),
    better: better[direction],
    reliability,
    band: main.band,
    sem: main.sem,
    sd: main.sd,
    sdOf,
    withOwnSpread:
      inside && own ? { band: own.band, sd: own.sd, rose: own.rose, same: own.same, fell: own.fell } : null,
  };
}

function countMoved(table: ChangeTable) {
  const changes = changesOf(table.pairs);
  const people = (moved: (change: number) => boolean) =>
    sum(changes.map(([change, n]) => (moved(change) ? n : 0)));
  const rose = people((change) => change > 0);
  const fell = people((change) => change < 0);
  return { rose, same: people(() => true) - rose - fell, fell };
}

function movementOf([rose = 0, same = 0, fell = 0]: readonly number[]): Movement {
  const of = rose + same + fell;
  return { rose: shareOf(rose, of), same: shareOf(same, of), fell: shareOf(fell, of) };
}
