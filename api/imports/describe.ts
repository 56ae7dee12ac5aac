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
  head: Pick<Reading, "source" | "notes" | "header">;
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
    notes: [...head.notes, ...notesOf(result, mapping.roster === true)],
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

function notesOf(result: RunResult, isRoster: boolean): string[] {
  const notes = [...result.taken.noted].map(([code, count]) => noteSentence(code as NoteCode, count));
  for (const [reason, count] of result.taken.skippedBecause)
    notes.push(skipSentence(reason as SkipReason, count));
  for (const one of result.removed.slice(0, toldRemovals)) notes.push(removedSentence(one));
  const untold = result.removed.slice(toldRemovals);
  if (untold.length > 0) notes.push(removedSentence({ rows: untold.flatMap(({ rows }) => rows) }));
  if (result.erased > 0) notes.push(skipSentence("erased", result.erased));
  notes.push(...conflictNotes(result, isRoster));
  if (result.moved > 0) {
    const people = result.moved === 1 ? "1 person is" : `${result.moved} people are`;
    notes.push(
      `${people} given more than one cohort, group or attribute; the one from the earliest wave and row was kept`,
    );
  }
  if (result.filled > 0) {
    const people = result.filled === 1 ? "1 person was" : `${result.filled} people were`;
    notes.push(`${people} given a cohort, group or attribute that they did not have yet`);
  }
  if (result.again > 0) {
    const people = result.again === 1 ? "1 person is" : `${result.again} people are`;
    notes.push(
      `${people} in another cohort already; the list enrolls them once more, in the cohort it names`,
    );
  }
  if (
    result.filled === 0 &&
    countOf(result) === 0 &&
    result.rows.created === 0 &&
    result.rows.updated === 0 &&
    result.rows.unchanged > 0
  ) {
    notes.push("Everything in this file was here already; nothing new was stored");
  }
  return notes;
}

/** The others are told together. */
const toldRemovals = 5;

/** How conflicts are settled as it stands; silent of those that are still open. */
function conflictNotes(result: RunResult, isRoster: boolean): string[] {
  return conflictSides.flatMap((against) => {
    const { count, open, policy } = result.conflicts[against];
    if (count === 0 || (policy === "ask" && open > 0)) return [];
    const met = metWords[isRoster ? "roster" : "answers"][against](count);
    return [`${met}; ${policy === "ask" ? "each was settled as you chose" : settledWords[against][policy]}`];
  });
}

const metWords = {
  answers: {
    file: (n: number) =>
      `${n === 1 ? "Once, rows" : `${n} times, rows`} of one person at one wave said different things`,
    stored: (n: number) =>
      `${n === 1 ? "1 row said" : `${n} rows said`} something else than what was stored of that person at that wave`,
  },
  roster: {
    file: (n: number) =>
      `${n === 1 ? "1 person is" : `${n} people are`} told two groups or attributes by the list itself`,
    stored: (n: number) =>
      `${n === 1 ? "1 person is" : `${n} people are`} told another group or attribute than they had here`,
  },
};

const settledWords = {
  file: {
    leave_out: "none of these rows was taken",
    keep_first: "the first row was taken",
    keep_last: "the last row was taken",
  },
  stored: {
    leave_out: "these rows were left out",
    keep_first: "what was stored was kept",
    keep_last: "the file replaced it",
  },
} as const;

/** Rows against each other, and rows against what is stored, are two questions: who says one says nothing of the other. */
function conflictQuestions(result: RunResult, isRoster: boolean, open: OpenCode): ImportQuestion[] {
  return conflictSides.flatMap((against): ImportQuestion[] => {
    const { count, open: stillOpen } = result.conflicts[against];
    if (stillOpen === 0) return [];
    const of = result.conflicts.shown.filter((one) => one.against === against).slice(0, 5);
    const shown = of.map((conflict) => sentenceOf(conflict, open)).join("; ");
    const more = count > of.length ? ` … and ${count - of.length} more` : "";
    const lead = isRoster
      ? {
          file: "The list says two things about some people",
          stored: "The list says something else about some people",
        }
      : {
          file: "Rows of one person at one wave say different things",
          stored: "The file says something else than what is stored",
        };
    return [
      {
        id: `conflicts.${against}`,
        about: "conflicts",
        question: `${lead[against]}: ${shown}${more}. Which counts?`,
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

function sentenceOf({ rows, wave, sealedCode, codeHash, against }: Conflict, open: OpenCode): string {
  const who = sealedCode ? `participant ${open(sealedCode, codeHash)}` : "a participant";
  if (wave === null)
    return against === "file"
      ? `rows ${rows.join(" and ")} give ${who} two groups or attributes`
      : `row ${rows[0]} gives ${who} another group or attribute than they have here`;
  return against === "file"
    ? `rows ${rows.join(" and ")} are both ${who} at ${wave}`
    : `row ${rows[0]} differs from what is stored for ${who} at ${wave}`;
}
