import { sql } from "drizzle-orm";
import type { Instrument } from "#shared/instruments/definition";
import type { StoredQuestion } from "#shared/responses/correctOwnAnswer";
import type { OrganizationDb } from "./client";
import type { CorrectedAnswer, hintKinds } from "./schema";

/** A response of a program, by its key. */
export interface ResponseKey {
  organizationId: string;
  programId: number;
  enrollmentId: number;
  responseId: number;
}

/** Answers and scores of one instrument version, as they are stored. */
export interface StoredSet {
  a: (number | null)[];
  m: number[] | null;
  s: (number | null)[];
  r: number[] | null;
  p: boolean;
}

const own = sql`current_setting('app.organization_id')::uuid`;
const iso = (moment: unknown) => (moment === null ? null : new Date(String(moment)).toISOString());
const number = (id: unknown) => (id === null ? null : Number(id));

/** Where a response came from: a row of a file, or a survey of the product's own. */
export type Origin =
  | { kind: "file"; fileName: string; sha256: string; row: number | null; importId: number }
  | { kind: "form" | "paper"; survey: string };

/** One response as it is stored, without who it is of. */
export async function findResponse(db: OrganizationDb, key: ResponseKey) {
  const [row] = await db.execute<Record<string, unknown>>(sql`
    select r.id, r.enrollment_id, w.key as wave_key, w.label as wave_label, c.name as cohort, g.name as "group",
      e.attributes, e.participant_id, r.submitted_at, r.counts, r.finished, r.source, r.language, r.mode,
      r.duration_seconds, r.stated, s.name as survey, v.version as survey_version, r.file_row, i.id as import_id,
      i.file_name, i.sha256
    from enrollment e
    join response r on r.organization_id = ${own} and r.enrollment_id = e.id and r.id = ${key.responseId}
    join wave w on w.organization_id = ${own} and w.id = r.wave_id
    join survey_version v on v.organization_id = ${own} and v.id = r.survey_version_id
    join survey s on s.organization_id = ${own} and s.id = v.survey_id
    left join cohort c on c.organization_id = ${own} and c.id = e.cohort_id
    left join "group" g on g.organization_id = ${own} and g.id = e.group_id
    left join import i on i.organization_id = ${own} and i.id = r.import_id
    where e.organization_id = ${own} and e.program_id = ${key.programId} and e.id = ${key.enrollmentId}`);
  if (!row) return undefined;
  const origin: Origin =
    row.import_id === null
      ? { kind: row.source === "paper" ? "paper" : "form", survey: row.survey as string }
      : {
          ...{ kind: "file", fileName: row.file_name as string, sha256: row.sha256 as string },
          ...{ row: number(row.file_row), importId: Number(row.import_id) },
        };
  return {
    id: Number(row.id),
    enrollmentId: Number(row.enrollment_id),
    participantId: number(row.participant_id),
    wave: { key: row.wave_key as string, label: row.wave_label as string },
    cohort: row.cohort as string | null,
    group: row.group as string | null,
    attributes: (row.attributes ?? {}) as Record<string, string>,
    stated: (row.stated ?? {}) as Record<string, string>,
    submittedAt: iso(row.submitted_at),
    counts: row.counts as boolean,
    finished: row.finished as boolean,
    language: row.language as string | null,
    mode: row.mode as string | null,
    durationSeconds: number(row.duration_seconds),
    origin,
  };
}

/** The answers of a response to instruments, each with the definition that it was pinned to. As JSON: the driver
 * reads a NULL inside an array of numbers as NaN. */
export async function listSets(
  db: OrganizationDb,
  { enrollmentId, responseId }: Pick<ResponseKey, "enrollmentId" | "responseId">,
): Promise<{ version: number; instrument: Instrument; set: StoredSet }[]> {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select v.id, v.definition, to_jsonb(a.answers) as a, to_jsonb(a.missing) as m, to_jsonb(a.scores) as s,
      to_jsonb(a.reasons) as r, a.supplied as p
    from answer_set a join instrument_version v on v.organization_id = ${own} and v.id = a.instrument_version_id
    where a.organization_id = ${own} and a.enrollment_id = ${enrollmentId} and a.response_id = ${responseId}
    order by v.id`);
  return rows.map(({ id, definition, ...set }) => ({
    version: Number(id),
    instrument: definition as Instrument,
    set: set as unknown as StoredSet,
  }));
}

/** Its answers to own questions, in words. */
export async function listOwn(
  db: OrganizationDb,
  { enrollmentId, responseId }: Pick<ResponseKey, "enrollmentId" | "responseId">,
) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select q.id, q.title, q.kind, q.options as choices, o.number, o.text, case when o.options is not null then array(
        select option from unnest(q.options) with ordinality u(option, k)
        where o.options & (1::bigint << (k::int - 1)) <> 0 order by k) end as options, o.missing
    from own_answer o join question q on q.organization_id = ${own} and q.id = o.question_id
    where o.organization_id = ${own} and o.enrollment_id = ${enrollmentId} and o.response_id = ${responseId}
    order by q.id`);
  return rows.map((row) => ({
    id: Number(row.id),
    question: row.title as string,
    kind: row.kind as StoredQuestion["kind"],
    choices: row.choices as string[],
    number: row.number as number | null,
    text: row.text as string | null,
    options: row.options as string[] | null,
    missing: number(row.missing),
  }));
}

/** What was agreed to with it. */
export async function listConsents(
  db: OrganizationDb,
  { enrollmentId, responseId }: Pick<ResponseKey, "enrollmentId" | "responseId">,
) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select purpose, version, given from consent
    where organization_id = ${own} and enrollment_id = ${enrollmentId} and response_id = ${responseId}
    order by purpose`);
  return rows.map((row) => ({
    purpose: row.purpose as string,
    version: Number(row.version),
    given: row.given as boolean,
  }));
}

/** Its exclusions, newest first; one that stands has no `liftedAt`. */
export async function listExclusionsOf(
  db: OrganizationDb,
  { enrollmentId, responseId }: Pick<ResponseKey, "enrollmentId" | "responseId">,
) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select x.id, x.reason, x.excluded_at, a.name as excluded_by, x.lifted_at, b.name as lifted_by
    from exclusion x left join "user" a on a.id = x.excluded_by left join "user" b on b.id = x.lifted_by
    where x.organization_id = ${own} and x.enrollment_id = ${enrollmentId} and x.response_id = ${responseId}
    order by x.id desc`);
  return rows.map((row) => ({
    id: Number(row.id),
    reason: row.reason as string,
    excludedAt: iso(row.excluded_at)!,
    excludedBy: row.excluded_by as string | null,
    liftedAt: iso(row.lifted_at),
    liftedBy: row.lifted_by as string | null,
  }));
}

/** For which hints somebody said that they looked at it, and when. */
export async function listLooksOf(
  db: OrganizationDb,
  { enrollmentId, responseId }: Pick<ResponseKey, "enrollmentId" | "responseId">,
) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select k.hint, k.looked_at, u.name as looked_by
    from hint_look k left join "user" u on u.id = k.looked_by
    where k.organization_id = ${own} and k.enrollment_id = ${enrollmentId} and k.response_id = ${responseId}
    order by k.looked_at, k.hint`);
  return rows.map((row) => ({
    hint: row.hint as (typeof hintKinds)[number],
    lookedAt: iso(row.looked_at)!,
    lookedBy: row.looked_by as string | null,
  }));
}

/** Its corrections, newest first. */
export async function listCorrectionsOf(
  db: OrganizationDb,
  { enrollmentId, responseId }: Pick<ResponseKey, "enrollmentId" | "responseId">,
) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select k.id, k.reason, k.changes, k.corrected_at, a.name as corrected_by, k.undone_at, b.name as undone_by
    from correction k left join "user" a on a.id = k.corrected_by left join "user" b on b.id = k.undone_by
    where k.organization_id = ${own} and k.enrollment_id = ${enrollmentId} and k.response_id = ${responseId}
    order by k.id desc`);
  return rows.map((row) => ({
    id: Number(row.id),
    reason: row.reason as string,
    changes: row.changes as CorrectedAnswer[],
    correctedAt: iso(row.corrected_at)!,
    correctedBy: row.corrected_by as string | null,
    undoneAt: iso(row.undone_at),
    undoneBy: row.undone_by as string | null,
  }));
}
