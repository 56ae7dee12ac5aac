import type { DisclosedShare, Share } from "../outcomes/share";
import { isSuppressed } from "../outcomes/suppressed";
import { formatPercent, formatShare } from "./numberFormats";
import { type Language, say } from "./say";

/** A share of people for a table: `9 of 31 (29%)`, `under 5%`, `hidden to protect people`. */
export function describeShare(share: DisclosedShare, language: Language = "en"): string {
  if (isSuppressed(share)) return say("label.hidden", {}, language);
  if (share.kind !== "share") {
    const key = share.kind === "under" ? "share.under" : "share.over";
    return say(key, { percent: formatPercent(share.percent, language) }, language);
  }
  const { people, of } = share;
  return say("share.exact", { people, of, percent: formatShare(people, of, language) }, language);
}

/** The same inside a sentence: `9 of 31 people (29%)`. */
export function shareOfPeople(
  share: DisclosedShare | Pick<Share, "kind" | "people" | "of">,
  language: Language,
): string {
  if (isSuppressed(share)) return say("quantity.shareHidden", {}, language);
  if (share.kind !== "share") {
    const key = share.kind === "under" ? "quantity.shareUnder" : "quantity.shareOver";
    return say(key, { percent: formatPercent(share.percent, language) }, language);
  }
  const { people, of } = share;
  return say("quantity.share", { people, of, percent: formatShare(people, of, language) }, language);
}
