import type { Brought } from "#api/db/schema";
import type { Place } from "./settling";

interface Newest {
  cohort: number;
  group: number;
  question: number;
}

/** The newest label and question before an import: what comes after it, this import made. */
export async function newestIds({ sql, organizationId, programId }: Place): Promise<Newest> {
  const of = (table: string) => sql`(SELECT coalesce(max(id), 0)::float8 FROM ${sql(table)} c
    WHERE c.organization_id = ${organizationId} AND c.program_id = ${programId})`;
  const [found] = await sql<[Newest]>`
    SELECT ${of("cohort")} AS cohort, ${of("group")} AS "group", ${of("question")} AS question`;
  return found;
}

/** What an import named, and which of it it made, to be kept with the batch. */
export function broughtOf(
  newest: Newest,
  ids: { surveyVersionId: number | null; cohortIds: number[]; groupIds: number[]; questionIds: number[] },
): Omit<Brought, "dataVersion"> {
  const split = (named: number[], last: number) => ({ named, made: named.filter((id) => id > last) });
  return {
    surveyVersionId: ids.surveyVersionId,
    cohorts: split(ids.cohortIds, newest.cohort),
    groups: split(ids.groupIds, newest.group),
    questions: split(ids.questionIds, newest.question),
  };
}
