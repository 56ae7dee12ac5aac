import { countOf, formatDate } from "../ui/dates";
import type { Opening } from "./surveyQueries";

export type Standing = "closed" | "late" | "open" | "early";

/** Whether a wave takes answers at this moment; `late` where it is closed but still takes what comes late. */
export function standingOf({ opensAt, closesAt, lateDays }: Opening, now: Date): Standing {
  if (new Date(opensAt) > now) return "early";
  if (closesAt === null || new Date(closesAt) > now) return "open";
  const end = new Date(closesAt).getTime() + lateDays * 86_400_000;
  return end > now.getTime() ? "late" : "closed";
}

/** "Open until 3 Dec 2026", "Opens on 3 Dec 2026", "Closed on …". */
export function sayStanding(opening: Opening, now: Date): string {
  const { opensAt, closesAt, lateDays } = opening;
  switch (standingOf(opening, now)) {
    case "early":
      return `Opens on ${formatDate(opensAt)}`;
    case "open":
      return closesAt === null ? "Open, with no closing date" : `Open until ${formatDate(closesAt)}`;
    case "late":
      return `Closed on ${formatDate(closesAt!)}; late answers are taken for ${countOf(lateDays, "day", "days")}`;
    case "closed":
      return `Closed on ${formatDate(closesAt!)}`;
  }
}

/**
 * How many answered, against those enrolled with a code: "12 of 40 enrolled people answered (30%)". Answers
 * without a code belong to nobody who is enrolled, so they are counted beside the rate.
 */
export function sayAnswered({ responses, people, known }: Opening, enrolled: number): string {
  if (responses === 0) return enrolled === 0 ? "No answers yet" : `None of ${enrolled} enrolled people yet`;
  const apart = people - known;
  const others = apart > 0 ? countOf(apart, "answer without a code", "answers without a code") : "";
  if (known === 0) return others || countOf(responses, "answer", "answers");
  const share = `${known} of ${countOf(enrolled, "enrolled person", "enrolled people")} answered (${Math.round((100 * known) / enrolled)}%)`;
  return others ? `${share}, and ${others}` : share;
}

/** The name of a language in English, its tag where the browser knows none. */
export function nameLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
