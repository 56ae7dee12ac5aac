import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  type PgColumn,
  pgPolicy,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { ViewSearch } from "#shared/outcomes/viewSearch";
import { quoteStates, withdrawalReasons } from "#shared/quotes/states";
import type { OwnValue } from "#shared/responses/correctOwnAnswer";
import { consentPurposes } from "#shared/surveys/definition";
import { mailKinds, mailReasons, mailStates } from "#shared/surveys/mail";
import { organization } from "./accountSchema";

/**
 * Everything that belongs to one organization. Two walls stand around each table: `organization_id` leads
 * every primary, unique and foreign key, and a policy (forced in migration 0001) shows a transaction only
 * the rows of the organization that `withOrganization` has set.
 *
 * Numbers that grow with people (participant, enrollment, response, answer_set, change_row) are kept
 * narrow: bigint ids from sequences, arrays in place of one row per item or subscale. An import of 100,000
 * rows is bound by how many rows and index entries it writes.
 *
 * Their references (and those of `match` to enrollments) are checked and followed by triggers, a statement at a time (migration 0001): a foreign
 * key looks each row's parent up by itself, which about doubled the time of storing the rows. All other
 * tables have foreign keys as usual.
 */
const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

const organizationId = () =>
  uuid("organization_id").notNull().default(sql`current_setting('app.organization_id')::uuid`);
const identity = (name = "id") => bigint(name, { mode: "number" }).notNull().generatedAlwaysAsIdentity();
const ref = (name: string) => bigint(name, { mode: "number" });
const moment = (name: string) => timestamp(name, { withTimezone: true });

const ownOrganization = (table: string) => {
  // In a subquery, so that a statement reads the setting once and not for each row.
  const own = sql`organization_id = (SELECT current_setting('app.organization_id')::uuid)`;
  return pgPolicy(`${table}_own_organization`, { for: "all", to: "public", using: own, withCheck: own });
};

/** The organization itself as parent: removing an organization removes all that is its own. */
const belongsTo = (table: string, column: PgColumn) =>
  foreignKey({
    name: `${table}_organization_fk`,
    columns: [column],
    foreignColumns: [organization.id],
  }).onDelete("cascade");

export const organizationSetting = pgTable(
  "organization_setting",
  {
    organizationId: organizationId(),
    language: text().notNull().default("en"),
    timeZone: text("time_zone").notNull().default("UTC"),
    mark: bytea(),
    markType: text("mark_type"),
    isSample: boolean("is_sample").notNull().default(false),
  },
  (t) => [
    primaryKey({ name: "organization_setting_pkey", columns: [t.organizationId] }),
    belongsTo("organization_setting", t.organizationId),
    ownOrganization("organization_setting"),
  ],
);

export const program = pgTable(
  "program",
  {
    organizationId: organizationId(),
    id: identity(),
    name: text().notNull(),
    archivedAt: moment("archived_at"),
    /** Raised by every transaction that changes what the program's figures rest on. */
    dataVersion: bigint("data_version", { mode: "number" }).notNull().default(0),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "program_pkey", columns: [t.organizationId, t.id] }),
    belongsTo("program", t.organizationId),
    ownOrganization("program"),
  ],
);

const programKey = (table: string, columns: [PgColumn, PgColumn]) =>
  foreignKey({
    name: `${table}_program_fk`,
    columns,
    foreignColumns: [program.organizationId, program.id],
  }).onDelete("cascade");

/**
 * How often answers came to a program by form, counted in several rows so that people who send at once do not
 * wait for each other: together with `program.data_version`, what caches are keyed by (api/db/dataVersion.ts).
 */
export const programTouch = pgTable(
  "program_touch",
  {
    organizationId: organizationId(),
    programId: ref("program_id").notNull(),
    shard: smallint().notNull(),
    touches: bigint({ mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ name: "program_touch_pkey", columns: [t.organizationId, t.programId, t.shard] }),
    programKey("program_touch", [t.organizationId, t.programId]),
    ownOrganization("program_touch"),
  ],
);

export const waveKinds = ["pre", "post", "then", "followup"] as const;
export const waveRules = ["first", "last", "most_complete"] as const;

export const wave = pgTable(
  "wave",
  {
    organizationId: organizationId(),
    id: identity(),
    programId: ref("program_id").notNull(),
    /** Immutable: imports and links name the wave by it. */
    key: text().notNull(),
    label: text().notNull(),
    kind: text({ enum: waveKinds }).notNull(),
    position: smallint().notNull(),
    /** Which of several responses of one enrollment at this wave counts. */
    rule: text({ enum: waveRules }).notNull().default("first"),
  },
  (t) => [
    primaryKey({ name: "wave_pkey", columns: [t.organizationId, t.id] }),
    unique("wave_key_key").on(t.organizationId, t.programId, t.key),
    programKey("wave", [t.organizationId, t.programId]),
    ownOrganization("wave"),
  ],
);

export const cohort = pgTable(
  "cohort",
  {
    organizationId: organizationId(),
    id: identity(),
    programId: ref("program_id").notNull(),
    name: text().notNull(),
    /** The name folded (case, accents kept, blanks): "River  Side" and "river side" are one cohort. */
    nameKey: text("name_key").notNull(),
    role: text({ enum: ["program", "comparison"] })
      .notNull()
      .default("program"),
  },
  (t) => [
    primaryKey({ name: "cohort_pkey", columns: [t.organizationId, t.id] }),
    unique("cohort_name_key").on(t.organizationId, t.programId, t.nameKey),
    programKey("cohort", [t.organizationId, t.programId]),
    ownOrganization("cohort"),
  ],
);

export const group = pgTable(
  "group",
  {
    organizationId: organizationId(),
    id: identity(),
    programId: ref("program_id").notNull(),
    name: text().notNull(),
    nameKey: text("name_key").notNull(),
  },
  (t) => [
    primaryKey({ name: "group_pkey", columns: [t.organizationId, t.id] }),
    unique("group_name_key").on(t.organizationId, t.programId, t.nameKey),
    programKey("group", [t.organizationId, t.programId]),
    ownOrganization("group"),
  ],
);

/** A merge of two cohorts or groups, with whom it moved, so that it can be undone exactly. */
export const labelMerge = pgTable(
  "label_merge",
  {
    organizationId: organizationId(),
    id: identity(),
    programId: ref("program_id").notNull(),
    kind: text({ enum: ["cohort", "group"] }).notNull(),
    fromName: text("from_name").notNull(),
    fromRole: text("from_role"),
    intoId: ref("into_id").notNull(),
    enrollmentIds: bigint("enrollment_ids", { mode: "number" }).array().notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    undoneAt: moment("undone_at"),
  },
  (t) => [
    primaryKey({ name: "label_merge_pkey", columns: [t.organizationId, t.id] }),
    index("label_merge_program_idx").on(t.organizationId, t.programId),
    programKey("label_merge", [t.organizationId, t.programId]),
    ownOrganization("label_merge"),
  ],
);

export const participant = pgTable(
  "participant",
  {
    organizationId: organizationId(),
    id: identity(),
    /** HMAC of the normalized code under the match key: finds a person without holding the code. */
    codeHash: bytea("code_hash").notNull(),
    /**
     * The hash of the code in capitals, of somebody whose code differs from another person's in capitals alone;
     * `codeHash` is then made with its small letters (api/imports/keepApart.ts). Null of all others.
     */
    foldedHash: bytea("folded_hash"),
    /** The given code, sealed (AES-256-CTR); read in the matching workbench alone. Null when self-generated. */
    codeSealed: bytea("code_sealed"),
    /**
     * Of a self-generated code: one hash for each element left out, in order. Two people whose codes differ in one
     * element share one. Null where the code was given.
     */
    nearHashes: bytea("near_hashes").array(),
  },
  (t) => [
    primaryKey({ name: "participant_pkey", columns: [t.organizationId, t.id] }),
    unique("participant_code_key").on(t.organizationId, t.codeHash),
    index("participant_folded_idx").on(t.organizationId, t.foldedHash).where(sql`folded_hash IS NOT NULL`),
    ownOrganization("participant"),
  ],
);

/** How two enrollments were found to be one person's, from the most certain to the least. */
export const matchMethods = ["alike", "near", "hand"] as const;

export const enrollment = pgTable(
  "enrollment",
  {
    organizationId: organizationId(),
    id: identity(),
    programId: ref("program_id").notNull(),
    /** Null for an anonymous response, which is an enrollment of its own and never pairs. */
    participantId: ref("participant_id"),
    cohortId: ref("cohort_id"),
    groupId: ref("group_id"),
    attributes: jsonb().$type<Record<string, string>>(),
    /** The file that enrolled this person, while no other file or form does. */
    importId: ref("import_id"),
    /**
     * The enrollment that stands for this person, where a match says that both are one; null when this one
     * does. Written by `settle_matches` (migration `matching`) from the table `match` alone, as are the next two.
     */
    joinedInto: ref("joined_into"),
    /** What this one lacked and has from those joined into it: `cohort`, `group`, `attribute:<name>`. */
    taken: text().array(),
    /** How those joined into this one were found, the least certain of them; null where codes were equal. */
    matchMethod: text("match_method", { enum: matchMethods }),
  },
  (t) => [
    primaryKey({ name: "enrollment_pkey", columns: [t.organizationId, t.id] }),
    index("enrollment_participant_idx").on(t.organizationId, t.programId, t.participantId),
    index("enrollment_joined_idx")
      .on(t.organizationId, t.programId, t.joinedInto)
      .where(sql`joined_into is not null`),
    ownOrganization("enrollment"),
  ],
);

/**
 * What a person decided about two enrollments of a program: that they are the same person, or two. Nothing is
 * written but the decision; `settle_matches` (migration `matching`) works out what follows from all that stand, so
 * that undoing one leaves no trace in the figures, in whatever order. The earlier id comes first.
 */
export const match = pgTable(
  "match",
  {
    organizationId: organizationId(),
    id: identity(),
    programId: ref("program_id").notNull(),
    firstId: ref("first_id").notNull(),
    secondId: ref("second_id").notNull(),
    same: boolean().notNull(),
    method: text({ enum: matchMethods }).notNull(),
    /** Null when an API key did it. */
    decidedBy: uuid("decided_by"),
    decidedAt: moment("decided_at").notNull(),
    undoneBy: uuid("undone_by"),
    undoneAt: moment("undone_at"),
  },
  (t) => [
    primaryKey({ name: "match_pkey", columns: [t.organizationId, t.id] }),
    uniqueIndex("match_standing_key")
      .on(t.organizationId, t.firstId, t.secondId)
      .where(sql`undone_at is null`),
    index("match_program_idx").on(t.organizationId, t.programId, t.id),
    index("match_first_idx").on(t.organizationId, t.firstId),
    index("match_second_idx").on(t.organizationId, t.secondId),
    programKey("match", [t.organizationId, t.programId]),
    ownOrganization("match"),
  ],
);

export const instrument = pgTable(
  "instrument",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "instrument_pkey", columns: [t.organizationId, t.id] }),
    belongsTo("instrument", t.organizationId),
    ownOrganization("instrument"),
  ],
);

/** A definition as it was when first used or defined; never edited, so that old answers keep their meaning. */
export const instrumentVersion = pgTable(
  "instrument_version",
  {
    organizationId: organizationId(),
    id: identity(),
    instrumentId: text("instrument_id").notNull(),
    version: text().notNull(),
    definition: jsonb().$type<unknown>().notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "instrument_version_pkey", columns: [t.organizationId, t.id] }),
    unique("instrument_version_key").on(t.organizationId, t.instrumentId, t.version),
    foreignKey({
      name: "instrument_version_instrument_fk",
      columns: [t.organizationId, t.instrumentId],
      foreignColumns: [instrument.organizationId, instrument.id],
    }).onDelete("cascade"),
    ownOrganization("instrument_version"),
  ],
);

/**
 * The wording of an instrument whose text is not ours to pass on, as the organization pasted it under its own
 * permission. A row is never edited: a published survey keeps the one that it pinned. Read by the team's page
 * of the instrument, by whoever puts a survey together and by the participants' page, by nothing else.
 */
export const instrumentWording = pgTable(
  "instrument_wording",
  {
    organizationId: organizationId(),
    id: identity(),
    instrumentId: text("instrument_id").notNull(),
    version: text().notNull(),
    /** By language (shared/instruments/wording). */
    wording: jsonb().$type<unknown>().notNull(),
    /** Under what permission: a contract, a letter, a registration. */
    reference: text().notNull(),
    permittedOn: date("permitted_on").notNull(),
    /** The last day on which a survey may be published with it; null where the permission has no end. */
    expiresOn: date("expires_on"),
    confirmedBy: uuid("confirmed_by"),
    confirmedAt: moment("confirmed_at").notNull(),
    /** Since when no survey can be published with it any more. */
    withdrawnAt: moment("withdrawn_at"),
  },
  (t) => [
    primaryKey({ name: "instrument_wording_pkey", columns: [t.organizationId, t.id] }),
    index("instrument_wording_instrument_idx").on(t.organizationId, t.instrumentId, t.version, t.id),
    belongsTo("instrument_wording", t.organizationId),
    ownOrganization("instrument_wording"),
  ],
);

export const survey = pgTable(
  "survey",
  {
    organizationId: organizationId(),
    id: identity(),
    programId: ref("program_id").notNull(),
    name: text().notNull(),
    origin: text({ enum: ["file", "form"] }).notNull(),
    /** What its author is working on (shared/surveys); published, it becomes a version. Null for files. */
    draft: jsonb().$type<unknown>(),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "survey_pkey", columns: [t.organizationId, t.id] }),
    index("survey_program_idx").on(t.organizationId, t.programId),
    programKey("survey", [t.organizationId, t.programId]),
    ownOrganization("survey"),
  ],
);

const surveyKey = (table: string, columns: [PgColumn, PgColumn]) =>
  foreignKey({
    name: `${table}_survey_fk`,
    columns,
    foreignColumns: [survey.organizationId, survey.id],
  }).onDelete("cascade");

const waveKey = (table: string, columns: [PgColumn, PgColumn]) =>
  foreignKey({ name: `${table}_wave_fk`, columns, foreignColumns: [wave.organizationId, wave.id] }).onDelete(
    "cascade",
  );

export const surveyVersion = pgTable(
  "survey_version",
  {
    organizationId: organizationId(),
    id: identity(),
    surveyId: ref("survey_id").notNull(),
    version: integer().notNull(),
    /** What was asked: pinned instrument versions and own questions (shared/surveys). */
    content: jsonb().$type<unknown>().notNull(),
    /** Of a form: the stored instrument version or question behind each block, and the version of each consent. */
    pinned: jsonb().$type<unknown>(),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "survey_version_pkey", columns: [t.organizationId, t.id] }),
    unique("survey_version_key").on(t.organizationId, t.surveyId, t.version),
    surveyKey("survey_version", [t.organizationId, t.surveyId]),
    ownOrganization("survey_version"),
  ],
);

/** When a survey takes answers at a wave. Without a row it takes none. */
export const surveyOpening = pgTable(
  "survey_opening",
  {
    organizationId: organizationId(),
    surveyId: ref("survey_id").notNull(),
    waveId: ref("wave_id").notNull(),
    opensAt: moment("opens_at").notNull(),
    closesAt: moment("closes_at"),
    /** For how many days after closing an answer that comes late is still taken. */
    lateDays: smallint("late_days").notNull().default(0),
  },
  (t) => [
    primaryKey({ name: "survey_opening_pkey", columns: [t.organizationId, t.surveyId, t.waveId] }),
    index("survey_opening_wave_idx").on(t.organizationId, t.waveId),
    surveyKey("survey_opening", [t.organizationId, t.surveyId]),
    waveKey("survey_opening", [t.organizationId, t.waveId]),
    ownOrganization("survey_opening"),
  ],
);

export const linkKinds = ["open", "personal"] as const;

/**
 * A way into a survey at a wave: open to whoever has it, or one person's. The token is worked out from the
 * salt under the match key whenever it has to be shown; only its hash is kept. `lookup.link` (migration
 * `surveys`) finds the organization of a hash.
 */
export const surveyLink = pgTable(
  "survey_link",
  {
    organizationId: organizationId(),
    id: identity(),
    surveyId: ref("survey_id").notNull(),
    waveId: ref("wave_id").notNull(),
    kind: text({ enum: linkKinds }).notNull(),
    /** Whose it is; null when it is open. */
    enrollmentId: ref("enrollment_id"),
    /** Where somebody new who comes through it belongs. */
    cohortId: ref("cohort_id"),
    groupId: ref("group_id"),
    salt: bytea().notNull(),
    tokenHash: bytea("token_hash").notNull(),
    /** To be typed where no camera is at hand. */
    shortCode: text("short_code"),
    expiresAt: moment("expires_at"),
    revokedAt: moment("revoked_at"),
    createdBy: uuid("created_by"),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "survey_link_pkey", columns: [t.organizationId, t.id] }),
    unique("survey_link_token_key").on(t.organizationId, t.tokenHash),
    index("survey_link_survey_idx").on(t.organizationId, t.surveyId),
    index("survey_link_wave_idx").on(t.organizationId, t.waveId),
    index("survey_link_enrollment_idx").on(t.organizationId, t.enrollmentId),
    surveyKey("survey_link", [t.organizationId, t.surveyId]),
    waveKey("survey_link", [t.organizationId, t.waveId]),
    foreignKey({
      name: "survey_link_enrollment_fk",
      columns: [t.organizationId, t.enrollmentId],
      foreignColumns: [enrollment.organizationId, enrollment.id],
    }).onDelete("cascade"),
    ownOrganization("survey_link"),
  ],
);

export const ownQuestionKinds = ["single", "multi", "number", "text"] as const;

/** An own question of a survey (not an instrument's item). `options` in order; one bit each in own_answer. */
export const question = pgTable(
  "question",
  {
    organizationId: organizationId(),
    id: identity(),
    programId: ref("program_id").notNull(),
    title: text().notNull(),
    kind: text({ enum: ownQuestionKinds }).notNull(),
    options: text().array().notNull().default(sql`'{}'`),
  },
  (t) => [
    primaryKey({ name: "question_pkey", columns: [t.organizationId, t.id] }),
    unique("question_title_key").on(t.organizationId, t.programId, t.title, t.kind),
    programKey("question", [t.organizationId, t.programId]),
    ownOrganization("question"),
  ],
);

const importStates = ["staged", "stored", "undone"] as const;

/** What an import made or named beside people and responses, so that taking it back can clear it away. */
export interface Brought {
  /** Of the program once it was stored: releases of this or a later one rest on it. */
  dataVersion: number;
  surveyVersionId: number | null;
  cohorts: { named: number[]; made: number[] };
  groups: { named: number[]; made: number[] };
  questions: { named: number[]; made: number[] };
}

/** One uploaded file: first staged (rows kept in import_chunk for a day), then stored, perhaps taken back. */
export const importWorks = ["checking", "storing"] as const;

export const importBatch = pgTable(
  "import",
  {
    organizationId: organizationId(),
    id: identity(),
    programId: ref("program_id").notNull(),
    fileName: text("file_name").notNull(),
    sha256: text().notNull(),
    bytes: bigint({ mode: "number" }).notNull(),
    state: text({ enum: importStates }).notNull(),
    /** What reading found: delimiter, encoding, header, recognised source, column profiles (shared/imports). */
    reading: jsonb().$type<unknown>().notNull(),
    mapping: jsonb().$type<unknown>(),
    report: jsonb().$type<unknown>(),
    /** The rows that failed, as CSV for the person who brought the file; cleared after a day. */
    failedRows: text("failed_rows"),
    /** What reading the staged rows under a mapping gave, where import_ready holds what it made of them. */
    ready: jsonb().$type<unknown>(),
    /** What somebody set going with it. Where no transaction holds the import meanwhile, it was interrupted. */
    working: text({ enum: importWorks }),
    createdBy: uuid("created_by"),
    createdAt: moment("created_at").notNull().defaultNow(),
    storedAt: moment("stored_at"),
    brought: jsonb().$type<Brought>(),
    undoneAt: moment("undone_at"),
    undoneBy: uuid("undone_by"),
  },
  (t) => [
    primaryKey({ name: "import_pkey", columns: [t.organizationId, t.id] }),
    index("import_program_idx").on(t.organizationId, t.programId),
    index("import_staged_idx").on(t.state, t.createdAt),
    programKey("import", [t.organizationId, t.programId]),
    ownOrganization("import"),
  ],
);

/** Rows of a staged file, about a thousand a chunk, as one text (shared/imports/chunkText): parsed once, read by each dry run. */
export const importChunk = pgTable(
  "import_chunk",
  {
    organizationId: organizationId(),
    importId: ref("import_id").notNull(),
    position: integer().notNull(),
    rows: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "import_chunk_pkey", columns: [t.organizationId, t.importId, t.position] }),
    foreignKey({
      name: "import_chunk_import_fk",
      columns: [t.organizationId, t.importId],
      foreignColumns: [importBatch.organizationId, importBatch.id],
    }).onDelete("cascade"),
    ownOrganization("import_chunk"),
  ],
);

/**
 * Staged rows as a dry run made them: checked, scored, people hashed and sealed, in the lines that a `COPY`
 * takes. Confirming under the same mapping moves these.
 */
export const importReady = pgTable(
  "import_ready",
  {
    organizationId: organizationId(),
    importId: ref("import_id").notNull(),
    position: integer().notNull(),
    lines: bytea().notNull(),
  },
  (t) => [
    primaryKey({ name: "import_ready_pkey", columns: [t.organizationId, t.importId, t.position] }),
    foreignKey({
      name: "import_ready_import_fk",
      columns: [t.organizationId, t.importId],
      foreignColumns: [importBatch.organizationId, importBatch.id],
    }).onDelete("cascade"),
    ownOrganization("import_ready"),
  ],
);

/** A mapping that was used, offered for the next file whose columns look the same. */
export const importRecipe = pgTable(
  "import_recipe",
  {
    organizationId: organizationId(),
    id: identity(),
    programId: ref("program_id").notNull(),
    shape: text().notNull(),
    mapping: jsonb().$type<unknown>().notNull(),
    usedAt: moment("used_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "import_recipe_pkey", columns: [t.organizationId, t.id] }),
    unique("import_recipe_shape_key").on(t.organizationId, t.programId, t.shape),
    programKey("import_recipe", [t.organizationId, t.programId]),
    ownOrganization("import_recipe"),
  ],
);

export const responseSources = ["form", "paper", "file"] as const;

/**
 * One submission by one enrollment at one wave. The key begins with the enrollment, so that a person's
 * responses lie side by side and one index serves both the key and the rebuild of change rows.
 */
export const response = pgTable(
  "response",
  {
    organizationId: organizationId(),
    enrollmentId: ref("enrollment_id").notNull(),
    id: identity(),
    waveId: ref("wave_id").notNull(),
    surveyVersionId: ref("survey_version_id").notNull(),
    /** Made on the device, so that a retry is the same response. Null for files (their row is the key). */
    clientId: uuid("client_id"),
    importId: ref("import_id"),
    fileRow: integer("file_row"),
    submittedAt: moment("submitted_at"),
    counts: boolean().notNull().default(true),
    finished: boolean().notNull().default(true),
    source: text({ enum: responseSources }).notNull(),
    language: text(),
    mode: text(),
    /** How long it took to answer, where the form or the tool says so. */
    durationSeconds: integer("duration_seconds"),
    /** What the file said of cohort, group and attributes where the enrollment kept an earlier value. */
    stated: jsonb().$type<Record<string, string>>(),
  },
  (t) => [
    primaryKey({ name: "response_pkey", columns: [t.organizationId, t.enrollmentId, t.id] }),
    uniqueIndex("response_client_key").on(t.organizationId, t.clientId).where(sql`client_id is not null`),
    index("response_import_idx").using("brin", t.importId),
    index("response_set_aside_idx").on(t.organizationId, t.enrollmentId).where(sql`not counts`),
    ownOrganization("response"),
  ],
);

/**
 * The answers of a response to one instrument version, and the scores that follow from them.
 * `answers[k]` is item k (published order), NULL where missing; `missing[k]` says why (shared/responses).
 * `scores[k]` is subscale k of the definition, NULL with `reasons[k]`. Scores stand beside the answers as
 * an array, not as rows of their own: an import writes one row fewer for each subscale.
 */
export const answerSet = pgTable(
  "answer_set",
  {
    organizationId: organizationId(),
    enrollmentId: ref("enrollment_id").notNull(),
    responseId: ref("response_id").notNull(),
    instrumentVersionId: ref("instrument_version_id").notNull(),
    answers: smallint().array().notNull(),
    missing: smallint().array(),
    scores: doublePrecision().array().notNull(),
    reasons: smallint().array(),
    /** True when a file brought the scores themselves. */
    supplied: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({
      name: "answer_set_pkey",
      columns: [t.organizationId, t.enrollmentId, t.responseId, t.instrumentVersionId],
    }),
    ownOrganization("answer_set"),
  ],
);

export const ownAnswer = pgTable(
  "own_answer",
  {
    organizationId: organizationId(),
    enrollmentId: ref("enrollment_id").notNull(),
    responseId: ref("response_id").notNull(),
    questionId: ref("question_id").notNull(),
    number: doublePrecision(),
    text: text(),
    /** One bit an option, in the question's order; NULL when not asked. */
    options: bigint({ mode: "number" }),
    /** Why there is no answer, where it was asked (shared/responses/missing). */
    missing: smallint(),
  },
  (t) => [
    primaryKey({
      name: "own_answer_pkey",
      columns: [t.organizationId, t.enrollmentId, t.responseId, t.questionId],
    }),
    index("own_answer_question_idx").on(t.organizationId, t.questionId),
    foreignKey({
      name: "own_answer_response_fk",
      columns: [t.organizationId, t.enrollmentId, t.responseId],
      foreignColumns: [response.organizationId, response.enrollmentId, response.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "own_answer_question_fk",
      columns: [t.organizationId, t.questionId],
      foreignColumns: [question.organizationId, question.id],
    }).onDelete("cascade"),
    ownOrganization("own_answer"),
  ],
);

/** A table that goes with a response. */
const responseKey = (table: string, columns: [PgColumn, PgColumn, PgColumn]) =>
  foreignKey({
    name: `${table}_response_fk`,
    columns,
    foreignColumns: [response.organizationId, response.enrollmentId, response.id],
  }).onDelete("cascade");

/** What somebody agreed to with a response, and to which version of the words. */
export const consent = pgTable(
  "consent",
  {
    organizationId: organizationId(),
    enrollmentId: ref("enrollment_id").notNull(),
    responseId: ref("response_id").notNull(),
    purpose: text({ enum: consentPurposes }).notNull(),
    version: integer().notNull(),
    given: boolean().notNull(),
  },
  (t) => [
    primaryKey({
      name: "consent_pkey",
      columns: [t.organizationId, t.enrollmentId, t.responseId, t.purpose],
    }),
    responseKey("consent", [t.organizationId, t.enrollmentId, t.responseId]),
    ownOrganization("consent"),
  ],
);

/** Finds a response by the hash of the code that its writer was given, so that they can take it back. */
export const receipt = pgTable(
  "receipt",
  {
    organizationId: organizationId(),
    codeHash: bytea("code_hash").notNull(),
    enrollmentId: ref("enrollment_id").notNull(),
    responseId: ref("response_id").notNull(),
  },
  (t) => [
    primaryKey({ name: "receipt_pkey", columns: [t.organizationId, t.codeHash] }),
    index("receipt_response_idx").on(t.organizationId, t.enrollmentId, t.responseId),
    responseKey("receipt", [t.organizationId, t.enrollmentId, t.responseId]),
    ownOrganization("receipt"),
  ],
);

/**
 * The hash of the id that a device gave a submission which is there no more: withdrawn, removed or its person
 * erased. A device that sends it once more is told so and nothing is stored. It says neither whose nor when.
 */
export const removedSubmission = pgTable(
  "removed_submission",
  {
    organizationId: organizationId(),
    clientHash: bytea("client_hash").notNull(),
  },
  (t) => [
    primaryKey({ name: "removed_submission_pkey", columns: [t.organizationId, t.clientHash] }),
    belongsTo("removed_submission", t.organizationId),
    ownOrganization("removed_submission"),
  ],
);

/** What became of a question on which two typings of a paper form disagreed: which of the two was kept, or neither. */
export interface SettledQuestion {
  /** As the form names it (shared/surveys/fields). */
  question: string;
  kept: "first" | "second" | "neither";
}

/**
 * A paper form that is entered twice. The first typing waits here, sealed, until somebody types the form again and
 * settles where the two disagree; then it becomes a response and what was typed goes, while who typed and who
 * settled what stays. Of a self-generated code only hashes lie in the seal, never the code.
 */
export const paperTyping = pgTable(
  "paper_typing",
  {
    organizationId: organizationId(),
    id: identity(),
    surveyId: ref("survey_id").notNull(),
    waveId: ref("wave_id").notNull(),
    /** Of the survey: what stood on the paper. */
    version: integer().notNull(),
    /** The id that its response gets; gone where the survey is anonymous and the form is settled. */
    clientId: uuid("client_id"),
    /** What was typed; null once it is settled. */
    sealed: bytea(),
    /** Whose it is, where the form says so: by it the first typing is found, and goes with the person. */
    codeHash: bytea("code_hash"),
    /** Null when an API key did it. */
    typedBy: uuid("typed_by"),
    typedAt: moment("typed_at").notNull(),
    settledBy: uuid("settled_by"),
    settledAt: moment("settled_at"),
    settled: jsonb().$type<SettledQuestion[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ name: "paper_typing_pkey", columns: [t.organizationId, t.id] }),
    unique("paper_typing_client_key").on(t.organizationId, t.clientId),
    index("paper_typing_survey_idx").on(t.organizationId, t.surveyId, t.waveId),
    index("paper_typing_wave_idx").on(t.organizationId, t.waveId),
    surveyKey("paper_typing", [t.organizationId, t.surveyId]),
    waveKey("paper_typing", [t.organizationId, t.waveId]),
    ownOrganization("paper_typing"),
  ],
);

/** That a response was taken back, of which survey, at which wave and in which month; never whose. */
export const withdrawal = pgTable(
  "withdrawal",
  {
    organizationId: organizationId(),
    id: identity(),
    programId: ref("program_id").notNull(),
    surveyId: ref("survey_id").notNull(),
    waveId: ref("wave_id").notNull(),
    month: date().notNull(),
  },
  (t) => [
    primaryKey({ name: "withdrawal_pkey", columns: [t.organizationId, t.id] }),
    index("withdrawal_program_idx").on(t.organizationId, t.programId),
    programKey("withdrawal", [t.organizationId, t.programId]),
    ownOrganization("withdrawal"),
  ],
);

export const exclusion = pgTable(
  "exclusion",
  {
    organizationId: organizationId(),
    id: identity(),
    enrollmentId: ref("enrollment_id").notNull(),
    responseId: ref("response_id").notNull(),
    reason: text().notNull(),
    excludedBy: uuid("excluded_by"),
    excludedAt: moment("excluded_at").notNull().defaultNow(),
    liftedAt: moment("lifted_at"),
    liftedBy: uuid("lifted_by"),
  },
  (t) => [
    primaryKey({ name: "exclusion_pkey", columns: [t.organizationId, t.id] }),
    index("exclusion_response_idx").on(t.organizationId, t.enrollmentId, t.responseId),
    uniqueIndex("exclusion_standing_key")
      .on(t.organizationId, t.enrollmentId, t.responseId)
      .where(sql`lifted_at is null`),
    responseKey("exclusion", [t.organizationId, t.enrollmentId, t.responseId]),
    ownOrganization("exclusion"),
  ],
);

/** What makes a response worth a look (shared/quality); a hint leaves nothing out. */
export const hintKinds = ["straight_line", "too_fast", "look_alike"] as const;

/** That a person of the team looked at a response that a hint names, so that the list gets done. It changes no figure. */
export const hintLook = pgTable(
  "hint_look",
  {
    organizationId: organizationId(),
    enrollmentId: ref("enrollment_id").notNull(),
    responseId: ref("response_id").notNull(),
    hint: text({ enum: hintKinds }).notNull(),
    /** Null when an API key did it. */
    lookedBy: uuid("looked_by"),
    lookedAt: moment("looked_at").notNull(),
  },
  (t) => [
    primaryKey({
      name: "hint_look_pkey",
      columns: [t.organizationId, t.enrollmentId, t.responseId, t.hint],
    }),
    responseKey("hint_look", [t.organizationId, t.enrollmentId, t.responseId]),
    ownOrganization("hint_look"),
  ],
);

/** One answer that a person corrected: to an item of an instrument version, or to an own question. */
export type CorrectedAnswer =
  | {
      /** Id of the stored instrument version; the item's place is its number minus one. */
      version: number;
      item: number;
      from: number | null;
      to: number | null;
    }
  | { question: number; from: OwnValue; to: OwnValue };

/**
 * That a person corrected answers of a response, and why. The answers themselves are a layer of the response
 * (`response_layer`, `is_correction`), beneath which what stood before is kept; taken back, the layer goes and
 * this row says by whom.
 */
export const correction = pgTable(
  "correction",
  {
    organizationId: organizationId(),
    id: identity(),
    enrollmentId: ref("enrollment_id").notNull(),
    responseId: ref("response_id").notNull(),
    layerId: ref("layer_id").notNull(),
    reason: text().notNull(),
    changes: jsonb().$type<CorrectedAnswer[]>().notNull(),
    /** Null when an API key did it. */
    correctedBy: uuid("corrected_by"),
    correctedAt: moment("corrected_at").notNull(),
    undoneBy: uuid("undone_by"),
    undoneAt: moment("undone_at"),
  },
  (t) => [
    primaryKey({ name: "correction_pkey", columns: [t.organizationId, t.id] }),
    index("correction_response_idx").on(t.organizationId, t.enrollmentId, t.responseId),
    responseKey("correction", [t.organizationId, t.enrollmentId, t.responseId]),
    ownOrganization("correction"),
  ],
);

const removalKinds = ["response", "person"] as const;

/**
 * That a person of the team removed a response or all of somebody, of which program and when; never whose it
 * was. Of a person no reason is kept, because a reason can name them.
 */
export const removal = pgTable(
  "removal",
  {
    organizationId: organizationId(),
    id: identity(),
    programId: ref("program_id").notNull(),
    kind: text({ enum: removalKinds }).notNull(),
    responses: integer().notNull(),
    reason: text(),
    /** Null when an API key did it. */
    removedBy: uuid("removed_by"),
    removedAt: moment("removed_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "removal_pkey", columns: [t.organizationId, t.id] }),
    index("removal_program_idx").on(t.organizationId, t.programId),
    programKey("removal", [t.organizationId, t.programId]),
    ownOrganization("removal"),
  ],
);

/**
 * The row of a file that a removed response came from, by the file's fingerprint: the same file again does not bring
 * it back unless somebody says so. Neither names anybody; the file does, which is not kept.
 */
export const removedRow = pgTable(
  "removed_row",
  {
    organizationId: organizationId(),
    removalId: ref("removal_id").notNull(),
    sha256: text().notNull(),
    fileRow: integer("file_row").notNull(),
    waveId: ref("wave_id").notNull(),
  },
  (t) => [
    primaryKey({
      name: "removed_row_pkey",
      columns: [t.organizationId, t.sha256, t.fileRow, t.waveId, t.removalId],
    }),
    index("removed_row_removal_idx").on(t.organizationId, t.removalId),
    foreignKey({
      name: "removed_row_removal_fk",
      columns: [t.organizationId, t.removalId],
      foreignColumns: [removal.organizationId, removal.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "removed_row_wave_fk",
      columns: [t.organizationId, t.waveId],
      foreignColumns: [wave.organizationId, wave.id],
    }).onDelete("cascade"),
    ownOrganization("removed_row"),
  ],
);

/**
 * The keyed hash of a code whose person was erased: rows of files that name it are left out, so that the next
 * export of the same tool does not bring them back. Without the match key it names nobody; it says no more than
 * that files may not speak of this code, until somebody lets it in again.
 */
export const erasedCode = pgTable(
  "erased_code",
  {
    organizationId: organizationId(),
    codeHash: bytea("code_hash").notNull(),
    /** As the participant's. */
    foldedHash: bytea("folded_hash"),
    erasedOn: date("erased_on").notNull(),
  },
  (t) => [
    primaryKey({ name: "erased_code_pkey", columns: [t.organizationId, t.codeHash] }),
    belongsTo("erased_code", t.organizationId),
    ownOrganization("erased_code"),
  ],
);

/** Who wins where two speak of the same: `first` gives only what is lacking, `last` replaces. */
const layerRules = ["first", "last"] as const;

/** What an import or a person said of one instrument version or own question; null = the same as what stood. */
type Said = Record<
  string,
  | { a: (number | null)[]; m: number[] | null; s: (number | null)[]; r: number[] | null; p: boolean }
  | { n: number | null; t: string | null; o: number | null }
  | null
>;

/**
 * Who said what of a response that more than one spoke of: files that met a response that was here already. A response that one file alone brought has none. The response is what its
 * layers give together (api/db/foldLayers), so that taking any of them away leaves what the others said.
 *
 * `said` is keyed `i<instrument version>` and `q<own question>`. A file that says what stood already keeps
 * null in place of the answers: most files that overlap say the same again. `is_base` marks who brought the
 * response; its layer is written when somebody first says something else.
 */
export const responseLayer = pgTable(
  "response_layer",
  {
    organizationId: organizationId(),
    responseId: ref("response_id").notNull(),
    id: identity(),
    importId: ref("import_id"),
    isBase: boolean("is_base").notNull().default(false),
    isCorrection: boolean("is_correction").notNull().default(false),
    rule: text({ enum: layerRules }).notNull(),
    fileRow: integer("file_row"),
    submittedAt: moment("submitted_at"),
    finished: boolean().notNull().default(true),
    language: text(),
    said: jsonb().$type<Said>().notNull(),
  },
  (t) => [
    primaryKey({ name: "response_layer_pkey", columns: [t.organizationId, t.responseId, t.id] }),
    index("response_layer_import_idx").using("brin", t.importId),
    ownOrganization("response_layer"),
  ],
);

/** The same of an enrollment: which cohort, group and attributes each file gave somebody who was here. */
export const enrollmentLayer = pgTable(
  "enrollment_layer",
  {
    organizationId: organizationId(),
    enrollmentId: ref("enrollment_id").notNull(),
    id: identity(),
    importId: ref("import_id"),
    isBase: boolean("is_base").notNull().default(false),
    rule: text({ enum: layerRules }).notNull(),
    cohortId: ref("cohort_id"),
    groupId: ref("group_id"),
    attributes: jsonb().$type<Record<string, string>>(),
  },
  (t) => [
    primaryKey({ name: "enrollment_layer_pkey", columns: [t.organizationId, t.enrollmentId, t.id] }),
    index("enrollment_layer_import_idx").using("brin", t.importId),
    ownOrganization("enrollment_layer"),
  ],
);

/**
 * What the change table counts: an enrollment's scores at two waves, side by side, by subscale position.
 * Never edited by hand: `refresh_changes(program, enrollments)` (migration 0001) rebuilds it inside the
 * writing transaction. Either side may be NULL: that is attrition.
 */
export const changeRow = pgTable(
  "change_row",
  {
    organizationId: organizationId(),
    programId: ref("program_id").notNull(),
    instrumentVersionId: ref("instrument_version_id").notNull(),
    preWaveId: ref("pre_wave_id").notNull(),
    postWaveId: ref("post_wave_id").notNull(),
    enrollmentId: ref("enrollment_id").notNull(),
    pre: doublePrecision().array(),
    post: doublePrecision().array(),
    cohortId: ref("cohort_id"),
    groupId: ref("group_id"),
    attributes: jsonb().$type<Record<string, string>>(),
  },
  (t) => [
    primaryKey({
      name: "change_row_pkey",
      columns: [
        t.organizationId,
        t.programId,
        t.enrollmentId,
        t.instrumentVersionId,
        t.preWaveId,
        t.postWaveId,
      ],
    }),
    ownOrganization("change_row"),
  ],
);

/** How often a program is released by itself. */
export const releaseRhythms = ["none", "week", "month"] as const;

/**
 * What was published of a program at one time: the newest is what everybody outside the team reads. None is
 * ever removed, for what was published stays known; a later one closes it.
 */
export const release = pgTable(
  "release",
  {
    organizationId: organizationId(),
    id: identity(),
    programId: ref("program_id").notNull(),
    cutAt: moment("cut_at").notNull(),
    /** Null when it was cut by itself, or by an API key. */
    cutBy: uuid("cut_by"),
    scheduled: boolean().notNull().default(false),
    note: text(),
    /** The attributes that it is broken down by, beside groups and cohorts. */
    attributes: text().array().notNull().default(sql`'{}'`),
    /** How many cells were new, kept from an earlier release, and hidden, and of how many there was nobody. */
    cells: jsonb()
      .$type<{ new: number; same: number; kept: number; hidden: number; noData?: number }>()
      .notNull(),
    /** Of the program when it was cut: nothing has changed since while it is the same. */
    dataVersion: bigint("data_version", { mode: "number" }).notNull(),
    /** Why its figures no longer hold, such as that a file was taken back; null while they do. */
    superseded: text(),
    supersededAt: moment("superseded_at"),
  },
  (t) => [
    primaryKey({ name: "release_pkey", columns: [t.organizationId, t.id] }),
    index("release_program_idx").on(t.organizationId, t.programId, t.id),
    programKey("release", [t.organizationId, t.programId]),
    ownOrganization("release"),
  ],
);

/** The disclosed tables of one subscale at one pair of waves, as a release tells them (shared/outcomes/release). */
export const releaseTable = pgTable(
  "release_table",
  {
    organizationId: organizationId(),
    releaseId: ref("release_id").notNull(),
    instrumentVersionId: ref("instrument_version_id").notNull(),
    subscale: text().notNull(),
    pre: text().notNull(),
    post: text().notNull(),
    content: jsonb().$type<unknown>().notNull(),
    /** The counts that this release told for the first time: its line in the ledger (shared/outcomes/ledger). */
    told: jsonb().$type<unknown>().notNull(),
  },
  (t) => [
    primaryKey({
      name: "release_table_pkey",
      columns: [t.organizationId, t.releaseId, t.instrumentVersionId, t.subscale, t.pre, t.post],
    }),
    foreignKey({
      name: "release_table_release_fk",
      columns: [t.organizationId, t.releaseId],
      foreignColumns: [release.organizationId, release.id],
    }).onDelete("cascade"),
    ownOrganization("release_table"),
  ],
);

/**
 * Who stood behind the published numbers, and from which release to which: a change row as it was. Read by SQL
 * that counts people by their history, never by anything else; a row is closed when the person stood
 * otherwise at a later release. Of somebody erased the place stays, without scores (migration 0002): what was
 * published about a group they were in must not be undone by their leaving.
 */
export const releaseStanding = pgTable(
  "release_standing",
  {
    organizationId: organizationId(),
    id: identity(),
    programId: ref("program_id").notNull(),
    instrumentVersionId: ref("instrument_version_id").notNull(),
    preWaveId: ref("pre_wave_id").notNull(),
    postWaveId: ref("post_wave_id").notNull(),
    enrollmentId: ref("enrollment_id").notNull(),
    fromRelease: ref("from_release").notNull(),
    toRelease: ref("to_release"),
    pre: doublePrecision().array(),
    post: doublePrecision().array(),
    cohortId: ref("cohort_id"),
    groupId: ref("group_id"),
    attributes: jsonb().$type<Record<string, string>>(),
  },
  (t) => [
    primaryKey({ name: "release_standing_pkey", columns: [t.organizationId, t.id] }),
    index("release_standing_program_idx").on(t.organizationId, t.programId, t.instrumentVersionId),
    index("release_standing_enrollment_idx").on(t.organizationId, t.enrollmentId),
    programKey("release_standing", [t.organizationId, t.programId]),
    ownOrganization("release_standing"),
  ],
);

/**
 * What participants may read of a program's results, at the links of its surveys: always the current release,
 * with the manager's own words by language. No row: nothing is published.
 */
export const resultPage = pgTable(
  "result_page",
  {
    organizationId: organizationId(),
    programId: ref("program_id").notNull(),
    published: boolean().notNull().default(false),
    /** Whether people may read their own scores before and after. */
    ownScores: boolean("own_scores").notNull().default(false),
    /** By what results are told too, where the release holds it. */
    breakdowns: text().array().notNull().default(sql`'{}'`),
    words: jsonb().$type<Record<string, { introduction: string; next: string }>>().notNull().default({}),
  },
  (t) => [
    primaryKey({ name: "result_page_pkey", columns: [t.organizationId, t.programId] }),
    programKey("result_page", [t.organizationId, t.programId]),
    ownOrganization("result_page"),
  ],
);

export const releasePlan = pgTable(
  "release_plan",
  {
    organizationId: organizationId(),
    programId: ref("program_id").notNull(),
    every: text({ enum: releaseRhythms }).notNull(),
    attributes: text().array().notNull().default(sql`'{}'`),
  },
  (t) => [
    primaryKey({ name: "release_plan_pkey", columns: [t.organizationId, t.programId] }),
    programKey("release_plan", [t.organizationId, t.programId]),
    ownOrganization("release_plan"),
  ],
);

/**
 * Where a participant gets mail, sealed as a code is, under a keyed hash of its own. It lies here and nowhere
 * else: it goes with the person, and with the click that stops mails.
 */
export const participantAddress = pgTable(
  "participant_address",
  {
    organizationId: organizationId(),
    participantId: ref("participant_id").notNull(),
    addressHash: bytea("address_hash").notNull(),
    addressSealed: bytea("address_sealed").notNull(),
    /** In which language this person is written to; null for the survey's first. */
    language: text(),
  },
  (t) => [
    primaryKey({ name: "participant_address_pkey", columns: [t.organizationId, t.participantId] }),
    index("participant_address_hash_idx").on(t.organizationId, t.addressHash),
    foreignKey({
      name: "participant_address_participant_fk",
      columns: [t.organizationId, t.participantId],
      foreignColumns: [participant.organizationId, participant.id],
    }).onDelete("cascade"),
    ownOrganization("participant_address"),
  ],
);

/** The keyed hash of an address whose owner wants no more mail: without the match key it names nobody. */
export const mailStop = pgTable(
  "mail_stop",
  {
    organizationId: organizationId(),
    addressHash: bytea("address_hash").notNull(),
    stoppedOn: date("stopped_on").notNull(),
  },
  (t) => [
    primaryKey({ name: "mail_stop_pkey", columns: [t.organizationId, t.addressHash] }),
    belongsTo("mail_stop", t.organizationId),
    ownOrganization("mail_stop"),
  ],
);

/** One occasion on which people are written to: an invitation or a reminder, at a moment, in its words. */
export const mailing = pgTable(
  "mailing",
  {
    organizationId: organizationId(),
    id: identity(),
    surveyId: ref("survey_id").notNull(),
    waveId: ref("wave_id").notNull(),
    kind: text({ enum: mailKinds }).notNull(),
    subject: jsonb().$type<Record<string, string>>().notNull(),
    text: jsonb().$type<Record<string, string>>().notNull(),
    sendAt: moment("send_at").notNull(),
    /** When it was worked out who gets one; null before it was due. */
    addressedAt: moment("addressed_at"),
    cancelledAt: moment("cancelled_at"),
    /** Null when an API key did it. */
    createdBy: uuid("created_by"),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "mailing_pkey", columns: [t.organizationId, t.id] }),
    index("mailing_survey_idx").on(t.organizationId, t.surveyId, t.waveId),
    index("mailing_wave_idx").on(t.organizationId, t.waveId),
    index("mailing_due_idx")
      .on(t.organizationId, t.sendAt)
      .where(sql`addressed_at is null and cancelled_at is null`),
    surveyKey("mailing", [t.organizationId, t.surveyId]),
    waveKey("mailing", [t.organizationId, t.waveId]),
    ownOrganization("mailing"),
  ],
);

/**
 * One mail to one person on one occasion: its key is what makes a second one impossible. The queue that the
 * sender takes from, one row at a time. It holds no address and no word of what a mail server said.
 */
export const mail = pgTable(
  "mail",
  {
    organizationId: organizationId(),
    mailingId: ref("mailing_id").notNull(),
    participantId: ref("participant_id").notNull(),
    /** Whose link it carries. */
    enrollmentId: ref("enrollment_id").notNull(),
    state: text({ enum: mailStates }).notNull(),
    reason: text({ enum: mailReasons }),
    /** What the mail server answered, such as 550. */
    smtpCode: smallint("smtp_code"),
    tries: smallint().notNull().default(0),
    /** When it is tried next, or was taken to be sent. */
    at: moment("at").notNull(),
  },
  (t) => [
    primaryKey({ name: "mail_pkey", columns: [t.organizationId, t.mailingId, t.participantId] }),
    index("mail_participant_idx").on(t.organizationId, t.participantId),
    index("mail_queue_idx").on(t.organizationId, t.at).where(sql`state in ('waiting', 'sending')`),
    foreignKey({
      name: "mail_mailing_fk",
      columns: [t.organizationId, t.mailingId],
      foreignColumns: [mailing.organizationId, mailing.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "mail_participant_fk",
      columns: [t.organizationId, t.participantId],
      foreignColumns: [participant.organizationId, participant.id],
    }).onDelete("cascade"),
    ownOrganization("mail"),
  ],
);

/**
 * A view that somebody comes back to: the filter in the address of a program's dashboard, under a name. It belongs to
 * who saved it, or to the whole team, and holds no figure.
 */
export const savedView = pgTable(
  "saved_view",
  {
    organizationId: organizationId(),
    id: identity(),
    programId: ref("program_id").notNull(),
    name: text().notNull(),
    /** What stands behind the question mark of the dashboard's address. */
    search: jsonb().$type<ViewSearch>().notNull(),
    /** The team's, not its author's alone. */
    isShared: boolean("is_shared").notNull().default(false),
    /** What the dashboard opens with where its address says nothing: for its author, or for the team. */
    opens: boolean().notNull().default(false),
    createdBy: uuid("created_by"),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "saved_view_pkey", columns: [t.organizationId, t.id] }),
    uniqueIndex("saved_view_name_key")
      .on(t.organizationId, t.programId, t.createdBy, t.name)
      .where(sql`not is_shared`),
    uniqueIndex("saved_view_shared_name_key").on(t.organizationId, t.programId, t.name).where(sql`is_shared`),
    uniqueIndex("saved_view_opens_key")
      .on(t.organizationId, t.programId, t.createdBy)
      .where(sql`opens and not is_shared`),
    uniqueIndex("saved_view_shared_opens_key")
      .on(t.organizationId, t.programId)
      .where(sql`opens and is_shared`),
    check("saved_view_author_check", sql`is_shared or created_by is not null`),
    index("saved_view_program_idx").on(t.organizationId, t.programId),
    programKey("saved_view", [t.organizationId, t.programId]),
    ownOrganization("saved_view"),
  ],
);

/** A report as it is being written; it may hold several programs. What was published is a version of it. */
export const report = pgTable(
  "report",
  {
    organizationId: organizationId(),
    id: identity(),
    name: text().notNull(),
    language: text().notNull(),
    /** In order (shared/reports/blocks). */
    blocks: jsonb().$type<unknown[]>().notNull().default([]),
    /** Raised by each change, so that two people who write at once notice each other. */
    revision: integer().notNull().default(1),
    createdBy: uuid("created_by"),
    createdAt: moment("created_at").notNull(),
    changedBy: uuid("changed_by"),
    changedAt: moment("changed_at").notNull(),
    archivedAt: moment("archived_at"),
  },
  (t) => [
    primaryKey({ name: "report_pkey", columns: [t.organizationId, t.id] }),
    belongsTo("report", t.organizationId),
    ownOrganization("report"),
  ],
);

/** A published report, frozen: its numbers, definitions and words never change again. The newest is at its links. */
export const reportVersion = pgTable(
  "report_version",
  {
    organizationId: organizationId(),
    id: identity(),
    reportId: ref("report_id").notNull(),
    number: integer().notNull(),
    /** All that it says (shared/reports/content). */
    content: jsonb().$type<unknown>().notNull(),
    /** SHA-256 of the content as it was frozen, in hexadecimal digits. */
    checksum: text().notNull(),
    publishedBy: uuid("published_by"),
    publishedAt: moment("published_at").notNull(),
    /** Why its figures no longer hold, such as that a file was taken back; null while they do. */
    superseded: text(),
    supersededAt: moment("superseded_at"),
  },
  (t) => [
    primaryKey({ name: "report_version_pkey", columns: [t.organizationId, t.id] }),
    unique("report_version_number_key").on(t.organizationId, t.reportId, t.number),
    foreignKey({
      name: "report_version_report_fk",
      columns: [t.organizationId, t.reportId],
      foreignColumns: [report.organizationId, report.id],
    }).onDelete("cascade"),
    ownOrganization("report_version"),
  ],
);

/** The releases that a published report rests on. */
export const reportRelease = pgTable(
  "report_release",
  {
    organizationId: organizationId(),
    versionId: ref("version_id").notNull(),
    releaseId: ref("release_id").notNull(),
  },
  (t) => [
    primaryKey({ name: "report_release_pkey", columns: [t.organizationId, t.versionId, t.releaseId] }),
    index("report_release_release_idx").on(t.organizationId, t.releaseId),
    foreignKey({
      name: "report_release_version_fk",
      columns: [t.organizationId, t.versionId],
      foreignColumns: [reportVersion.organizationId, reportVersion.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "report_release_release_fk",
      columns: [t.organizationId, t.releaseId],
      foreignColumns: [release.organizationId, release.id],
    }).onDelete("cascade"),
    ownOrganization("report_release"),
  ],
);

/** A link for people without an account: to a report as it was last published, or to one fixed table of a release. */
export const shareLink = pgTable(
  "share_link",
  {
    organizationId: organizationId(),
    id: identity(),
    /** For whom, in the words of whoever made it. */
    name: text().notNull(),
    /** The report that it opens; null when it opens a table. */
    reportId: ref("report_id"),
    programId: ref("program_id"),
    /** Which table of the program's current release (shared/outcomes/release); null when it opens a report. */
    view: jsonb().$type<unknown>(),
    /** The token is made from this and a key, so that the team can copy the link again. */
    salt: bytea().notNull(),
    tokenHash: bytea("token_hash").notNull(),
    /** Of the passphrase, where one is asked. */
    passphraseHash: text("passphrase_hash"),
    /** Pages of others that may show it in a frame, such as `https://partner.example`. */
    embedOrigins: text("embed_origins").array().notNull().default(sql`'{}'`),
    expiresAt: moment("expires_at"),
    revokedAt: moment("revoked_at"),
    /** How often it was opened; never by whom. */
    opened: integer().notNull().default(0),
    lastOpenedAt: moment("last_opened_at"),
    createdBy: uuid("created_by"),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "share_link_pkey", columns: [t.organizationId, t.id] }),
    unique("share_link_token_key").on(t.organizationId, t.tokenHash),
    index("share_link_report_idx").on(t.organizationId, t.reportId),
    index("share_link_program_idx").on(t.organizationId, t.programId),
    foreignKey({
      name: "share_link_report_fk",
      columns: [t.organizationId, t.reportId],
      foreignColumns: [report.organizationId, report.id],
    }).onDelete("cascade"),
    programKey("share_link", [t.organizationId, t.programId]),
    ownOrganization("share_link"),
  ],
);

export const exportKinds = ["pdf", "pptx", "xlsx", "zip"] as const;
export const exportStates = ["waiting", "working", "done", "failed", "cancelled"] as const;

/** A file that is made beside other work: asked for, worked on by one server, fetched, and gone after a day. */
export const exportJob = pgTable(
  "export_job",
  {
    organizationId: organizationId(),
    id: identity(),
    kind: text({ enum: exportKinds }).notNull(),
    /** The published report that it is made of; null for the raw data of a program. */
    versionId: ref("version_id"),
    programId: ref("program_id"),
    wish: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    state: text({ enum: exportStates }).notNull().default("waiting"),
    /** How far it is: parts done of all, 0 while they are not counted yet. */
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    /** Why it failed, in words for whoever asked. */
    problem: text(),
    fileName: text("file_name"),
    bytes: bigint({ mode: "number" }),
    sha256: text(),
    createdBy: uuid("created_by"),
    createdAt: moment("created_at").notNull(),
    /** Of the server that works on it: one that is silent for a while has died. */
    beatAt: moment("beat_at"),
    endedAt: moment("ended_at"),
  },
  (t) => [
    primaryKey({ name: "export_job_pkey", columns: [t.organizationId, t.id] }),
    index("export_job_version_idx").on(t.organizationId, t.versionId),
    index("export_job_program_idx").on(t.organizationId, t.programId),
    index("export_job_queue_idx").on(t.createdAt).where(sql`state in ('waiting', 'working')`),
    foreignKey({
      name: "export_job_version_fk",
      columns: [t.organizationId, t.versionId],
      foreignColumns: [reportVersion.organizationId, reportVersion.id],
    }).onDelete("cascade"),
    programKey("export_job", [t.organizationId, t.programId]),
    belongsTo("export_job", t.organizationId),
    ownOrganization("export_job"),
  ],
);

/** The bytes of a finished file, a megabyte at a time. */
export const exportChunk = pgTable(
  "export_chunk",
  {
    organizationId: organizationId(),
    jobId: ref("job_id").notNull(),
    position: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (t) => [
    primaryKey({ name: "export_chunk_pkey", columns: [t.organizationId, t.jobId, t.position] }),
    foreignKey({
      name: "export_chunk_job_fk",
      columns: [t.organizationId, t.jobId],
      foreignColumns: [exportJob.organizationId, exportJob.id],
    }).onDelete("cascade"),
    ownOrganization("export_chunk"),
  ],
);

/** One word of a program's code book: what open answers speak of. Never removed, so that old coding keeps its meaning. */
export const storyCode = pgTable(
  "story_code",
  {
    organizationId: organizationId(),
    id: identity(),
    programId: ref("program_id").notNull(),
    name: text().notNull(),
    meaning: text().notNull().default(""),
    position: integer().notNull().default(0),
    archivedAt: moment("archived_at"),
  },
  (t) => [
    primaryKey({ name: "story_code_pkey", columns: [t.organizationId, t.id] }),
    unique("story_code_name_key").on(t.organizationId, t.programId, t.name),
    programKey("story_code", [t.organizationId, t.programId]),
    ownOrganization("story_code"),
  ],
);

/** An open answer: what is kept beside one goes with it, whichever way it goes. */
const answerKey = (table: string, columns: [PgColumn, PgColumn, PgColumn, PgColumn]) =>
  foreignKey({
    name: `${table}_answer_fk`,
    columns,
    foreignColumns: [
      ownAnswer.organizationId,
      ownAnswer.enrollmentId,
      ownAnswer.responseId,
      ownAnswer.questionId,
    ],
  }).onDelete("cascade");

/** That one member of the team reads an open answer; which codes they gave it lies in `story_coding`. */
export const storyReading = pgTable(
  "story_reading",
  {
    organizationId: organizationId(),
    enrollmentId: ref("enrollment_id").notNull(),
    responseId: ref("response_id").notNull(),
    questionId: ref("question_id").notNull(),
    coderId: uuid("coder_id").notNull(),
    /** When they said that they are done with it; null while they are not. */
    doneAt: moment("done_at"),
    /** The codes as they stood before either of two saw the other's: what agreement is counted by. */
    independent: bigint({ mode: "number" }).array(),
  },
  (t) => [
    primaryKey({
      name: "story_reading_pkey",
      columns: [t.organizationId, t.enrollmentId, t.responseId, t.questionId, t.coderId],
    }),
    answerKey("story_reading", [t.organizationId, t.enrollmentId, t.responseId, t.questionId]),
    ownOrganization("story_reading"),
  ],
);

/** One code that one member of the team gave one open answer. */
export const storyCoding = pgTable(
  "story_coding",
  {
    organizationId: organizationId(),
    enrollmentId: ref("enrollment_id").notNull(),
    responseId: ref("response_id").notNull(),
    questionId: ref("question_id").notNull(),
    coderId: uuid("coder_id").notNull(),
    codeId: ref("code_id").notNull(),
  },
  (t) => [
    primaryKey({
      name: "story_coding_pkey",
      columns: [t.organizationId, t.enrollmentId, t.responseId, t.questionId, t.coderId, t.codeId],
    }),
    index("story_coding_code_idx").on(t.organizationId, t.codeId),
    foreignKey({
      name: "story_coding_reading_fk",
      columns: [t.organizationId, t.enrollmentId, t.responseId, t.questionId, t.coderId],
      foreignColumns: [
        storyReading.organizationId,
        storyReading.enrollmentId,
        storyReading.responseId,
        storyReading.questionId,
        storyReading.coderId,
      ],
    }).onDelete("cascade"),
    foreignKey({
      name: "story_coding_code_fk",
      columns: [t.organizationId, t.codeId],
      foreignColumns: [storyCode.organizationId, storyCode.id],
    }).onDelete("cascade"),
    ownOrganization("story_coding"),
  ],
);

/**
 * What an open answer says once somebody took out of it what could tell who wrote it. The original stays in
 * `own_answer` alone: nothing that leaves reads both.
 */
export const quote = pgTable(
  "quote",
  {
    organizationId: organizationId(),
    id: identity(),
    enrollmentId: ref("enrollment_id").notNull(),
    responseId: ref("response_id").notNull(),
    questionId: ref("question_id").notNull(),
    text: text().notNull(),
    state: text({ enum: quoteStates }).notNull().default("draft"),
    /** Raised by each change, so that nobody approves words that they have not seen. */
    revision: integer().notNull().default(1),
    writtenBy: uuid("written_by").notNull(),
    writtenAt: moment("written_at").notNull(),
    approvedBy: uuid("approved_by"),
    approvedAt: moment("approved_at"),
    /** Null where it was not a member of the team who took it back. */
    withdrawnBy: uuid("withdrawn_by"),
    withdrawnAt: moment("withdrawn_at"),
    withdrawnWhy: text("withdrawn_why", { enum: withdrawalReasons }),
  },
  (t) => [
    primaryKey({ name: "quote_pkey", columns: [t.organizationId, t.id] }),
    unique("quote_answer_key").on(t.organizationId, t.enrollmentId, t.responseId, t.questionId),
    answerKey("quote", [t.organizationId, t.enrollmentId, t.responseId, t.questionId]),
    ownOrganization("quote"),
  ],
);

/**
 * The words of a quote as a published report says them. They stand beside what is frozen and never change, but they go
 * when the quote is taken back: nobody has to stay in a report because it was printed once.
 */
export const reportQuote = pgTable(
  "report_quote",
  {
    organizationId: organizationId(),
    versionId: ref("version_id").notNull(),
    blockId: text("block_id").notNull(),
    quoteId: ref("quote_id").notNull(),
    text: text().notNull(),
    /** Who speaks, as vaguely as it has to be: "A participant, after the program". */
    by: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "report_quote_pkey", columns: [t.organizationId, t.versionId, t.blockId] }),
    index("report_quote_quote_idx").on(t.organizationId, t.quoteId),
    foreignKey({
      name: "report_quote_version_fk",
      columns: [t.organizationId, t.versionId],
      foreignColumns: [reportVersion.organizationId, reportVersion.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "report_quote_quote_fk",
      columns: [t.organizationId, t.quoteId],
      foreignColumns: [quote.organizationId, quote.id],
    }).onDelete("cascade"),
    ownOrganization("report_quote"),
  ],
);
