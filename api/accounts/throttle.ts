import { createHash } from "node:crypto";
import type { Context } from "hono";
import { clientAddress } from "#api/http/clientAddress";
import type { AppEnv } from "#api/http/env";
import { Problem } from "#shared/problem";
import { countTry, forgiveTry } from "./queries";

/** How many tries that fail one address has, per span of seconds. */
const limits = {
  "sign-in": { tries: 10, seconds: 300 },
  "set-up": { tries: 10, seconds: 900 },
  link: { tries: 30, seconds: 900 },
  password: { tries: 10, seconds: 900 },
  sample: { tries: 20, seconds: 3600 },
} as const;

/**
 * Lets an address fail so often and then no more, counted in the database, so that several servers and a
 * restart count as one. Work that succeeds takes its try back.
 *
 * @throws Problem `too_many_requests`, before the work is begun.
 */
export async function throttled<T>(
  c: Context<AppEnv>,
  what: keyof typeof limits,
  work: () => Promise<T>,
): Promise<T> {
  const { db, now } = c.var.deps;
  const { tries, seconds } = limits[what];
  const key = `${what}:${createHash("sha256").update(clientAddress(c)).digest("base64url")}`;
  const asked = now().getTime();
  const { count, since } = await countTry(db, key, asked, seconds);
  if (count > tries) {
    const retryAfterSeconds = Math.max(1, Math.ceil((since - asked) / 1000 + seconds));
    c.header("Retry-After", String(retryAfterSeconds));
    const minutes = Math.ceil(retryAfterSeconds / 60);
    throw new Problem(
      "too_many_requests",
      `Too many tries from here. Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`} and try again.`,
      { extra: { retryAfterSeconds } },
    );
  }
  const done = await work();
  await forgiveTry(db, key);
  return done;
}
