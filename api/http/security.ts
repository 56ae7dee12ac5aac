import { randomBytes } from "node:crypto";
import { createMiddleware } from "hono/factory";
import { Problem } from "#shared/problem";
import type { AppEnv } from "./env";

/**
 * A strict content security policy with a nonce of this request (set into the page by api/http/pages.ts),
 * and the other headers that a browser wants to hear.
 */
export const secureHeaders = createMiddleware<AppEnv>(async (c, next) => {
  const nonce = randomBytes(16).toString("base64");
  c.set("cspNonce", nonce);
  await next();
  const framers = c.var.framers ?? [];
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    // One page of ours may stand in a frame of ours: the preview of a survey (api/collect/preview.tsx).
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framers.length > 0 ? framers.join(" ") : "'none'"}`,
  ].join("; ");
  const headers = c.res.headers;
  if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", policy);
  // Figures and people are for who asked, now: no cache on the way or on a shared machine keeps them.
  if (c.req.path.startsWith("/api/") && !headers.has("Cache-Control"))
    headers.set("Cache-Control", "no-store");
  headers.set("X-Content-Type-Options", "nosniff");
  if (!headers.has("Referrer-Policy")) headers.set("Referrer-Policy", "no-referrer");
  // It knows no list of origins: where the policy names some, the older header would forbid them all.
  if (!headers.has("X-Frame-Options") && framers.length === 0) headers.set("X-Frame-Options", "DENY");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
  headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  if (c.var.deps.settings.PUBLIC_URL?.startsWith("https://")) {
    headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
});

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * A write that carries a browser's cookies must come from our own pages. Browsers say so themselves in
 * `Sec-Fetch-Site`; older ones send `Origin`. A program with an API key sends neither and needs neither.
 */
export const sameOriginWrites = createMiddleware<AppEnv>(async (c, next) => {
  // A mail program's own button stops mails from wherever it runs: no cookie counts there, the link says it all.
  if (c.req.path.startsWith("/stop/")) return next();
  if (!safeMethods.has(c.req.method) && !c.req.header("Authorization")) {
    const site = c.req.header("Sec-Fetch-Site");
    const origin = c.req.header("Origin");
    const fromElsewhere =
      (site !== undefined && site !== "same-origin" && site !== "none") ||
      (origin !== undefined && !ownOrigins(c.var.deps.settings.PUBLIC_URL, c.req.url).has(origin));
    if (fromElsewhere) throw new Problem("cross_site");
  }
  await next();
});

function ownOrigins(publicUrl: string | undefined, requestUrl: string): Set<string> {
  return new Set([new URL(requestUrl).origin, ...(publicUrl ? [new URL(publicUrl).origin] : [])]);
}
