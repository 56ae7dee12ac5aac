import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { AppEnv } from "#api/http/env";

/** The one cookie of these pages: that this device is a kiosk, the same on every kiosk and of no person. */
export const kioskCookie = "kiosk";

/**
 * Whether who asks sits at a kiosk (kioskScript.ts sets the cookie with the PIN and takes it away on leaving).
 * Pages that show something of a person, or keep what is typed, ask this first: the next person is already waiting.
 */
export function isOnKiosk(c: Context<AppEnv>): boolean {
  return getCookie(c, kioskCookie) !== undefined;
}
