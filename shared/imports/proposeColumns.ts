import { foldWords, saysNothing } from "./cells";
import { givenName } from "./header";
import type { Mapping } from "./mapping";
import type { PlanWave } from "./planInput";
import type { ColumnProfile, Reading } from "./reading";
import type { ImportQuestion } from "./report";
import type { Source } from "./sources";
import { ask } from "./tell";
import { type ColumnWord, saysColumn, type WaveWord, waveOfWord } from "./words";

export interface Proposed<T> {
  value?: T;
  question?: ImportQuestion;
}

/** The wave that a word means in this program: undefined where none or several could be meant. */
export function waveFor(word: WaveWord, waves: readonly PlanWave[]): string | undefined {
  if ("ordinal" in word) return waves[word.ordinal - 1]?.key;
  const alike = waves.filter(({ kind }) => kind === word.kind);
  return alike.length === 1 ? alike[0]!.key : undefined;
}

/** The column that says the wave of a row, with the meaning of its cells. */
export function proposeWave(
  columns: readonly ColumnProfile[],
  waves: readonly PlanWave[],
): Proposed<NonNullable<Mapping["wave"]>> {
  const candidates = columns.flatMap((column) => {
    const named = saysColumn("wave", givenName(column));
    const cells = column.distinct.map(({ value }) => value).filter((cell) => !saysNothing(cell));
    if (column.more || cells.length === 0 || cells.length > 20) return [];
    const read = cells.map((cell) => readWaveCell(cell, waves, named));
    const known = read.filter(({ key }) => key !== undefined).length;
    if (known === 0 || (!named && known < cells.length)) return [];
    return [{ column, read, named, known }];
  });
  candidates.sort((a, b) => Number(b.named) - Number(a.named) || b.known - a.known);
  const [best, second] = candidates;
  if (!best) return {};
  const plain = best.read.every(({ exact }) => exact);
  const values = Object.fromEntries(
    best.read.flatMap(({ cell, key }) => (key === undefined ? [] : [[cell, key]])),
  );
  const value = { column: best.column.name, ...(plain ? {} : { values }) };
  const rivals = second !== undefined && second.named === best.named;
  const unsure = best.read.filter(({ sure }) => !sure);
  if (!rivals && unsure.length === 0) return { value };
  const meaning = best.read.map(({ cell, key }) => `${cell} = ${key ?? "—"}`).join(", ");
  return {
    value,
    question: {
      id: "wave",
      about: "wave",
      ...(rivals
        ? ask("ask.waveRivals", { column: best.column.name, other: second.column.name })
        : ask("ask.waveMeaning", { column: best.column.name, meaning })),
      options: waves.map(({ key, label }) => ({ value: key, label })),
    },
  };
}

/** Words that say a wave in a column, and in the name of a file any thing: "export_final.csv". */
const vague = new Set([
  "",
  ..."final,end,start,fin,ende,anfang,outcome,entry,exit,vor,nach,then,fu".split(","),
]);

/** One file, or one sheet, per wave: "circle_post.csv", the sheet "Before". Never certain, so always asked. */
export function proposeWaveOfFile(
  { fileName, workbook }: Pick<Reading, "fileName" | "workbook">,
  waves: readonly PlanWave[],
): Proposed<NonNullable<Mapping["wave"]>> {
  const names = [...(workbook ? [workbook.sheet] : []), fileName.replace(/\.[a-z]{2,5}$/i, "")];
  for (const name of names) {
    const words = [name, ...name.split(/[^\p{L}\p{N}]+/u)].filter((word) => !vague.has(word.toLowerCase()));
    const keys = new Set(words.flatMap((word) => readWaveCell(word, waves, false).key ?? []));
    const [key] = keys;
    if (key === undefined || keys.size > 1) continue;
    const label = waves.find((wave) => wave.key === key)!.label;
    return {
      value: { is: key },
      question: {
        id: "wave",
        about: "wave",
        ...ask("ask.waveOfFile", { name, wave: label }),
        options: waves.map((wave) => ({ value: wave.key, label: wave.label })),
      },
    };
  }
  return {};
}

function readWaveCell(cell: string, waves: readonly PlanWave[], named: boolean) {
  const folded = foldWords(cell);
  const exact = waves.find(({ key, label }) => foldWords(key) === folded || foldWords(label) === folded);
  if (exact) return { cell, key: exact.key, exact: true, sure: true };
  const word = waveOfWord(cell);
  if (!word || ("ordinal" in word && !named)) return { cell, key: undefined, exact: false, sure: false };
  const key = waveFor(word, waves);
  return { cell, key, exact: false, sure: key !== undefined && !("ordinal" in word) };
}

/** Who answered: a column called so, or the tool's own id of the response where a person has one row. */
export function proposeParticipant(
  reading: Reading,
  source: Source | undefined,
  taken: ReadonlySet<string>,
  oneRowEach: boolean,
): Proposed<string> {
  const free = reading.columns.filter(({ name, looksLike }) => !taken.has(name) && looksLike !== "empty");
  const responseId = onlyOne(
    free.filter((column) => source?.responseId === foldWords(givenName(column))),
  )?.name;
  const named = free.filter((column) => {
    const { name, title } = column;
    if (name === responseId) return false;
    return (
      saysColumn("participant", givenName(column)) ||
      (title !== undefined && saysColumn("participant", title))
    );
  });
  if (named.length === 1) return { value: named[0]!.name };
  if (named.length === 0 && oneRowEach && responseId !== undefined) return { value: responseId };
  const options = (
    named.length > 0 ? named : free.filter(({ name, looksLike }) => looksLike === "id" || name === responseId)
  ).map(({ name }) => ({
    value: name,
    label: name,
  }));
  return {
    ...(named[0] ? { value: named[0].name } : {}),
    question: {
      id: "participant",
      about: "participant",
      ...(named.length > 1
        ? ask("ask.participantRivals", { columns: named.map(({ name }) => name).join(", ") })
        : ask("ask.participant")),
      ...(options.length > 0 ? { options } : {}),
    },
  };
}

/** The cohort or group column. Two that could be it are asked about; none is fine. */
export function proposeLabel(
  kind: Extract<ColumnWord, "cohort" | "group">,
  reading: Reading,
  taken: ReadonlySet<string>,
): Proposed<{ column: string }> {
  const found = reading.columns.filter(
    (column) => !taken.has(column.name) && column.looksLike !== "empty" && namesLabel(kind, column),
  );
  if (found.length === 0) return {};
  const value = { column: found[0]!.name };
  if (found.length === 1) return { value };
  return {
    value,
    question: {
      id: kind,
      about: kind,
      ...ask(kind === "cohort" ? "ask.cohort" : "ask.group"),
      options: found.map(({ name }) => ({ value: name, label: name })),
    },
  };
}

/** Of two columns with the tool's own name neither is known to be the tool's own. */
export function onlyOne(columns: ColumnProfile[]): ColumnProfile | undefined {
  return columns.length === 1 ? columns[0] : undefined;
}

function namesLabel(kind: "cohort" | "group", column: ColumnProfile): boolean {
  const { title } = column;
  return saysColumn(kind, givenName(column)) || (title !== undefined && saysColumn(kind, title));
}
