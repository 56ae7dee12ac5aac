import { textIn } from "../instruments/subscale";
import type { DisclosedCrossing } from "../outcomes/crossing";
import { isSuppressed } from "../outcomes/suppressed";
import { findChange } from "./changeFinding";
import { endsOf, isSpanned } from "./likely";
import { formatPercentPoints, formatScaleEnd } from "./numberFormats";
import { type Language, say } from "./say";
import { shareOfPeople } from "./shareWording";

/** Who was beyond a cut-off before and after: what the line is and who drew it, the shares, and the change. */
export function describeCrossing(
  { cutoff, pre, post, cases, difference }: DisclosedCrossing,
  language: Language = "en",
): string[] {
  const { label, from, to, source, kind } = cutoff;
  const span = { from: formatScaleEnd(from, language), to: formatScaleEnd(to, language) };
  return [
    say(`crossing.${kind}`, { ...span, label: textIn(label, language), source }, language),
    describeShares(pre, post, language),
    ...(isSuppressed(difference) ? [] : describeDifference(difference, language)),
    ...(isSuppressed(cases)
      ? []
      : [say("crossing.moved", { out: cases.preOnly, in: cases.postOnly }, language)]),
    say("crossing.line", {}, language),
  ];
}

function describeShares(
  pre: DisclosedCrossing["pre"],
  post: DisclosedCrossing["post"],
  language: Language,
): string {
  const [before, after] = [pre, post].map((share) =>
    isSuppressed(share) ? null : shareOfPeople(share, language),
  );
  if (before && after) return say("crossing.shares", { pre: before, post: after }, language);
  if (before) return say("crossing.onlyBefore", { pre: before }, language);
  if (after) return say("crossing.onlyAfter", { post: after }, language);
  return say("crossing.sharesHidden", {}, language);
}

function describeDifference(
  difference: Exclude<DisclosedCrossing["difference"], { kind: "suppressed" }>,
  language: Language,
): string[] {
  const finding = findChange(difference);
  if (!isSpanned(finding)) return [];
  const points = (share: number) => formatPercentPoints(share, difference.n, language);
  const [low, high] = endsOf(finding).map(points);
  const values = { way: finding.way, size: points(finding.value), low: low!, high: high! };
  return [say(`crossing.${finding.kind}`, values, language)];
}
