import type { Instrument } from "#shared/instruments/definition";
import { Problem, type ProblemPlace } from "#shared/problem";
import { isSaidMissing } from "#shared/responses/missing";
import { shorten } from "./cells";
import { readFoldedRow } from "./foldAnswers";
import { type Mapping, saysWho } from "./mapping";
import { type Advice, compileAnswers } from "./planAnswers";
import { collectMistakes, type Fail, type PlanInput } from "./planInput";
import { compilePerson } from "./planPerson";
import { compilePlace } from "./planPlace";
import { compileOwnAnswers, type OwnQuestion } from "./planQuestions";
import { compileAttributes, compileMoment } from "./planRest";
import type { NoteCode, PreparedOwnAnswer, PreparedResponse, RowOutcome, RowProblem } from "./prepared";
import { compileRowStatus } from "./rowStatus";
import { type Told, tell } from "./tell";

/** How to read a file: one function per row, made once. */
export interface ImportPlan {
  /** Those the mapping fills, in the order it names them. */
  instruments: Instrument[];
  questions: OwnQuestion[];
  /** Columns that become data, by what they become; all other columns are left behind. */
  columns: { name: string; use: string }[];
  /** One data record, counted from 1 below the header. Pure but for memory of cells seen before, which is bounded. */
  read(cells: string[], row: number): RowOutcome;
  /** Of a file with one row for each answer: how many of its rows this one was put together from. */
  answersIn?(cells: string[]): number;
  /** After the file: what its columns as a whole suggest, such as an offset. */
  advice(): Advice[];
}

/**
 * Checks a mapping against a file's header, the instruments and the waves, and compiles it into a reader of
 * rows: each column gets its reader once, so that a row costs a look-up per cell.
 *
 * A row without any mapped answer is skipped; a preview, test or rejected response too, unless the mapping
 * includes it; a row with anything wrong fails whole. Wide files give one response per wave from one row. A
 * list of people (`roster`) gives one line without wave and answers for each row that is not blank.
 *
 * @throws Problem `mapping_needed` when the mapping leaves open who answered or when; `invalid_input` when it
 *   names columns, instruments, items or waves that are not there. Each place says what there is.
 */
export function compilePlan(input: PlanInput): ImportPlan {
  const { header, mapping, waves } = input;
  const mistakes = collectMistakes(header);
  const used = new Map<number, string>();
  const use = (index: number, what: string) => {
    if (index >= 0) used.set(index, what);
    return index;
  };

  const answers = compileAnswers(input, mistakes, use);
  const own = compileOwnAnswers(header, mapping, mistakes, use, input.source);
  const person = compilePerson(mapping, mistakes, use);
  const wave = compilePlace.wave(mapping, waves, mistakes, use);
  const cohort = compilePlace.label(mapping.cohort, "cohort", mistakes, use);
  const group = compilePlace.label(mapping.group, "group", mistakes, use);
  const attributes = compileAttributes(mapping, mistakes, use);
  const moment = compileMoment(mapping, mistakes, use);
  if (mistakes.places.length > 0) throw invalidMapping(mistakes.places);
  refuseOpenMapping(mapping, answers.needsRowWave);

  const status = compileRowStatus(header, input.source, answers.columns);
  const include = new Set<string>(mapping.include ?? []);
  const leavesUnfinished = mapping.leaveOut?.includes("unfinished") ?? false;
  const names = header.columns.map(({ name }) => name);
  const width = names.length;
  const order = waves.map(({ key }) => key);

  // One for all rows: what is made anew for each row is felt at a million of them.
  let problems: RowProblem[] = [];
  let currentRow = 0;
  // Of rows that were put together from answers, where each stood in the file.
  const firstItem = header.perAnswer?.firstItem ?? 0;
  const noRows: number[] = [];
  let itemRows = noRows;
  const fail: Fail = (index, value, { message, said }) => {
    const column = index < 0 ? null : names[index]!;
    const row = itemRows[index - firstItem] || currentRow;
    problems.push({ row, column, value: value && shorten(value, 200), message, said });
  };

  function read(given: string[], counted: number): RowOutcome {
    const folded = header.perAnswer && readFoldedRow(given);
    const cells = folded ? given.slice(0, -1) : given;
    const row = folded?.first ?? counted;
    currentRow = row;
    itemRows = folded?.rows ?? noRows;
    if (problems.length > 0) problems = [];
    if (folded?.faults) return { kind: "failed", problems: folded.faults };
    const misfit = cells.length === width ? undefined : checkWidth(cells, width);
    if (misfit) fail(-1, null, misfit);
    const nul = findNul(cells);
    if (nul >= 0) fail(nul < width ? nul : -1, null, nulMessage);
    if (problems.length > 0) return { kind: "failed", problems };
    const kind = status.kindOf(cells);
    if (kind && !include.has(kind)) return { kind: "skipped", reason: kind };
    if (leavesUnfinished && !status.finished(cells)) return { kind: "skipped", reason: "unfinished" };

    const sets = answers.read(cells, fail);
    const ownAnswers = own.read(cells, fail);
    const answered = sets.length > 0 || (wave !== undefined && ownAnswers.some(saysAnything));
    if (problems.length === 0 && !answered && !mapping.roster)
      return { kind: "skipped", reason: isBlankRow(cells) ? "blank" : "no_mapped_answer" };

    if (mapping.roster && isBlankRow(cells)) return { kind: "skipped", reason: "blank" };
    const notes: NoteCode[] = [];
    const who = person(cells, fail, notes);
    const rowWave = wave ? wave(cells, fail) : null;
    const shared: Shared = {
      row,
      ...who,
      cohort: cohort(cells, fail, notes),
      group: group(cells, fail, notes),
      attributes: attributes(cells, fail),
      submittedAt: moment(cells, fail, notes),
      finished: status.finished(cells),
      language: status.language(cells),
      seconds: status.seconds(cells),
    };
    if (problems.length > 0) return { kind: "failed", problems };
    const responses: PreparedResponse[] = [];
    if (mapping.roster) {
      responseAt(responses, null, shared);
      return notes.length > 0 ? { kind: "responses", responses, notes } : { kind: "responses", responses };
    }
    if (!shared.finished) notes.push("unfinished");
    for (const { wave: ownWave, set } of sets)
      responseAt(responses, ownWave ?? rowWave!, shared).answerSets.push(set);
    if (responses.length > 1) responses.sort((a, b) => order.indexOf(a.wave!) - order.indexOf(b.wave!));
    if (ownAnswers.some(saysAnything) && rowWave !== null) responseAt(responses, rowWave, shared);
    const told = rowWave === null ? responses[0]! : responses.find((one) => one.wave === rowWave);
    told?.ownAnswers.push(...ownAnswers);
    // Of a row that holds several waves, nobody knows which of them took so long.
    if (responses.length > 1) for (const response of responses) response.seconds = null;
    return notes.length > 0 ? { kind: "responses", responses, notes } : { kind: "responses", responses };
  }

  return {
    instruments: answers.instruments,
    questions: own.questions,
    columns: [...used].map(([index, what]) => ({ name: names[index]!, use: what })),
    read,
    ...(header.perAnswer ? { answersIn: (cells) => readFoldedRow(cells).answered } : {}),
    advice: answers.advice,
  };
}

function invalidMapping(places: ProblemPlace[]): Problem {
  const more = places.length > 1 ? ` (and ${places.length - 1} more)` : "";
  return new Problem("invalid_input", `${places[0]!.path}: ${places[0]!.message}${more}`, { places });
}

function refuseOpenMapping(mapping: Mapping, needsRowWave: boolean): void {
  const open: ProblemPlace[] = [];
  const ownOnly = mapping.items.length === 0 && (mapping.questions ?? []).length > 0;
  if (mapping.items.length === 0 && !ownOnly && !mapping.roster)
    open.push({ path: "mapping.items", ...tell("map.whichColumns") });
  if (!saysWho(mapping)) open.push({ path: "mapping.participant", ...tell("map.whoAnswered") });
  if (mapping.roster && typeof mapping.participant === "object")
    open.push({ path: "mapping.participant", ...tell("map.whoIsListed") });
  if ((needsRowWave || ownOnly) && mapping.wave === undefined)
    open.push({ path: "mapping.wave", ...tell("ask.wave") });
  if (open.length > 0) {
    const [{ message, said }] = open as [ProblemPlace];
    throw new Problem("mapping_needed", message, { places: open, extra: { said } });
  }
}

/** Whoever would rather not say was there too; a blank cell alone does not make a response. */
function saysAnything({ missing }: PreparedOwnAnswer): boolean {
  return missing === undefined || isSaidMissing(missing);
}

type Shared = Omit<PreparedResponse, "wave" | "answerSets" | "ownAnswers">;

/** The row's response at this wave, made where there is none yet. */
function responseAt(responses: PreparedResponse[], wave: string | null, shared: Shared): PreparedResponse {
  for (const response of responses) if (response.wave === wave) return response;
  const response: PreparedResponse = {
    row: shared.row,
    participantCode: shared.participantCode,
    exactCode: shared.exactCode,
    givenCode: shared.givenCode,
    wave,
    cohort: shared.cohort,
    group: shared.group,
    attributes: shared.attributes,
    submittedAt: shared.submittedAt,
    finished: shared.finished,
    language: shared.language,
    seconds: shared.seconds,
    answerSets: [],
    ownAnswers: [],
  };
  responses.push(response);
  return response;
}

function isBlankRow(cells: string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

const nulMessage = tell("problem.nul");

/** Cells that a header does not name: never shifted into other columns. Blank ones at the end do no harm. */
function checkWidth(cells: string[], width: number): Told | undefined {
  if (cells.length > width) {
    for (let index = width; index < cells.length; index++)
      if (cells[index]!.trim() !== "") return tell("problem.width", { cells: cells.length, columns: width });
    return undefined;
  }
  // An empty line is one blank cell in every width.
  if (cells.length === 1 && cells[0]!.trim() === "") return undefined;
  if (cells.length === 1) return tell("problem.widthOne", { columns: width });
  return tell("problem.width", { cells: cells.length, columns: width });
}

function findNul(cells: string[]): number {
  for (let index = 0; index < cells.length; index++) if (cells[index]!.includes("\0")) return index;
  return -1;
}
