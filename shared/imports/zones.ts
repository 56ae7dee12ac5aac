const day = 86_400_000;

/**
 * From the time on a wall clock of a place to the moment in the world, summer time included. An hour that the
 * clock shows twice is taken the first time; one that it skips, as much later as the clock was put forward
 * (RFC 5545, "compatible" in ECMA-402's Temporal).
 *
 * @param zone  An IANA name such as Europe/Madrid. Offsets ("+02:00") are none: they know no summer time.
 * @returns Takes the wall clock as milliseconds of `Date.UTC` and answers the moment in the same measure;
 *   undefined where there is no such zone.
 */
export function compileZone(zone: string): ((wallClock: number) => number) | undefined {
  const offsetAt = compileOffset(zone);
  if (!offsetAt) return undefined;
  // Offsets change a few times a year: days on which they do not are remembered, so a row costs no more than a look-up.
  const steady = new Map<number, number | null>();
  return (wallClock) => {
    const today = Math.floor(wallClock / day);
    let offset = steady.get(today);
    if (offset === undefined) {
      const around = [offsetAt((today - 1) * day), offsetAt((today + 2) * day)] as const;
      offset = around[0] === around[1] ? around[0] : null;
      if (steady.size < 40_000) steady.set(today, offset);
    }
    return wallClock - (offset ?? offsetOn(wallClock, offsetAt));
  };
}

/** On a day around which the offset changes. */
function offsetOn(wallClock: number, offsetAt: (moment: number) => number): number {
  const before = offsetAt(wallClock - day);
  const after = offsetAt(wallClock + day);
  if (offsetAt(wallClock - before) === before) return before;
  return offsetAt(wallClock - after) === after ? after : before;
}

/** How far the clocks of a zone are ahead at a moment, in milliseconds. */
function compileOffset(zone: string): ((moment: number) => number) | undefined {
  if (!/^[A-Za-z]/.test(zone)) return undefined;
  const format = formatIn(zone);
  if (!format) return undefined;
  return (moment) => {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
    const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name)!;
    const shown = Date.UTC(
      part("year"),
      part("month") - 1,
      part("day"),
      part("hour"),
      part("minute"),
      part("second"),
    );
    return shown - Math.floor(moment / 1_000) * 1_000;
  };
}

function formatIn(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return undefined;
  }
}
