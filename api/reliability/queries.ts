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

/**
 * The sums that reliability rests on, per wave, for several lists of items of one instrument version in one
 * pass: n, Σx, Σy and Σxy for each pair of items, of the people who answered all of them and of those who
 * answered both. Everybody who answered at a wave counts, also of no pair of waves.
 *
 * @param scales  One list of items per subscale.
 * @returns By wave id, one entry per list.
 */
export async function sumItems(
  db: OrganizationDb,
  question: { organizationId: string; programId: number; versionId: number; waveIds: readonly number[] },
  scales: readonly (readonly ScoredItem[])[],
): Promise<Map<number, { complete: ItemMoments; pairwise: ItemMoments }[]>> {
  const { organizationId, programId, waveIds } = question;
  if (scales.length === 0 || waveIds.length === 0) return new Map();
  const labels = await listLabels(db, { organizationId, programId });
  const sums = scales.map((items, k) => sql.raw(`${sumsOf(items)} as s${k}`));
  const rows = await db.execute<Record<string, number[] | string>>(sql`
    select r.wave_id as wave, ${sql.join(sums, sql`, `)}
    from ${countedSets(question)} ${joined(question)}
    join ${enrollment} c on c.organization_id = ${organizationId} and c.id = ${personOf}
    where c.program_id = ${programId} and r.wave_id in ${[...waveIds]} and not ${isCompared(labels)}
    group by 1`);
  return new Map(
    rows.map((row) => [
      Number(row.wave),
      scales.map((items, k) =>
        momentsFrom(
          items.length,
          (row[`s${k}`] as (number | null)[]).map((x) => x ?? 0),
        ),
      ),
    ]),
  );
}

/**
 * Cronbach's alpha at one wave of the subscales whose definition names no reliability, by subscale: what a
 * reliable change rests on then. Empty where all of them name one.
 */
export async function findAlphas(
  db: OrganizationDb,
  question: { organizationId: string; programId: number; versionId: number; waveId: number },
  instrument: Instrument,
): Promise<Map<string, number>> {
  const lacking = instrument.subscales.flatMap((subscale) => {
    const items = scoredItems(instrument, subscale);
    return subscale.reliability?.length || items.length < 2 ? [] : [{ subscale, items }];
  });
  const scales = lacking.map(({ items }) => items);
  const sums = await sumItems(db, { ...question, waveIds: [question.waveId] }, scales);
  return new Map(
    lacking.flatMap(({ subscale }, k) => {
      const moments = sums.get(question.waveId)?.[k]?.complete;
      const alpha = moments ? alphaToRestOn(moments) : null;
      return alpha === null ? [] : [[subscale.id, alpha]];
    }),
  );
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

function momentsFrom(
  items: number,
  sums: readonly number[],
): { complete: ItemMoments; pairwise: ItemMoments } {
  const [all = 0, any = 0, ...rest] = sums;
  const pairs = (items * (items + 1)) / 2;
  const every = (at: number) => Array.from({ length: pairs }, (_, pair) => rest[pair * 7 + at] ?? 0);
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
