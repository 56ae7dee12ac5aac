import type { GroupTest } from "../outcomes/between";
import { type Language, say } from "./say";

/** The sentence about looking at many groups' own tests; none where fewer than two have a test. */
export function describeGroupTests(each: readonly GroupTest[], language: Language = "en"): string[] {
  const looks = each.filter(({ p }) => p !== null).length;
  return looks > 1 ? [say("groups.looks", { looks }, language)] : [];
}
