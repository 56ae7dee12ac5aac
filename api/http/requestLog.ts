import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./env";

/**
 * One line a request: method, route pattern (never the filled-in path or query), status, milliseconds. Of
 * the pages that participants see nothing at all: when somebody answered, or stopped their mails, is theirs.
 */
export const logRequests = createMiddleware<AppEnv>(async (c, next) => {
  if (/^\/(s|stop)\//.test(c.req.path)) return next();
  const started = performance.now();
  await next();
  c.var.deps.log.info(
    {
      requestId: c.var.requestId,
      method: c.req.method,
      route: c.req.routePath,
      status: c.res.status,
      ms: Math.round(performance.now() - started),
    },
    "request",
  );
});
