import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { Problem } from "#shared/problem";
import type { AppEnv, Deps } from "./env";
import { linksAhead } from "./pageStart";

/**
 * The dashboard's built files. Every address that is not the API's is the one page, with this request's
 * nonce in it, so that links into the dashboard can be shared.
 */
export function pages(deps: Deps) {
  const app = new Hono<AppEnv>();
  const root = deps.webRoot;
  if (!root) return app;
  app.use(
    "/assets/*",
    serveStatic({
      root,
      precompressed: true,
      onFound: (_path, c) => c.header("Cache-Control", "public, max-age=31536000, immutable"),
    }),
  );
  app.get("/favicon.svg", serveStatic({ root }));
  app.get("*", async (c) => {
    if (c.req.path.startsWith("/api/") || c.req.path.startsWith("/assets/")) throw new Problem("not_found");
    // Read each time: pages built anew while the server runs name other files.
    const page = await readFile(join(root, "index.html"), "utf8");
    const links = mayBeMember(c.req.header("Cookie"))
      ? await linksAhead(c.req.path, new URL(c.req.url).search === "", root)
      : "";
    c.header("Cache-Control", "no-store");
    return c.html(page.replace("</head>", `${links}</head>`).replaceAll("__CSP_NONCE__", c.var.cspNonce));
  });
  return app;
}

/** Whether a session came along, valid or not. Whoever has none is led to the way in, and is asked nothing for. */
function mayBeMember(cookies: string | undefined): boolean {
  return cookies?.includes("common-ground.session_token=") ?? false;
}
