import { type SQL, sql } from "drizzle-orm";
import type { Instrument } from "#shared/instruments/definition";
import { type ScorePattern, type Tie, tieSubscales } from "#shared/outcomes/samePeople";
import type { OrganizationDb } from "./client";
import { changeRow, cohort } from "./schema";

/** Which program a release is of, and by which attributes. */
export interface Scope {
  organizationId: string;
  programId: number;
  attributes: readonly string[];
}

/** One instrument version as a release reads it: whose scores count is said by its ties. */
export interface TiedVersion {
  versionId: number;
  ties: readonly Tie[];
}

const columns =
  sql.raw(`c.organization_id, c.program_id, c.instrument_version_id, c.pre_wave_id, c.post_wave_id,
  c.enrollment_id, c.cohort_id, c.group_id, c.attributes`);

/** The change rows that a release rests on: comparison cohorts never enter a program's figures. */
export function liveRows({ organizationId, programId }: Scope, version: TiedVersion): SQL {
  return rowsOf({ organizationId, programId }, version, sql`not exists`);
}

/** The change rows of a program's comparison cohorts. */
export function comparedRows({ organizationId, programId }: Scope, version: TiedVersion): SQL {
  return rowsOf({ organizationId, programId }, version, sql`exists`);
}

function rowsOf(
  { organizationId, programId }: Pick<Scope, "organizationId" | "programId">,
  { versionId, ties }: TiedVersion,
  isCompared: SQL,
): SQL {
  return sql`(select ${columns}, ${masked("pre", ties)} as pre, ${masked("post", ties)} as post
    from ${changeRow} c
    where c.organization_id = ${organizationId} and c.program_id = ${programId}
      and c.instrument_version_id = ${versionId}
      and ${isCompared} (select 1 from ${cohort} x where x.organization_id = c.organization_id
        and x.id = c.cohort_id and x.role = 'comparison'))`;
}

/** A wave's scores, those of tied subscales only where all that are told are there (samePeople.ts). */
function masked(wave: "pre" | "post", ties: readonly Tie[]): SQL {
  if (ties.every(({ all }) => all.length === 1)) return sql.raw(`c.${wave}`);
  const places = ties.flatMap(({ all, told }) =>
    all.map((place) => {
      const every = told.map((one) => `c.${wave}[${Math.trunc(one)}] is not null`).join(" and ");
      const at = `c.${wave}[${Math.trunc(place)}]`;
      return { place, score: told.includes(place) ? `case when ${every} then ${at} end` : "null" };
    }),
  );
  const inOrder = places.toSorted((a, b) => a.place - b.place).map(({ score }) => score);
  return sql.raw(`array[${inOrder.join(", ")}]::float8[]`);
}

/** Which subscales of a version the next release tells of the same people. */
export async function readTies(
  db: OrganizationDb,
  { organizationId, programId }: Scope,
  { id, definition }: { id: number; definition: Pick<Instrument, "subscales"> },
): Promise<Tie[]> {
  const alone = tieSubscales(definition, []);
  if (alone.every(({ all }) => all.length === 1)) return alone;
  const has = (wave: "pre" | "post") => {
    const bits = definition.subscales.map(
      (_, k) => `case when c.${wave}[${k + 1}] is null then 0 else 1 end`,
    );
    return sql.raw(`array[${bits.join(", ")}]`);
  };
  const from = sql`from ${changeRow} c where c.organization_id = ${organizationId}
    and c.program_id = ${programId} and c.instrument_version_id = ${id}`;
  const rows = await db.execute<{ has: number[]; people: number }>(sql`
    select has, count(*)::int as people
    from (select ${has("pre")} as has ${from} union all select ${has("post")} ${from}) both_waves group by 1`);
  const patterns = [...rows].map(
    ({ has: bits, people }): ScorePattern => ({
      has: bits.flatMap((bit, k) => (bit === 1 ? [k + 1] : [])),
      people,
    }),
  );
  return tieSubscales(definition, patterns);
}
