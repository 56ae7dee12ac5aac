import type { Decision, Matching, Pair, Somebody } from "./matchApi";

/** Why two people may be one, in one sentence: "One character differs, same birth month, other group." */
export function whyOf({ reason, agree, differ }: Pair): string {
  const traits = [...agree.map((name) => `same ${name}`), ...differ.map((name) => `other ${name}`)];
  return `${[reasonWords[reason], ...traits].join(", ")}.`;
}

const reasonWords: Record<Pair["reason"], string> = {
  signs_differ: "Only dashes, spaces or other signs differ",
  leading_zeros_differ: "Only zeros before a number differ",
  look_alikes_differ: "Only signs that look alike differ (O and 0, or I, l and 1)",
  letters_swapped: "Two neighboring characters are swapped",
  character_missing: "One character is missing",
  character_differs: "One character differs",
  element_differs: "One of the six parts of their own codes differs, and nobody else fits",
};

/** What speaks against it, where something does. */
export function cautionsOf({ twice, rivals }: Pair): string[] {
  const said: string[] = [];
  if (twice) said.push("Both answered at the same time. They may be two people with codes that look alike.");
  if (rivals > 0)
    said.push(
      rivals === 1 ? "One other person would fit as well." : `${rivals} other people would fit as well.`,
    );
  return said;
}

export const methodWords: Record<Decision["method"], string> = {
  alike: "Codes look alike",
  near: "Codes are close",
  hand: "By hand",
};

/** How the matched people were found: "28 by the same code, 2 by codes that look alike." */
export function methodsOf({ exact, alike, near, hand }: Matching["methods"]): string {
  const parts = [
    [exact, "by the same code"],
    [alike, "by codes that look alike"],
    [near, "by close codes"],
    [hand, "by hand"],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, how]) => `${n} ${how}`);
  return `${said.join(", ")}.`;
}

export function codesOf({ codes }: Pick<Somebody, "codes">): string {
  return codes.length > 0 ? codes.join(", ") : "their own code";
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
