import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { countTypingsOf, dropTypingsOf } from "#api/db/paperTypings";
import { matchMethods } from "#api/db/schema";
import { allow, inOrganization } from "#api/http/access";
import type { AppEnv } from "#api/http/env";
import { responseAnswer } from "#api/http/responseShapes";
import { createRouter, problemAnswers } from "#api/http/router";
import { Problem } from "#shared/problem";
import { quoteStates } from "#shared/quotes/states";
import { mailKinds, mailReasons, mailStates } from "#shared/surveys/mail";
import { personCsv } from "./csv";
import { erasePerson, findByHash, findErased, findWhole, holdPeople, readmitCode } from "./queries";
import { exactHashOf, hashesOf, openCodes, showPerson } from "./whole";

const params = z.object({ id: z.coerce.number("is a number").int().positive().max(Number.MAX_SAFE_INTEGER) });
const team = allow("owner", "manager");
const tags = ["Participants"];
const code = z.strictObject({
  code: z.string().trim().min(1, "needs a code").max(500).meta({ description: "As the program writes it" }),
});
const body = <T extends z.ZodType>(schema: T) => ({
  content: { "application/json": { schema } },
  required: true,
});
const json = <S extends z.ZodType>(description: string, schema: S) => ({
  200: { description, content: { "application/json": { schema } } },
  ...problemAnswers,
});

const person = z
  .object({
    id: z.number(),
    codes: z.array(z.string()).meta({ description: "As the files wrote them; all codes of one person" }),
    selfMadeCodes: z
      .number()
      .meta({ description: "Codes that the person made up: only hashes of them are kept" }),
    enrollments: z.array(
      z.object({
        id: z.number(),
        program: z.object({ id: z.number(), name: z.string() }),
        cohort: z.string().nullable(),
        group: z.string().nullable(),
        attributes: z.record(z.string(), z.string()),
        joinedInto: z.number().nullable(),
        matchMethod: z.string().nullable(),
        enrolledBy: z.string().nullable(),
        personalLinks: z.number(),
        responses: z.array(responseAnswer),
      }),
    ),
    matches: z.array(
      z.object({
        first: z.number(),
        second: z.number(),
        same: z.boolean(),
        method: z.enum(matchMethods),
        decidedAt: z.string(),
        decidedBy: z.string().nullable(),
        undoneAt: z.string().nullable(),
      }),
    ),
    stories: z
      .array(
        z.object({
          enrollmentId: z.number(),
          responseId: z.number(),
          question: z.string(),
          codes: z.array(z.string()).meta({ description: "That readers gave the answer" }),
          quote: z
            .object({
              text: z.string(),
              state: z.enum(quoteStates),
              reports: z.array(z.string()).meta({ description: "Published reports in which it stands" }),
            })
            .nullable()
            .meta({ description: "The words written anew for others" }),
        }),
      )
      .meta({ description: "What was made of answers in the person's own words" }),
    mail: z.object({
      addresses: z.array(z.object({ address: z.string(), language: z.string().nullable() })),
      mails: z.array(
        z.object({
          kind: z.enum(mailKinds),
          survey: z.string(),
          at: z.string(),
          state: z.enum(mailStates),
          reason: z.enum(mailReasons).nullable(),
        }),
      ),
    }),
  })
  .meta({ id: "Participant" });

const find = createRoute({
  method: "post",
  path: "/participants/find",
  tags,
  summary: "Find a person by their code, typed in full: a code never stands in an address",
  middleware: team,
  request: { body: body(code) },
  responses: json(
    "The number of the person, that the code was erased, or that forms with it wait",
    z.object({
      id: z.number().nullable(),
      erasedOn: z.string().nullable().meta({ description: "Since then files may not speak of this code" }),
      forms: z.number().meta({
        description: "Paper forms with this code that were typed once and wait for their second typing",
      }),
    }),
  ),
});
const show = createRoute({
  method: "get",
  path: "/participants/{id}",
  tags,
  summary: "Everything that is kept of one person, under all their codes and in every program",
  middleware: team,
  request: { params },
  responses: json("Enrollments, answers, consents, where each came from, and what was decided", person),
});
const exportJson = createRoute({
  method: "get",
  path: "/participants/{id}/export.json",
  tags,
  summary: "The same as a file, for the person who asks for it",
  middleware: team,
  request: { params },
  responses: json("A file", person),
});
const exportCsv = createRoute({
  method: "get",
  path: "/participants/{id}/export.csv",
  tags,
  summary: "What the person answered as CSV, one line an answer, safe to open in a spreadsheet",
  middleware: team,
  request: { params },
  responses: {
    200: { description: "A file", content: { "text/csv": { schema: z.string() } } },
    ...problemAnswers,
  },
});
const erase = createRoute({
  method: "post",
  path: "/participants/{id}/erase",
  tags,
  summary: "Erase everything of one person, for good; files that name them are left out from then on",
  middleware: team,
  request: { params },
  responses: json(
    "What was taken away",
    z.object({
      programs: z.number(),
      responses: z.number(),
      uploads: z
        .number()
        .meta({ description: "Unconfirmed uploads that named the person; upload them again" }),
      releases: z.number().meta({ description: "Releases that say from now on that they no longer hold" }),
    }),
  ),
});
const readmit = createRoute({
  method: "post",
  path: "/participants/readmit",
  tags,
  summary: "Let files speak of an erased code again",
  middleware: team,
  request: { body: body(code) },
  responses: { 204: { description: "They may" }, ...problemAnswers },
});

const discard = createRoute({
  method: "post",
  path: "/participants/discard-forms",
  tags,
  summary: "Erase the paper forms with this code that were typed once and wait for their second typing",
  middleware: team,
  request: { body: body(code) },
  responses: json("How many were erased", z.object({ forms: z.number() })),
});

/** What is kept of one person: shown, handed out, erased. */
export const participantRoutes = createRouter()
  .openapi(find, async (c) => {
    const hashes = hashesOf(c.var.deps.matchKey, c.var.actor.organizationId, c.req.valid("json").code);
    const told = await inOrganization(c, async (db) => ({
      id: (await findByHash(db, hashes)) ?? null,
      erasedOn: (await findErased(db, hashes)) ?? null,
      forms: await countTypingsOf(db, hashes),
    }));
    if (told.id === null && told.erasedOn === null && told.forms === 0)
      throw new Problem("not_found", "Nobody has this code here. It has to be typed in full.");
    return c.json(told, 200);
  })
  .openapi(show, async (c) => c.json(await read(c, c.req.valid("param").id), 200))
  .openapi(exportJson, async (c) => {
    const told = await read(c, c.req.valid("param").id);
    c.header("Content-Disposition", 'attachment; filename="everything-of-one-person.json"');
    return c.json(told, 200);
  })
  .openapi(exportCsv, async (c) => {
    const told = await read(c, c.req.valid("param").id);
    c.header("Content-Disposition", 'attachment; filename="everything-of-one-person.csv"');
    return c.body(personCsv(told), 200, { "Content-Type": "text/csv; charset=utf-8" });
  })
  .openapi(erase, async (c) => {
    const { organizationId, userId } = c.var.actor;
    const { matchKey, now } = c.var.deps;
    const erased = await inOrganization(c, async (db) => {
      await holdPeople(db, organizationId);
      const whole = await findWhole(db, c.req.valid("param").id);
      if (!whole) throw nobody();
      const codes = openCodes(whole, matchKey, organizationId);
      const exactHash = exactHashOf(matchKey, organizationId);
      return erasePerson(db, organizationId, whole, { codes, exactHash, userId, now: now() });
    });
    return c.json(erased, 200);
  })
  .openapi(readmit, async (c) => {
    const hashes = hashesOf(c.var.deps.matchKey, c.var.actor.organizationId, c.req.valid("json").code);
    if (!(await inOrganization(c, (db) => readmitCode(db, hashes))))
      throw new Problem("not_found", "This code was not erased.");
    return c.body(null, 204);
  })
  .openapi(discard, async (c) => {
    const hashes = hashesOf(c.var.deps.matchKey, c.var.actor.organizationId, c.req.valid("json").code);
    const forms = await inOrganization(c, (db) => dropTypingsOf(db, hashes));
    if (forms === 0) throw new Problem("not_found", "No form with this code waits.");
    return c.json({ forms }, 200);
  });

const nobody = () => new Problem("not_found", "There is nobody of this number here.");

async function read(c: Context<AppEnv>, participantId: number) {
  const { organizationId } = c.var.actor;
  const { matchKey } = c.var.deps;
  const told = await inOrganization(c, (db) => showPerson(db, { organizationId, participantId, matchKey }));
  if (!told) throw nobody();
  return told;
}
