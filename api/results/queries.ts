import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { OrganizationDb } from "#api/db/client";
import {
  instrumentVersion,
  program,
  release,
  releaseTable,
  resultPage,
  survey,
  surveyLink,
  surveyVersion,
  wave,
} from "#api/db/schema";
import { type Instrument, instrumentSchema } from "#shared/instruments/definition";
import { surveySchema } from "#shared/surveys/definition";

/** What a manager chose for the page on which participants read results. */
export type ResultPage = Pick<
  typeof resultPage.$inferSelect,
  "published" | "ownScores" | "breakdowns" | "words"
>;

/** Of a program that chose nothing: nothing is published, nobody's own scores are shown. */
const nothingChosen: ResultPage = { published: false, ownScores: false, breakdowns: [], words: {} };

export async function findResultPage(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
): Promise<ResultPage> {
  const [found] = await db
    .select({
      published: resultPage.published,
      ownScores: resultPage.ownScores,
      breakdowns: resultPage.breakdowns,
      words: resultPage.words,
    })
    .from(resultPage)
    .where(and(eq(resultPage.organizationId, organizationId), eq(resultPage.programId, programId)));
  return found ?? nothingChosen;
}

export async function setResultPage(db: OrganizationDb, programId: number, page: ResultPage): Promise<void> {
  await db
    .insert(resultPage)
    .values({ programId, ...page })
    .onConflictDoUpdate({ target: [resultPage.organizationId, resultPage.programId], set: page });
}

/** The definitions of what a release tells of, newest version first, and why its figures no longer hold. */
export async function findReleasedDefinitions(
  db: OrganizationDb,
  organizationId: string,
  releaseId: number,
): Promise<{ instruments: Instrument[]; superseded: string | null }> {
  const rows = await db
    .selectDistinct({ id: instrumentVersion.id, definition: instrumentVersion.definition })
    .from(releaseTable)
    .innerJoin(
      instrumentVersion,
      and(
        eq(instrumentVersion.organizationId, organizationId),
        eq(instrumentVersion.id, releaseTable.instrumentVersionId),
      ),
    )
    .where(and(eq(releaseTable.organizationId, organizationId), eq(releaseTable.releaseId, releaseId)))
    .orderBy(desc(instrumentVersion.id));
  const [found] = await db
    .select({ superseded: release.superseded })
    .from(release)
    .where(and(eq(release.organizationId, organizationId), eq(release.id, releaseId)));
  return {
    instruments: rows.map(({ definition }) => instrumentSchema.parse(definition)),
    superseded: found?.superseded ?? null,
  };
}

/** What a program is called; undefined where there is none. */
export async function findProgramName(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
): Promise<string | undefined> {
  const [found] = await db
    .select({ name: program.name })
    .from(program)
    .where(and(eq(program.organizationId, organizationId), eq(program.id, programId)));
  return found?.name;
}

/** The waves of a program in order, by the names that its team gave them. */
export async function listWaves(db: OrganizationDb, organizationId: string, programId: number) {
  return db
    .select({ key: wave.key, label: wave.label })
    .from(wave)
    .where(and(eq(wave.organizationId, organizationId), eq(wave.programId, programId)))
    .orderBy(asc(wave.position));
}

/** The languages in which a program's published surveys are asked, in the order of the surveys. */
export async function listSurveyLanguages(db: OrganizationDb, organizationId: string, programId: number) {
  const rows = await db
    .select({ content: surveyVersion.content })
    .from(surveyVersion)
    .innerJoin(survey, and(eq(survey.organizationId, organizationId), eq(survey.id, surveyVersion.surveyId)))
    .where(and(eq(surveyVersion.organizationId, organizationId), eq(survey.programId, programId)))
    .orderBy(asc(survey.id), desc(surveyVersion.version));
  // What a file asked has a version too, and that is no survey of ours.
  return [...new Set(rows.flatMap(({ content }) => surveySchema.safeParse(content).data?.languages ?? []))];
}

/** The open links of a program's surveys that still stand, oldest first: each leads to the results too. */
export async function listProgramLinks(db: OrganizationDb, organizationId: string, programId: number) {
  return db
    .select({ survey: survey.name, salt: surveyLink.salt })
    .from(surveyLink)
    .innerJoin(survey, and(eq(survey.organizationId, organizationId), eq(survey.id, surveyLink.surveyId)))
    .where(
      and(
        eq(surveyLink.organizationId, organizationId),
        eq(survey.programId, programId),
        eq(surveyLink.kind, "open"),
        isNull(surveyLink.revokedAt),
      ),
    )
    .orderBy(asc(surveyLink.id));
}

/** Scores of one response to one instrument version, by the place of each subscale in the definition. */
export interface OwnSet {
  enrollmentId: number;
  responseId: number;
  wave: string;
  instrument: Instrument;
  scores: (number | null)[];
}

const own = sql`current_setting('app.organization_id')::uuid`;

/**
 * One person's own scores in a program: of an enrollment, or of the responses whose receipts were shown and of no
 * others, so that whoever answers under a code that is not theirs reads what they sent themselves, and nothing
 * that was there before. Answers of surveys that are asked anonymously, and of people who are known by a
 * self-generated code alone, are nobody's to ask for: nothing says whose they are.
 */
export async function findOwnSets(
  db: OrganizationDb,
  programId: number,
  whose: { enrollmentId: number } | { receipts: Buffer[] },
): Promise<OwnSet[]> {
  const which =
    "enrollmentId" in whose
      ? sql`r.enrollment_id = ${whose.enrollmentId} and r.counts`
      : sql`(r.enrollment_id, r.id) in (select x.enrollment_id, x.response_id from receipt x
          where x.organization_id = ${own} and x.code_hash in (${sql.join(
            whose.receipts.map((hash) => sql`${hash}`),
            sql`, `,
          )}))`;
  const rows = await db.execute<Record<string, unknown>>(sql`
    select r.enrollment_id, r.id, w.key, s.scores, i.definition
    from response r
    join enrollment e on e.organization_id = ${own} and e.id = r.enrollment_id and e.program_id = ${programId}
    join participant p on p.organization_id = ${own} and p.id = e.participant_id and p.code_sealed is not null
    join wave w on w.organization_id = ${own} and w.id = r.wave_id
    join survey_version v on v.organization_id = ${own} and v.id = r.survey_version_id
    join answer_set s on s.organization_id = ${own} and s.enrollment_id = r.enrollment_id and s.response_id = r.id
    join instrument_version i on i.organization_id = ${own} and i.id = s.instrument_version_id
    where r.organization_id = ${own} and ${which}
      and coalesce((v.content ->> 'anonymous')::boolean, false) = false
    order by w.position, r.id, i.id desc`);
  return rows.map((row) => ({
    enrollmentId: Number(row.enrollment_id),
    responseId: Number(row.id),
    wave: row.key as string,
    instrument: instrumentSchema.parse(row.definition),
    scores: row.scores as (number | null)[],
  }));
}
