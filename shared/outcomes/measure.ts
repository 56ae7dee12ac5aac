import type { ChangeTable } from "../change/changeTable";
import type { Instrument, Subscale } from "../instruments/definition";
import type { Audience } from "./audience";
import { type DisclosedOutcome, disclose, UndisclosedOutcome } from "./disclosure";
import type { By, Stratum } from "./stratum";

/** What one subscale of one instrument version answers to a question of a program. */
export interface DisclosedMeasure {
  instrument: string;
  version: string;
  /** False for a version that a newer one has followed: it stands by itself and is never joined to it. */
  latest: boolean;
  subscale: string;
  direction: Subscale["direction"];
  range: readonly [number, number];
  change: DisclosedOutcome;
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
}

/**
 * Counts of one subscale as what an audience may read of it: change, what stands beside it, and what the
 * definition knows.
 */
export function discloseMeasure(
  question: MeasureQuestion,
  counted: { cells: readonly Stratum[]; comparison: ChangeTable },
  audience: Audience,
): DisclosedMeasure {
  const { instrument, latest, subscale, pre, post, by, dimensions, only = {}, alphaOfData } = question;
  const range = [subscale.range[0], subscale.range[1]] as const;
  const names = { instrument: instrument.id, subscale: subscale.id, pre, post };
  return {
    instrument: instrument.id,
    version: instrument.version,
    latest,
    subscale: subscale.id,
    direction: subscale.direction,
    range,
    change: disclose(
      new UndisclosedOutcome(
        { ...names, by, dimensions, only, range, describe: { subscale, alphaOfData } },
        counted.cells,
      ),
      audience,
    ),
    norms: subscale.norms ?? [],
    bands: subscale.bands ?? [],
  };
}
