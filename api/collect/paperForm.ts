import type { Context } from "hono";
import { inOrganization } from "#api/http/access";
import type { AppEnv } from "#api/http/env";
import { findProgram } from "#api/programs/queries";
import { findSurvey } from "#api/surveys/queries";
import { Problem } from "#shared/problem";
import { readForm } from "#shared/responses/readForm";
import type { Sent } from "#shared/surveys/conditions";
import { type Form, findForm } from "./entrance";
import { type Fate, submitResponse } from "./queries";
import { makeSubmission, nobody, readWho } from "./submission";

type C = Context<AppEnv>;
export type PaperPlace = Awaited<ReturnType<typeof findPlace>>;
type Who = Parameters<typeof makeSubmission>[3];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (id: string) => uuid.test(id);

/** The published version that is asked for (the newest where none is), in a program of this organization. */
export async function findPlace(c: C, version = Number.NaN) {
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

/** What was typed of one paper form: where it belongs, whose it is, and which answers cannot be. */
export async function readPaper(c: C, sent: Sent) {
  const one = (name: string) => sent.get(name)?.[0] ?? "";
  const place = await findPlace(c, Number(one("_v")));
  const wave = place.waves.find(({ id }) => id === Number(one("_wave")));
  if (!wave || !isUuid(one("_id")))
    throw new Problem("not_found", "This form names no wave of the program, or has no id.");
  return { ...place, waveId: wave.id, clientId: one("_id"), ...readTyped(c, place, wave.id, sent) };
}

/** Reads what was typed; whose the form is is nobody's where it does not take part. */
export function readTyped(c: C, { form, programId }: PaperPlace, waveId: number, sent: Sent) {
  const read = readForm(form.survey, form.fields, sent);
  const link = { programId, waveId, enrollmentId: null, cohortId: null, groupId: null };
  const isNo = read.consent.get("take_part") === false;
  const who = readWho(form, { link, organizationId: c.var.actor.organizationId }, sent, c.var.deps.matchKey);
  const isOpen = read.consent.has("take_part") && read.consent.get("take_part") === undefined;
  const wrong = [
    ...(isOpen ? ["consent.take_part"] : []),
    ...read.wrong,
    ...("wrong" in who ? who.wrong : []),
  ];
  return { read, link, isNo, who: "wrong" in who ? nobody : who, wrong: isNo ? [] : wrong };
}

/** Stores a paper form that was read, under this id. */
export function storePaper(
  c: C,
  { form }: PaperPlace,
  { read, link }: Pick<ReturnType<typeof readTyped>, "read" | "link">,
  who: Who,
  { clientId, language }: { clientId: string; language: string },
): Promise<Fate> {
  const { db, matchKey, now } = c.var.deps;
  const { organizationId } = c.var.actor;
  const made = { clientId, language, mode: null, now: now(), seconds: null, source: "paper" } as const;
  return submitResponse(db, makeSubmission({ organizationId, link }, form, read, who, made, matchKey));
}

/** The language that is asked for where the survey has it, else its first. */
export function languageOf({ survey }: Form, wished: string | undefined): string {
  return survey.languages.find((one) => one === wished) ?? survey.languages[0] ?? "en";
}
