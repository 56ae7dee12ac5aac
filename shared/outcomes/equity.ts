import { adjustP } from "../stats/adjustP";
import { type EquityGap, gapOf, type Scores } from "../stats/equityGap";
import { confidence, type Estimate } from "../stats/estimate";
import { tQuantile } from "../stats/tDistribution";
import type { ExplainedFigure } from "./detail";
import type { DisclosedOutcome, DisclosedSummary } from "./disclosure";
import { explainAdjusted } from "./explainAdjusted";
import { startExplaining } from "./explaining";
import { explainTwoSamples } from "./explainTwoSamples";
import { type Moments, standInFor, withoutPart } from "./standIn";
import { isSuppressed, type Suppressed } from "./suppressed";
import { hidesSpread } from "./withoutSpread";

/** The gap of one group: its mean minus that of the others, before, after, and how it changed. */
export interface Gap {
  n: number;
  /** People it is compared with. */
  against: number;
  /** In points, group minus others, with Welch's interval. Of people with both scores. */
  before: Estimate;
  after: Estimate;
  /** The gap after minus the gap before: the difference in change. */
  change: Estimate;
  /** Whether the gap changed, two-sided; null without a test. */
  p: number | null;
  /** The same, held against every gap that this answer shows. */
  pHolm: number | null;
  /** How each figure was made, where that was asked for. */
  explained?: ExplainedFigure[];
}

/** Of one subscale, the gap of every group that is shown. */
export interface EquityMeasure {
  instrument: string;
  version: string;
  subscale: string;
  groups: { label: string; gap: Gap | Suppressed }[];
}

export interface Equity {
  by: string;
  /** The group that the others are held against; null: each against everybody else. */
  reference: string | null;
  measures: EquityMeasure[];
  /** How many gaps were tested: p values are adjusted over all of them. */
  looks: number;
  /** From 5 on the reader is told that some of many gaps move by chance. */
  many: boolean;
}

/** From this many gaps on, one of them moving is what chance alone brings about. */
const manyLooks = 5;

const hiddenGap: Suppressed = { kind: "suppressed", reason: "would_reveal_another" };

/**
 * The equity panel: how far each group lies from the others, before and after, and whether that gap changed.
 *
 *     gap = mean(group) − mean(others),   change of the gap = mean change(group) − mean change(others)
 *
 * Everything is worked out from what `disclose` told this audience: "the others" are the overall without the
 * group, so no count or mean is in it that a reader could not subtract. People without a value are among the
 * others and are no group of their own. A gap to fewer others than the audience's threshold is hidden, and
 * so is one between figures of different dates.
 *
 * @param outcomes   One per subscale, broken down by the same one dimension.
 * @param reference  A label to hold every other group against, in place of everybody else.
 * @param explain    Whether to tell with each gap how it was made.
 * @see Welch (1947), Biometrika 34, 28–35; Holm (1979), Scandinavian Journal of Statistics 6, 65–70.
 */
export function equityOf(
  outcomes: readonly { version: string; change: DisclosedOutcome }[],
  by: string,
  reference: string | null,
  explain = false,
): Equity {
  const measures = outcomes.map(({ version, change }): EquityMeasure => {
    const { instrument, subscale, threshold } = change;
    const groups = change.strata.flatMap((stratum) => {
      const label = stratum.by[by] ?? null;
      if (label === null || label === reference) return [];
      const gap = isSuppressed(stratum)
        ? { kind: stratum.kind, reason: stratum.reason }
        : gapTo(stratum, othersOf(change, stratum, by, reference), threshold, explain);
      return [{ label, gap }];
    });
    return { instrument, version, subscale, groups };
  });
  return adjusted(measures, by, reference, explain);
}

type Shown = DisclosedSummary & { asOf?: { release: number | null } };

interface Sides {
  pre: Moments;
  post: Moments;
  change: Moments;
}

/** The moments of everybody else, or of the reference group; null where they may not be set side by side. */
function othersOf(
  { overall, strata }: DisclosedOutcome,
  group: Shown,
  by: string,
  reference: string | null,
): Sides | null {
  const other: Shown | Suppressed | undefined =
    reference === null ? overall : strata.find((stratum) => stratum.by[by] === reference);
  if (!other || isSuppressed(other) || other.asOf?.release !== group.asOf?.release) return null;
  // Where the spread of change may not be told there is none to set side by side.
  if (hidesSpread(other) || hidesSpread(group)) return null;
  const [theirs, own] = [sidesOf(other), sidesOf(group)];
  if (reference !== null) return theirs;
  const pre = withoutPart(theirs.pre, own.pre);
  const post = withoutPart(theirs.post, own.post);
  const change = withoutPart(theirs.change, own.change);
  return pre && post && change ? { pre, post, change } : null;
}

function gapTo(group: Shown, others: Sides | null, threshold: number, explain: boolean): Gap | Suppressed {
  if (!others || others.change.n < threshold) return hiddenGap;
  const own = sidesOf(group);
  const gap = gapOf(listsOf(own), listsOf(others));
  const { n, before, after, change, test } = gap;
  return {
    n: n.group,
    against: n.others,
    before,
    after,
    change,
    p: test.kind === "test" ? test.p : null,
    pHolm: null,
    ...(explain ? { explained: explainGap(gap, own, others) } : {}),
  };
}

/** Lists with these moments, which is all that a gap and its interval depend on. */
function listsOf({ pre, post, change }: Sides): Scores {
  return { before: standInFor(pre), after: standInFor(post), changes: standInFor(change) };
}

function sidesOf(summary: DisclosedSummary): Sides {
  const n = summary.n.paired;
  return {
    pre: { n, mean: summary.pre.mean ?? 0, sd: summary.pre.sd ?? 0 },
    post: { n, mean: summary.post.mean ?? 0, sd: summary.post.sd ?? 0 },
    change: { n, mean: summary.meanChange.value ?? 0, sd: changeSd(summary.meanChange) },
  };
}

/** The spread of the changes, read back from the interval of their mean: half = t(0.975, n − 1)·sd/√n. */
function changeSd(meanChange: Estimate): number {
  if (meanChange.kind !== "estimate") return 0;
  const half = (meanChange.high - meanChange.low) / 2;
  return (half * Math.sqrt(meanChange.n)) / tQuantile((1 + confidence) / 2, meanChange.n - 1);
}

/** From the means and spreads of both sides, before, after and of the change. */
function explainGap(
  { before, after, change, test }: EquityGap,
  own: Sides,
  others: Sides,
): ExplainedFigure[] {
  return [
    ...explainTwoSamples(own.pre, others.pre, { difference: { at: "before", of: before } }),
    ...explainTwoSamples(own.post, others.post, { difference: { at: "after", of: after } }),
    ...explainTwoSamples(own.change, others.change, {
      difference: { at: "change", of: change },
      welch: { at: "change", of: test, p: "p" },
    }),
  ];
}

function adjusted(measures: EquityMeasure[], by: string, reference: string | null, explain: boolean): Equity {
  const gaps = measures.flatMap(({ groups }) =>
    groups.flatMap(({ gap }) => (isSuppressed(gap) ? [] : [gap])),
  );
  const holm = adjustP(
    gaps.map(({ p }) => p),
    "holm",
  );
  const told = new Map(gaps.map((gap, k) => [gap, { ...gap, pHolm: holm[k] ?? null }]));
  if (explain) {
    const { explained, add } = startExplaining();
    const all = [...told.values()];
    explainAdjusted(
      all.map(({ p, pHolm }, k) => ({ p, holm: { at: String(k), of: pHolm } })),
      add,
    );
    for (const one of explained) all[Number(one.figure)]!.explained?.push({ ...one, figure: "pHolm" });
  }
  const looks = gaps.filter(({ p }) => p !== null).length;
  return {
    by,
    reference,
    measures: measures.map((measure) => ({
      ...measure,
      groups: measure.groups.map(({ label, gap }) => ({
        label,
        gap: isSuppressed(gap) ? gap : told.get(gap)!,
      })),
    })),
    looks,
    many: looks >= manyLooks,
  };
}
