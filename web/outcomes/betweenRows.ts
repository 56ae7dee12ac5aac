import { formatP } from "#shared/reports/numberFormats";
import { estimateRow, type FigureRow, testRow } from "./figureRow";
import { plain, signed } from "./precise";
import type { MeasureAnswer } from "./queries";

type Between = NonNullable<MeasureAnswer["change"]["between"]>;

/** Tests of whether groups changed otherwise than each other, and their means held to one start. */
export function betweenRows({
  labels,
  anova,
  welchAnova,
  kruskalWallis,
  ancova,
  equalSlopes,
  two,
}: Between): FigureRow[] {
  const f = (test: { f: number; df1: number; df2: number }) =>
    `F(${test.df1}, ${formatDf(test.df2)}) = ${plain(test.f)}`;
  const rows = [
    testRow("anova", "Analysis of variance of change", anova, "anova", f),
    testRow("welchAnova", "Welch’s analysis of variance of change", welchAnova, "welch-anova", f),
    testRow(
      "kruskalWallis",
      "Kruskal–Wallis test of change",
      kruskalWallis,
      "kruskal-wallis",
      (t) => `H(${t.df}) = ${plain(t.h)}`,
    ),
    testRow("ancova", "ANCOVA: after, at the same start", ancova, "ancova", f),
    testRow("equalSlopes", "Equal slopes, which ANCOVA assumes", equalSlopes, "ancova-equal-slopes", f),
  ];
  const pair = two
    ? [
        estimateRow(
          "difference",
          `Difference in change, ${labels[0]} minus ${labels[1]}`,
          two.difference,
          "difference-in-change-welch",
          signed,
        ),
        testRow(
          "welch",
          "Welch’s t-test of change",
          two.welch,
          "welch-t",
          (t) => `t(${formatDf(t.df)}) = ${plain(t.t)}`,
        ),
        testRow(
          "student",
          "Student’s t-test of change",
          two.student,
          "student-t",
          (t) => `t(${formatDf(t.df)}) = ${plain(t.t)}`,
        ),
        estimateRow("cohensD", "Cohen’s d of change", two.cohensD, "cohens-d-pooled", plain),
        estimateRow("hedgesG", "Hedges’ g of change", two.hedgesG, "hedges-g-pooled", plain),
      ]
    : [];
  return [...rows, ...pair, ...adjusted(ancova, labels)];
}

function adjusted(ancova: Between["ancova"], labels: readonly string[]): FigureRow[] {
  if (ancova.kind === "notEstimable") return [];
  const range = ({ low, high }: { low: number; high: number }, format: (value: number) => string) =>
    `${format(low)} to ${format(high)}`;
  const means = ancova.adjustedMeans.flatMap((mean, i) =>
    mean
      ? [
          {
            key: `adjusted ${i}`,
            name: `${labels[i]}: mean after at the same start`,
            value: plain(mean.value),
            range: range(mean, plain),
            id: "ancova",
          },
        ]
      : [],
  );
  const contrasts = ancova.contrasts.map((contrast) => ({
    key: `contrast ${contrast.first} ${contrast.second}`,
    name: `${labels[contrast.first]} minus ${labels[contrast.second]}, at the same start (p by Holm)`,
    value: signed(contrast.value),
    range: range(contrast, signed),
    p: formatP(contrast.pHolm),
    id: "ancova",
  }));
  return [...means, ...contrasts];
}

/** Whole where it is whole. */
function formatDf(df: number): string {
  return Number.isInteger(df) ? String(df) : plain(df);
}
