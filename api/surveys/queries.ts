import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { OrganizationDb } from "#api/db/client";
import {
  cohort,
  enrollment,
  question,
  response,
  survey,
  surveyOpening,
  surveyVersion,
  wave,
} from "#api/db/schema";
import type { Survey } from "#shared/surveys/definition";

/** The first wall: each query asks for its own organization, whatever the policies would hide. */
const isOwn = (column: PgColumn) => eq(column, sql`current_setting('app.organization_id')::uuid`);

type QuestionKind = "single" | "multi" | "number" | "text";

/** Ids of own questions, in the order given. */
export async function ensureQuestions(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
  questions: { title: string; kind: QuestionKind; options?: string[] }[],
): Promise<number[]> {
  const ids: number[] = [];
  for (const { title, kind, options } of questions) {
    const values = { organizationId, programId, title, kind };
    const [row] = await db
      .insert(question)
      .values(values)
      .onConflictDoUpdate({
        target: [question.organizationId, question.programId, question.title, question.kind],
        set: { title },
      })
      .returning({ id: question.id });
    ids.push(row!.id);
    if (options) await ensureOptions(db, row!.id, options);
  }
  return ids;
}

/**
 * A question of a form, with its options: those that it has already keep their place (answers hold one bit
 * each), new ones follow.
 *
 * @returns Its id, and all of its options in order.
 */
export async function ensureOptions(
  db: OrganizationDb,
  id: number,
  labels: readonly string[],
): Promise<string[]> {
  const isIt = and(isOwn(question.organizationId), eq(question.id, id));
  const [found] = await db.select({ options: question.options }).from(question).where(isIt).for("update");
  const known = found!.options;
  const options = [...known, ...labels.filter((label) => !known.includes(label))];
  if (options.length > known.length) await db.update(question).set({ options }).where(isIt);
  return options;
}

/** The survey that a file stands for: every response has its survey version, also those from a file. */
export async function createFileSurvey(
  db: OrganizationDb,
  {
    organizationId,
    programId,
    name,
    content,
  }: { organizationId: string; programId: number; name: string; content: unknown },
): Promise<number> {
  const [made] = await db
    .insert(survey)
    .values({ organizationId, programId, name, origin: "file" })
    .returning({ id: survey.id });
  const [version] = await db
    .insert(surveyVersion)
    .values({ organizationId, surveyId: made!.id, version: 1, content })
    .returning({ id: surveyVersion.id });
  return version!.id;
}

const isForm = (programId: number) =>
  and(isOwn(survey.organizationId), eq(survey.programId, programId), eq(survey.origin, "form"));

export async function createSurvey(db: OrganizationDb, programId: number, draft: Survey): Promise<number> {
  const [made] = await db
    .insert(survey)
    .values({ programId, name: draft.name, origin: "form", draft })
    .returning({ id: survey.id });
  return made!.id;
}

/** @returns False where the program has no such survey. */
export async function saveDraft(db: OrganizationDb, programId: number, id: number, draft: Survey) {
  const saved = await db
    .update(survey)
    .set({ name: draft.name, draft })
    .where(and(isForm(programId), eq(survey.id, id)))
    .returning({ id: survey.id });
  return saved.length > 0;
}

export async function listSurveys(db: OrganizationDb, programId: number) {
  return db
    .select({ id: survey.id, name: survey.name, draft: survey.draft, createdAt: survey.createdAt })
    .from(survey)
    .where(isForm(programId))
    .orderBy(asc(sql`lower(${survey.name})`), asc(survey.id));
}

/** One survey of a program; `hold` keeps others from publishing it meanwhile. */
export async function findSurvey(db: OrganizationDb, programId: number, id: number, { hold = false } = {}) {
  const asked = db
    .select({ id: survey.id, name: survey.name, draft: survey.draft, createdAt: survey.createdAt })
    .from(survey)
    .where(and(isForm(programId), eq(survey.id, id)));
  const [found] = await (hold ? asked.for("update") : asked);
  return found;
}

/** The newest published version of each of these surveys, by survey. */
export async function latestVersions(db: OrganizationDb, surveyIds: number[]) {
  if (surveyIds.length === 0) return new Map<number, never>();
  const rows = await db
    .selectDistinctOn([surveyVersion.surveyId])
    .from(surveyVersion)
    .where(and(isOwn(surveyVersion.organizationId), inArray(surveyVersion.surveyId, surveyIds)))
    .orderBy(asc(surveyVersion.surveyId), desc(surveyVersion.version));
  return new Map(rows.map((row) => [row.surveyId, row]));
}

export async function addVersion(
  db: OrganizationDb,
  values: { surveyId: number; version: number; content: unknown; pinned: unknown },
): Promise<void> {
  await db.insert(surveyVersion).values(values);
}

/** When these surveys take answers, and how many came, by survey and wave. Tests never write a response. */
export async function listOpenings(db: OrganizationDb, programId: number, surveyIds: number[]) {
  if (surveyIds.length === 0) return [];
  const answered = await db
    .select({
      surveyId: surveyVersion.surveyId,
      waveId: response.waveId,
      responses: sql<number>`count(*)::int`,
      people: sql<number>`count(distinct ${response.enrollmentId})::int`,
      known: sql<number>`(count(distinct ${response.enrollmentId}) filter (
        where ${enrollment.participantId} is not null and ${cohort.role} is distinct from 'comparison'))::int`,
    })
    .from(response)
    .innerJoin(
      surveyVersion,
      and(
        eq(surveyVersion.organizationId, response.organizationId),
        eq(surveyVersion.id, response.surveyVersionId),
      ),
    )
    .innerJoin(
      enrollment,
      and(eq(enrollment.organizationId, response.organizationId), eq(enrollment.id, response.enrollmentId)),
    )
    .leftJoin(
      cohort,
      and(eq(cohort.organizationId, enrollment.organizationId), eq(cohort.id, enrollment.cohortId)),
    )
    .where(and(isOwn(response.organizationId), inArray(surveyVersion.surveyId, surveyIds)))
    .groupBy(surveyVersion.surveyId, response.waveId);
  const opened = await db
    .select({
      surveyId: surveyOpening.surveyId,
      waveId: surveyOpening.waveId,
      opensAt: surveyOpening.opensAt,
      closesAt: surveyOpening.closesAt,
      lateDays: surveyOpening.lateDays,
    })
    .from(surveyOpening)
    .innerJoin(
      wave,
      and(eq(wave.organizationId, surveyOpening.organizationId), eq(wave.id, surveyOpening.waveId)),
    )
    .where(
      and(
        isOwn(surveyOpening.organizationId),
        eq(wave.programId, programId),
        inArray(surveyOpening.surveyId, surveyIds),
      ),
    )
    .orderBy(asc(wave.position));
  return opened.map((opening) => {
    const came = answered.find((a) => a.surveyId === opening.surveyId && a.waveId === opening.waveId);
    const { responses = 0, people = 0, known = 0 } = came ?? {};
    return { ...opening, responses, people, known };
  });
}

/** The published versions of a survey, newest first, and how many answered each. */
export async function listVersions(db: OrganizationDb, surveyId: number) {
  return db
    .select({
      version: surveyVersion.version,
      publishedAt: surveyVersion.createdAt,
      responses: sql<number>`count(${response.id})::int`,
    })
    .from(surveyVersion)
    .leftJoin(
      response,
      and(
        eq(response.organizationId, surveyVersion.organizationId),
        eq(response.surveyVersionId, surveyVersion.id),
      ),
    )
    .where(and(isOwn(surveyVersion.organizationId), eq(surveyVersion.surveyId, surveyId)))
    .groupBy(surveyVersion.version, surveyVersion.createdAt)
    .orderBy(desc(surveyVersion.version));
}

export async function saveOpening(
  db: OrganizationDb,
  values: { surveyId: number; waveId: number; opensAt: Date; closesAt: Date | null; lateDays: number },
): Promise<void> {
  const { opensAt, closesAt, lateDays } = values;
  await db
    .insert(surveyOpening)
    .values(values)
    .onConflictDoUpdate({
      target: [surveyOpening.organizationId, surveyOpening.surveyId, surveyOpening.waveId],
      set: { opensAt, closesAt, lateDays },
    });
}

/** How many people of a program are known by a code: whom a response rate is measured against. */
export async function countEnrolled(db: OrganizationDb, programId: number): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from enrollment e
    left join cohort c on c.organization_id = e.organization_id and c.id = e.cohort_id
    where e.organization_id = current_setting('app.organization_id')::uuid and e.program_id = ${programId}
      and e.participant_id is not null and c.role is distinct from 'comparison'`);
  return row!.n;
}
