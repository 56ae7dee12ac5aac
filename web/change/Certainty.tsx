import { useId } from "react";
import type { DisclosedSummary } from "#shared/outcomes/disclosure";
import { hiddenLabel } from "#shared/reports/hiddenWording";
import { decimalsOf, type Measure } from "#shared/reports/measure";
import { describeReliable } from "#shared/reports/movementWording";
import { formatP, formatSignedPoints, formatStatistic } from "#shared/reports/numberFormats";
import type { Estimate, WhyNot } from "#shared/stats/estimate";
import { DataTable } from "../ui/DataTable";

/** The statistics behind the sentence, each with what it says in plain words. */
export function Certainty({ summary, measure }: { summary: DisclosedSummary; measure: Measure }) {
  const id = useId();
  return (
    <details className="certainty">
      <summary id={id}>How sure is this?</summary>
      <DataTable
        label="How sure is this?"
        caption="All figures are about the people who answered both times."
        columns={[
          { key: "name", label: "Figure" },
          { key: "value", label: "Value" },
          { key: "words", label: "What it says" },
        ]}
        rows={rowsOf(summary, decimalsOf(measure))}
      />
      {summary.detail &&
        describeReliable(summary.detail.reliable, measure)
          .slice(2)
          .map((sentence) => (
            <p key={sentence} className="certainty-words">
              {sentence}
            </p>
          ))}
    </details>
  );
}

/** Hidden where it would tell how many people stayed the same. */
function ranksValue(wilcoxon: DisclosedSummary["wilcoxon"]): string {
  if (wilcoxon.kind === "suppressed") return hiddenLabel();
  return wilcoxon.kind === "test" ? `V = ${wilcoxon.v}, ${formatP(wilcoxon.p)}` : whyNot[wilcoxon.reason];
}

function rowsOf(summary: DisclosedSummary, decimals: number) {
  const { meanChange, pairedT, wilcoxon, cohensDz, hedgesGav, pre, post } = summary;
  const points = (value: number) => formatSignedPoints(value, "en", decimals);
  return [
    {
      key: "mean",
      name: "Mean change",
      value: estimateWords(meanChange, points, " points"),
      words:
        "After minus before. If we asked many groups like this one, 95 of 100 such ranges would hold the true change.",
    },
    {
      key: "spread",
      name: "Spread of scores",
      value: `SD ${statistic(pre.sd)} before, ${statistic(post.sd)} after`,
      words: "How far people are apart: about two thirds lie within one SD of the mean.",
    },
    {
      key: "t",
      name: "Paired t-test",
      value:
        pairedT.kind === "test"
          ? `t(${pairedT.df}) = ${formatStatistic(pairedT.t)}, ${formatP(pairedT.p)}`
          : whyNot[pairedT.reason],
      words: pairedT.kind === "test" ? chanceWords(pairedT.p) : "",
    },
    {
      key: "wilcoxon",
      name: "Wilcoxon signed-rank test",
      value: ranksValue(wilcoxon),
      words: "The same question by ranks, so that a few very large changes count no more than others.",
    },
    {
      key: "dz",
      name: "Cohen’s d_z",
      value: estimateWords(cohensDz, formatStatistic),
      words: "Mean change in units of how much changes differ: how alike people changed.",
    },
    {
      key: "gav",
      name: "Hedges’ g_av",
      value: estimateWords(hedgesGav, formatStatistic),
      words:
        "Mean change in units of how far people are apart, corrected for small numbers: compares across scales.",
    },
  ];
}

function estimateWords(estimate: Estimate, format: (value: number) => string, unit = ""): string {
  if (estimate.kind === "estimate")
    return `${format(estimate.value)}${unit} (${format(estimate.low)} to ${format(estimate.high)})`;
  return estimate.value === undefined
    ? whyNot[estimate.reason]
    : `${format(estimate.value)}${unit}, ${whyNot[estimate.reason]}`;
}

function statistic(value: number | null): string {
  return value === null ? "–" : formatStatistic(value);
}

const whyNot: Record<WhyNot, string> = {
  too_few: "cannot be estimated: too few people",
  no_spread: "no likely range: everyone changed alike",
  too_many: "too many people to count every case: see the approximation",
  too_alike: "no likely range: it would tell how few people moved",
};

function chanceWords(p: number): string {
  const start = "If nothing had changed in truth, a mean this far from zero would turn up in ";
  if (p < 0.001) return `${start}fewer than 1 of 1,000 groups of this size.`;
  if (p < 0.1) return `${start}about ${Math.max(1, Math.round(p * 1000))} of 1,000 groups of this size.`;
  return `${start}about ${Math.round(p * 100)} of 100 groups of this size.`;
}
