import { isolated } from "../ui/isolated";
import { listOf } from "../ui/lists";
import type { Decision, Matching, Pair, Somebody } from "./matchApi";
import { say } from "./say";

/** Why two people may be one, in one sentence: "One character differs, same birth month, other group." */
export function whyOf({ reason, agree, differ }: Pair): string {
  const same = agree.map((trait) => say("why.same", { trait }));
  const other = differ.map((trait) => say("why.other", { trait }));
  return say("why.said", { why: listOf([say(`why.${reason}`), ...same, ...other]) });
}

/** What speaks against it, where something does. */
export function cautionsOf({ twice, rivals }: Pair): string[] {
  return [
    ...(twice ? [say("caution.twice")] : []),
    ...(rivals > 0 ? [say("caution.rivals", { n: rivals })] : []),
  ];
}

/** How a decision came about: "Codes look alike". */
export function methodOf({ method }: Decision): string {
  return say(`method.${method}`);
}

/** How the matched people were found: "28 by the same code, 2 by codes that look alike." */
export function methodsOf(counts: Matching["methods"]): string {
  const found = (["exact", "alike", "near", "hand"] as const).filter((method) => counts[method] > 0);
  return say("methods.said", {
    methods: listOf(found.map((method) => say(`methods.${method}`, { n: counts[method] }))),
  });
}

export function codesOf({ codes }: Pick<Somebody, "codes">): string {
  return codes.length > 0 ? listOf(codes.map(isolated)) : say("code.own");
}

/** Two codes cut into what they share and what differs between: ["P-0", "1", "4"] and ["P-0", "7", "4"]. */
export function cutAtDifference(a: string, b: string): [Cut, Cut] {
  const [left, right] = [[...a], [...b]];
  let from = 0;
  while (from < left.length && from < right.length && left[from] === right[from]) from++;
  let end = 0;
  const most = Math.min(left.length, right.length) - from;
  while (end < most && left.at(-1 - end) === right.at(-1 - end)) end++;
  const cut = (signs: string[]): Cut => [
    signs.slice(0, from).join(""),
    signs.slice(from, signs.length - end).join(""),
    signs.slice(signs.length - end).join(""),
  ];
  return [cut(left), cut(right)];
}

export type Cut = [before: string, differing: string, after: string];
