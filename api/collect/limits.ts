import type { Context } from "hono";
import type { AppEnv } from "#api/http/env";
import { makeRooms } from "#api/http/rooms";

/**
 * How much one address may ask of one survey. A hall of 300 people shares an address and gets in within a
 * minute, pages and answers both, with room for everybody to try twice; one address that sends thousands is
 * slowed. Tries at links that lead nowhere are few.
 */
const limits = {
  page: { points: 1_500, duration: 60 },
  answers: { points: 700, duration: 60 },
  unknown: { points: 40, duration: 600 },
} as const;

const take = makeRooms(limits);

/** @returns Seconds to wait, or undefined when there is room. */
export function roomFor(
  c: Context<AppEnv>,
  what: keyof typeof limits,
  link: string,
): Promise<number | undefined> {
  return take(c, what, what === "unknown" ? "" : link);
}
