import { randomUUID } from "node:crypto";
import type { Form } from "./entrance";

/** Stands in a drawn page where each visitor's own id or receipt goes. Nobody can write it into a survey. */
export const ownPlace = randomUUID();

const drawn = new WeakMap<Form, Map<string, string>>();
const mostKept = 200;

/**
 * A page that differs between visitors in one word only is drawn once for each of its kinds, as long as its
 * form is remembered, and gets that word put in: drawing it is most of what a visit costs.
 *
 * @param kind All that the page says beside `own`: language, link, what the answers brought up.
 * @param draw Draws the page with `ownPlace` where `own` goes. What comes out is HTML; `own` must be plain in it.
 */
export async function drawOnce(
  form: Form,
  kind: readonly string[],
  own: string,
  draw: () => unknown,
): Promise<string> {
  const pages = drawn.get(form) ?? new Map<string, string>();
  drawn.set(form, pages);
  const key = JSON.stringify(kind);
  const page = pages.get(key) ?? String(await draw());
  if (!pages.has(key) && pages.size < mostKept) pages.set(key, page);
  return page.replace(ownPlace, own);
}
