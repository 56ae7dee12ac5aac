import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { AppEnv } from "./env";

type Options = Parameters<typeof bodyLimit>[0];

/**
 * As Hono's `bodyLimit`, which opens the body as a stream before it looks at its declared length: that takes the
 * server's quick way to a body from every handler after it. Here a body whose length is declared (Node reads no byte
 * more of it) is let through or refused unopened; any other is counted while it comes in.
 */
export function sizeLimit(options: Options): MiddlewareHandler<AppEnv> {
  const counted = bodyLimit(options);
  return async (c, next) => {
    const declared = c.req.header("Content-Length");
    const isKnown = declared !== undefined && /^\d+$/.test(declared) && !c.req.header("Transfer-Encoding");
    if (isKnown && Number(declared) <= options.maxSize) return next();
    return counted(c, next);
  };
}
