import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { withOrganization } from "#api/db/client";
import type { Person, TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";
import { type Crowd, fileOf, mapping } from "../releases/file";

export const crowds: Crowd[] = [
  { group: "North", cohort: "Spring", people: 24 },
  { group: "South", cohort: "Spring", people: 31 },
  { group: "Hill", cohort: "Spring", people: 4 },
];

export const keys = { instrument: "ucla-3", subscale: "total", pre: "pre", post: "post" };

interface Quote {
  id: number;
  revision: number;
}

/** What is read here of answers about stories, quotes and the reports that hold them: each has its part of this. */
interface Answered {
  id: number;
  name: string;
  language: string;
  revision: number;
  detail: string;
  url: string;
  total: number;
  questions: object[];
  answers: {
    original: string;
    consent: boolean | null;
    enrollmentId: number;
    responseId: number;
    questionId: number;
  }[];
  codes: { id: number; name: string }[];
  pairs: { first: string; second: string; answers: number; codes: object[] }[];
  answer: { quote: Quote };
  identifiers: object[];
  quote: Quote;
  quotes: { text: string }[];
  faults: object[];
  superseded: string | null;
}

export async function send(person: Person, path: string, json?: unknown, method = json ? "POST" : "GET") {
  const answer = await person.fetch(`/api/v1${path}`, { json, method });
  const body = answer.status === 204 ? {} : await answer.json();
  return { httpStatus: answer.status, ...(body as Answered) };
}

/** People of each program have codes of their own: somebody who was erased in one is not brought back by another. */
let programs = 0;

/** One person's words after the program, with what they said of being quoted: null where nobody asked. */
export interface Words {
  /** Which person of which group, from 0. */
  person: [group: string, k: number];
  text: string;
  consent: boolean | null;
}

/** A program whose people answered before and after, some of them in their own words, and a release of it. */
export async function tellStories(app: TestApp, words: readonly Words[], of: Crowd[] = crowds) {
  const program = await startProgram(app.ada);
  const from = ++programs * 1_000;
  const codeOf = ([group, k]: Words["person"]) => `${group}-Spring-${from + k}`;
  const [head, ...lines] = fileOf(of.map((crowd) => ({ ...crowd, from })))
    .trim()
    .split("\n");
  const rows = lines.map((line) => {
    const said = words.find(({ person }) => line.startsWith(`${codeOf(person)},post,`));
    return `${line},"${said?.text.replaceAll('"', '""') ?? ""}"`;
  });
  const file = `${[`${head},said`, ...rows].join("\n")}\n`;
  const questions = [{ column: "said", kind: "text" as const, title: "What changed for you?" }];
  const stored = await upload(app.ada, program, file, { mapping: { ...mapping, questions } });
  expect(stored).toMatchObject({ status: 201 });
  for (const { text, consent } of words)
    if (consent !== null)
      await withOrganization(app.db, app.ada.organizationId, (db) =>
        db.execute(sql`
          insert into consent (enrollment_id, response_id, purpose, version, given)
          select o.enrollment_id, o.response_id, 'quote', 1, ${consent} from own_answer o
          join question t on t.id = o.question_id where t.program_id = ${program} and o.text = ${text}`),
      );
  expect(await send(app.ben, `/programs/${program}/releases`, {})).toMatchObject({ httpStatus: 201 });
  const { answers } = await send(app.ben, `/programs/${program}/stories`);
  /** The open answer that says this. */
  const answer = (text: string) => {
    const found = answers.find(({ original }) => original === text)!;
    const { enrollmentId, responseId, questionId } = found;
    return { enrollmentId, responseId, questionId, path: [enrollmentId, responseId, questionId].join("/") };
  };
  return { program, file: stored.id!, answer, codeOf, path: `/programs/${program}` };
}

export type Told = Awaited<ReturnType<typeof tellStories>>;

/** Ada writes an answer for others, Ben approves it. */
export async function quoteIt(app: TestApp, { path, answer }: Told, original: string, text: string) {
  const json = { text, revision: null };
  const written = await send(app.ada, `${path}/stories/${answer(original).path}/quote`, json, "PUT");
  expect(written, JSON.stringify(written)).toMatchObject({ httpStatus: 200 });
  const { id, revision } = written.answer.quote;
  const approved = await send(app.ben, `${path}/quotes/${id}/approve`, { revision });
  expect(approved, JSON.stringify(approved)).toMatchObject({ httpStatus: 200, quote: { state: "approved" } });
  return { id, revision: approved.quote.revision };
}

/** A report that shows loneliness and quotes beside it. */
export async function writeQuoting(
  app: TestApp,
  program: number,
  quoteIds: readonly number[],
  saysGroup = false,
) {
  const made = await send(app.ben, "/reports", { name: "In their words", language: "en" });
  const blocks = [
    { kind: "outcome", id: "o", program, ...keys },
    ...quoteIds.map((quoteId) => ({
      kind: "quote",
      id: `q${quoteId}`,
      quoteId,
      program,
      ...keys,
      saysGroup,
    })),
    { kind: "methods", id: "m" },
  ];
  const { name, language } = made;
  return send(app.ben, `/reports/${made.id}`, { name, language, blocks, revision: 1 }, "PUT");
}

export const publish = (app: TestApp, report: { id: number; revision: number }) =>
  send(app.ben, `/reports/${report.id}/versions`, { revision: report.revision });
