import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { lookAt } from "#api/imports/read/lookAt";
import type { HeaderSaid } from "#api/imports/read/placeHeader";
import { readRows } from "#api/imports/read/readRows";
import type { ImportLimits } from "#shared/imports/limits";
import { parseMapping } from "#shared/imports/mapping";
import { compilePlan, type ImportPlan } from "#shared/imports/plan";
import type { NoteCode, PreparedResponse, RowProblem } from "#shared/imports/prepared";
import type { Reading } from "#shared/imports/reading";
import type { Instrument } from "#shared/instruments/definition";
import { builtInInstruments } from "#shared/instruments/library";

/** Files of other people, beside the repository: tests that need them are skipped where they are absent. */
export const dataFolder = join(import.meta.dirname, "../../../shared/data");
export const hasData = existsSync(join(dataFolder, "bad-csv"));
if (!hasData) process.stderr.write("Skipped: the files of other tools are not beside this checkout.\n");

export function dataFile(path: string): Buffer {
  return readFileSync(join(dataFolder, path));
}

export const prePost = [
  { key: "pre", label: "Before", kind: "pre" },
  { key: "post", label: "After", kind: "post" },
];

/** Cells that nobody would think of: any code point, half letters included, and signs that mean something. */
export const anyCell = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."0123456789eE+-.,'=@ \u00a0\u200b\ufeff\u0660\uff12\0\"\n;", "pre", "Often", "NA"),
      fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(""));

export interface ReadFile {
  reading: Reading;
  rows: string[][];
}

/** Reads bytes as the product does, in chunks of `chunk` bytes. */
export async function readBytes(
  bytes: Uint8Array | string,
  {
    chunk = 1_000_000,
    limits,
    header,
  }: { chunk?: number; limits?: ImportLimits; header?: HeaderSaid | undefined } = {},
): Promise<ReadFile> {
  const source = Object.assign(chunks(Buffer.from(bytes as string), chunk), header ? { header } : {});
  const file = await readRows(source, limits ? { limits } : {});
  const rows: string[][] = [];
  const { reading } = await lookAt(file, "test.csv", (batch) => {
    for (const row of batch) rows.push(row);
  });
  return { reading, rows };
}

async function* chunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

export interface Tried {
  reading: Reading;
  plan: ImportPlan;
  read: number;
  responses: PreparedResponse[];
  skipped: Record<string, number>;
  problems: RowProblem[];
  failedRows: number[];
  notes: Partial<Record<NoteCode, number>>;
}

/** Bytes and a mapping, all the way to prepared responses; nothing is stored. */
export async function tryImport(
  bytes: Uint8Array | string,
  mapping: unknown,
  { instruments = builtInInstruments as Instrument[], waves = prePost } = {},
): Promise<Tried> {
  const { reading, rows } = await readBytes(bytes);
  const plan = compilePlan({
    header: reading.header,
    mapping: parseMapping(mapping),
    instruments,
    waves,
    source: reading.source.id,
  });
  const tried: Tried = {
    reading,
    plan,
    read: rows.length,
    responses: [],
    skipped: {},
    problems: [],
    failedRows: [],
    notes: {},
  };
  rows.forEach((cells, index) => {
    const outcome = plan.read(cells, index + 1);
    if (outcome.kind === "responses") {
      tried.responses.push(...outcome.responses);
      for (const note of outcome.notes ?? []) tried.notes[note] = (tried.notes[note] ?? 0) + 1;
    } else if (outcome.kind === "skipped")
      tried.skipped[outcome.reason] = (tried.skipped[outcome.reason] ?? 0) + 1;
    else {
      tried.failedRows.push(index + 1);
      tried.problems.push(...outcome.problems);
    }
  });
  return tried;
}

/** The mapping of most small files: three items of UCLA-3, wave and site in columns. */
export const longMapping = {
  participant: "participant_id",
  wave: { column: "wave" },
  group: { column: "site" },
  items: ["q1", "q2", "q3"].map((column, index) => ({
    column,
    instrument: "ucla-3",
    item: String(index + 1),
  })),
};

/** People with a score both before and after, and their scores. */
export function pairsOf(responses: readonly PreparedResponse[]): { pre: number; post: number }[] {
  const people = new Map<string, Map<string, number>>();
  for (const { participantCode, wave, answerSets } of responses) {
    const score = answerSets[0]?.scores[0];
    if (participantCode === null || wave === null || score === null || score === undefined) continue;
    const waves = people.get(participantCode) ?? new Map<string, number>();
    if (!waves.has(wave)) waves.set(wave, score);
    people.set(participantCode, waves);
  }
  return [...people.values()].flatMap((waves) => {
    const pre = waves.get("pre");
    const post = waves.get("post");
    return pre === undefined || post === undefined ? [] : [{ pre, post }];
  });
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The largest that any Map grew while `work` ran: what is remembered must not grow with the file. */
export function largestMapDuring(work: () => void): number {
  const { set } = Map.prototype;
  let largest = 0;
  Map.prototype.set = function (key, value) {
    set.call(this, key, value);
    largest = Math.max(largest, this.size);
    return this;
  };
  try {
    work();
  } finally {
    Map.prototype.set = set;
  }
  return largest;
}
