import type { Weighted } from "../stats/weighted";
import type { ExplainedFigure, FullFigures } from "./detail";
import type { Moments } from "./standIn";

type Inputs = Record<string, number>;

/** Gathers how figures were made; a figure that there is not is passed over. */
export interface Explaining {
  explained: ExplainedFigure[];
  add: (figure: string, value: number | null | undefined, formula: string, inputs: Inputs) => void;
}

/** What is told of one group's people, and of their changes. */
export interface ExplainedGroup extends Moments {
  label: string;
  sums: FullFigures["sums"];
  /** How many people have each change; null where that is not told. */
  changes: Weighted | null;
}

/** @param at  Put before the name of each figure: the place in the answer where they stand. */
export function startExplaining(at = ""): Explaining {
  const explained: ExplainedFigure[] = [];
  return {
    explained,
    add(figure, value, formula, inputs) {
      if (value === null || value === undefined) return;
      explained.push({ figure: `${at}${figure}`, formula, inputs, value });
    },
  };
}

/** What each group has of one thing, as inputs of a formula that says `sum(n)`: `n North` → 12. */
export function ofEach<G extends { label: string }>(
  groups: readonly G[],
  name: string,
  value: (group: G) => number,
): Inputs {
  return Object.fromEntries(groups.map((group) => [`${name} ${group.label}`, value(group)]));
}

/** Two-sided p of Student's t, also where df is no whole number, which T.DIST.2T of spreadsheets cuts off. */
export const pOfT = "BETA.DIST(df / (df + t^2), df / 2, 1 / 2, TRUE)";

/** p of an F at least this large, also where df2 is no whole number. */
export const pOfF = "BETA.DIST(df2 / (df2 + df1 * f), df2 / 2, df1 / 2, TRUE)";

/** Two-sided: how likely a fair coin is to fall so unevenly. */
export function twoTails(one: string, other: string): string {
  return `min(1, 2 * BINOM.DIST(min(${one}, ${other}), ${one} + ${other}, 0.5, TRUE))`;
}
