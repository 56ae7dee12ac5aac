import { formatDate } from "../ui/dates";
import { locale } from "../ui/language";
import { say } from "./say";
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
      return say("standing.early", { opensAt: formatDate(opensAt) });
    case "open":
      return closesAt === null
        ? say("standing.open")
        : say("standing.until", { closesAt: formatDate(closesAt) });
    case "late":
      return say("standing.late", { closesAt: formatDate(closesAt!), n: lateDays });
    case "closed":
      return say("standing.closed", { closesAt: formatDate(closesAt!) });
  }
}

/**
 * How many answered, against those enrolled with a code: "12 of 40 enrolled people answered (30%)". Answers
 * without a code belong to nobody who is enrolled, so they are counted beside the rate.
 */
export function sayAnswered({ responses, people, known }: Opening, enrolled: number): string {
  if (responses === 0) return enrolled === 0 ? say("answered.none") : say("answered.noneOf", { enrolled });
  const apart = people - known;
  if (known === 0)
    return apart > 0 ? say("answered.apart", { n: apart }) : say("answered.some", { n: responses });
  const rate = { known, enrolled, share: known / enrolled };
  return apart > 0 ? say("answered.both", { ...rate, n: apart }) : say("answered.share", rate);
}

/** The name of a language in that of the interface, its tag where the browser knows none. */
export function nameLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
