import type { Subscale } from "../instruments/definition";
import { protections } from "./audience";
import type { StratumDetail } from "./describe";
import { type KindHistories, type PublishedSplit, tellableSplits, type WantedSplit } from "./ledgerKinds";
import type { Step } from "./ledgerWork";
import { type Family, familiesOf, type Split, splitsIn } from "./splits";
import type { Pair, PublishedCount } from "./standing";
import { nextRelease } from "./standing";
import { type By, keyOf } from "./stratum";

/** Where the ledger learns of which kind people are: asked once it is known that anything depends on it. */
export type AskKinds = (families: readonly Family[]) => KindHistories | Promise<KindHistories>;

/** A cell that is told anew, with what its own table would let it tell of kinds of people. */
export interface RenewedCell {
  pair: Pair;
  by: By;
  detail: StratumDetail;
}

/** What is asked of the ledger of one subscale. */
export interface SplitQuestion {
  subscale: Subscale;
  cells: readonly RenewedCell[];
  /** Counts of people: all that were ever told, and those of the next release. */
  told: readonly PublishedCount[];
  /** Splits that earlier releases told; null where that is not known. */
  before: readonly PublishedSplit[] | null;
  ask: AskKinds | undefined;
  /** Breakdowns for which the work did not suffice are added. */
  gaveUp: Set<string>;
}

/**
 * Which kinds of people each cell that is told anew may tell: by `placeOf`.
 *
 * A table that nothing was ever told of, and beside which no other is told, has been decided by itself (share.ts).
 * Everything else is asked of the ledger (ledgerKinds.ts).
 */
export function* decideSplits({
  subscale,
  cells,
  told,
  before,
  ask,
  gaveUp,
}: SplitQuestion): Generator<Step, Map<string, Split[]>> {
  const wanted = cells.flatMap(({ pair, by, detail }) =>
    splitsIn(detail).map((one): WantedSplit => ({ release: nextRelease, pair, by, ...one })),
  );
  if (isOneTable(told)) return byPlace(wanted);
  if (wanted.length === 0 || !before || !ask) return new Map();
  const families = familiesOf(
    [...wanted, ...before].map(({ split }) => split),
    subscale,
  );
  const people = yield* learnKinds(ask, families);
  const { threshold } = protections.export;
  return byPlace(yield* tellableSplits(people, told, before, wanted, { subscale, threshold, gaveUp }));
}

/** Asks of which kinds people are, as a step of its own. */
export function* learnKinds(ask: AskKinds, families: readonly Family[]): Generator<Step, KindHistories> {
  let people: KindHistories = { families, histories: [] };
  yield () => {
    const found = ask(families);
    if (!(found instanceof Promise)) people = found;
    else
      return found.then((counted) => {
        people = counted;
      });
  };
  return people;
}

/** The name of a cell among all tables of a subscale. */
export function placeOf({ pair, by }: Pick<RenewedCell, "pair" | "by">): string {
  return `${pair} ${keyOf(by)}`;
}

/** Whether all that was ever told is one table by group and cohort. */
function isOneTable(told: readonly PublishedCount[]): boolean {
  const pairs = new Set(told.map(({ pair }) => pair));
  return (
    pairs.size <= 1 &&
    told.every(
      ({ release, by }) =>
        release === nextRelease && Object.keys(by).every((name) => name === "group" || name === "cohort"),
    )
  );
}

function byPlace(splits: readonly PublishedSplit[]): Map<string, Split[]> {
  const found = new Map<string, Split[]>();
  for (const one of splits) found.set(placeOf(one), [...(found.get(placeOf(one)) ?? []), one.split]);
  return found;
}
