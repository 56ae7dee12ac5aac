import type { Context } from "hono";
import type { AppEnv } from "#api/http/env";
import { makeRooms } from "#api/http/rooms";
import { Problem } from "#shared/problem";

/**
 * How often one address may open one link: an office shares an address, and a page is read again. Tries at links that
 * lead nowhere are few, and so are tries at a passphrase: ten for each address, and two hundred from all of them.
 */
const limits = {
  page: { points: 300, duration: 60 },
  unknown: { points: 40, duration: 600 },
  passphrase: { points: 10, duration: 900 },
  passphrases: { points: 200, duration: 3_600 },
} as const;

const take = makeRooms(limits);

/** @throws Problem `too_many_requests` when there is no more room. */
export async function mustHaveRoom(
  c: Context<AppEnv>,
  what: keyof typeof limits,
  link: string,
): Promise<void> {
  const fromAnywhere = what === "passphrases";
  const wait = await take(c, what, what === "unknown" ? "" : link, { fromAnywhere });
  if (wait === undefined) return;
  c.header("Retry-After", String(wait));
  const minutes = Math.ceil(wait / 60);
  throw new Problem(
    "too_many_requests",
    `Too many tries. Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`} and try again.`,
    { extra: { retryAfterSeconds: wait } },
  );
}
