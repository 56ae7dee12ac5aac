import { randomUUID } from "node:crypto";
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { findUser } from "#api/accounts/queries";
import { allow, inOrganization } from "#api/http/access";
import type { AppEnv } from "#api/http/env";
import { createRouter, problemAnswers } from "#api/http/router";
import { Problem } from "#shared/problem";
import { mailMistakes } from "#shared/surveys/mail";
import { drawMail } from "#shared/surveys/mailPage";
import { addressRoutes } from "./addressRoutes";
import { packMail } from "./compose";
import { needMail } from "./needMail";
import { openPost } from "./post";
import { addMailing, cancelMailing } from "./queries";
import { draftParts, findMailed, tellMailings } from "./tell";
import {
  answer,
  body,
  draftMail,
  drawnAnswer,
  id,
  mailingsAnswer,
  newMailing,
  surveyPath,
  tags,
} from "./words";

const team = allow("owner", "manager");
const path = "/programs/{id}/surveys/{surveyId}/mailings";
const all = { 200: answer("Mailings, newest first", mailingsAnswer), ...problemAnswers };

const list = createRoute({
  method: "get",
  path,
  tags,
  summary: "What was mailed about a survey, how far it is, and what failed",
  middleware: team,
  request: { params: surveyPath },
  responses: all,
});
const create = createRoute({
  method: "post",
  path,
  tags,
  summary: "Write to everybody who has an address, now or at a date",
  middleware: team,
  request: { params: surveyPath, body: body(newMailing) },
  responses: all,
});
const cancel = createRoute({
  method: "delete",
  path: `${path}/{mailingId}`,
  tags,
  summary: "Give up what still waits of a mailing",
  middleware: team,
  request: { params: surveyPath.extend({ mailingId: id }) },
  responses: all,
});
const draw = createRoute({
  method: "post",
  path: `${path}/preview`,
  tags,
  summary: "A mail as people get it, with links that lead nowhere",
  middleware: team,
  request: { params: surveyPath, body: body(draftMail) },
  responses: { 200: answer("Subject, HTML and plain text", drawnAnswer), ...problemAnswers },
});
const test = createRoute({
  method: "post",
  path: `${path}/test`,
  tags,
  summary: "The same as a mail to whoever asks",
  middleware: team,
  request: { params: surveyPath, body: body(draftMail) },
  responses: {
    200: answer("To which address it went", z.object({ to: z.string() })),
    ...problemAnswers,
  },
});

/** Invitations and reminders. */
export const mailRoutes = createRouter()
  .openapi(list, async (c) => c.json(await read(c, c.req.valid("param")), 200))
  .openapi(create, async (c) => {
    const at = c.req.valid("param");
    const { waveId, kind, subject, text, sendAt } = c.req.valid("json");
    const { settings, now } = c.var.deps;
    const createdBy = c.var.actor.userId;
    await inOrganization(c, async (db) => {
      const { survey } = await findMailed(db, at, waveId);
      needMail(settings);
      refuse(mailMistakes({ subject, text }, survey.languages));
      const moment = sendAt === null ? now() : new Date(sendAt);
      await addMailing(db, {
        ...{ surveyId: at.surveyId, waveId, kind, subject, text, createdBy },
        ...{ sendAt: moment < now() ? now() : moment, createdAt: now() },
      });
    });
    return c.json(await read(c, at), 200);
  })
  .openapi(cancel, async (c) => {
    const { mailingId, ...at } = c.req.valid("param");
    await inOrganization(c, async (db) => {
      await findMailed(db, at);
      if (!(await cancelMailing(db, at.surveyId, mailingId, c.var.deps.now())))
        throw new Problem("not_found", "There is no such mailing, or nothing of it waits any more.");
    });
    return c.json(await read(c, at), 200);
  })
  .openapi(draw, async (c) =>
    c.json(drawMail(await draft(c, c.req.valid("param"), c.req.valid("json"))), 200),
  )
  .openapi(test, async (c) => {
    const sent = c.req.valid("json");
    const parts = await draft(c, c.req.valid("param"), sent);
    const { settings, db } = c.var.deps;
    needMail(settings);
    const { userId } = c.var.actor;
    if (userId === null) throw new Problem("needs_a_person", "A test goes to the person who is signed in.");
    const { email: to } = (await findUser(db, userId))!;
    const { language } = sent;
    const packed = await packMail(drawMail(parts), { settings, to, id: randomUUID(), language });
    const post = openPost(settings);
    const posted = await post.send(packed.envelope, packed.raw).finally(post.close);
    if (posted.kind !== "sent")
      throw new Problem(
        "mail_not_taken",
        `The mail server ${"code" in posted && posted.code ? `answered ${posted.code}` : "could not be reached"}. Whoever runs this server can check SMTP_URL and MAIL_FROM.`,
      );
    return c.json({ to }, 200);
  })
  .route("/", addressRoutes);

type At = z.output<typeof surveyPath>;

const read = (c: Context<AppEnv>, at: At) => {
  const { settings, matchKey } = c.var.deps;
  const { organizationId } = c.var.actor;
  return inOrganization(c, (db) => tellMailings(db, at, { organizationId, settings, matchKey }));
};

/** What a mail of these words would say. @throws Problem `invalid_input` for words that cannot be sent. */
async function draft(c: Context<AppEnv>, at: At, { waveId, language, ...words }: z.output<typeof draftMail>) {
  const origin = c.var.deps.settings.PUBLIC_URL ?? "https://example.org";
  return inOrganization(c, async (db) => {
    const found = await findMailed(db, at, waveId);
    refuse(mailMistakes(words, [language]));
    return draftParts(db, found, { ...words, language, origin: new URL(origin).origin });
  });
}

function refuse(places: ReturnType<typeof mailMistakes>): void {
  if (places.length > 0) throw new Problem("invalid_input", undefined, { places });
}
