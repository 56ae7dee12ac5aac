/**
 * Every word that a chart says by itself. A page in another language passes its own; `{…}` marks what is
 * filled in. Names, titles and anchor words come with the data.
 */
export interface ChartTexts {
  before: string;
  after: string;
  better: string;
  change: string;
  group: string;
  score: string;
  /** Beside a group's name. */
  count: string;
  /** Beside a group's name where only some of the people are paired. */
  countPaired: string;
  /** An interval after a value, in tables and the text alternative. */
  interval: string;
  /** Names the whiskers in the legend. */
  intervalLegend: string;
  average: string;
  suppressed: string;
  notEstimable: string;
  empty: string;
  /** One mark in a dot plot. */
  onePerson: string;
  /** The same beside marks that are means. */
  smallDots: string;
  /** Several scores counted together. */
  scoreBand: string;
  keyboard: string;
  notShown: string;
}

export const englishTexts: ChartTexts = {
  before: "Before",
  after: "After",
  better: "better",
  change: "Change",
  group: "Group",
  score: "Score",
  count: "n = {n}",
  countPaired: "n = {n} of {all}",
  interval: "{low} to {high}",
  intervalLegend: "likely range (95% interval)",
  average: "Average",
  suppressed: "hidden to protect people",
  notEstimable: "cannot be estimated",
  empty: "There is nothing to show yet.",
  onePerson: "Each dot is one person",
  smallDots: "Small groups: each small dot is one person",
  scoreBand: "{from}–{to}",
  keyboard: "Use the arrow keys to move through the chart.",
  notShown: "–",
};

/** Fills `{name}` places; a place without a value stays, so that a missing word is seen. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
