import { Hono } from "hono";
import { z } from "zod";
import {
  addFirstTyping,
  countWaiting,
  dropFirstTypings,
  findFirstTyping,
  findTyping,
  settleTyping,
} from "#api/db/paperTypings";
import type { SettledQuestion } from "#api/db/schema";
import { allow, inOrganization } from "#api/http/access";
import type { AppEnv } from "#api/http/env";
import { sizeLimit } from "#api/http/sizeLimit";
import { Problem } from "#shared/problem";
import { readSent } from "./answerPage";
import { compareTypings, keepTyping, mergeTypings, mergeWho, openTyping, sealTyping } from "./firstTyping";
import { findPlace, isUuid, languageOf, readPaper, readTyped, storePaper } from "./paperForm";

const team = allow("owner", "manager");
const path = "/paper/programs/:programId/surveys/:surveyId/entry";
const withinSize = sizeLimit({ maxSize: 256 * 1024 });

/**
 * Paper forms that are entered twice, by two people or by one on two days: the first typing waits, sealed, until the
 * second, and only what both say, or what was settled between them, becomes a response. Who settled it is kept.
 */
export const doubleEntryRoutes = new Hono<AppEnv>()
  .post(`${path}/first`, team, withinSize, async (c) => {
    const sent = await readSent(c);
    const paper = await readPaper(c, sent);
    if (paper.wrong.length > 0) return c.json({ wrong: paper.wrong }, 422);
    const { form, who, clientId } = paper;
    const { organizationId, userId } = c.var.actor;
    const sealed = sealTyping(c.var.deps.matchKey, organizationId, keepTyping(form, sent, who));
    const codeHash = paper.isNo ? null : who.codeHash;
    const pile = { surveyId: paper.surveyId, waveId: paper.waveId, version: form.version };
    const by = { typedBy: userId, typedAt: c.var.deps.now() };
    const waiting = await inOrganization(c, async (db) => {
      await addFirstTyping(db, pile, { clientId, sealed, codeHash, ...by });
      return countWaiting(db, pile);
    });
    return c.json({ waiting });
  })
  .post(`${path}/first/undo`, team, withinSize, async (c) => {
    const sent = await readSent(c);
    const pile = await pileOf(c, sent);
    const id = sent.get("_id")?.[0];
    if (id !== undefined && !isUuid(id)) throw noFirst();
    const waiting = await inOrganization(c, async (db) => {
      if ((await dropFirstTypings(db, pile, id)) === 0) throw noFirst();
      return countWaiting(db, pile);
    });
    return c.json({ waiting });
  })
  .post(`${path}/compare`, team, withinSize, async (c) => {
    const sent = await readSent(c);
    const paper = await readPaper(c, sent);
    if (paper.wrong.length > 0) return c.json({ wrong: paper.wrong }, 422);
    const { form, who } = paper;
    const pile = { surveyId: paper.surveyId, waveId: paper.waveId, version: form.version };
    const found = await inOrganization(c, (db) =>
      findFirstTyping(db, pile, paper.isNo ? null : who.codeHash),
    );
    if (!found) return c.json({ none: true });
    const first = openTyping(c.var.deps.matchKey, c.var.actor.organizationId, found.sealed!);
    return c.json({ first: found.id, differ: compareTypings(form, first, keepTyping(form, sent, who)) });
  })
  .post(`${path}/settle`, team, withinSize, async (c) => {
    const sent = await readSent(c);
    const paper = await readPaper(c, sent);
    const { form, surveyId, waveId } = paper;
    const { organizationId, userId } = c.var.actor;
    const settled = readSettled(sent.get("_kept")?.[0] ?? "[]");
    const keepsFirst = new Set(settled.flatMap(({ question, kept }) => (kept === "first" ? [question] : [])));
    const pile = { surveyId, waveId, version: form.version };
    const id = Number(sent.get("_first")?.[0]);
    if (!Number.isSafeInteger(id)) throw noFirst();
    const held = await inOrganization(c, (db) => findTyping(db, pile, id));
    if (!held) throw noFirst();
    if (!held.sealed) return c.json({ stored: true, fresh: false, id: held.clientId });
    const first = openTyping(c.var.deps.matchKey, organizationId, held.sealed);
    const differ = compareTypings(form, first, keepTyping(form, sent, paper.who)).filter(
      ({ question }) => !settled.some((one) => one.question === question),
    );
    if (differ.length > 0) return c.json({ first: id, differ });
    const typed = readTyped(c, paper, waveId, mergeTypings(form, first, sent, keepsFirst));
    if (typed.wrong.length > 0) return c.json({ wrong: typed.wrong }, 422);
    // The response gets the id of the first typing: of two people who settle one form at once, one stores it.
    const clientId = held.clientId!;
    const language = languageOf(form, sent.get("_l")?.[0]);
    const who = mergeWho(first, typed.who, keepsFirst);
    const fate = typed.isNo ? undefined : await storePaper(c, paper, typed, who, { clientId, language });
    const by = { userId, now: c.var.deps.now(), settled, keepId: !form.survey.anonymous };
    await inOrganization(c, (db) => settleTyping(db, id, by));
    if (fate === undefined) return c.json({ stored: false });
    return fate === "removed"
      ? c.json({ stored: false, removed: true })
      : c.json({ stored: true, fresh: fate === "stored", id: clientId });
  });

const settledQuestions = z
  .array(z.strictObject({ question: z.string().max(120), kept: z.enum(["first", "second", "neither"]) }))
  .max(2_000);

/** How what differed was settled, as the screen says it. */
function readSettled(text: string): SettledQuestion[] {
  try {
    return settledQuestions.parse(JSON.parse(text));
  } catch {
    throw new Problem("invalid_input", "This does not say how the questions were settled.");
  }
}

const noFirst = () => new Problem("not_found", "No first typing of this form waits here.");

async function pileOf(c: Parameters<typeof findPlace>[0], sent: Map<string, string[]>) {
  const { form, surveyId, waves } = await findPlace(c, Number(sent.get("_v")?.[0]));
  const wave = waves.find(({ id }) => id === Number(sent.get("_wave")?.[0]));
  if (!wave) throw new Problem("not_found", "This form names no wave of the program.");
  return { surveyId, waveId: wave.id, version: form.version };
}
