import { and, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { organization } from "#api/db/accountSchema";
import type { Database, OrganizationDb } from "#api/db/client";
import {
  instrumentVersion,
  response,
  survey,
  surveyLink,
  surveyOpening,
  surveyVersion,
} from "#api/db/schema";
import { type Instrument, instrumentSchema } from "#shared/instruments/definition";

const own = sql`current_setting('app.organization_id')::uuid`;

/** Whose a link's hash is; the one question that is asked before an organization is known. */
export async function resolveLink(db: Database, hash: Buffer) {
  const [found] = await db.execute<{ organization_id: string; survey_id: string }>(
    sql`select organization_id, survey_id from resolve_link(${hash})`,
  );
  return found && { organizationId: found.organization_id, surveyId: Number(found.survey_id) };
}

/** A link by its token or its short code, with its survey, its dates and the organization's name. */
export async function findLink(db: OrganizationDb, surveyId: number, hash: Buffer, shortCode: string | null) {
  const [found] = await db
    .select({
      kind: surveyLink.kind,
      waveId: surveyLink.waveId,
      enrollmentId: surveyLink.enrollmentId,
      cohortId: surveyLink.cohortId,
      groupId: surveyLink.groupId,
      expiresAt: surveyLink.expiresAt,
      revokedAt: surveyLink.revokedAt,
      programId: survey.programId,
      opensAt: surveyOpening.opensAt,
      closesAt: surveyOpening.closesAt,
      lateDays: surveyOpening.lateDays,
      organization: organization.name,
    })
    .from(surveyLink)
    .innerJoin(
      survey,
      and(eq(survey.organizationId, surveyLink.organizationId), eq(survey.id, surveyLink.surveyId)),
    )
    .innerJoin(organization, eq(organization.id, surveyLink.organizationId))
    .leftJoin(
      surveyOpening,
      and(
        eq(surveyOpening.organizationId, surveyLink.organizationId),
        eq(surveyOpening.surveyId, surveyLink.surveyId),
        eq(surveyOpening.waveId, surveyLink.waveId),
      ),
    )
    .where(
      and(
        eq(surveyLink.organizationId, own),
        eq(surveyLink.surveyId, surveyId),
        or(
          eq(surveyLink.tokenHash, hash),
          shortCode === null ? sql`false` : eq(surveyLink.shortCode, shortCode),
        ),
      ),
    )
    .orderBy(desc(isNull(surveyLink.revokedAt)))
    .limit(1);
  return found;
}

/** The newest published version of a survey, or the one of this number. */
export async function findVersion(db: OrganizationDb, surveyId: number, version?: number) {
  const [found] = await db
    .select()
    .from(surveyVersion)
    .where(
      and(
        eq(surveyVersion.organizationId, own),
        eq(surveyVersion.surveyId, surveyId),
        version === undefined ? undefined : eq(surveyVersion.version, version),
      ),
    )
    .orderBy(desc(surveyVersion.version))
    .limit(1);
  return found;
}

/** Pinned definitions, by the id of their stored version. */
export async function findPinned(db: OrganizationDb, ids: number[]): Promise<Map<number, Instrument>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: instrumentVersion.id, definition: instrumentVersion.definition })
    .from(instrumentVersion)
    .where(and(eq(instrumentVersion.organizationId, own), inArray(instrumentVersion.id, ids)));
  return new Map(rows.map(({ id, definition }) => [id, instrumentSchema.parse(definition)]));
}

/** What one submission writes; the names are those of `submit_response` (migration `first_answers`). */
export interface Submission {
  organizationId: string;
  programId: number;
  waveId: number;
  surveyVersionId: number;
  clientId: string;
  enrollmentId: number | null;
  codeHash: Buffer | null;
  /** The hash of the code with its small letters (apartKey): who has it is meant before who has `codeHash`. */
  apartHash: Buffer | null;
  codeSealed: Buffer | null;
  /** Of a self-generated code: one for each part left out (selfCode.ts). */
  nearHashes: Buffer[] | null;
  cohortId: number | null;
  groupId: number | null;
  attributes: Record<string, string> | null;
  submittedAt: Date;
  source: "form" | "paper";
  language: string | null;
  mode: string | null;
  sets: { v: number; a: (number | null)[]; m: number[]; s: (number | null)[]; r: number[] | null }[];
  own: { q: number; n?: number; t?: string; o?: number; m: number }[];
  consent: { p: string; v: number; g: boolean }[];
  receiptHash: Buffer;
  /** How long answering took, where the page could tell; never of anonymous answers. */
  seconds: number | null;
}

/** What became of a submission. */
export type Fate = "stored" | "again" | "removed";

/**
 * Stores a submission, in one statement and so in one transaction: when this answers, it is committed. By the
 * driver's own tag, which prepares the statement once; `withOrganization` would cost it two more round trips,
 * and the function sets the organization itself.
 *
 * @returns `again` where this id was stored before: the same response. `removed` where it was stored and is there
 *   no more, since somebody withdrew or erased it: nothing is stored.
 */
export async function submitResponse(db: Database, s: Submission): Promise<Fate> {
  const client = db.$client;
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  // In the same statement, and after it: the person is there by then.
  const near = s.nearHashes
    ? client`, keep_near_hashes(${s.organizationId}::uuid, ${s.codeHash}::bytea,
        array(select decode(h, 'hex') from unnest(${s.nearHashes.map((hash) => hash.toString("hex"))}::text[]) h))`
    : client``;
  const code = s.apartHash
    ? client`known_code(${s.organizationId}::uuid, ${s.apartHash}::bytea, ${s.codeHash}::bytea)`
    : client`${s.codeHash}::bytea`;
  const [row] = await client<{ fresh: boolean | null }[]>`
    select submit_response(${s.organizationId}::uuid, ${s.programId}::bigint, ${s.waveId}::bigint,
      ${s.surveyVersionId}::bigint, ${s.clientId}::uuid, ${s.enrollmentId}::bigint, ${code},
      ${s.codeSealed}::bytea, ${s.cohortId}::bigint, ${s.groupId}::bigint,
      ${json(s.attributes)}::text::jsonb, ${s.submittedAt.toISOString()}::text::timestamptz, ${s.source}::text,
      ${s.language}::text, ${s.mode}::text, ${json(s.sets)}::text::jsonb,
      ${s.own.length > 0 ? json(s.own) : null}::text::jsonb,
      ${s.consent.length > 0 ? json(s.consent) : null}::text::jsonb, ${s.receiptHash}::bytea,
      ${s.seconds}::integer) as fresh ${near}`;
  const { fresh } = row!;
  return fresh === null ? "removed" : fresh ? "stored" : "again";
}

/** One item of `submit_first_responses`; what is null stays out of it. */
const itemOf = (s: Submission) => {
  const hex = (hash: Buffer | null) => hash?.toString("hex");
  return {
    client: s.clientId,
    code: hex(s.codeHash),
    apart: hex(s.apartHash),
    sealed: hex(s.codeSealed),
    near: s.nearHashes?.map(hex),
    cohort: s.cohortId ?? undefined,
    group: s.groupId ?? undefined,
    attributes: s.attributes ?? undefined,
    at: s.submittedAt,
    source: s.source,
    language: s.language,
    mode: s.mode,
    seconds: s.seconds,
    sets: s.sets,
    own: s.own,
    consent: s.consent,
    receipt: hex(s.receiptHash),
  };
};

/**
 * Stores those of several submissions that are first answers, in one statement and one transaction: all of them
 * are committed when this answers, or, where it throws, none.
 *
 * @param together Of one organization, one wave and one version of a survey, and none to a personal link.
 * @returns What became of each, in their order; `alone` where nothing was done and `submitResponse` is to settle it.
 */
export async function submitFirstResponses(
  db: Database,
  together: readonly Submission[],
): Promise<(Fate | "alone")[]> {
  const { organizationId, programId, waveId, surveyVersionId } = together[0]!;
  const [row] = await db.$client<{ fates: (Fate | "alone")[] }[]>`
    select submit_first_responses(${organizationId}::uuid, ${programId}::bigint, ${waveId}::bigint,
      ${surveyVersionId}::bigint, ${JSON.stringify(together.map(itemOf))}::text::jsonb) as fates`;
  return row!.fates;
}

/** The response that a paper form became; undefined where there is none (any more), or it came another way. */
export async function findPaper(db: OrganizationDb, surveyId: number, clientId: string) {
  const [found] = await db
    .select({ enrollmentId: response.enrollmentId, responseId: response.id })
    .from(response)
    .innerJoin(
      surveyVersion,
      and(
        eq(surveyVersion.organizationId, response.organizationId),
        eq(surveyVersion.id, response.surveyVersionId),
      ),
    )
    .where(
      and(
        eq(response.organizationId, own),
        eq(response.clientId, clientId),
        eq(response.source, "paper"),
        eq(surveyVersion.surveyId, surveyId),
      ),
    );
  return found;
}

/** @returns False where there is nothing under this receipt (any more). */
export async function withdrawResponse(
  db: Database,
  organizationId: string,
  receiptHash: Buffer,
  month: string,
): Promise<boolean> {
  const [row] = await db.$client<{ gone: boolean }[]>`
    select withdraw_response(${organizationId}::uuid, ${receiptHash}::bytea, ${month}::text::date) as gone`;
  return row!.gone;
}
