import { createHash } from "node:crypto";
import type { Context } from "hono";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { clientAddress } from "#api/http/clientAddress";
import type { AppEnv, Deps } from "#api/http/env";

/**
 * How much one address may ask of one survey. A hall of 300 people shares an address and gets in within a
 * minute, pages and answers both, with room for everybody to try twice; one address that sends thousands is
 * slowed. Tries at links that lead nowhere are few. Counted in this server's memory, under a hash of address
 * and link that is made anew at each start, and written nowhere.
 */
const limits = {
  page: { points: 1_500, duration: 60 },
  answers: { points: 700, duration: 60 },
  unknown: { points: 40, duration: 600 },
} as const;
type What = keyof typeof limits;

const counters = new WeakMap<Deps, Record<What, RateLimiterMemory>>();

/** @returns Seconds to wait, or undefined when there is room. */
export async function roomFor(c: Context<AppEnv>, what: What, link: string): Promise<number | undefined> {
  const { deps } = c.var;
  let counter = counters.get(deps);
  if (!counter) {
    const make = (one: What) => new RateLimiterMemory(limits[one]);
    counter = { page: make("page"), answers: make("answers"), unknown: make("unknown") };
    counters.set(deps, counter);
  }
  const key = createHash("sha256")
    .update(`${deps.setupToken} ${clientAddress(c)} ${what === "unknown" ? "" : link}`)
    .digest("base64url");
  try {
    await counter[what].consume(key);
    return undefined;
  } catch (full) {
    return Math.max(1, Math.ceil((full as RateLimiterRes).msBeforeNext / 1000));
  }
}
