import type { ConflictDecision } from "#shared/imports/conflictDecision";
import { tellDifferences } from "#shared/imports/conflictDifferences";
import { type Against, conflictSides } from "#shared/imports/conflictPolicy";
import type { Mapping } from "#shared/imports/mapping";
import type { ImportPlan } from "#shared/imports/plan";
import type { NoteCode, SkipReason } from "#shared/imports/prepared";
import type { Reading } from "#shared/imports/reading";
import {
  type GatheredProblems,
  type ImportQuestion,
  type ImportReport,
  noteSentence,
  removedSentence,
  skipSentence,
} from "#shared/imports/report";
import { ask, spoken, type Told, tell } from "#shared/imports/tell";
import { listedQuestions } from "./listedSide";
import type { RunResult } from "./runImport";
import type { Conflict } from "./settling";

/** A participant's code as it was given, where it is whole. */
type OpenCode = (sealed: Buffer, hash: Buffer) => string;

/** What an import (or its dry run) says to the person who brought the file. */
export function describeRun({
  importId,
  head,
  mapping,
  plan,
  settling,
  result,
  problems,
  open,
}: {
  importId: number;
  head: Pick<Reading, "source" | "notes" | "notesSaid" | "header">;
  mapping: Mapping;
  plan: Pick<ImportPlan, "instruments" | "questions">;
  /** What was decided of single conflicts, and how many of them were passed over. */
  settling: { decisions: readonly ConflictDecision[]; from: number };
  result: RunResult;
  problems: GatheredProblems;
  open: OpenCode;
}): ImportReport {
  const { created, updated, unchanged, skipped } = result.rows;
  const questions = conflictQuestions(result, mapping.roster === true, open);
  const asked = mapping.roster
    ? { instruments: [], questions: listedQuestions((mapping.attributes ?? []).map(({ name }) => name)) }
    : plan;
  return {
    id: importId,
    source: head.source,
    mapping,
    rows: { read: result.taken.read, created, updated, unchanged, skipped, failed: result.taken.failed },
    ...(head.header.perAnswer && result.taken.answers
      ? { answers: answersOf(head.header.perAnswer, result.taken.answers) }
      : {}),
    responses: {
      created: result.responses.created,
      updated: result.responses.updated,
      unchanged: result.responses.unchanged,
    },
    problems: problems.listed,
    problemGroups: problems.groups,
    ...(problems.leftOut > 0 ? { problemsLeftOut: problems.leftOut } : {}),
    ...withNotes(head, notesOf(result, mapping.roster === true)),
    ...(questions.length > 0 ? { questions } : {}),
    ...(result.removed.length > 0 ? { removed: result.removed } : {}),
    ...(countOf(result) > 0 ? { conflicts: conflictsOf(result, asked, settling) } : {}),
  };
}

const countOf = ({ conflicts: { file, stored } }: RunResult) => file.count + stored.count;
const openOf = ({ conflicts: { file, stored } }: RunResult) => file.open + stored.open;

/** Each conflict with both sides where they differ, by its rows: whose it is, no report says. */
function conflictsOf(
  result: RunResult,
  plan: Pick<ImportPlan, "instruments" | "questions">,
  { decisions, from }: { decisions: readonly ConflictDecision[]; from: number },
): NonNullable<ImportReport["conflicts"]> {
  const { file, stored, shown } = result.conflicts;
  return {
    count: countOf(result),
    open: openOf(result),
    file: { count: file.count, open: file.open },
    stored: { count: stored.count, open: stored.open },
    from,
    decisions: [...decisions],
    shown: shown.map(({ rows, wave, against, keep, alike, response, sides }) => ({
      ...{ rows, wave, against, keep, alike, response },
      sides: sides.map(({ row }) => ({ row })),
      ...tellDifferences(sides, plan),
    })),
  };
}

/** What became of the rows of a file with one for each answer. */
function answersOf(
  { rows: read, blank }: { rows: number; blank: number },
  fates: NonNullable<RunResult["taken"]["answers"]>,
): NonNullable<ImportReport["answers"]> {
  return { read, ...fates, blank };
}

/** The notes of the reading, then those of the run. A reading that an older version kept has its sentences alone. */
function withNotes(
  { notes, notesSaid }: Pick<Reading, "notes" | "notesSaid">,
  told: readonly Told[],
): Pick<ImportReport, "notes" | "notesSaid"> {
  const more = spoken(told);
  return {
    notes: [...notes, ...more.notes],
    ...(notesSaid ? { notesSaid: [...notesSaid, ...more.notesSaid] } : {}),
  };
}

function notesOf(result: RunResult, isRoster: boolean): Told[] {
  const notes = [...result.taken.noted].map(([code, count]) => noteSentence(code as NoteCode, count));
  for (const [reason, count] of result.taken.skippedBecause)
    notes.push(skipSentence(reason as SkipReason, count));
  for (const one of result.removed.slice(0, toldRemovals)) notes.push(removedSentence(one));
  const untold = result.removed.slice(toldRemovals);
  if (untold.length > 0) notes.push(removedSentence({ rows: untold.flatMap(({ rows }) => rows) }));
  if (result.erased > 0) notes.push(skipSentence("erased", result.erased));
  notes.push(...conflictNotes(result, isRoster));
  if (result.apart > 0) notes.push(tell("note.kept_apart", { n: result.apart }));
  if (result.moved > 0) notes.push(tell("note.moved", { n: result.moved }));
  if (result.filled > 0) notes.push(tell("note.filled", { n: result.filled }));
  if (result.again > 0) notes.push(tell("note.again", { n: result.again }));
  if (
    result.filled === 0 &&
    countOf(result) === 0 &&
    result.rows.created === 0 &&
    result.rows.updated === 0 &&
    result.rows.unchanged > 0
  ) {
    notes.push(tell("note.nothingNew"));
  }
  return notes;
}

/** The others are told together. */
const toldRemovals = 5;

/** How conflicts are settled as it stands; silent of those that are still open. */
function conflictNotes(result: RunResult, isRoster: boolean): Told[] {
  return conflictSides.flatMap((against) => {
    const { count: n, open, policy } = result.conflicts[against];
    if (n === 0 || (policy === "ask" && open > 0)) return [];
    return [tell(`note.${isRoster ? "listed" : "rows"}.${against}`, { n, how: policy })];
  });
}

/** Rows against each other, and rows against what is stored, are two questions: who says one says nothing of the other. */
function conflictQuestions(result: RunResult, isRoster: boolean, open: OpenCode): ImportQuestion[] {
  return conflictSides.flatMap((against): ImportQuestion[] => {
    const { count, open: stillOpen } = result.conflicts[against];
    if (stillOpen === 0) return [];
    const of = result.conflicts.shown.filter((one) => one.against === against).slice(0, 5);
    const left = count > of.length ? ` … (+${count - of.length})` : "";
    const shown = `${of.map((conflict) => placeOf(conflict, open)).join("; ")}${left}`;
    return [
      {
        id: `conflicts.${against}`,
        about: "conflicts",
        ...ask(`ask.${isRoster ? "listed" : "rows"}.${against}`, { shown }),
        options: conflictOptions[against],
      },
    ];
  });
}

const conflictOptions: Record<Against, ImportQuestion["options"]> = {
  file: [
    { value: "keep_first", label: "The first row" },
    { value: "keep_last", label: "The last row" },
    { value: "leave_out", label: "None of these rows" },
  ],
  stored: [
    { value: "keep_first", label: "What is stored" },
    { value: "keep_last", label: "What the file says" },
    { value: "leave_out", label: "Neither changes: leave these rows out" },
  ],
};

/** Whose it is, at which wave, in which rows: "P01, pre: 3, 13". */
function placeOf({ rows, wave, sealedCode, codeHash }: Conflict, open: OpenCode): string {
  const who = sealedCode ? open(sealedCode, codeHash) : "?";
  return `${wave === null ? who : `${who}, ${wave}`}: ${rows.join(", ")}`;
}
