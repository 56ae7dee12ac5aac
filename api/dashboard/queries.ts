import { sql } from "drizzle-orm";
import type { OrganizationDb } from "#api/db/client";
import { dataVersion } from "#api/db/dataVersion";
import { program } from "#api/db/schema";

/** The first wall: each query asks for its own organization, whatever the policies would hide. */
const own = sql`current_setting('app.organization_id')::uuid`;

/** The data version of each program, and its newest release with why that no longer holds, in one statement. */
export async function listStanding(db: OrganizationDb) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select ${program.id} as id, ${dataVersion} as data_version, r.id as release_id, r.cut_at, r.superseded
    from ${program}
    left join lateral (
      select id, cut_at, superseded from release
      where organization_id = ${own} and program_id = ${program.id} order by id desc limit 1
    ) r on true
    where ${program.organizationId} = ${own}`);
  return new Map(
    rows.map((row) => [
      Number(row.id),
      {
        dataVersion: Number(row.data_version),
        release:
          row.release_id === null
            ? null
            : {
                id: Number(row.release_id),
                cutAt: new Date(String(row.cut_at)).toISOString(),
                superseded: row.superseded as string | null,
              },
      },
    ]),
  );
}

export interface FormOpening {
  programId: number;
  surveyId: number;
  survey: string;
  waveId: number;
  wave: string;
  opensAt: Date;
  closesAt: Date | null;
  lateDays: number;
}

/** Every form of the organization that takes answers at a wave, or did or will, in the order of its waves. */
export async function listFormOpenings(db: OrganizationDb): Promise<FormOpening[]> {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select s.program_id, s.id as survey_id, s.name as survey, w.id as wave_id, w.label as wave,
      o.opens_at, o.closes_at, o.late_days
    from survey_opening o
    join survey s on s.organization_id = ${own} and s.id = o.survey_id and s.origin = 'form'
    join wave w on w.organization_id = ${own} and w.id = o.wave_id
    where o.organization_id = ${own} order by w.position, lower(s.name), s.id`);
  return rows.map((row) => ({
    programId: Number(row.program_id),
    surveyId: Number(row.survey_id),
    survey: row.survey as string,
    waveId: Number(row.wave_id),
    wave: row.wave as string,
    opensAt: new Date(String(row.opens_at)),
    closesAt: row.closes_at === null ? null : new Date(String(row.closes_at)),
    lateDays: Number(row.late_days),
  }));
}

/** Reports whose newest published version no longer holds, under each program whose release they rest on. */
export async function listFallenReports(db: OrganizationDb) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select distinct r.program_id, v.id as version_id, v.superseded as why, p.name
    from report p
    join lateral (
      select id, superseded from report_version
      where organization_id = ${own} and report_id = p.id order by number desc limit 1
    ) v on v.superseded is not null
    join report_release x on x.organization_id = ${own} and x.version_id = v.id
    join release r on r.organization_id = ${own} and r.id = x.release_id
    where p.organization_id = ${own} and p.archived_at is null order by p.name, v.id`);
  return rows.map((row) => ({
    programId: Number(row.program_id),
    versionId: Number(row.version_id),
    name: row.name as string,
    why: row.why as string,
  }));
}

export interface Collected {
  surveyId: number;
  waveId: number;
  responses: number;
  /** People who are known by a code, the comparison cohort aside: those that `enrolled` counts. */
  known: number;
}

/** How many people a program could hear from, and what its forms brought at each wave. */
export async function countCollected(
  db: OrganizationDb,
  programId: number,
): Promise<{ enrolled: number; collected: Collected[] }> {
  const isCounted = sql`e.participant_id is not null and c.role is distinct from 'comparison'`;
  const [people] = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from enrollment e
    left join cohort c on c.organization_id = ${own} and c.id = e.cohort_id
    where e.organization_id = ${own} and e.program_id = ${programId} and ${isCounted}`);
  const rows = await db.execute<Record<string, unknown>>(sql`
    select v.survey_id, r.wave_id, count(*)::int as responses,
      (count(distinct r.enrollment_id) filter (where ${isCounted}))::int as known
    from survey s
    join survey_version v on v.organization_id = ${own} and v.survey_id = s.id
    join response r on r.organization_id = ${own} and r.survey_version_id = v.id
    join enrollment e on e.organization_id = ${own} and e.id = r.enrollment_id
    left join cohort c on c.organization_id = ${own} and c.id = e.cohort_id
    where s.organization_id = ${own} and s.program_id = ${programId} and s.origin = 'form'
    group by 1, 2`);
  return {
    enrolled: people!.n,
    collected: rows.map((row) => ({
      surveyId: Number(row.survey_id),
      waveId: Number(row.wave_id),
      responses: Number(row.responses),
      known: Number(row.known),
    })),
  };
}

/** When the first answers of each cohort at a wave were given, by the cohort's name; those without a date are left out. */
export async function listCohortStarts(
  db: OrganizationDb,
  programId: number,
  waveId: number,
): Promise<Map<string, number>> {
  const rows = await db.execute<{ name: string; began: string }>(sql`
    select c.name, min(r.submitted_at) as began
    from cohort c
    join enrollment e on e.organization_id = ${own} and e.program_id = ${programId} and e.cohort_id = c.id
    join response r on r.organization_id = ${own} and r.enrollment_id = e.id and r.wave_id = ${waveId}
      and r.submitted_at is not null
    where c.organization_id = ${own} and c.program_id = ${programId}
    group by c.id, c.name`);
  return new Map(rows.map(({ name, began }) => [name, Date.parse(began)]));
}
