import { createHash } from "node:crypto";
import type { Context } from "hono";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { clientAddress } from "./clientAddress";
import type { AppEnv, Deps } from "./env";

/** So many times within so many seconds. */
export interface Limit {
  points: number;
  duration: number;
}

/**
 * Limits of pages that anybody may open, counted in this server's memory, under a hash of address and thing that is
 * made anew at each start, and written nowhere.
 *
 * @returns Takes one turn of an address at a thing; answers the seconds to wait, or undefined when there is room.
 *   `fromAnywhere` counts all addresses as one.
 */
export function makeRooms<What extends string>(limits: Record<What, Limit>) {
  const counters = new WeakMap<Deps, Record<What, RateLimiterMemory>>();
  return async (
    c: Context<AppEnv>,
    what: What,
    thing: string,
    { fromAnywhere = false } = {},
  ): Promise<number | undefined> => {
    const { deps } = c.var;
    let counter = counters.get(deps);
    if (!counter) {
      const made = Object.entries<Limit>(limits).map(([name, limit]) => [name, new RateLimiterMemory(limit)]);
      counter = Object.fromEntries(made) as Record<What, RateLimiterMemory>;
      counters.set(deps, counter);
    }
    const key = createHash("sha256")
      .update(`${deps.setupToken} ${fromAnywhere ? "" : clientAddress(c)} ${thing}`)
      .digest("base64url");
    try {
      await counter[what].consume(key);
      return undefined;
    } catch (full) {
      return Math.max(1, Math.ceil((full as RateLimiterRes).msBeforeNext / 1000));
    }
  };
}
