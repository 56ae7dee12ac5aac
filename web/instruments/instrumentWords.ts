import type { Direction, Instrument } from "#shared/instruments/definition";
import type { Described } from "./instrumentQueries";

type Domain = Instrument["domain"][number];

/** What a domain is called. The order is that of the library. */
export const domainWords: Record<Domain, string> = {
  loneliness: "Loneliness",
  belonging: "Belonging",
  inclusion: "Inclusion",
  community: "Sense of community",
  social_support: "Support and networks",
  wellbeing: "Wellbeing",
  resilience: "Resilience",
  trust: "Trust",
  empathy: "Empathy",
  civic: "Civic life",
  discrimination: "Discrimination",
  other: "Other",
};

export const directionWords: Record<Direction, string> = {
  higher_better: "Higher is better",
  higher_worse: "Higher is worse",
  neutral: "Neither way is better",
};

const recallWords: Record<NonNullable<Instrument["recall"]>, string> = {
  now: "how things are now",
  yesterday: "yesterday",
  week: "the last week",
  two_weeks: "the last two weeks",
  month: "the last month",
  general: "life in general",
};

export function recallOf(recall: Described["recall"]): string {
  return recall === null ? "not stated" : recallWords[recall];
}

/** "about half a minute", "about 2 minutes"; nothing to answer where scores come ready. */
export function timeOf(seconds: number): string {
  if (seconds === 0) return "no questions: scores come ready in a file";
  if (seconds < 25) return "less than half a minute";
  if (seconds < 45) return "about half a minute";
  const minutes = Math.round(seconds / 60);
  return minutes <= 1 ? "about a minute" : `about ${minutes} minutes`;
}

/** The name of a language in English, its tag where the browser knows none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A number of a scale: as many digits as say something. */
export function shortNumber(value: number): string {
  return String(Math.round(value * 100) / 100).replace("-", "−");
}

export function rangeOf([low, high]: readonly [number, number]): string {
  return `${shortNumber(low)} to ${shortNumber(high)}`;
}
