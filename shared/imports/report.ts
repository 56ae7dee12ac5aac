import { z } from "zod";
import { conflictDecisionSchema } from "./conflictDecision";
import { conflictSides } from "./conflictPolicy";
import { csvLine } from "./csvCell";
import type { Header } from "./header";
import { mappingSchema } from "./mapping";
import type { NoteCode, RowProblem, SkipReason } from "./prepared";
import { saidSchema, type Told, tell } from "./tell";

/** What an import (or its dry run) answers. `rows.read` always equals the sum of the other five. */
export const rowProblemSchema = z.object({
  row: z.int(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  message: z.string(),
  /** The same by its code and what it is filled with, for a page in another language. */
  said: saidSchema.optional(),
});

export const importQuestionSchema = z.object({
  id: z.string(),
  /** The part of the mapping, or the column, that the question is about. */
  about: z.string(),
  question: z.string(),
  said: saidSchema.optional(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
});
export type ImportQuestion = z.output<typeof importQuestionSchema>;

const count = z.int().min(0);
const words = z.record(z.string(), z.string());

/** Two or more responses of one person at one wave, or lines of a list about one person, that disagree, side by side. */
export const shownConflictSchema = z.object({
  /** The rows of the file; a decision names the first. */
  rows: z.array(z.int()),
  /** Null in a list of people: its lines disagree about a group or an attribute. */
  wave: z.string().nullable(),
  against: z.enum(conflictSides),
  /** What counts as it stands: a row, what is stored, nothing; null while nobody has said. */
  keep: z.union([z.int(), z.enum(["stored", "neither"])]).nullable(),
  /** Conflicts about the same questions: how many there are, and the key to settle them by. */
  alike: z.object({ key: z.string(), count }),
  response: z.object({ enrollmentId: z.int(), responseId: z.int() }).nullable(),
  /** In the order of `differences[].values`; `row` is null for what is stored. */
  sides: z.array(z.object({ row: z.int().nullable() })),
  differences: z.array(
    z.object({
      about: z.string().nullable(),
      /** Its words in each language that it has; so with the question and the labels. */
      aboutIn: words.optional(),
      item: z.int().nullable(),
      question: z.string(),
      questionIn: words.optional(),
      said: saidSchema.optional(),
      values: z.array(
        z.object({
          value: z.number().nullable(),
          label: z.string().nullable(),
          labelIn: words.optional(),
          said: saidSchema.optional(),
        }),
      ),
    }),
  ),
  /** Questions that all sides answer the same. */
  same: count,
});
export type ShownConflict = z.output<typeof shownConflictSchema>;

export const importReportSchema = z.object({
  /** Where the file is staged or stored; null when nothing of it was kept. */
  id: z.int().nullable(),
  source: z.object({ id: z.string(), name: z.string(), confidence: z.number() }),
  mapping: mappingSchema.nullable(),
  rows: z.object({
    read: count,
    created: count,
    updated: count,
    unchanged: count,
    skipped: count,
    failed: count,
  }),
  /** Of a file with one row for each answer: what became of its rows. `read` is the sum of the others. */
  answers: z.object({ read: count, taken: count, skipped: count, failed: count, blank: count }).optional(),
  responses: z.object({ created: count, updated: count, unchanged: count }),
  /** The first problems, in order. */
  problems: z.array(rowProblemSchema),
  /** Alike ones together: every problem of the file is counted here. */
  problemGroups: z
    .array(
      z.object({
        column: z.string().nullable(),
        message: z.string(),
        said: saidSchema.optional(),
        /** What the column as a whole suggests; `message` holds it too. */
        advice: saidSchema.optional(),
        count,
        rows: z.array(z.int()),
      }),
    )
    .optional(),
  /** Once stored: in which columns cells could not be read, without what stood in them. */
  unread: z.array(z.object({ column: z.string().nullable(), count, rows: z.array(z.int()) })).optional(),
  /** Problems that `problems` leaves out; the file of failed rows has them all. */
  problemsLeftOut: count.optional(),
  notes: z.array(z.string()),
  /** The same notes, each by its code and what it is filled with; left out of reports that an older version kept. */
  notesSaid: z.array(saidSchema).optional(),
  questions: z.array(importQuestionSchema).optional(),
  /** Rows of this very file whose responses a person had removed; `include: ["removed"]` brings them back. */
  removed: z
    .array(z.object({ rows: z.array(z.int()), reason: z.string().nullable(), removedAt: z.iso.datetime() }))
    .optional(),
  /** Different responses of one person at one wave; left out where there are none, and once they are stored. */
  conflicts: z
    .object({
      count,
      /** Of which nobody has said what counts. */
      open: count,
      /** Rows of the file that disagree with each other, and rows that disagree with what is stored. */
      file: z.object({ count, open: count }),
      stored: z.object({ count, open: count }),
      /** How many were passed over before the first that is shown. */
      from: count,
      shown: z.array(shownConflictSchema),
      /** What was decided of single ones: to be sent again when the file is confirmed. */
      decisions: z.array(conflictDecisionSchema),
    })
    .optional(),
});
export type ImportReport = z.output<typeof importReportSchema>;

/** The whole sentence of a problem: "Row 9, column wave: 'psot' is not one of pre, post". */
export function problemSentence({ row, column, message }: RowProblem): string {
  return `Row ${row}${column === null ? "" : `, column ${column}`}: ${message}`;
}

export interface GatheredProblems {
  total: number;
  /** Rows with a problem. */
  rows: number;
  listed: RowProblem[];
  leftOut: number;
  groups: NonNullable<ImportReport["problemGroups"]>;
}

/**
 * Gathers the problems of a file of any length: the first ones as they are, all of them counted with those
 * alike (same column, same words). What stands in `listed` and `leftOut` adds up to `total`.
 */
export function gatherProblems({ most = 500, mostGroups = 200, rowsPerGroup = 5 } = {}): {
  add(problems: readonly RowProblem[]): void;
  finish(advice?: readonly ({ column: string } & Told)[]): GatheredProblems;
} {
  const listed: RowProblem[] = [];
  const groups = new Map<string, GatheredProblems["groups"][number]>();
  const others: GatheredProblems["groups"][number] = {
    column: null,
    ...tell("problem.others"),
    count: 0,
    rows: [],
  };
  let total = 0;
  let rows = 0;
  return {
    add(problems) {
      if (problems.length > 0) rows++;
      for (const problem of problems) {
        total++;
        if (listed.length < most) listed.push(problem);
        const key = `${problem.column ?? ""}\u001f${problem.message}`;
        let group = groups.get(key);
        if (!group && groups.size < mostGroups) {
          const { column, message, said } = problem;
          group = { column, message, ...(said ? { said } : {}), count: 0, rows: [] };
          groups.set(key, group);
        }
        group ??= others;
        group.count++;
        if (group.rows.length < rowsPerGroup) group.rows.push(problem.row);
      }
    },
    finish(advice = []) {
      const all = [...groups.values(), ...(others.count > 0 ? [others] : [])];
      for (const { column, message, said } of advice)
        for (const group of all)
          if (group.column === column && /scale/.test(group.message)) {
            group.message += ` (the column ${message})`;
            group.advice = said;
          }
      all.sort((a, b) => b.count - a.count);
      return { total, rows, listed, leftOut: total - listed.length, groups: all };
    },
  };
}

/**
 * Which columns of a file had cells that could not be read, how many, and the first rows: what is kept when the
 * file is stored. The words of a problem quote the cell, which may hold anything, and are not kept.
 */
export function unreadColumns(
  groups: NonNullable<ImportReport["problemGroups"]>,
): NonNullable<ImportReport["unread"]> {
  const columns = new Map<string | null, { column: string | null; count: number; rows: Set<number> }>();
  for (const { column, count, rows } of groups) {
    const known = columns.get(column) ?? { column, count: 0, rows: new Set<number>() };
    columns.set(column, known);
    known.count += count;
    for (const row of rows) known.rows.add(row);
  }
  return [...columns.values()]
    .map((one) => ({ ...one, rows: [...one.rows].sort((a, b) => a - b).slice(0, 20) }))
    .sort((a, b) => b.count - a.count);
}

/** The words of a file of failed rows, in one language. */
export interface FailedWords {
  /** Heads of its first and its last column. */
  row: string;
  problem: string;
  sayProblem(problem: RowProblem): string;
  /** Cells for which the header has no column. */
  sayBeyond(cells: string): string;
  /** So many rows are left out at the end. */
  sayMore(rows: number): string;
}

/** The failed rows as a CSV file: the file's own columns and a last one that says in these words what is wrong. */
export function failedRowsCsv(
  header: Header,
  words: FailedWords,
): {
  head: string;
  line(cells: readonly string[], problems: readonly RowProblem[]): string;
  /** A last line where more rows failed than are kept: the list never looks complete when it is not. */
  rest(count: number): string;
} {
  const names = header.columns.map(({ name }) => name);
  return {
    head: csvLine([words.row, ...names, words.problem]),
    rest: (count) => csvLine(["", ...names.map(() => ""), words.sayMore(count)]),
    line(given, problems) {
      const cells = header.perAnswer ? given.slice(0, -1) : given;
      // Cells beyond the header stay visible, inside the last column: none is dropped and none shifts.
      const extra = cells.slice(names.length).filter((cell) => cell.trim() !== "");
      const said = problems.map((problem) => {
        const wrong = words.sayProblem(problem);
        return problem.column === null ? wrong : `${problem.column}: ${wrong}`;
      });
      if (extra.length > 0) said.push(words.sayBeyond(extra.join(" | ")));
      const row = String(problems[0]?.row ?? "");
      return csvLine([row, ...names.map((_, index) => clean(cells[index] ?? "")), said.join("; ")]);
    },
  };
}

function clean(cell: string): string {
  return cell.replaceAll("\0", "\ufffd");
}

/** A remark about rows that were taken, for people. */
export function noteSentence(code: NoteCode, count: number): Told {
  return tell(`note.${code}`, { n: count });
}

/** Why rows were left out, for people. */
export function skipSentence(reason: SkipReason, count: number): Told {
  return tell(`skip.${reason}`, { n: count });
}

/** Why rows were left out whose responses a person removed; the day is that of UTC. */
export function removedSentence(removed: {
  rows: readonly number[];
  reason?: string | null;
  removedAt?: string;
}): Told {
  const { rows, reason, removedAt } = removed;
  const n = new Set(rows).size;
  if (!removedAt) return tell("skip.removed", { n });
  const day = removedAt.slice(0, 10);
  return reason ? tell("skip.removedBecause", { n, day, reason }) : tell("skip.removedOn", { n, day });
}
