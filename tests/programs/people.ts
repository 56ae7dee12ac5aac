import { sql } from "drizzle-orm";
import type { Database } from "#api/db/client";
import { withOrganization } from "#api/db/client";
import {
  answerSet,
  cohort,
  enrollment,
  group,
  instrument,
  instrumentVersion,
  response,
  survey,
  surveyVersion,
  wave,
} from "#api/db/schema";
import { foldName } from "#shared/participants/foldName";

/** How many people of a cohort and group went from one score to another. */
export interface Crowd {
  cohort: string;
  group: string;
  pre: number;
  post: number;
  n: number;
}

/** Puts people with a score before and after into a program, as an import would. */
export async function enroll(db: Database, organizationId: string, programId: number, crowds: Crowd[]) {
  return withOrganization(db, organizationId, async (own) => {
    const waves = await own.select().from(wave).where(sql`program_id = ${programId}`).orderBy(wave.position);
    const label = async (table: typeof cohort | typeof group, name: string) => {
      const key = foldName(name);
      await own.insert(table).values({ programId, name, nameKey: key }).onConflictDoNothing();
      const found = await own
        .select()
        .from(table)
        .where(sql`program_id = ${programId} and name_key = ${key}`);
      return found[0]!.id;
    };
    await own.insert(instrument).values({ id: "own-scale" }).onConflictDoNothing();
    const [version] = await own
      .insert(instrumentVersion)
      .values({ instrumentId: "own-scale", version: `${programId}.${Date.now()}`, definition: {} })
      .returning();
    const [made] = await own.insert(survey).values({ programId, name: "file", origin: "file" }).returning();
    const [asked] = await own
      .insert(surveyVersion)
      .values({ surveyId: made!.id, version: 1, content: {} })
      .returning();
    for (const crowd of crowds) {
      const cohortId = await label(cohort, crowd.cohort);
      const groupId = await label(group, crowd.group);
      for (let k = 0; k < crowd.n; k++) {
        const [person] = await own.insert(enrollment).values({ programId, cohortId, groupId }).returning();
        for (const [at, score] of [crowd.pre, crowd.post].entries()) {
          const [given] = await own
            .insert(response)
            .values({
              enrollmentId: person!.id,
              waveId: waves[at]!.id,
              surveyVersionId: asked!.id,
              source: "file",
            })
            .returning();
          await own.insert(answerSet).values({
            enrollmentId: person!.id,
            responseId: given!.id,
            instrumentVersionId: version!.id,
            answers: [],
            scores: [score],
          });
        }
      }
    }
    await own.execute(
      sql`select refresh_changes(${programId}, array_agg(id)) from enrollment where program_id = ${programId}`,
    );
  });
}

/** Everything that the figures of a program rest on, by the names of cohort and group. */
export async function readFigures(db: Database, organizationId: string, programId: number) {
  return withOrganization(db, organizationId, async (own) => {
    const rows = await own.execute(sql`
      select r.enrollment_id, e.cohort_id, e.group_id, k.name as cohort, k.role, g.name as "group", r.pre, r.post
      from change_row r
      join enrollment e on e.id = r.enrollment_id
      left join cohort k on k.id = r.cohort_id
      left join "group" g on g.id = r.group_id
      where r.program_id = ${programId} order by r.enrollment_id, r.pre_wave_id, r.post_wave_id`);
    return [...rows];
  });
}

/** The people of each group, as the figures count them. */
export async function countByGroup(db: Database, organizationId: string, programId: number) {
  const counts: Record<string, number> = {};
  for (const row of await readFigures(db, organizationId, programId)) {
    const name = String(row.group);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
