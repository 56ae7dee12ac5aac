import { expect } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import type { OptionGroup } from "#shared/imports/optionGroups";
import type { Reading } from "#shared/imports/reading";
import type { ImportQuestion } from "#shared/imports/report";
import type { Person, TestApp } from "../../harness";
import { startProgram } from "../api";

/** A file as it stands after it was brought: what was read, and what is proposed. */
export interface Staged {
  programId: number;
  /** The address of the file. */
  at: string;
  reading: Reading;
  proposal: { mapping: Mapping; certain: boolean; questions: ImportQuestion[]; choices: OptionGroup[] };
}

/** Brings a file into a new program, or into `programId`, as the page does, and reads what is shown. */
export async function stage(
  { ada }: Pick<TestApp, "ada">,
  file: string | Uint8Array,
  fields: Record<string, string> = {},
  programId?: number,
): Promise<Staged> {
  const program = programId ?? (await startProgram(ada));
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", new Blob([file as BlobPart]), "answers.csv");
  const sent = await ada.fetch(`/api/v1/programs/${program}/uploads`, { method: "POST", body: form });
  const body = (await sent.json()) as { id: number };
  expect(sent.status, JSON.stringify(body)).toBe(201);
  const at = `/api/v1/programs/${program}/imports/${body.id}`;
  const read = (await (await ada.fetch(at)).json()) as Omit<Staged, "at" | "programId">;
  return { programId: program, at, reading: read.reading, proposal: read.proposal };
}

/** Sends a mapping to a step of a file that waits. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
export async function send(person: Person, at: string, step: string, json: unknown): Promise<any> {
  const answer = await person.fetch(`${at}/${step}`, { json });
  return { status: answer.status, ...((await answer.json()) as object) };
}

/** What is asked about a file, in words. */
export function questionsOf({ proposal }: Staged): string {
  return proposal.questions.map(({ question }) => question).join("\n");
}
