/** @jsxImportSource hono/jsx */
import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import { allow, inOrganization } from "#api/http/access";
import { findAskable } from "#api/http/askable";
import type { AppEnv } from "#api/http/env";
import { sizeLimit } from "#api/http/sizeLimit";
import { getOrganizationName } from "#api/organizations/queries";
import { findSurvey } from "#api/surveys/queries";
import { Problem } from "#shared/problem";
import { readForm } from "#shared/responses/readForm";
import type { Sent } from "#shared/surveys/conditions";
import { surveySchema } from "#shared/surveys/definition";
import { fieldsOf } from "#shared/surveys/fields";
import { chooseLanguage } from "#shared/surveys/texts";
import { readSent } from "./answerPage";
import type { Form } from "./entrance";
import { FormPage, styleOfForm } from "./FormPage";
import { framed } from "./framed";
import { plainPage } from "./Page";
import { pageScript } from "./script";
import { readWho, scoreSet } from "./submission";
import { messagesFor, plainStyle, Thanks } from "./Thanks";

type C = Context<AppEnv>;

const team = allow("owner", "manager");
const path = "/preview/programs/:programId/surveys/:surveyId";
const withinSize = sizeLimit({ maxSize: 256 * 1024 });

/**
 * A draft as people would get it: drawn by the same code as their page, for the team alone, and the only page
 * of ours that may stand in a frame, in ours. What is answered here is read and checked like any answer and
 * goes nowhere: nothing in this file can store one.
 */
export const preview = new Hono<AppEnv>()
  .get(path, team, async (c) => {
    const form = await readDraft(c);
    return showDraft(c, form, languageFor(c, form, c.req.query("l")), new Map());
  })
  .post(path, team, withinSize, async (c) => {
    const form = await readDraft(c);
    const sent = await readSent(c);
    const one = (name: string) => sent.get(name)?.[0] ?? "";
    const language = languageFor(c, form, one("_l"));
    if (form.survey.languages.includes(one("_to"))) return showDraft(c, form, one("_to"), sent);
    const read = readForm(form.survey, form.fields, sent);
    if (read.consent.get("take_part") === false)
      return framed(c, 200, plainPage(language, "declined.title", "declined.text", plainStyle), plainStyle);
    const { organizationId } = c.var.actor;
    const who = readWho(form, { link: { enrollmentId: null }, organizationId }, sent, c.var.deps.matchKey);
    const open = read.consent.has("take_part") && read.consent.get("take_part") === undefined;
    const wrong = [
      ...(open ? ["consent.take_part"] : []),
      ...read.wrong,
      ...("wrong" in who ? who.wrong : []),
    ];
    if (wrong.length > 0) return showDraft(c, form, language, sent, new Set(wrong));
    const sets = read.sets.map((set) => scoreSet(set, form.pinned.instruments[set.block]!));
    const moved = messagesFor(form, language, { sets });
    const thanks = <Thanks {...{ form, language, receipt: "····-····-····", fresh: true, moved }} />;
    return framed(c, 200, thanks, plainStyle);
  });

/** The draft as a form that no version stands behind. */
async function readDraft(c: C): Promise<Form> {
  const [programId, surveyId] = [Number(c.req.param("programId")), Number(c.req.param("surveyId"))];
  const found = await inOrganization(c, async (db) => {
    const isNumber = Number.isSafeInteger(programId) && Number.isSafeInteger(surveyId);
    const survey = isNumber ? await findSurvey(db, programId, surveyId) : undefined;
    return survey?.draft ? { draft: survey.draft, askable: await findAskable(db) } : undefined;
  });
  if (!found) throw new Problem("not_found", "There is no survey of this number in the program.");
  const survey = surveySchema.parse(found.draft);
  const fields = fieldsOf(survey, found.askable.find);
  const instruments = Object.fromEntries(survey.blocks.map(({ id }, index) => [id, index + 1]));
  const pinned = { instruments, wordings: {}, questions: {}, consent: {} };
  return { versionId: 0, version: 0, survey, pinned, fields };
}

function languageFor(c: C, { survey }: Form, wished: string | undefined): string {
  return wished !== undefined && survey.languages.includes(wished)
    ? wished
    : chooseLanguage(survey, c.req.header("Accept-Language"));
}

async function showDraft(
  c: C,
  form: Form,
  language: string,
  values: Sent,
  wrong: ReadonlySet<string> = new Set(),
): Promise<Response> {
  const organization = await getOrganizationName(c.var.deps.db, c.var.actor.organizationId);
  const shown = { form, language, clientId: randomUUID(), values, wrong, organization, known: false };
  const page = <FormPage {...shown} />;
  return framed(c, wrong.size > 0 ? 422 : 200, page, styleOfForm(form), pageScript);
}
