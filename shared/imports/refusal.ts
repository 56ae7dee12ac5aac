import { Problem, type ProblemCode } from "#shared/problem";
import type { SayingCode } from "./sayings";
import { type Said, tell } from "./tell";

/**
 * An import is refused: with the sentence in English, and with its code and values for a page in another language.
 *
 * @param path  The part of what was sent that is wrong, where it is one part.
 */
export function refusal(
  code: ProblemCode,
  saying: SayingCode,
  values: Said["values"] = {},
  { path, extra = {} }: { path?: string; extra?: Record<string, unknown> } = {},
): Problem {
  const { message, said } = tell(saying, values);
  return new Problem(code, message, {
    places: path === undefined ? [] : [{ path, message, said }],
    extra: { ...extra, said },
  });
}
