import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "#api/http/env";
import { findOpened } from "./open";

const forNoIndex = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  c.header("X-Robots-Tag", "noindex");
});

/**
 * The pages that a link opens are pages of the dashboard's, which ask sharedRoutes.ts for what they show; here is
 * said that no search engine keeps them, and which websites may show a chart in a frame: the link's own and no others.
 */
export const sharePages = new Hono<AppEnv>()
  .get("/r/:token", forNoIndex, (_, next) => next())
  .get("/embed/:token", forNoIndex, async (c, next) => {
    const opened = await findOpened(c, c.req.param("token")).catch(() => undefined);
    const isChart = opened?.share.programId != null && opened.share.passphraseHash === null;
    if (isChart) c.set("framers", opened.share.embedOrigins);
    await next();
  });
