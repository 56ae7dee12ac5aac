/** A survey at one wave: when it takes answers, and how many of those enrolled have answered. */
export interface OpenedWave {
  opensAt: Date;
  /** Null: until somebody closes it. */
  closesAt: Date | null;
  /** For how many days after closing a late answer is still taken. */
  lateDays: number;
  /** People who are known by a code and have answered. */
  known: number;
}

/** Whether it takes answers at this moment, late ones too. */
export function isCollecting({ opensAt, closesAt, lateDays }: OpenedWave, now: Date): boolean {
  if (now < opensAt) return false;
  return closesAt === null || now.getTime() < closesAt.getTime() + lateDays * day;
}

/**
 * What of a wave that takes answers needs somebody's eye: `closing`, that it ends within a week, and
 * `low_response`, that fewer than half of those enrolled have answered although it has been open for a week, or
 * ends within one. Where fewer than five are enrolled, a list of people is still being made and half says nothing.
 */
export function attentionOf(wave: OpenedWave, enrolled: number, now: Date): ("closing" | "low_response")[] {
  if (!isCollecting(wave, now)) return [];
  const { opensAt, closesAt, known } = wave;
  const isClosing =
    closesAt !== null && now < closesAt && closesAt.getTime() - now.getTime() <= daysOfNotice * day;
  const isAwaited = isClosing || now.getTime() - opensAt.getTime() >= daysOfNotice * day;
  const isLow = isAwaited && enrolled >= fewestEnrolled && known * 2 < enrolled;
  return [...(isClosing ? (["closing"] as const) : []), ...(isLow ? (["low_response"] as const) : [])];
}

const day = 86_400_000;
const daysOfNotice = 7;
const fewestEnrolled = 5;
