import type { Browser, BrowserContext } from "playwright-core";
import { expect } from "vitest";
import type { Product } from "./pages";

export const password = "a harbor at low tide";
export type Cookies = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Sets an organization up, with ada its owner and dan a viewer. Each is a browser's cookies. */
export async function startTeam(browser: Browser, product: Product): Promise<{ ada: Cookies; dan: Cookies }> {
  const team = await browser.newContext();
  const owner = { name: "Ada", email: "ada@example.org", password };
  const { setupToken } = product;
  await send(product, team, "/setup", { setupToken, organization: "Harbor Programs", owner });
  const ada = await team.storageState();
  const dan = { email: "dan@example.org", role: "viewer" };
  const invited = await send(product, team, "/organization/invitations", dan);
  const outside = await browser.newContext();
  const token = new URL(invited.url as string).hash.slice(1);
  await send(product, outside, `/invitations/${token}`, { name: "Dan", password });
  const cookies = { ada, dan: await outside.storageState() };
  await Promise.all([team.close(), outside.close()]);
  return cookies;
}

/** Asks the API as the person of this context: what a journey needs to be there before it begins. */
export async function send(
  { url }: Product,
  { request }: BrowserContext,
  path: string,
  data: object,
): Promise<Record<string, unknown>> {
  // Cutting a release of the sample, say, takes a busy machine long.
  const answer = await request.post(`${url}/api/v1${path}`, {
    ...{ data, timeout: 200_000 },
    headers: { Origin: url },
  });
  const body = await answer.text();
  expect(answer.status(), `${path}: ${body}`).toBeLessThan(300);
  return JSON.parse(body) as Record<string, unknown>;
}
