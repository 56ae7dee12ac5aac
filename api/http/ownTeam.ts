import type { Context } from "hono";
import { identify } from "#api/accounts/identify";
import type { AppEnv } from "./env";

/** Whether somebody of this organization looks at a page that is for others, by their own session or key. */
export async function isOfTeam(c: Context<AppEnv>, organizationId: string): Promise<boolean> {
  const actor = await identify(c);
  return actor?.organizationId === organizationId;
}
