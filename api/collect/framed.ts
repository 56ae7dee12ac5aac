import type { Context } from "hono";
import type { AppEnv } from "#api/http/env";
import { answerPage } from "./answerPage";

/** Answers with a page for a frame of the dashboard: its landmarks need a name, beside those of the page around it. */
export async function framed(
  c: Context<AppEnv>,
  status: 200 | 422,
  page: unknown,
  style: string,
  script?: string,
): Promise<Response> {
  const drawn = String(await page)
    .replace("<main>", '<main aria-label="Preview">')
    .replace("<footer ", '<footer aria-label="Preview" ');
  return answerPage(c, status, drawn, style, script, "'self'");
}
