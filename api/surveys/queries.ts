import type { OrganizationDb } from "#api/db/client";
import { question, survey, surveyVersion } from "#api/db/schema";

/** Ids of own questions, in the order given. */
export async function ensureQuestions(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
  questions: { title: string; kind: "single" | "multi" | "number" | "text" }[],
): Promise<number[]> {
  const ids: number[] = [];
  for (const { title, kind } of questions) {
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
  }
  return ids;
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
