/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { withOrganization } from "#api/db/client";
import type { AppEnv } from "#api/http/env";
import { sizeLimit } from "#api/http/sizeLimit";
import { readStopToken } from "#api/http/stopToken";
import { findSender, stopMails } from "#api/mail/queries";
import { pageLanguage, sayPage } from "#shared/surveys/sayPage";
import { answerPage } from "./answerPage";
import { roomFor } from "./limits";
import { Page, plainPage } from "./Page";
import { plainStyle } from "./Thanks";

type C = Context<AppEnv>;

/** What a mail program sends is one line (RFC 8058). */
const withinSize = sizeLimit({ maxSize: 4 * 1024 });

/**
 * Where a mail's link stops the mails. Looking changes nothing, because mail scanners follow links; the one button
 * does it, or the mail program's own, which posts here without a page. Only the link is asked for.
 */
export const stopRoutes = new Hono<AppEnv>()
  .get("/stop/:token", (c) => stopping(c, false))
  .post("/stop/:token", withinSize, (c) => stopping(c, true));

async function stopping(c: C, now: boolean): Promise<Response> {
  const language = pageLanguage(c.req.query("l") ?? c.req.header("Accept-Language")?.slice(0, 2) ?? "en");
  const token = c.req.param("token") ?? "";
  const tell = (status: 200 | 404 | 429, title: Told, text: Told) =>
    answerPage(c, status, plainPage(language, title, text, plainStyle), plainStyle);
  const { db, matchKey } = c.var.deps;
  const known = readStopToken(matchKey, token);
  const wait = await roomFor(c, known ? "page" : "unknown", token);
  if (wait !== undefined) return tell(429, "busy.title", "busy.text");
  if (!known) return tell(404, "stop.unknown", "stop.unknownText");
  const { organizationId, addressHash } = known;
  if (now) {
    const day = c.var.deps.now().toISOString().slice(0, 10);
    await withOrganization(db, organizationId, (own) => stopMails(own, addressHash, day));
    return tell(200, "stop.done", "stop.doneText");
  }
  const { organization } = await withOrganization(db, organizationId, findSender);
  const title = sayPage("stop.title", language);
  const page = (
    <Page language={language} title={title} style={plainStyle}>
      <h1>{title}</h1>
      <p>{sayPage("stop.text", language, { organization })}</p>
      <form method="post">
        <button type="submit" class="do">
          {sayPage("stop.do", language)}
        </button>
      </form>
    </Page>
  );
  return answerPage(c, 200, page, plainStyle);
}

type Told = Parameters<typeof plainPage>[1];
