import type { Mapping } from "#shared/imports/mapping";
import type { Person } from "../harness";
import { startProgram, upload } from "../imports/api";

/** One person of a story: answers to the three loneliness items, null where there is no such answer. */
export interface Told {
  site: string;
  cohort?: string;
  before: [number, number, number] | null;
  after: [number, number, number] | null;
}

export const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  group: { column: "site" },
  cohort: { column: "cohort" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
};

/** People of a site whose loneliness went from one total to another (3 to 9), `count` times. */
export function people(count: number, site: string, before: number | null, after: number | null): Told[] {
  return Array.from({ length: count }, () => ({ site, before: answersOf(before), after: answersOf(after) }));
}

function answersOf(total: number | null): Told["before"] {
  if (total === null) return null;
  const items = [1, 1, 1] as [number, number, number];
  for (let rest = total - 3, k = 0; rest > 0; rest--, k++) items[k % 3]! += 1;
  return items;
}

/** The people as the long file that a program would upload; `from` numbers them, so that a later file brings others. */
export function fileOf(story: readonly Told[], from = 0): string {
  const rows = story.flatMap(({ site, cohort = "Spring", before, after }, k) => [
    ...(before ? [`P${from + k},pre,${site},${cohort},${before.join(",")}`] : []),
    ...(after ? [`P${from + k},post,${site},${cohort},${after.join(",")}`] : []),
  ]);
  return `${["id,wave,site,cohort,q1,q2,q3", ...rows].join("\n")}\n`;
}

/** Starts a program and uploads the story; answers the program's id. */
export async function tell(person: Person, story: readonly Told[]): Promise<number> {
  const program = await startProgram(person);
  const stored = await upload(person, program, fileOf(story), { mapping });
  if (stored.status !== 201) throw new Error(JSON.stringify(stored));
  return program;
}

/** What a route of the program answers, loosely typed: tests look at what JSON says. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
export async function read(person: Person, program: number, rest: string): Promise<any> {
  const answer = await person.fetch(`/api/v1/programs/${program}/${rest}`);
  return { status: answer.status, ...(await answer.json()) };
}
