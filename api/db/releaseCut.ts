import { and, eq } from "drizzle-orm";
import type { Instrument } from "#shared/instruments/definition";
import { isFine } from "#shared/outcomes/fineScale";
import { inTurns } from "#shared/outcomes/ledgerWork";
import { findStratum, type ReleasedMeasure } from "#shared/outcomes/release";
import { type CutSubscale, cutSubscale, type Decided } from "#shared/outcomes/releaseCut";
import { leaveOut } from "#shared/outcomes/releaseLeftOut";
import type { LiveMeasure } from "#shared/outcomes/releaseTables";
import type { Tie } from "#shared/outcomes/samePeople";
import type { Family } from "#shared/outcomes/splits";
import type { PublishedCount } from "#shared/outcomes/standing";
import { keyOf } from "#shared/outcomes/stratum";
import { isSuppressed } from "#shared/outcomes/suppressed";
import type { OrganizationDb } from "./client";
import { countLive } from "./releaseCounts";
import { countKinds } from "./releaseKinds";
import { countHistories, listVersions, readLedger, type SubscaleLedger } from "./releaseLedger";
import { readTies } from "./releaseRows";
import { wave } from "./schema";

/** Which measures are asked for; all of them where nothing is named. */
export interface MeasureFilter {
  instrument?: string | undefined;
  subscale?: string | undefined;
  pre?: string | undefined;
  post?: string | undefined;
  /** Whether a preview shows answers to single items too. */
  singleAnswers?: boolean | undefined;
}

export interface CutTables extends CutSubscale {
  versionId: number;
  instrument: string;
  version: string;
  subscale: string;
  /** Which subscales of the version are told of the same people. */
  ties: readonly Tie[];
}

/**
 * Every subscale of the next release, decided anew from live data and the ledger. What leaves here has
 * passed the one door; `outlook` is for the team.
 */
export async function cutTables(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
  attributes: readonly string[],
  filter: MeasureFilter = {},
  onProgress: (done: number, of: number) => void = () => {},
): Promise<CutTables[]> {
  const scope = { organizationId, programId, attributes };
  const waves = await db
    .select({ id: wave.id, key: wave.key, kind: wave.kind })
    .from(wave)
    .where(and(eq(wave.organizationId, organizationId), eq(wave.programId, programId)))
    .orderBy(wave.position);
  const keys = new Map(waves.map(({ id, key }) => [id, key]));
  const cuts: CutTables[] = [];
  const decided: Decided = new Map();
  const versions = await listVersions(db, organizationId, programId);
  const all = versions.reduce((n, { definition }) => n + (definition as Instrument).subscales.length, 0);
  for (const version of versions) {
    const instrument = version.definition as Instrument;
    if (filter.instrument !== undefined && filter.instrument !== instrument.id) continue;
    const places = instrument.subscales.flatMap(({ id }, k) =>
      filter.subscale === undefined || filter.subscale === id ? [k + 1] : [],
    );
    if (places.length === 0) continue;
    const ledgers = await readLedger(db, scope, version.id);
    const told = [...ledgers.values()].flatMap((ledger) => ledger.told.flatMap(({ by }) => Object.keys(by)));
    const everTold = [...new Set([...attributes, ...told])].filter(
      (name) => name !== "group" && name !== "cohort",
    );
    const { singleAnswers = false } = filter;
    const tied = await readTies(db, scope, { id: version.id, definition: instrument });
    const ties = tied.filter(({ all: own }) => own.some((place) => places.includes(place)));
    const besides = ties.flatMap(({ leftOut, told: own }) =>
      places.some((place) => leftOut.includes(place)) ? own.slice(0, 1) : [],
    );
    const counted = {
      ...{ ...scope, versionId: version.id, ties: tied, keys, instrument, singleAnswers },
      places: [...new Set([...places, ...besides])],
    };
    const measured = await countLive(db, counted);
    const asked = { ...scope, attributes: everTold, versionId: version.id, ties: tied, keys };
    const histories = await countHistories(db, asked, ties);
    for (const place of places) {
      const subscale = instrument.subscales[place - 1]!;
      const tie = ties.find(({ all: own }) => own.includes(place))!;
      const otherLedgers = tie.all.flatMap((one) =>
        one === place ? [] : (ledgers.get(instrument.subscales[one - 1]!.id) ?? []),
      );
      const live = {
        instrument: instrument.id,
        version: instrument.version,
        subscale,
        described: true,
        measures: (measured.get(place) ?? []).map((one) =>
          comparisonTold(one, otherLedgers) ? withoutComparison(one) : one,
        ),
        histories: histories.get(tie.all[0]!) ?? [],
        // Bins are no scores: nobody is of a kind there.
        ...(isFine(instrument, subscale)
          ? {}
          : { kinds: (families: readonly Family[]) => countKinds(db, asked, { tie, place }, families) }),
      };
      const tiedLedgers = tie.all.flatMap((one) => ledgers.get(instrument.subscales[one - 1]!.id) ?? []);
      const ledger = {
        told: once(tiedLedgers.flatMap((one) => one.told)),
        splits: splitsOf(ledgers.get(subscale.id)),
        current: ledgers.get(subscale.id)?.current ?? [],
      };
      const { instrument: id, version: named } = live;
      onProgress(cuts.length, all);
      if (tie.leftOut.includes(place)) {
        const beside = measured.get(tie.told[0] ?? 0) ?? [];
        const names = { instrument: id, version: named, subscale: subscale.id };
        const { current } = ledger;
        cuts.push({
          versionId: version.id,
          ties: tied,
          ...names,
          ...leaveOut({ ...names, beside, current }),
        });
        continue;
      }
      cuts.push({
        ...{ versionId: version.id, instrument: id, version: named, subscale: subscale.id, ties: tied },
        // Other requests are answered meanwhile: a long decision never holds the server.
        ...(await inTurns(cutSubscale(live, ledger, decided), { pause, clock: () => performance.now() })),
      });
    }
  }
  return cuts;
}

/**
 * A waiting list is told once and never anew (releaseSettle.ts). Of tied subscales all are told of the same people
 * or not at all: what one told earlier could be subtracted from what another tells later.
 */
function comparisonTold(
  { pre, post }: LiveMeasure,
  others: readonly { current: ReleasedMeasure[] }[],
): boolean {
  return others.some(({ current }) =>
    current.some((measure) => {
      const everybody = findStratum(measure, {});
      const isSame = measure.pre === pre && measure.post === post;
      if (!isSame || !everybody || isSuppressed(everybody)) return false;
      const told = everybody.detail?.comparison;
      return told !== null && told !== undefined && !isSuppressed(told);
    }),
  );
}

function withoutComparison({ comparison: _, ...measure }: LiveMeasure): LiveMeasure {
  return measure;
}

function splitsOf(ledger: SubscaleLedger | undefined) {
  return ledger ? ledger.splits : [];
}

/** Tied subscales tell the same counts: each stands in the ledger once, one by one where any was. */
function once(told: readonly PublishedCount[]): PublishedCount[] {
  const counts = new Map<string, PublishedCount>();
  for (const count of told) {
    const key = [count.release, count.pair, count.of, keyOf(count.by)].join();
    if (!counts.get(key)?.exact) counts.set(key, count);
  }
  return [...counts.values()];
}

const pause = () => new Promise<void>((resume) => void setImmediate(resume));
