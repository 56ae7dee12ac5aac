import type { DisclosedOutcome, DisclosedSummary } from "#shared/outcomes/disclosure";
import { isSuppressed, type Suppressed } from "#shared/outcomes/suppressed";
import type { Estimate, WhyNot } from "#shared/stats/estimate";
import type { ScoreCount } from "../charts/distribution";
import type { ChartRow, Estimate as DrawnEstimate } from "../charts/rows";

type By = Record<string, string | null>;

/** The row of everybody, or of the one group or cohort that is looked at. */
export function overallRow(outcome: DisclosedOutcome, name: string): ChartRow {
  return rowOf(name, outcome.overall);
}

/** One row per stratum, in the order of the answer. */
export function strataRows(outcome: DisclosedOutcome): ChartRow[] {
  return outcome.strata.map((stratum) => rowOf(stratumName(stratum.by), stratum));
}

/** "North · Spring 2025"; people without a value have a name too. */
export function stratumName(by: By): string {
  const names = Object.entries(by).map(([dimension, value]) => value ?? `No ${dimension} given`);
  return names.join(" · ");
}

const hidden = "hidden to protect people";

function rowOf(name: string, summary: DisclosedSummary | Suppressed): ChartRow {
  if (isSuppressed(summary)) return { name, n: 0, suppressed: hidden };
  const { n, meanChange } = summary;
  const note = meanChange.kind === "notEstimable" ? whyNoRange[meanChange.reason] : undefined;
  return {
    name,
    n: n.paired,
    nPre: typeof n.pre === "number" ? n.pre : undefined,
    nPost: typeof n.post === "number" ? n.post : undefined,
    pre: drawn(summary.pre.interval, summary.pre.mean),
    post: drawn(summary.post.interval, summary.post.mean),
    change: drawn(meanChange, null),
    ...(note ? { note } : {}),
  };
}

function drawn(estimate: Estimate, mean: number | null): DrawnEstimate | undefined {
  if (estimate.kind === "estimate") return { value: estimate.value, low: estimate.low, high: estimate.high };
  const value = estimate.value ?? mean;
  return value === null ? undefined : { value };
}

const whyNoRange: Record<WhyNot, string> = {
  too_few: "one person: no likely range",
  no_spread: "all changed alike: no likely range",
  too_many: "too many people to count every case",
};

/** People by score before and after; bands of the two waves are joined where they overlap. */
export function scoreRows({ distribution }: DisclosedSummary): ScoreCount[] {
  if (distribution.binned) return joinBands(distribution.pre, distribution.post);
  const counts = new Map<number, ScoreCount>();
  const at = (score: number) => {
    const found = counts.get(score) ?? { from: score, pre: 0, post: 0 };
    counts.set(score, found);
    return found;
  };
  for (const [score, n] of distribution.pre) at(score).pre += n;
  for (const [score, n] of distribution.post) at(score).post += n;
  return [...counts.values()].sort((a, b) => a.from - b.from);
}

type Bands = readonly (readonly [from: number, to: number, people: number])[];

function joinBands(pre: Bands, post: Bands): ScoreCount[] {
  const all = [
    ...pre.map(([from, to, n]) => ({ from, to, pre: n, post: 0 })),
    ...post.map(([from, to, n]) => ({ from, to, pre: 0, post: n })),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  const joined: { from: number; to: number; pre: number; post: number }[] = [];
  for (const band of all) {
    const last = joined.at(-1);
    if (!last || band.from > last.to) {
      joined.push({ ...band });
      continue;
    }
    last.to = Math.max(last.to, band.to);
    last.pre += band.pre;
    last.post += band.post;
  }
  return joined;
}
