import { sql } from "drizzle-orm";
import type { OrganizationDb } from "#api/db/client";
import { countedSets, joined, personOf } from "#api/db/countedSets";
import { scoredAnswer } from "#api/db/itemSums";
import { isCompared, listLabels } from "#api/db/labels";
import { enrollment } from "#api/db/schema";
import type { Instrument } from "#shared/instruments/definition";
import { alphaToRestOn } from "#shared/outcomes/reliability";
import { type ScoredItem, scoredItems } from "#shared/outcomes/scoredItems";
import type { ItemMoments } from "#shared/stats/itemMoments";

/** Of the people who answered every item of a scale, and per pair of items of those who answered both. */
export interface ScaleMoments {
  complete: ItemMoments;
  pairwise: ItemMoments;
}

/**
 * The sums that reliability rests on, per wave, for several lists of items of several instrument versions in
 * one statement: n, Σx, Σy and Σxy for each pair of items, of the people who answered all of them and of those
 * who answered both. Everybody who answered at a wave counts, also of no pair of waves.
 *
 * @param asked  Per version one list of items for each subscale.
 * @returns By version id and wave id, one entry per list.
 */
export async function sumItems(
  db: OrganizationDb,
  question: { organizationId: string; programId: number; waveIds: readonly number[] },
  asked: readonly { versionId: number; scales: readonly (readonly ScoredItem[])[] }[],
): Promise<Map<number, Map<number, ScaleMoments[]>>> {
  const { organizationId, programId, waveIds } = question;
  const summed = asked.filter(({ scales }) => scales.length > 0);
  if (summed.length === 0 || waveIds.length === 0) return new Map();
  const labels = await listLabels(db, { organizationId, programId });
  const selects = summed.map(
    ({ versionId, scales }) => sql`
      select ${versionId}::bigint as version, r.wave_id as wave, ${sql.raw(scales.map(sumsOf).join(" || "))} as sums
      from ${countedSets({ organizationId, versionId })} ${joined(question)}
      join ${enrollment} c on c.organization_id = ${organizationId} and c.id = ${personOf}
      where c.program_id = ${programId} and r.wave_id in ${[...waveIds]} and not ${isCompared(labels)}
      group by 2`,
  );
  const rows = await db.execute<{ version: string; wave: string; sums: (number | null)[] }>(
    sql.join(selects, sql` union all `),
  );
  const found = new Map(summed.map(({ versionId }) => [versionId, new Map<number, ScaleMoments[]>()]));
  for (const { version, wave, sums } of rows) {
    const { scales = [] } = summed.find(({ versionId }) => versionId === Number(version)) ?? {};
    found.get(Number(version))?.set(Number(wave), takeApart(scales, sums));
  }
  return found;
}

/** A version's sums are one list; each of its scales takes what is its own. */
function takeApart(scales: readonly (readonly ScoredItem[])[], sums: readonly (number | null)[]) {
  let taken = 0;
  return scales.map(({ length }) => {
    const own = sums.slice(taken, taken + 2 + sumsPerPair * pairsOf(length)).map((x) => x ?? 0);
    taken += own.length;
    return momentsFrom(length, own);
  });
}

/**
 * Cronbach's alpha at one wave of the subscales whose definition names no reliability, by version and subscale:
 * what a reliable change rests on then. Empty where all of them name one.
 */
export async function findAlphas(
  db: OrganizationDb,
  question: { organizationId: string; programId: number; waveId: number },
  versions: readonly { id: number; instrument: Instrument }[],
): Promise<Map<number, Map<string, number>>> {
  const asked = versions.map(({ id, instrument }) => {
    const lacking = subscalesWithout(instrument);
    return { versionId: id, lacking, scales: lacking.map(({ items }) => items) };
  });
  const sums = await sumItems(db, { ...question, waveIds: [question.waveId] }, asked);
  const alphas = ({ versionId, lacking }: (typeof asked)[number]) =>
    lacking.flatMap(({ subscale }, k): [string, number][] => {
      const moments = sums.get(versionId)?.get(question.waveId)?.[k]?.complete;
      const alpha = moments ? alphaToRestOn(moments) : null;
      return alpha === null ? [] : [[subscale.id, alpha]];
    });
  return new Map(asked.map((one) => [one.versionId, new Map(alphas(one))]));
}

/** Subscales of two items or more for which the definition names no reliability. */
function subscalesWithout(instrument: Instrument) {
  return instrument.subscales.flatMap((subscale) => {
    const items = scoredItems(instrument, subscale);
    return subscale.reliability?.length || items.length < 2 ? [] : [{ subscale, items }];
  });
}

/** All sums of one list of items as one array: people, then per pair what `momentsFrom` takes apart. */
function sumsOf(items: readonly ScoredItem[]): string {
  const x = items.map((item) => scoredAnswer(item, "a.answers"));
  const all = `${x.join(" + ")} is not null`;
  const sums = [
    `count(*) filter (where ${all})`,
    `count(*) filter (where coalesce(${x.join(", ")}) is not null)`,
  ];
  for (const [k, first] of x.entries()) {
    for (const second of x.slice(k)) {
      sums.push(
        `sum(${first}) filter (where ${all})`,
        `sum(${second}) filter (where ${all})`,
        `sum(${first} * ${second}) filter (where ${all})`,
        `count(${first} * ${second})`,
        `sum(${first}) filter (where ${second} is not null)`,
        `sum(${second}) filter (where ${first} is not null)`,
        `sum(${first} * ${second})`,
      );
    }
  }
  return `array[${sums.join(", ")}]::float8[]`;
}

/** How many sums `sumsOf` makes of each pair of items. */
const sumsPerPair = 7;

/** Of a list of items, each of them with itself too. */
function pairsOf(items: number): number {
  return (items * (items + 1)) / 2;
}

function momentsFrom(items: number, sums: readonly number[]): ScaleMoments {
  const [all = 0, any = 0, ...rest] = sums;
  const pairs = pairsOf(items);
  const every = (at: number) =>
    Array.from({ length: pairs }, (_, pair) => rest[pair * sumsPerPair + at] ?? 0);
  const n = Array.from({ length: pairs }, () => all);
  return {
    complete: { cases: "complete", items, people: all, n, sumX: every(0), sumY: every(1), sumXY: every(2) },
    pairwise: {
      cases: "pairwise",
      items,
      people: any,
      n: every(3),
      sumX: every(4),
      sumY: every(5),
      sumXY: every(6),
    },
  };
}
