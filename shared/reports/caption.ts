import type { DisclosedOutcome } from "../outcomes/disclosure";
import { isSuppressed } from "../outcomes/suppressed";
import { formatCount, formatDay, formatMonth, formatScaleEnd } from "./numberFormats";
import { type Language, say } from "./say";

/** What a caption names beside the outcome itself, in the organization's words. */
export interface CaptionFacts {
  /** The instrument's full name, with its version where that matters. */
  instrument: string;
  subscale: string;
  range: readonly [number, number];
  /** The labels of the two waves. */
  waves: { pre: string; post: string };
  /** Filters in use; a null value is "not given". */
  filters: readonly { name: string; value: string | null }[];
  /** First and last month of answering (`2025-03`), null where unknown. */
  dates: { from: string; to: string } | null;
  /** Whose data: organization and program. */
  source: string;
}

/**
 * The caption under a chart or table, one sentence per fact: instrument, waves, filters, dates, who is
 * counted, what is hidden, source. It stands in the saved picture too, so that a picture explains itself.
 */
export function caption(outcome: DisclosedOutcome, facts: CaptionFacts, language: Language = "en"): string[] {
  const { instrument, subscale, waves, source } = facts;
  const [min, max] = facts.range.map((end) => formatScaleEnd(end, language));
  return [
    say("caption.measure", { instrument, subscale, min: min!, max: max! }, language),
    say("caption.waves", waves, language),
    ...describeFilters(facts.filters, language),
    ...describeDates(facts.dates, language),
    ...describePeople(outcome, language),
    ...describeHiddenRows(outcome, language),
    say("caption.source", { source }, language),
  ];
}

/**
 * What a saved picture says under a chart that has no caption of its own: the waves, the filters, the release that its figures are
 * of, and the source.
 *
 * @param cutAt  The day of the release in the organization's time zone; null for figures that rest on none.
 */
export function describeOrigin(
  {
    waves,
    filters,
    cutAt,
    source,
  }: Pick<CaptionFacts, "waves" | "filters" | "source"> & { cutAt: string | null },
  language: Language = "en",
): string[] {
  return [
    say("caption.waves", waves, language),
    ...describeFilters(filters, language),
    ...(cutAt === null ? [] : [say("release.current", { day: formatDay(cutAt, language) }, language)]),
    say("caption.source", { source }, language),
  ];
}

function describeFilters(filters: CaptionFacts["filters"], language: Language): string[] {
  return filters.map(({ name, value }) =>
    say("caption.filter", { name, value: value ?? say("caption.noValue", {}, language) }, language),
  );
}

function describeDates(dates: CaptionFacts["dates"], language: Language): string[] {
  if (!dates) return [];
  const [from, to] = [formatMonth(dates.from, language), formatMonth(dates.to, language)];
  return [
    from === to ? say("caption.month", { from }, language) : say("caption.dates", { from, to }, language),
  ];
}

function describePeople({ overall }: DisclosedOutcome, language: Language): string[] {
  if (isSuppressed(overall)) return [say("caption.hiddenOverall", {}, language)];
  const { paired, pre, post } = overall.n;
  const [before, after] = [pre, post].map((n) => (typeof n === "number" ? formatCount(n, language) : null));
  if (before && after) return [say("caption.people", { paired, pre: before, post: after }, language)];
  if (before) return [say("caption.peoplePostHidden", { paired, pre: before }, language)];
  if (after) return [say("caption.peoplePreHidden", { paired, post: after }, language)];
  return [say("caption.peoplePaired", { paired }, language)];
}

function describeHiddenRows({ overall, strata, threshold }: DisclosedOutcome, language: Language): string[] {
  if (isSuppressed(overall)) return [];
  const reasons = strata.filter(isSuppressed).map(({ reason }) => reason);
  const hidden = reasons.filter((reason) => reason === "would_reveal_another").length;
  const empty = reasons.length - hidden;
  return [
    ...(hidden > 0 ? [say("caption.hiddenStrata", { hidden, threshold }, language)] : []),
    ...(empty > 0 ? [say("caption.emptyStrata", { empty }, language)] : []),
  ];
}
