import type { PlannedWave } from "#api/programs/waves";
import { csvLine } from "#shared/imports/csvCell";
import type { Range } from "./plant";

/** Questions whose answers are planted by their sum. */
export interface Measure {
  instrument: string;
  /** Ids of the items that the sum is made of. */
  items: readonly string[];
  /** The lowest and highest answer to one item. */
  range: Range;
}

export interface StoryResponse {
  participant: string;
  wave: string;
  cohort: string;
  group: string;
  /** ISO 8601, a day. */
  completedAt: string;
  attributes: Record<string, string>;
  /** By column name, such as `ucla-3.1`: a number, or words such as "Prefer not to say". */
  answers: Record<string, number | string>;
}

/** What a reader of the dashboard must be told, known before anybody computes it. */
export interface Planted {
  instrument: string;
  subscale: string;
  /** Answered at the first wave, at the second, at both. */
  n: { pre: number; post: number; paired: number };
  meanChange: number;
  /** Mean change of each group, to the team; null where there are too few people to say. */
  groups: Record<string, number | null>;
}

/** What one questionnaire asked of whom: a question that it lacks was not asked. */
export interface StoryFile {
  fileName: string;
  responses: StoryResponse[];
}

export interface Story {
  /** Its name on the dashboard. */
  program: string;
  waves: PlannedWave[];
  files: StoryFile[];
  /** The cohort that the others are held against. */
  comparison?: string;
  planted: Planted[];
}

/** The file that a survey tool would have exported. */
export function storyFile({ responses }: StoryFile): string {
  const attributes = attributesOf(responses);
  const items = [...new Set(responses.flatMap(({ answers }) => Object.keys(answers)))];
  const names = ["participant", "wave", "cohort", "group", "completed_at", ...attributes, ...items];
  const rows = responses.map((response) => [
    response.participant,
    response.wave,
    response.cohort,
    response.group,
    response.completedAt,
    ...attributes.map((name) => response.attributes[name] ?? ""),
    ...items.map((name) => String(response.answers[name] ?? "")),
  ]);
  return [names, ...rows].map(csvLine).join("");
}

/** Names of the columns that say something about a person. */
export function attributesOf(responses: readonly StoryResponse[]): string[] {
  return [...new Set(responses.flatMap(({ attributes }) => Object.keys(attributes)))];
}
