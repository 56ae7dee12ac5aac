import { formatP } from "#shared/reports/numberFormats";
import { isolated } from "../ui/isolated";
import { language } from "../ui/language";
import { estimateRow, type FigureRow, testRow } from "./figureRow";
import { plain, signed } from "./precise";
import type { MeasureAnswer } from "./queries";
import { say } from "./say";

type Between = NonNullable<MeasureAnswer["change"]["between"]>;

/** Of the test itself; adjusted means and contrasts have rows of their own. */
const ofAncova = [
  ...["before *", "after *", "xx *", "xy *", "yy *", "slope", "slope.*", "leftOver", "residualSd"],
  ...["without", "f", "partialEtaSquared", "p"],
].map((name) => `ancova.${name}`);

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
    isolated(`F(${test.df1}, ${formatDf(test.df2)}) = ${plain(test.f)}`);
  const rows = [
    testRow("anova", say("b.anova"), anova, "anova", f, ["anova.*"]),
    testRow("welchAnova", say("b.welchAnova"), welchAnova, "welch-anova", f, ["welchAnova.*"]),
    testRow(
      "kruskalWallis",
      say("b.kruskalWallis"),
      kruskalWallis,
      "kruskal-wallis",
      (t) => isolated(`H(${t.df}) = ${plain(t.h)}`),
      ["kruskalWallis.*"],
    ),
    testRow("ancova", say("b.ancova"), ancova, "ancova", f, ofAncova),
    testRow("equalSlopes", say("b.equalSlopes"), equalSlopes, "ancova-equal-slopes", f, [
      "ancova.xx *",
      "ancova.xy *",
      "ancova.yy *",
      "equalSlopes.*",
    ]),
  ];
  const pair = two
    ? [
        estimateRow(
          "difference",
          say("b.difference", { first: labels[0]!, second: labels[1]! }),
          two.difference,
          "difference-in-change-welch",
          signed,
          ["two.difference", "two.welch.df", "two.difference.*"],
        ),
        testRow(
          "welch",
          say("b.welch"),
          two.welch,
          "welch-t",
          (t) => isolated(`t(${formatDf(t.df)}) = ${plain(t.t)}`),
          ["two.welch.*"],
        ),
        testRow(
          "student",
          say("b.student"),
          two.student,
          "student-t",
          (t) => isolated(`t(${formatDf(t.df)}) = ${plain(t.t)}`),
          ["two.student.*"],
        ),
        estimateRow("cohensD", say("b.cohensD"), two.cohensD, "cohens-d-pooled", plain, [
          "two.student.sd",
          "two.cohensD*",
        ]),
        estimateRow("hedgesG", say("b.hedgesG"), two.hedgesG, "hedges-g-pooled", plain, ["two.hedgesG*"]),
      ]
    : [];
  return [...rows, ...pair, ...adjusted(ancova, labels)];
}

function adjusted(ancova: Between["ancova"], labels: readonly string[]): FigureRow[] {
  if (ancova.kind === "notEstimable") return [];
  const range = ({ low, high }: { low: number; high: number }, format: (value: number) => string) =>
    say("range.of", { low: format(low), high: format(high) });
  const means = ancova.adjustedMeans.flatMap((mean, i) =>
    mean
      ? [
          {
            key: `adjusted ${i}`,
            name: say("b.adjustedMean", { group: labels[i]! }),
            value: plain(mean.value),
            range: range(mean, plain),
            id: "ancova",
            explains: [`ancova.adjustedMeans.${i}`, `ancova.adjustedMeans.${i}.*`],
          },
        ]
      : [],
  );
  const contrasts = ancova.contrasts.map((contrast, i) => ({
    key: `contrast ${contrast.first} ${contrast.second}`,
    name: say("b.contrast", { first: labels[contrast.first]!, second: labels[contrast.second]! }),
    value: signed(contrast.value),
    range: range(contrast, signed),
    p: formatP(contrast.pHolm, language),
    id: "ancova",
    explains: [`ancova.contrasts.${i}`, `ancova.contrasts.${i}.*`],
  }));
  return [...means, ...contrasts];
}

/** Whole where it is whole. */
function formatDf(df: number): string {
  return Number.isInteger(df) ? String(df) : plain(df);
}
