import { expect } from "vitest";
import type { Fetch, Person, TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";
import { type Crowd, fileOf, mapping } from "../releases/file";

/** North and South can be told, East is too few. */
export const crowds: Crowd[] = [
  { group: "North", cohort: "Spring", people: 24 },
  { group: "South", cohort: "Spring", people: 31 },
  { group: "East", cohort: "Spring", people: 6 },
];

export const view = { instrument: "ucla-3", subscale: "total", pre: "pre", post: "post", by: ["group"] };

/** A program with a release by group, cohort and area. */
export async function startReleased(who: Person, name: string, some: Crowd[] = crowds): Promise<number> {
  const program = await startProgram(who, name);
  await bring(who, program, some);
  await cut(who.fetch, program);
  return program;
}

export async function bring(who: Person, program: number, some: Crowd[]): Promise<void> {
  expect((await upload(who, program, fileOf(some), { mapping })).status).toBe(201);
}

export async function cut(fetch: Fetch, program: number): Promise<void> {
  const answer = await fetch(`/api/v1/programs/${program}/releases`, { json: { attributes: ["area"] } });
  expect(answer.status).toBe(201);
}

export interface Made {
  id: number;
  token: string;
}

/** A link to one table of a program; more than the usual may be wished for. */
export async function share(app: TestApp, program: number, wish: object = {}): Promise<Made> {
  const json = { name: "The board", program, view, ...wish };
  const answer = await app.ben.fetch("/api/v1/shares", { json });
  const made = await answer.json();
  expect(answer.status, JSON.stringify(made)).toBe(201);
  return { id: made.id, token: new URL(made.url).pathname.split("/").at(-1)! };
}
