import { sql } from "drizzle-orm";
import { type Database, withOrganization } from "#api/db/client";

export interface ProgramState {
  /** By person and wave; a person stands under the hash of their code. */
  responses: { code: string; wave: string; importId: number | null; row: number | null; answers: unknown }[];
  enrollments: unknown[];
  people: number;
  changes: unknown[];
  labels: string[];
  questions: string[];
  surveys: number;
  layers: number;
}

/** All that a program's figures rest on, without ids, so that two programs or two moments can be compared. */
export async function readProgram(
  db: Database,
  organizationId: string,
  programId: number,
): Promise<ProgramState> {
  return withOrganization(db, organizationId, async (own) => {
    const read = async <T>(query: ReturnType<typeof sql>) =>
      (await own.execute<{ value: T }>(query)).map(({ value }) => value);
    const person = sql`encode(coalesce(p.code_hash, ''), 'hex')`;
    const responses = await read<ProgramState["responses"][number]>(sql`
      select jsonb_build_object('code', ${person}, 'wave', w.key, 'importId', r.import_id, 'row', r.file_row,
        'finished', r.finished, 'survey', v.content, 'answers', (
          select jsonb_agg(jsonb_build_array(iv.instrument_id, s.answers, s.missing, s.scores, s.reasons, s.supplied) order by iv.instrument_id)
          from answer_set s join instrument_version iv on iv.id = s.instrument_version_id where s.response_id = r.id),
        'own', (select jsonb_agg(jsonb_build_array(q.title, o.number, o.text, coalesce(o.missing, 0), (
            select jsonb_agg(q.options[k] order by q.options[k]) from generate_series(1, cardinality(q.options)) k where o.options & (1::bigint << (k - 1)) <> 0)) order by q.title)
          from own_answer o join question q on q.id = o.question_id where o.response_id = r.id)) as value
      from response r join enrollment e on e.id = r.enrollment_id left join participant p on p.id = e.participant_id
      join wave w on w.id = r.wave_id left join survey_version v on v.id = r.survey_version_id
      where e.program_id = ${programId} order by p.code_hash, w.position, r.file_row`);
    const enrollments = await read<{ code: string }>(sql`
      select jsonb_build_object('code', ${person}, 'cohort', c.name, 'group', g.name, 'attributes', e.attributes) as value
      from enrollment e left join participant p on p.id = e.participant_id
      left join cohort c on c.id = e.cohort_id left join "group" g on g.id = e.group_id
      where e.program_id = ${programId} order by p.code_hash, c.name, g.name`);
    const changes = await read(sql`
      select jsonb_build_array(${person}, iv.instrument_id, a.key, b.key, x.pre, x.post, c.name, g.name, x.attributes) as value
      from change_row x join enrollment e on e.id = x.enrollment_id left join participant p on p.id = e.participant_id
      join instrument_version iv on iv.id = x.instrument_version_id join wave a on a.id = x.pre_wave_id
      join wave b on b.id = x.post_wave_id left join cohort c on c.id = x.cohort_id left join "group" g on g.id = x.group_id
      where x.program_id = ${programId} order by p.code_hash, iv.instrument_id, a.key, b.key, x.pre, x.post`);
    const labels = await read<string>(sql`
      select name as value from (select 'cohort ' || name as name from cohort where program_id = ${programId}
        union all select 'group ' || name from "group" where program_id = ${programId}) l order by 1`);
    const questions = await read<string>(sql`
      select title || ': ' || coalesce((select string_agg(o, ' ' order by o) from unnest(options) o), '') as value
      from question where program_id = ${programId} order by 1`);
    const [surveys] = await read<number>(
      sql`select count(*)::int as value from survey where program_id = ${programId}`,
    );
    const [layers] = await read<number>(sql`
      select (select count(*) from response_layer l join response r on r.id = l.response_id
          join enrollment e on e.id = r.enrollment_id where e.program_id = ${programId})::int
        + (select count(*) from enrollment_layer l join enrollment e on e.id = l.enrollment_id
          where e.program_id = ${programId})::int as value`);
    const [people] = await read<number>(sql`
      select count(distinct participant_id)::int as value from enrollment where program_id = ${programId}`);
    return {
      responses,
      enrollments,
      people: people!,
      changes,
      labels,
      questions,
      surveys: surveys!,
      layers: layers!,
    };
  });
}
