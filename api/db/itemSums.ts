import { type SQL, sql } from "drizzle-orm";
import type { PairedMoments } from "#shared/outcomes/reliability";
import type { ScoredItem } from "#shared/outcomes/scoredItems";
import type { OrganizationDb } from "./client";
import { countedSets, joined, personOf } from "./countedSets";

/** An answer as its subscale scores it; null where it is missing. @param answers  The column with all of them. */
export function scoredAnswer({ place, turnedAt, counts }: ScoredItem, answers: string): string {
  const answer = `${answers}[${Math.trunc(place) + 1}]`;
  if (counts) return `(${answer} ${counts.op === ">=" ? ">=" : "<="} ${Math.trunc(counts.value)})::int`;
  return turnedAt === undefined ? `${answer}::int` : `(${Math.trunc(turnedAt)} - ${answer})`;
}

/** A subscale's items, and its place in the definition, from 0. */
export interface Scale {
  position: number;
  items: readonly ScoredItem[];
  /** Items of subscales that are told of the same people (samePeople.ts), by place in the definition from 0. */
  others: readonly number[];
}

/**
 * The sums that released reliability rests on: of the people with both scores of a subscale, those who
 * answered all its items at both waves, and all of those that are told of the same people.
 *
 * @returns One entry per scale.
 */
export async function sumPairedItems(
  db: OrganizationDb,
  question: {
    organizationId: string;
    programId: number;
    versionId: number;
    preWaveId: number;
    postWaveId: number;
    /** The change rows of the people whose scores count. */
    people: SQL;
  },
  scales: readonly Scale[],
): Promise<PairedMoments[]> {
  if (scales.length === 0) return [];
  const { preWaveId, postWaveId, people } = question;
  const answersAt = (wave: number) => sql`max(a.answers) filter (where r.wave_id = ${wave})`;
  const sums = scales.map((scale, k) => sql.raw(`${sumsOf(scale)} as s${k}`));
  const [row] = await db.execute<Record<string, (number | null)[]>>(sql`
    with given as (
      select ${personOf} as enrollment_id, ${answersAt(preWaveId)} as pre, ${answersAt(postWaveId)} as post
      from ${countedSets(question)} ${joined(question)}
      where r.wave_id in (${preWaveId}, ${postWaveId})
      group by 1)
    select ${sql.join(sums, sql`, `)}
    from given g
    join ${people} c on c.enrollment_id = g.enrollment_id
      and c.pre_wave_id = ${preWaveId} and c.post_wave_id = ${postWaveId}`);
  return scales.map(({ items, others }, k) =>
    momentsFrom(
      { items: items.length, others: others.length },
      (row?.[`s${k}`] ?? []).map((x) => x ?? 0),
    ),
  );
}

function sumsOf({ position, items, others }: Scale): string {
  const at = Math.trunc(position) + 1;
  const paired = `c.pre[${at}] is not null and c.post[${at}] is not null`;
  const waves = ["g.pre", "g.post"].map((answers) => items.map((item) => scoredAnswer(item, answers)));
  const [before = [], after = []] = waves;
  const beside = others.map((place) => `g.pre[${Math.trunc(place) + 1}] + g.post[${Math.trunc(place) + 1}]`);
  const all = `${paired} and (${[...before, ...after, ...beside].join(" + ")}) is not null`;
  const sums = [
    `count(*) filter (where ${paired})`,
    `count(*) filter (where ${all})`,
    ...items.map((_, k) => `count(*) filter (where ${paired} and ${before[k]} + ${after[k]} is not null)`),
    ...beside.map((both) => `count(*) filter (where ${paired} and ${both} is not null)`),
  ];
  for (const x of waves) {
    for (const [k, first] of x.entries()) {
      for (const second of x.slice(k)) {
        for (const what of [first, second, `${first} * ${second}`])
          sums.push(`sum(${what}) filter (where ${all})`);
      }
    }
  }
  return `array[${sums.join(", ")}]::float8[]`;
}

function momentsFrom(
  { items, others }: { items: number; others: number },
  [people = 0, all = 0, ...found]: readonly number[],
): PairedMoments {
  const rest = found.slice(items + others);
  const pairs = (items * (items + 1)) / 2;
  const n = Array.from({ length: pairs }, () => all);
  const wave = (from: number) => {
    const every = (at: number) => n.map((_, pair) => rest[from + pair * 3 + at] ?? 0);
    return {
      cases: "complete" as const,
      ...{ items, people: all, n, sumX: every(0), sumY: every(1), sumXY: every(2) },
    };
  };
  return { people, answered: found.slice(0, items + others), pre: wave(0), post: wave(pairs * 3) };
}
