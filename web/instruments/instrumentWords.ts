import { type Direction, domains, type Instrument } from "#shared/instruments/definition";
import { sayDomain } from "#shared/instruments/sayDomain";
import { language, locale } from "../ui/language";
import type { Described } from "./instrumentQueries";
import { say } from "./say";

type Domain = Instrument["domain"][number];

/** What a domain is called. The order is that of the library. */
export const domainWords = Object.fromEntries(
  domains.map((domain) => [domain, sayDomain(domain, language)]),
) as Record<Domain, string>;

export const directionWords: Record<Direction, string> = {
  higher_better: say("direction.higherBetter"),
  higher_worse: say("direction.higherWorse"),
  neutral: say("direction.neutral"),
};

const recallWords: Record<NonNullable<Instrument["recall"]>, string> = {
  now: say("recall.now"),
  yesterday: say("recall.yesterday"),
  week: say("recall.week"),
  two_weeks: say("recall.twoWeeks"),
  month: say("recall.month"),
  general: say("recall.general"),
};

export function recallOf(recall: Described["recall"]): string {
  return recall === null ? say("recall.notStated") : recallWords[recall];
}

/** "about half a minute", "about 2 minutes"; nothing to answer where scores come ready. */
export function timeOf(seconds: number): string {
  if (seconds === 0) return say("time.none");
  if (seconds < 25) return say("time.less");
  if (seconds < 45) return say("time.half");
  const minutes = Math.round(seconds / 60);
  return minutes <= 1 ? say("time.one") : say("time.minutes", { minutes });
}

/** The name of a language in that of the interface, its tag where the browser knows none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A number of a scale: as many digits as say something. */
export function shortNumber(value: number): string {
  return String(Math.round(value * 100) / 100).replace("-", "−");
}

export function rangeOf([low, high]: readonly [number, number]): string {
  return say("range.fromTo", { low: shortNumber(low), high: shortNumber(high) });
}
