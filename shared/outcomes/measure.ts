import type { ChangeTable } from "../change/changeTable";
import type { Instrument, Subscale } from "../instruments/definition";
import type { Audience } from "./audience";
import type { StratumDetail } from "./describe";
import {
  type DisclosedOutcome,
  type DisclosedSummary,
  disclose,
  type HiddenStratum,
  UndisclosedOutcome,
} from "./disclosure";
import { explainFigures } from "./explain";
import { explainBetween } from "./explainBetween";
import { isFine } from "./fineScale";
import type { By, Stratum } from "./stratum";
import { isSuppressed } from "./suppressed";

/** What one subscale of one instrument version answers to a question of a program. */
export interface DisclosedMeasure<Change extends DisclosedOutcome = DisclosedOutcome> {
  instrument: string;
  version: string;
  /** False for a version that a newer one has followed: it stands by itself and is never joined to it. */
  latest: boolean;
  subscale: string;
  direction: Subscale["direction"];
  range: readonly [number, number];
  /** Counted in 200 bins, because it has more than 500 different scores: rank figures are of bins. */
  binned: boolean;
  change: Change;
  /** Only what the definition has, each with population, year and mode. */
  norms: NonNullable<Subscale["norms"]>;
  bands: NonNullable<Subscale["bands"]>;
}

/** Which view of a subscale is asked for. */
export interface MeasureQuestion {
  instrument: Instrument;
  latest: boolean;
  subscale: Subscale;
  pre: string;
  post: string;
  by: readonly string[];
  dimensions: readonly string[];
  only?: By;
  alphaOfData: number | null;
  /** Whether every statistic is asked for. */
  full: boolean;
}

/** Counts of one subscale as what an audience may read of its change. */
export function discloseMeasure(
  question: MeasureQuestion,
  counted: { cells: readonly Stratum[]; comparison: ChangeTable },
  audience: Audience,
): DisclosedMeasure {
  const { instrument, subscale, pre, post, by, dimensions, only = {}, alphaOfData, full } = question;
  const range = [subscale.range[0], subscale.range[1]] as const;
  const names = { instrument: instrument.id, subscale: subscale.id, pre, post };
  const describe = { subscale, alphaOfData, full, comparison: counted.comparison };
  const asked = { ...names, by, dimensions, only, range, describe };
  return measureOf(question, disclose(new UndisclosedOutcome(asked, counted.cells), audience));
}

/** A disclosed change beside what the definition of its subscale knows. */
export function measureOf<Change extends DisclosedOutcome>(
  { instrument, latest, subscale }: Pick<MeasureQuestion, "instrument" | "latest" | "subscale">,
  change: Change,
): DisclosedMeasure<Change> {
  return {
    instrument: instrument.id,
    version: instrument.version,
    latest,
    subscale: subscale.id,
    direction: subscale.direction,
    range: [subscale.range[0], subscale.range[1]],
    binned: isFine(instrument, subscale),
    change,
    norms: subscale.norms ?? [],
    bands: subscale.bands ?? [],
  };
}

/** The same change without every statistic of each stratum, which takes `detail=full`. */
export function withoutFigures<Change extends DisclosedOutcome>(change: Change): Change {
  return eachStratum(change, ({ figures: _, ...detail }) => detail);
}

/** The same change with nothing beside it. */
export function withoutDetail<Change extends DisclosedOutcome>(change: Change): Change {
  return eachStratum(change, () => undefined);
}

/** The same change with how each figure was made. */
export function withExplanations<Change extends DisclosedOutcome>(change: Change): Change {
  const told = eachStratum(change, (detail, shown) => ({ ...detail, explained: explainFigures(shown) }));
  const { between } = change;
  return between ? { ...told, between: { ...between, explained: explainBetween(change, between) } } : told;
}

function eachStratum<Change extends DisclosedOutcome>(
  change: Change,
  keep: (detail: StratumDetail, shown: DisclosedSummary) => StratumDetail | undefined,
): Change {
  const spare = <Shown extends DisclosedSummary | HiddenStratum>(shown: Shown): Shown => {
    if (isSuppressed(shown) || !("detail" in shown) || !shown.detail) return shown;
    const { detail, ...rest } = shown;
    const kept = keep(detail, shown);
    return { ...rest, ...(kept ? { detail: kept } : {}) } as Shown;
  };
  return { ...change, overall: spare(change.overall), strata: change.strata.map(spare) };
}
