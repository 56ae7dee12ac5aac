import type { Mapping } from "./mapping";
import type { PlanWave } from "./planInput";
import { type Proposal, waveQuestion } from "./propose";
import type { Reading } from "./reading";
import type { ImportQuestion } from "./report";
import { ask } from "./tell";

export interface RecallInput {
  /** The mapping of the last file of this shape. */
  recipe: Mapping;
  /** What this file itself seems to say. */
  fresh: Proposal;
  reading: Reading;
  /** In order. */
  waves: readonly PlanWave[];
}

/**
 * What was decided for the last file of this shape, for the next one. What columns and words mean is taken
 * over. What was said of that one file is not: its wave, its cohort or group are asked again, because the
 * file after the program has the same columns as the one before it; a date format is kept only where this
 * file allows it; how conflicts were settled and which previews were counted is decided anew.
 *
 * Undefined where the recipe no longer fits the program: it names a wave that is gone.
 */
export function recallMapping({ recipe, fresh, reading, waves }: RecallInput): Proposal | undefined {
  if (!namesWaves(recipe, waves)) return undefined;
  const { conflicts: _, include: __, leaveOut: ___, wave, completedAt, ...kept } = recipe;
  const mapping: Mapping = { ...kept };
  const questions: ImportQuestion[] = [];
  if (wave?.column !== undefined) mapping.wave = wave;
  else if (wave) {
    // The name of the file or of its sheet may say it; never the file before.
    if (fresh.mapping.wave?.is !== undefined) mapping.wave = fresh.mapping.wave;
    questions.push(fresh.questions.find(({ about }) => about === "wave") ?? waveQuestion(waves));
  }
  for (const kind of ["cohort", "group"] as const) {
    const is = recipe[kind]?.is;
    if (is !== undefined) questions.push(placeQuestion(kind, is));
  }
  if (completedAt) {
    const { moment, question } = recallMoment(completedAt, fresh, reading);
    if (moment) mapping.completedAt = moment;
    if (question) questions.push(question);
  }
  return { mapping, certain: questions.length === 0, questions, choices: fresh.choices };
}

/** Its columns are those of the file, whose shape is the same; its waves may be gone. */
function namesWaves({ wave, items }: Mapping, waves: readonly PlanWave[]): boolean {
  const keys = new Set(waves.map(({ key }) => key));
  const named = [wave?.is, ...Object.values(wave?.values ?? {}), ...items.map((item) => item.wave)];
  return named.every((key) => key === undefined || keys.has(key));
}

function placeQuestion(kind: "cohort" | "group", is: string): ImportQuestion {
  return {
    id: kind,
    about: kind,
    ...ask(kind === "cohort" ? "ask.sameCohort" : "ask.sameGroup", { name: is }),
    options: [{ value: is, label: is }],
  };
}

/** The format of last time where this file allows it; else what this file proves, or asks. */
function recallMoment(
  before: NonNullable<Mapping["completedAt"]>,
  fresh: Proposal,
  { columns }: Reading,
): { moment?: Mapping["completedAt"]; question?: ImportQuestion } {
  const column = columns.find(({ name }) => name === before.column)!;
  if (column.filled === 0 || column.dateFormats.includes(before.format)) return { moment: before };
  const [proved] = column.dateFormats;
  if (column.dateFormats.length === 1) return { moment: { ...before, format: proved! } };
  const question = fresh.questions.find(({ about }) => about === "completedAt") ?? {
    id: "completedAt",
    about: "completedAt",
    ...ask("ask.otherDates", { column: before.column, format: before.format }),
  };
  return { question };
}
