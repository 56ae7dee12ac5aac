import { locale } from "./language";
import { say } from "./sayOwn";

/** "22 Nov 2026", in the organization's time zone. */
export function formatDate(iso: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", ...(timeZone ? { timeZone } : {}) }).format(
    new Date(iso),
  );
}

/** The day of a moment in the organization's time zone, for words that name days: `2026-11-22`. */
export function dayOf(iso: string, timeZone?: string): string {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const zone = timeZone ? { timeZone } : {};
  return new Intl.DateTimeFormat("en-CA", { ...parts, ...zone }).format(new Date(iso));
}

const steps = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** "3 days ago", "in 6 days", "just now". */
export function formatDistance(iso: string, now: Date): string {
  const seconds = (new Date(iso).getTime() - now.getTime()) / 1000;
  const step = steps.find(([, size]) => Math.abs(seconds) >= size);
  if (!step) return say("dates.justNow");
  const [unit, size] = step;
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.round(seconds / size), unit);
}
