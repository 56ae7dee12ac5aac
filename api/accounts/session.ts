import { isAPIError } from "better-auth/api";
import type { Context } from "hono";
import type { AppEnv } from "#api/http/env";
import { Problem } from "#shared/problem";

/**
 * Signs a person in: the answer that is being made carries the session's cookie. A cookie that came with
 * the request is not used again: each sign-in makes a session of its own.
 *
 * @throws Problem `not_signed_in`, the same for an unknown e-mail and a wrong password.
 */
export async function signIn(
  c: Context<AppEnv>,
  { email, password }: { email: string; password: string },
): Promise<{ id: string; name: string; email: string }> {
  const { headers, response } = await askBetterAuth(
    () => c.var.deps.auth.api.signInEmail({ body: { email, password }, returnHeaders: true }),
    () => new Problem("not_signed_in", "This e-mail and this password do not belong together."),
  );
  carryCookies(c, headers);
  const { id, name, email: address } = response.user;
  return { id, name, email: address };
}

/** Hands the cookies that better-auth set on to the browser. */
export function carryCookies(c: Context<AppEnv>, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) c.header("Set-Cookie", cookie, { append: true });
}

/** Runs a call of better-auth's API; a refusal becomes a problem in our words. */
export async function askBetterAuth<T>(call: () => Promise<T>, refusal: () => Problem): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (isAPIError(error) && Number(error.statusCode) < 500) throw refusal();
    throw error;
  }
}
