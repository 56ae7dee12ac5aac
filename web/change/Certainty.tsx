import { useId } from "react";
import type { DisclosedSummary } from "#shared/outcomes/disclosure";
import { hiddenLabel } from "#shared/reports/hiddenWording";
import { decimalsOf, type Measure } from "#shared/reports/measure";
import { describeReliable } from "#shared/reports/movementWording";
import { formatP, formatSignedPoints, formatStatistic } from "#shared/reports/numberFormats";
import type { Estimate } from "#shared/stats/estimate";
import { DataTable } from "../ui/DataTable";
import { isolated } from "../ui/isolated";
import { language } from "../ui/language";
import { say } from "./say";

/** The statistics behind the sentence, each with what it says in plain words. */
export function Certainty({ summary, measure }: { summary: DisclosedSummary; measure: Measure }) {
  const id = useId();
  return (
    <details className="certainty">
      <summary id={id}>{say("sure.title")}</summary>
      <DataTable
        label={say("sure.title")}
        caption={say("sure.caption")}
        columns={[
          { key: "name", label: say("sure.figure") },
          { key: "value", label: say("sure.value") },
          { key: "words", label: say("sure.says") },
        ]}
        rows={rowsOf(summary, decimalsOf(measure))}
      />
      {summary.detail &&
        describeReliable(summary.detail.reliable, measure, language)
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
  if (wilcoxon.kind === "suppressed") return hiddenLabel(language);
  return wilcoxon.kind === "test"
    ? isolated(`V = ${wilcoxon.v}, ${formatP(wilcoxon.p, language)}`)
    : say(`whyNot.${wilcoxon.reason}`);
}

function rowsOf(summary: DisclosedSummary, decimals: number) {
  const { meanChange, pairedT, wilcoxon, cohensDz, hedgesGav, pre, post } = summary;
  const points = (value: number) => formatSignedPoints(value, language, decimals);
  return [
    {
      key: "mean",
      name: say("sure.mean"),
      value: estimateWords(meanChange, points, "points"),
      words: say("sure.meanAbout"),
    },
    {
      key: "spread",
      name: say("sure.spread"),
      value: say("sure.spreadValue", { pre: statistic(pre.sd), post: statistic(post.sd) }),
      words: say("sure.spreadAbout"),
    },
    {
      key: "t",
      name: say("sure.t"),
      value:
        pairedT.kind === "test"
          ? isolated(
              `t(${pairedT.df}) = ${formatStatistic(pairedT.t, language)}, ${formatP(pairedT.p, language)}`,
            )
          : say(`whyNot.${pairedT.reason}`),
      words: pairedT.kind === "test" ? chanceWords(pairedT.p) : "",
    },
    {
      key: "wilcoxon",
      name: say("sure.wilcoxon"),
      value: ranksValue(wilcoxon),
      words: say("sure.wilcoxonAbout"),
    },
    {
      key: "dz",
      name: say("sure.dz"),
      value: estimateWords(cohensDz, inUnits),
      words: say("sure.dzAbout"),
    },
    {
      key: "gav",
      name: say("sure.gav"),
      value: estimateWords(hedgesGav, inUnits),
      words: say("sure.gavAbout"),
    },
  ];
}

/** "0.8 points (0.4 to 1.2)"; where it is no estimate, its value and the reason. */
function estimateWords(
  estimate: Estimate,
  format: (value: number) => string,
  unit: "points" | "estimate" = "estimate",
): string {
  if (estimate.kind === "estimate")
    return say(`sure.${unit}`, {
      value: format(estimate.value),
      low: format(estimate.low),
      high: format(estimate.high),
    });
  const why = say(`whyNot.${estimate.reason}`);
  return estimate.value === undefined ? why : say(`sure.${unit}Only`, { value: format(estimate.value), why });
}

const inUnits = (value: number) => formatStatistic(value, language);

function statistic(value: number | null): string {
  return value === null ? say("sure.none") : inUnits(value);
}

function chanceWords(p: number): string {
  if (p < 0.001) return say("chance.rare");
  if (p < 0.1) return say("chance.some", { n: Math.max(1, Math.round(p * 1000)) });
  return say("chance.often", { n: Math.round(p * 100) });
}
