import { createRoute, z } from "@hono/zod-openapi";
import { allow, inOrganization } from "#api/http/access";
import { createRouter, problemAnswers } from "#api/http/router";
import { findProgram } from "#api/programs/queries";
import { Problem } from "#shared/problem";
import { surveySchema } from "#shared/surveys/definition";
import { answerSurvey, answerSurveys } from "./answer";
import { expectDraft } from "./draftMark";
import { linkRoutes } from "./linkRoutes";
import { publishSurvey } from "./publish";
import { countEnrolled, createSurvey, findSurvey, saveDraft, saveOpening } from "./queries";
import { answer, body, id, surveyAnswer, surveyPath, surveySummary, tags } from "./words";

const team = allow("owner", "manager");
const one = { 200: answer("The survey as it is now", surveyAnswer), ...problemAnswers };

/** As the browser sends it; a mark in quotes is the same mark. */
const basedOn = z.object({
  "if-match": z
    .string()
    .max(60)
    .transform((mark) => mark.replaceAll('"', ""))
    .optional()
    .meta({
      description: "`draftMark` of what was read: where the draft is another by now, 409 and nothing changes",
    }),
});

const list = createRoute({
  method: "get",
  path: "/programs/{id}/surveys",
  tags,
  summary: "List the surveys of a program",
  middleware: team,
  request: { params: z.object({ id }) },
  responses: {
    200: answer(
      "Surveys by name, and how many people are enrolled with a code",
      z.object({ surveys: z.array(surveySummary), enrolled: z.number() }),
    ),
    ...problemAnswers,
  },
});

const create = createRoute({
  method: "post",
  path: "/programs/{id}/surveys",
  tags,
  summary: "Begin a survey; a draft may have gaps",
  middleware: team,
  request: { params: z.object({ id }), body: body(surveySchema) },
  responses: { 201: answer("The new survey", surveyAnswer), ...problemAnswers },
});

const read = createRoute({
  method: "get",
  path: "/programs/{id}/surveys/{surveyId}",
  tags,
  summary: "One survey with its draft, what is still open in it, and how many answered",
  middleware: team,
  request: { params: surveyPath },
  responses: one,
});

const edit = createRoute({
  method: "put",
  path: "/programs/{id}/surveys/{surveyId}",
  tags,
  summary: "Save the draft; people get it when it is published",
  middleware: team,
  request: { params: surveyPath, headers: basedOn, body: body(surveySchema) },
  responses: one,
});

const publish = createRoute({
  method: "post",
  path: "/programs/{id}/surveys/{surveyId}/publish",
  tags,
  summary: "Make the draft the version that people get; wording, options and scoring are pinned",
  middleware: team,
  request: { params: surveyPath, headers: basedOn },
  responses: one,
});

const open = createRoute({
  method: "put",
  path: "/programs/{id}/surveys/{surveyId}/waves/{waveId}",
  tags,
  summary: "Say when the survey takes answers at a wave",
  middleware: team,
  request: {
    params: surveyPath.extend({ waveId: id }),
    body: body(
      z
        .strictObject({
          opensAt: z.iso.datetime({ offset: true }),
          closesAt: z.iso.datetime({ offset: true }).nullable().default(null),
          lateDays: z.int().min(0).max(90).default(0).meta({
            description: "For how many days after closing an answer that comes late is still taken",
          }),
        })
        .refine(({ opensAt, closesAt }) => !closesAt || new Date(closesAt) > new Date(opensAt), {
          path: ["closesAt"],
          error: "must be later than the opening",
        }),
    ),
  },
  responses: one,
});

/** What a program asks: drafts, versions, and when each is open. For the team. */
export const surveyRoutes = createRouter()
  .openapi(list, async (c) => {
    const { id } = c.req.valid("param");
    const answered = await inOrganization(c, async (db) => {
      if (!(await findProgram(db, id))) throw noProgram();
      return { surveys: await answerSurveys(db, id), enrolled: await countEnrolled(db, id) };
    });
    return c.json(answered, 200);
  })
  .openapi(create, async (c) => {
    const { id } = c.req.valid("param");
    const made = await inOrganization(c, async (db) => {
      if (!(await findProgram(db, id))) throw noProgram();
      return answerSurvey(db, id, await createSurvey(db, id, c.req.valid("json")));
    });
    return c.json(made, 201);
  })
  .openapi(read, async (c) => {
    const { id, surveyId } = c.req.valid("param");
    return c.json(await inOrganization(c, (db) => answerSurvey(db, id, surveyId)), 200);
  })
  .openapi(edit, async (c) => {
    const { id, surveyId } = c.req.valid("param");
    const survey = await inOrganization(c, async (db) => {
      const found = await findSurvey(db, id, surveyId, { hold: true });
      if (found) expectDraft(found.draft, c.req.valid("header")["if-match"]);
      await saveDraft(db, id, surveyId, c.req.valid("json"));
      return answerSurvey(db, id, surveyId);
    });
    return c.json(survey, 200);
  })
  .openapi(publish, async (c) => {
    const { id, surveyId } = c.req.valid("param");
    const { organizationId } = c.var.actor;
    const survey = await inOrganization(c, async (db) => {
      const found = await findSurvey(db, id, surveyId, { hold: true });
      if (found) expectDraft(found.draft, c.req.valid("header")["if-match"]);
      await publishSurvey(db, { organizationId, programId: id, surveyId });
      return answerSurvey(db, id, surveyId);
    });
    return c.json(survey, 200);
  })
  .openapi(open, async (c) => {
    const { id, surveyId, waveId } = c.req.valid("param");
    const { opensAt, closesAt, lateDays } = c.req.valid("json");
    const survey = await inOrganization(c, async (db) => {
      const program = await findProgram(db, id);
      if (!program?.waves.some((wave) => wave.id === waveId) || !(await findSurvey(db, id, surveyId)))
        throw new Problem("not_found", "There is no such survey or wave in the program.");
      const dates = { opensAt: new Date(opensAt), closesAt: closesAt === null ? null : new Date(closesAt) };
      await saveOpening(db, { surveyId, waveId, ...dates, lateDays });
      return answerSurvey(db, id, surveyId);
    });
    return c.json(survey, 200);
  })
  .route("/", linkRoutes);

function noProgram(): Problem {
  return new Problem("not_found", "There is no program of this number here.");
}
