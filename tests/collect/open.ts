import type { SurveyDraft } from "#shared/surveys/definition";
import type { TestApp } from "../harness";
import { startProgram } from "../imports/api";
import { draft } from "../surveys/draft";

/** A published survey, open at both waves of a program of its own, with a link to each. */
export async function openSurvey(app: TestApp, change: Partial<SurveyDraft> = {}) {
  const program = await startProgram(app.ada, "Collecting");
  const send = async (method: string, path: string, json?: unknown) => {
    const answer = await app.ada.fetch(`/api/v1/programs/${program}${path}`, {
      method,
      ...(json === undefined ? {} : { json }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { waves } = await send("GET", "");
  const { id } = await send("POST", "/surveys", draft(change));
  await send("POST", `/surveys/${id}/publish`);
  for (const wave of waves)
    await send("PUT", `/surveys/${id}/waves/${wave.id}`, { opensAt: "2026-01-01T00:00:00Z" });
  await send("POST", `/surveys/${id}/links`, { waveId: waves[0].id });
  const { links } = await send("POST", `/surveys/${id}/links`, { waveId: waves[1].id });
  const paths = links.map(({ url }: { url: string }) => new URL(url).pathname) as [string, string];
  return { program, survey: id as number, waves, links, pre: paths[0], post: paths[1], send };
}

/** What a browser sends when the form is submitted. */
export function filled(fields: Record<string, string | string[]>): string {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) body.append(name, value);
  return body.toString();
}

export const form = (fields: Record<string, string | string[]>) => ({
  method: "POST",
  body: filled(fields),
  headers: { "Content-Type": "application/x-www-form-urlencoded" },
});

/** Answers to the survey of tests/surveys/draft.ts. */
export const answers = {
  "consent.take_part": "yes",
  "consent.quote": "no",
  "who.code": "P1",
  came: "yes",
  liked: "the tea",
  "lonely.1": "3",
  "lonely.2": "2",
  "lonely.3": "1",
  ways: ["bus", "foot"],
  warm: "0",
  visits: "4",
  near: "7",
  age: "old",
};

export const idOf = (html: string) => /name="_id" value="([^"]+)"/.exec(html)?.[1] ?? "";
export const receiptIn = (html: string) => /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(html)?.[0] ?? "";
