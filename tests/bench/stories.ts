import { sql } from "drizzle-orm";
import { openDatabase, withOrganization } from "#api/db/client";
import { answersAtATime, listAnswers, listQuestions } from "#api/db/openAnswers";
import { tellAnswer } from "#api/quotes/shapes";
import { startOrganization } from "./people";
import { type BenchPlace, type Row, timed } from "./row";
import { sizesOr } from "./sizes";

/**
 * A page of open answers to read, the first and the last, each answer with its wave, group, consent, codes and quote,
 * and how many there are of each question; against a bare SELECT of the words of the same page and their count.
 */
export async function benchStories(place: BenchPlace): Promise<Row[]> {
  const rows: Row[] = [];
  for (const answers of sizesOr([1_000, 20_000])) rows.push(...(await benchWith(place, answers)));
  return rows;
}

async function benchWith(place: BenchPlace, answers: number): Promise<Row[]> {
  const { organizationId, program } = await startOrganization(place);
  const question = await fill(place, { organizationId, program }, answers);
  const here = <T>(work: Parameters<typeof withOrganization<T>>[2]) =>
    withOrganization(place.db, organizationId, work);
  const page = (from: number) =>
    here(async (db) => {
      const found = await listAnswers(db, program.id, { blind: false, coder: null, from });
      const told = found.answers.map((one) => tellAnswer(one, null));
      if (told.length !== answersAtATime) throw new Error(`a page of ${told.length}`);
      return JSON.stringify({ ...found, answers: told, questions: await listQuestions(db, program.id) });
    });
  const bare = (from: number) =>
    here(async (db) => {
      const mine = sql`from own_answer where organization_id = ${organizationId} and question_id = ${question}`;
      await db.execute(sql`select count(*) ${mine}`);
      return JSON.stringify(
        await db.execute(sql`select enrollment_id, response_id, text ${mine}
          order by enrollment_id, response_id limit ${answersAtATime} offset ${from}`),
      );
    });
  const many = answers.toLocaleString("en");
  const rows: Row[] = [];
  for (const [name, from] of [
    [`stories, first of ${many} answers`, 0],
    ["  the last page of them", answers - answersAtATime],
  ] as const) {
    const [ours, yardstick]: [number[], number[]] = [[], []];
    for (let round = 0; round < 6; round++) {
      const theirs = await timed(() => bare(from));
      const own = await timed(() => page(from));
      // The first round warms all up.
      if (round === 0) continue;
      yardstick.push(theirs);
      ours.push(own);
    }
    rows.push({ name, ours, yardstick, against: "a bare SELECT of the words, and their count" });
  }
  return rows;
}

/** People in 20 groups who answered one open question each, half of whom may be quoted; the question's number. */
async function fill(
  { db, owner }: BenchPlace,
  { organizationId, program }: Awaited<ReturnType<typeof startOrganization>>,
  answers: number,
): Promise<number> {
  const question = await withOrganization(db, organizationId, async (own) => {
    const [asked] = await own.execute<{ id: string }>(sql`insert into question (program_id, title, kind)
      values (${program.id}, 'What has changed for you?', 'text') returning id`);
    await own.execute(sql`insert into "group" (program_id, name, name_key)
      select ${program.id}, 'Site ' || n, 'site ' || n from generate_series(1, 20) n`);
    const [form] = await own.execute<{ id: string }>(sql`
      with made as (insert into survey (program_id, name, origin) values (${program.id}, 'Bench', 'form') returning id)
      insert into survey_version (survey_id, version, content) select id, 1, '{}' from made returning id`);
    await own.execute(sql`
      with people as (
        insert into enrollment (program_id, group_id)
        select ${program.id}, g.ids[1 + n % 20] from generate_series(1, ${answers}) n,
          (select array_agg(id) as ids from "group" where program_id = ${program.id}) g returning id),
      sent as (
        insert into response (enrollment_id, wave_id, survey_version_id, source, language)
        select id, ${program.waves[1]!.id}, ${form!.id}, 'form', 'en' from people returning enrollment_id, id),
      agreed as (
        insert into consent (enrollment_id, response_id, purpose, version, given)
        select enrollment_id, id, 'quote', 1, enrollment_id % 2 = 0 from sent)
      insert into own_answer (enrollment_id, response_id, question_id, text)
      select enrollment_id, id, ${asked!.id}, 'I know my neighbors now, and number ' || enrollment_id || ' waves back.'
      from sent`);
    return Number(asked!.id);
  });
  // As the database does by itself within minutes.
  const owning = openDatabase(owner);
  await owning.execute(sql`analyze`);
  await owning.$client.end();
  return question;
}
