/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { renderSVG } from "uqr";
import { countWaiting, listSettled } from "#api/db/paperTypings";
import { allow, inOrganization } from "#api/http/access";
import { linkOrigin } from "#api/http/clientAddress";
import type { AppEnv } from "#api/http/env";
import { sizeLimit } from "#api/http/sizeLimit";
import { getOrganizationName } from "#api/organizations/queries";
import { raiseDataVersion } from "#api/programs/queries";
import { holdResponse, removeResponse } from "#api/responses/queries";
import { Problem } from "#shared/problem";
import { pageMessages } from "#shared/surveys/sayPage";
import { chooseLanguage } from "#shared/surveys/texts";
import { answerPage, readSent } from "./answerPage";
import { EntryPage } from "./EntryPage";
import type { Form } from "./entrance";
import { entryScript } from "./entryScript";
import { entryStyle } from "./entryStyle";
import { PaperPage } from "./PaperPage";
import { findPlace, isUuid, languageOf, readPaper, storePaper } from "./paperForm";
import { paperSizes, paperStyle } from "./paperStyle";
import { findPaper } from "./queries";

type C = Context<AppEnv>;

const team = allow("owner", "manager");
const path = "/paper/programs/:programId/surveys/:surveyId";
const withinSize = sizeLimit({ maxSize: 256 * 1024 });

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
    const pile = { surveyId, waveId, version: form.version };
    const twice = await inOrganization(c, async (db) => ({
      waiting: isTwice ? await countWaiting(db, pile) : 0,
      settled: isTwice ? await listSettled(db, pile) : [],
    }));
    const shown = { form, language, spoken, formNumber, waves, waveId, back, isTwice, ...twice };
    const page = <EntryPage {...shown} />;
    return answerPage(c, 200, page, entryStyle, entryScript);
  })
  .post(`${path}/entry`, team, withinSize, async (c) => {
    const sent = await readSent(c);
    const paper = await readPaper(c, sent);
    if (paper.isNo) return c.json({ stored: false });
    if (paper.wrong.length > 0) return c.json({ wrong: paper.wrong }, 422);
    const language = languageOf(paper.form, sent.get("_l")?.[0]);
    const fate = await storePaper(c, paper, paper, paper.who, { clientId: paper.clientId, language });
    if (fate === "removed") return c.json({ stored: false, removed: true });
    return c.json({ stored: true, fresh: fate === "stored" });
  })
  .post(`${path}/entry/undo`, team, withinSize, async (c) => {
    const { programId, surveyId } = await findPlace(c);
    const clientId = (await readSent(c)).get("_id")?.[0] ?? "";
    const { organizationId, userId } = c.var.actor;
    const nothing = () => new Problem("not_found", "There is no paper form of this id here.");
    if (!isUuid(clientId)) throw nothing();
    await inOrganization(c, async (db) => {
      const found = await findPaper(db, surveyId, clientId);
      const key = found && { organizationId, programId, ...found };
      if (!key || !(await raiseDataVersion(db, programId)) || !(await holdResponse(db, key))) throw nothing();
      const by = { userId, now: c.var.deps.now() };
      await removeResponse(db, key, { reason: "A paper form was entered wrongly and taken back.", by });
    });
    return c.json({ undone: true });
  });

/** The language of the dashboard that leads here (`ui`), else of the browser. */
function spokenBy(c: C): string {
  const wished = c.req.query("ui") ?? "";
  const languages = Object.keys(pageMessages);
  if (languages.includes(wished)) return wished;
  return chooseLanguage({ languages } as Form["survey"], c.req.header("Accept-Language"));
}
