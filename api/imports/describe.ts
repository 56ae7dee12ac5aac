import type { ConflictDecision } from "#shared/imports/conflictDecision";
import { tellDifferences } from "#shared/imports/conflictDifferences";
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
    ...(result.conflicts.count > 0 && !mapping.roster
      ? { conflicts: conflictsOf(result, plan, settling) }
      : {}),
  };
}

/** Each conflict with both sides where they differ, by its rows: whose it is, no report says. */
function conflictsOf(
  { conflicts: { count, open, shown } }: RunResult,
  plan: Pick<ImportPlan, "instruments" | "questions">,
  { decisions, from }: { decisions: readonly ConflictDecision[]; from: number },
): NonNullable<ImportReport["conflicts"]> {
  return {
    count,
    open,
    from,
    decisions: [...decisions],
    shown: shown.map(({ rows, wave, against, keep, alike, response, sides }) => ({
      ...{ rows, wave: wave!, against, keep: keep ?? null, alike: alike!, response: response ?? null },
      sides: sides!.map(({ row }) => ({ row })),
      ...tellDifferences(sides!, plan),
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
  const { count, policy } = result.conflicts;
  if (count > 0 && policy !== "ask") notes.push(conflictNote(count, policy, isRoster));
  else if (count > 0 && result.conflicts.open === 0) notes.push(settledNote(count));
  if (result.moved > 0) {
    const people = result.moved === 1 ? "1 person is" : `${result.moved} people are`;
    notes.push(`${people} given more than one cohort or group; the one from the earliest wave was kept`);
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
    count === 0 &&
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

function conflictNote(
  count: number,
  policy: "leave_out" | "keep_first" | "keep_last",
  isRoster: boolean,
): string {
  if (isRoster) {
    const people = count === 1 ? "1 person is" : `${count} people are`;
    const kept = {
      leave_out: "these lines were left out",
      keep_first: "what was here, or came first, was kept",
      keep_last: "the list was believed",
    }[policy];
    return `${people} told two groups or attributes; ${kept}`;
  }
  const times = count === 1 ? "Once, two" : `${count} times, two`;
  const settled = {
    leave_out: "neither was taken from this file",
    keep_first: "the first was kept",
    keep_last: "the last was kept",
  }[policy];
  return `${times} different responses of one person at one wave met; ${settled}`;
}

function settledNote(count: number): string {
  const times = count === 1 ? "Once, two" : `${count} times, two`;
  return `${times} different responses of one person at one wave met; each was settled as you chose`;
}

function conflictQuestions({ conflicts }: RunResult, isRoster: boolean, open: OpenCode): ImportQuestion[] {
  if (conflicts.open === 0) return [];
  const shown = conflicts.shown.slice(0, 5).map((conflict) => sentenceOf(conflict, open));
  const more = conflicts.count > shown.length ? ` … and ${conflicts.count - shown.length} more` : "";
  if (isRoster)
    return [
      {
        id: "conflicts",
        about: "conflicts",
        question: `The list says something else about some people: ${shown.join("; ")}${more}. Which counts?`,
        options: [
          { value: "keep_first", label: "What is here already, or comes first in the list" },
          { value: "keep_last", label: "What the list says" },
          { value: "leave_out", label: "Neither: leave these lines out" },
        ],
      },
    ];
  return [
    {
      id: "conflicts",
      about: "conflicts",
      question: `Different responses of one person at one wave: ${shown.join("; ")}${more}. Which counts?`,
      options: [
        { value: "keep_first", label: "The first" },
        { value: "keep_last", label: "The last" },
        { value: "leave_out", label: "Neither: leave these people's responses at that wave out" },
      ],
    },
  ];
}

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
