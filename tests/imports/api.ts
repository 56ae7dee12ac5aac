import { expect } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import type { PerAnswer } from "#shared/imports/perAnswer";
import type { ImportReport } from "#shared/imports/report";
import type { Person } from "../harness";

export type Answer = ImportReport & { status: number; code?: string; detail?: string };

/** Starts a program as this person and answers its id. */
export async function startProgram(person: Person, name = "Circles"): Promise<number> {
  const answer = await person.fetch("/api/v1/programs", { json: { name } });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: number }).id;
}

/** Uploads a file as a browser would: mapping first, unless it is left out or sent `after`. */
export async function upload(
  person: Person,
  programId: number,
  file: string | Uint8Array,
  {
    mapping,
    query = "",
    after = false,
    perAnswer,
  }: { mapping?: Mapping; query?: string; after?: boolean; perAnswer?: PerAnswer | undefined } = {},
): Promise<Answer> {
  const form = new FormData();
  if (perAnswer) form.set("per_answer", JSON.stringify(perAnswer));
  if (mapping && !after) form.set("mapping", JSON.stringify(mapping));
  form.set("file", new Blob([file as BlobPart]), "answers.csv");
  if (mapping && after) form.set("mapping", JSON.stringify(mapping));
  const answer = await person.fetch(`/api/v1/programs/${programId}/imports${query}`, {
    method: "POST",
    body: form,
  });
  return { status: answer.status, ...((await answer.json()) as ImportReport) };
}

/** The figures of `GET …/change`, loosely typed: tests look at what JSON says. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
export async function readChange(person: Person, programId: number, query: string): Promise<any> {
  const answer = await person.fetch(`/api/v1/programs/${programId}/change?${query}`);
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBe(200);
  return body;
}
