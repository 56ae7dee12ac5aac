import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { TestApp } from "../harness";
import { answers, form, receiptIn } from "./open";

/** Who answers an anonymous survey: a self-generated code, a browser and an address each. */
export const people = Array.from({ length: 24 }, (_, k) => {
  const letter = String.fromCharCode(65 + k);
  const parts = {
    mother: letter,
    siblings: String(k % 4),
    month: "09",
    day: String(1 + k),
    town: "W",
    middle: "Z",
  };
  return {
    parts,
    code: Object.values({ ...parts, day: parts.day.padStart(2, "0") }).join("-"),
    agent: `Agent-${randomUUID()}`,
    from: `2001:db8:dead:${(0xbee0 + k).toString(16)}::7`,
  };
});

export interface Given {
  id: string;
  receipt: string;
  at: Date;
}

/** The clock of the product under test; undefined is the present. */
export interface Clock {
  now?: Date | undefined;
}

/** One person answers at one wave, as their browser does. */
export async function give(
  { app, clock }: { app: TestApp; clock: Clock },
  { path, person, at }: { path: string; person: (typeof people)[number]; at: Date },
  said: Record<string, string>,
): Promise<Given> {
  clock.now = at;
  const id = randomUUID();
  const who = Object.fromEntries(Object.entries(person.parts).map(([name, value]) => [`who.${name}`, value]));
  const sent = form({ ...answers, ...who, ...said, _id: id, _l: "es", _s: "95" });
  const headers = { ...sent.headers, "User-Agent": person.agent, "Accept-Language": "es-MX" };
  const answer = await app.fetch(path, { ...sent, headers, from: person.from });
  clock.now = undefined;
  expect(answer.status).toBe(200);
  return { id, receipt: receiptIn(await answer.text()), at };
}

/** Days and times of day that a text tells; the first of a month at midnight tells the month alone. */
export function momentsIn(text: string): string[] {
  const days = text.match(/(?<!\d)(19|20)\d\d-\d\d-\d\d(?!\d)/g) ?? [];
  const times = text.match(/(?<![\d:])\d\d:\d\d:\d\d(\.\d+)?(?![\d:])/g) ?? [];
  return [
    ...days.filter((day) => !day.endsWith("-01")),
    ...times.filter((time) => !/^00:00:00(\.0+)?$/.test(time)),
  ];
}

/** What would tell that one of these people answered, or when, wherever it stood. */
export function tracesOf(given: readonly Given[]): string[] {
  const whens = given.flatMap(({ at }) => {
    const iso = at.toISOString();
    const [day, time] = [iso.slice(0, 10), iso.slice(11, 16)];
    const [year, month, date] = day.split("-");
    const shapes = [day, `${date}/${month}/${year}`, `${month}/${date}/${year}`, `${date}.${month}.${year}`];
    const said = (["long", "medium"] as const).flatMap((dateStyle) =>
      ["en-US", "en-GB"].map((tag) =>
        new Intl.DateTimeFormat(tag, { dateStyle, timeZone: "UTC" }).format(at),
      ),
    );
    return [...shapes, ...said, `${time}:`, String(at.getTime()), String(Math.floor(at.getTime() / 1_000))];
  });
  const whos = people.flatMap(({ code, agent, from }) => [code, code.replaceAll("-", ""), agent, from]);
  const sent = given.flatMap(({ id, receipt }) => [
    id,
    id.replaceAll("-", ""),
    receipt,
    receipt.replaceAll("-", ""),
  ]);
  return [...new Set([...whens, ...whos, ...sent])];
}

/** Which of these traces a text holds. */
export const foundIn = (text: string, traces: readonly string[]) =>
  traces.filter((trace) => text.includes(trace));
