/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { renderSVG } from "uqr";
import { allow, inOrganization } from "#api/http/access";
import { linkOrigin } from "#api/http/clientAddress";
import type { AppEnv } from "#api/http/env";
import { getOrganizationName } from "#api/organizations/queries";
import { findProgram, raiseDataVersion } from "#api/programs/queries";
import { holdResponse, removeResponse } from "#api/responses/queries";
import { findSurvey } from "#api/surveys/queries";
import { Problem } from "#shared/problem";
import { readForm } from "#shared/responses/readForm";
import { pageMessages } from "#shared/surveys/sayPage";
import { chooseLanguage } from "#shared/surveys/texts";
import { answerPage, readSent } from "./answerPage";
import { EntryPage } from "./EntryPage";
import { type Form, findForm } from "./entrance";
import { entryScript } from "./entryScript";
import { entryStyle } from "./entryStyle";
import { PaperPage } from "./PaperPage";
import { paperSizes, paperStyle } from "./paperStyle";
import { findPaper, submitResponse } from "./queries";
import { makeSubmission, readWho } from "./submission";

type C = Context<AppEnv>;

const team = allow("owner", "manager");
const path = "/paper/programs/:programId/surveys/:surveyId";
const sizeLimit = bodyLimit({ maxSize: 256 * 1024 });
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * A published survey on paper, and the screen on which paper forms are entered: for the team alone. What is
 * entered goes the way of every submission, under an id of its own, so that a form saved twice counts once.
 */
export const paperRoutes = new Hono<AppEnv>()
  .get(path, team, async (c) => {
    const { form, surveyId } = await findPlace(c, Number(c.req.query("v") ?? Number.NaN));
    const language = languageOf(form, c.req.query("l"));
    const size = paperSizes.find((one) => one === c.req.query("size")) ?? "a4";
    const formNumber = `${surveyId}-${form.version}-${language}`;
    const organization = await getOrganizationName(c.var.deps.db, c.var.actor.organizationId);
    const qr = renderSVG(`${linkOrigin(c)}${c.req.path}/entry?form=${formNumber}`, { border: 1, ecc: "M" });
    const style = paperStyle(size);
    return answerPage(
      c,
      200,
      <PaperPage {...{ form, language, organization, formNumber, qr, style }} />,
      style,
      "",
    );
  })
  .get(`${path}/entry`, team, async (c) => {
    const [, version, tag] = /^\d+-(\d+)-([A-Za-z-]+)$/.exec(c.req.query("form")?.trim() ?? "") ?? [];
    const { form, surveyId, programId, waves } = await findPlace(c, Number(version ?? Number.NaN));
    const waveId = waves.find(({ id }) => id === Number(c.req.query("wave")))?.id ?? waves[0]!.id;
    const language = languageOf(form, tag);
    const formNumber = `${surveyId}-${form.version}-${language}`;
    const back = `/programs/${programId}/collect/${surveyId}`;
    const isTwice = c.req.query("twice") === "1";
    const spoken = spokenBy(c);
    const page = <EntryPage {...{ form, language, spoken, formNumber, waves, waveId, back, isTwice }} />;
    return answerPage(c, 200, page, entryStyle, entryScript);
  })
  .post(`${path}/entry`, team, sizeLimit, async (c) => {
    const sent = await readSent(c);
    const one = (name: string) => sent.get(name)?.[0] ?? "";
    const { form, programId, waves } = await findPlace(c, Number(one("_v")));
    const wave = waves.find(({ id }) => id === Number(one("_wave")));
    if (!wave || !uuid.test(one("_id")))
      throw new Problem("not_found", "This form names no wave of the program, or has no id.");
    const { db, matchKey, now } = c.var.deps;
    const { organizationId } = c.var.actor;
    const read = readForm(form.survey, form.fields, sent);
    if (read.consent.get("take_part") === false) return c.json({ stored: false });
    const link = { programId, waveId: wave.id, enrollmentId: null, cohortId: null, groupId: null };
    const who = readWho(form, { link, organizationId }, sent, matchKey);
    const isOpen = read.consent.has("take_part") && read.consent.get("take_part") === undefined;
    const wrong = [
      ...(isOpen ? ["consent.take_part"] : []),
      ...read.wrong,
      ...("wrong" in who ? who.wrong : []),
    ];
    if (wrong.length > 0 || "wrong" in who) return c.json({ wrong }, 422);
    const language = languageOf(form, one("_l"));
    const made = { clientId: one("_id"), language, mode: null, now: now(), seconds: null };
    const submission = makeSubmission(
      { organizationId, link },
      form,
      read,
      who,
      { ...made, source: "paper" },
      matchKey,
    );
    const fate = await submitResponse(db, submission);
    if (fate === "removed") return c.json({ stored: false, removed: true });
    return c.json({ stored: true, fresh: fate === "stored" });
  })
  .post(`${path}/entry/undo`, team, sizeLimit, async (c) => {
    const { programId, surveyId } = await findPlace(c);
    const clientId = (await readSent(c)).get("_id")?.[0] ?? "";
    const { organizationId, userId } = c.var.actor;
    const nothing = () => new Problem("not_found", "There is no paper form of this id here.");
    if (!uuid.test(clientId)) throw nothing();
    await inOrganization(c, async (db) => {
      const found = await findPaper(db, surveyId, clientId);
      const key = found && { organizationId, programId, ...found };
      if (!key || !(await raiseDataVersion(db, programId)) || !(await holdResponse(db, key))) throw nothing();
      const by = { userId, now: c.var.deps.now() };
      await removeResponse(db, key, { reason: "A paper form was entered wrongly and taken back.", by });
    });
    return c.json({ undone: true });
  });

/** The published version that is asked for (the newest where none is), in a program of this organization. */
async function findPlace(c: C, version = Number.NaN) {
  const [programId, surveyId] = [Number(c.req.param("programId")), Number(c.req.param("surveyId"))];
  const isNumber = Number.isSafeInteger(programId) && Number.isSafeInteger(surveyId);
  const { organizationId } = c.var.actor;
  const program = isNumber
    ? await inOrganization(c, async (db) =>
        (await findSurvey(db, programId, surveyId)) ? findProgram(db, programId) : undefined,
      )
    : undefined;
  const wished = Number.isNaN(version) ? undefined : version;
  const isVersion = wished === undefined || (Number.isSafeInteger(wished) && wished > 0 && wished < 2 ** 31);
  const form =
    program && isVersion ? await findForm(c.var.deps.db, { organizationId, surveyId }, wished) : undefined;
  if (!program || !form) throw new Problem("not_found", "There is no published survey of this number here.");
  return { form, surveyId, programId, waves: program.waves };
}

/** The language of the dashboard that leads here (`ui`), else of the browser. */
function spokenBy(c: C): string {
  const wished = c.req.query("ui") ?? "";
  const languages = Object.keys(pageMessages);
  if (languages.includes(wished)) return wished;
  return chooseLanguage({ languages } as Form["survey"], c.req.header("Accept-Language"));
}

/** The language that is asked for where the survey has it, else its first. */
function languageOf({ survey }: Form, wished: string | undefined): string {
  return survey.languages.find((one) => one === wished) ?? survey.languages[0] ?? "en";
}
