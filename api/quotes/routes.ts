import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import { answersAtATime, findAnswer, listAnswers, listQuestions } from "#api/db/openAnswers";
import { allow, inOrganization } from "#api/http/access";
import type { AppEnv } from "#api/http/env";
import { inPerson, personOf } from "#api/http/inPerson";
import { createRouter, problemAnswers } from "#api/http/router";
import { Problem } from "#shared/problem";
import { approveText, findTelling, takeBack, writeText } from "./approve";
import { bookRoutes } from "./bookRoutes";
import { codeAnswer } from "./code";
import { hasProgram } from "./queries";
import { agreementOfProgram, listQuotable } from "./read";
import {
  agreementAnswer,
  answer,
  answerPath,
  answersAnswer,
  answersWish,
  approval,
  approvedQuotes,
  body,
  givenCodes,
  openAnswer,
  programPath,
  quotePath,
  tags,
  tellAnswer,
  withdrawal,
  writtenAnswer,
  writtenQuote,
} from "./shapes";

const team = allow("owner", "manager");
/** Who codes, writes and approves is a person: two of them are told apart by who they are. */
const person = inPerson("owner", "manager");
const answerAt = "/programs/{id}/stories/{enrollmentId}/{responseId}/{questionId}" as const;

const list = createRoute({
  method: "get",
  path: "/programs/{id}/stories",
  tags,
  summary: "Open answers a page at a time, with the codes and quotes that stand beside them",
  middleware: team,
  request: { params: programPath, query: answersWish },
  responses: { 200: answer("Open answers", answersAnswer), ...problemAnswers },
});
const code = createRoute({
  method: "put",
  path: `${answerAt}/codes`,
  tags,
  summary: "Give an answer the codes that the asker finds in it, all at once",
  middleware: person,
  request: { params: answerPath, body: body(givenCodes) },
  responses: { 200: answer("The answer as it is now", openAnswer), ...problemAnswers },
});
const agreement = createRoute({
  method: "get",
  path: "/programs/{id}/stories/agreement",
  tags,
  summary: "How far two readers agree: Cohen's kappa and the share of agreement, code by code",
  middleware: team,
  request: { params: programPath, query: answersWish.pick({ question: true }) },
  responses: { 200: answer("By pair of readers", agreementAnswer), ...problemAnswers },
});
const write = createRoute({
  method: "put",
  path: `${answerAt}/quote`,
  tags,
  summary: "Write what an answer says without what tells who wrote it",
  middleware: person,
  request: { params: answerPath, body: body(writtenQuote) },
  responses: { 200: answer("What was written, and what may still tell", writtenAnswer), ...problemAnswers },
});
const look = createRoute({
  method: "get",
  path: `${answerAt}/quote`,
  tags,
  summary: "One open answer with its quote, and what in the quote may still tell who wrote it",
  middleware: team,
  request: { params: answerPath },
  responses: { 200: answer("What was written, and what may still tell", writtenAnswer), ...problemAnswers },
});
const approve = createRoute({
  method: "post",
  path: "/programs/{id}/quotes/{quoteId}/approve",
  tags,
  summary: "Approve a quote; somebody else than who wrote it, wherever there is somebody else",
  middleware: person,
  request: { params: quotePath, body: body(approval) },
  responses: { 200: answer("The answer with its quote", openAnswer), ...problemAnswers },
});
const withdraw = createRoute({
  method: "post",
  path: "/programs/{id}/quotes/{quoteId}/withdraw",
  tags,
  summary: "Take a quote back: it leaves every report, and reports that said it are marked",
  middleware: person,
  request: { params: quotePath, body: body(withdrawal) },
  responses: { 200: answer("The answer with its quote", openAnswer), ...problemAnswers },
});
const quotable = createRoute({
  method: "get",
  path: "/programs/{id}/quotes",
  tags,
  summary: "Approved quotes that a report can hold, newest first",
  middleware: team,
  request: { params: programPath },
  responses: { 200: answer("Quotes, never originals", approvedQuotes), ...problemAnswers },
});

/** Open answers: read, coded, turned into quotes, approved. */
export const storyRoutes = createRouter()
  .route("/", bookRoutes)
  .openapi(list, async (c) => {
    const { id } = c.req.valid("param");
    const { blind, ...wish } = c.req.valid("query");
    const { userId } = c.var.actor;
    const told = await inOrganization(c, async (db) => {
      if (!(await hasProgram(db, id))) throw new Problem("not_found", "There is no such program here.");
      const found = await listAnswers(db, id, { ...wish, blind: blind === "true", coder: userId });
      return { ...found, questions: await listQuestions(db, id) };
    });
    const answers = told.answers.map((one) => tellAnswer(one, userId));
    return c.json({ ...told, answers, atATime: answersAtATime }, 200);
  })
  .openapi(agreement, async (c) => {
    const { id } = c.req.valid("param");
    const { question } = c.req.valid("query");
    return c.json({ pairs: await inOrganization(c, (db) => agreementOfProgram(db, id, question)) }, 200);
  })
  .openapi(code, async (c) => {
    const by = byOf(c);
    const found = await inOrganization(c, (db) =>
      codeAnswer(db, keyOf(c.req.valid("param")), c.req.valid("json"), by),
    );
    return c.json(tellAnswer(found, by.userId), 200);
  })
  .openapi(look, async (c) => {
    const { userId, organizationId } = c.var.actor;
    const { matchKey } = c.var.deps;
    const told = await inOrganization(c, async (db) => {
      const found = await findAnswer(db, keyOf(c.req.valid("param")), { blind: true, coder: userId });
      if (!found) throw new Problem("not_found", "There is no such open answer here.");
      const text = found.quote?.text ?? "";
      return { found, identifiers: await findTelling(db, found, text, { matchKey, organizationId }) };
    });
    return c.json({ answer: tellAnswer(told.found, userId), identifiers: told.identifiers }, 200);
  })
  .openapi(write, async (c) => {
    const by = byOf(c);
    const told = await inOrganization(c, async (db) => {
      const found = await writeText(db, keyOf(c.req.valid("param")), c.req.valid("json"), by);
      return { found, identifiers: await findTelling(db, found, found.quote!.text, by) };
    });
    return c.json({ answer: tellAnswer(told.found, by.userId), identifiers: told.identifiers }, 200);
  })
  .openapi(approve, async (c) => {
    const by = byOf(c);
    const found = await inOrganization(c, (db) =>
      approveText(db, quoteOf(c.req.valid("param")), c.req.valid("json"), by),
    );
    return c.json(tellAnswer(found, by.userId), 200);
  })
  .openapi(withdraw, async (c) => {
    const by = byOf(c);
    const { why } = c.req.valid("json");
    const found = await inOrganization(c, (db) => takeBack(db, quoteOf(c.req.valid("param")), why, by));
    return c.json(tellAnswer(found, by.userId), 200);
  })
  .openapi(quotable, async (c) => {
    const told = await inOrganization(c, (db) => listQuotable(db, c.req.valid("param").id));
    return c.json(told, 200);
  });

function byOf(c: Context<AppEnv>) {
  const { deps, actor } = c.var;
  return {
    organizationId: actor.organizationId,
    userId: personOf(c),
    now: deps.now(),
    matchKey: deps.matchKey,
  };
}

function keyOf({ id, ...key }: { id: number; enrollmentId: number; responseId: number; questionId: number }) {
  return { programId: id, ...key };
}

function quoteOf({ id, quoteId }: { id: number; quoteId: number }) {
  return { programId: id, quoteId };
}
