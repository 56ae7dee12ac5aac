import type { AsOf } from "../outcomes/asOf";
import { protections } from "../outcomes/audience";
import type { ReleaseMark } from "../outcomes/release";
import type { CellOutlook, CutShort } from "../outcomes/releaseOutlook";
import { formatDay } from "./numberFormats";
import { type Language, say } from "./say";

/** Where the numbers of a screen come from: one release, the next one, or live data. */
export function describeRelease(
  { release, preview }: { release: ReleaseMark | null; preview: boolean },
  language: Language = "en",
): string {
  if (preview) return say("release.preview", {}, language);
  if (!release) return say("release.live", {}, language);
  return say("release.current", { day: formatDay(release.cutAt, language) }, language);
}

/** That one row is older than the rest: kept from an earlier release. Null for a row of this one. */
export function describeAsOf(
  asOf: AsOf,
  { release, preview }: { release: ReleaseMark | null; preview: boolean },
  language: Language = "en",
): string | null {
  if (asOf.release === null || asOf.cutAt === null) return null;
  if (!preview && asOf.release === release?.id) return null;
  return say("release.kept", { day: formatDay(asOf.cutAt, language) }, language);
}

/** What becomes of one row when a release is cut. */
export function describeOutlook(
  {
    becomes,
    needs,
    asOf,
    leftOut = false,
    differ = 0,
  }: Pick<CellOutlook, "becomes" | "needs" | "asOf"> & { leftOut?: boolean; differ?: number },
  language: Language = "en",
): string {
  if (leftOut && becomes === "hidden") return say("outlook.leftOut", {}, language);
  if (becomes === "hidden") {
    return needs > 0 ? say("outlook.hiddenNeeds", { needs }, language) : say("outlook.hidden", {}, language);
  }
  if (becomes !== "kept") return say(`outlook.${becomes}`, {}, language);
  // Enough people differ here: it is for the sake of others that the row stays.
  const why = differ >= protections.shared.threshold ? "outlook.keptBeside" : "outlook.kept";
  return asOf?.cutAt
    ? say(why, { day: formatDay(asOf.cutAt, language) }, language)
    : say("outlook.keptUndated", {}, language);
}

/** That nothing could be decided about a breakdown, because there was too much to compare. */
export function describeCutShort({ by, kinds }: CutShort, language: Language = "en"): string {
  if (by.length === 0) return say("outlook.cutShort.overall", {}, language);
  return say(kinds ? "outlook.cutShort.kinds" : "outlook.cutShort.all", { by: by.join(", ") }, language);
}
