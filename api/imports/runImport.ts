import { connectionOf, type OrganizationDb } from "#api/db/client";
import type { Brought } from "#api/db/schema";
import { pinInstrumentVersion } from "#api/instruments/queries";
import { ensureLabels, listMergedNames } from "#api/labels/queries";
import { raiseDataVersion } from "#api/programs/queries";
import { createFileSurvey, ensureQuestions } from "#api/surveys/queries";
import type { ConflictDecision } from "#shared/imports/conflictDecision";
import { type Against, type ConflictPolicy, policiesOf } from "#shared/imports/conflictPolicy";
import type { ImportPlan } from "#shared/imports/plan";
import { broughtOf, newestIds } from "./brought";
import { makeDecided } from "./decisions";
import { type Filling, fillIncoming } from "./fillIncoming";
import type { Arrived } from "./incoming";
import { keepAnonymousLayers, keepEnrollmentLayers } from "./keepLayers";
import type { RemovedRows } from "./leaveOutRemoved";
import { giveBackLabels, lendAgain } from "./lentLabels";
import type { TellProgress } from "./progress";
import { settleAnonymous } from "./settleAnonymous";
import { settleDoubles } from "./settleDoubles";
import { makeUnits, remakeUnits, settleEnrollments } from "./settleEnrollments";
import { settleKnown } from "./settleKnown";
import { settlePeople } from "./settlePeople";
import { settleRoster } from "./settleRoster";
import { type Conflict, type Place, shownConflicts } from "./settling";
import { storeNewChanges } from "./storeNewChanges";
import { extendOptions, storeOwnAnswers } from "./storeOwn";
import { countFates, refreshChanged, storeResponses } from "./storeSettled";
import type { RowsRead } from "./takeRows";
import { tellStoring } from "./tellStoring";

/** A file, read and with a plan: what a dry run and a real one both take. */
export interface ImportRun extends Filling {
  importId: number;
  fileName: string;
  plan: Pick<ImportPlan, "instruments" | "questions">;
  /** What somebody decided of single conflicts; the mapping's policy settles the others. */
  decisions?: readonly ConflictDecision[] | undefined;
  /** How many conflicts are passed over before the first that is shown. */
  conflictsFrom?: number | undefined;
  /** Asked once everything is decided: is it to be written? */
  mayStore: (failedRows: number, openConflicts: number) => boolean;
  /** Hears how far it is. */
  tell: TellProgress;
}

export interface Fates {
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
}

export interface RunResult {
  /** It was written, not only decided. */
  stored: boolean;
  /** What the rows were, and how many people's responses came of them. */
  taken: RowsRead;
  arrived: Arrived;
  /** People kept apart from somebody whose code differs in capitals alone. */
  apart: number;
  /** Rows left out because their person was erased. */
  erased: number;
  /** Rows of responses that a person had removed, left out for that. */
  removed: RemovedRows[];
  rows: Fates;
  responses: Fates;
  /** `open`: nobody has said which counts. */
  conflicts: Record<Against, { count: number; open: number; policy: ConflictPolicy }> & { shown: Conflict[] };
  /** People whose rows name more than one cohort or group: the earliest was believed. */
  moved: number;
  /** People who were here already and now have a cohort, group or attribute that they lacked. */
  filled: number;
  /** People whom a list enrolls once more, in another cohort. */
  again: number;
  /** What it made or named beside people and responses. */
  brought: Omit<Brought, "dataVersion">;
}

/**
 * Reads every row of a file, decides what becomes of it and, where that may be, stores it: inside the caller's
 * transaction, which is rolled back where nothing was stored. A dry run takes the same decisions in the same
 * statements and leaves out the writing alone; what is decided stands in `incoming.fate`, which the writing
 * follows.
 */
export async function runImport(db: OrganizationDb, run: ImportRun): Promise<RunResult> {
  // First: it holds the program's row, so that two imports and a merge follow one another.
  await raiseDataVersion(db, run.program.id);
  const place: Place = {
    sql: connectionOf(db),
    organizationId: run.organizationId,
    programId: run.program.id,
  };
  // People are shared between programs: while this runs nobody is cleared away who is about to be enrolled.
  await place.sql`SELECT pg_advisory_xact_lock_shared(hashtextextended(${`people ${run.organizationId}`}, 0))`;
  const { taken, arrived, whole, apart, erased, removed } = await fillIncoming(place, run);
  await place.sql`SET LOCAL enable_nestloop = off`;
  await place.sql`SET LOCAL work_mem = '64MB'`;
  // Every id that is stored below comes from a join with what it refers to, or was made here.
  await place.sql`SET LOCAL app.references_known = 'yes'`;
  run.tell({ phase: "comparing", rows: 0, total: null });
  const policies = policiesOf(run.mapping.conflicts);
  const lent = await giveBackLabels(place);
  const settled = await settle(db, place, run, { taken, arrived, whole }, policies);
  await lendAgain(place, lent);
  const fates = settled.allNew
    ? allCreated(
        taken.taken - erased.rows - removed.emptied,
        arrived.responses - erased.responses - removed.responses,
      )
    : await countFates(place);
  fates.rows.skipped += taken.skipped + erased.rows + removed.emptied;
  return { taken, arrived, apart, erased: erased.rows, removed: removed.removed, ...fates, ...settled };
}

async function settle(
  db: OrganizationDb,
  place: Place,
  run: ImportRun,
  { taken, arrived, whole }: { taken: RowsRead; arrived: Arrived; whole: () => Promise<void> },
  policies: Record<Against, ConflictPolicy>,
) {
  const { organizationId, plan, program } = run;
  const from = run.conflictsFrom ?? 0;
  const labelIds = async (kind: "cohort" | "group", names: string[]) => {
    const merged = await listMergedNames(db, kind, program.id);
    return ensureLabels(db, organizationId, program.id, kind, names, merged);
  };
  const newest = await newestIds(place);
  const cohortIds = await labelIds("cohort", arrived.cohorts);
  const groupIds = await labelIds("group", arrived.groups);
  await makeDecided(place, run.decisions ?? [], program.waves);
  if (run.mapping.roster) {
    await settlePeople(place, arrived);
    const { groups } = arrived;
    const attributes = (run.mapping.attributes ?? []).map(({ name }) => name);
    const labels = { cohortIds, groupIds, groups, attributes };
    const {
      inFile,
      stored: met,
      ...listed
    } = await settleRoster(place, labels, run.importId, { policies, from });
    const stored = run.mayStore(taken.failed, inFile.open + met.open);
    if (stored) await refreshChanged(place);
    return {
      stored,
      allNew: false,
      moved: 0,
      ...listed,
      conflicts: conflictsOf(inFile, met, policies),
      brought: broughtOf(newest, { surveyVersionId: null, cohortIds, groupIds, questionIds: [] }),
    };
  }
  const versionIds: number[] = [];
  for (const instrument of plan.instruments) {
    versionIds.push(await pinInstrumentVersion(db, instrument));
  }
  const surveyVersionId = await createFileSurvey(db, {
    organizationId,
    programId: program.id,
    name: run.fileName,
    content: {
      instruments: plan.instruments.map(({ id, version }) => ({ id, version })),
      questions: plan.questions,
    },
  });
  const questionIds = await ensureQuestions(db, organizationId, program.id, plan.questions);
  const waveIds = program.waves.map((wave) => wave.id);

  if (arrived.anonymous) {
    await whole();
    await settleAnonymous(place, run.sha256());
    await keepAnonymousLayers(place, run.importId, { versionIds, questionIds, cohortIds, groupIds });
  }
  // Where nothing can be stored whatever is found, nobody is written down to be found.
  const isTrial = !run.mayStore(taken.failed, 0);
  if (!isTrial) await settlePeople(place, arrived);
  let units = await makeUnits(place, waveIds);
  const { doubled } = units;
  let inFile: Awaited<ReturnType<typeof settleDoubles>> = { count: 0, open: 0, conflicts: [], moved: 0 };
  if (doubled) {
    await whole();
    inFile = await settleDoubles(place, plan.instruments.length, { policy: policies.file, from });
    units = await remakeUnits(place, waveIds);
  }
  const { importId } = run;
  const labels = { cohortIds, groupIds };
  const { known, moved, filled } = await settleEnrollments(place, units, labels, importId, isTrial);
  if (known) await whole();
  await extendOptions(place, questionIds);
  const told = { policy: policies.stored, from: Math.max(0, from - inFile.count) };
  const stored = await settleKnown(place, { known, importId, versionIds, questionIds, ...told });
  const mayStore = run.mayStore(taken.failed, inFile.open + stored.open);
  if (mayStore) {
    const written = await tellStoring(place, versionIds.length, run.tell);
    if (known) await keepEnrollmentLayers(place, importId, labels);
    await storeResponses(place, { importId, surveyVersionId, versionIds, known, told: written });
    await storeOwnAnswers(place, questionIds, known);
    await storeNewChanges(place, versionIds, labels);
    if (known) await refreshChanged(place);
  }

  return {
    stored: mayStore,
    /** Nothing in the file met anything, in it or stored: everything it says is new. */
    allNew: !doubled && !known && !arrived.anonymous,
    moved: moved + inFile.moved,
    filled,
    again: 0,
    conflicts: conflictsOf(inFile, stored, policies),
    brought: broughtOf(newest, { surveyVersionId, cohortIds, groupIds, questionIds }),
  };
}

type Found = { count: number; open: number; conflicts: Conflict[] };

/** Those within the file first, then those with what is stored. */
function conflictsOf(
  inFile: Found,
  met: Found,
  policies: Record<Against, ConflictPolicy>,
): RunResult["conflicts"] {
  return {
    file: { count: inFile.count, open: inFile.open, policy: policies.file },
    stored: { count: met.count, open: met.open, policy: policies.stored },
    shown: [...inFile.conflicts, ...met.conflicts].slice(0, shownConflicts),
  };
}

function allCreated(rows: number, responses: number): { rows: Fates; responses: Fates } {
  const none = { updated: 0, unchanged: 0, skipped: 0 };
  return { rows: { created: rows, ...none }, responses: { created: responses, ...none } };
}
