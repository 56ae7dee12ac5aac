import type { ReactElement } from "react";
import { textIn } from "#shared/instruments/subscale";
import { isSuppressed } from "#shared/outcomes/suppressed";
import type { ChartKind } from "#shared/reports/chartTitle";
import { decimalsOf } from "#shared/reports/measure";
import { formatScaleEnd } from "#shared/reports/numberFormats";
import { ChangeForest } from "../charts/ChangeForest";
import type { Scheme } from "../charts/colors";
import { MeansByGroup } from "../charts/MeansByGroup";
import { ScoreDistribution } from "../charts/ScoreDistribution";
import { type ChartTable, distributionTable, forestTable, meansTable } from "../charts/tables";
import { voiceFor } from "../charts/voice";
import { language } from "../ui/language";
import type { ChangeRows } from "./noData";
import { datedNames, overallRow, scoreRows, strataRows, tellsNoScores } from "./rows";
import { say } from "./say";
import type { View } from "./view";
import { type ChartWords, measureOf, nameOfEveryone } from "./words";

export interface ChangeChartProps {
  kind: ChartKind;
  outcome: ChangeRows;
  view: View;
  timeZone: string | undefined;
  words: ChartWords;
  scheme: Scheme;
}

/** One of the three pictures of change, from what has been disclosed. */
export function ChangeChart(props: ChangeChartProps) {
  return changeChart(props);
}

/** The same while this runs: its words are said at once, in whatever language is spoken (`speakIn`). */
export function changeChart(props: ChangeChartProps): ReactElement {
  const { kind, outcome, view, timeZone, words, scheme } = props;
  const { subscale } = view;
  const common = {
    ...words,
    range: subscale.range,
    step: subscale.step ?? 1,
    decimals: decimalsOf(measureOf(view)),
    direction: subscale.direction,
    scheme,
    ...(subscale.anchors
      ? {
          anchors: {
            low: textIn(subscale.anchors.low, language),
            high: textIn(subscale.anchors.high, language),
          },
        }
      : {}),
  };
  const [low, high] = subscale.range.map((end) => formatScaleEnd(end, language));
  const scoreLabel = say("figure.score", { scale: textIn(subscale.label, language), low: low!, high: high! });
  if (kind === "distribution") {
    const { overall } = outcome;
    const shown =
      isSuppressed(overall) || tellsNoScores(overall)
        ? { rows: [], n: 0, suppressed: "" }
        : { rows: scoreRows(overall), n: overall.n.paired };
    return <ScoreDistribution {...common} {...shown} unitLabel={scoreLabel} />;
  }
  const rows = {
    overall: overallRow(outcome, nameOfEveryone(view), timeZone),
    rows: strataRows(outcome, timeZone),
  };
  return kind === "means" ? (
    <MeansByGroup {...common} {...rows} unitLabel={scoreLabel} />
  ) : (
    <ChangeForest {...common} {...rows} unitLabel={say("figure.change")} />
  );
}

/** The numbers of the same picture, for people who would rather read. */
export function chartTable(
  kind: ChartKind,
  outcome: ChangeRows,
  view: View,
  timeZone: string | undefined,
): ChartTable {
  const voice = voiceFor(decimalsOf(measureOf(view)));
  if (kind === "distribution")
    return distributionTable(
      isSuppressed(outcome.overall) || tellsNoScores(outcome.overall) ? [] : scoreRows(outcome.overall),
      voice,
    );
  const rows = datedNames([
    overallRow(outcome, nameOfEveryone(view), timeZone),
    ...strataRows(outcome, timeZone),
  ]);
  return kind === "means" ? meansTable(rows, voice) : forestTable(rows, voice);
}
